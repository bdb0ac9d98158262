package media.waybill.matching;

/** What could be said of a file or a name. */
public enum Outcome {
    MATCHED,
    AMBIGUOUS,
    UNMATCHED
}
