package media.waybill.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static media.waybill.conform.Subjects.aPicture;
import static media.waybill.conform.Subjects.aSubtitle;
import static media.waybill.conform.Subjects.subject;
import static media.waybill.conform.Subjects.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

/** Read this first: what house form means for each kind of material. */
class ConformStoryTest {

    private final Subtitles subtitles = new Subtitles(new TimedText());
    private final Artwork artwork = new Artwork(ConformSettings.DEFAULT);

    @Test
    void aSubtitleBecomesImscAndWebVttAndEveryChangeIsWrittenDown() {
        var bytes =
                "1\r\n10:00:01,000 --> 10:00:03,500\r\nIkväll går vi hem.\r\n3\r\n10:00:03,400 --> 10:00:05,000\r\n<i>Ja!\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        var form = subtitles.conform(aSubtitle("sv", 60_000L), bytes, MendProfile.USUAL);

        assertThat(form.format()).isEqualTo("imsc");
        assertThat(form.refusals()).isEmpty();
        assertThat(form.changes())
                .extracting(Change::what)
                .contains(
                        "encoding.not-utf-8",
                        "srt.number-wrong",
                        "srt.tag-not-closed",
                        "whole-hour-offset",
                        "overlap-trimmed",
                        "format");
        assertThat(new String(Objects.requireNonNull(form.bytes()), UTF_8))
                .contains("xml:lang=\"sv\"", "imsc1.1/text", "Ikväll går vi hem.", "begin=\"00:00:01.000\"");
        assertThat(new String(form.companions().getFirst().bytes(), UTF_8))
                .startsWith("WEBVTT\n\n00:00:01.000 --> 00:00:03.400\n");
        assertThat(form.facts().path("cues").asInt()).isEqualTo(2);
    }

    @Test
    void aCueThatWouldBeLostRefusesTheFileAndSaysWhere() {
        var bytes = "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> xx:00:04,000\nB\n".getBytes(UTF_8);

        var form = subtitles.conform(aSubtitle("sv", null), bytes, MendProfile.USUAL);

        assertThat(form.refusals()).singleElement().satisfies(r -> {
            assertThat(r.rule()).isEqualTo("srt.timing-unreadable");
            assertThat(r.category()).isEqualTo("TIMED-TEXT");
            assertThat(r.place()).containsEntry("line", 6);
            assertThat(r.advice()).isNotBlank();
        });
    }

    @Test
    void theNameIsAsciiAndSaysWhatTheFileIs() {
        assertThat(HouseNames.of(aSubtitle("pt-BR", null), "ttml")).isEqualTo("NL-0042_subtitle_pt-BR_full_v2.ttml");
        assertThat(HouseNames.part("../Żółw 亀 \"x\"", true)).isEqualTo("zo-w-x");
    }

    @Test
    void stemsOfAFilmMixAreReadInTheHousesOrder() {
        var changes = new ArrayList<Change>();
        var facts = AudioLayouts.describe(
                tree("{\"streams\":["
                        + String.join(
                                ",",
                                stem(0, "L"),
                                stem(1, "C"),
                                stem(2, "R"),
                                stem(3, "Ls"),
                                stem(4, "Rs"),
                                stem(5, "LFE"))
                        + "]}"),
                changes);

        assertThat(facts.path("layout").asText()).isEqualTo("5.1");
        assertThat(facts.path("trackOrder").toString()).isEqualTo("[0,2,1,5,3,4]");
        assertThat(changes).singleElement().satisfies(c -> assertThat(c.after()).isEqualTo("L R C LFE Ls Rs"));
    }

    @Test
    void aSixChannelTrackIsFiveOne() {
        var facts = AudioLayouts.describe(
                tree(
                        "{\"streams\":[{\"index\":1,\"codec_type\":\"audio\",\"codec_name\":\"pcm_s24le\",\"channels\":6,\"channel_layout\":\"5.1(side)\",\"sample_rate\":\"48000\"}]}"),
                new ArrayList<>());

        assertThat(facts.path("layout").asText()).isEqualTo("5.1");
        assertThat(facts.path("channels").toString()).isEqualTo("[\"L\",\"R\",\"C\",\"LFE\",\"Ls\",\"Rs\"]");
        assertThat(facts.has("assumed")).isFalse();
    }

