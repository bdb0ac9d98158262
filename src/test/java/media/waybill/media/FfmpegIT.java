package media.waybill.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import media.waybill.media.FfmpegFailed.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegIT {

    @TempDir
    Path folder;

    @Test
    void saysWhatAFileHolds() {
        var ffmpeg = new Ffmpeg(null, folder);
        var clip = clip(ffmpeg, folder, "interlaced.mov");

        var probe = ffmpeg.probe(clip);

        var video = probe.mainVideo().orElseThrow();
        assertThat(video.width()).isEqualTo(320);
        assertThat(video.rate()).isEqualTo(new FrameRate(25, 1));
        assertThat(video.bitDepth()).isEqualTo(8);
        assertThat(probe.audio()).singleElement().satisfies(audio -> {
            assertThat(audio.channels()).isEqualTo(2);
            assertThat(audio.language()).isEqualTo("nor");
            assertThat(audio.sampleRate()).isEqualTo(48_000);
        });
        assertThat(probe.duration()).isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(100));
    }

    @Test
    void reportsProgressAndWhatFiltersSay() {
        var ffmpeg = new Ffmpeg(null, folder);
        var clip = clip(ffmpeg, folder, "clip.mov");
        var progress = new ArrayList<Progress>();
        var log = new ArrayList<String>();

        ffmpeg.run(Command.of("-i", clip.toString(), "-vf", "blackdetect=d=0.1", "-f", "null", "-")
                .onProgress(progress::add)
                .onLog(log::add));

        assertThat(progress.getLast().position()).isGreaterThan(Duration.ofMillis(1500));
        assertThat(log).anyMatch(line -> line.contains("Stream #0:0"));
    }

    /** A hub of its own that encodes without end. */
    public static final class Encoding {
        public static void main(String[] folder) {
            new Ffmpeg(null, Path.of(folder[0]))
                    .run(Command.of("-re", "-f", "lavfi", "-i", "testsrc=size=64x64", "-f", "null", "-")
                            .within(Duration.ofMinutes(5)));
        }
    }

    @Test
    void whatRunsDiesWithItsHub() throws Exception {
        var hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Encoding.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            var ffmpeg = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> child(hub), Optional::isPresent)
                    .orElseThrow();

            hub.destroyForcibly();

            ffmpeg.onExit().get(20, TimeUnit.SECONDS);
            assertThat(ffmpeg.isAlive()).isFalse();
        } finally {
            hub.descendants().forEach(ProcessHandle::destroyForcibly);
            hub.destroyForcibly();
        }
    }

    private static Optional<ProcessHandle> child(Process hub) {
        return hub.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/ffmpeg"))
                .findFirst();
    }

    @Test
    void opensNoPlaylistThatPretendsToBeAFilm() throws IOException {
        var ffmpeg = new Ffmpeg(null, folder);
        var other = clip(ffmpeg, folder, "somebody-elses.ts");
        var playlist = Files.writeString(
                folder.resolve("film.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + other.getFileName() + "\n#EXT-X-ENDLIST\n");

        assertThatThrownBy(() -> ffmpeg.probe(playlist))
                .isInstanceOfSatisfying(
                        FfmpegFailed.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
        // The playlist itself is fine: whoever asks for one by name gets it.
        ffmpeg.run(Command.of("-f", "hls", "-i", playlist.toString(), "-f", "null", "-"));
    }

    @Test
    void stopsWhenCancelled() {
        var ffmpeg = new Ffmpeg(null, folder);

        var endless = Command.of("-f", "lavfi", "-re", "-i", "testsrc", "-f", "null", "-")
                .until(() -> true);

        assertThatThrownBy(() -> ffmpeg.run(endless))
                .isInstanceOfSatisfying(
                        FfmpegFailed.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
    }

    @Test
    void killsWhatTakesTooLong() {
        var ffmpeg = new Ffmpeg(null, folder);

        var endless = Command.of("-f", "lavfi", "-re", "-i", "testsrc", "-f", "null", "-")
                .within(Duration.ofMillis(300));

        assertThatThrownBy(() -> ffmpeg.run(endless))
                .isInstanceOfSatisfying(
                        FfmpegFailed.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
    }

    @Test
    void theOneThatShipsWithTheHubWorks() {
        var found = FfmpegBinaries.find(null, folder, "");

        assertThat(found.version()).startsWith("8.0.1");
        var ours = new Ffmpeg(found.ffmpeg().getParent(), folder);
        assertThat(ours.probe(clip(ours, folder, "ours.mov")).video()).hasSize(1);
    }

    static Path clip(Ffmpeg ffmpeg, Path folder, String name) {
        var clip = folder.resolve(name);
        ffmpeg.run(Command.of(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x180:rate=25:duration=2",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=2",
                "-ac",
                "2",
                "-metadata:s:a:0",
                "language=nor",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                clip.toString())));
        return clip;
    }
}
