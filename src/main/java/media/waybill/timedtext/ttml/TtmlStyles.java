package media.waybill.timedtext.ttml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.TooMuch;
import org.jspecify.annotations.Nullable;

/** Styles of a TTML head: referential chains, regions with their geometry, and inheritance (TTML2 section 10.4). */
final class TtmlStyles {

    /** What a region may say of itself that the model has no place for. */
    private static final Set<String> OF_REGIONS = Set.of(
            "tts:padding",
            "tts:border",
            "tts:disparity",
            "tts:luminanceGain",
            "tts:backgroundImage",
            "tts:backgroundColor");

    private static final int MAX_CHAIN = 32;

    private final Map<String, XmlTree.Node> styles = new HashMap<>();
    private final Map<String, Map<String, String>> resolved = new HashMap<>();
    private final Map<String, XmlTree.Node> regionNodes = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, String> initial = new HashMap<>();
    private final TtmlLengths lengths;

    TtmlStyles(XmlTree.Node tt, TtmlLengths lengths) {
        this.lengths = lengths;
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

    /** What the content of a region inherits from it. */
    Map<String, String> ofRegion(XmlTree.Node region) {
        var result = new HashMap<>(specified(region));
        var way = result.getOrDefault("tts:writingMode", "");
        if (way.equals("rl") || way.equals("rltb")) {
            result.putIfAbsent("tts:direction", "rtl");
        }
        return result;
    }

    /** Says what of the regions' own look has no place in the model. */
    void sayLosses(Findings findings) {
        regionNodes.forEach((id, node) -> {
            var lost = specified(node).entrySet().stream()
                    .filter(e -> OF_REGIONS.contains(e.getKey()) && !isInvisible(e.getValue()))
                    .map(e -> e.getKey() + "=\"" + e.getValue() + "\"")
                    .sorted()
                    .toList();
            if (!lost.isEmpty()) {
                findings.loss(
                        "ttml.region-style",
                        null,
                        node.line(),
                        "not kept of region " + id + ": " + String.join(", ", lost));
            }
        });
    }

    private static boolean isInvisible(String value) {
        return value.equals("none")
                || value.equals("transparent")
                || "#00000000".equals(Colors.parse(value))
                || value.matches("(?:0(?:\\.0+)?(?:px|c|%|em)?\\s*){1,4}");
    }

    Map<String, String> root() {
        return initial;
    }

    /** Whatever of this stands on a region is not the text's. */
    static void forgetRegionsOwn(Map<String, String> style) {
        style.keySet().removeAll(OF_REGIONS);
    }

    private Region geometry(String id, Map<String, String> s) {
        double[] extent = lengths.ofPicture(s.get("tts:extent"), 100, 100);
        double[] origin = lengths.ofPicture(s.get("tts:origin"), 0, 0);
        var position = s.get("tts:position");
        if (position != null && position.matches("\\s*[\\d.]+%\\s+[\\d.]+%\\s*")) {
            double[] p = lengths.ofPicture(position, 50, 50);
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
}
