package media.waybill.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Clues;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** Finds the titles that clues may speak of, each with how sure that is and why. Identifiers beat titles. */
final class Search {

    /**
     * @param sureness from 0 to 1 that this title is meant
     * @param identified by an identifier rather than by a name
     */
    record Found(LineIndex.Entry entry, double sureness, boolean identified, String reason) {}

    /** A word that stands in more titles than this finds nothing. */
    private static final int COMMON = 300;

    private final LineIndex index;
    private final Map<LineIndex.Entry, Found> found = new LinkedHashMap<>();

    private Search(LineIndex index) {
        this.index = index;
    }

    static List<Found> of(LineIndex index, Clues clues, String name) {
        Search search = new Search(index);
        search.identifiers(clues);
        search.written(name);
        search.names(clues);
        return List.copyOf(search.found.values());
    }

    private void identifiers(Clues clues) {
        if (clues.order() != null && clues.orderLine() != null) {
            OpenLine line = index.orderLineOf(clues.order(), clues.orderLine());
            LineIndex.Entry entry = line == null ? null : index.entryOf(line.id());
            if (entry != null) {
                add(entry, 0.99, true, "The name carries order " + clues.order() + ", line " + clues.orderLine() + ".");
            }
        }
        if (clues.eidr() != null) {
            for (LineIndex.Entry entry : index.by("eidr", clues.eidr())) {
                add(entry, 0.98, true, "The EIDR " + clues.eidr() + " is that of " + entry.title.shown() + ".");
            }
        }
        if (clues.reference() != null) {
            reference(clues.reference(), 0.97);
        }
        for (String code : clues.codes()) {
            reference(code, 0.9);
        }
    }

    /** References of any shape, where the name holds one letter by letter; the longest one counts. */
    private void written(String name) {
        String[] words = (name.length() > 300 ? name.substring(name.length() - 300) : name).split("[^\\p{L}\\p{N}]+");
        boolean[] used = new boolean[words.length];
        for (int n = 5; n > 0; n--) {
            for (int from = 0; from + n <= words.length; from++) {
                String id = LineIndex.squash(String.join("", List.of(words).subList(from, from + n)));
                if (used[from] || id.length() < 4 || id.chars().noneMatch(Character::isDigit)) {
                    continue;
                }
                if (!index.by("ref", id).isEmpty()) {
                    Arrays.fill(used, from, from + n, true);
                    reference(String.join("-", List.of(words).subList(from, from + n)), 0.95);
                }
            }
        }
    }

    private void reference(String id, double sureness) {
        for (LineIndex.Entry entry : index.by("ref", LineIndex.squash(id))) {
            add(entry, sureness, true, id + " is the reference of " + entry.title.shown() + ".");
        }
    }

    private void names(Clues clues) {
        Set<String> tried = new LinkedHashSet<>();
        for (Clues.Evidence seen : clues.evidence()) {
            boolean heading = seen.clue().equals("series") || seen.clue().equals("title");
            if (heading || seen.clue().equals("numberedTitle")) {
                if (tried.add(seen.value()) && tried.size() <= 8) {
                    name(seen, clues, seen.clue().equals("numberedTitle"));
                }
            }
        }
    }

    private void name(Clues.Evidence seen, Clues clues, boolean numbered) {
        FoldedTitle folded = FoldedTitle.of(seen.value());
        if (folded.isEmpty()) {
            return;
        }
        double standing = seen.source().startsWith("folder") ? 0.96 : 1;
        exact(folded, seen, clues, standing);
        if (!numbered) {
            parts(folded, seen, clues, standing);
            alike(folded, seen, clues, standing);
            if (folded.words().size() == 1 && folded.squashed().length() <= 6) {
                for (LineIndex.Entry entry : limited(index.by("initials", folded.squashed()))) {
                    add(entry, 0.62, false, "'" + seen.value() + "' could be short for " + entry.title.shown() + ".");
                }
            }
        }
    }

