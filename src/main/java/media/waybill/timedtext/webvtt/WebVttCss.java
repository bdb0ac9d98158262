package media.waybill.timedtext.webvtt;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.timedtext.Look;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import org.jspecify.annotations.Nullable;

/** Style blocks of WebVTT (section 8.2): rules for all cues, for an element and for a class. */
final class WebVttCss {

    private static final Pattern RULE = Pattern.compile(
            "(::cue(?:-region)?)\\s*(?:\\(([^{}()]{0,200}(?:\\([^{}()]{0,100}\\))?)\\))?\\s*\\{([^}]{0,2000})\\}");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]{1,10})?(\\.[\\w-]{1,60})");
    private static final Pattern ELEMENT = Pattern.compile("[a-z]{1,10}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.{0,2000}?\\*/", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)(%|em)");
    private static final String ALL = "";
    private static final int LONGEST = 100_000;

    private final Map<String, String> rules = new HashMap<>();

    /** Reads one block; selectors that the model has nothing for are said. */
    void add(String css, int line, Findings findings) {
        if (css.length() > LONGEST) {
            findings.warning(
                    "webvtt.style-too-long", Terms.FORMATTING, null, line, "a style block is not read", "shorten it");
            return;
        }
        var m = RULE.matcher(COMMENT.matcher(css).replaceAll(" "));
        while (m.find()) {
            var selector = m.group(2) == null ? ALL : m.group(2).trim();
            var byClass = CLASS.matcher(selector);
            boolean isCue = m.group(1).equals("::cue");
            if (isCue && byClass.matches()) {
                rules.put(byClass.group(1), m.group(3));
            } else if (isCue && (selector.isEmpty() || ELEMENT.matcher(selector).matches())) {
                rules.put(selector, m.group(3));
            } else {
                findings.loss(
                        "webvtt.selector", null, line, "not kept: the style of " + m.group(1) + "(" + selector + ")");
            }
        }
    }

    /** The style that every cue begins with. */
    Style all(Set<String> lost) {
        return of(ALL, Style.PLAIN, lost);
    }

    boolean has(String selector) {
        return rules.containsKey(selector);
    }

    /** @param lost takes the names of what the model has nothing for */
    Style of(String selector, Style style, Set<String> lost) {
        var result = style;
        for (var declaration : rules.getOrDefault(selector, "").split(";", 100)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                var name = declaration.substring(0, colon).trim().toLowerCase(Locale.ROOT);
                var next =
                        applied(result, name, declaration.substring(colon + 1).trim());
                if (next == null) {
                    lost.add(name);
                } else {
                    result = next;
                }
            }
        }
        return result;
    }

    private static @Nullable Style applied(Style style, String name, String value) {
        var look = style.look();
        return switch (name) {
            case "color" -> {
                var color = Colors.parse(value);
                yield color == null ? null : style.withColor(color.equals("#ffffff") ? null : color);
            }
            case "background-color", "background" -> {
                var color = Colors.parse(value);
                yield color == null ? null : style.withBackground(color);
            }
            case "font-style" -> style.withItalic(!value.equals("normal"));
            case "font-weight" -> style.withBold(value.equals("bold") || value.matches("[6-9]00"));
            case "text-decoration" -> decorated(style, value);
            case "font-family" -> style.withLook(look.withFont(value.replace("\"", "")));
            case "font-size" -> {
                var m = SIZE.matcher(value);
                yield m.matches() ? style.withLook(look.withSize(percent(look, m.group(1), m.group(2)))) : null;
            }
            default -> null;
        };
    }

    private static @Nullable Style decorated(Style style, String value) {
        return switch (value) {
            case "underline" -> style.withUnderline(true);
            case "line-through" -> style.withLook(style.look().withStruck(true));
            case "none" -> style;
            default -> null;
        };
    }

    private static @Nullable Integer percent(Look look, String number, String unit) {
        double around = look.size() == null ? 100 : look.size();
        double value = Double.parseDouble(number) * (unit.equals("em") ? 100 : 1) * around / 100;
        int rounded = (int) Math.round(value);
        return rounded == 100 ? null : Integer.valueOf(rounded);
    }
}
