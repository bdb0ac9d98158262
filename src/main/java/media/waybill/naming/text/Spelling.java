package media.waybill.naming.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a path made readable, with where each of its characters stood in the path: composed, plain width,
 * without invisible marks, percent signs and mojibake undone where the characters prove them.
 *
 * @param origin one more than there are characters: the last is the end
 */
public record Spelling(String text, int[] origin) {
    /** Longer segments are read from their end, where the telling words stand. */
    public static final int LONGEST = 512;

    private static final char FRACTION = '\u2044';

    /** What zip files, FTP servers and old Macs read UTF-8 as. */
    private static final List<Charset> WRONG =
            List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), Charset.forName("IBM437"));

    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");
    /** а е и о у ы э ю я, as their bytes are read in the west. */
    private static final String RUSSIAN_VOWELS = "\u00E0\u00E5\u00E8\u00EE\u00F3\u00FB\u00FD\u00FE\u00FF"
            + "\u00C0\u00C5\u00C8\u00CE\u00D3\u00DB\u00DD\u00DE\u00DF";

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{2,6})|#[xX](\\p{XDigit}{2,5})|(amp|quot|apos|lt|gt|nbsp));");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "nbsp", " ");

    public static Spelling of(String raw) {
        return of(raw, 0);
    }

    /** @param offset where the segment begins in the path */
    public static Spelling of(String raw, int offset) {
        int cut = Math.max(0, raw.length() - LONGEST);
        String text = raw.substring(cut);
        int[] origin = new int[text.length() + 1];
        for (int i = 0; i <= text.length(); i++) {
            origin[i] = offset + cut + i;
        }
        Spelling written = new Spelling(text, origin);
        if (isPlain(text)) {
            return written;
        }
        return written.unescaped().named().unscrambled().settled();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '%' || c == '`' || c == '&') {
                return false;
            }
        }
        return true;
    }

    /** %20 and its kin, where all of them together are UTF-8. */
    private Spelling unescaped() {
        if (!text.contains("%")) {
            return this;
        }
        byte[] bytes = new byte[text.length() * 3];
        int[] from = new int[text.length() * 3 + 1];
        int n = 0;
        boolean escaped = false;
        for (int i = 0; i < text.length(); ) {
            int high = i + 2 < text.length() && text.charAt(i) == '%' ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                from[n] = i;
                bytes[n++] = (byte) (high * 16 + low);
                escaped = true;
                i += 3;
            } else {
                int width = Character.charCount(text.codePointAt(i));
                for (byte b : text.substring(i, i + width).getBytes(StandardCharsets.UTF_8)) {
                    from[n] = i;
                    bytes[n++] = b;
                }
                i += width;
            }
        }
        from[n] = text.length();
        return escaped ? decoded(Arrays.copyOf(bytes, n), from) : this;
    }

    /** &#39; and &amp;amp;: what a web page's text writes for a character. */
    private Spelling named() {
        Matcher matcher = ENTITY.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        StringBuilder out = new StringBuilder();
        int[] at = new int[text.length() + 1];
        int next = 0;
        do {
            String one = entity(matcher);
            if (one != null) {
                while (next < matcher.start()) {
                    at[out.length()] = origin[next];
                    out.append(text.charAt(next++));
                }
                for (int i = 0; i < one.length(); i++) {
                    at[out.length() + i] = origin[matcher.start()];
                }
                out.append(one);
                next = matcher.end();
            }
        } while (matcher.find());
        while (next < text.length()) {
            at[out.length()] = origin[next];
            out.append(text.charAt(next++));
        }
        at[out.length()] = origin[text.length()];
        return new Spelling(out.toString(), Arrays.copyOf(at, out.length() + 1));
    }

    private static @Nullable String entity(Matcher matcher) {
        if (matcher.group(3) != null) {
            return ENTITIES.get(matcher.group(3));
        }
        int c = matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : Integer.parseInt(matcher.group(2), 16);
        return c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c > Character.MAX_CODE_POINT
                ? null
                : Character.toString(c);
    }

    /** UTF-8 that somebody read in another alphabet becomes what it was; all else stays. */
    private Spelling unscrambled() {
        for (Charset wrong : WRONG) {
            if (suspicious() && wrong.newEncoder().canEncode(text)) {
                byte[] bytes = text.getBytes(wrong);
                int[] from = new int[bytes.length + 1];
                for (int i = 0; i <= bytes.length; i++) {
                    from[i] = i;
                }
                Spelling repaired = bytes.length == text.length() ? decoded(bytes, from) : this;
                if (repaired != this) {
                    return repaired;
                }
            }
        }
        return suspicious() ? cyrillic() : this;
    }

    /** Íî÷íîé: Cyrillic letters of Windows, of which nothing but accented Latin letters are left. */
    private Spelling cyrillic() {
        StringBuilder out = new StringBuilder(text.length());
        boolean proven = false;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            int vowels = 0;
            while (end < text.length() && text.charAt(end) >= 0xC0 && text.charAt(end) <= 0xFF) {
                vowels += RUSSIAN_VOWELS.indexOf(text.charAt(end++)) >= 0 ? 1 : 0;
            }
            String run = text.substring(i, end);
            boolean apart = (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            if (run.length() > 3 && (!apart || vowels == 0)) {
                return this;
            }
            proven |= run.length() > 3;
            out.append(new String(run.getBytes(StandardCharsets.ISO_8859_1), WINDOWS_CYRILLIC));
            if (end == i) {
                out.append(text.charAt(end++));
            }
            i = end;
        }
        return proven ? new Spelling(out.toString(), origin) : this;
    }

    private boolean suspicious() {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) > 0x7f && text.charAt(i + 1) > 0x7f) {
                return true;
            }
        }
        return false;
    }

    /** What bytes are as UTF-8, or this where they are not, or where nothing but letters would prove it. */
    private Spelling decoded(byte[] bytes, int[] from) {
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return this;
        }
        int[] at = new int[whole.length() + 1];
        int b = 0;
        for (int i = 0; i < whole.length(); ) {
            int c = whole.codePointAt(i);
            if (Character.isISOControl(c)) {
                return this;
            }
            for (int k = 0; k < Character.charCount(c); k++) {
                at[i + k] = origin[from[b]];
            }
            i += Character.charCount(c);
            b += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        at[whole.length()] = origin[text.length()];
        return new Spelling(whole, at);
    }

    /** Letters composed and of plain width, digits of any script as ours, one dash, one space, one apostrophe. */
    private Spelling settled() {
        StringBuilder out = new StringBuilder(text.length());
        int[] at = new int[text.length() * 2 + 20];
        // Some characters are whole sentences when they are written out.
        for (int i = 0; i < text.length() && out.length() <= LONGEST; ) {
            int end = i + Character.charCount(text.codePointAt(i));
            while (end < text.length() && continues(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            String written = text.substring(i, end);
            String cluster = Normalizer.normalize(written, Normalizer.Form.NFKC);
            // 8½ would become 81/2.
            cluster = cluster.indexOf(FRACTION) >= 0 ? written : cluster;
            int start = out.length();
            cluster.codePoints().forEach(c -> settle(c, out));
            if (out.length() >= at.length) {
                at = Arrays.copyOf(at, out.length() * 2);
            }
            Arrays.fill(at, start, out.length(), origin[i]);
            i = end;
        }
        int[] settled = Arrays.copyOf(at, out.length() + 1);
        settled[out.length()] = origin[text.length()];
        return new Spelling(out.toString(), settled);
    }

    /** Marks, and the vowels and finals that Macs part from their Korean syllable. */
    private static boolean continues(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (c >= 0x1160 && c <= 0x11FF);
    }

    private static void settle(int c, StringBuilder out) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE || c == 0xFFFD) {
            return;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else if (type == Character.DASH_PUNCTUATION) {
            out.append('-');
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            out.append(' ');
        } else if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`' || c == 0xB4) {
            out.append('\'');
        } else if (c == 0x3010 || c == 0x300C) {
            out.append('[');
        } else if (c == 0x3011 || c == 0x300D) {
            out.append(']');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** The part before an index, for a name without its extension. */
    public Spelling to(int end) {
        return new Spelling(text.substring(0, end), Arrays.copyOf(origin, end + 1));
    }
}
