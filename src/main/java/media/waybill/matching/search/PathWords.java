package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import media.waybill.matching.lines.NameIndex;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** The words of a path, folded, with where they stand and what the parser took them for. */
public final class PathWords {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private static final int LONGEST = 300;
    /** Facilities and studios are written in two to four letters. */
    private static final int LONGEST_CODE = 4;
    /** Scripts without blanks have long words, and folding them takes long. */
    private static final int LONGEST_WORD = 80;

    private static final int SHORTEST_WORD = 3;

    /** A word that nothing was seen in. */
    private static final byte NOTHING = 0;

    private static final byte TITLE = 1;
    private static final byte EXPLAINED = 2;

    private final String path;
    /** Where the last divider of folders stands, or -1. */
    private final int nameAt;

    private final int[] starts;
    private final int[] ends;
    private final int[] segments;
    private final byte[] taken;
    /** Which evidence of a title a word belongs to, or -1. */
    private final int[] titles;

    private final @Nullable String[] folded;
    private int count;
    private int segment;

    PathWords(Said said) {
        this.path = said.name;
        this.nameAt = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        int most = path.length() + 1;
        this.starts = new int[most];
        this.ends = new int[most];
        this.segments = new int[most];
        split();
        this.taken = new byte[count];
        this.titles = new int[count];
        this.folded = new String[count];
        Arrays.fill(titles, -1);
        take(said.clues.evidence());
        endings();
    }

    /** An ending that was written twice says nothing more: Title.srt.srt. */
    private void endings() {
        for (int w = count - 1; w > 0 && starts[w] > 0 && path.charAt(starts[w] - 1) == '.'; w--) {
            if (!folded(w).equals(folded(count - 1))) {
                return;
            }
            taken[w] = EXPLAINED;
        }
    }

    private void split() {
        boolean inside = false;
        for (int i = Math.max(0, path.length() - LONGEST); i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || (inside && Character.getType(c) == Character.NON_SPACING_MARK);
            // A number behind a word is a word of its own: Fjord2 is Fjord 2.
            if (inside && c >= '0' && c <= '9' && i - starts[count] > 2 && Character.isLetter(path.charAt(i - 1))) {
                ends[count++] = i;
                inside = false;
            }
            if (letter && !inside) {
                starts[count] = i;
                segments[count] = segment;
            } else if (!letter && inside) {
                ends[count++] = i;
            }
            segment += c == '/' || c == '\\' ? 1 : 0;
            inside = letter;
        }
    }

    private void take(List<Evidence> evidence) {
        for (int e = 0; e < evidence.size(); e++) {
            Evidence seen = evidence.get(e);
            boolean title = Said.isTitle(seen);
            if (seen.to() <= seen.from()
                    || seen.clue().equals("code")
                    || seen.clue().equals("reference")) {
                continue;
            }
            int of = title ? titleOf(seen, e) : -1;
            for (int w = 0; w < count; w++) {
                if (starts[w] < seen.to() && ends[w] > seen.from()) {
                    if (!title) {
                        taken[w] = EXPLAINED;
                    } else {
                        titles[w] = of;
                        taken[w] = taken[w] == NOTHING ? TITLE : taken[w];
                    }
                }
            }
        }
    }

    /** Titles that share a word are readings of one. */
    private int titleOf(Evidence seen, int number) {
        for (int w = 0; w < count; w++) {
            if (titles[w] >= 0 && starts[w] < seen.to() && ends[w] > seen.from()) {
                return titles[w];
            }
        }
        return number;
    }

    String path() {
        return path;
    }

