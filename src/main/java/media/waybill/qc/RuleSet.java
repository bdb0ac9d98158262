package media.waybill.qc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform, or the house, asks of files.
 *
 * @param platform null: the house
 * @param hash of the file it was read from, so that a verdict says exactly by which rules it came about
 */
record RuleSet(@Nullable String platform, String version, String hash, List<Rule> rules) {

    Optional<Rule> rule(Check check) {
        return rules.stream().filter(rule -> rule.check() == check).findFirst();
    }

    /** Whether other subtitles of the title must be at hand. */
    boolean comparesTexts() {
        return rules.stream()
                .anyMatch(r -> r.check() == Check.TEXT_FORCED_NOT_IN_FULL || r.check() == Check.TEXT_UNTRANSLATED);
    }

    Map<String, String> named() {
        return Map.of("set", platform == null ? "house" : platform, "version", version, "hash", hash);
    }
}
