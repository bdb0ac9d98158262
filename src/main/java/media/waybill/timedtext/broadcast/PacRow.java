package media.waybill.timedtext.broadcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import media.waybill.timedtext.Placement;

/**
 * One row of a PAC subtitle.
 *
 * @param layout justification in its lower bits, then flags
 */
record PacRow(int layout, List<Part> parts) {

    /** How the bytes of a part are to be read. */
    enum Kind {
        /** One byte a character, in the table of the file. */
        CELLS,
        /** Two bytes a character, in an East Asian table. */
        PAIRS,
        UTF_8,
        /** A control sequence of which only the length is known. */
        CONTROL
    }

    /** @param at place of its first byte in the file */
    record Part(Kind kind, byte[] bytes, int at) {}

    private static final int ROW = 0xFE;
    private static final int ESCAPE = 0x1F;
    /** Twice what a picture holds. */
    static final int MOST = 24;

    /** Lines in the second of two character tables. */
    private static final int SECOND = 0x08;

    PacRow {
        parts = List.copyOf(parts);
    }

    boolean isSecond() {
        return (layout & SECOND) != 0;
    }

    Placement.Align align() {
        return switch (layout & 0x03) {
            case 0 -> Placement.Align.RIGHT;
            case 1 -> Placement.Align.LEFT;
            default -> Placement.Align.CENTER;
        };
    }

    /** The rows between two places of a file; each begins with FEh, its layout and a byte that is not known. */
    static List<PacRow> of(byte[] bytes, int from, int to) {
        var rows = new ArrayList<PacRow>();
        int at = from;
        while (at + 3 <= to && (bytes[at] & 0xFF) == ROW && rows.size() < MOST) {
            int layout = bytes[at + 1] & 0xFF;
            var parts = new ArrayList<Part>();
            at = parts(bytes, at + 3, to, parts);
            rows.add(new PacRow(layout, parts));
        }
        return rows;
    }

    /** @return where the next row begins */
    private static int parts(byte[] bytes, int from, int to, List<Part> parts) {
        int at = from;
        var kind = Kind.CELLS;
        int first = at;
        while (at < to) {
            int code = bytes[at] & 0xFF;
            if (code == ROW) {
                break;
            }
            int escape = code == ESCAPE ? escape(bytes, at, to) : 0;
            if (escape > 0 || (kind == Kind.UTF_8 && code == '.')) {
                add(parts, kind, bytes, first, at);
                int length = Math.max(1, escape);
                kind = escape == 0 ? Kind.CELLS : after(bytes, at);
                if (kind == Kind.CONTROL) {
                    add(parts, kind, bytes, at, at + length);
                    kind = Kind.CELLS;
                }
                at += length;
                first = at;
            } else {
                at = Math.min(to, at + (kind == Kind.PAIRS ? 2 : 1));
            }
        }
        add(parts, kind, bytes, first, at);
        return at;
    }

    private static void add(List<Part> parts, Kind kind, byte[] bytes, int from, int to) {
        if (to > from) {
            parts.add(new Part(kind, Arrays.copyOfRange(bytes, from, to), from));
        }
    }

    /** The length of a known control sequence, 0 when it is none. */
    private static int escape(byte[] bytes, int at, int to) {
        if (is(bytes, at, to, 'W', '1', '6', '.')) {
            return 5;
        }
        if (is(bytes, at, to, 0xEF, 0xBB, 0xBF)) {
            return 4;
        }
        if (is(bytes, at, to, 'C') && at + 2 < to && Character.isDigit(bytes[at + 2])) {
            return 3;
        }
        return is(bytes, at, to, 'R', '.') && at + 3 < to && Character.isDigit(bytes[at + 3]) ? 4 : 0;
    }

    private static Kind after(byte[] bytes, int at) {
        return switch (bytes[at + 1] & 0xFF) {
            case 'W' -> Kind.PAIRS;
            case 0xEF -> Kind.UTF_8;
            default -> Kind.CONTROL;
        };
    }

    private static boolean is(byte[] bytes, int at, int to, int... next) {
        if (at + next.length >= to) {
            return false;
        }
        for (int i = 0; i < next.length; i++) {
            if ((bytes[at + 1 + i] & 0xFF) != next[i]) {
                return false;
            }
        }
        return true;
    }
}
