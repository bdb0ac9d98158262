package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What a connector asks for, read from its Kamelet, so that a new connector needs no new screen. */
@Component
class ConnectorForms {

    /** Set by the hub itself. */
    private static final Set<String> HUBS_OWN = Set.of("pollEvery", "filter", "pollStrategy");

    /** One field of a connector's form. */
    record Field(
            String name,
            String title,
            String description,
            String type,
            String preset,
            boolean required,
            boolean secret) {}

    /** A connector and its fields, in the order of its file. */
    record Form(String connector, String title, String description, List<Field> fields) {}

    private final List<Form> sources;

    ConnectorForms() {
        try {
            var yaml = new YAMLMapper();
            var forms = new ArrayList<Form>();
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:kamelets/*-drop-source.kamelet.yaml")) {
                try (var in = resource.getInputStream()) {
                    forms.add(form(yaml.readTree(in)));
                }
            }
            forms.sort((a, b) -> a.title().compareTo(b.title()));
            sources = List.copyOf(forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Form> sources() {
        return sources;
    }

    Optional<Form> source(String connector) {
        return sources.stream()
                .filter(form -> form.connector().equals(connector))
                .findFirst();
    }

    private static Form form(JsonNode kamelet) {
        var definition = kamelet.path("spec").path("definition");
        var required = new HashSet<String>();
        definition.path("required").forEach(name -> required.add(name.asText()));
        var fields = new ArrayList<Field>();
        definition.path("properties").fields().forEachRemaining(property -> {
            if (HUBS_OWN.contains(property.getKey())) {
                return;
            }
            var node = property.getValue();
            fields.add(new Field(
                    property.getKey(),
                    node.path("title").asText(property.getKey()),
                    node.path("description").asText(""),
                    node.path("type").asText("string"),
                    node.path("default").asText(""),
                    required.contains(property.getKey()),
                    node.path("format").asText("").equals("password")));
        });
        return new Form(
                kamelet.path("metadata").path("name").asText(),
                definition.path("title").asText(),
                definition.path("description").asText(),
                List.copyOf(fields));
    }
}