    private void exact(FoldedTitle folded, Clues.Evidence seen, Clues clues, double standing) {
        String spelled = "'" + seen.value() + "' in the " + seen.source() + " is a name of ";
        for (LineIndex.Entry entry : index.by("name", folded.squashed())) {
            // An episode by its own name alone is thin: other seasons have such names too.
            double sureness = entry.title.isEpisode() && clues.episode() == null ? 0.68 : 0.9;
            add(entry, sureness * standing, false, spelled + entry.title.shown() + ".");
        }
        series(folded.squashed(), clues, 0.9 * standing, spelled);
    }

    private void series(String squashed, Clues clues, double sureness, String spelled) {
        Integer season = clues.season();
        Integer episode = clues.episode();
        String key = squashed + (episode == null ? "" : season == null ? " " + episode : " " + season + " " + episode);
        Set<LineIndex.Entry> episodes = new LinkedHashSet<>(limited(index.by("series", key)));
        if (episode != null && episodes.isEmpty()) {
            episodes.addAll(limited(index.by("series", squashed)));
        }
        for (LineIndex.Entry entry : episodes) {
            add(entry, sureness, false, spelled + "the series " + entry.title.series() + ".");
        }
    }

    /** A title within longer words: vendors write their own name before it, and labels behind. */
    private void parts(FoldedTitle folded, Clues.Evidence seen, Clues clues, double standing) {
        List<String> words = folded.words();
        int all = folded.squashed().length();
        for (int from = 0; from < Math.min(words.size(), 10); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + 8); to++) {
                run.append(words.get(to));
                boolean whole = from == 0 && to == words.size() - 1;
                double share = (double) run.length() / all;
                if (whole || run.length() < 4 || share < 0.4) {
                    continue;
                }
                // A vendor's name stands before a title; words behind it may well belong to a longer title.
                double sureness = 0.9 * Math.pow(share, to == words.size() - 1 ? 0.45 : 0.75) * standing;
                List<String> rest = new ArrayList<>(words.subList(0, from));
                rest.addAll(words.subList(to + 1, words.size()));
                if (rest.stream().anyMatch(word -> word.chars().allMatch(Character::isDigit))) {
                    sureness = Math.min(sureness, 0.5);
                }
                String spelled = "'" + seen.value() + "' in the " + seen.source() + " holds a name of ";
                double named = Math.min(sureness, 0.9 * Math.pow(share, 0.75) * standing);
                for (LineIndex.Entry entry : limited(index.by("name", run.toString()))) {
                    add(entry, named, false, spelled + entry.title.shown() + ".");
                }
                series(run.toString(), clues, sureness, spelled);
            }
        }
    }

    /** Titles that share a telling word and are spelled nearly alike. */
    private void alike(FoldedTitle folded, Clues.Evidence seen, Clues clues, double standing) {
        if (!found.isEmpty() && found.values().stream().anyMatch(f -> f.sureness() > 0.85)) {
            return;
        }
        folded.words().stream()
                .distinct()
                .map(word -> index.by("word", word))
                .filter(entries -> !entries.isEmpty() && entries.size() <= COMMON)
                .sorted(Comparator.comparingInt(Set::size))
                .limit(2)
                .flatMap(Set::stream)
                .distinct()
                .limit(COMMON)
                .forEach(entry -> {
                    double like = closest(folded, entry);
                    boolean numberFits =
                            clues.episode() == null || clues.episode().equals(entry.title.episode());
                    if (like >= 0.6 && numberFits) {
                        add(
                                entry,
                                0.85 * like * standing,
                                false,
                                "'" + seen.value() + "' is spelled much like " + entry.title.shown() + ".");
                    }
                });
    }

    private static double closest(FoldedTitle folded, LineIndex.Entry entry) {
        double best = entry.series == null ? 0 : Likeness.of(folded, entry.series);
        for (FoldedTitle name : entry.names) {
            best = Math.max(best, Likeness.of(folded, name));
        }
        return best;
    }

    private static List<LineIndex.Entry> limited(Set<LineIndex.Entry> entries) {
        return entries.stream().limit(COMMON).toList();
    }

    private void add(LineIndex.@Nullable Entry entry, double sureness, boolean identified, String reason) {
        if (entry != null) {
            found.merge(
                    entry,
                    new Found(entry, sureness, identified, reason),
                    (a, b) -> b.sureness() > a.sureness() ? b : a);
        }
    }
}
