package media.waybill.timedtext.ttml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Colors;
import org.jspecify.annotations.Nullable;

/** Computed styles of TTML content: what is inherited (TTML2 section 10.4), and what it is in the model. */
final class TtmlComputed {

    /** By TTML2 section 10.2, IMSC 1.1 and EBU Tech 3380. */
    private static final Set<String> INHERITED = Set.of(
            "tts:color",
            "tts:direction",
            "tts:fontFamily",
            "tts:fontKerning",
            "tts:fontSelectionStrategy",
            "tts:fontShear",
            "tts:fontStyle",
            "tts:fontVariant",
            "tts:fontWeight",
            "tts:letterSpacing",
            "tts:lineHeight",
            "tts:lineShear",
            "tts:rubyAlign",
            "tts:rubyPosition",
            "tts:rubyReserve",
            "tts:shear",
            "tts:textAlign",
            "tts:textCombine",
            "tts:textDecoration",
            "tts:textEmphasis",
            "tts:textOrientation",
            "tts:textOutline",
            "tts:textShadow",
            "tts:visibility",
            "tts:wrapOption",
            "itts:fillLineGap",
            "itts:forcedDisplay",
            "ebutts:linePadding",
            "ebutts:multiRowAlign");

    /** Not inherited, but what is inside shows it: runs keep the nearest. */
    private static final Set<String> SHINES_THROUGH =
            Set.of("tts:backgroundColor", "tts:opacity", "tts:unicodeBidi", "tts:padding", "tts:border");

    /** Under this name a computed style holds the size of letters, across and down. */
    private static final String SIZE = "size";

    private static final double[] NORMAL = {100, 100};

    /** Documents use few styles many times; one that uses more begins anew. */
    private static final int KEPT = 2048;

    private record Inheritance(Map<String, String> parent, Map<String, String> own) {}

    private record Shown(
            Map<String, String> computed, @Nullable String language) {}

    private final TtmlLengths lengths;
    private final Map<Inheritance, Map<String, String>> inherited = new HashMap<>();
    private final Map<Shown, Style> shown = new HashMap<>();
    private boolean saysSizes;

    TtmlComputed(TtmlLengths lengths) {
        this.lengths = lengths;
    }

    /** Whether the document says how large letters are. */
    boolean saysSizes() {
        return saysSizes;
    }

    /** The computed style of a child from its parent's computed one and what it says itself. */
    Map<String, String> inherit(Map<String, String> parent, Map<String, String> own) {
        return kept(inherited).computeIfAbsent(new Inheritance(parent, own), i -> Map.copyOf(inherited(i)));
    }

    private static <K, V> Map<K, V> kept(Map<K, V> results) {
        if (results.size() >= KEPT) {
            results.clear();
        }
        return results;
    }

    private Map<String, String> inherited(Inheritance of) {
        var parent = of.parent();
        var own = of.own();
        var result = new HashMap<String, String>();
        parent.forEach((name, value) -> {
            if (INHERITED.contains(name) || SHINES_THROUGH.contains(name)) {
                result.put(name, value);
            }
        });
        double[] size = size(parent);
        var said = own.get("tts:fontSize");
        if (said != null) {
            saysSizes = true;
            size = lengths.fontSize(said, size);
        }
        result.put(SIZE, size[0] + " " + size[1]);
        if (isHidden(parent)) {
            result.put("hidden", "true");
        }
        var ruby = parent.getOrDefault("tts:ruby", "");
        if (ruby.equals("base") || ruby.equals("text") || ruby.equals("delimiter")) {
            result.put("tts:ruby", ruby);
        }
        result.putAll(own);
        return result;
    }

    static boolean isHidden(Map<String, String> style) {
        return "true".equals(style.get("hidden"))
                || "none".equals(style.get("tts:display"))
                || "0".equals(style.get("tts:opacity"))
                || "0.0".equals(style.get("tts:opacity"));
    }

    /** Delimiters are for players without ruby. */
    static boolean isVisible(Map<String, String> style) {
        return !isHidden(style)
                && !"hidden".equals(style.get("tts:visibility"))
                && !"delimiter".equals(style.get("tts:ruby"));
    }

    static boolean isRubyContainer(Map<String, String> style) {
        return style.getOrDefault("tts:ruby", "").toLowerCase(Locale.ROOT).endsWith("container");
    }

    /** What the children of nothing inherit: letters one row high. */
    double[] size(Map<String, String> style) {
        var text = style.get(SIZE);
        if (text == null) {
            return lengths.fontSize(style.getOrDefault("tts:fontSize", "1c"), lengths.fontSize("1c", NORMAL));
        }
        int blank = text.indexOf(' ');
        return new double[] {Double.parseDouble(text.substring(0, blank)), Double.parseDouble(text.substring(blank + 1))
        };
    }

    Style toStyle(Map<String, String> computed, @Nullable String language) {
        return kept(shown).computeIfAbsent(new Shown(computed, language), this::style);
    }

    private Style style(Shown of) {
        var s = of.computed();
        var decoration = s.getOrDefault("tts:textDecoration", "");
        var slant = s.get("tts:fontStyle");
        var color = s.get("tts:color");
        var parsed = color == null ? null : Colors.parse(color);
        var background = s.get("tts:backgroundColor");
        var behind = background == null ? null : Colors.parse(background);
        return new Style(
                "italic".equals(slant) || "oblique".equals(slant),
                "bold".equals(s.get("tts:fontWeight")),
                decoration.contains("underline") && !decoration.contains("noUnderline"),
                "#ffffff".equals(parsed) ? null : parsed,
                "#00000000".equals(behind) ? null : behind,
                of.language(),
                null,
                switch (s.getOrDefault("tts:ruby", "none")) {
                    case "base" -> Style.Ruby.BASE;
                    case "text" -> Style.Ruby.TEXT;
                    default -> Style.Ruby.NONE;
                },
                TtmlLook.of(s, decoration, lengths, size(s)));
    }

    static Placement.Align align(Map<String, String> style) {
        return switch (style.getOrDefault("tts:textAlign", "start")) {
            case "center" -> Placement.Align.CENTER;
            case "end" -> Placement.Align.END;
            case "left" -> Placement.Align.LEFT;
            case "right" -> Placement.Align.RIGHT;
            default -> Placement.Align.START;
        };
    }
}
