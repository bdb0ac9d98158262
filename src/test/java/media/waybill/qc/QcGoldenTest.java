package media.waybill.qc;

import static media.waybill.qc.Subjects.aSubject;
import static media.waybill.qc.Subjects.lasting;
import static media.waybill.qc.Subjects.rules;
import static media.waybill.qc.Subjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One good film and one copy for each defect: exactly the rule of that defect speaks. */
class QcGoldenTest {

    private static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));
    private static final String PICTURE = "testsrc2=s=320x180:r=25:d=6";
    private static final String TONE = "0.0759*sin(2*PI*440*t)";
    private static final String SOUND = "aevalsrc=" + TONE + "|" + TONE + ":s=48000:d=6:c=stereo";

    @TempDir
    static Path folder;

    @Test
    void theGoodFilmPassesEveryRule() {
        assertThat(judge(film("good", Map.of()), "mov")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video.container",
                "video.codec",
                "video.resolution",
                "video.frame-rate",
                "video.frame-rate-constant",
                "video.scan",
                "video.duration",
                "video.black",
                "video.freeze",
                "audio.stream",
                "audio.codec",
                "audio.sample-rate",
                "audio.channels",
                "audio.dead-channel",
                "audio.loudness",
                "audio.true-peak",
                "audio.silence",
                "audio.length",
                "media.decode"
            })
    void oneDefectIsOneRule(String rule) {
        var changes = new HashMap<String, String>();
        switch (rule) {
            case "video.codec" -> changes.put("-c:v", "mpeg4");
            case "video.resolution" -> changes.put("-vf", "scale=400:224,setsar=1");
            case "video.frame-rate" -> changes.put("picture", PICTURE.replace("r=25", "r=30"));
            case "video.frame-rate-constant" -> {
                changes.put("-vf", "settb=1/600,setpts='if(gt(N,60)*lt(N,70),N*24+10,N*24)'");
                changes.put("-fps_mode", "passthrough");
                changes.put("-enc_time_base", "1/600");
                changes.put("-video_track_timescale", "600");
            }
            case "video.scan" -> {
                changes.put("-vf", "setfield=tff");
                changes.put("-flags", "+ilme+ildct");
            }
            case "video.duration" -> {
                changes.put("picture", PICTURE.replace("d=6", "d=3"));
                changes.put("sound", SOUND.replace("d=6", "d=3"));
            }
            case "video.black" -> changes.put("-vf", "drawbox=t=fill:c=black:enable='between(t,2,4)'");
            case "video.freeze" -> changes.put("-vf", "select='not(between(n,50,120))',fps=25");
            case "audio.codec" -> changes.put("-c:a", "alac");
            case "audio.sample-rate" -> changes.put("-ar", "44100");
            case "audio.channels" ->
                changes.put("sound", "aevalsrc=" + TONE.replace("0.0759", "0.1073") + ":s=48000:d=6:c=mono");
            case "audio.dead-channel" ->
                changes.put("sound", "aevalsrc=" + TONE.replace("0.0759", "0.1073") + "|0:s=48000:d=6:c=stereo");
            case "audio.loudness" -> changes.put("-af", "volume=8dB");
            case "audio.true-peak" -> {
                var click = "if(between(t,2,2.0005),0.97," + TONE + ")";
                changes.put("sound", "aevalsrc='" + click + "|" + click + "':s=48000:d=6:c=stereo");
            }
            case "audio.silence" -> changes.put("-af", "volume=0:enable='between(t,2,4.5)'");
            case "audio.length" -> changes.put("sound", SOUND.replace("d=6", "d=5"));
            default -> {
                // The rest is done to the finished file, or by leaving something out.
            }
        }
        var film = film(rule, changes);
        if (rule.equals("media.decode")) {
            film = damaged(film);
        }

        var found = judge(film, rule.equals("video.container") ? "mp4" : "mov");

        assertThat(found).extracting(Finding::rule).containsOnly(rule);
        assertThat(found).allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
        if (rule.equals("video.black")) {
            assertThat(found.getFirst().place().timecode()).isEqualTo("00:00:02:00");
        }
    }

    @Test
    void aDubIsHeldAgainstThePictureInHandAndTheLayoutOwed() {
        var dub = folder.resolve("dub.wav");
        FFMPEG.run(Command.of("-f", "lavfi", "-i", SOUND, "-c:a", "pcm_s24le", dub.toString()));
        var owed = with(aSubject("DUB"), "wav", "sv", null, "stereo");

        assertThat(rulesOf(dub, lasting(owed, null, 6000L))).isEmpty();
        assertThat(rulesOf(dub, lasting(owed, null, 7000L))).containsExactly("audio.dub-length");
        assertThat(rulesOf(dub, lasting(with(owed, "wav", "sv", null, "5.1"), null, 6000L)))
                .containsExactly("audio.layout");
    }

    @Test
    void monoStemsAreMeasuredAsOneProgramme() {
        var stems = folder.resolve("stems.mov");
        FFMPEG.run(Command.of(
                "-f",
                "lavfi",
                "-i",
                PICTURE,
                "-f",
                "lavfi",
                "-i",
                SOUND,
                "-filter_complex",
                "[1:a]channelsplit[l][r]",
                "-map",
                "0:v",
                "-map",
                "[l]",
                "-map",
                "[r]",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "pcm_s24le",
                stems.toString()));

        var material = material(stems, aSubject("VIDEO"));

        assertThat(material.measurement().orElseThrow().loudness())
                .singleElement()
                .satisfies(sound -> {
                    assertThat(sound.integrated()).isEqualTo(-23, within(0.5));
                    assertThat(sound.channelPeaks()).hasSize(2);
                });
    }

    @Test
    void whereThePictureIsCutIsKnownAndMovementIsNoCut() {
        var picture = "testsrc2=s=320x180:r=25:d=2[a];smptebars=s=320x180:r=25:d=1.2[b];mandelbrot=s=320x180:r=25,"
                + "trim=duration=2.8[c];[a][b][c]concat=n=3";

        var measured = material(film("shots", Map.of("picture", picture)), aSubject("VIDEO"))
                .measurement()
                .orElseThrow();

        assertThat(measured.shots()).containsExactly(2.0, 3.2);
        assertThat(measured.previewed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "silent", "stems", "languages", "anamorphic", "odd", "tiny"})
    void aPreviewIsMadeThatBrowsersPlay(String name) {
        var changes = new HashMap<String, String>();
        changes.put("-c:v", "mpeg4");
        switch (name) {
            case "anamorphic" -> changes.put("-vf", "scale=720:576,setsar=64/45");
            case "odd" -> changes.put("-vf", "scale=641:363,format=yuv444p");
            case "tiny" -> changes.put("-vf", "scale=16:1");
            default -> {
                // As it is.
            }
        }
        if (name.equals("odd")) {
            changes.put("-c:v", "ffv1");
        }
        var film = film(name.equals("silent") ? "audio.stream" : name, changes);
        if (name.equals("stems") || name.equals("languages")) {
            var many = folder.resolve(name + "-many.mov");
            var tracks = name.equals("stems") ? "[0:a]channelsplit[a][b]" : "[0:a]asplit=2[a][b]";
            FFMPEG.run(Command.of(
                    "-i",
                    film.toString(),
                    "-filter_complex",
                    tracks,
                    "-map",
                    "0:v",
                    "-map",
                    "[a]",
                    "-map",
                    "[b]",
                    "-c:v",
                    "copy",
                    "-c:a",
                    "pcm_s16le",
                    many.toString()));
            film = many;
        }
        var preview = folder.resolve(name + ".preview.mp4");

        var material = Laboratory.media(FFMPEG, aSubject("VIDEO"), film.toString(), rules("kanal9"), preview);

        assertThat(material.measurement()).hasValueSatisfying(m -> {
            assertThat(m.previewed()).isTrue();
            assertThat(m.frames()).isEqualTo(150);
        });
        var made = FFMPEG.probe(preview);
        assertThat(made.mainVideo()).hasValueSatisfying(video -> {
            assertThat(video.codec()).isEqualTo("h264");
            assertThat(video.height()).isLessThanOrEqualTo(360).isEven();
            assertThat(video.width()).isEven();
            if (name.equals("anamorphic")) {
                assertThat(video.width()).isEqualTo(640);
            }
        });
        assertThat(made.duration().toMillis()).isBetween(5950L, 6100L);
        assertThat(made.audio()).hasSize(name.equals("silent") ? 0 : 1);
        made.audio().forEach(sound -> assertThat(sound.codec()).isEqualTo("aac"));
    }

    @Test
    void whatHasNoPictureHasNoPreview() {
        var dub = folder.resolve("heard.wav");
        FFMPEG.run(Command.of("-f", "lavfi", "-i", SOUND, "-c:a", "pcm_s24le", dub.toString()));
        var preview = folder.resolve("heard.preview.mp4");

        var material = Laboratory.media(FFMPEG, aSubject("DUB"), dub.toString(), rules("kanal9"), preview);

        assertThat(material.measurement())
                .hasValueSatisfying(m -> assertThat(m.previewed()).isFalse());
        assertThat(preview).doesNotExist();
    }

    @Test
    void loudnessAgreesWithTheReferenceRecordings() {
        var recordings = Path.of("../shared/data/media/loudness");
        assumeTrue(Files.isDirectory(recordings));
        var measured = new HashMap<String, Double>();
        try (var files = Files.walk(recordings)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".wav"))
                    .forEach(file -> measured.put(
                            file.getFileName().toString(),
                            material(file, aSubject("DUB"))
                                    .measurement()
                                    .orElseThrow()
                                    .loudness()
                                    .getFirst()
                                    .integrated()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }

        assertThat(measured).isNotEmpty();
        measured.forEach((name, lufs) -> {
            if (name.contains("AbsGateTest")) {
                assertThat(lufs).as(name).isEqualTo(-69.5, within(0.2));
            } else if (name.toLowerCase(java.util.Locale.ROOT).contains("sin")) {
                assertThat(lufs).as(name).isEqualTo(-3.05, within(0.2));
            }
        });
    }

    private static List<Finding> judge(Path film, String format) {
        return Judgement.of(material(film, lasting(with(aSubject("VIDEO"), format, null, null, null), 6000L, null)));
    }

    private static List<String> rulesOf(Path file, Subject subject) {
        return Judgement.of(material(file, subject)).stream().map(Finding::rule).toList();
    }

    private static Material material(Path file, Subject subject) {
        return Laboratory.media(FFMPEG, subject, file.toString(), rules("kanal9"), null);
    }

    private static Path film(String name, Map<String, String> changes) {
        var options = new HashMap<>(Map.of("-c:v", "libx264", "-c:a", "pcm_s24le", "-ar", "48000"));
        changes.forEach((key, value) -> {
            if (key.startsWith("-")) {
                options.put(key, value);
            }
        });
        var arguments = new ArrayList<String>(List.of("-f", "lavfi", "-i", changes.getOrDefault("picture", PICTURE)));
        if (!name.equals("audio.stream")) {
            arguments.addAll(List.of("-f", "lavfi", "-i", changes.getOrDefault("sound", SOUND)));
        }
        arguments.addAll(List.of("-g", "25", "-pix_fmt", "yuv420p"));
        options.forEach((key, value) -> arguments.addAll(List.of(key, value)));
        var file = folder.resolve(name + ".mov");
        arguments.add(file.toString());
        FFMPEG.run(Command.of(arguments));
        return file;
    }

    /** Flips bits in the coded picture, as a bad disk does. */
    private static Path damaged(Path film) {
        var damaged = folder.resolve("damaged.mov");
        FFMPEG.run(Command.of(
                "-i", film.toString(), "-map", "0", "-c", "copy", "-bsf:v", "noise=amount=800", damaged.toString()));
        return damaged;
    }
}
