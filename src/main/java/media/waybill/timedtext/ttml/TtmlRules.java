package media.waybill.timedtext.ttml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.ttml.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** Says where a document departs from TTML2: values its attributes may not have, and elements out of place. */
final class TtmlRules {

    private record Place(Node node, @Nullable Node parent, boolean isLinked) {}

    /** One code point, the ones that wildcards leave open, or all from one to another. */
    private static final String RANGE =
            "U\\+(?:[0-9A-Fa-f]{1,6}(?:-[0-9A-Fa-f]{1,6})?|(?=[0-9A-Fa-f?]{1,6}(?![0-9A-Fa-f?]))[0-9A-Fa-f]*\\?+)";

    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("profile.combine", "ignore|leastRestrictive|mostRestrictive|replace"),
            Map.entry("profile.type", "content|processor"),
            Map.entry("animate.calcMode", "discrete|linear|paced|spline"),
            Map.entry("animate.fill", "freeze|remove"),
            Map.entry("set.fill", "freeze|remove"),
            Map.entry("animate.repeatCount", "[1-9]\\d*|indefinite"),
            Map.entry("set.repeatCount", "[1-9]\\d*|indefinite"),
            Map.entry(
                    "font.family",
                    "(?!(?:default|monospace|sansSerif|serif|monospaceSansSerif|monospaceSerif"
                            + "|proportionalSansSerif|proportionalSerif)$).*\\S.*"),
            Map.entry("font.weight", "normal|bold"),
            Map.entry("font.style", "normal|italic|oblique"),
            Map.entry("font.range", RANGE + "(?:\\s*,\\s*" + RANGE + ")*"),
            Map.entry("data.length", "\\d+"),
            Map.entry("p.timeContainer", "par|seq"),
            Map.entry("div.timeContainer", "par|seq"),
            Map.entry("span.timeContainer", "par|seq"),
            Map.entry("body.timeContainer", "par|seq"),
            Map.entry("chunk.length", "\\d+"),
            Map.entry("item.name", "\\S+"));

    /** The names of attributes of which elements have rules of their own. */
    private static final Set<String> OWN_ATTRIBUTES = BY_ELEMENT.keySet().stream()
            .map(key -> key.substring(key.indexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_REMEMBERED = 1000;

    /** What a place in the document decides for good. */
    private static final Set<String> FIXED = Set.of("tts:ruby", "tta:speak");

    /** What may change gradually; everything else only in steps (TTML2 section 10.2, "Animatable"). */
    private static final Set<String> GRADUAL = Set.of(
            "tts:backgroundColor",
            "tts:backgroundExtent",
            "tts:backgroundPosition",
            "tts:border",
            "tts:bpd",
            "tts:color",
            "tts:disparity",
            "tts:extent",
            "tts:fontShear",
            "tts:fontSize",
            "tts:ipd",
            "tts:letterSpacing",
            "tts:lineHeight",
            "tts:lineShear",
            "tts:luminanceGain",
            "tts:opacity",
            "tts:origin",
            "tts:padding",
            "tts:position",
            "tts:rubyReserve",
            "tts:shear",
            "tts:textEmphasis",
            "tts:textOutline",
            "tts:textShadow",
            "tta:gain",
            "tta:pan",
            "tta:pitch");

    /** The root is measured in pixels alone: everything else is measured against it (section 10.2.15). */
    private static final String ROOT_EXTENT = "auto|contain|\\+?\\d+(?:\\.\\d+)?px\\s+\\+?\\d+(?:\\.\\d+)?px";

    private final Findings findings;
    private final Severity severity;
    private final Map<String, Map<String, Boolean>> verdicts = new HashMap<>();
    private int departures;

    private TtmlRules(Findings findings, boolean strict) {
        this.findings = findings;
        // A player ignores what it cannot read: a warning, unless the standard itself is asked for.
        this.severity = strict ? Severity.ERROR : Severity.WARNING;
    }

    /** Answers how many departures there were. */
    static int check(Node tt, boolean strict, Findings findings) {
        var rules = new TtmlRules(findings, strict);
        var todo = new ArrayDeque<Place>();
        todo.push(new Place(tt, null, false));
        var nodes = new ArrayList<Node>();
        while (!todo.isEmpty()) {
            var place = todo.pop();
            var node = place.node();
            if (!node.isTimedText()) {
                continue;
            }
            nodes.add(node);
            rules.attributes(node);
            rules.structure(place);
            boolean linked = place.isLinked() || node.get("xlink:href") != null;
            for (var child : node.elements()) {
                todo.push(new Place(child, node, linked));
            }
        }
        TtmlResources.check(nodes, (node, text) -> rules.say(node, "ttml.structure", text));
        return rules.departures;
    }

    private void say(Node node, String rule, String text) {
        departures++;
        findings.add(
                severity,
                rule,
                Terms.FORMATTING,
                null,
                node.line(),
                null,
                text,
                "players ignore or refuse this: write what TTML2 allows");
    }

    private void attributes(Node node) {
        boolean animates = node.name().equals("animate");
        node.attributes().forEach((name, value) -> {
            var own = OWN_ATTRIBUTES.contains(name) ? BY_ELEMENT.get(node.name() + "." + name) : null;
            boolean listed = animates && name.startsWith("tt") && name.charAt(3) == ':';
            boolean good = own != null
                    ? value.trim().matches(own)
                    : listed
                            ? List.of(value.split(";", -1)).stream().allMatch(v -> TtmlGrammar.allows(name, v.trim()))
                            : allows(name, value);
            if (!good) {
                say(node, "ttml.value", "<" + node.name() + " " + name + "=\"" + value + "\">");
            }
            boolean isStep = node.name().equals("set") || "discrete".equals(node.get("calcMode"));
            if (FIXED.contains(name) && (animates || node.name().equals("set"))) {
                say(node, "ttml.animation", name + " cannot change at all");
            } else if (listed && !GRADUAL.contains(name) && !isStep) {
                say(node, "ttml.animation", name + " can only change in steps");
            }
        });
    }

    /** A document says the same few values again and again. */
    private boolean allows(String name, String value) {
        if (!TtmlGrammar.knows(name)) {
            return true;
        }
        var judged = verdicts.computeIfAbsent(name, n -> new HashMap<>());
        return judged.size() < MOST_REMEMBERED
                ? judged.computeIfAbsent(value, v -> TtmlGrammar.allows(name, v))
                : TtmlGrammar.allows(name, value);
    }

    private void structure(Place place) {
        var node = place.node();
        var parent = place.parent() == null ? "" : place.parent().name();
        switch (node.name()) {
            case "tt" -> {
                var extent = node.get("tts:extent");
                if (extent != null && !extent.trim().matches(ROOT_EXTENT)) {
                    say(node, "ttml.value", "<tt tts:extent=\"" + extent + "\">");
                }
            }
            case "region" -> {
                boolean isSecond = place.parent() != null
                        && !parent.equals("layout")
                        && place.parent().elements().stream()
                                        .filter(n -> n.name().equals("region"))
                                        .count()
                                > 1;
                if (isSecond || parent.equals("span") || (parent.equals("image"))) {
                    say(node, "ttml.structure", "<region> does not belong there in <" + parent + ">");
                }
            }
            case "style" -> {
                if (parent.equals("initial")) {
                    say(node, "ttml.structure", "<initial> holds no <style>");
                }
            }
            case "chunk" -> {
                if (node.get("condition") != null || node.get("xml:base") != null) {
                    say(node, "ttml.structure", "<chunk> has neither condition nor base");
                }
            }
            case "profile" -> {
                if (parent.equals("profile") && node.get("xml:id") != null) {
                    say(node, "ttml.structure", "a nested <profile> cannot be named");
                }
            }
            case "body", "div", "p" -> {
                if ("inlineBlock".equals(node.get("tts:display"))) {
                    say(node, "ttml.value", "<" + node.name() + " tts:display=\"inlineBlock\">");
                }
            }
            default -> {}
        }
        if (place.isLinked() && node.get("xlink:href") != null) {
            say(node, "ttml.structure", "a link stands inside a link");
        }
    }
}
