package media.waybill.matching.rules;

import java.util.List;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;

/**
 * What stands beside a title that is spelled in full and is no word of it: "The Silent Sea 2020 Making Of" is not The
 * Silent Sea, however well the rest fits. A house's own label that was learned as noise is explained.
 */
final class StrayRules {

    private StrayRules() {}

    /** What is said once of each line. */
    static void weigh(Scales scales, Hits hits, Found named) {
        List<String> stray = scales.found.isIdentified() ? List.of() : stray(scales, hits, named);
        if (!stray.isEmpty()) {
            scales.say(Sign.STRAY_WORD, () -> "Nothing says what " + quoted(stray) + " in the name means.");
        }
    }

    /** After all that is known better has had its say. */
    static void doubt(Scales scales, Hits hits, Found named) {
        List<String> stray = stray(scales, hits, named);
        if (!stray.isEmpty()) {
            scales.doubt("Nothing says what " + quoted(stray) + " in the name means, so it may be something else.");
        }
    }

    private static List<String> stray(Scales scales, Hits hits, Found named) {
        boolean open =
                !scales.pointed && scales.found.sign() != Sign.CHOSEN && (named.isIdentified() || named.isSpelled());
        return open ? hits.stray(scales.found.isIdentified() ? scales.found : named) : List.of();
    }

    private static String quoted(List<String> words) {
        return "'" + String.join(" ", words) + "'";
    }
}
