package media.waybill.timedtext.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.findings.Terms;
import org.jspecify.annotations.Nullable;

/** UTF-8 with other bytes among it, cut off in a character, in surrogates, or encoded twice. */
final class BrokenUtf8 {

    /**
     * @param strays bytes that are no UTF-8, each read by a code page
     * @param surrogates characters that were written as two surrogates of three bytes each (CESU-8, UTS 26)
     */
    private record Read(String text, int strays, int surrogates, boolean isCutOff) {}

    static final Finding CUT_OFF =
            damage("encoding.cut-off", Terms.CORRUPT_FILE, "the file ends inside a character", "export the file again");

    private static final String TWICE = "UTF-8 that was taken for windows-1252 and encoded again was read as meant";

    /** What windows-1252 has where ISO 8859-1 has C1 controls. */
    private static final String CONTROLS =
            table(Charset.forName("windows-1252")).substring(0x80, 0xA0);

    private final byte[] bytes;
    private final StringBuilder out;
    private final String page;
    private int sequences;
    private int certain;
    private int strays;
    private int lonely;
    private int surrogates;
    private boolean isCutOff;

    private BrokenUtf8(byte[] bytes, int from, Charset page) {
        this.bytes = bytes;
        this.out = new StringBuilder(bytes.length - from);
        this.page = table(page);
    }

    /**
     * UTF-8 with a few other bytes in it, as when somebody mended a line in an old editor; null where it is none.
     *
     * @param page for the other bytes
     */
    static Decoder.@Nullable Decoded decoded(byte[] bytes, int from, String page, String evidence) {
        var read = read(bytes, from, Charset.forName(page));
        if (read == null) {
            return null;
        }
        var decoded = new Decoder.Decoded(read.text(), new Encoding("UTF-8", evidence, true));
        if (read.strays() > 0) {
            var text = "%d bytes are no UTF-8, read as %s".formatted(read.strays(), page);
            decoded = decoded.repaired(
                    read.text(),
                    damage("encoding.stray-bytes", Terms.INCORRECT_CHARACTER_SET, text, "save the file as UTF-8"));
        }
        if (read.surrogates() > 0) {
            decoded = decoded.repaired(
                    read.text(),
                    mended("encoding.surrogates", read.surrogates() + " characters were written as two surrogates"));
        }
        return read.isCutOff() ? decoded.repaired(read.text(), CUT_OFF) : decoded;
    }

    static Finding mended(String rule, String text) {
        return new Finding(
                rule, Terms.FORMATTING, Severity.MENDED, null, null, null, text, "nothing to do: read as meant");
    }

    private static Finding damage(String rule, String term, String text, String advice) {
        return new Finding(rule, term, Severity.WARNING, null, null, null, text, advice);
    }

    private static String table(Charset page) {
        var each = new byte[256];
        for (int i = 0; i < 256; i++) {
            each[i] = (byte) i;
        }
        return new String(each, page);
    }

    /** @param page of one byte a character, for what is no UTF-8; null where most of it is none */
    private static @Nullable Read read(byte[] bytes, int from, Charset page) {
        var reader = new BrokenUtf8(bytes, from, page);
        for (int at = from; at < bytes.length; ) {
            at += reader.next(at);
        }
        // Letters of one byte fall into the pattern of UTF-8 now and then, a capital before a closing quotation mark
        // for one; never most of them, and never as three bytes or behind a capital A with tilde.
        boolean isUtf8 = reader.strays * 4 <= reader.sequences
                || (reader.lonely == reader.strays && reader.strays <= reader.certain);
        boolean isBroken = reader.sequences > 0 && isUtf8;
        return isBroken ? new Read(reader.out.toString(), reader.strays, reader.surrogates, reader.isCutOff) : null;
    }

    private int next(int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            out.append((char) lead);
            return 1;
        }
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        int trails = 0;
        while (trails + 1 < length && at + trails + 1 < bytes.length && (bytes[at + trails + 1] & 0xC0) == 0x80) {
            trails++;
        }
        if (length > 1 && trails + 1 == length) {
            int code = code(at, length);
            int low = length == 3 && Character.isSurrogate((char) code) && at + 6 <= bytes.length ? code(at + 3, 3) : 0;
            boolean isPair =
                    low != 0 && (bytes[at + 3] & 0xFF) == 0xED && Character.isSurrogatePair((char) code, (char) low);
            if (isPair) {
                sequences++;
                surrogates++;
                out.append((char) code).append((char) low);
                return 6;
            }
            boolean isCode = length == 2
                    || (length == 3 && code >= 0x800 && !Character.isSurrogate((char) code))
                    || (length == 4 && code >= 0x10000 && code <= Character.MAX_CODE_POINT);
            sequences++;
            certain += length > 2 || lead == 0xC3 ? 1 : 0;
            out.appendCodePoint(isCode ? code : 0xFFFD);
            return length;
        }
        if (length > 1 && at + trails + 1 == bytes.length && sequences > 0 && trails > 0) {
            isCutOff = true;
            return trails + 1;
        }
        strays++;
        boolean alone = (at == 0 || bytes[at - 1] >= 0) && (at + 1 == bytes.length || bytes[at + 1] >= 0);
        lonely += alone ? 1 : 0;
        out.append(page.charAt(lead));
        return 1;
    }

    private int code(int at, int length) {
        int code = bytes[at] & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
        for (int i = 1; i < length; i++) {
            code = code << 6 | (bytes[at + i] & 0x3F);
        }
        return code;
    }

    static Decoder.Decoded beforeTwice(Decoder.Decoded decoded) {
        var meant = beforeTwice(decoded.text());
        return meant == null ? decoded : decoded.repaired(meant, mended("encoding.twice", TWICE));
    }

    private static boolean hasLead(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xC0 && text.charAt(i) <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    /**
     * What UTF-8 was before it was taken for windows-1252 and encoded again; null where it was not. Words of no language
     * consist of such pairs: all letters beyond ASCII do, or none.
     */
    private static @Nullable String beforeTwice(String text) {
        // Every such pair begins with one of these; text without any was not encoded twice.
        if (!hasLead(text)) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        int sequences = 0;
        int trails = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c < 0x100 ? c : CONTROLS.indexOf(c) + 0x80;
            boolean isTrail = c >= 0x80 && code >= 0x80 && code < 0xC0;
            if (isTrail != trails > 0 || (c >= 0x100 && code < 0x80) || code > 0xF4) {
                return null;
            }
            if (isTrail) {
                trails--;
            } else if (code >= 0xC0) {
                sequences++;
                trails = code < 0xE0 ? 1 : code < 0xF0 ? 2 : 3;
            }
            bytes.write(code);
        }
        // One pair alone could be an oddity in a text of ASCII.
        return sequences < 2 || trails > 0 ? null : Decoder.strict(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
