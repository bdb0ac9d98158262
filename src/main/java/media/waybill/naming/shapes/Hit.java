package media.waybill.naming.shapes;

import java.util.Map;

/**
 * Characters that a rule recognised by their shape, and what they say.
 *
 * @param rule the rule's name in the table
 * @param strong whether it ends a title
 */
public record Hit(String rule, int start, int end, Map<String, String> clues, double weight, boolean strong) {
    public boolean says(String clue) {
        return clues.containsKey(clue);
    }

    public Hit as(int newEnd, Map<String, String> more) {
        return new Hit(rule, start, newEnd, more, weight, strong);
    }
}
