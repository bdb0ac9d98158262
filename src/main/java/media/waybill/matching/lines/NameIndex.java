package media.waybill.matching.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import media.waybill.naming.FoldedTitle;

/** The names of titles and series, each once: found whole, misspelled, by a word, or by their initials. */
public final class NameIndex {

    /**
     * A name that is spelled nearly like what was asked for.
     *
     * @param edits letters that were changed, left out, added or swapped
     */
    public record Alike(int name, int edits) {}

    public static final char WHOLE = 'w';

    public static final List<String> ARTICLES = List.of(
            "the", "der", "die", "das", "den", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "o", "os",
            "un", "una", "het", "een", "an", "a");

    private static final char WORD = 'v';
    private static final char PIECE = 'p';
    private static final char INITIALS = 'i';

    /** Joining words that people leave out or write as &. */
    private static final Set<String> JOINING = Set.of(
            "and", "und", "et", "y", "e", "och", "og", "ja", "en", "i", "of", "the", "de", "du", "des", "del", "della",
            "di", "da", "do", "dos", "der", "von", "van", "av", "af", "fra", "from");

    /** Words that people leave out of a title besides, and never exchange: Letzte Fähre (nach) Sorlange. */
    private static final Set<String> LEFT_OUT = Set.of(
            "nach", "bis", "in", "im", "am", "zu", "zum", "zur", "to", "at", "on", "for", "with", "pour", "sur", "aux",
            "en", "para", "por", "con", "per", "su", "na", "do", "w", "til", "till", "pa", "med", "met", "op", "naar");

    private static final int MOST = 400;
    /** Divides a name's words from its other spellings. */
    private static final String OR = "|";

    private final Slots<String> names = new Slots<>();
    private final Postings keys = new Postings();
    private int[] uses = new int[16];

    public static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** The id of the name; it is kept as often as it was added. */
    int add(String raw) {
        FoldedTitle folded = FoldedTitle.of(raw);
        List<String> spellings = new ArrayList<>(List.of(String.join(" ", folded.words())));
        OtherSpellings.of(raw).stream()
                .filter(spelling -> !spelling.equals(folded.squashed()))
                .forEach(spellings::add);
        String kept = String.join(OR, spellings);
        int slot = keys.find(Postings.key(WHOLE, folded.squashed()));
        for (int i = 0, n = keys.size(slot); i < n; i++) {
            int id = keys.id(slot, i);
            if (names.get(id).equals(kept)) {
                uses[id]++;
                return id;
            }
        }
        int id = names.add(kept);
        if (id >= uses.length) {
            uses = Arrays.copyOf(uses, id + Math.max(16, id / 2));
        }
        uses[id] = 1;
        change(id, kept, true);
        return id;
    }

    void remove(int id) {
        if (--uses[id] == 0) {
            change(id, names.get(id), false);
            names.remove(id);
        }
    }

    private void change(int id, String kept, boolean add) {
        String[] spellings = kept.split("\\|");
        String whole = squashed(spellings[0]);
        keys.change(Postings.key(WHOLE, whole), id, add);
        if (whole.isEmpty()) {
            return;
        }
        List<String> words = List.of(spellings[0].split(" "));
        Set<String> others = new LinkedHashSet<>(List.of(spellings).subList(1, spellings.length));
        others.add(loose(words));
        others.add(Spellings.of(words));
        others.remove(whole);
        others.forEach(other -> keys.change(Postings.key(WHOLE, other), id, add));
        words.stream().distinct().forEach(word -> keys.change(Postings.key(WORD, word), id, add));
        if (words.size() > 1) {
            keys.change(Postings.key(INITIALS, initials(words)), id, add);
        }
        int pieces = Likeness.edits(whole.length()) + 1;
        if (pieces > 1) {
            for (int p = 0; p < pieces; p++) {
                int from = whole.length() * p / pieces;
                keys.change(piece(whole.length(), p, whole, from, whole.length() * (p + 1) / pieces), id, add);
            }
        }
    }

    private static long piece(int length, int number, String text, int from, int to) {
        long hash = Postings.step(Postings.step(PIECE, length), number);
        for (int i = from; i < to; i++) {
            hash = Postings.step(hash, text.charAt(i));
        }
        return Postings.end(hash);
    }

