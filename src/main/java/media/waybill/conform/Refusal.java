package media.waybill.conform;

import java.util.Map;

/**
 * Why a file cannot be used as it is, in the words of the MovieLabs QC vocabulary.
 *
 * @param severity BLOCKER: unusable; ISSUE: a person should look
 * @param place timecode, cue, row, byte …
 */
record Refusal(
        String rule,
        String category,
        String term,
        String severity,
        Map<String, Object> place,
        String text,
        String advice) {

    static Refusal blocker(String rule, String category, String term, String text, String advice) {
        return new Refusal(rule, category, term, "BLOCKER", Map.of(), text, advice);
    }

    Refusal at(Map<String, Object> where) {
        return new Refusal(rule, category, term, severity, where, text, advice);
    }
}
