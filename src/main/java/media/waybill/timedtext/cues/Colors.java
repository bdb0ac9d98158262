package media.waybill.timedtext.cues;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colour words and notations of TTML, CSS and SubRip, as {@code #rrggbb} or {@code #rrggbbaa}. */
public final class Colors {

    private static final Pattern HEX = Pattern.compile("#?(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");
    private static final Pattern RGB = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*)?\\)");

    public static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("transparent", "#00000000"),
            Map.entry("black", "#000000"),
            Map.entry("silver", "#c0c0c0"),
            Map.entry("gray", "#808080"),
            Map.entry("grey", "#808080"),
            Map.entry("white", "#ffffff"),
            Map.entry("maroon", "#800000"),
            Map.entry("red", "#ff0000"),
            Map.entry("purple", "#800080"),
            Map.entry("fuchsia", "#ff00ff"),
            Map.entry("magenta", "#ff00ff"),
            Map.entry("green", "#008000"),
            Map.entry("lime", "#00ff00"),
            Map.entry("olive", "#808000"),
            Map.entry("yellow", "#ffff00"),
            Map.entry("navy", "#000080"),
            Map.entry("blue", "#0000ff"),
            Map.entry("teal", "#008080"),
            Map.entry("aqua", "#00ffff"),
            Map.entry("cyan", "#00ffff"),
            Map.entry("orange", "#ffa500"));

    private Colors() {}

    public static @Nullable String parse(String text) {
        var t = text.trim();
        if (isHex(t)) {
            return hex(t);
        }
        var named = NAMED.get(t.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        if (HEX.matcher(t).matches()) {
            return hex("#" + t);
        }
        if (SHORT.matcher(t).matches()) {
            var b = new StringBuilder("#");
            t.substring(1).chars().forEach(c -> b.append((char) c).append((char) c));
            return b.toString().toLowerCase(Locale.ROOT);
        }
        var m = RGB.matcher(t);
        if (m.matches()) {
            var alpha = m.group(4) == null ? 255 : Math.min(255, (int) Double.parseDouble(m.group(4)));
            var hex = String.format(
                    Locale.ROOT, "#%02x%02x%02x", channel(m.group(1)), channel(m.group(2)), channel(m.group(3)));
            return alpha == 255 ? hex : hex + String.format(Locale.ROOT, "%02x", alpha);
        }
        return null;
    }

    private static boolean isHex(String text) {
        boolean good = (text.length() == 7 || text.length() == 9) && text.charAt(0) == '#';
        for (int i = 1; good && i < text.length(); i++) {
            good = text.charAt(i) <= 'f' && Character.digit(text.charAt(i), 16) >= 0;
        }
        return good;
    }

    private static String hex(String text) {
        var hex = text.toLowerCase(Locale.ROOT);
        return hex.length() == 9 && hex.endsWith("ff") ? hex.substring(0, 7) : hex;
    }

    private static int channel(String digits) {
        return Math.min(255, Integer.parseInt(digits));
    }

    /** The WebVTT colour class of an exact colour, or null. */
    public static @Nullable String webVttClass(String color) {
        return switch (color) {
            case "#ffffff" -> "white";
            case "#00ff00" -> "lime";
            case "#00ffff" -> "cyan";
            case "#ff0000" -> "red";
            case "#ffff00" -> "yellow";
            case "#ff00ff" -> "magenta";
            case "#0000ff" -> "blue";
            case "#000000" -> "black";
            default -> null;
        };
    }
}
