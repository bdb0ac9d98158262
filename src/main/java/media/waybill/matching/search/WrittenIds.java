package media.waybill.matching.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.Postings;
import media.waybill.matching.lines.ReferenceShape;

/** What could be an identifier in a path: up to six words in a row that hold a digit, the longest first. */
public final class WrittenIds {

    interface Taker {
        /**
         * @param from of the first of the words, counted in words
         * @param to behind the last of them
         * @return whether it is an identifier, so that no shorter one within it is tried
         */
        boolean isOne(long referenceKey, long orderKey, int from, int to);
    }

    private static final int LONGEST = 6;
    private static final int SHORTEST = 4;
    /** KT1_ENG.srt: what a name begins with is more often a reference than another word is. */
    private static final int SHORTEST_AT_FRONT = 3;
    /** PNM-MOVIE: so many letters in words of capitals may be one without a digit. */
    private static final int LONG = 7;
    /** Fewer digits than this and nothing else are a height, a year or a number. */
    private static final int BARE_DIGITS = 5;

    private final PathWords words;
    /** Shapes of what stands in the path and looks like a reference of some house. */
    private final Set<Long> shapes = new HashSet<>(4);

    final boolean[] used;

    WrittenIds(PathWords words) {
        this.words = words;
        this.used = new boolean[words.count()];
    }

    void find(Taker taker) {
        int count = words.count();
        long[] references = new long[count * LONGEST];
        long[] orders = new long[count * LONGEST];
        for (int first = 0; first < count; first++) {
            keys(first, references, orders);
        }
        for (int n = Math.min(LONGEST, count); n > 0; n--) {
            for (int first = 0; first + n <= count; first++) {
                int at = first * LONGEST + n - 1;
                if (references[at] != 0
                        && !used[first]
                        && !used[first + n - 1]
                        && taker.isOne(references[at], orders[at], first, first + n)) {
                    Arrays.fill(used, first, first + n, true);
                }
            }
        }
    }

    /** The keys of one word, of it and the next, and so on; 0 for what is no identifier. */
    private void keys(int first, long[] references, long[] orders) {
        long reference = LineIndex.REFERENCE;
        long order = LineIndex.ORDER;
        long shape = 0;
        int letters = 0;
        int digits = 0;
        String path = words.path();
        for (int n = 0; n < LONGEST && first + n < words.count(); n++) {
            for (int i = words.start(first + n); i < words.end(first + n); i++) {
                char c = path.charAt(i);
                boolean digit = c >= '0' && c <= '9';
                char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 0x80 ? c : Character.toLowerCase(c);
                digits += digit ? 1 : 0;
                letters++;
                reference = Postings.step(reference, lower);
                order = Postings.step(order, lower);
                shape = ReferenceShape.step(shape, digit);
            }
            boolean bare = digits == letters && letters < BARE_DIGITS;
            boolean number = digits > 0 && letters >= (isFirst(first) ? SHORTEST_AT_FRONT : SHORTEST) && !bare;
            if (number || digits == 0 && letters >= LONG && n > 0 && isShouted(first, n)) {
                references[first * LONGEST + n] = Postings.end(reference);
                orders[first * LONGEST + n] = Postings.end(order);
                if (ReferenceShape.isTelling(letters, digits) && words.isOneToken(first, first + n + 1)) {
                    shapes.add(shape);
                }
            }
        }
    }

    /** Whether a word begins the file's own name and says nothing else. */
    private boolean isFirst(int word) {
        return words.isOfName(word) && (word == 0 || !words.isOfName(word - 1)) && !words.isExplained(word);
    }

    /** Whether words in capitals stand together, and no number behind them. */
    private boolean isShouted(int first, int more) {
        int end = first + more;
        boolean next =
                end + 1 < words.count() && Character.isDigit(words.word(end + 1).charAt(0));
        return !next
                && words.segment(first) == words.segment(end)
                && shouts(words.path(), words.start(first), words.end(end));
    }

    private static boolean shouts(String path, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(path.charAt(i)) || path.charAt(i) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether something in the path is built like this reference. */
    public boolean hasOneLike(String reference) {
        return !shapes.isEmpty() && shapes.contains(ReferenceShape.of(reference));
    }

    /** Whether something in the path is built like references of the distributor. */
    public boolean hasOneLikeOf(LineIndex index) {
        return shapes.stream().anyMatch(index::isShape);
    }
}
