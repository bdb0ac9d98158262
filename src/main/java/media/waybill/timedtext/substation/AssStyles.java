package media.waybill.timedtext.substation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.LetterSizes;
import media.waybill.timedtext.subrip.SrtMarkup;
import org.jspecify.annotations.Nullable;

/** The styles of a SubStation script, and the picture its sizes are measured in. */
final class AssStyles {

    private static final Pattern COLOR = Pattern.compile("&?H?([0-9A-Fa-f]{1,8})&?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}\\.\\d{1,4}");
    private static final String BLACK = "#000000";
    private static final String WHITE = "#ffffff";
    private static final double USUAL_SIZE = 18;
    /** What editors write where nobody chose a font. */
    private static final String UNASKED = "Arial";

    /**
     * A style of the file: what a line looks like and where it stands before its own codes say otherwise.
     *
     * @param size of the letters in the picture's points
     * @param border around them, in the same
     */
    record Named(Style style, Placement placement, double size, double border) {}

    private final boolean isSsa;
    private final Map<String, String> header;
    private final Map<String, Named> named = new HashMap<>();

    AssStyles(boolean isSsa, Map<String, String> header) {
        this.isSsa = isSsa;
        this.header = header;
    }

    void add(Map<String, String> row) {
        double size = number(row.get("fontsize"), USUAL_SIZE);
        double border = number(row.get("outline"), 0);
        boolean isBox = row.getOrDefault("borderstyle", "").equals("3");
        var font = row.getOrDefault("fontname", "");
        var style = Style.PLAIN
                .withItalic(isOn(row.get("italic")))
                .withBold(isOn(row.get("bold")))
                .withUnderline(isOn(row.get("underline")))
                .withColor(color(row.get("primarycolour")))
                .withBackground(isBox ? box(row) : null);
        var drawn = isBox || isSsa ? null : outline(row.get("outlinecolour"), border, size);
        var look = style.look()
                .withStruck(isOn(row.get("strikeout")))
                .withFont(font.isEmpty() || font.equals(UNASKED) ? null : font)
                .withOutline(drawn);
        named.put(
                row.getOrDefault("name", "").replace("*", ""),
                new Named(
                        sized(style.withLook(look), size),
                        placement(row.getOrDefault("alignment", "2")),
                        size,
                        border));
    }

    Named get(String name) {
        var found = named.get(name.replace("*", ""));
        return found == null ? new Named(Style.PLAIN, Placement.BOTTOM_CENTRE, USUAL_SIZE, 0) : found;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    /** The size of a style's letters in per cent of one of fifteen rows. */
    double size(String name) {
        return size(get(name).size());
    }

    private double size(double points) {
        return points * 100 * LetterSizes.ROWS / height();
    }

    /** Letters of a size in the script's points. */
    Style sized(Style style, double points) {
        double size = size(points);
        return size > 0 && size < 10_000 ? style.withLook(LetterSizes.found(style.look(), size, size)) : style;
    }

    /** A colour around the letters with its width; black is what players draw anyway. */
    static @Nullable String outline(@Nullable String color, double border, double size) {
        if (color == null || border <= 0 || size <= 0) {
            return null;
        }
        var read = color(color);
        var known = read == null ? WHITE : read;
        return known.equals(BLACK)
                ? null
                : known + " " + Digits.decimal(Math.round(border * 10_000 / size) / 100.0) + "%";
    }

    /** With an opaque box behind the text, SSA fills it with the back colour and ASS with the outline's. */
    private String box(Map<String, String> row) {
        var color = color(row.get(isSsa ? "backcolour" : "outlinecolour"));
        return color == null ? WHITE : color;
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("-1") || value.equals("1"));
    }

    static double number(@Nullable String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        boolean small = !text.isEmpty() && text.length() <= 5;
        int whole = 0;
        for (int i = 0; small && i < text.length(); i++) {
            char c = text.charAt(i);
            small = c >= '0' && c <= '9';
            whole = whole * 10 + c - '0';
        }
        return small ? whole : NUMBER.matcher(text).matches() ? Double.parseDouble(text) : otherwise;
    }

    /** Colours are written blue, green, red, in hexadecimal or as one decimal number. */
    static @Nullable String color(@Nullable String text) {
        if (text == null) {
            return null;
        }
        long value;
        if (text.matches("-?\\d{1,10}")) {
            value = Long.parseLong(text) & 0xFFFFFFFFL;
        } else {
            var m = COLOR.matcher(text);
            if (!m.matches()) {
                return null;
            }
            value = Long.parseLong(m.group(1), 16);
        }
        var rgb = String.format(Locale.ROOT, "#%02x%02x%02x", value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF);
        return rgb.equals(WHITE) ? null : rgb;
    }

    private Placement placement(String alignment) {
        if (!alignment.matches("\\d{1,2}")) {
            return Placement.BOTTOM_CENTRE;
        }
        int value = Integer.parseInt(alignment);
        int key = value;
        if (isSsa) {
            // SSA: 1 2 3 at the bottom, plus 4 at the top, plus 8 in the middle.
            key = value > 8 ? value - 8 + 3 : value > 4 ? value - 4 + 6 : value;
        }
        var read = SrtMarkup.placement("an" + Math.max(1, Math.min(9, key)));
        return read == null ? Placement.BOTTOM_CENTRE : read;
    }

    /** Without a size, players take 384 by 288; with one side alone, the other follows at 4:3. */
    double width() {
        double own = side("PlayResX");
        double other = side("PlayResY");
        return own > 0 ? own : other > 0 ? other * 4 / 3 : 384;
    }

    double height() {
        double own = side("PlayResY");
        double other = side("PlayResX");
        return own > 0 ? own : other > 0 ? other * 3 / 4 : 288;
    }

    private double side(String name) {
        var text = header.getOrDefault(name, "");
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
