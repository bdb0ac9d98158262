package media.waybill.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/** What two readings of one name say differently, in words; nothing where they agree. */
final class Differences {

    private Differences() {}

    static String of(Clues before, Clues after) {
        Map<String, String> now = said(before);
        Map<String, String> then = said(after);
        List<String> words = new ArrayList<>();
        then.forEach((clue, value) -> {
            String was = now.getOrDefault(clue, "");
            if (!value.equals(was)) {
                String from = was.isEmpty() ? "" : " instead of " + was;
                words.add(value.isEmpty() ? "no " + clue + " any more, was " + was : clue + " " + value + from);
            }
        });
        return String.join("; ", words);
    }

    private static Map<String, String> said(Clues clues) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "series", clues.series());
        put(said, "title", clues.title());
        put(said, "season", clues.season());
        put(said, "episode", clues.episode());
        put(said, "year", clues.year());
        put(said, "reference", clues.reference());
        put(
                said,
                "language",
                clues.languageAlternatives().isEmpty()
                        ? clues.language()
                        : String.join(" or ", clues.languageAlternatives()));
        put(said, "kind", clues.kind());
        put(said, "use", clues.use());
        put(said, "version", clues.version());
        put(said, "revision", clues.revision());
        return said;
    }

    private static void put(Map<String, String> said, String clue, @Nullable Object value) {
        said.put(clue, Objects.toString(value, ""));
    }
}
