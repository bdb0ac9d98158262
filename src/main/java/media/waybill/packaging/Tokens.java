package media.waybill.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a package.yaml may speak of. <code>{title.name}</code> is a value of ours, <code>{metadata:/genres}</code>
 * a place in the title's canonical record, <code>{facts:/video/width}</code> one in what conforming found out. What stands
 * in brackets, <code>[_{layout}]</code>, is left out when a token in it has no value.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\{([a-z][a-z0-9.-]*)(:(/[^}]*))?}");
    private static final Pattern GROUP = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Map<String, String> values;
    private final JsonNode metadata;
    private final JsonNode facts;

    private Tokens(Map<String, String> values, JsonNode metadata, JsonNode facts) {
        this.values = values;
        this.metadata = metadata;
        this.facts = facts;
    }

    static Tokens of(JsonNode metadata) {
        return new Tokens(Map.of(), metadata, MissingNode.getInstance());
    }

    /** The same and one more; null and blank mean no value. */
    Tokens with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(name, value.toString());
        return new Tokens(more, metadata, facts);
    }

    Tokens facts(JsonNode found) {
        return new Tokens(values, metadata, found);
    }

    /** The text with its tokens replaced; empty when one outside brackets has no value. */
    Optional<String> expand(String template) {
        var kept = GROUP.matcher(template)
                .replaceAll(
                        group -> Matcher.quoteReplacement(fill(group.group(1)).orElse("")));
        return fill(kept);
    }

    /** The same for a path: a value never opens a folder of its own. */
    Optional<String> path(String template) {
        var flat = new HashMap<>(values);
        flat.replaceAll((name, value) ->
                name.equals("output") ? value : value.replace('/', '_').replace('\\', '_'));
        return new Tokens(flat, metadata, facts).expand(template);
    }

    /** A template that is one token and nothing else gives each value of a list; else as {@link #expand}. */
    List<String> each(String template) {
        var single = TOKEN.matcher(template);
        if (single.matches() && single.group(3) != null) {
            return all(single.group(1), single.group(3));
        }
        return expand(template).stream().toList();
    }

    private Optional<String> fill(String template) {
        var text = new StringBuilder();
        var matcher = TOKEN.matcher(template);
        while (matcher.find()) {
            var value = value(matcher.group(1), matcher.group(3));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(text);
        return Optional.of(text.toString());
    }

    private @Nullable String value(String name, @Nullable String place) {
        if (place == null) {
            return values.get(name);
        }
        var found = all(name, place);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<String> all(String source, String place) {
        var node = (source.equals("facts") ? facts : metadata).at(place);
        var found = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(item -> add(found, item));
        } else {
            add(found, node);
        }
        return found;
    }

    private static void add(List<String> found, JsonNode node) {
        if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
            found.add(node.asText().strip());
        }
    }
}
