package media.waybill.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import org.jspecify.annotations.Nullable;

/** What a name says, laid out so that many lines can be held against it quickly. */
final class Said {

    /** Name and content may speak of two languages; the content weighs from here on. */
    private static final double HEARD = 0.5;

    final Clues clues;
    final String name;
    final List<Evidence> titles = new ArrayList<>();
    final @Nullable String order;
    final @Nullable String quality;
    final @Nullable String layout;
    /** A language that something inside the file states, and that is not the one of the name. */
    @Nullable
    Evidence inside;

    private final Map<String, Evidence> strongest = new HashMap<>();

    Said(Clues clues, String name) {
        this.clues = clues;
        this.name = name;
        this.order = clues.order() == null ? null : LineIndex.squash(clues.order());
        this.quality = clues.technical().get("quality");
        this.layout = clues.technical().get("layout");
        for (Evidence seen : clues.evidence()) {
            take(seen);
        }
    }

    private void take(Evidence seen) {
        Evidence before = strongest.get(seen.clue());
        if (before == null || seen.weight() > before.weight()) {
            strongest.put(seen.clue(), seen);
        }
        switch (seen.clue()) {
            case "title", "series", "numberedTitle" -> {
                if (titles.size() < 8 && titles.stream().noneMatch(other -> other.value().equals(seen.value()))) {
                    titles.add(seen);
                }
            }
            case "language" -> {
                boolean heard = !seen.source().equals("name")
                        && !seen.source().startsWith("folder")
                        && !seen.source().equals("naming.yaml");
                String said = clues.language();
                if (heard && said != null && Tags.fit(seen.value(), said) == Tags.Fit.OTHER) {
                    inside = inside == null || seen.weight() > inside.weight() ? seen : inside;
                }
            }
            default -> {}
        }
    }

    @Nullable
    Evidence why(String clue) {
        return strongest.get(clue);
    }

    double weight(String clue) {
        Evidence seen = strongest.get(clue);
        return seen == null ? 0 : seen.weight();
    }

    /** Where a clue was seen: (from 'DE' in the name). */
    String source(String clue) {
        Evidence seen = strongest.get(clue);
        return seen == null || seen.text().isBlank() ? "" : " (from '" + seen.text() + "' in the " + seen.source() + ")";
    }

    /** The content's language contradicts the name's, and is no mere default of a tool. */
    boolean isContradicted() {
        return inside != null && inside.weight() >= HEARD;
    }

    /** What the name could mean by its number besides the likeliest: 101 may be the hundred and first. */
    boolean couldBeEpisode(@Nullable Integer episode) {
        return episode != null
                && clues.alternatives().getOrDefault("episode", List.of()).contains(episode.toString());
    }

    /** The characters of the path that a clue came from, with the separators that stand between its words. */
    String raw(Evidence seen) {
        return seen.from() >= 0 && seen.from() < seen.to() && seen.to() <= name.length()
                ? name.substring(seen.from(), seen.to())
                : seen.text();
    }
}
