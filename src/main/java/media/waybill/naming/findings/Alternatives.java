package media.waybill.naming.findings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What a name could also mean, beside what was chosen. */
final class Alternatives {
    private static final List<String> CHOSEN = List.of("season", "episode", "year", "kind", "version");

    private Alternatives() {}

    /** What else was seen for a clue than what was chosen, the weightiest first. */
    static Map<String, List<String>> of(List<Evidence> seen, @Nullable Kind kind) {
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        for (String clue : CHOSEN) {
            String chosen = clue.equals("kind") && kind != null ? kind.name() : Findings.best(seen, clue);
            if (chosen == null || !hasOther(seen, clue, chosen)) {
                continue;
            }
            List<String> others = seen.stream()
                    .filter(e -> isOther(e, clue, chosen))
                    .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                    .map(Evidence::value)
                    .distinct()
                    .limit(5)
                    .toList();
            if (!others.isEmpty()) {
                alternatives.put(clue, others);
            }
        }
        String whole = Findings.best(seen, "numberedTitle");
        if (whole != null) {
            alternatives.merge("title", List.of(whole), (a, b) -> a);
        }
        String part = Findings.best(seen, "part");
        // "Part 4 of 8" counts the episodes of a short series, or the parts of a film.
        if (part != null && part.matches("\\d+/(?:[3-9]|[1-9]\\d)") && Findings.best(seen, "episode") == null) {
            alternatives.put("episode", List.of(part.substring(0, part.indexOf('/'))));
        }
        String counted = Findings.best(seen, "seasonEpisode");
        if (counted != null && Findings.best(seen, "season") == null) {
            alternatives.put("seasonEpisode", List.of(counted));
        }
        return alternatives;
    }

    private static boolean hasOther(List<Evidence> seen, String clue, String chosen) {
        for (Evidence e : seen) {
            if (isOther(e, clue, chosen)) {
                return true;
            }
        }
        return false;
    }

    /** The format's own kind is no second reading where a word says another. */
    private static boolean isOther(Evidence e, String clue, String chosen) {
        return e.clue().equals(clue) && !e.value().equals(chosen) && !e.source().equals("extension");
    }
}
