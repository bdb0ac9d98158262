package media.waybill.naming;

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
        List<Evidence> evidence) {

    /** One thing that was seen: which characters, where (name, path, sidecar), and how much it weighs from 0 to 1. */
    public record Evidence(String clue, String value, String text, String source, double weight) {}

    /** The strongest evidence for one clue. */
    public Optional<Evidence> why(String clue) {
        return evidence.stream()
                .filter(seen -> seen.clue().equals(clue))
                .reduce((best, next) -> next.weight() > best.weight() ? next : best);
    }

    /** How much the strongest evidence for a clue weighs, 0 where there is none. */
    public double weight(String clue) {
        return why(clue).map(Evidence::weight).orElse(0.0);
    }
}
