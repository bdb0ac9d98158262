package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** A distributor's {@code metadata.yaml}: where each field of the canonical record lies in their JSON, CSV or XML. */
record MetadataMap(String file, JsonNode tree) {

    static final Set<String> FIELDS =
            Set.of("titles", "originalTitle", "synopses", "year", "runtime", "genres", "cast", "directors", "ratings");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The distributor's own map, where there is one, then the shared one: the house's own form is always taken. */
    static List<MetadataMap> load(java.nio.file.@Nullable Path folder, String distributor) {
        var own = open(folder, "distributors/" + distributor + "/metadata.yaml");
        var shared = require(open(folder, "metadata.yaml"));
        return own == null ? List.of(shared) : List.of(own, shared);
    }

    private static MetadataMap require(@Nullable MetadataMap map) {
        if (map == null) {
            throw new Failure(FailureCode.MAPPING, "mappings/metadata.yaml is missing");
        }
        return map;
    }

    private static @Nullable MetadataMap open(java.nio.file.@Nullable Path folder, String name) {
        var bytes = MappingFiles.read(folder, name);
        return bytes == null ? null : of("mappings/" + name, bytes);
    }

    static MetadataMap of(String file, byte[] yaml) {
        try {
            var map = new MetadataMap(file, YAML.readTree(yaml));
            map.check();
            return map;
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(FailureCode.MAPPING, file + ": " + e.getMessage(), e);
        }
    }

    private void check() {
        tree.fieldNames().forEachRemaining(kind -> {
            if (!Set.of("json", "csv", "xml", "languages", "words").contains(kind)) {
                throw new IllegalArgumentException("unknown key " + kind);
            }
        });
        for (var kind : Set.of("json", "csv", "xml")) {
            tree.path(kind).path("fields").fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field)) {
                    throw new IllegalArgumentException("unknown field " + field + " under " + kind);
                }
            });
            paths(tree.path(kind).path("fields"));
        }
    }

    private static void paths(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("/")) {
            Path.of(node.asText());
        }
        node.forEach(MetadataMap::paths);
    }

    boolean knows(String kind) {
        return tree.path(kind).has("fields");
    }

    JsonNode section(String kind) {
        return tree.path(kind);
    }

    Map<String, String> languages() {
        return texts(tree.path("languages"));
    }

    /** What a partner's word of a field means in ours. */
    Map<String, String> words(String field) {
        return texts(tree.path("words").path(field));
    }

    private static Map<String, String> texts(JsonNode node) {
        var result = new LinkedHashMap<String, String>();
        node.properties().forEach(e -> result.put(e.getKey(), e.getValue().asText()));
        return result;
    }
}
