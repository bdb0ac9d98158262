package media.waybill.timedtext.text;

import java.util.Arrays;
import media.waybill.timedtext.Finding;

/** What fills a text file up behind its end: zeros of whole blocks, and the Ctrl-Z of CP/M and DOS. */
final class Padding {

    static final Finding FOUND =
            BrokenUtf8.mended("encoding.padding", "zeros or Ctrl-Z behind the text are none of it");

    private static final char CTRL_Z = '\u001a';

    private Padding() {}

    /** Without the zeros in fours, so that letters of two and four bytes stay whole. */
    static byte[] without(byte[] file) {
        int zeros = 0;
        while (zeros < file.length && file[file.length - 1 - zeros] == 0) {
            zeros++;
        }
        return zeros < 4 ? file : Arrays.copyOf(file, file.length - (zeros & ~3));
    }

    static String without(String text) {
        int end = text.length();
        int at = end;
        while (at > 0 && (isPadding(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at - 1)))) {
            at--;
            end = isPadding(text.charAt(at)) ? at : end;
        }
        return text.substring(0, end);
    }

    private static boolean isPadding(char c) {
        return c == 0 || c == CTRL_Z;
    }
}
