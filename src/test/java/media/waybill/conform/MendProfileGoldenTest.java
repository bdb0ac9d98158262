package media.waybill.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static media.waybill.conform.Subjects.aSubtitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.failure.Failure;
import media.waybill.timedtext.MendStep;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each distributor's golden cases: their file, mended by their profile, is exactly this, by exactly these changes. */
class MendProfileGoldenTest {

    private static final Path MAPPINGS = Path.of("mappings");

    static Stream<Path> samples() throws IOException {
        try (var walk = Files.walk(MAPPINGS.resolve("distributors"))) {
            return walk
                    .filter(p ->
                            Files.isDirectory(p) && p.getFileName().toString().startsWith("timedtext-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSubtitlesAreMendedAsAgreed(Path sample) throws IOException {
        var distributor =
                MAPPINGS.resolve("distributors").relativize(sample).getName(0).toString();
        var profile = MendProfile.load(MAPPINGS, distributor);

        var form = new Subtitles(new TimedText())
                .conform(aSubtitle("nb", null), Files.readAllBytes(sample.resolve("in.srt")), profile);

        assertThat(form.refusals()).isEmpty();
        assertThat(new String(form.companions().getFirst().bytes(), UTF_8))
                .isEqualTo(Files.readString(sample.resolve("out.vtt")));
        assertThat(form.changes().stream().map(c -> c.what() + ": " + c.before() + " -> " + c.after()))
                .containsExactlyElementsOf(Files.readAllLines(sample.resolve("changes.txt")));
    }

    @Test
    void theSharedFileSaysWhatTheHubDoesWithoutIt() {
        assertThat(MendProfile.load(MAPPINGS, "nobody")).isEqualTo(MendProfile.USUAL);
    }

    @Test
    void aStepIsSwitchedAndAnUnknownOneIsNamed() {
        var profile = MendProfile.USUAL.with("x.yaml", "mend: {order: false, bidi: true}".getBytes(UTF_8));

        assertThat(profile.options().steps()).contains(MendStep.BIDI).doesNotContain(MendStep.ORDER);
        for (var wrong : List.of("mend: {speed: true}", "mend: {gaps: yes please}", "frameRate: fast", "mending: {}")) {
            assertThatThrownBy(() -> MendProfile.USUAL.with("x.yaml", wrong.getBytes(UTF_8)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("x.yaml");
        }
    }
}
