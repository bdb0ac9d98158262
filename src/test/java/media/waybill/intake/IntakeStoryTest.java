package media.waybill.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import media.waybill.failure.FailureCode;
import media.waybill.intake.Finding.Refused;
import media.waybill.intake.Finding.Usable;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake says of files, good and bad. Read this first. */
class IntakeStoryTest {

    private static final IntakeSettings LIMITS = new IntakeSettings(120_000_000, 30_000, 1 << 26, 1 << 28, 200);

    @TempDir
    static Path folder;

    private static Ffmpeg ffmpeg = new Ffmpeg(null, Path.of("target"));

    @BeforeAll
    static void clips() {
        make(
                "film.mov",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "25",
                "-c:a",
                "pcm_s16le",
                "-metadata:s:a:0",
                "language=nor");
        make(
                "film.mp4",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "25",
                "-c:a",
                "aac",
                "-movflags",
                "+faststart");
        make("film.mxf", "-c:v", "mpeg2video", "-c:a", "pcm_s16le", "-ar", "48000");
        make("sound.wav", "-vn", "-c:a", "pcm_s24le");
    }

    @Test
    void aFilmIsWhatItsBytesSay() throws IOException {
        var film = usable("film.mov", "mov");

        assertThat(film.format()).isEqualTo(Format.MOV);
        assertThat(film.kind()).isEqualTo("VIDEO");
        assertThat(film.durationMs()).isBetween(5900L, 6100L);
        assertThat(film.notes()).isEmpty();
        assertThat(film.inside()).singleElement().satisfies(clue -> {
            assertThat(clue.value()).isEqualTo("nor");
            assertThat(clue.source()).contains("language tag");
        });
        assertThat(film.probe().toString()).doesNotContain(folder.toString());
    }

    @Test
    void anExtensionThatLiesIsNoted() throws IOException {
        assertThat(usable("film.mxf", "mov").notes())
                .containsExactly("the extension .mov says QuickTime movie, the content is MXF");
        assertThat(usable("sound.wav", "wav").kind()).isEqualTo("AUDIO");
    }

    @Test
    void cutMediaIsRefusedWhateverTheContainer() throws IOException {
        assertThat(refused(cut("film.mov", 0.6), "mov"))
                .satisfies(r -> assertThat(r.code()).isEqualTo(FailureCode.UNREADABLE_MEDIA))
                .satisfies(r -> assertThat(r.detail()).contains("moov"));
        assertThat(refused(cut("film.mp4", 0.6), "mp4").detail()).contains("cut short");
        assertThat(refused(cut("film.mxf", 0.6), "mxf").detail()).contains("cut short");
        assertThat(refused(cut("sound.wav", 0.6), "wav").detail())
                .contains("before the sound that its header announces");
    }

    @Test
    void emptyAndUnknownFilesAreRefused() throws IOException {
        assertThat(refused(file("empty.mov", new byte[0]), "mov").code()).isEqualTo(FailureCode.EMPTY_FILE);
        var noise = new byte[5000];
        new java.util.Random(3).nextBytes(noise);
        assertThat(refused(file("noise.mov", noise), "mov").code()).isEqualTo(FailureCode.UNKNOWN_FORMAT);
        assertThat(refused(file("letter.srt", SnifferTest.utf8("Dear all,\nthe film follows.\n")), "srt")
                        .detail())
                .contains("plain text");
        assertThat(refused(file("film.mp4.html", SnifferTest.utf8("<!doctype html><html>403 Forbidden")), "html")
                        .detail())
                .contains("web page");
    }

