package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree, as mappings write it: {@code /titles/*[@lang=en]/#text}. A star stands for every item of a list,
 * or for the one value where there is no list; a bar parts places of which the first with a value counts.
 */
record Path(String text, List<List<Step>> alternatives) {

    record Step(
            String name, @Nullable String field, @Nullable String value) {}

    private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([^=\\]]+)=([^\\]]*)\\])?");

    static Path of(String text) {
        var alternatives = new ArrayList<List<Step>>();
        for (var alternative : text.split("\\|")) {
            alternatives.add(steps(alternative));
        }
        return new Path(text, List.copyOf(alternatives));
    }

    private static List<Step> steps(String text) {
        var steps = new ArrayList<Step>();
        for (var part : text.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            var m = STEP.matcher(part);
            if (!m.matches()) {
                throw new IllegalArgumentException("not a path: " + text);
            }
            steps.add(new Step(m.group(1), m.group(2), m.group(3)));
        }
        return List.copyOf(steps);
    }

    List<JsonNode> in(JsonNode root) {
        for (var steps : alternatives) {
            var found = in(root, steps);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<JsonNode> in(JsonNode root, List<Step> steps) {
        List<JsonNode> at = List.of(root);
        for (var step : steps) {
            var next = new ArrayList<JsonNode>();
            for (var node : at) {
                if (step.name().equals("*")) {
                    if (node.isArray()) {
                        node.forEach(next::add);
                    } else if (!node.isMissingNode() && !node.isNull()) {
                        next.add(node);
                    }
                } else {
                    // A field of a list is that field of its only item: XML does not say which elements repeat.
                    var from = node.isArray() && node.size() == 1 ? node.get(0) : node;
                    var child = from.path(step.name());
                    if (!child.isMissingNode() && !child.isNull()) {
                        next.add(child);
                    }
                }
            }
            var field = step.field();
            if (field != null) {
                next.removeIf(n -> !n.path(field).asText("").equals(step.value()));
            }
            at = next;
        }
        return at;
    }

    /** The first value as text, or null. */
    @Nullable
    String textIn(JsonNode root) {
        for (var node : in(root)) {
            var text = text(node);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    static String text(JsonNode node) {
        var text = node.isObject() ? node.path("#text").asText("") : node.isArray() ? "" : node.asText("");
        return text.strip();
    }
}
