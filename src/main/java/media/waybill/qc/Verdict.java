package media.waybill.qc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the machine said of a conformed file. */
public record Verdict(
        UUID id, UUID conformedId, UUID fileId, UUID lineId, Word word, List<Finding> findings, Instant at) {

    /** ACCEPTED, or for a person to decide, or refused. */
    public enum Word {
        ACCEPTED,
        REVIEW,
        REJECTED;

        static Word of(List<Finding> findings) {
            var worst = findings.stream()
                    .map(Finding::severity)
                    .max(Severity::compareTo)
                    .orElse(Severity.FYI);
            return switch (worst) {
                case BLOCKER -> REJECTED;
                case ISSUE -> REVIEW;
                case FYI -> ACCEPTED;
            };
        }
    }
}
