package media.waybill.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks for, as far as a file's name could say it.
 *
 * @param reference the line's number in its order
 * @param titleReference the buyer's or distributor's id of the title
 */
public record OwedLine(
        UUID id,
        String order,
        String reference,
        Kind kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String version,
        String titleReference,
        String title,
        List<String> otherNames,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Integer year) {

    /** All names under which the title may stand in a file's name. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(title));
        names.addAll(otherNames);
        if (series != null) {
            names.add(series);
        }
        return names;
    }

    boolean isNamed(String written) {
        String squashed = FoldedTitle.of(written).squashed();
        return names().stream().anyMatch(name -> FoldedTitle.of(name).squashed().equals(squashed));
    }

    /** What the title's short forms stand for: an episode's name is its own, a series' stands in every one. */
    String heading() {
        return series != null && episode != null ? series : title;
    }

    /** What it asks for, by the clue that would say it. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "season", season);
        put(asked, "episode", episode);
        put(asked, "kind", kind);
        put(asked, "language", language);
        put(asked, "use", use);
        put(asked, "version", version);
        return asked;
    }

    private static void put(Map<String, String> asked, String clue, @Nullable Object value) {
        if (value != null) {
            asked.put(clue, value.toString());
        }
    }

    public String shown() {
        StringBuilder said = new StringBuilder(kind.name().toLowerCase(Locale.ROOT));
        if (language != null) {
            said.append(' ').append(language);
        }
        if (use != null) {
            said.append(' ').append(use.toLowerCase(Locale.ROOT));
        }
        if (version != null) {
            said.append(' ').append(version);
        }
        String work = series != null && season != null && episode != null
                ? "%s S%02dE%02d".formatted(series, season, episode)
                : title;
        return said + " of " + work + " (" + order + ", line " + reference + ")";
    }
}
