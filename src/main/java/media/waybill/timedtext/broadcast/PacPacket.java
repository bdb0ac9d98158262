package media.waybill.timedtext.broadcast;

import java.util.List;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Time;

/**
 * A subtitle of PAC. Numbers are little-endian; a timecode is HHMM and SSFF, each a decimal number in two bytes.
 *
 * @param at place in the file
 * @param from and {@code until}: HHMM in the upper, SSFF in the lower half
 * @param row of twelve, where the first line stands
 */
public record PacPacket(byte[] file, int at, int number, int from, int until, int row) {

    static final int SIGNATURE = 20;
    /** Kind, number, subkind, times and length. */
    static final int HEAD = 14;

    static final int ROWS = 12;
    private static final int FOOTER = 0xFF;
    private static final int UNSET = 0xFFFF;
    private static final int ROW = 0xFE;
    /** UniPac has as many bytes before its rows, of which nothing is known. */
    private static final int UNIPAC = 3;

    /** One, nineteen zeros, and then a packet. */
    public static boolean isSigned(byte[] bytes) {
        if (bytes.length < SIGNATURE + HEAD || bytes[0] != 1) {
            return false;
        }
        for (int i = 1; i < SIGNATURE; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        int subkind = bytes[SIGNATURE + 3] & 0xFF;
        return isFooter(bytes, SIGNATURE) || (bytes[SIGNATURE] == 0 && subkind >= 0x60 && subkind <= 0x62);
    }

    static boolean isFooter(byte[] bytes, int at) {
        return at + HEAD <= bytes.length
                && (bytes[at] & 0xFF) == FOOTER
                && word(bytes, at + 1) == 0
                && at + HEAD + length(bytes, at) <= bytes.length;
    }

    /** Whether a subtitle begins here, by its kind, its times and a length that fits the file. */
    static boolean isAt(byte[] bytes, int at) {
        int subkind = at + HEAD <= bytes.length ? bytes[at + 3] & 0xFF : 0;
        return subkind >= 0x60
                && subkind <= 0x62
                && bytes[at] == 0
                && isTime(word(bytes, at + 4), word(bytes, at + 6))
                && isTime(word(bytes, at + 8), word(bytes, at + 10))
                && at + HEAD + length(bytes, at) <= bytes.length;
    }

    private static boolean isTime(int hours, int seconds) {
        return hours == UNSET || (hours % 100 < 60 && hours < 10_000 && seconds % 100 < 60 && seconds < 6_000);
    }

    /** How many bytes follow the head. */
    static int length(byte[] bytes, int at) {
        return word(bytes, at + 12);
    }

    static PacPacket of(byte[] bytes, int at) {
        int end = at + HEAD + length(bytes, at);
        return new PacPacket(
                bytes,
                at,
                word(bytes, at + 1),
                word(bytes, at + 4) << 16 | word(bytes, at + 6),
                word(bytes, at + 8) << 16 | word(bytes, at + 10),
                end > at + HEAD ? bytes[at + HEAD] & 0xFF : 0);
    }

    /** Read anew each time: a file can hold far more rows than subtitles have. */
    List<PacRow> rows() {
        int end = at + HEAD + length(file, at);
        int first = Math.min(end, at + HEAD + 1);
        if (first < end && (file[first] & 0xFF) != ROW) {
            first = Math.min(end, first + UNIPAC);
        }
        return PacRow.of(file, first, end);
    }

    boolean hasTimes() {
        return from >>> 16 != UNSET && until >>> 16 != UNSET;
    }

    long highestFrame() {
        return hasTimes() ? Math.max((from & 0xFFFF) % 100, (until & 0xFFFF) % 100) : 0;
    }

    static Time time(int packed, FrameRate rate) {
        int high = packed >>> 16;
        int low = packed & 0xFFFF;
        return Time.ofFrame(rate, rate.frameOf(high / 100, high % 100, low / 100, low % 100));
    }

    Placement placement(List<PacRow> rows) {
        var align = rows.getFirst().align();
        if ((row + rows.size()) * 100 > ROWS * 75) {
            return Placement.BOTTOM_CENTRE.withAlign(align);
        }
        return new Placement(
                align,
                (double) Math.round(row * 100.0 / ROWS),
                false,
                Placement.Anchor.START,
                null,
                Placement.Anchor.AUTO,
                100,
                Placement.Direction.HORIZONTAL);
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }
}
