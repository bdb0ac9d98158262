package media.waybill.progress;

/** How far a file came. */
public enum FileStatus {
    ANNOUNCED,
    TRANSFERRING,
    STORED,
    MATCHED,
    UNMATCHED,
    AMBIGUOUS,
    IN_QC,
    REJECTED,
    ACCEPTED,
    DUPLICATE,
    SUPERSEDED,
    QUARANTINED,
    FAILED
}
