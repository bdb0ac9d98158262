package media.waybill.timedtext;

/** MENDED was wrong and is right now; LOSS is what a target could not hold; WARNING and ERROR are for people. */
public enum Severity {
    MENDED,
    NOTE,
    LOSS,
    WARNING,
    ERROR
}
