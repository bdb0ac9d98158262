package media.waybill.progress;

/** Who acts next. */
public enum Ball {
    DISTRIBUTOR,
    HUB,
    OPERATOR,
    PLATFORM,
    NOBODY
}