    /** The folded words with blanks between them. */
    public String spaced(int id) {
        String kept = names.get(id);
        int cut = kept.indexOf(OR);
        return cut < 0 ? kept : kept.substring(0, cut);
    }

    public String squashed(int id) {
        return squashed(spaced(id));
    }

    private static String squashed(String spaced) {
        return spaced.indexOf(' ') < 0 ? spaced : spaced.replace(" ", "");
    }

    public static String loose(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean inside = i > 0 && i < words.size() - 1;
            if (!(inside && JOINING.contains(words.get(i)))) {
                out.append(words.get(i));
            }
        }
        return out.toString();
    }

    /** The words as one without those that people leave out; a name that has others in their place is another. */
    static String bare(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean inside = i > 0 && i < words.size() - 1;
            if (!(inside && (LEFT_OUT.contains(word) || JOINING.contains(word)))) {
                out.append(word);
            }
        }
        return out.toString();
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /** Names of these letters, however they are divided into words, with or without joining words. */
    public List<Integer> whole(String squashed) {
        return whole(Postings.key(WHOLE, squashed));
    }

    /** @param key of the letters of a name */
    public List<Integer> whole(long key) {
        int slot = keys.find(key);
        if (slot < 0) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(2);
        for (int i = 0, n = keys.size(slot); i < n; i++) {
            found.add(keys.id(slot, i));
        }
        return found;
    }

    public List<Integer> byInitials(String letters) {
        return ids(Postings.key(INITIALS, letters), MOST);
    }

    /** Names that hold the word; none where it stands in more than so many. */
    public List<Integer> byWord(String word, int most) {
        long key = Postings.key(WORD, word);
        return keys.size(keys.find(key)) > most ? List.of() : ids(key, most);
    }

    public boolean isWord(String word) {
        return keys.find(Postings.key(WORD, word)) >= 0;
    }

    private List<Integer> ids(long key, int most) {
        int slot = keys.find(key);
        int n = keys.size(slot);
        if (n > most) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            found.add(keys.id(slot, i));
        }
        return found;
    }

    /**
     * Names within a few edits. A name with so many edits keeps one of its pieces (one more than the edits) whole, at
     * nearly its place; only names that share such a piece are compared. Where too many do, none is given: a part of
     * them would let the wrong one stand alone.
     */
    public List<Alike> alike(String squashed) {
        Set<Integer> near = new HashSet<>();
        int length = squashed.length();
        for (int other = Math.max(5, length - 2); other <= length + 2; other++) {
            int edits = Likeness.edits(other);
            int more = length - other;
            if (Math.abs(more) > edits) {
                continue;
            }
            for (int p = 0; p <= edits; p++) {
                int from = other * p / (edits + 1);
                int size = other * (p + 1) / (edits + 1) - from;
                int first = Math.max(from - p, from + more - (edits - p));
                int last = Math.min(from + p, from + more + (edits - p));
                for (int at = Math.max(0, first); at <= last && at + size <= length; at++) {
                    int slot = keys.find(piece(other, p, squashed, at, at + size));
                    int count = keys.size(slot);
                    if (near.size() + count > MOST) {
                        return List.of();
                    }
                    for (int i = 0; i < count; i++) {
                        near.add(keys.id(slot, i));
                    }
                }
            }
        }
        List<Alike> found = new ArrayList<>();
        for (int name : near) {
            String other = squashed(name);
            int most = Likeness.edits(other.length());
            int edits = Likeness.edits(squashed, other, most);
            if (edits <= most) {
                found.add(new Alike(name, edits));
            }
        }
        swapped(squashed, near, found);
        return found;
    }

    /** Two swapped letters at the border of two pieces of a short name leave neither whole. */
    private void swapped(String squashed, Set<Integer> seen, List<Alike> found) {
        if (Likeness.edits(squashed.length()) == 1) {
            char[] letters = squashed.toCharArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                swap(letters, i);
                for (int name : whole(new String(letters))) {
                    if (seen.add(name)) {
                        found.add(new Alike(name, 1));
                    }
                }
                swap(letters, i);
            }
        }
    }

    private static void swap(char[] letters, int i) {
        char c = letters[i];
        letters[i] = letters[i + 1];
        letters[i + 1] = c;
    }
}
