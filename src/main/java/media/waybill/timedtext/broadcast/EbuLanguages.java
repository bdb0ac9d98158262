package media.waybill.timedtext.broadcast;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the header of EBU STL can name. */
final class EbuLanguages {

    /** European languages of Tech 3264 appendix 3, from 01h. */
    private static final String[] LANGUAGES = {
        "", "sq", "br", "ca", "hr", "cy", "cs", "da", "de", "en", "es", "eo", "et", "eu", "fo", "fr", "fy", "ga", "gd",
        "gl", "is", "it", "se", "la", "lv", "lb", "lt", "hu", "mt", "nl", "nb", "oc", "pl", "pt", "ro", "rm", "sr",
        "sk", "sl", "fi", "sv", "tr", "nl-BE", "wa"
    };

    private EbuLanguages() {}

    /** @param code two hexadecimal digits; null where the table has no language for them */
    static @Nullable String of(String code) {
        if (!code.matches("[0-9A-Fa-f]{2}")) {
            return null;
        }
        int index = Integer.parseInt(code, 16);
        return index > 0 && index < LANGUAGES.length ? LANGUAGES[index] : null;
    }

    /** The two hexadecimal digits of a language; 00 where the table has none. */
    static String code(@Nullable String tag) {
        var primary = tag == null
                ? ""
                : tag.equals("nl-BE") ? tag : Locale.forLanguageTag(tag).getLanguage();
        var wanted = primary.equals("no") || primary.equals("nn") ? "nb" : primary;
        for (int i = 1; i < LANGUAGES.length; i++) {
            if (LANGUAGES[i].equals(wanted)) {
                return String.format(Locale.ROOT, "%02X", i);
            }
        }
        return "00";
    }
}
