package media.waybill.progress;

/** How far a delivery came. */
public enum DeliveryStatus {
    WAITING,
    ENCODING,
    PACKAGING,
    SENDING,
    SENT,
    INGESTED,
    LIVE,
    REFUSED,
    FAILED
}
