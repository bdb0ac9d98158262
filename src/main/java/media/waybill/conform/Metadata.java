package media.waybill.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A distributor's metadata file into the one canonical record. */
final class Metadata {

    private static final String CATEGORY = "METADATA";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Metadata() {}

    static HouseForm conform(Subject subject, byte[] bytes, List<MetadataMap> maps) {
        MetadataSource.Read source;
        try {
            source = MetadataSource.read(bytes);
        } catch (MetadataSource.Unreadable e) {
            return refused(
                    subject,
                    Refusal.blocker(
                                    "metadata.unreadable",
                                    CATEGORY,
                                    "IMPORT-PARSE-ERRORS",
                                    String.valueOf(e.getMessage()),
                                    "correct the file at this place and send it again")
                            .at(e.place()));
        }
        for (var map : maps) {
            var section = map.section(source.kind());
            var record = map.knows(source.kind()) ? choose(subject, section, source.tree()) : null;
            if (record != null) {
                return mapped(source, map, section, record);
            }
        }
        return refused(
                subject,
                Refusal.blocker(
                        "metadata.title-not-found",
                        CATEGORY,
                        "INCORRECT-PRODUCT-HIERARCHY",
                        "no record for %s (%s) in the %s, read in the form agreed with %s and in the house's own"
                                .formatted(
                                        subject.titleReference(),
                                        subject.titleName(),
                                        source.kind().toUpperCase(Locale.ROOT),
                                        subject.distributor()),
                        "send the metadata of this title, under its reference, in the form that was agreed"));
    }

    private static HouseForm mapped(MetadataSource.Read source, MetadataMap map, JsonNode section, JsonNode record) {
        var mapping = new MetadataMapping(map, section, record);
        var result = mapping.record();
        var refusals = new ArrayList<>(mapping.refusals());
        if (result.path("title").asText("").isEmpty()) {
            refusals.add(Refusal.blocker(
                            "metadata.title-missing",
                            CATEGORY,
                            "MISSING-INFORMATION",
                            "the record has no title",
                            "add the title")
                    .at(place(record)));
        }
        var changes = new ArrayList<>(source.changes());
        changes.add(Change.of("format", source.kind(), "canonical record"));
        return new HouseForm("json", "json", bytes(result), List.of(), result, changes, refusals);
    }

    /** The record of the title: by its reference, else by its name, else the only one that names no other title. */
    private static @Nullable JsonNode choose(Subject subject, JsonNode section, JsonNode tree) {
        var records = Path.of(section.path("records").asText("")).in(tree);
        var reference = section.path("reference").asText("");
        var title = section.path("title").asText("");
        JsonNode byName = null;
        for (var record : records) {
            var said = reference.isEmpty() ? null : Path.of(reference).textIn(record);
            if (said != null && fold(said).equals(fold(subject.titleReference()))) {
                return record;
            }
            var name = title.isEmpty() ? null : Path.of(title).textIn(record);
            if (said == null && name != null && fold(name).equals(fold(subject.titleName()))) {
                byName = record;
            }
        }
        if (byName != null || records.size() != 1) {
            return byName;
        }
        // A record without a reference is taken for the title only where it is in this form at all: it has a name.
        var only = records.getFirst();
        boolean isNamed = title.isEmpty() || Path.of(title).textIn(only) != null;
        boolean isUnreferenced = reference.isEmpty() || Path.of(reference).textIn(only) == null;
        return isNamed && isUnreferenced ? only : null;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s_.-]+", "")
                .toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> place(JsonNode record) {
        return record.has("#row") ? Map.of("row", record.path("#row").asInt()) : Map.of();
    }

    private static byte[] bytes(JsonNode record) {
        try {
            return JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    private static HouseForm refused(Subject subject, Refusal refusal) {
        return new HouseForm(
                subject.format(),
                subject.format(),
                null,
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of(refusal));
    }
}
