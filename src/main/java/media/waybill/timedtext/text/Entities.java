package media.waybill.timedtext.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** HTML character references; what is none stays as it stands. */
public final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));");

    private Entities() {}

    public static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(m -> {
            var decimal = m.group(1);
            var hex = m.group(2);
            var result = decimal != null
                    ? character(Integer.parseInt(decimal))
                    : hex != null ? character(Integer.parseInt(hex, 16)) : named(m.group(), m.group(3));
            return Matcher.quoteReplacement(result);
        });
    }

    /** With references in the place of what would be read as markup. */
    public static String encode(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
            return text;
        }
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String named(String whole, String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            case "lrm" -> "\u200e";
            case "rlm" -> "\u200f";
            default -> HtmlUtils.htmlUnescape(whole);
        };
    }

    private static String character(int code) {
        return Character.isValidCodePoint(code) && code >= 32 && !(code >= 0xD800 && code < 0xE000)
                ? Character.toString(code)
                : "\uFFFD";
    }
}
