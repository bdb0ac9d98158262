package media.waybill.matching.search;

import java.util.Objects;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/**
 * A title that a name may speak of.
 *
 * @param sign how it was found
 * @param amount for a part of a longer name what share of it is left over, for a likeness what is missing to 1
 * @param edits of a misspelled name
 * @param realWord the misspelled word is a word of its own, so it may be another title
 * @param seen the words it was found by; null for an identifier
 * @param text the identifier, or the number beside a part of a name
 * @param from where the words of the title stand in the path, and {@code to} behind them; both 0 where that is not known
 */
public record Found(
        LineIndex.@Nullable Entry target,
        Sign sign,
        double amount,
        int edits,
        boolean realWord,
        boolean shortName,
        boolean ofSeries,
        @Nullable Evidence seen,
        String text,
        int from,
        int to) {

    public static Found identified(LineIndex.Entry entry, Sign sign, String id) {
        return new Found(entry, sign, 0, 0, false, false, false, null, id, 0, 0);
    }

    static Found named(Sign sign, Evidence seen) {
        return new Found(null, sign, 0, 0, false, false, false, seen, "", seen.from(), seen.to());
    }

    Found at(int start, int end) {
        return new Found(target, sign, amount, edits, realWord, shortName, ofSeries, seen, text, start, end);
    }

    Found ofShort(boolean small) {
        return new Found(target, sign, amount, edits, realWord, small, ofSeries, seen, text, from, to);
    }

    Found withAmount(double share) {
        return new Found(target, sign, share, edits, realWord, shortName, ofSeries, seen, text, from, to);
    }

    Found withEdits(int slips, boolean real) {
        return new Found(target, sign, amount, slips, real, shortName, ofSeries, seen, text, from, to);
    }

    Found by(Sign other) {
        return new Found(target, other, amount, edits, realWord, shortName, ofSeries, seen, text, from, to);
    }

    Found of(LineIndex.Entry entry, boolean series) {
        return new Found(entry, sign, amount, edits, realWord, shortName, series, seen, text, from, to);
    }

    Found beside(String number) {
        return new Found(target, sign, amount, edits, realWord, shortName, ofSeries, seen, number, from, to);
    }

    public LineIndex.Entry entry() {
        return Objects.requireNonNull(target, "a title that was found");
    }

    /** Identifiers beat titles. */
    public boolean isIdentified() {
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

    /** Whether an identifier or the whole of the title's name says so. */
    public boolean isWhole() {
        return isIdentified() || sign == Sign.NAME || sign == Sign.FOLDER_NAME;
    }

    /** Whether the name says this title in so many letters, give or take a slip. */
    public boolean isSpelled() {
        return switch (sign) {
            case NAME, FOLDER_NAME, PART_IN_FIELD, MISSPELLED -> true;
            default -> false;
        };
    }

    /** HL of a convention or a learned rule, where it means Harbour Lights: what is quoted must stand in the name. */
    private static boolean isShort(Evidence seen) {
        return seen.source().equals("name")
                && seen.to() > seen.from()
                && !FoldedTitle.of(seen.text()).equals(FoldedTitle.of(seen.value()));
    }

    public String reason() {
        LineIndex.Entry entry = entry();
        String shown = entry.title.shown();
        if (seen == null) {
            return switch (sign) {
                case CHOSEN -> "The uploader chose " + text + ".";
                case ORDER_LINE -> "The name carries " + text + ".";
                case EIDR -> "The EIDR " + text + " is that of " + shown + ".";
                default ->
                    text
                            + (LineIndex.squash(text).equals(LineIndex.squash(entry.title.reference()))
                                    ? " is the reference of "
                                    : " is a second number of ")
                            + shown + ".";
            };
        }
        String what = "'" + seen.value() + "'";
        String where = what + " in the " + seen.source();
        String meant = ofSeries ? "the series " + entry.title.series() : shown;
        return switch (sign) {
            case PART_IN_FIELD, PART_AT_END, PART_IN_FRONT, PART_BESIDE_NUMBER ->
                where + " holds a name of " + meant + ".";
            case MISSPELLED ->
                where + " is " + meant + " but for " + (edits == 1 ? "one letter." : edits + " letters.");
            case ALIKE -> what + " is spelled much like " + meant + ".";
            case INITIALS -> what + " could be short for " + meant + ".";
            case LABEL -> what + " is what references of " + meant + " begin with.";
            default ->
                isShort(seen)
                        ? "'" + seen.text() + "' in the " + seen.source() + " stands for " + what
                                + " with this distributor, a name of " + meant + "."
                        : where + " is a name of " + meant + ".";
        };
    }
}
