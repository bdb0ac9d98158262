package media.waybill.naming.shapes;

import java.util.Locale;
import java.util.Set;

/** The words that a shape can begin with, asked by their length before anything else. */
final class Beginnings {
    static final Beginnings ANY = new Beginnings(Set.of());

    private final Set<String> words;
    private final long lengths;

    /** @param words in small letters, none longer than 63 */
    Beginnings(Set<String> words) {
        long found = 0;
        for (String word : words) {
            found |= 1L << word.length();
        }
        this.words = words;
        this.lengths = found;
    }

    /** Whether the letters from one place to another are one of the words, or anything may begin the shape. */
    boolean hold(String text, int from, int to) {
        if (words.isEmpty()) {
            return true;
        }
        int length = to - from;
        return length < 64
                && (lengths >> length & 1) == 1
                && words.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
