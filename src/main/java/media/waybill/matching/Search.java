package media.waybill.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** Finds the titles that clues may speak of, each with how it was found. Identifiers beat titles. */
final class Search {

    /**
     * All that was found.
     *
     * @param identified by an identifier
     * @param named by a name
     */
    record Hits(Map<LineIndex.Entry, Found> identified, Map<LineIndex.Entry, Found> named) {

        Collection<LineIndex.Entry> entries() {
            if (identified.isEmpty()) {
                return named.keySet();
            }
            List<LineIndex.Entry> all = new ArrayList<>(identified.keySet());
            for (LineIndex.Entry entry : named.keySet()) {
                if (!identified.containsKey(entry)) {
                    all.add(entry);
                }
            }
            return all;
        }

        @Nullable
        Found best(LineIndex.Entry entry) {
            Found id = identified.get(entry);
            return id == null ? named.get(entry) : id;
        }

        /** Whether the name spells a title in full, so that an identifier of another one is a contradiction. */
        boolean isSpelled() {
            return named.values().stream().anyMatch(found -> found.sign() == Sign.NAME);
        }
    }

    /** A word that stands in more names than this finds nothing. */
    private static final int COMMON = 200;
    /** So many episodes are enough to tell what of a series is ordered. */
    private static final int SHOWN = 24;

    private static final int SAME_NAME = 2000;
    private static final int LONGEST_PATH = 300;
    private static final int MOST_INITIALS = 40;
    private static final double ALIKE = 0.6;

    private final LineIndex index;
    private final Said said;
    private final Weights weights;
    private final Map<LineIndex.Entry, Found> identified = new LinkedHashMap<>(4);
    private final Map<LineIndex.Entry, Found> named = new LinkedHashMap<>();

    private Search(LineIndex index, Said said, Weights weights) {
        this.index = index;
        this.said = said;
        this.weights = weights;
    }

    static Hits of(LineIndex index, Said said, Weights weights) {
        Search search = new Search(index, said, weights);
        search.identifiers();
        search.written();
        search.names();
        return new Hits(search.identified, search.named);
    }

    private void identifiers() {
        Clues clues = said.clues;
        if (clues.order() != null && clues.orderLine() != null) {
            OpenLine line = index.orderLineOf(clues.order(), clues.orderLine());
            LineIndex.Entry entry = line == null ? null : index.entryOf(line.id());
            if (entry != null) {
                add(Found.identified(
                        entry, Sign.ORDER_LINE, "order " + clues.order() + ", line " + clues.orderLine()));
            }
        }
        if (clues.eidr() != null) {
            for (LineIndex.Entry entry : index.byEidr(clues.eidr())) {
                add(Found.identified(entry, Sign.EIDR, clues.eidr()));
            }
        }
        if (clues.reference() != null) {
            reference(clues.reference(), Sign.REFERENCE);
        }
        for (String code : clues.codes()) {
            reference(code, Sign.CODE);
        }
    }

    private void reference(String id, Sign sign) {
        for (LineIndex.Entry entry : index.byReference(LineIndex.squash(id))) {
            add(Found.identified(entry, sign, id));
        }
    }

    /** References of any shape, where the name holds one letter by letter; the longest one counts. */
    private void written() {
        String path = said.name.length() > LONGEST_PATH
                ? said.name.substring(said.name.length() - LONGEST_PATH)
                : said.name;
        WrittenIds.in(path, (key, from, to) -> {
            if (!index.mayHaveReference(key)) {
                return false;
            }
            String id = path.substring(from, to);
            List<LineIndex.Entry> entries = index.byReference(LineIndex.squash(id));
            entries.forEach(entry -> add(Found.identified(entry, Sign.WRITTEN_REFERENCE, id)));
            return !entries.isEmpty();
        });
    }

    private void names() {
        for (Evidence seen : said.titles) {
            FoldedTitle folded = FoldedTitle.of(seen.value());
            if (folded.isEmpty()) {
                continue;
            }
            boolean numbered = seen.clue().equals("numberedTitle");
            if (!exact(folded, seen) && !numbered) {
                parts(folded, seen);
                if (named.values().stream().noneMatch(Search::isSure)) {
                    misspelled(folded, seen);
                }
                if (named.values().stream().noneMatch(Search::isSure)) {
                    alike(folded, seen);
                }
                initials(folded, seen);
            }
        }
    }

    private static boolean isSure(Found found) {
        return found.sign() == Sign.NAME || found.sign() == Sign.PART_IN_FIELD || found.sign() == Sign.MISSPELLED;
    }

    private boolean exact(FoldedTitle folded, Evidence seen) {
        Sign sign = seen.source().startsWith("folder") ? Sign.FOLDER_NAME : Sign.NAME;
        boolean small = folded.squashed().length() < 5;
        List<Integer> names = index.names.whole(folded.squashed());
        if (names.isEmpty() && folded.words().size() > 2) {
            names = index.names.whole(NameIndex.loose(folded.words()));
        }
        for (int name : names) {
            of(name, sign, 0, 0, false, small, seen);
        }
        return !names.isEmpty();
    }

