package media.waybill.naming.shapes;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of shapes: what can begin it, how it looks, what it says.
 *
 * @param example a name that holds it
 * @param first the characters that it can begin with, in small letters; # for any digit, empty for anything
 * @param inside whether it may also begin within a word, where letters and digits or cases change
 * @param words the words of which it begins with one
 */
public record ShapeRule(
        String name, String example, String first, boolean inside, Pattern pattern, Beginnings words, Reading reading) {

    /** What a match says; null where the characters are something else after all. */
    interface Reading {
        @Nullable
        Hit read(String rule, MatchResult match);
    }

    /** Whether the letters from here to the end of their run are one of the words that the shape begins with. */
    boolean canBegin(String text, int at, int end) {
        return words.hold(text, at, end);
    }

    boolean canBegin(char c) {
        return first.isEmpty()
                || first.indexOf(Character.toLowerCase(c)) >= 0
                || (c >= '0' && c <= '9' && first.indexOf('#') >= 0);
    }
}
