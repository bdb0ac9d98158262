package media.waybill.timedtext.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells 8-bit code pages of one script apart by reading the text in each of them: in the right one words are made of
 * the script's frequent letters, in a wrong one capitals, signs and box lines stand inside words.
 */
final class CodePages {

    /** Letters of a script, the most frequent first, over its larger languages together. */
    private record Script(String letters, List<String> pages) {
        double weight(char c) {
            int at = letters.indexOf(Character.toLowerCase(c));
            return at < 0 ? -1.5 : 3.0 - 3.0 * at / letters.length();
        }
    }

    private static final Script CYRILLIC = new Script(
            "\u043e\u0430\u0435\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443\u044f\u0437\u044b"
                    + "\u044c\u0433\u0431\u0447\u0439\u0436\u0445\u044a\u0448\u0446\u0456\u044e\u0449\u0454\u0457\u044d"
                    + "\u0444\u0451\u0458\u0491\u0452\u045b\u0459\u045a\u045f\u045e\u045c\u0453",
            List.of("windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "x-MacCyrillic", "IBM866", "IBM855"));
    private static final Script GREEK = new Script(
            "\u03b1\u03bf\u03b9\u03b5\u03c4\u03c3\u03bd\u03b7\u03c5\u03c1\u03c0\u03ba\u03bc\u03bb\u03c2\u03c9\u03b3\u03b4"
                    + "\u03af\u03ac\u03b8\u03cc\u03ad\u03c7\u03ae\u03c6\u03b2\u03ce\u03cd\u03be\u03b6\u03c8\u03ca\u03cb"
                    + "\u0390\u03b0",
            List.of("windows-1253", "ISO-8859-7"));
    private static final Script ARABIC = new Script(
            "\u0627\u0644\u064a\u0645\u0648\u0646\u062a\u0631\u0628\u0647\u0639\u062f\u0641\u0633\u0642\u0643\u062d\u0623"
                    + "\u0629\u0634\u062c\u062e\u0635\u0637\u0649\u0630\u0621\u0625\u0636\u062b\u0632\u063a\u0638\u0626"
                    + "\u0622\u0624\u06a9\u06cc\u067e\u0686\u0698\u06af",
            List.of("windows-1256", "ISO-8859-6"));
    private static final Script HEBREW = new Script(
            "\u05d9\u05d5\u05d4\u05dc\u05d0\u05e8\u05de\u05ea\u05d1\u05e9\u05e0\u05e2\u05dd\u05d3\u05e7\u05d7\u05e4\u05db"
                    + "\u05e1\u05df\u05d8\u05d2\u05e6\u05d6\u05da\u05e5\u05e3",
            List.of("windows-1255", "ISO-8859-8"));

    private static final List<Script> SCRIPTS = List.of(CYRILLIC, GREEK, ARABIC, HEBREW);

    /** What a reader's eye stumbles over least: typographic signs of subtitles. */
    static final String USUAL_SIGNS =
            "\u00a0\u00ab\u00bb\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2116\u00b7\u2022\u00a1\u00bf\u00b0"
                    + "\u060c\u061f\u061b\u0640\u200e\u200f\u00a7\u20ac\u00a9\u00ae\u2122\u266a\u00b4";

    private static final Map<String, Charset> CHARSETS = new ConcurrentHashMap<>();

    private CodePages() {}

    /** How frequent a letter is in its script, from 3 down; 0 for one of no script known here. */
    static double weight(char letter) {
        return SCRIPTS.stream()
                .mapToDouble(s -> s.weight(letter))
                .filter(w -> w >= 0)
                .findFirst()
                .orElse(0);
    }

    /** A code page and how well the text reads in it, from about 3 for good prose down to far below zero. */
    record Read(String name, double score) {}

    /** Whether words are made of high bytes throughout: no Latin script, whichever it is. */
    static boolean isBeyondLatin(byte[] sample) {
        int high = 0;
        int joined = 0;
        int beside = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                high++;
                joined += i + 1 < sample.length && sample[i + 1] < 0 ? 1 : 0;
            } else if (isAsciiLetter(sample[i])
                    && ((i > 0 && sample[i - 1] < 0) || (i + 1 < sample.length && sample[i + 1] < 0))) {
                beside++;
            }
        }
        return high > 10 && joined > high * 0.55 && beside < high * 0.1;
    }

    /**
     * The best reading of text that is not Latin; null where none reads like one of the known scripts.
     *
     * @param likely what statistics say: it wins where two read alike
     */
    static @Nullable Read bestBeyondLatin(byte[] sample, @Nullable String likely) {
        Read best = null;
        for (var script : SCRIPTS) {
            for (var page : script.pages()) {
                var read = read(sample, page, script);
                if (read != null && page.equalsIgnoreCase(likely)) {
                    read = new Read(page, read.score() + 0.1);
                }
                if (read != null && (best == null || read.score() > best.score() + 0.02)) {
                    best = read;
                }
            }
        }
        return best == null || best.score() < 0.8 ? null : sibling(sample, best);
    }

    /**
     * Pages of a script that have nearly all letters at the same places are told apart by the few that differ, however
     * few they are: Greek capital alpha with its accent is A2h in windows-1253 and B6h in ISO 8859-7.
     */
    private static Read sibling(byte[] sample, Read best) {
        var text = new String(sample, charset(best.name()));
        for (var script : SCRIPTS) {
            for (var page : script.pages().contains(best.name()) ? script.pages() : List.<String>of()) {
                var other = new String(sample, charset(page));
                boolean alike = other.length() == text.length() && differences(text, other) * 20 < text.length();
                var own = alike ? read(sample, page, script) : null;
                var said = alike ? read(sample, best.name(), script) : null;
                if (own != null && said != null && own.score() > said.score()) {
                    return own;
                }
            }
        }
        return best;
    }

    private static int differences(String one, String other) {
        int count = 0;
        for (int i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    /** How the text reads in one code page; null for a page that is not known here or cannot hold the bytes. */
    static @Nullable Read read(byte[] sample, String page) {
        var canonical = charset(page).name();
        for (var script : SCRIPTS) {
            for (var name : script.pages()) {
                if (charset(name).name().equals(canonical)) {
                    return read(sample, name, script);
                }
            }
        }
        return null;
    }

    private static @Nullable Read read(byte[] sample, String page, Script script) {
        var text = new String(sample, charset(page));
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            count++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c < 0xA0 || c == '\ufffd') {
                sum -= 8;
            } else if (Character.isLetter(c)) {
                sum += script.weight(c);
                boolean capital = Character.isUpperCase(c);
                boolean capitalInside = capital && Character.isLowerCase(before);
                // Words all in capitals are rarer than pages that swap capitals and small letters.
                sum -= capital && Character.isUpperCase(before) ? 1 : 0;
                boolean mixed = isAsciiLetter(before) || isAsciiLetter(after);
                sum -= capitalInside || mixed ? 4 : 0;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                boolean inside = Character.isLetter(before) && Character.isLetter(after);
                sum += inside || USUAL_SIGNS.indexOf(c) < 0 ? -4 : 0.5;
            }
        }
        return count == 0 ? null : new Read(page, sum / count);
    }

    static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static Charset charset(String name) {
        return CHARSETS.computeIfAbsent(name, Charset::forName);
    }
}
