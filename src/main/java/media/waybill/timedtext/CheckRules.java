package media.waybill.timedtext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's rules for timed text, as data; a rule that is null is not checked. Times are milliseconds.
 *
 * @param maxCharactersPerLine by ISO 15924 script code, with {@code default} for the others
 * @param maxCharactersPerSecond by script, likewise
 * @param programmeDuration length of the picture
 * @param language BCP 47 language that was ordered; checked against the text itself
 * @param forbiddenCharacters each of these in any text is a finding
 * @param warnOnly names of rules whose findings are warnings instead of errors
 * @param more rules that need other documents, cuts or lists
 */
public record CheckRules(
        Map<String, Integer> maxCharactersPerLine,
        @Nullable Integer maxLines,
        @Nullable Long minDuration,
        @Nullable Long maxDuration,
        @Nullable Long minGap,
        Map<String, Integer> maxCharactersPerSecond,
        @Nullable Long programmeDuration,
        @Nullable String language,
        @Nullable String forbiddenCharacters,
        boolean overlapsAllowed,
        List<String> warnOnly,
        MoreRules more) {

    /** Every rule there is. */
    public static final Set<String> RULES = Set.of(
            "characters-per-line",
            "lines",
            "duration-short",
            "duration-long",
            "gap",
            "overlap",
            "order",
            "reading-speed",
            "outside-programme",
            "empty",
            "forbidden-character",
            "replacement-character",
            "language",
            "no-cues",
            "words-per-minute",
            "duplicate",
            "coverage",
            "color",
            "font",
            "character",
            "safe-area",
            "shot-change",
            "word",
            "forced-not-in-full",
            "untranslated");

    public CheckRules {
        maxCharactersPerLine = Map.copyOf(maxCharactersPerLine);
        maxCharactersPerSecond = Map.copyOf(maxCharactersPerSecond);
        warnOnly = List.copyOf(warnOnly);
    }

    /** The usual numbers of streaming services: 42 Latin characters, two lines, 5/6 s to 7 s, 20 characters a second. */
    public static final CheckRules USUAL = new CheckRules(
            Map.of("default", 42, "Jpan", 16, "Hani", 18, "Hang", 18, "Thai", 40),
            2,
            833L,
            7000L,
            80L,
            Map.of("default", 20, "Jpan", 7, "Hani", 11, "Hang", 14),
            null,
            null,
            null,
            false,
            List.of("gap", "reading-speed", "duration-long", "characters-per-line", "lines"),
            MoreRules.NONE);

    public CheckRules withProgrammeDuration(@Nullable Long value) {
        return new CheckRules(
                maxCharactersPerLine,
                maxLines,
                minDuration,
                maxDuration,
                minGap,
                maxCharactersPerSecond,
                value,
                language,
                forbiddenCharacters,
                overlapsAllowed,
                warnOnly,
                more);
    }

    public CheckRules withLanguage(@Nullable String value) {
        return new CheckRules(
                maxCharactersPerLine,
                maxLines,
                minDuration,
                maxDuration,
                minGap,
                maxCharactersPerSecond,
                programmeDuration,
                value,
                forbiddenCharacters,
                overlapsAllowed,
                warnOnly,
                more);
    }

    public CheckRules withMore(MoreRules value) {
        return new CheckRules(
                maxCharactersPerLine,
                maxLines,
                minDuration,
                maxDuration,
                minGap,
                maxCharactersPerSecond,
                programmeDuration,
                language,
                forbiddenCharacters,
                overlapsAllowed,
                warnOnly,
                value);
    }
}
