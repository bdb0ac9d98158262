package media.waybill.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;

/** mappings/platforms/<platform>/samples/encoding: materials in, the job's inputs and outputs out, a line each. */
class EncodingGoldenTest {

    static Stream<Path> cases() throws IOException {
        try (var found = Files.walk(Path.of("mappings/platforms"))) {
            return found
                    .filter(file -> file.toString().matches(".*/samples/encoding/.*\\.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theJobIsTheOneThatTheSampleSays(Path sample) throws IOException {
        var platform = sample.getName(2).toString();
        var in = new ObjectMapper(new YAMLFactory()).readTree(sample.toFile());

        var job = JobPlan.of(
                Profile.of(platform).orElseThrow(),
                "s3://vault/film.mov",
                in.path("height").asInt(),
                sounds(in.path("sounds")),
                texts(in.path("texts")),
                "s3://vault/out/");

        assertThat(lines(job))
                .isEqualTo(Files.readAllLines(Path.of(sample.toString().replace(".yaml", ".job.txt"))));
    }

    private static List<JobPlan.Sound> sounds(JsonNode list) {
        var sounds = new ArrayList<JobPlan.Sound>();
        list.forEach(one -> sounds.add(new JobPlan.Sound(text(one, "source"), text(one, "language"))));
        return sounds;
    }

    private static List<JobPlan.Text> texts(JsonNode list) {
        var texts = new ArrayList<JobPlan.Text>();
        list.forEach(one -> texts.add(new JobPlan.Text(
                one.path("source").asText(), one.path("format").asText(), text(one, "language"), text(one, "use"))));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static List<String> lines(JobSettings job) {
        var lines = new ArrayList<String>();
        var input = job.inputs().getFirst();
        lines.add("input " + input.fileInput());
        input.audioSelectors()
                .forEach((name, selector) -> lines.add("audio selector " + name + ": "
                        + (selector.externalAudioFileInput() == null
                                ? "the film's own"
                                : selector.externalAudioFileInput())));
        input.captionSelectors()
                .forEach((name, selector) -> lines.add("caption selector " + name + ": "
                        + selector.sourceSettings().sourceType() + " "
                        + selector.sourceSettings().fileSourceSettings().sourceFile()));
        for (var group : job.outputGroups()) {
            lines.add("group " + group.outputGroupSettings().typeAsString());
            for (var output : group.outputs()) {
                var line = new StringBuilder("output " + output.nameModifier());
                if (output.videoDescription() != null) {
                    line.append(" video ")
                            .append(output.videoDescription().width())
                            .append('x')
                            .append(output.videoDescription().height());
                }
                output.audioDescriptions()
                        .forEach(audio -> line.append(" audio ").append(audio.audioSourceName()));
                output.captionDescriptions()
                        .forEach(caption -> line.append(" captions ").append(caption.captionSelectorName()));
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
