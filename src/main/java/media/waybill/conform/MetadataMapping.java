package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record of a partner, field by field, in our words. */
final class MetadataMapping {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\s*(min|mins|minutes|m|s|sec|seconds)?");
    private static final Pattern RATING = Pattern.compile("([A-Z]{2,6}):\\s*(.{1,40})");
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|2[01]\\d\\d)(?:-\\d\\d(?:-\\d\\d)?.*)?");

    private final MetadataMap map;
    private final JsonNode fields;
    private final String split;
    private final JsonNode record;
    private final List<Refusal> refusals = new ArrayList<>();

    MetadataMapping(MetadataMap map, JsonNode section, JsonNode record) {
        this.map = map;
        this.fields = section.path("fields");
        this.split = section.path("split").asText("");
        this.record = record;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    ObjectNode record() {
        var out = JsonNodeFactory.instance.objectNode();
        var titles = titles();
        var synopses = synopses();
        out.put("title", preferred(titles).asText(""));
        put(out, "originalTitle", text("originalTitle"));
        out.set("titles", titles);
        if (!synopses.isEmpty()) {
            out.set("synopsis", preferred(synopses));
        }
        out.set("synopses", synopses);
        year(out);
        runtime(out);
        list(out, "genres");
        people(out, "cast");
        list(out, "directors");
        ratings(out);
        return out;
    }

    private ObjectNode titles() {
        var result = JsonNodeFactory.instance.objectNode();
        var spec = fields.path("titles");
        if (spec.has("each")) {
            for (var item : each(spec)) {
                put(result, language(part(spec, "language", item)), part(spec, "text", item));
            }
        } else {
            spec.properties().forEach(e -> put(result, language(e.getKey()), textAt(e.getValue())));
        }
        return result;
    }

    private ObjectNode synopses() {
        var result = JsonNodeFactory.instance.objectNode();
        var spec = fields.path("synopses");
        if (spec.has("keyed")) {
            for (var byLanguage : Path.of(spec.path("keyed").asText()).in(record)) {
                byLanguage.properties().forEach(e -> e.getValue()
                        .properties()
                        .forEach(length ->
                                synopsis(result, language(e.getKey()), length.getKey(), Path.text(length.getValue()))));
            }
        } else if (spec.has("each")) {
            for (var item : each(spec)) {
                var length = "short".equalsIgnoreCase(part(spec, "length", item)) ? "short" : "long";
                synopsis(result, language(part(spec, "language", item)), length, part(spec, "text", item));
            }
        } else {
            spec.properties().forEach(e -> e.getValue()
                    .properties()
                    .forEach(length ->
                            synopsis(result, language(e.getKey()), length.getKey(), textAt(length.getValue()))));
        }
        return result;
    }

    private static void synopsis(ObjectNode into, String language, String length, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            into.withObjectProperty(language).put(length, text);
        }
    }

    private void year(ObjectNode out) {
        var text = text("year");
        if (text == null) {
            return;
        }
        var m = YEAR.matcher(text);
        if (m.matches()) {
            out.put("year", Integer.parseInt(m.group(1)));
        } else {
            invalid("year", text, "write four digits");
        }
    }

    private void runtime(ObjectNode out) {
        var text = text("runtime");
        if (text == null) {
            return;
        }
        var duration = duration(text);
        if (duration == null) {
            invalid("runtime", text, "write minutes, HH:MM:SS or ISO 8601 (PT1H42M)");
        } else {
            out.put("runtime", duration.toString());
        }
    }

    static @Nullable Duration duration(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(seconds);
        }
        var number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        if (number.matches()) {
            long value = Long.parseLong(number.group(1));
            return number.group(2) != null && number.group(2).startsWith("s")
                    ? Duration.ofSeconds(value)
                    : Duration.ofMinutes(value);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void list(ObjectNode out, String field) {
        var values = values(fields.path(field).asText(""));
        var words = map.words(field);
        var list = out.putArray(field);
        values.map(v -> words.getOrDefault(v, v)).distinct().forEach(list::add);
    }

    private void people(ObjectNode out, String field) {
        var list = out.putArray(field);
        var spec = fields.path(field);
        if (spec.isTextual()) {
            values(spec.asText()).forEach(name -> list.addObject().put("name", name));
            return;
        }
        for (var item : each(spec)) {
            var name = item.isValueNode() ? Path.text(item) : part(spec, "name", item);
            if (name != null && !name.isEmpty()) {
                put(list.addObject().put("name", name), "role", part(spec, "role", item));
            }
        }
    }

    private void ratings(ObjectNode out) {
        var list = out.putArray("ratings");
        var spec = fields.path("ratings");
        if (spec.has("each")) {
            for (var item : each(spec)) {
                rating(list.addObject(), part(spec, "system", item), part(spec, "value", item));
            }
        } else {
            spec.properties().forEach(e -> {
                var value = textAt(e.getValue());
                if (value != null) {
                    rating(list.addObject(), e.getKey(), value);
                }
            });
        }
    }

    private static void rating(ObjectNode into, @Nullable String system, @Nullable String value) {
        // Tables write both in one cell: "NO:12".
        var both = value == null ? null : RATING.matcher(value);
        if (both != null && both.matches()) {
            put(into, "system", both.group(1));
            put(into, "value", both.group(2));
        } else {
            put(into, "system", system);
            put(into, "value", value);
        }
    }

    private Stream<String> values(String path) {
        if (path.isEmpty()) {
            return Stream.of();
        }
        return Path.of(path).in(record).stream()
                .map(Path::text)
                .flatMap(v -> split.isEmpty() ? Stream.of(v) : Stream.of(v.split(Pattern.quote(split))))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private List<JsonNode> each(JsonNode spec) {
        return spec.has("each") ? Path.of(spec.path("each").asText()).in(record) : List.of();
    }

    private static @Nullable String part(JsonNode spec, String name, JsonNode item) {
        var said = spec.path(name).asText("");
        if (said.isEmpty()) {
            return null;
        }
        // A word instead of a path is that word for every item.
        return said.startsWith("/") ? Path.of(said).textIn(item) : said;
    }

    private @Nullable String text(String field) {
        return textAt(fields.path(field));
    }

    private @Nullable String textAt(JsonNode path) {
        return path.isTextual() ? Path.of(path.asText()).textIn(record) : null;
    }

    private String language(@Nullable String said) {
        if (said == null) {
            // Orders name titles in English unless they say otherwise.
            return "en";
        }
        var known = map.languages().get(said);
        var tag = known != null ? known : said.replace('_', '-');
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    private void invalid(String field, String text, String advice) {
        refusals.add(Refusal.blocker(
                        "metadata." + field + "-invalid",
                        "METADATA",
                        "FORMAT-GUIDELINES",
                        field + " is \"" + (text.length() > 80 ? text.substring(0, 80) : text) + "\"",
                        advice)
                .at(Metadata.place(record)));
    }

    private static JsonNode preferred(ObjectNode byLanguage) {
        for (Map.Entry<String, JsonNode> e : byLanguage.properties()) {
            if (e.getKey().equals("en") || e.getKey().startsWith("en-")) {
                return e.getValue();
            }
        }
        return byLanguage.isEmpty()
                ? byLanguage.path("none")
                : byLanguage.elements().next();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }
}
