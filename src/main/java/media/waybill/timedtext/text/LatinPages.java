package media.waybill.timedtext.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells 8-bit code pages of Latin letters apart: in the right one no sign stands inside a word, and the letters are
 * those of one language.
 */
final class LatinPages {

    /** The first are the likelier, and win where all read well. */
    private static final List<String> PAGES = List.of(
            "windows-1252",
            "ISO-8859-15",
            "windows-1250",
            "ISO-8859-2",
            "windows-1254",
            "windows-1257",
            "ISO-8859-13",
            "windows-1258",
            "IBM850",
            "IBM852",
            "IBM857",
            "IBM775",
            "IBM860",
            "ISO-8859-3",
            "x-MacRoman",
            "x-MacCentralEurope");

    /** Vietnamese: its tones are marks of their own, behind their letters. */
    private static final String VIETNAMESE = "windows-1258";

    /** Latin letters with all their accents lie below. */
    private static final int BEYOND_LATIN = 0x1F00;

    private static final String FILE = "timedtext/latin-alphabets.tsv";
    private static final List<String> ALPHABETS = alphabets();

    private LatinPages() {}

    /**
     * The Latin page in which text stumbles least.
     *
     * @param likely what statistics say; it stays unless another one is clearly better
     */
    static String best(byte[] sample, String likely) {
        int before = stumbles(sample, likely);
        int least = before;
        var best = likely;
        for (var page : before <= 1 ? List.<String>of() : PAGES) {
            int own = stumbles(sample, page);
            if (own < least) {
                least = own;
                best = page;
            }
        }
        return least * 2 < before ? best : likely;
    }

    /** The Latin page that a declaration must yield to; null where the declared one reads well enough. */
    static @Nullable String proved(byte[] sample, String declared) {
        int before = stumbles(sample, declared);
        var best = before < 5 ? declared : best(sample, declared);
        return best.equals(declared) || stumbles(sample, best) * 5 > before ? null : best;
    }

    /** The text of bytes in a page, in composed letters. */
    static String text(byte[] bytes, int from, Charset page) {
        var text = new String(bytes, from, bytes.length - from, page);
        return page.name().equals(VIETNAMESE) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    /**
     * ISO 8859-15 has letters and the euro where ISO 8859-1, and so windows-1252, has fractions, accents that stand
     * alone and the sign of no currency: inside a word a fraction is none.
     */
    static boolean isLatin9(byte[] sample) {
        boolean found = false;
        for (int i = 0; i < sample.length; i++) {
            int code = sample[i] & 0xFF;
            if (code >= 0x80 && code < 0xA0) {
                return false;
            }
            boolean after = i > 0 && CodePages.isAsciiLetter(sample[i - 1]);
            boolean before = i + 1 < sample.length && CodePages.isAsciiLetter(sample[i + 1]);
            found |= switch (code) {
                case 0xA4 -> true;
                case 0xA6, 0xA8, 0xB8, 0xBC, 0xBD, 0xBE -> after && before;
                default -> false;
            };
        }
        return found;
    }

    /** The letters that differ stand among the C1 controls in windows-1250, from A1h in ISO 8859-2. */
    static boolean isLatin2(byte[] sample) {
        int low = 0;
        int high = 0;
        for (int i = 1; i + 1 < sample.length; i++) {
            int code = sample[i] & 0xFF;
            boolean inWord = Character.isLetter(sample[i - 1] & 0x7F) || Character.isLetter(sample[i + 1] & 0x7F);
            if (code >= 0x80 && code < 0xA0) {
                low++;
            } else if (inWord
                    && "\u00a1\u00a6\u00a9\u00ab\u00ac\u00ae\u00b1\u00b6\u00b9\u00bb\u00bc\u00be".indexOf(code) >= 0) {
                high++;
            }
        }
        return low == 0 && high > 2;
    }

    /** What a reader would stumble over: signs and capitals inside words, and letters of another language. */
    private static int stumbles(byte[] sample, String page) {
        var text = text(sample, 0, CodePages.charset(page));
        int count = 0;
        int letters = 0;
        int[] seen = new int[BEYOND_LATIN];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean inside = i > 0
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1));
            boolean touches = (i > 0 && CodePages.isAsciiLetter(text.charAt(i - 1)))
                    || (i + 1 < text.length() && CodePages.isAsciiLetter(text.charAt(i + 1)));
            if (c < 0xA0 || c == '\ufffd') {
                count++;
            } else if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c)
                        && i > 0
                        && Character.isLowerCase(text.charAt(i - 1))
                        && text.charAt(i - 1) < 0x80;
                boolean foreign = Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
                count += capital || foreign ? 1 : 0;
                letters++;
                seen[Math.min(Character.toLowerCase(c), BEYOND_LATIN - 1)]++;
            } else if (c != '\u2019' && c != '\u00b7' && c != '\u00ad' && (inside || (touches && isOdd(c)))) {
                count++;
            }
        }
        int most = 0;
        for (var alphabet : ALPHABETS) {
            most = Math.max(most, alphabet.chars().map(letter -> seen[letter]).sum());
        }
        return count + letters - most;
    }

    /** Signs that never touch a word in prose. */
    private static boolean isOdd(char c) {
        return CodePages.USUAL_SIGNS.indexOf(c) < 0;
    }

    private static List<String> alphabets() {
        var all = new ArrayList<String>();
        var loader = LatinPages.class.getClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    all.add(line.substring(line.indexOf('\t') + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
