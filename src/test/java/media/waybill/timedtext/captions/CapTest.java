package media.waybill.timedtext.captions;

import static media.waybill.timedtext.broadcast.BroadcastFile.bytes;
import static media.waybill.timedtext.broadcast.BroadcastFile.cheetah;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

/** The formats that end in .cap: files written by their layouts, and one copy for each defect. */
class CapTest {

    private static final ReadOptions AT_30 = ReadOptions.DEFAULT.withFrameRate(new FrameRate(30, 1, false));

    private final TimedText timedText = new TimedText();

    @Test
    void cheetahTimesTextItalicsAndPlacesAreRead() {
        var file = cheetah(3)
                .cheetah(time(1, 0), time(3, 15), 3, 14, "Where were you", 0, 3, 15, 16, 0xD0, "last night?")
                .cheetah(time(4, 0), null, 1, 1, 0x81, " La la")
                .cheetah(time(6, 0), time(7, 0), 2, 15, "Adi", 0x85, "s");

        var document = document(file.toBytes());

        assertThat(document.format()).isEqualTo(Format.CAP);
        assertThat(document.cues())
                .extracting(Cue::begin, Cue::end, Cue::text)
                .containsExactly(
                        tuple(3_601_000L, 3_603_500L, "Where were you\nlast night?"),
                        tuple(3_604_000L, 3_606_000L, "♪ La la"),
                        tuple(3_606_000L, 3_607_000L, "Adiós"));
        assertThat(document.cues().getFirst().spans())
                .extracting(Span::text, s -> s.style().italic())
                .containsExactly(tuple("Where were you\n", false), tuple("last night?", true));
        assertThat(document.cues())
                .extracting(Cue::placement)
                .containsExactly(
                        Placement.BOTTOM_CENTRE,
                        Placement.TOP_CENTRE.withAlign(Placement.Align.LEFT),
                        Placement.BOTTOM_CENTRE.withAlign(Placement.Align.RIGHT));
    }

    @Test
    void aCheetahBlockWithoutTextClearsTheScreen() {
        var file = cheetah(2).cheetah(time(1, 0), null, 3, 15, "Hello").cheetah(time(2, 0), null, 3, 15);

        assertThat(document(file.toBytes()).cues())
                .extracting(Cue::begin, Cue::end)
                .containsExactly(tuple(3_601_000L, 3_602_000L));
    }

