package media.waybill.progress;

/** Where a line stands. */
public enum Status {
    ORDERED,
    PROMISED,
    RECEIVED,
    IN_REVIEW,
    REJECTED,
    ACCEPTED,
    DELIVERED,
    WAIVED,
    CANCELLED;

    /** Nothing usable is in hand and the distributor is asked for it. */
    public boolean isMissing() {
        return this == ORDERED || this == PROMISED || this == REJECTED;
    }
}
