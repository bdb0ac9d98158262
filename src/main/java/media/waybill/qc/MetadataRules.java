package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;

/** What is asked of a metadata record, which conform has brought into its canonical form. */
final class MetadataRules {

    private MetadataRules() {}

    static void present(Rule rule, Material m, Report report) {
        if (record(m).isEmpty() && m.subject().refusals().isEmpty()) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "there is no record of this title in the file",
                    "Send the metadata of this title, under its reference.");
        }
    }

    /** Fields are written as paths, such as {@code synopsis.en.long}; alternatives are separated by a bar. */
    static void fields(Rule rule, Material m, Report report) {
        if (record(m).isEmpty()) {
            return;
        }
        for (var field : rule.value("required")) {
            var found = false;
            for (var path : field.asText().split("\\|")) {
                found |= isThere(at(record(m), path.strip()));
            }
            if (!found) {
                report.say(
                        rule,
                        Place.stream(field.asText()),
                        field.asText().replace("|", " or ") + " is missing",
                        "Add it and send the record again.");
            }
        }
    }

    static void languages(Rule rule, Material m, Report report) {
        for (var field : rule.value("fields")) {
            var texts = at(record(m), field.asText());
            if (!texts.isObject()) {
                continue;
            }
            for (var language : rule.words("required")) {
                if (!isThere(texts.path(language))) {
                    report.say(
                            rule,
                            Place.stream(field.asText() + "." + language),
                            field.asText() + " is missing in " + language,
                            "Add the text in " + language + ".");
                }
            }
        }
    }

    static void length(Rule rule, Material m, Report report) {
        for (var entry : rule.value("most").properties()) {
            texts(
                    at(record(m), entry.getKey()),
                    entry.getKey(),
                    entry.getValue().asInt(),
                    rule,
                    report);
        }
    }

    private static void texts(JsonNode node, String path, int most, Rule rule, Report report) {
        if (node.isTextual() && node.asText().codePointCount(0, node.asText().length()) > most) {
            report.say(
                    rule,
                    Place.stream(path),
                    path + " has " + node.asText().length() + " characters, at most " + most + " are taken",
                    "Shorten the text.");
        }
    }

    private static JsonNode record(Material m) {
        return m.subject().facts();
    }

    private static JsonNode at(JsonNode record, String path) {
        var node = record;
        for (var step : path.split("\\.")) {
            node = step.equals("*")
                    ? (node.isEmpty() ? node.path("nothing") : node.iterator().next())
                    : node.path(step);
        }
        return node;
    }

    private static boolean isThere(JsonNode node) {
        return node.isValueNode()
                ? !node.isNull() && !node.asText().isBlank()
                : !node.isMissingNode() && !node.isEmpty();
    }
}
