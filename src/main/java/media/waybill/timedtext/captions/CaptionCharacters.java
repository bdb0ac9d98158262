package media.waybill.timedtext.captions;

/** Character sets and row addresses of CTA-608. */
final class CaptionCharacters {

    private static final String SPECIAL =
            "\u00ae\u00b0\u00bd\u00bf\u2122\u00a2\u00a3\u266a\u00e0 \u00e8\u00e2\u00ea\u00ee\u00f4\u00fb";
    private static final String SPANISH_FRENCH =
            "\u00c1\u00c9\u00d3\u00da\u00dc\u00fc\u2018\u00a1*'\u2014\u00a9\u2120\u2022\u201c\u201d"
                    + "\u00c0\u00c2\u00c7\u00c8\u00ca\u00cb\u00eb\u00ce\u00cf\u00ef\u00d4\u00d9\u00f9\u00db\u00ab\u00bb";
    private static final String PORTUGUESE_GERMAN = "\u00c3\u00e3\u00cd\u00cc\u00ec\u00d2\u00f2\u00d5\u00f5{}\\^_|~"
            + "\u00c4\u00e4\u00d6\u00f6\u00df\u00a5\u00a4\u2502\u00c5\u00e5\u00d8\u00f8\u250c\u2510\u2514\u2518";
    private static final int[] ROWS = {11, 1, 3, 12, 14, 5, 7, 9};

    private CaptionCharacters() {}

    static char basic(int code) {
        return switch (code) {
            case 0x2A -> '\u00e1';
            case 0x5C -> '\u00e9';
            case 0x5E -> '\u00ed';
            case 0x5F -> '\u00f3';
            case 0x60 -> '\u00fa';
            case 0x7B -> '\u00e7';
            case 0x7C -> '\u00f7';
            case 0x7D -> '\u00d1';
            case 0x7E -> '\u00f1';
            case 0x7F -> '\u2588';
            default -> (char) code;
        };
    }

    static char special(int second) {
        return SPECIAL.charAt(second - 0x30);
    }

    static char extended(int first, int second) {
        return (first == 0x12 ? SPANISH_FRENCH : PORTUGUESE_GERMAN).charAt(second - 0x20);
    }

    private static final int[] CODES = codes();

    /** The code of a character: one byte, two for the special and extended ones, 0 when there is none. */
    static int code(char c) {
        return c < CODES.length ? CODES[c] : 0;
    }

    private static int[] codes() {
        var codes = new int[0x2700];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = found((char) c);
        }
        return codes;
    }

    private static int found(char c) {
        for (int basic = 0x20; basic < 0x80; basic++) {
            if (basic(basic) == c) {
                return basic;
            }
        }
        int at = SPECIAL.indexOf(c);
        if (at >= 0) {
            return 0x1130 + at;
        }
        at = SPANISH_FRENCH.indexOf(c);
        if (at >= 0) {
            return 0x1220 + at;
        }
        at = PORTUGUESE_GERMAN.indexOf(c);
        return at >= 0 ? 0x1320 + at : 0;
    }

    /** The preamble address code of a row from 1 to 15, without an indent. */
    static int address(int row) {
        for (int i = 0; i < ROWS.length; i++) {
            if (ROWS[i] == row || (ROWS[i] + 1 == row && i > 0)) {
                return (0x10 | i) << 8 | (ROWS[i] == row ? 0x40 : 0x60) | 0x10;
            }
        }
        throw new IllegalArgumentException("captions have no such row  row=" + row);
    }

    /** The row that a preamble address code names, 0 when it is none. */
    static int row(int first, int second) {
        int row = ROWS[first & 7];
        if (first == 0x10) {
            return second < 0x60 ? row : 0;
        }
        return second >= 0x60 ? row + 1 : row;
    }
}
