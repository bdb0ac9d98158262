package media.waybill.matching.rules;

import java.util.List;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * A line as the scales left it.
 *
 * @param sum log-odds that it is meant rather than none of the lines that were found
 * @param languageOpen the line owes a language and nothing proves that the file has it
 * @param doubt why a person must decide even if nothing else fits better
 * @param reasons for and against it; empty unless asked for
 * @param weights what each of the reasons adds
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
        List<Double> weights,
        List<String> objections,
        boolean stands,
        double[] signs) {

    boolean isIdentified() {
        return found.isIdentified();
    }

    /** What told this line from a better one: the weightiest reason against it that the better one does not share. */
    String weakness(Weighed better) {
        if (!objections.isEmpty()) {
            return objections.get(0);
        }
        int worst = -1;
        for (int i = 0; i < reasons.size(); i++) {
            boolean shared = better.reasons.contains(reasons.get(i));
            if (!shared && (worst < 0 || weights.get(i) < weights.get(worst))) {
                worst = i;
            }
        }
        return worst < 0 ? "it fits as well." : reasons.get(worst);
    }
}
