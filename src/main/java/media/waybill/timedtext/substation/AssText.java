package media.waybill.timedtext.substation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.subrip.SrtMarkup;
import media.waybill.timedtext.substation.AssStyles.Named;
import org.jspecify.annotations.Nullable;

/** The text of one SubStation event with its override codes. */
final class AssText {

    private static final Pattern TOKEN = Pattern.compile("\\\\([{}])|\\{([^{}]{0,2000})\\}|\\\\([Nnh])");
    private static final Pattern POINT =
            Pattern.compile("(?:pos|move)\\(\\s*(-?\\d{1,6}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,6}(?:\\.\\d+)?)\\s*[,)].*");
    private static final Pattern WEIGHT = Pattern.compile("b[1-9]\\d{0,3}");
    private static final Pattern DRAWING = Pattern.compile("p\\d{1,2}");
    private static final Pattern COLOR = Pattern.compile("1?c&?H?[0-9A-Fa-f]{1,8}&?");
    private static final Pattern ANCHOR = Pattern.compile("an[1-9]");
    private static final Pattern OLD_ANCHOR = Pattern.compile("a(?:[1-3]|[5-7]|9|1[01])");
    private static final Pattern SIZE = Pattern.compile("fs\\d{1,4}(?:\\.\\d{1,4})?");
    private static final Pattern OUTLINE = Pattern.compile("3c&?H?[0-9A-Fa-f]{1,8}&?");
    private static final Pattern BORDER = Pattern.compile("bord\\d{1,3}(?:\\.\\d{1,4})?");
    private static final Map<String, String> EFFECTS = Map.ofEntries(
            Map.entry("move", "motion"),
            Map.entry("t(", "animation"),
            Map.entry("k", "karaoke"),
            Map.entry("K", "karaoke"),
            Map.entry("clip", "clipping"),
            Map.entry("iclip", "clipping"),
            Map.entry("fad", "fading"),
            Map.entry("org", "rotation"),
            Map.entry("fr", "rotation"),
            Map.entry("fax", "shearing"),
            Map.entry("fay", "shearing"),
            Map.entry("fsc", "scaling"),
            Map.entry("fsp", "letter spacing"),
            Map.entry("fe", "encodings"),
            Map.entry("alpha", "transparency"),
            Map.entry("1a", "transparency"),
            Map.entry("2a", "transparency"),
            Map.entry("3a", "transparency"),
            Map.entry("4a", "transparency"),
            Map.entry("2c", "karaoke"),
            Map.entry("4c", "shadows"),
            Map.entry("shad", "shadows"),
            Map.entry("xshad", "shadows"),
            Map.entry("yshad", "shadows"),
            Map.entry("xbord", "outlines"),
            Map.entry("ybord", "outlines"),
            Map.entry("be", "blurring"),
            Map.entry("blur", "blurring"),
            Map.entry("pbo", "drawing"),
            Map.entry("q", "wrapping"));

    private final Named base;
    private final AssStyles styles;
    private final Map<String, String> header;
    private final Spans spans = new Spans();
    private final Set<String> losses = new TreeSet<>();
    private Style style;
    private double size;
    private double border;
    /** Around the letters, where a code of the event names it. */
    private @Nullable String color;

    private boolean isBordered;

    private Placement placement;
    private int anchor;
    private double @Nullable [] point;
    private boolean drawing;
    private boolean drew;

    AssText(String name, AssStyles styles, Map<String, String> header) {
        this.base = styles.get(name);
        this.styles = styles;
        this.header = header;
        this.style = base.style();
        this.placement = base.placement();
        this.size = base.size();
        this.border = base.border();
    }

    void parse(String text) {
        int sign = sign(text, 0);
        if (sign == text.length()) {
            add(text);
            return;
        }
        // Only where lines are never wrapped does a small n break one.
        boolean smallBreaks = "2".equals(header.get("WrapStyle"));
        var m = TOKEN.matcher(text);
        int at = 0;
        for (; sign < text.length(); sign = sign(text, Math.max(at, sign + 1))) {
            if (!m.region(sign, text.length()).lookingAt()) {
                continue;
            }
            add(text.substring(at, m.start()));
            at = m.end();
            if (m.group(1) != null) {
                // As libass reads it: behind a backslash a brace is text.
                add(m.group(1));
            } else if (m.group(3) != null) {
                boolean breaks =
                        m.group(3).equals("N") || (smallBreaks && m.group(3).equals("n"));
                add(breaks ? "\n" : m.group(3).equals("h") ? "\u00a0" : " ");
            } else {
                for (var code : m.group(2).split("\\\\", 64)) {
                    override(code.strip());
                }
            }
        }
        add(text.substring(at));
    }

    /** Where the next code may begin; the length where none does. */
    private static int sign(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\\' && text.charAt(at) != '{') {
            at++;
        }
        return at;
    }

    List<Span> spans() {
        return spans.trimmed();
    }

    /** What was in the event beside text. */
    boolean isDrawing() {
        return drew;
    }

