package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** ISO 6937 as EBU Tech 3264 uses it: an accent stands before its letter. */
final class Iso6937 {

    /** C1h to CFh: combining marks. */
    private static final char[] MARKS = {
        '\u0300', '\u0301', '\u0302', '\u0303', '\u0304', '\u0306', '\u0307', '\u0308', 0, '\u030A', '\u0327', 0,
        '\u030B', '\u0328', '\u030C'
    };

    private static final String HIGH =
            "\u00a0\u00a1\u00a2\u00a3$\u00a5#\u00a7\u00a4\u2018\u201c\u00ab\u2190\u2191\u2192\u2193"
                    + "\u00b0\u00b1\u00b2\u00b3\u00d7\u00b5\u00b6\u00b7\u00f7\u2019\u201d\u00bb\u00bc\u00bd\u00be\u00bf"
                    + "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
                    + "\u2015\u00b9\u00ae\u00a9\u2122\u266a\u00ac\u00a6\ufffd\ufffd\ufffd\ufffd\u215b\u215c\u215d\u215e"
                    + "\u2126\u00c6\u0110\u00aa\u0126\ufffd\u0132\u013f\u0141\u00d8\u0152\u00ba\u00de\u0166\u014a\u0149"
                    + "\u0138\u00e6\u0111\u00f0\u0127\u0131\u0133\u0140\u0142\u00f8\u0153\u00df\u00fe\u0167\u014b\u00ad";

    private static final Map<Character, Integer> BACK = new HashMap<>();

    static {
        for (int i = 0; i < HIGH.length(); i++) {
            if (HIGH.charAt(i) != '\ufffd') {
                BACK.putIfAbsent(HIGH.charAt(i), 0xA0 + i);
            }
        }
        BACK.put('\u2014', 0xD0);
        BACK.put('\u2013', (int) '-');
        BACK.put('\u2026', -1);
    }

    private Iso6937() {}

    static String decode(byte[] bytes) {
        var out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            if (code >= 0xC1 && code <= 0xCF && MARKS[code - 0xC1] != 0 && i + 1 < bytes.length) {
                char letter = letter(bytes[i + 1] & 0xFF);
                if (letter > ' ') {
                    out.append(letter).append(MARKS[code - 0xC1]);
                }
                // An accent before a control code belongs to nothing, and the code is not to be lost with it.
                i += letter == 0 ? 0 : 1;
            } else if (code >= 0xA0) {
                out.append(HIGH.charAt(code - 0xA0));
            } else if (code == 0x24) {
                out.append('\u00a4');
            } else {
                out.append((char) code);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** What an accent may stand before: a letter, or a blank; 0 for a control code. */
    private static char letter(int code) {
        if (code >= 0xA0) {
            return HIGH.charAt(code - 0xA0);
        }
        return code >= 0x20 && code < 0x80 ? (char) code : 0;
    }

    /** What the table cannot hold becomes a question mark. */
    static byte[] encode(String text) {
        var out = new ByteArrayOutputStream();
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            var high = BACK.get(c);
            if (high != null && high < 0) {
                out.writeBytes(new byte[] {'.', '.', '.'});
            } else if (high != null) {
                out.write(high);
            } else if (c >= 0x20 && c < 0x7F) {
                out.write(c);
            } else {
                accented(c, out);
            }
        }
        return out.toByteArray();
    }

    private static void accented(char c, ByteArrayOutputStream out) {
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        if (parts.length() == 2 && parts.charAt(0) < 0x7F) {
            for (int m = 0; m < MARKS.length; m++) {
                if (MARKS[m] == parts.charAt(1)) {
                    out.write(0xC1 + m);
                    out.write(parts.charAt(0));
                    return;
                }
            }
        }
        out.write('?');
    }
}
