package media.waybill.timedtext.broadcast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of subtitle machines hold characters by the place they are shown at. In scripts that run from right to left the
 * words of other scripts, and numbers, then stand turned round.
 */
final class CellOrder {

    private static final Pattern WORDS_OR_NUMBER = Pattern.compile(
            "\\p{IsLatin}(?:[\\p{IsLatin}\\p{M}0-9.,:/'&+ -]{0,200}[\\p{IsLatin}\\p{M}0-9])?|[0-9](?:[0-9.,:/%+-]{0,40}[0-9])?"
                    + "(?:[0-9.,:/'&+-]{0,40}\\p{IsLatin}[\\p{IsLatin}0-9]{0,40})?");

    private CellOrder() {}

    /** A row in the order in which it is read. */
    static String read(String row) {
        return WORDS_OR_NUMBER
                .matcher(row)
                .replaceAll(m -> Matcher.quoteReplacement(
                        new StringBuilder(m.group()).reverse().toString()));
    }
}
