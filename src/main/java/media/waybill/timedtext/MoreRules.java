package media.waybill.timedtext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules that need more than the cue itself; what is null or empty is not checked. Times are milliseconds.
 *
 * @param maxWordsPerMinute by primary language, with {@code default} for the others
 * @param duplicates whether the same text at nearly the same time is a finding
 * @param minCoverage per cent of the programme that must have text
 * @param allowedColors as {@code #rrggbb}
 * @param allowedFonts families, in lower case; the generic ones of TTML count by their names
 * @param allowedCharacters a regular expression of the characters that may occur
 * @param safeMargin per cent of the picture at each edge that stay free
 * @param shotChanges where pictures are cut
 * @param shotDistance a cue begins or ends on a cut, or at least so far from it
 * @param shotMargin a cue that ends no more than this before a cut ends on it
 * @param words each of these as a whole word is a finding
 * @param forced what is forced and must stand in this document too
 * @param full the complete subtitles, which must contain what this document forces
 * @param original the text this one translates: cues that equal it are untranslated
 */
public record MoreRules(
        Map<String, Integer> maxWordsPerMinute,
        boolean duplicates,
        @Nullable Double minCoverage,
        Set<String> allowedColors,
        Set<String> allowedFonts,
        @Nullable Pattern allowedCharacters,
        @Nullable Double safeMargin,
        List<Long> shotChanges,
        long shotDistance,
        long shotMargin,
        Set<String> words,
        @Nullable Document forced,
        @Nullable Document full,
        @Nullable Document original) {

    public static final MoreRules NONE = builder().build();

    public MoreRules {
        maxWordsPerMinute = Map.copyOf(maxWordsPerMinute);
        allowedColors = Set.copyOf(allowedColors);
        allowedFonts = Set.copyOf(allowedFonts);
        shotChanges = List.copyOf(shotChanges);
        words = Set.copyOf(words);
    }

    /** Nothing is asked until it is said. */
    public static Builder builder() {
        return new Builder();
    }

    /** Names each rule where it is set: thirteen values in a row would be guesswork. */
    public static final class Builder {
        private Map<String, Integer> maxWordsPerMinute = Map.of();
        private boolean duplicates;
        private @Nullable Double minCoverage;
        private Set<String> allowedColors = Set.of();
        private Set<String> allowedFonts = Set.of();
        private @Nullable Pattern allowedCharacters;
        private @Nullable Double safeMargin;
        private List<Long> shotChanges = List.of();
        private long shotDistance;
        private long shotMargin;
        private Set<String> words = Set.of();
        private @Nullable Document forced;
        private @Nullable Document full;
        private @Nullable Document original;

        private Builder() {}

        public Builder wordsPerMinute(Map<String, Integer> most) {
            maxWordsPerMinute = most;
            return this;
        }

        public Builder duplicates() {
            duplicates = true;
            return this;
        }

        public Builder coverage(double least) {
            minCoverage = least;
            return this;
        }

        public Builder colors(Set<String> allowed) {
            allowedColors = allowed;
            return this;
        }

        public Builder fonts(Set<String> allowed) {
            allowedFonts = allowed;
            return this;
        }

        public Builder characters(Pattern allowed) {
            allowedCharacters = allowed;
            return this;
        }

        public Builder safeArea(double margin) {
            safeMargin = margin;
            return this;
        }

        public Builder shots(List<Long> changes, long distance, long margin) {
            shotChanges = changes;
            shotDistance = distance;
            shotMargin = margin;
            return this;
        }

        public Builder words(Set<String> unwanted) {
            words = unwanted;
            return this;
        }

        public Builder forced(@Nullable Document document) {
            forced = document;
            return this;
        }

        public Builder full(@Nullable Document document) {
            full = document;
            return this;
        }

        public Builder original(@Nullable Document document) {
            original = document;
            return this;
        }

        public MoreRules build() {
            return new MoreRules(
                    maxWordsPerMinute,
                    duplicates,
                    minCoverage,
                    allowedColors,
                    allowedFonts,
                    allowedCharacters,
                    safeMargin,
                    shotChanges,
                    shotDistance,
                    shotMargin,
                    words,
                    forced,
                    full,
                    original);
        }
    }
}
