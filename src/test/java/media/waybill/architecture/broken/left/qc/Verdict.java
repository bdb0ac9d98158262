package media.waybill.architecture.broken.left.qc;

public record Verdict(boolean accepted) {}
