package media.waybill.matching.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** The words of a path, folded, with where they stand and what the parser took them for. */
public final class PathWords {

    private static final int LONGEST = 300;
    /** Scripts without blanks have long words, and folding them takes long. */
    private static final int LONGEST_WORD = 80;

    /** From here on a word may be a single character: 玉宮2. */
    private static final char WITHOUT_BLANKS = 0x2E80;

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
            if (inside
                    && c >= '0'
                    && c <= '9'
                    && (i - starts[count] > 2 || path.charAt(i - 1) > WITHOUT_BLANKS)
                    && Character.isLetter(path.charAt(i - 1))) {
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

    String word(int w) {
        return path.substring(starts[w], ends[w]);
    }

    /** Whether a word is in the file's own name. */
    boolean isOfName(int w) {
        return segments[w] == segment;
    }

    /** The three or four digits that are written onto a word, or nothing. */
    String numberOnto(int w) {
        boolean onto = w + 1 < count && starts[w + 1] == ends[w] && ends[w + 1] - ends[w] <= 4;
        String number = onto ? word(w + 1) : "";
        return number.chars().allMatch(c -> c >= '0' && c <= '9') ? number : "";
    }

    /** The first word of the name behind a place, or -1. */
    int nextIn(int place) {
        for (int w = 0; w < count; w++) {
            if (segments[w] == segment && starts[w] >= place) {
                return w;
            }
        }
        return -1;
    }

    /** Behind the last marked word of the name, or 0. */
    int endOf(boolean[] marked) {
        int end = 0;
        for (int w = 0; w < count; w++) {
            end = marked[w] && segments[w] == segment ? ends[w] : end;
        }
        return end;
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

    /** Where the file's own name begins. */
    int nameStart() {
        return nameAt + 1;
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

    /** Whether nothing was seen in the word. */
    boolean isOpen(int word) {
        return taken[word] == NOTHING;
    }

    /** Whether the word was read as one of a title, and as nothing else. */
    boolean isOfTitle(int word) {
        return taken[word] == TITLE;
    }

    /** Whether the word says something else than a title. */
    boolean isExplained(int word) {
        return taken[word] == EXPLAINED;
    }

    /** Whether the words are written together, or with what stands within references, and say nothing else. */
    boolean isOneToken(int from, int to) {
        for (int w = from; w < to; w++) {
            int apart = w == from ? 0 : starts[w] - ends[w - 1];
            char divider = apart == 1 ? path.charAt(ends[w - 1]) : ' ';
            boolean together = apart == 0 || divider == '-' || divider == '.';
            if (taken[w] == EXPLAINED || !together || (taken[w] == TITLE && apart > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Where words stand in a row in the file's own name, from their first character to behind the last; or null. */
    int @Nullable [] find(List<String> row) {
        for (int w = 0; !row.isEmpty() && w + row.size() <= count; w++) {
            int n = 0;
            while (n < row.size() && segments[w + n] == segment && folded(w + n).equals(row.get(n))) {
                n++;
            }
            if (n == row.size()) {
                return new int[] {starts[w], ends[w + n - 1]};
            }
        }
        return null;
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