    @Test
    void archivesAreNeverUnpacked() throws IOException {
        var bomb = SnifferTest.zip(Map.of("zeros.bin", new byte[64 << 20]));
        var slip = SnifferTest.zip(Map.of("../../etc/cron.d/x", new byte[10]));
        var plain = SnifferTest.zip(Map.of("film.srt", new byte[10]));

        assertThat(refused(file("bomb.zip", bomb), "zip"))
                .satisfies(r -> assertThat(r.code()).isEqualTo(FailureCode.HOSTILE_CONTENT))
                .satisfies(r -> assertThat(r.detail()).contains("67108864 bytes"));
        assertThat(refused(file("slip.zip", slip), "zip").code()).isEqualTo(FailureCode.HOSTILE_CONTENT);
        assertThat(refused(file("plain.zip", plain), "zip").code()).isEqualTo(FailureCode.UNKNOWN_FORMAT);
        assertThat(refused(file("cut.zip", Arrays.copyOf(bomb, 3000)), "zip").code())
                .isEqualTo(FailureCode.UNREADABLE_MEDIA);
    }

    @Test
    void aWorkbookIsMetadataAndABombInItsCoatIsNot() throws IOException {
        var workbook = Map.of("[Content_Types].xml", new byte[100], "xl/workbook.xml", new byte[100]);
        var coat = Map.of("[Content_Types].xml", new byte[100], "xl/workbook.xml", new byte[80 << 20]);

        assertThat(look(file("titles.xlsx", SnifferTest.zip(workbook)), "xlsx"))
                .isInstanceOfSatisfying(
                        Usable.class, u -> assertThat(u.format()).isEqualTo(Format.XLSX));
        assertThat(refused(file("coat.xlsx", SnifferTest.zip(coat)), "xlsx").code())
                .isEqualTo(FailureCode.HOSTILE_CONTENT);
    }

    @Test
    void xmlThatDeclaresEntitiesIsNotOpened() throws IOException {
        var theft =
                "<?xml version='1.0'?><!DOCTYPE tt [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tt xmlns='http://www.w3.org/ns/ttml'>&x;</tt>";

        assertThat(refused(file("theft.ttml", SnifferTest.utf8(theft)), "ttml").code())
                .isEqualTo(FailureCode.HOSTILE_CONTENT);
    }

    @Test
    void aTimedTextSaysItsLanguageItself() throws IOException {
        var tt = "<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml' xml:lang='nb'><body/></tt>";

        assertThat(look(file("subs.xml", SnifferTest.utf8(tt)), "xml")).isInstanceOfSatisfying(Usable.class, u -> {
            assertThat(u.kind()).isEqualTo("SUBTITLE");
            assertThat(u.inside()).singleElement().satisfies(clue -> assertThat(clue.value())
                    .isEqualTo("nb"));
        });
    }

    @Test
    void imagesAreMeasuredBeforeTheyAreOpened() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB), "png", picture);
        var png = picture.toByteArray();
        var bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(look(file("poster.png", png), "png")).isInstanceOfSatisfying(Usable.class, u -> assertThat(
                        u.probe().path("image").path("height").asInt())
                .isEqualTo(900));
        assertThat(refused(file("bomb.png", bomb), "png"))
                .satisfies(r -> assertThat(r.code()).isEqualTo(FailureCode.HOSTILE_CONTENT))
                .satisfies(r -> assertThat(r.detail()).contains("60000 x 60000"));
        assertThat(refused(file("cut.png", Arrays.copyOf(png, png.length / 2)), "png")
                        .code())
                .isEqualTo(FailureCode.UNREADABLE_MEDIA);
    }

    private static Usable usable(String name, String extension) throws IOException {
        return (Usable) look(folder.resolve(name), extension);
    }

    private static Refused refused(Path file, @Nullable String extension) throws IOException {
        var found = look(file, extension);
        assertThat(found).isInstanceOf(Refused.class);
        return (Refused) found;
    }

    private static Finding look(Path file, @Nullable String extension) throws IOException {
        return new Examination(ffmpeg, LIMITS).look(Bytes.at(file), extension);
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path cut(String name, double part) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(name));
        return Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }

    private static void make(String name, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=25:d=6",
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:d=6:r=48000"));
        arguments.addAll(java.util.List.of(options));
        arguments.add(folder.resolve(name).toString());
        ffmpeg.run(Command.of(arguments));
    }
}
