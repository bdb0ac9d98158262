package media.waybill.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a name and its folders say. A field is empty where the name says nothing, or says two things: then {@code
 * languageAlternatives} keeps both. {@code episodes} lists all episodes of a file that holds several.
 *
 * @param reference the partner's own id of the title, where the convention knows its shape
 * @param codes anything else that could be an identifier, as written
 * @param technical frame rate, layout, codec and the like: words that must never pass for an episode or a year
 * @param alternatives what else a clue could be, the likeliest first, by the clue's name
 */
public record Clues(
        @Nullable String title,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        List<Integer> episodes,
        @Nullable Integer year,
        @Nullable String eidr,
        @Nullable String reference,
        @Nullable String order,
        @Nullable String orderLine,
        List<String> codes,
        @Nullable String language,
        List<String> languageAlternatives,
        @Nullable Kind kind,
        @Nullable String use,
        @Nullable String version,
        @Nullable String revision,
        Map<String, String> technical,
        @Nullable String extension,
        Map<String, List<String>> alternatives,
        List<Evidence> evidence) {

    @SuppressWarnings("NullAway") // clues that were stored before there were alternatives come back without them
    public Clues {
        alternatives = alternatives == null ? Map.of() : alternatives;
    }

    /**
     * One thing that was seen: which characters, where (name, path, sidecar), and how much it weighs from 0 to 1.
     *
     * @param from where its characters begin in the path as it was given, 0 with {@code to} 0 where they do not stand
     *     in the path
     * @param to behind its last character
     */
    public record Evidence(String clue, String value, String text, String source, double weight, int from, int to) {

        /** What was seen somewhere else than in the path. */
        public Evidence(String clue, String value, String text, String source, double weight) {
            this(clue, value, text, source, weight, 0, 0);
        }
    }

    /** The same with what the inside of the file says of its language. */
    public Clues withLanguage(@Nullable String tag, List<String> open, List<Evidence> inside) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(inside);
        return new Clues(
                title,
                series,
                season,
                episode,
                episodes,
                year,
                eidr,
                reference,
                order,
                orderLine,
                codes,
                tag,
                open,
                kind,
                use,
                version,
                revision,
                technical,
                extension,
                alternatives,
                List.copyOf(all));
    }

    /** The strongest evidence for one clue. */
    public Optional<Evidence> why(String clue) {
        Evidence best = null;
        for (Evidence seen : evidence) {
            if (seen.clue().equals(clue) && (best == null || seen.weight() > best.weight())) {
                best = seen;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much the strongest evidence for a clue weighs, 0 where there is none. */
    public double weight(String clue) {
        return why(clue).map(Evidence::weight).orElse(0.0);
    }
}
