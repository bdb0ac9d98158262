package media.waybill.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files that nobody here made: the content says the same as their makers' extension. */
class SharedMediaTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Set<String> MEDIA = Set.of(
            "mov", "mp4", "m4a", "3gp", "mkv", "flv", "mp3", "ts", "wav", "bmp", "jpg", "jpeg", "png", "gif", "tif");

    /** Broken on purpose: what should be the first word is another one. */
    private static final Set<String> BROKEN =
            Set.of("rect_24bit_noriff.wav", "rect_24bit_nowave.wav", "broken-1-in.vtt");

    @Test
    void everyMediaFileIsOfTheFormatThatItsExtensionSays() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("media")));
        var wrong = new ArrayList<String>();
        var seen = 0;
        for (var file : files(DATA.resolve("media"))) {
            var extension = Examination.extension(file.getFileName().toString());
            if (extension != null && MEDIA.contains(extension)) {
                seen++;
                var format = Sniffer.of(Bytes.at(file).head(Sniffer.HEAD));
                if (!format.isUsual(extension)) {
                    wrong.add(file + " is " + format);
                }
            }
        }

        assertThat(seen).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void subtitlesAreToldApart() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("subtitles")));
        var expected = List.of(
                List.of("go-astisub", "srt", "SRT"),
                List.of("go-astisub", "ssa", "ASS"),
                List.of("go-astisub", "stl", "EBU_STL"),
                List.of("go-astisub", "vtt", "WEBVTT"),
                List.of("go-astisub", "ttml", "XML"),
                List.of("imsc-tests", "ttml", "XML"),
                List.of("irt-scf", "stl", "EBU_STL"),
                List.of("pycaption", "scc", "SCC"));
        var wrong = new ArrayList<String>();
        for (var row : expected) {
            for (var file : files(DATA.resolve("subtitles").resolve(row.get(0)))) {
                var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith("." + row.get(1))) {
                    var format = Sniffer.of(Bytes.at(file).head(Sniffer.HEAD));
                    if (!format.name().equals(row.get(2))) {
                        wrong.add(file + " is " + format);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void imageHeadersSayTheSizeOfThePicture() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("media/poster-images")));
        for (var file : files(DATA.resolve("media/poster-images"))) {
            var bytes = Bytes.at(file);
            var head = bytes.head((int) bytes.size());
            var format = Sniffer.of(head);
            if (format.family() != Format.Family.IMAGE) {
                continue;
            }
            var header = ImageHeader.read(format, head);
            var picture = javax.imageio.ImageIO.getImageReadersByFormatName(format.key());

            assertThat(header).as("%s", file).isNotNull();
            if (header != null && picture.hasNext()) {
                var reader = picture.next();
                reader.setInput(javax.imageio.ImageIO.createImageInputStream(file.toFile()), true, true);
                assertThat(header.width()).as("%s", file).isEqualTo(reader.getWidth(0));
                assertThat(header.height()).as("%s", file).isEqualTo(reader.getHeight(0));
                reader.dispose();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !BROKEN.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
