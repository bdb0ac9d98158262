package media.waybill.matching;

import media.waybill.naming.Clues.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A title that a name may speak of.
 *
 * @param sign how it was found
 * @param amount for a part of a longer name what share of it is left over, for a likeness what is missing to 1
 * @param edits of a misspelled name
 * @param realWord the misspelled word is a word of its own, so it may be another title
 * @param seen the words it was found by; null for an identifier
 * @param text the identifier, or the name as it is ordered
 */
record Found(
        LineIndex.Entry entry,
        Sign sign,
        double amount,
        int edits,
        boolean realWord,
        boolean shortName,
        @Nullable Evidence seen,
        String text) {

    static Found identified(LineIndex.Entry entry, Sign sign, String id) {
        return new Found(entry, sign, 0, 0, false, false, null, id);
    }

    /** Identifiers beat titles. */
    boolean isIdentified() {
        return seen == null;
    }

    double weight(Weights weights) {
        double sum = weights.of(sign) + edits * weights.of(Sign.EDITS);
        switch (sign) {
            case PART_IN_FIELD, PART_AT_END, PART_IN_FRONT, PART_BESIDE_NUMBER ->
                sum += amount * weights.of(Sign.PART_LEFT_OUT);
            case ALIKE -> sum += amount * weights.of(Sign.UNLIKE);
            default -> {}
        }
        return sum + (realWord ? weights.of(Sign.REAL_WORD) : 0) + (shortName ? weights.of(Sign.SHORT_NAME) : 0);
    }

    /** Whether the name says this title in so many letters, give or take a slip. */
    boolean isSpelled() {
        return switch (sign) {
            case NAME, FOLDER_NAME, PART_IN_FIELD, PART_AT_END, MISSPELLED -> true;
            default -> false;
        };
    }

    String reason() {
        String shown = entry.title.shown();
        if (seen == null) {
            return switch (sign) {
                case CHOSEN -> "The uploader chose " + text + ".";
                case ORDER_LINE -> "The name carries " + text + ".";
                case EIDR -> "The EIDR " + text + " is that of " + shown + ".";
                default -> text + " is the reference of " + shown + ".";
            };
        }
        String what = "'" + seen.value() + "'";
        String where = what + " in the " + seen.source();
        String meant = text.equals("series") ? "the series " + entry.title.series() : shown;
        return switch (sign) {
            case PART_IN_FIELD, PART_AT_END, PART_IN_FRONT, PART_BESIDE_NUMBER ->
                where + " holds a name of " + meant + ".";
            case MISSPELLED -> where + " is " + meant + " but for " + (edits == 1 ? "one letter." : edits + " letters.");
            case ALIKE -> what + " is spelled much like " + meant + ".";
            case INITIALS -> what + " could be short for " + meant + ".";
            default -> where + " is a name of " + meant + ".";
        };
    }
}
