package media.waybill.qc;

/** How much a finding weighs: a BLOCKER refuses the file, an ISSUE asks a person, an FYI is only said. */
public enum Severity {
    FYI,
    ISSUE,
    BLOCKER
}
