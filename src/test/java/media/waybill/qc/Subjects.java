package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests judge, with only what matters said. */
final class Subjects {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Subjects() {}

    static Subject aSubject(String kind) {
        return new Subject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "nordlys",
                "PO-1",
                "The Quiet Fjord",
                kind,
                null,
                null,
                null,
                List.of("kanal9"),
                "file",
                "house/x",
                "mov",
                1000,
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.arrayNode(),
                null,
                null,
                Instant.EPOCH);
    }

    static Subject with(
            Subject s, String format, @Nullable String language, @Nullable String use, @Nullable String layout) {
        return new Subject(
                s.conformedId(),
                s.fileId(),
                s.lineId(),
                s.titleId(),
                s.distributor(),
                s.order(),
                s.title(),
                s.kind(),
                language,
                use,
                layout,
                s.platforms(),
                s.fileName(),
                s.vaultKey(),
                format,
                s.size(),
                s.facts(),
                s.refusals(),
                s.runtimeMs(),
                s.pictureMs(),
                s.due());
    }

    static Subject lasting(Subject s, @Nullable Long runtimeMs, @Nullable Long pictureMs) {
        return new Subject(
                s.conformedId(),
                s.fileId(),
                s.lineId(),
                s.titleId(),
                s.distributor(),
                s.order(),
                s.title(),
                s.kind(),
                s.language(),
                s.use(),
                s.layout(),
                s.platforms(),
                s.fileName(),
                s.vaultKey(),
                s.format(),
                s.size(),
                s.facts(),
                s.refusals(),
                runtimeMs,
                pictureMs,
                s.due());
    }

    static Subject knowing(Subject s, String facts, String refusals) {
        return new Subject(
                s.conformedId(),
                s.fileId(),
                s.lineId(),
                s.titleId(),
                s.distributor(),
                s.order(),
                s.title(),
                s.kind(),
                s.language(),
                s.use(),
                s.layout(),
                s.platforms(),
                s.fileName(),
                s.vaultKey(),
                s.format(),
                s.size(),
                json(facts),
                json(refusals),
                s.runtimeMs(),
                s.pictureMs(),
                s.due());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The house's rules and a platform's own, as they are in mappings, with numbers fit for short and small clips. */
    static List<RuleSet> rules(String platform) {
        try {
            var file = Files.readString(Path.of("mappings/platforms/" + platform + "/qc.yaml"))
                    .replace("1920x1080,", "320x180,")
                    .replace("minHeight: 1080", "minHeight: 180")
                    .replace("longest: PT10S", "longest: PT2S")
                    .replace("longest: PT5S", "longest: PT2S");
            return List.of(
                    RuleSets.parse(Files.readAllBytes(Path.of("mappings/qc.yaml")), "mappings/qc.yaml", null),
                    RuleSets.parse(file.getBytes(StandardCharsets.UTF_8), "mappings/platforms/" + platform, platform));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
