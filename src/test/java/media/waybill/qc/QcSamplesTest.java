package media.waybill.qc;

import static media.waybill.qc.Subjects.aSubject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import media.waybill.timedtext.TimedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each platform's golden cases: what lies in samples/qc is judged by the rules beside it, as the case expects. */
class QcSamplesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path PLATFORMS = Path.of("mappings/platforms");

    static Stream<Path> cases() throws IOException {
        try (var files = Files.walk(PLATFORMS)) {
            return files
                    .filter(file ->
                            file.endsWith("case.yaml") && file.toString().contains("/samples/qc/"))
                    .map(Path::getParent)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRulesSayWhatTheCaseExpects(Path folder) throws IOException {
        var sample = YAML.readTree(Files.readAllBytes(folder.resolve("case.yaml")));
        var platform = PLATFORMS.relativize(folder).getName(0).toString();
        var sets = List.of(
                RuleSets.parse(Files.readAllBytes(Path.of("mappings/qc.yaml")), "mappings/qc.yaml", null),
                RuleSets.parse(Files.readAllBytes(PLATFORMS.resolve(platform).resolve("qc.yaml")), platform, platform));
        var line = sample.path("line");
        var subject = Subjects.with(
                aSubject(line.path("kind").asText()),
                sample.path("format").asText(),
                text(line, "language"),
                text(line, "use"),
                text(line, "layout"));
        if (sample.has("runtime")) {
            subject = Subjects.lasting(
                    subject, Duration.parse(sample.path("runtime").asText()).toMillis(), null);
        }
        subject = Subjects.knowing(
                subject, sample.has("facts") ? sample.path("facts").toString() : "{}", "[]");
        var text = folder.resolve("in.vtt");
        var material = Files.exists(text)
                ? Laboratory.text(new TimedText(), subject, Files.readAllBytes(text), sets)
                : new Material(subject, null, null, null, sets, null);
        material = material.withBeside(
                beside(folder),
                sample.path("shots").valueStream().map(JsonNode::asLong).toList());

        var found = Judgement.of(material);

        assertThat(found)
                .hasSameSizeAs(
                        new ArrayList<>(sample.path("expect").valueStream().toList()));
        var i = 0;
        for (var expected : sample.path("expect")) {
            var finding = found.get(i++);
            assertThat(finding.rule()).isEqualTo(expected.path("rule").asText());
            assertThat(finding.severity().name())
                    .isEqualTo(expected.path("severity").asText());
            if (expected.has("cue")) {
                assertThat(finding.place().cue()).isEqualTo(expected.path("cue").asInt());
            }
            assertThat(finding.place().stream()).isEqualTo(text(expected, "stream"));
        }
    }

    /** Other subtitles of the title: {@code beside.<language>.<use>.vtt}. */
    private static List<Material.TextBeside> beside(Path folder) throws IOException {
        var texts = new ArrayList<Material.TextBeside>();
        try (var files = Files.newDirectoryStream(folder, "beside.*.vtt")) {
            for (var file : files) {
                var parts = file.getFileName().toString().split("\\.");
                var subject = Subjects.with(aSubject("SUBTITLE"), "webvtt", parts[1], parts[2], null);
                var text = Laboratory.text(new TimedText(), subject, Files.readAllBytes(file), List.of())
                        .text();
                texts.add(new Material.TextBeside(
                        parts[1], parts[2].toUpperCase(Locale.ROOT), Objects.requireNonNull(text)));
            }
        }
        return texts;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }
}