    @Test
    void theLastCaptionThatNothingEndsIsSaid() {
        var reading = read(cheetah(1).cheetah(time(1, 0), null, 3, 15, "Hello").toBytes());

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::end)
                .containsExactly(3_606_000L);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("cheetah.end-missing");
    }

    @Test
    void whatCheetahHasThatIsNotUnderstoodIsSaidWithItsCue() {
        var reading = read(cheetah(1)
                .cheetah(time(1, 0), time(2, 0), 3, 15, 0xD4, "A", 0xA0)
                .toBytes());

        assertThat(reading.findings())
                .extracting(Finding::rule, Finding::cue, Finding::text)
                .containsExactlyInAnyOrder(
                        tuple("cheetah.style", 1, "the style D4h in the block at byte 128 is not public"),
                        tuple("cheetah.character-unknown", 1, "A0h in the block at byte 128 is no known character"));
    }

    @Test
    void aCheetahFileThatEndsEarlyIsReadSoFarAndSaid() {
        var whole = cheetah(2)
                .cheetah(time(1, 0), time(2, 0), 3, 15, "Hello")
                .cheetah(time(3, 0), time(4, 0), 3, 15, "World")
                .toBytes();

        var cut = read(Arrays.copyOf(whole, whole.length - 2));
        var missing = read(Arrays.copyOf(whole, whole.length - 25));

        assertThat(cut.findings()).extracting(Finding::rule).containsExactly("cheetah.cut-off");
        assertThat(missing.findings()).extracting(Finding::rule).containsExactly("cheetah.captions-missing");
        assertThat(((Reading.Understood) missing).document().cues()).hasSize(1);
    }

    @Test
    void aCheetahBlockWithoutTimesIsSaidAndThoseAfterItAreRead() {
        var reading = read(cheetah(1)
                .cheetah(new int[] {1, 77, 0, 0}, time(2, 0), 3, 15, "A")
                .cheetah(time(3, 0), time(4, 0), 3, 15, "B")
                .toBytes());

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("B");
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("cheetah.block-unreadable");
    }

    @Test
    void theOlderCheetahHasFourRowsInBlocksOfOneLength() {
        var block = new byte[0xB2];
        System.arraycopy(bytes(1, 0, 1, 0, 1, 0, 2, 15), 0, block, 0, 8);
        System.arraycopy(bytes("Where were you"), 0, block, 0x1A, 14);
        System.arraycopy(bytes("last night?"), 0, block, 0x40, 11);
        var file = bytes(0xEA, 0x10, new byte[126], block);

        assertThat(document(file).cues())
                .extracting(Cue::begin, Cue::end, Cue::text)
                .containsExactly(tuple(3_601_000L, 3_602_500L, "Where were you\nlast night?"));
        assertThat(read(Arrays.copyOf(file, file.length - 1)).findings())
                .extracting(Finding::rule)
                .contains("cheetah.cut-off");
    }

    @Test
    void capMakerEntriesStandUntilTheNextOne() {
        var reading = read(capMaker(
                3,
                entry("01:00:01:00", 0xC0, 2, 1, "Where were you\r\nlast night?"),
                entry("01:00:03:15", 0, 2, 3, "Adiós"),
                entry("01:00:05:00", 0xC0, 2, 1, "")));

        assertThat(reading.findings()).isEmpty();
        var document = ((Reading.Understood) reading).document();
        assertThat(document.format()).isEqualTo(Format.CAPMAKER);
        assertThat(document.programmeStart()).isEqualTo(3_600_000L);
        assertThat(document.cues())
                .extracting(Cue::begin, Cue::end, Cue::text)
                .containsExactly(
                        tuple(3_601_000L, 3_603_500L, "Where were you\nlast night?"),
                        tuple(3_603_500L, 3_605_000L, "Adiós"));
        assertThat(document.cues().getLast().placement()).isEqualTo(Placement.TOP_CENTRE);
        assertThat(document.cues().getLast().spans())
                .extracting(s -> s.style().italic())
                .containsExactly(true);
    }

    @Test
    void capMakerSaysWhatIsMissingAndWhatIsNotRead() {
        var one = capMaker(3, entry("01:00:01:00", 0xC0, 2, 1, "Hello"), entry("01:00:02:00", 0, 2, 2, "{\\rtf1 x}"));

        assertThat(read(one).findings())
                .extracting(Finding::rule)
                .containsExactly("capmaker.captions-missing", "capmaker.rich-text");
        assertThat(read(Arrays.copyOf(one, one.length - 80)).findings())
                .extracting(Finding::rule)
                .contains("capmaker.cut-off");
        assertThat(read(bytes(0x2B, 0x27, 15, "<CapMaker Plus>", new byte[200])))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        r -> assertThat(r.findings()).extracting(Finding::rule).contains("capmaker.list-missing"));
    }

    private static byte[] capMaker(int count, byte[]... entries) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes(0x2B, 0x27, 15, "<CapMaker Plus>", new byte[1353 - 18]));
        all.writeBytes(bytes(11, "01:00:00:00", new byte[19], 0xFF, 0xFF, 1, 0, 9, 0, "CGridData"));
        all.writeBytes(bytes(3, count, 0, new byte[20], 11, "00:00:00:00", new byte[12], 11, "00:00:00:00"));
        all.writeBytes(new byte[12]);
        for (var entry : entries) {
            all.writeBytes(entry);
        }
        return all.toByteArray();
    }

    private static byte[] entry(String timecode, int vertical, int justification, int style, String text) {
        var windows = text.getBytes(Charset.forName("windows-1252"));
        return bytes(
                11,
                timecode,
                0,
                0,
                0x80,
                0xBF,
                0,
                0,
                0,
                vertical,
                justification,
                0,
                style,
                0,
                windows.length,
                windows,
                new byte[74]);
    }

    private static int[] time(int seconds, int frames) {
        return new int[] {1, 0, seconds, frames};
    }

    private Reading read(byte[] bytes) {
        return timedText.read(bytes, AT_30);
    }

    private Document document(byte[] bytes) {
        var reading = read(bytes);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
