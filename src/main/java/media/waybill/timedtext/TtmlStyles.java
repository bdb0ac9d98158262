package media.waybill.timedtext;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Styles of a TTML head: referential chains, regions with their geometry, and inheritance (TTML2 section 10.4). */
final class TtmlStyles {

    private static final Set<String> INHERITED = Set.of(
            "tts:color",
            "tts:fontStyle",
            "tts:fontWeight",
            "tts:textDecoration",
            "tts:textAlign",
            "tts:textEmphasis",
            "tts:textOutline",
            "tts:fontFamily",
            "tts:visibility",
            "itts:forcedDisplay",
            "tts:direction");
    private static final int MAX_CHAIN = 32;

    private final Map<String, XmlTree.Node> styles = new HashMap<>();
    private final Map<String, Map<String, String>> resolved = new HashMap<>();
    private final Map<String, XmlTree.Node> regionNodes = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, String> initial = new HashMap<>();
    private final double[] cells;
    private final double[] pixels;

    TtmlStyles(XmlTree.Node tt) {
        cells = pair(tt.get("ttp:cellResolution"), 32, 15);
        pixels = pair(strip(tt.get("tts:extent"), "px"), 0, 0);
        var head = tt.first("head");
        if (head == null) {
            return;
        }
        var styling = head.first("styling");
        if (styling != null) {
            for (var node : styling.elements()) {
                var id = id(node);
                if (node.name().equals("style") && id != null) {
                    styles.put(id, node);
                } else if (node.name().equals("initial")) {
                    initial.putAll(node.attributes());
                }
            }
        }
        var layout = head.first("layout");
        if (layout != null) {
            regions(layout);
        }
        // Out of place, but players find them.
        regions(head);
    }

    private void regions(XmlTree.Node parent) {
        for (var node : parent.elements()) {
            var id = id(node);
            if (node.name().equals("region") && id != null && !regionNodes.containsKey(id)) {
                TooMuch.checkRegions(regionNodes.size() + 1);
                regionNodes.put(id, node);
                regions.put(id, geometry(id, specified(node)));
            }
        }
    }

    static @Nullable String id(XmlTree.Node node) {
        var id = node.get("xml:id");
        return id == null ? node.get("id") : id;
    }

    Map<String, Region> regions() {
        return regions;
    }

    XmlTree.@Nullable Node regionNode(@Nullable String id) {
        return id == null ? null : regionNodes.get(id);
    }

    /** What an element says itself: referenced styles, nested styles, inline attributes, in rising order. */
    Map<String, String> specified(XmlTree.Node node) {
        var result = new LinkedHashMap<String, String>();
        references(node.get("style"), 0, result);
        if (node.name().equals("region")) {
            for (var child : node.elements()) {
                if (child.name().equals("style")) {
                    references(child.get("style"), 0, result);
                    inline(child, result);
                }
            }
        }
        inline(node, result);
        return result;
    }

    private static void inline(XmlTree.Node node, Map<String, String> into) {
        node.attributes().forEach((name, value) -> {
            if (name.startsWith("tts:") || name.startsWith("itts:") || name.startsWith("ebutts:")) {
                into.put(name, value.trim());
            }
        });
    }

    private void references(@Nullable String ids, int depth, Map<String, String> into) {
        if (ids == null || depth > MAX_CHAIN) {
            return;
        }
        var list = ids.trim();
        if (styles.containsKey(list)) {
            into.putAll(style(list, depth));
            return;
        }
        for (var id : list.split("\\s+", 64)) {
            into.putAll(style(id, depth));
        }
    }

    private Map<String, String> style(String id, int depth) {
        var known = resolved.get(id);
        if (known != null) {
            return known;
        }
        var node = styles.get(id);
        if (node == null) {
            return Map.of();
        }
        // A loop meets the empty entry and ends there.
        resolved.put(id, Map.of());
        var result = new LinkedHashMap<String, String>();
        references(node.get("style"), depth + 1, result);
        inline(node, result);
        resolved.put(id, result);
        return result;
    }

