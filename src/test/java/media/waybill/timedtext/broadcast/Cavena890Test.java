package media.waybill.timedtext.broadcast;

import static media.waybill.timedtext.broadcast.BroadcastFile.bytes;
import static media.waybill.timedtext.broadcast.BroadcastFile.cavena;
import static media.waybill.timedtext.broadcast.BroadcastFile.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cavena 890: files written by the layout, and one copy for each defect. */
class Cavena890Test {

    private static final byte[] NOTHING = {};
    private static final String START = "10:00:00:00";
    private static final int HOURS_10 = 10 * 3600 * 25;

    private final TimedText timedText = new TimedText();

    @Test
    void timesTextStylesAndTheHeaderAreRead() {
        var file = cavena(0x09, "HLV23N.V", START, 2)
                .cavena(
                        1,
                        HOURS_10 + 30,
                        HOURS_10 + 80,
                        0x54,
                        bytes("Where were you"),
                        bytes(0x88, "last", 0x98, " night?"))
                .cavena(2, HOURS_10 + 100, HOURS_10 + 125, 0x50, NOTHING, bytes(0xF3, "At home"));

        var document = document(file.toBytes());

        assertThat(document.format()).isEqualTo(Format.CAVENA_890);
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.programmeStart()).isEqualTo(36_000_000L);
        assertThat(document.metadata()).containsEntry("TITLE", "The Lighthouse").containsEntry("FONT", "HLV23N.V");
        assertThat(document.cues())
                .extracting(Cue::id, Cue::begin, Cue::end, Cue::text)
                .containsExactly(
                        tuple("1", 36_001_200L, 36_003_200L, "Where were you\nlast night?"),
                        tuple("2", 36_004_000L, 36_005_000L, "At home"));
        assertThat(document.cues().getFirst().spans())
                .extracting(Span::text, s -> s.style().italic())
                .containsExactly(tuple("Where were you\n", false), tuple("last", true), tuple(" night?", false));
        assertThat(document.cues().getLast().spans())
                .extracting(s -> s.style().color())
                .containsExactly("#ffff00");
        assertThat(document.cues())
                .extracting(c -> c.placement().align())
                .containsExactly(Placement.Align.CENTER, Placement.Align.LEFT);
    }

    @ParameterizedTest
    @CsvSource({
        "07, VFONTL.V, 1C 64 65 6C 1B 67 20 1D 72, ødelæg år",
        "28, HLV23N.V, 86 41 6C 73 6B 61 72 20 8C 61 74, Älskar åt",
        "22, HLV23N.V, 89 61 20 87 73 69 20 87 74 61 72 89 61, ă şi ţară",
        "56, KYRIL4.V, 50 72 69 76 65 74 2C 20 7E 74 6F, 'Привет, что'",
        "8F, HEBNOA.V, 59 4C 45 4D, שלום",
        "80, ARA19N.V, 58 52 41 21, معا؟",
        "09, KYRIL4.V, 50 72 69 76 65 74, Привет"
    })
    void eachTableIsReadAsTheHeaderSays(String language, String font, String digits, String text) {
        var file = cavena(Integer.parseInt(language, 16), font, START, 1)
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, NOTHING, hex(digits));

        assertThat(document(file.toBytes()).cues()).extracting(Cue::text).containsExactly(text);
    }

    @Test
    void chineseStandsInTwoBytesWithoutAFiller() {
        var block = cavena(0x90, "CCKM44.V", START, 1)
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, new byte[51], new byte[51])
                .toBytes();
        var text = "你昨天被雨淋".getBytes(StandardCharsets.UTF_16BE);
        System.arraycopy(text, 0, block, 388 + 73, text.length);

        var document = document(block);

        assertThat(document.cues()).extracting(Cue::text).containsExactly("你昨天被雨淋");
        assertThat(document.language()).isEqualTo("zh-Hant");
    }

    @Test
    void aBoxIsABlackBackground() {
        var bytes = cavena(0x09, "HLV23N.V", START, 1)
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, NOTHING, bytes("Hello"))
                .toBytes();
        bytes[388 + 70] = (byte) 0xA0;

        assertThat(document(bytes).cues().getFirst().spans())
                .extracting(s -> s.style().background())
                .containsExactly("#000000");
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsCueAndPlace() {
        var file =
                cavena(0x77, "HLV23N.V", START, 1).cavena(1, HOURS_10, HOURS_10 + 50, 0x21, NOTHING, bytes("A", 0xC5));

        var reading = read(file.toBytes());

        assertThat(reading.findings())
                .filteredOn(f -> f.rule().startsWith("cavena-890."))
                .extracting(Finding::rule, Finding::cue, Finding::text)
                .containsExactlyInAnyOrder(
                        tuple("cavena-890.language-unknown", null, "the language code 77h of the header is not public"),
                        tuple("cavena-890.place", 1, "the place 21h of byte 396 is not public; read as below, centred"),
                        tuple(
                                "cavena-890.character-unknown",
                                1,
                                "C5h in the run at byte 461 is no character known of Cavena Latin"));
    }

    @Test
    void aFileThatEndsEarlyIsReadSoFarAndSaid() {
        var whole = cavena(0x09, "HLV23N.V", START, 2)
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, NOTHING, bytes("Hello"))
                .cavena(2, HOURS_10 + 100, HOURS_10 + 150, 0x54, NOTHING, bytes("World"))
                .toBytes();

        var cut = read(Arrays.copyOf(whole, whole.length - 30));
        var short4 = read(Arrays.copyOf(whole, whole.length - 4));

        assertThat(((Reading.Understood) cut).document().cues())
                .extracting(Cue::text)
                .containsExactly("Hello");
        assertThat(cut.findings())
                .extracting(Finding::rule)
                .contains("cavena-890.cut-off", "cavena-890.blocks-missing");
        // The last block of real files lacks its last four bytes, in which nothing stands.
        assertThat(short4.findings()).extracting(Finding::rule).containsExactly("timecode.rate-missing");
        assertThat(((Reading.Understood) short4).document().cues()).hasSize(2);
    }

    @Test
    void aNumberThatComesTwiceLosesNothingAndIsSaid() {
        var file = cavena(0x09, "HLV23N.V", START, 1)
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, bytes("One"), bytes("Two"))
                .cavena(1, HOURS_10, HOURS_10 + 50, 0x54, bytes("Three"), NOTHING);

        var reading = read(file.toBytes());

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("One\nTwo\nThree");
        assertThat(reading.findings()).extracting(Finding::rule).contains("cavena-890.number-again");
    }

    @Test
    void aHeaderAloneIsRefused() {
        var header = cavena(0x09, "HLV23N.V", START, 3).toBytes();

        assertThat(read(header)).isInstanceOfSatisfying(Reading.Refused.class, r -> assertThat(r.findings())
                .extracting(Finding::rule)
                .contains("cavena-890.blocks-missing"));
        assertThat(read(Arrays.copyOf(header, 300)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        r -> assertThat(r.findings()).extracting(Finding::rule).contains("cavena-890.cut-off"));
    }

    private Reading read(byte[] bytes) {
        return timedText.read(bytes, ReadOptions.DEFAULT);
    }

    private Document document(byte[] bytes) {
        var reading = read(bytes);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
