package media.waybill.connectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a connector's file must keep. It is read by people, by Camel, by the portal's forms and by the docs. */
final class KameletLint {

    enum Rule {
        IT_IS_A_KAMELET,
        THE_NAME_IS_THE_FILES,
        THE_NAME_SAYS_PROTOCOL_WHAT_AND_DIRECTION,
        THE_TYPE_IS_THE_NAMES,
        THE_TITLE_IS_THE_NAME,
        IT_SAYS_WHO_PROVIDES_IT,
        DESCRIPTIONS_ARE_SENTENCES,
        DESCRIPTIONS_ARE_NOT_COPIED,
        PROPERTIES_HAVE_TITLE_AND_TYPE,
        PROPERTY_NAMES_ARE_CAMEL_CASE,
        DEFAULTS_FIT_THEIR_TYPE,
        REQUIRED_ONES_ARE_DECLARED_AND_HAVE_NO_DEFAULT,
        DECLARED_ONES_ARE_USED,
        USED_ONES_ARE_DECLARED,
        WHAT_MAY_BE_MISSING_IS_MARKED_SO,
        SECRETS_ARE_MARKED,
        SECRETS_HAVE_NO_DEFAULT_OR_EXAMPLE,
        SECRETS_STAND_IN_NO_ADDRESS,
        DEPENDENCIES_ARE_CAMELS,
        A_SOURCE_ENDS_AND_A_SINK_BEGINS_AT_THE_KAMELET,
        KAMELETS_CALL_NO_KAMELETS,
        A_SOURCE_IS_LISTED_BY_THE_HUB,
        HOST_KEYS_ARE_CHECKED,
        NOTHING_AT_A_SOURCE_IS_CHANGED,
        A_LISTING_READS_NO_BYTES,
        TEMPLATE_VALUES_ARE_TEXT
    }

