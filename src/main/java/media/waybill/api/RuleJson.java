package media.waybill.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.conventions.AcceptedRule;
import media.waybill.learning.RuleUse;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;

/**
 * A naming rule as the API shows it.
 *
 * @param hits files that came since and that it helped to read; of a rule that counts only
 * @param flagged people correct its readings so often that somebody should look at it
 */
record RuleJson(
        UUID id,
        String distributor,
        long version,
        LearnedRule.Type type,
        String word,
        Map<String, String> means,
        String sentence,
        String reason,
        @Nullable UUID file,
        String acceptedBy,
        Instant acceptedAt,
        boolean active,
        @Nullable String revertedBy,
        @Nullable Instant revertedAt,
        @Nullable String revertedWhy,
        @Nullable Integer hits,
        @Nullable Integer misfires,
        boolean flagged,
        List<RuleUse.Misfire> misfired) {

    static RuleJson of(AcceptedRule rule, @Nullable RuleUse use) {
        return new RuleJson(
                rule.id(),
                rule.distributor(),
                rule.version(),
                rule.rule().type(),
                rule.rule().word(),
                rule.rule().means(),
                rule.rule().shown(),
                rule.reason(),
                rule.file(),
                rule.acceptedBy(),
                rule.acceptedAt(),
                rule.active(),
                rule.revertedBy(),
                rule.revertedAt(),
                rule.revertedWhy(),
                use == null ? null : use.hits(),
                use == null ? null : use.misfires(),
                use != null && use.flagged(),
                use == null ? List.of() : use.misfired());
    }
}
