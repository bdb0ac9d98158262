package media.waybill.timedtext.mend;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Punctuation as a language writes it, and marks that hold it in place in right-to-left lines. */
final class Typography {

    private static final Pattern DASHES = Pattern.compile("(?<![-\\w])--(?!-)|(?<=\\w)--(?!-)");
    private static final Pattern PAIR = Pattern.compile("\"([^\"\n]{1,400})\"");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{InHebrew}\\p{InArabic}]");
    private static final Pattern MARKED = Pattern.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    private static final char RIGHT_TO_LEFT_MARK = '\u200f';
    private static final Map<String, String> QUOTES = Map.of(
            "en", "\u201c\u201d",
            "de", "\u201e\u201c",
            "fr", "\u00ab\u00bb",
            "es", "\u00ab\u00bb",
            "it", "\u201c\u201d",
            "nb", "\u00ab\u00bb",
            "sv", "\u201d\u201d",
            "da", "\u201d\u201d",
            "fi", "\u201d\u201d",
            "pl", "\u201e\u201d");

    private Typography() {}

    static String punctuated(String text, @Nullable String language) {
        var primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        var result = text.replaceAll("(?<!\\.)\\.\\.\\.(?!\\.)", "\u2026");
        result = DASHES.matcher(result).replaceAll("\u2013");
        var quotes = QUOTES.get(primary);
        if (quotes == null) {
            return result;
        }
        // French sets its marks off by narrow no-break spaces.
        var inside = primary.equals("fr") ? "\u202f" : "";
        return PAIR.matcher(result).replaceAll(quotes.charAt(0) + inside + "$1" + inside + quotes.charAt(1));
    }

    /** Each line with right-to-left letters stands between two marks, unless someone has set marks already. */
    static String directed(String text) {
        if (!RIGHT_TO_LEFT.matcher(text).find() || MARKED.matcher(text).find()) {
            return text;
        }
        var out = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n");
            boolean marks = RIGHT_TO_LEFT.matcher(line).find();
            out.append(marks ? RIGHT_TO_LEFT_MARK + line + RIGHT_TO_LEFT_MARK : line);
        }
        return out.toString();
    }
}
