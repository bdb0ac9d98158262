package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import media.waybill.media.FfmpegHere;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written opens elsewhere: ffmpeg reads it and finds the same cues at the same times. */
class IndependentReaderTest {

    private final TimedText timedText = new TimedText();

    // The peer dates a caption by the line that loads it, not by the flip that shows it.
    @ParameterizedTest
    @CsvSource({
        "srt,srt,1",
        "webvtt,vtt,1",
        "ass,ass,10",
        "ssa,ssa,10",
        "sami,smi,1",
        "microdvd,sub,21",
        "mpl2,txt,100",
        "scc,scc,1500"
    })
    void anotherReaderFindsTheSame(String target, String extension, long tolerance, @TempDir Path folder)
            throws IOException, InterruptedException {
        var document = document();
        var options = new WriteOptions("en", 0, target.equals("microdvd") ? FrameRate.FPS_25 : null, null);
        var written = (Writing.Written) timedText.write(document, target, options);
        var in = folder.resolve("in." + extension);
        Files.write(in, written.bytes());
        var out = folder.resolve("out.srt");

        var process = FfmpegHere.with("-v", "error", "-nostdin", "-i", in.toString(), out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        var back = Corpus.cues(Corpus.read(out)).stream()
                .filter(c -> !c.text().isBlank())
                .toList();
        assertThat(back).hasSameSizeAs(document.cues());
        for (int i = 0; i < back.size(); i++) {
            assertThat(Math.abs(back.get(i).begin() - document.cues().get(i).begin()))
                    .isLessThanOrEqualTo(tolerance);
            assertThat(back.get(i).text()).contains("Cue " + i);
        }
    }

    private static Document document() {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < 20; i++) {
            var from = Time.ofMillis(5000 + i * 4000L);
            cues.add(new Cue(
                    i + 1,
                    null,
                    0,
                    from,
                    from.plusMillis(2000),
                    List.of(Span.plain("Cue " + i + ", first line\nand a second")),
                    null,
                    Placement.BOTTOM_CENTRE,
                    null,
                    false));
        }
        return new Document(
                Format.SRT, new Encoding("UTF-8", "made here", true), "en", null, null, List.of(), List.of(), cues);
    }
}
