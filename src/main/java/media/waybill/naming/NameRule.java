package media.waybill.naming;

import java.util.Map;

/**
 * One row of the table of shapes, as people read it.
 *
 * @param example a name that holds the shape
 * @param text the characters that the rule takes from the example
 * @param says the clues that they give
 */
public record NameRule(String name, String example, String text, Map<String, String> says, double weight) {}
