package media.waybill.timedtext.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Encodings that show in the shape of the bytes, whatever the language: zeros at every other place, escapes. */
final class TextShape {

    private static final int SAMPLE = 256 << 10;

    private TextShape() {}

    static @Nullable Charset utf32WithoutMark(byte[] bytes) {
        int n = Math.min(bytes.length, 4096) & ~3;
        if (n < 16) {
            return null;
        }
        boolean big = true;
        boolean little = true;
        for (int i = 0; i < n && (big || little); i += 4) {
            big &= bytes[i] == 0 && (bytes[i + 1] & 0xFF) <= 0x10 && (bytes[i + 2] != 0 || bytes[i + 3] != 0);
            little &= bytes[i + 3] == 0 && (bytes[i + 2] & 0xFF) <= 0x10 && (bytes[i] != 0 || bytes[i + 1] != 0);
        }
        return big ? Charset.forName("UTF-32BE") : little ? Charset.forName("UTF-32LE") : null;
    }

    /** Seven-bit text that switches its character sets by escape sequences. */
    static @Nullable Charset iso2022(byte[] bytes) {
        int n = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i + 3 < n; i++) {
            if (bytes[i] < 0) {
                return null;
            }
            if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
                boolean korean = bytes[i + 2] == ')' && bytes[i + 3] == 'C';
                boolean chinese = bytes[i + 2] == ')' && (bytes[i + 3] == 'A' || bytes[i + 3] == 'G');
                boolean japanese = bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == '(';
                return korean
                        ? Charset.forName("ISO-2022-KR")
                        : chinese ? Charset.forName("ISO-2022-CN") : japanese ? Charset.forName("ISO-2022-JP") : null;
            }
        }
        return null;
    }

    static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int n = Math.min(bytes.length, 8192) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // Text in bytes has hardly a zero; in UTF-16 its blanks, digits and line ends have one, in every script.
        if (n < 16 || (even + odd) * 20 < n) {
            return null;
        }
        return odd > even * 4 ? StandardCharsets.UTF_16LE : even > odd * 4 ? StandardCharsets.UTF_16BE : null;
    }
}