    Set<String> losses() {
        if (isBordered && color == null) {
            losses.add("outlines");
        }
        return losses;
    }

    private void add(String text) {
        if (!drawing) {
            spans.add(text, style);
        } else if (!text.isBlank()) {
            drew = true;
            losses.add("drawing");
        }
    }

    private void override(String code) {
        if (code.isEmpty()) {
            return;
        }
        switch (code) {
            case "i1" -> style = style.withItalic(true);
            case "i0" -> style = style.withItalic(false);
            case "i" -> style = style.withItalic(base.style().italic());
            case "b0" -> style = style.withBold(false);
            case "b" -> style = style.withBold(base.style().bold());
            case "u1" -> style = style.withUnderline(true);
            case "u0" -> style = style.withUnderline(false);
            case "u" -> style = style.withUnderline(base.style().underline());
            case "s1" -> style = style.withLook(style.look().withStruck(true));
            case "s0" -> style = style.withLook(style.look().withStruck(false));
            case "s" ->
                style = style.withLook(
                        style.look().withStruck(base.style().look().struck()));
            case "c", "1c" -> style = style.withColor(base.style().color());
            default -> other(code);
        }
    }

    private void other(String code) {
        var at = POINT.matcher(code);
        if (WEIGHT.matcher(code).matches()) {
            // A weight: bold begins where its faces do.
            style = style.withBold(code.equals("b1") || Integer.parseInt(code.substring(1)) >= 600);
        } else if (DRAWING.matcher(code).matches()) {
            drawing = !code.equals("p0");
        } else if (COLOR.matcher(code).matches()) {
            style = style.withColor(AssStyles.color(code.substring(code.indexOf('c') + 1)));
        } else if (ANCHOR.matcher(code).matches()) {
            anchored(code.charAt(2) - '0');
        } else if (OLD_ANCHOR.matcher(code).matches()) {
            int value = Integer.parseInt(code.substring(1));
            anchored(value > 8 ? value - 8 + 3 : value > 4 ? value - 4 + 6 : value);
        } else if (at.matches()) {
            point = new double[] {Double.parseDouble(at.group(1)), Double.parseDouble(at.group(2))};
            if (code.startsWith("move")) {
                losses.add("motion");
            }
        } else if (code.startsWith("r") && !code.startsWith("rnd")) {
            var named = styles.has(code.substring(1)) ? styles.get(code.substring(1)) : base;
            style = named.style();
            size = named.size();
            border = named.border();
        } else if (!dressed(code)) {
            EFFECTS.forEach((prefix, name) -> {
                if (code.startsWith(prefix)) {
                    losses.add(name);
                }
            });
        }
    }

    /** Fonts, sizes and outlines; answers whether the code is one of them. */
    private boolean dressed(String code) {
        if (code.startsWith("fn")) {
            var font = code.substring(2).strip();
            style = style.withLook(
                    style.look().withFont(font.isEmpty() ? base.style().look().font() : font));
        } else if (code.equals("fs") || SIZE.matcher(code).matches()) {
            size = AssStyles.number(code.substring(2), base.size());
            style = styles.sized(style, size);
        } else if (OUTLINE.matcher(code).matches()) {
            color = code.substring(2);
            style = style.withLook(style.look().withOutline(AssStyles.outline(color, border, size)));
        } else if (BORDER.matcher(code).matches()) {
            border = AssStyles.number(code.substring(4), border);
            isBordered = true;
            if (color != null) {
                style = style.withLook(style.look().withOutline(AssStyles.outline(color, border, size)));
            }
        } else if (code.startsWith("fs") && !code.startsWith("fsc") && !code.startsWith("fsp")) {
            losses.add("scaling");
        } else {
            return false;
        }
        return true;
    }

    /** The first alignment of a line holds for all of it. */
    private void anchored(int key) {
        var read = SrtMarkup.placement("an" + key);
        if (anchor == 0 && read != null) {
            anchor = key;
            placement = read;
        }
    }

    Placement placement() {
        if (point == null) {
            return placement;
        }
        double line = within(point[1] * 100 / styles.height());
        double column = within(point[0] * 100 / styles.width());
        boolean top = placement.line() != null && placement.lineAnchor() == Placement.Anchor.START;
        boolean middle = placement.line() != null && placement.lineAnchor() == Placement.Anchor.CENTER;
        var side =
                switch (placement.align()) {
                    case LEFT, START -> Placement.Anchor.START;
                    case CENTER -> Placement.Anchor.CENTER;
                    case RIGHT, END -> Placement.Anchor.END;
                };
        return new Placement(
                placement.align(),
                line,
                false,
                top ? Placement.Anchor.START : middle ? Placement.Anchor.CENTER : Placement.Anchor.END,
                column,
                side,
                100,
                Placement.Direction.HORIZONTAL);
    }

    private static double within(double percent) {
        return Math.round(Math.max(0, Math.min(100, percent)) * 100) / 100.0;
    }
}
