package media.waybill.matching.rules;

import java.util.List;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A line as the scales left it.
 *
 * @param sum log-odds that it is meant rather than none of the lines that were found
 * @param languageOpen the line owes a language and nothing proves that the file has it
 * @param doubt why a person must decide even if nothing else fits better
 * @param reasons for and against it; empty unless asked for
 * @param told the sign that each of the reasons tells of
 * @param objections why it cannot be this line
 * @param signs how often, or how much, each sign was seen; empty unless asked for
 */
record Weighed(
        OpenLine line,
        Found found,
        double sum,
        boolean languageOpen,
        @Nullable String doubt,
        List<String> reasons,
        List<Sign> told,
        List<String> objections,
        boolean stands,
        double[] signs) {

    boolean isIdentified() {
        return found.isIdentified();
    }
}