    /** The computed style of a child from its parent's computed one and what it says itself. */
    static Map<String, String> inherit(Map<String, String> parent, Map<String, String> own) {
        var result = new HashMap<String, String>();
        parent.forEach((name, value) -> {
            if (INHERITED.contains(name)) {
                result.put(name, value);
            }
        });
        // Backgrounds and opacity are not inherited but shine through, so runs keep the nearest.
        if (parent.containsKey("tts:backgroundColor")) {
            result.put("tts:backgroundColor", parent.get("tts:backgroundColor"));
        }
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

    Map<String, String> root() {
        return initial;
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

    static Style toStyle(Map<String, String> s, @Nullable String language) {
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
                language,
                null,
                switch (s.getOrDefault("tts:ruby", "none")) {
                    case "base" -> Style.Ruby.BASE;
                    case "text" -> Style.Ruby.TEXT;
                    default -> Style.Ruby.NONE;
                },
                TtmlLook.of(s, decoration));
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

    private Region geometry(String id, Map<String, String> s) {
        double[] extent = lengths(s.get("tts:extent"), 100, 100);
        double[] origin = lengths(s.get("tts:origin"), 0, 0);
        var position = s.get("tts:position");
        if (position != null && position.matches("\\s*[\\d.]+%\\s+[\\d.]+%\\s*")) {
            double[] p = lengths(position, 50, 50);
            origin = new double[] {(100 - extent[0]) * p[0] / 100, (100 - extent[1]) * p[1] / 100};
        }
        var vertical =
                switch (s.getOrDefault("tts:displayAlign", "before")) {
                    case "after" -> Region.Vertical.AFTER;
                    case "center" -> Region.Vertical.CENTER;
                    default -> Region.Vertical.BEFORE;
                };
        var direction =
                switch (s.getOrDefault("tts:writingMode", "lrtb")) {
                    case "tbrl", "tb" -> Placement.Direction.VERTICAL_RIGHT_TO_LEFT;
                    case "tblr" -> Placement.Direction.VERTICAL_LEFT_TO_RIGHT;
                    default -> Placement.Direction.HORIZONTAL;
                };
        return new Region(id, origin[0], origin[1], extent[0], extent[1], vertical, direction, false);
    }

    private double[] lengths(@Nullable String text, double x, double y) {
        if (text == null) {
            return new double[] {x, y};
        }
        var parts = text.trim().split("\\s+", 4);
        if (parts.length < 2) {
            return new double[] {x, y};
        }
        return new double[] {length(parts[0], x, cells[0], pixels[0]), length(parts[1], y, cells[1], pixels[1])};
    }

    private static double length(String text, double otherwise, double cells, double pixels) {
        int unit = 0;
        while (unit < text.length() && "+-.0123456789".indexOf(text.charAt(unit)) >= 0) {
            unit++;
        }
        try {
            double value = Double.parseDouble(text.substring(0, unit));
            double percent =
                    switch (text.substring(unit)) {
                        case "%", "rw", "rh" -> value;
                        case "c" -> value * 100 / cells;
                        case "px" -> pixels > 0 ? value * 100 / pixels : otherwise;
                        default -> otherwise;
                    };
            return Math.abs(percent) <= 1000 ? percent : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable String strip(@Nullable String text, String unit) {
        return text == null ? null : text.replace(unit, "");
    }

    private static double[] pair(@Nullable String text, double x, double y) {
        if (text != null && text.trim().matches("\\d{1,6}(\\.\\d+)?\\s+\\d{1,6}(\\.\\d+)?")) {
            var parts = text.trim().split("\\s+");
            double a = Double.parseDouble(parts[0]);
            double b = Double.parseDouble(parts[1]);
            if (a > 0 && b > 0) {
                return new double[] {a, b};
            }
        }
        return new double[] {x, y};
    }
}