    /**
     * Whether brackets in the name hold a word that nothing was seen in, such as (Making of). Square ones in front of a
     * name are its maker's, and what belongs to the title is none.
     */
    boolean hasBracketed(int from, int to) {
        if (path.indexOf('(') < 0 && path.indexOf('[') < 0) {
            return false;
        }
        int maker = path.lastIndexOf('/') + 1;
        for (int w = 0; w < count; w++) {
            boolean unseen = segments[w] == segment && taken[w] == NOTHING && ends[w] - starts[w] > 2;
            if (unseen && !(starts[w] >= from && ends[w] <= to) && !NameIndex.isArticle(folded(w))) {
                int open = Math.max(path.lastIndexOf('(', starts[w]), path.lastIndexOf('[', starts[w]));
                int close = Math.max(path.lastIndexOf(')', starts[w]), path.lastIndexOf(']', starts[w]));
                boolean letters = path.substring(starts[w], ends[w]).chars().allMatch(Character::isLetter);
                boolean made = open == maker && path.charAt(maker) == '[';
                if (open > close && open > path.lastIndexOf('/', starts[w]) && letters && !made) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Words of the name behind a place that nothing explains. Capitals at the very end of a name that has small letters
     * are a house's label, as is a short code in the middle of technical words; what holds digits is a number of its own.
     *
     * @param ids words that belong to identifiers
     * @param titles whether words that were read as a title count too
     */
    List<Integer> strayBehind(int place, boolean[] ids, boolean titles) {
        List<Integer> stray = new ArrayList<>(2);
        int last = last();
        int explained = 0;
        for (int w = 0; w < count; w++) {
            boolean behind = segments[w] == segment && starts[w] >= place;
            explained += behind && taken[w] == EXPLAINED ? 1 : 0;
            boolean open = taken[w] == NOTHING || titles && taken[w] == TITLE;
            if (open && segments[w] == segment && starts[w] >= place && !ids[w] && isWord(w)) {
                boolean capitals = word(w).chars().noneMatch(Character::isLowerCase);
                boolean label = w == last && hasSmallLetters() || explained > 1 && isCodeAmongWords(w);
                if (!capitals || !label) {
                    stray.add(w);
                }
            }
        }
        return stray;
    }

    /** FAC in {@code 51_2K_FAC_20250301}: who made it, or for whom. */
    private boolean isCodeAmongWords(int w) {
        boolean after = w > 0 && taken[w - 1] == EXPLAINED;
        boolean before = w + 1 < count && taken[w + 1] == EXPLAINED;
        return ends[w] - starts[w] <= LONGEST_CODE && after && before;
    }

    /** The last word before the ending. */
    private int last() {
        int last = count - 1;
        while (last > 0 && taken[last] == EXPLAINED && starts[last] > path.lastIndexOf('.')) {
            last--;
        }
        return last;
    }

    private boolean hasSmallLetters() {
        int from = path.lastIndexOf('/') + 1;
        return path.substring(from, Math.max(from, path.lastIndexOf('.')))
                .chars()
                .anyMatch(Character::isLowerCase);
    }

    String word(int w) {
        return path.substring(starts[w], ends[w]);
    }

    /** Whether a word is in the file's own name. */
    boolean isOfName(int w) {
        return segments[w] == segment;
    }

    /** The first word of two letters or more behind a place in the name that nothing explains; null where there is none. */
    @Nullable
    String unexplainedBehind(int place, boolean[] ids) {
        for (int w = 0; w < count; w++) {
            boolean letters = ends[w] - starts[w] > 1
                    && path.substring(starts[w], ends[w]).chars().allMatch(Character::isLetter);
            if (letters && segments[w] == segment && starts[w] >= place && taken[w] == NOTHING && !ids[w]) {
                return path.substring(starts[w], ends[w]);
            }
        }
        return null;
    }

    /** The three or four digits that are written onto a word, or nothing. */
    String numberOnto(int w) {
        boolean onto = w + 1 < count && starts[w + 1] == ends[w] && ends[w + 1] - ends[w] <= 4;
        String number = onto ? word(w + 1) : "";
        return number.chars().allMatch(c -> c >= '0' && c <= '9') ? number : "";
    }

    /** The first word of the name behind a place, or -1. */
    int nextIn(int place) {
        return IntStream.range(0, count)
                .filter(w -> segments[w] == segment && starts[w] >= place)
                .findFirst()
                .orElse(-1);
    }

    /** Behind the last marked word of the name, or 0. */
    int endOf(boolean[] marked) {
        return IntStream.range(0, count)
                .filter(w -> marked[w] && segments[w] == segment)
                .map(w -> ends[w])
                .max()
                .orElse(0);
    }

    /** Whether one of the words between two places is marked. */
    boolean isAmong(int from, int to, boolean[] marked) {
        for (int w = 0; w < count; w++) {
            if (marked[w] && starts[w] < to && ends[w] > from) {
                return true;
            }
        }
        return false;
    }

    /** Words of the name that could belong to a title, numbers among them. */
    IntStream titleWords(boolean[] ids) {
        return IntStream.range(0, count).filter(w -> segments[w] == segment && taken[w] != EXPLAINED && !ids[w]);
    }

    /** Whether no word stands between two places but those of titles. */
    boolean isAllBetween(int from, int to, boolean[] ids) {
        return IntStream.range(0, count)
                .noneMatch(w -> starts[w] >= from && ends[w] <= to && taken[w] != TITLE
                        || ids[w] && starts[w] < to && ends[w] > from);
    }

    private boolean isWord(int w) {
        for (int i = starts[w]; i < ends[w]; i++) {
            if (!Character.isLetter(path.charAt(i))) {
                return false;
            }
        }
        return ends[w] - starts[w] >= SHORTEST_WORD
                && !(w + 1 < count && starts[w + 1] == ends[w])
                && !(w > 0 && ends[w - 1] == starts[w]);
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int segment(int word) {
        return segments[word];
    }

    /** Whether a place in the path is in the file's own name. */
    boolean isInName(int place) {
        return place > nameAt;
    }

    boolean isInFolder(int word) {
        return segments[word] < segment;
    }

    /** The evidence of a title that the word belongs to, by its number, or -1. */
    int title(int word) {
        return titles[word];
    }

    /** Whether the word says something else than a title. */
    boolean isExplained(int word) {
        return taken[word] == EXPLAINED;
    }

    /**
     * A word that nothing was seen in and that is a language's code of two letters, or capitals before or behind a
     * title that has none, such as LAS or CAST; null where there is neither.
     */
    @Nullable
    String loneCode(boolean[] ids) {
        for (int w = count - 1; w >= 0; w--) {
            boolean two = ends[w] - starts[w] == 2 && segments[w] == segment && taken[w] == NOTHING && !ids[w];
            if (two && CODES.contains(path.substring(starts[w], ends[w]).toLowerCase(Locale.ROOT))) {
                return path.substring(starts[w], ends[w]);
            }
        }
        return capitals(ids);
    }

    private @Nullable String capitals(boolean[] ids) {
        int first = -1;
        int last = -1;
        boolean small = false;
        for (int w = 0; w < count; w++) {
            if (segments[w] == segment && taken[w] == TITLE && !ids[w]) {
                first = first < 0 ? w : first;
                last = w;
                small |= path.substring(starts[w], ends[w]).chars().anyMatch(Character::isLowerCase);
            }
        }
        for (int w : new int[] {first, last}) {
            String word = w < 0 ? "" : path.substring(starts[w], ends[w]);
            boolean code =
                    word.length() > 1 && word.length() < 5 && word.chars().allMatch(Character::isUpperCase);
            if (small && code) {
                return word;
            }
        }
        return null;
    }

    /** Whether the words are written together, or with what stands within references, and say nothing else. */
    boolean isOneToken(int from, int to) {
        for (int w = from; w < to; w++) {
            String divider = w == from ? "" : path.substring(ends[w - 1], starts[w]);
            boolean together = divider.isEmpty() || divider.equals("-") || divider.equals(".");
            if (taken[w] == EXPLAINED || !together || (taken[w] == TITLE && !divider.isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** The word in small Latin letters and digits. */
    String folded(int word) {
        String letters = folded[word];
        if (letters == null) {
            int end = Math.min(ends[word], starts[word] + LONGEST_WORD);
            letters = FoldedTitle.of(path.substring(starts[word], end)).squashed();
            folded[word] = letters;
        }
        return letters;
    }

    /** Words of a path as they stand there. */
    String between(int from, int to) {
        return path.substring(starts[from], ends[to - 1]);
    }
}
