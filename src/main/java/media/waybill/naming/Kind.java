package media.waybill.naming;

/** What sort of material a name speaks of. The words are those of an order line. */
public enum Kind {
    VIDEO,
    DUB,
    AUDIO,
    SUBTITLE,
    METADATA,
    ARTWORK,
    TRAILER,
    DOCUMENT
}