    /** Takes the titles, and what is ordered of the series, that have the name. */
    private void of(int name, Sign sign, double amount, int edits, boolean real, boolean small, Evidence seen) {
        for (LineIndex.Entry entry : index.named(name, SAME_NAME)) {
            // An episode by its own name alone is thin: other seasons have such names too.
            boolean thin = entry.title.isEpisode() && said.clues.episode() == null && sign != Sign.INITIALS;
            add(new Found(entry, thin ? Sign.EPISODE_NAME_ALONE : sign, amount, edits, real, small, seen, "title"));
        }
        for (LineIndex.Entry entry : ofSeries(name)) {
            add(new Found(entry, sign, amount, edits, real, small, seen, "series"));
        }
    }

    private List<LineIndex.Entry> ofSeries(int name) {
        Integer season = said.clues.season();
        Integer episode = said.clues.episode();
        if (episode == null) {
            List<LineIndex.Entry> ofSeason =
                    season == null ? List.of() : index.ofSeries(name, season, null, SHOWN);
            return ofSeason.isEmpty() ? index.ofSeries(name, null, null, SHOWN) : ofSeason;
        }
        List<LineIndex.Entry> found = new ArrayList<>();
        if (season != null) {
            found.addAll(index.ofSeries(name, season, episode, SAME_NAME));
        }
        for (LineIndex.Entry entry : found.isEmpty() ? index.ofSeries(name, null, episode, SAME_NAME) : found) {
            if (!found.contains(entry)) {
                found.add(entry);
            }
        }
        for (String other : said.clues.alternatives().getOrDefault("episode", List.of())) {
            if (other.length() < 5) {
                for (LineIndex.Entry entry : index.ofSeries(name, null, Integer.valueOf(other), SHOWN)) {
                    if (entry.title.season() == null && !found.contains(entry)) {
                        found.add(entry);
                    }
                }
            }
        }
        return found.isEmpty() ? index.ofSeries(name, null, null, SHOWN) : found;
    }

    /** A title within longer words: vendors write their own name before it, and labels behind. */
    private void parts(FoldedTitle folded, Evidence seen) {
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
                for (int name : index.names.whole(run.toString())) {
                    Sign sign = place(words, from, to, run.toString(), name, seen);
                    of(name, sign, 1 - share, 0, false, false, seen);
                }
            }
        }
    }

    /**
     * Where in longer words the title stands: behind a vendor's name in a field of its own, behind words that may
     * belong to it, before words that may belong to it, or beside a number, which makes it another part.
     */
    private Sign place(List<String> words, int from, int to, String run, int name, Evidence seen) {
        for (int i = 0; i < words.size(); i++) {
            if ((i < from || i > to) && isNumber(words.get(i))) {
                return Sign.PART_BESIDE_NUMBER;
            }
        }
        if (to < words.size() - 1) {
            return Sign.PART_IN_FRONT;
        }
        boolean severalWords = index.names.spaced(name).indexOf(' ') > 0;
        return severalWords && Fields.hasOwn(said.raw(seen), run) ? Sign.PART_IN_FIELD : Sign.PART_AT_END;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void misspelled(FoldedTitle folded, Evidence seen) {
        if (folded.squashed().length() < 5) {
            return;
        }
        for (NameIndex.Alike alike : index.names.alike(folded.squashed())) {
            boolean real = Slips.couldBeMeant(folded.words(), index.names.spaced(alike.name()), index.names);
            boolean small = folded.squashed().length() < 8;
            of(alike.name(), Sign.MISSPELLED, 0, alike.edits(), real, small, seen);
        }
    }

    /** Names that share a telling word and are spelled nearly alike. */
    private void alike(FoldedTitle folded, Evidence seen) {
        int[] pairs = Likeness.pairs(folded.squashed());
        String digits = Likeness.digits(folded.squashed());
        folded.words().stream()
                .distinct()
                .filter(word -> word.length() > 2)
                .map(word -> index.names.byWord(word, COMMON))
                .filter(names -> !names.isEmpty())
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .limit(2)
                .flatMap(List::stream)
                .distinct()
                .forEach(name -> {
                    String other = index.names.squashed(name);
                    double like = Likeness.dice(pairs, Likeness.pairs(other));
                    if (like >= ALIKE && Likeness.digits(other).equals(digits)) {
                        of(name, Sign.ALIKE, 1 - like, 0, false, false, seen);
                    }
                });
    }

    private void initials(FoldedTitle folded, Evidence seen) {
        String letters = folded.squashed();
        if (folded.words().size() == 1 && letters.length() > 1 && letters.length() <= 6) {
            List<Integer> names = index.names.byInitials(letters.toLowerCase(Locale.ROOT));
            if (names.size() <= MOST_INITIALS) {
                names.forEach(name -> of(name, Sign.INITIALS, 0, 0, false, false, seen));
            }
        }
    }

    private void add(Found found) {
        Map<LineIndex.Entry, Found> map = found.isIdentified() ? identified : named;
        Found before = map.get(found.entry());
        if (before == null || found.weight(weights) > before.weight(weights)) {
            map.put(found.entry(), found);
        }
    }

    /** Whether one of the entry's own names, not its series', is said in full. */
    static boolean saysOwnName(LineIndex index, LineIndex.Entry entry, Said said) {
        for (Evidence seen : said.titles) {
            String squashed = FoldedTitle.of(seen.value()).squashed();
            if (Arrays.stream(entry.names).anyMatch(name -> index.names.squashed(name).equals(squashed))) {
                return true;
            }
        }
        return false;
    }
}
