package media.waybill.qc;

import java.util.List;
import java.util.Map;

/**
 * What the rules say of a text that has not been delivered.
 *
 * @param charactersPerSecond the strictest reading speed of all rule sets, by script, with {@code default}
 */
public record TextTrial(List<Finding> findings, Map<String, Integer> charactersPerSecond) {

    static final TextTrial NONE = new TextTrial(List.of(), Map.of());
}
