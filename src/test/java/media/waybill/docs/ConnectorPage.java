package media.waybill.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** docs/connectors.md: what each Kamelet is for and what it wants to know. */
final class ConnectorPage {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ConnectorPage() {}

    static String text(Path folder) throws IOException {
        var page = new StringBuilder("""
                # Connectors

                Generated from `connectors/*.kamelet.yaml`; do not edit. Each is a Camel Kamelet: a drop point or a platform's
                endpoint names one and gives its parameters. Secrets are kept encrypted and apart from the parameters.
                """);
        try (var files = Files.newDirectoryStream(folder, "*.kamelet.yaml")) {
            var sorted = new TreeSet<Path>();
            files.forEach(sorted::add);
            for (var file : sorted) {
                connector(YAML.readTree(file.toFile()), page);
            }
        }
        return page.toString();
    }

    private static void connector(JsonNode kamelet, StringBuilder page) {
        var definition = kamelet.at("/spec/definition");
        var required = new HashSet<String>();
        definition.path("required").forEach(name -> required.add(name.asText()));
        page.append("\n## ")
                .append(kamelet.at("/metadata/name").asText())
                .append("\n\n")
                .append(definition.path("title").asText())
                .append(". ")
                .append(definition.path("description").asText())
                .append('\n');
        table("Parameter", false, definition.path("properties"), required, page);
        table("Secret", true, definition.path("properties"), required, page);
    }

    private static void table(
            String heading, boolean secrets, JsonNode properties, Set<String> required, StringBuilder page) {
        var rows = new StringBuilder();
        for (var property : properties.properties()) {
            var about = property.getValue();
            if (about.path("format").asText().equals("password") == secrets) {
                rows.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                property.getKey(),
                                about.path("type").asText(),
                                required.contains(property.getKey()) ? "yes" : "no",
                                code(about.path("default")),
                                about.path("description").asText().replace("|", "\\|")));
            }
        }
        if (!rows.isEmpty()) {
            page.append("\n| ")
                    .append(heading)
                    .append(" | Type | Required | Default | Meaning |\n| --- | --- | --- | --- | --- |\n")
                    .append(rows);
        }
    }

    private static String code(JsonNode value) {
        return value.isMissingNode() || value.asText().isEmpty() ? "" : "`" + value.asText() + "`";
    }
}
