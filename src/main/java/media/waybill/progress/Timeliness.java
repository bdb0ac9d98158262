package media.waybill.progress;

/** How a line stands to its due date. */
public enum Timeliness {
    LATE,
    AT_RISK,
    DUE_SOON,
    ON_TRACK,
    DONE
}
