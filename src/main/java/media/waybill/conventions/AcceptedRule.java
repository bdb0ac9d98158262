package media.waybill.conventions;

import java.time.Instant;
import java.util.UUID;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that somebody accepted for a distributor.
 *
 * @param version which change of the distributor's rules it was
 * @param reason why it was proposed, in words
 * @param file the file whose decision taught it, where one did
 * @param replaced the rule whose place it took; it comes back when this one is taken back
 */
public record AcceptedRule(
        UUID id,
        String distributor,
        long version,
        LearnedRule rule,
        String reason,
        @Nullable UUID file,
        @Nullable UUID replaced,
        String acceptedBy,
        Instant acceptedAt,
        @Nullable String revertedBy,
        @Nullable Instant revertedAt,
        @Nullable String revertedWhy) {

    public boolean active() {
        return revertedAt == null;
    }
}