    record Fault(Rule rule, String words) {}

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*-(drop-source|platform-sink)\\.kamelet\\.yaml");
    private static final Pattern USED = Pattern.compile("\\{\\{(\\??)([A-Za-z0-9]+)}}");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|secret|token|credential|privatekey|accesskey|apikey).*");
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean");
    /** File components that a hub's listing uses: what they do to files and to unknown servers unless told otherwise. */
    private static final Set<String> FILES = Set.of("file", "ftp", "ftps", "sftp");

    private final String name;
    private final JsonNode kamelet;
    private final JsonNode definition;
    private final JsonNode template;
    private final List<Fault> faults = new ArrayList<>();

    private KameletLint(String file, JsonNode kamelet) {
        this.name = file.replace(".kamelet.yaml", "");
        this.kamelet = kamelet;
        this.definition = kamelet.at("/spec/definition");
        this.template = kamelet.at("/spec/template");
    }

    static List<Fault> faults(String file, String text) throws JsonProcessingException {
        var lint = new KameletLint(file, new YAMLMapper().readTree(text));
        lint.head(file);
        lint.properties();
        lint.secrets();
        lint.template();
        lint.source();
        return lint.faults;
    }

    private void head(String file) {
        expect(
                Rule.IT_IS_A_KAMELET,
                "camel.apache.org/v1 Kamelet",
                kamelet.path("apiVersion").asText() + " " + kamelet.path("kind").asText());
        expect(Rule.THE_NAME_IS_THE_FILES, name, kamelet.at("/metadata/name").asText());
        if (!NAME.matcher(file).matches()) {
            fault(Rule.THE_NAME_SAYS_PROTOCOL_WHAT_AND_DIRECTION, file);
        }
        expect(
                Rule.THE_TYPE_IS_THE_NAMES,
                direction(),
                kamelet.at("/metadata/labels/camel.apache.org~1kamelet.type").asText());
        expect(
                Rule.THE_TITLE_IS_THE_NAME,
                name,
                definition.path("title").asText().toLowerCase(Locale.ROOT).replace(' ', '-'));
        for (var about : List.of("kamelet.support.level", "provider", "kamelet.group")) {
            if (kamelet.at("/metadata/annotations/camel.apache.org~1" + about)
                    .asText()
                    .isBlank()) {
                fault(Rule.IT_SAYS_WHO_PROVIDES_IT, about);
            }
        }
        sentence("the Kamelet", definition);
        var dependencies = new TreeSet<String>();
        kamelet.at("/spec/dependencies").forEach(one -> dependencies.add(one.asText()));
        if (!dependencies.containsAll(Set.of("camel:core", "camel:kamelet"))
                || !dependencies.stream().allMatch(one -> one.matches("camel:[a-z0-9-]+"))) {
            fault(Rule.DEPENDENCIES_ARE_CAMELS, dependencies.toString());
        }
    }

    private void properties() {
        var said = new HashMap<String, String>();
        for (var property : definition.path("properties").properties()) {
            var key = property.getKey();
            var about = property.getValue();
            if (!key.matches("[a-z]+([A-Z][a-z]*)*")) {
                fault(Rule.PROPERTY_NAMES_ARE_CAMEL_CASE, key);
            }
            if (about.path("title").asText().isBlank()
                    || !TYPES.contains(about.path("type").asText())) {
                fault(Rule.PROPERTIES_HAVE_TITLE_AND_TYPE, key);
            }
            sentence(key, about);
            var copied = said.put(about.path("description").asText(), key);
            if (copied != null) {
                fault(Rule.DESCRIPTIONS_ARE_NOT_COPIED, key + " and " + copied);
            }
            for (var value : List.of("default", "example")) {
                if (about.has(value)
                        && !fits(about.path("type").asText(), about.path(value).asText())) {
                    fault(Rule.DEFAULTS_FIT_THEIR_TYPE, key);
                }
            }
        }
        for (var required : definition.path("required")) {
            var about = definition.path("properties").path(required.asText());
            if (about.isMissingNode() || about.has("default")) {
                fault(Rule.REQUIRED_ONES_ARE_DECLARED_AND_HAVE_NO_DEFAULT, required.asText());
            }
        }
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "integer" -> value.matches("-?\\d{1,18}");
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> !value.isBlank();
        };
    }

    private void secrets() {
        for (var property : definition.path("properties").properties()) {
            var key = property.getKey();
            var about = property.getValue();
            boolean marked = about.path("format").asText().equals("password")
                    && about.path("x-descriptors").toString().contains("urn:camel:group:credentials");
            boolean secret = SECRET.matcher(key).matches() || about.has("format") || about.has("x-descriptors");
            if (secret && !marked) {
                fault(Rule.SECRETS_ARE_MARKED, key);
            }
            if (secret && (about.has("default") || about.has("example"))) {
                fault(Rule.SECRETS_HAVE_NO_DEFAULT_OR_EXAMPLE, key);
            }
        }
    }

    private void template() {
        var used = new TreeMap<String, Boolean>();
        walk(template, "", used);
        var declared = new TreeSet<String>();
        definition.path("properties").fieldNames().forEachRemaining(declared::add);
        var required = new TreeSet<String>();
        definition.path("required").forEach(one -> required.add(one.asText()));
        for (var key : declared) {
            var optional = used.get(key);
            boolean always = required.contains(key)
                    || definition.path("properties").path(key).has("default");
            if (optional == null) {
                fault(Rule.DECLARED_ONES_ARE_USED, key);
            } else if (optional == always) {
                fault(Rule.WHAT_MAY_BE_MISSING_IS_MARKED_SO, key);
            }
        }
        used.keySet().stream()
                .filter(key -> !declared.contains(key))
                .forEach(key -> fault(Rule.USED_ONES_ARE_DECLARED, key));
        var edges = template.toString();
        boolean ends = direction().equals("source")
                ? edges.contains("\"kamelet:sink\"")
                        && !template.at("/from/uri").asText().startsWith("kamelet:")
                : template.at("/from/uri").asText().equals("kamelet:source") && !edges.contains("\"kamelet:sink\"");
        if (!ends) {
            fault(
                    Rule.A_SOURCE_ENDS_AND_A_SINK_BEGINS_AT_THE_KAMELET,
                    template.at("/from/uri").asText());
        }
    }

    private void walk(JsonNode node, String at, TreeMap<String, Boolean> used) {
        node.properties().forEach(child -> walk(child.getValue(), at + "/" + child.getKey(), used));
        if (node.isArray()) {
            node.forEach(child -> walk(child, at, used));
        }
        if (!node.isValueNode()) {
            return;
        }
        if (!node.isTextual()) {
            fault(Rule.TEMPLATE_VALUES_ARE_TEXT, at); // an unquoted no is false
        }
        var text = node.asText();
        if (text.startsWith("kamelet:")
                && !Set.of("kamelet:source", "kamelet:sink").contains(text)) {
            fault(Rule.KAMELETS_CALL_NO_KAMELETS, text);
        }
        USED.matcher(text).results().forEach(match -> {
            used.put(match.group(2), !match.group(1).isEmpty());
            if (!at.contains("/parameters/") && SECRET.matcher(match.group(2)).matches()) {
                fault(Rule.SECRETS_STAND_IN_NO_ADDRESS, match.group(2));
            }
        });
    }

    /** A listing leaves what it finds where and as it is, and asks no stranger. */
    private void source() {
        var component = template.at("/from/uri").asText().replaceAll(":.*", "");
        var options = template.at("/from/parameters");
        var isCamels = component.equals("sftp");
        if (name.startsWith("sftp-") && !definition.path("required").toString().contains("\"hostKey\"")
                || isCamels
                        && !(options.path("strictHostKeyChecking").asText().equals("yes")
                                && options.path("useUserKnownHostsFile")
                                        .asText()
                                        .equals("false"))) {
            fault(Rule.HOST_KEYS_ARE_CHECKED, name);
        }
        if (!direction().equals("source")) {
            return;
        }
        for (var key : List.of("pollEvery", "filter", "pollStrategy")) {
            if (!definition.at("/properties/" + key).isObject()) {
                fault(Rule.A_SOURCE_IS_LISTED_BY_THE_HUB, key);
            }
        }
        for (var key : List.of("delete", "move", "preMove", "moveFailed", "deleteAfterRead", "moveAfterRead")) {
            if (!options.path(key).asText("false").equals("false")) {
                fault(Rule.NOTHING_AT_A_SOURCE_IS_CHANGED, key);
            }
        }
        if (FILES.contains(component)) {
            if (!options.path("noop").asText().equals("true")) {
                fault(Rule.NOTHING_AT_A_SOURCE_IS_CHANGED, "noop");
            }
            if (!options.path("autoCreate").asText().equals("false")) {
                fault(Rule.NOTHING_AT_A_SOURCE_IS_CHANGED, "autoCreate");
            }
            if (!component.equals("file") && !options.path("download").asText().equals("false")) {
                fault(Rule.A_LISTING_READS_NO_BYTES, "download");
            }
        }
    }

    private void sentence(String whose, JsonNode about) {
        if (!about.path("description").asText().matches("[A-Z].{8,}[.]")) {
            fault(Rule.DESCRIPTIONS_ARE_SENTENCES, whose);
        }
    }

    private String direction() {
        return name.endsWith("-sink") ? "sink" : "source";
    }

    private void expect(Rule rule, String wanted, String found) {
        if (!wanted.equals(found)) {
            fault(rule, found + " and not " + wanted);
        }
    }

    private void fault(Rule rule, String words) {
        faults.add(new Fault(rule, words));
    }
}
