package media.waybill.timedtext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules that need more than the cue itself; what is null or empty is not checked. Times are milliseconds.
 *
 * @param maxWordsPerMinute by primary language, with {@code default} for the others
 * @param duplicates whether the same text at nearly the same time is a finding
 * @param minCoverage per cent of the programme that must have text
 * @param allowedColors as {@code #rrggbb}
 * @param shotChanges where pictures are cut
 * @param shotDistance a cue begins or ends on a cut, or at least so far from it
 * @param words each of these as a whole word is a finding
 * @param full the complete subtitles, which must contain what this document forces
 * @param original the text this one translates: cues that equal it are untranslated
 */
public record MoreRules(
        Map<String, Integer> maxWordsPerMinute,
        boolean duplicates,
        @Nullable Double minCoverage,
        Set<String> allowedColors,
        List<Long> shotChanges,
        long shotDistance,
        Set<String> words,
        @Nullable Document full,
        @Nullable Document original) {

    public static final MoreRules NONE =
            new MoreRules(Map.of(), false, null, Set.of(), List.of(), 0, Set.of(), null, null);

    public MoreRules {
        maxWordsPerMinute = Map.copyOf(maxWordsPerMinute);
        allowedColors = Set.copyOf(allowedColors);
        shotChanges = List.copyOf(shotChanges);
        words = Set.copyOf(words);
    }

    public MoreRules withMaxWordsPerMinute(Map<String, Integer> value) {
        return new MoreRules(
                value, duplicates, minCoverage, allowedColors, shotChanges, shotDistance, words, full, original);
    }

    public MoreRules withDuplicates(boolean value) {
        return new MoreRules(
                maxWordsPerMinute, value, minCoverage, allowedColors, shotChanges, shotDistance, words, full, original);
    }
}
