package media.waybill.naming;

import java.util.Map;

/**
 * Characters that a rule recognised by their shape, and what they say.
 *
 * @param rule the rule's name in the table
 * @param strong whether it ends a title
 */
record Hit(String rule, int start, int end, Map<String, String> clues, double weight, boolean strong) {
    boolean says(String clue) {
        return clues.containsKey(clue);
    }

    Hit as(int newEnd, Map<String, String> more) {
        return new Hit(rule, start, newEnd, more, weight, strong);
    }
}
