package media.waybill.timedtext.broadcast;

import static media.waybill.timedtext.broadcast.BroadcastFile.bytes;
import static media.waybill.timedtext.broadcast.BroadcastFile.cavena;
import static media.waybill.timedtext.broadcast.BroadcastFile.cheetah;
import static media.waybill.timedtext.broadcast.BroadcastFile.hex;
import static media.waybill.timedtext.broadcast.BroadcastFile.pac;
import static media.waybill.timedtext.broadcast.BroadcastFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

/** Files of subtitling stations that were cut, damaged or made up: each ends in a value, in time, by its own reader. */
class HostileBroadcastTest {

    private static final List<byte[]> WHOLE = List.of(
            pac().pac(0, 0, 8, 9, row(2, "LANG: GBR"))
                    .pac(1, 10_00_01_05, 10_00_03_20, 10, row(2, "Hello<there"), row(0x0A, hex("1F 43 31"), "A"))
                    .pac(2, 10_00_04_00, 10_00_05_00, 10, row(2, hex("1F 57 31 36 2E A7 41 AC 51")))
                    .pac(3, 10_00_06_00, 10_00_07_00, 10, hex("80 80 80"), row(2, hex("1F EF BB BF D0 96 2E")))
                    .pacEnd()
                    .toBytes(),
            cavena(0x8F, "HEBNOA.V", "10:00:00:00", 2)
                    .cavena(1, 100, 200, 0x54, hex("59 4C 45 4D"), bytes(0x88, "abc", 0x98))
                    .cavena(2, 300, 400, 0x54, new byte[0], hex("F1 41"))
                    .toBytes(),
            cheetah(2)
                    .cheetah(new int[] {1, 0, 1, 0}, new int[] {1, 0, 2, 0}, 3, 15, "Hello", 0, 0xD0, "there")
                    .cheetah(new int[] {1, 0, 3, 0}, null, 3, 15, "World")
                    .toBytes(),
            bytes(0xEA, 0x10, new byte[126 + 0xB2]),
            bytes(0x2B, 0x27, 15, "<CapMaker Plus>", new byte[1335], 11, "01:00:00:00", new byte[25]));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TimedText timedText = new TimedText();

    @Test
    void aFileCutAnywhereEndsInAValue() {
        for (var whole : WHOLE) {
            for (int length = 1; length < whole.length; length++) {
                assertOwnReader(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void aFileWithDamagedBytesEndsInAValue() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var damaged = WHOLE.get(i % WHOLE.size()).clone();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                damaged[random.nextInt(20, damaged.length)] = (byte) random.nextInt(256);
            }
            assertOwnReader(damaged);
        }
    }

    @Test
    void lengthsWithoutEndAndRepeatedHeadsAreReadInLinearTime() {
        var head = hex("00 01 00 60 E8 03 69 00 E8 03 2C 01 FF FF");
        for (var start : List.of(
                pac().toBytes(),
                cavena(0x09, "HLV23N.V", "10:00:00:00", 60_000).toBytes(),
                cheetah(60_000).toBytes(),
                WHOLE.getLast())) {
            var bytes = Arrays.copyOf(start, 12 << 20);
            for (int at = start.length; at + head.length < bytes.length; at += head.length) {
                System.arraycopy(head, 0, bytes, at, head.length);
            }
            assertOwnReader(bytes);
        }
    }

    @Test
    void aFormatIsToldByItsBytesAndNotByItsLook() {
        assertThat(formatOf("1\n00:00:01,000 --> 00:00:02,000\nA\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Format.SRT);
        assertThat(formatOf(WHOLE.getFirst())).isEqualTo(Format.PAC);
        assertThat(formatOf(WHOLE.get(1))).isEqualTo(Format.CAVENA_890);
        assertThat(formatOf(WHOLE.get(2))).isEqualTo(Format.CAP);
        // One byte of each signature less, and nobody knows it.
        assertThat(formatOf(changed(WHOLE.getFirst(), 7))).isNotEqualTo(Format.PAC);
        assertThat(formatOf(changed(WHOLE.get(1), 1))).isNotEqualTo(Format.CAVENA_890);
        assertThat(formatOf(changed(WHOLE.get(2), 1))).isNotEqualTo(Format.CAP);
    }

    private static byte[] changed(byte[] bytes, int at) {
        var copy = bytes.clone();
        copy[at] = 0x55;
        return copy;
    }

    private Format formatOf(byte[] bytes) {
        return switch (timedText.read(bytes, ReadOptions.DEFAULT)) {
            case Reading.Understood u -> u.document().format();
            case Reading.Refused r -> r.format();
        };
    }

    private void assertOwnReader(byte[] bytes) {
        // Of the processor: the machine may have other work.
        long begin = THREADS.getCurrentThreadCpuTime();
        var reading = timedText.read(bytes, ReadOptions.DEFAULT);
        assertThat(THREADS.getCurrentThreadCpuTime() - begin).isLessThan(3_000_000_000L);
        assertThat(reading.findings()).extracting(Finding::rule).doesNotContain("timedtext.unreadable");
    }
}
