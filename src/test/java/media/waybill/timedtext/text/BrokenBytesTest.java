package media.waybill.timedtext.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that were damaged on their way: what is text stays text, and what was done to it is said. */
class BrokenBytesTest {

    private static final String WHOLE = """
            1
            00:00:01,000 --> 00:00:02,000
            Un été à la forêt, où Noël naît

            2
            00:00:03,000 --> 00:00:04,000
            Voilà
            """;

    @Test
    void aByteThatIsNoUtf8LeavesTheRestAsItIs() {
        var text = WHOLE.getBytes(UTF_8);
        var bytes = replaced(text, "Voilà".getBytes(UTF_8), "Voilà".getBytes(ISO_8859_1));

        assertThat(read(bytes)).isEqualTo(WHOLE);
        assertThat(rules(bytes)).containsExactly("encoding.stray-bytes");
    }

    @Test
    void theOrderedLanguageReadsTheStrayBytes() {
        var cs = Charset.forName("windows-1250");
        var bytes = bytes("Žluťoučký kůň\n".getBytes(UTF_8), "Řeka".getBytes(cs));

        assertThat(Decoder.decode(bytes, "cs").text()).isEqualTo("Žluťoučký kůň\nŘeka");
    }

    @Test
    void lettersOfOneByteAreNoUtf8ThoughTwoOfThemLookLikeIt() {
        // C3h 89h is a capital E with acute in UTF-8; here it is said of a name in a text of one byte a letter.
        var bytes = bytes(WHOLE.getBytes(ISO_8859_1), new byte[] {(byte) 0xC3, (byte) 0x89});

        assertThat(read(bytes)).startsWith(WHOLE);
        assertThat(rules(bytes)).isEmpty();
    }

    @Test
    void aCapitalBeforeAClosingQuotationMarkIsNoUtf8() {
        // C9h BBh would be a letter of the phonetic alphabet.
        var text = "\u00abCAF\u00c9\u00bb\n\u00abTH\u00c9\u00bb\n";

        assertThat(read(text.getBytes(ISO_8859_1))).isEqualTo(text);
    }

    @Test
    void halfAFileOfAnotherEncodingIsReadAsThat() {
        var bytes = bytes(WHOLE.getBytes(UTF_8), "Voil\u00e0 l'\u00e9t\u00e9\n".getBytes(ISO_8859_1));

        assertThat(read(bytes)).isEqualTo(WHOLE + "Voil\u00e0 l'\u00e9t\u00e9\n");
    }

    @Test
    void charactersInTwoSurrogatesAreOne() {
        var bytes = bytes("\u00e9t\u00e9 ".getBytes(UTF_8), hex("ED A0 BD ED B8 80"));

        assertThat(read(bytes)).isEqualTo("\u00e9t\u00e9 \ud83d\ude00");
        assertThat(rules(bytes)).containsExactly("encoding.surrogates");
    }

    @Test
    void whatWasEncodedTwiceIsReadAsItWasBefore() {
        for (var page : new Charset[] {ISO_8859_1, Charset.forName("windows-1252")}) {
            var bytes = new String("sch\u00f6n wie \u00c4rger\n".getBytes(UTF_8), page).getBytes(UTF_8);

            assertThat(read(bytes)).isEqualTo("sch\u00f6n wie \u00c4rger\n");
            assertThat(rules(bytes)).containsExactly("encoding.twice");
        }
    }

    @Test
    void lettersThatOnlyLookEncodedTwiceStay() {
        for (var text :
                new String[] {"\u00c2\u00bfQu\u00e9? \u00c3\u00a9", "\u00c2\u00a9 alone", "S\u00c3O PAULO \u00c3"}) {
            assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
        }
    }

    @Test
    void aFileThatEndsInsideACharacterLosesThatAlone() {
        var utf8 = bytes(WHOLE.getBytes(UTF_8), hex("E2 80"));
        var utf16 = bytes(hex("FF FE"), WHOLE.getBytes(UTF_16LE), hex("41"));

        assertThat(read(utf8)).isEqualTo(WHOLE);
        assertThat(rules(utf8)).containsExactly("encoding.cut-off");
        assertThat(read(utf16)).isEqualTo(WHOLE);
        assertThat(rules(utf16)).containsExactly("encoding.cut-off");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 64, 4095, 20_000})
    void zerosOfABlockAndCtrlZAreNoText(int length) {
        for (var filler : new byte[][] {{0}, {0x1A}}) {
            var fill = new byte[length];
            Arrays.fill(fill, filler[0]);
            var bytes = bytes(WHOLE.getBytes(UTF_8), fill);

            assertThat(read(bytes)).isEqualTo(WHOLE);
            assertThat(rules(bytes)).containsExactly("encoding.padding");
        }
        var wide = bytes(WHOLE.getBytes(UTF_16LE), new byte[length * 2]);

        assertThat(read(wide)).isEqualTo(WHOLE);
        assertThat(rules(wide)).containsExactly("encoding.padding");
    }

    @Test
    void aZeroInTheTextMakesItNotUtf16() {
        var read = (Reading.Understood)
                new TimedText().read("WEBVTT\n\n00:01.000 --> 00:02.000\nA\0B\n".getBytes(UTF_8), ReadOptions.DEFAULT);

        // W3C WebVTT section 6.1 step 1: all U+0000 are replaced by U+FFFD.
        assertThat(read.document().cues()).extracting(Cue::text).containsExactly("A\ufffdB");
    }

    private static String read(byte[] bytes) {
        return Decoder.decode(bytes, null).text();
    }

    private static java.util.List<String> rules(byte[] bytes) {
        return Decoder.decode(bytes, null).repairs().stream().map(Finding::rule).toList();
    }

    private static byte[] bytes(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] text, byte[] what, byte[] by) {
        var whole = new String(text, ISO_8859_1);
        return whole.replace(new String(what, ISO_8859_1), new String(by, ISO_8859_1))
                .getBytes(ISO_8859_1);
    }

    private static byte[] hex(String text) {
        return java.util.HexFormat.ofDelimiter(" ").parseHex(text);
    }
}