    @Test
    void anRgbPictureStaysAsItCameAndASidewaysOneIsTurned() throws IOException {
        var picture = encoded(40, 60, "jpg");

        var kept = artwork.conform(aPicture("{}"), picture);
        var turned = artwork.conform(aPicture("{\"image\":{\"orientation\":6}}"), picture);

        assertThat(kept.bytes()).isNull();
        assertThat(kept.facts().path("width").asInt()).isEqualTo(40);
        var image = ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(turned.bytes())));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(60, 40);
        assertThat(turned.changes()).extracting(Change::what).containsExactly("orientation");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotOpened() throws IOException {
        var form = artwork.conform(aPicture("{}"), pngThatClaims(60_000, 60_000));

        assertThat(form.refusals()).extracting(Refusal::rule).containsExactly("artwork.too-large");
        assertThat(artwork.conform(aPicture("{}"), "no picture".getBytes(UTF_8)).refusals())
                .extracting(Refusal::rule)
                .containsExactly("artwork.unreadable");
    }

    @Test
    void hostileMetadataIsRefusedWithItsPlace() {
        var map = List.of(MetadataMap.of("test", "xml: {records: /a, fields: {titles: {en: /t}}}".getBytes(UTF_8)));
        var subject = subject("METADATA", null, null, "xml", "{}", null);

        var bomb = Metadata.conform(
                subject,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><t>&x;</t></a>".getBytes(UTF_8),
                map);
        var deep = Metadata.conform(subject, ("<a>".repeat(100_000)).getBytes(UTF_8), map);
        var nested = Metadata.conform(subject, "[".repeat(100_000).getBytes(UTF_8), map);

        assertThat(List.of(bomb, deep, nested))
                .allSatisfy(
                        f -> assertThat(f.refusals()).extracting(Refusal::rule).containsExactly("metadata.unreadable"));
        assertThat(bomb.refusals().getFirst().place()).containsKey("line");
    }

    @Test
    void theHousesOwnFormIsTakenFromEveryDistributor() {
        var maps = MetadataMap.load(java.nio.file.Path.of("mappings"), "nordlys");
        var subject = subject("METADATA", null, null, "json", "{}", null);
        var files = List.of("""
                {"reference": "NL-0042", "title": "The Quiet Fjord", "year": 2024, "runtime": "PT15S",
                 "synopsis": {"en": {"short": "Short.", "long": "Long."}}, "genres": ["Drama"],
                 "cast": ["Liv Aasen"], "directors": ["Ingrid Dahl"], "rating": {"system": "NO", "value": "12"}}
                """, """
                reference,title,year,runtime,synopsis.en.short,synopsis.en.long,genres,cast,directors,rating
                NL-0042,The Quiet Fjord,2024,PT15S,"Short.","Long.",Drama,Liv Aasen,Ingrid Dahl,NO:12
                """, """
                <?xml version="1.0" encoding="UTF-8"?>
                <title reference="NL-0042"><name>The Quiet Fjord</name><year>2024</year><runtime>PT15S</runtime>
                <synopsis language="en" length="short">Short.</synopsis><synopsis language="en" length="long">Long.</synopsis>
                <genre>Drama</genre><cast>Liv Aasen</cast><director>Ingrid Dahl</director><rating system="NO">12</rating></title>
                """);

        assertThat(files).allSatisfy(file -> {
            var form = Metadata.conform(subject, file.getBytes(UTF_8), maps);
            assertThat(form.refusals()).isEmpty();
            assertThat(form.facts()).isEqualTo(tree("""
                                    {"title": "The Quiet Fjord", "titles": {"en": "The Quiet Fjord"},
                                     "synopsis": {"short": "Short.", "long": "Long."},
                                     "synopses": {"en": {"short": "Short.", "long": "Long."}},
                                     "year": 2024, "runtime": "PT15S", "genres": ["Drama"], "cast": [{"name": "Liv Aasen"}],
                                     "directors": ["Ingrid Dahl"], "ratings": [{"system": "NO", "value": "12"}]}
                                    """));
        });
    }

    private static String stem(int index, String label) {
        return "{\"index\":%d,\"codec_type\":\"audio\",\"codec_name\":\"pcm_s24le\",\"channels\":1,\"channel_layout\":\"mono\",\"tags\":{\"title\":\"%s\"}}"
                .formatted(index, label);
    }

    private static byte[] encoded(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        var png = encoded(1, 1, "png");
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> (24 - 8 * i));
            png[20 + i] = (byte) (height >> (24 - 8 * i));
        }
        var crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        assertThat(new String(png, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("IHDR");
        return png;
    }
}
