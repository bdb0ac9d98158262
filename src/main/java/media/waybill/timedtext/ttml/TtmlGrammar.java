package media.waybill.timedtext.ttml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What each attribute of TTML2 (sections 7, 10 and 12) may hold. */
final class TtmlGrammar {

    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|\\.\\d+)";
    private static final String UNITS = "(?:px|em|c|%|rw|rh)";
    // A number may end in its point where a unit follows (TTML2 section 10.3.20, real).
    private static final String LENGTH = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)" + UNITS;
    private static final String SIZE = "\\+?(?:\\d+\\.?\\d*|\\.\\d+)" + UNITS;
    private static final String COLOR = "(?:#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?"
            + "|rgb\\(\\s*\\d{1,3}\\s*(?:,\\s*\\d{1,3}\\s*){2}\\)|rgba\\(\\s*\\d{1,3}\\s*(?:,\\s*\\d{1,3}\\s*){3}\\)"
            + "|transparent|black|silver|gray|white|maroon|red|purple|fuchsia|magenta|green|lime|olive|yellow"
            + "|navy|blue|teal|aqua|cyan)";
    private static final String MEASURE = "(?:auto|available|fitContent|minContent|maxContent|" + SIZE + ")";
    private static final String SHADOW = LENGTH + "\\s+" + LENGTH + "(?:\\s+" + SIZE + ")?(?:\\s+" + COLOR + ")?";
    private static final String SHEAR = "[+-]?" + NUMBER + "%";
    private static final String POSITIVE = "0*[1-9]\\d{0,11}";
    private static final String RATIO = POSITIVE + "\\s+" + POSITIVE;
    private static final String COMBINATION = "ignore|leastRestrictive|mostRestrictive|replace";
    private static final String URI = "(?!:)[^\\s()]+";
    private static final String PROFILES = URI + "(?:\\s+" + URI + ")*";
    private static final String DESIGNATORS = "http://www.w3.org/ns/ttml/profile/";

    private static final Set<String> HORIZONTAL = Set.of("left", "right");
    private static final Set<String> VERTICAL = Set.of("top", "bottom");
    private static final Pattern LENGTH_ALONE = Pattern.compile(LENGTH);
    private static final Pattern BORDER_PART = Pattern.compile("\\s*(?:(?<style>none|dotted|dashed|solid|double)"
            + "|(?<width>thin|medium|thick|" + SIZE + ")|(?<color>" + COLOR + ")"
            + "|(?<radii>radii\\(\\s*" + SIZE + "\\s*(?:,\\s*" + SIZE + "\\s*)?\\)))(?:\\s+|$)");
    private static final Pattern EMPHASIS_PART = Pattern.compile("\\s*(?:(?<style>none|auto"
            + "|(?:filled|open)(?:\\s+(?:circle|dot|sesame))?|(?:circle|dot|sesame)(?:\\s+(?:filled|open))?"
            + "|\"[^\"]+\"|'[^']+')|(?<color>current|" + COLOR + ")|(?<place>before|after|outside))(?:\\s+|$)");

    private static final Map<String, Predicate<String>> ATTRIBUTES = new HashMap<>();

    static {
        for (var row : """
                tts:backgroundClip border|content|padding
                tts:backgroundImage none|\\S+
                tts:backgroundOrigin border|content|padding
                tts:backgroundRepeat repeat|repeatX|repeatY|noRepeat
                tts:direction ltr|rtl
                tts:display auto|none|inlineBlock
                tts:displayAlign before|center|after|justify
                tts:fontKerning none|normal
                tts:fontSelectionStrategy auto|character
                tts:fontStyle normal|italic|oblique
                tts:fontWeight normal|bold
                tts:opacity [+-]?(?:INF|NaN|\\d*\\.?\\d+(?:[eE][+-]?\\d+)?|\\d+\\.)
                tts:overflow visible|hidden
                tts:ruby none|container|base|baseContainer|text|textContainer|delimiter
                tts:rubyAlign start|center|end|spaceAround|spaceBetween|withBase
                tts:rubyPosition before|after|outside
                tts:showBackground always|whenActive
                tts:textAlign left|center|right|start|end|justify
                tts:textCombine none|all
                tts:textOrientation mixed|sideways|sidewaysLeft|sidewaysRight|upright
                tts:unicodeBidi normal|embed|bidiOverride|isolate
                tts:visibility visible|hidden
                tts:wrapOption wrap|noWrap
                tts:writingMode lrtb|rltb|tbrl|tblr|lr|rl|tb
                tts:zIndex auto|[+-]?\\d+
                tta:speak none|normal|fast|slow
                ttp:clockMode local|gps|utc
                ttp:dropMode dropNTSC|dropPAL|nonDrop
                ttp:markerMode continuous|discontinuous
                ttp:timeBase media|smpte|clock
                ttp:inferProcessorProfileMethod loose|strict
                ttp:inferProcessorProfileSource combined|first
                ttp:permitFeatureNarrowing true|false
                ttp:permitFeatureWidening true|false
                ttp:validation optional|prohibited|required
                ttp:validationAction abort|ignore|warn
                itts:forcedDisplay true|false
                itts:fillLineGap true|false
                xml:space default|preserve
                """.split("\n")) {
            int blank = row.indexOf(' ');
            put(row.substring(0, blank), row.substring(blank + 1));
        }
        put("tts:backgroundColor", COLOR);
        put("tts:color", COLOR);
        put("tts:backgroundExtent", "contain|cover|(?:auto|" + SIZE + ")(?:\\s+(?:auto|" + SIZE + "))?");
        put("tts:bpd", MEASURE);
        put("tts:ipd", MEASURE);
        put("tts:disparity", LENGTH);
        put("tts:extent", "auto|contain|cover|" + MEASURE + "\\s+" + MEASURE);
        put("tts:fontSize", SIZE + "(?:\\s+" + SIZE + ")?");
        put("tts:fontShear", SHEAR);
        put("tts:lineShear", SHEAR);
        put("tts:shear", SHEAR);
        put("tts:letterSpacing", "normal|" + LENGTH);
        put("tts:lineHeight", "normal|" + SIZE);
        put("tts:luminanceGain", NUMBER);
        put("tts:origin", "auto|" + LENGTH + "\\s+" + LENGTH);
        put("tts:padding", SIZE + "(?:\\s+" + SIZE + "){0,3}");
        put("tts:rubyReserve", "none|(?:both|before|after|outside)(?:\\s+" + SIZE + ")?");
        put("tts:textOutline", "none|(?:" + COLOR + "\\s+)?" + SIZE + "(?:\\s+" + SIZE + ")?");
        put("tts:textShadow", "none|" + SHADOW + "(?:\\s*,\\s*" + SHADOW + "){0,3}");
        put("tta:gain", "[+-]?" + NUMBER);
        put("tta:pan", "[+-]?" + NUMBER);
        put("tta:pitch", "[+-]?" + NUMBER + "(?:%|[kK]?[hH]z)?");
        put("ttp:cellResolution", RATIO);
        put("ttp:displayAspectRatio", RATIO);
        put("ttp:pixelAspectRatio", RATIO);
        put("ttp:frameRate", POSITIVE);
        put("ttp:frameRateMultiplier", POSITIVE + "(?:[\\s:]+" + POSITIVE + ")?");
        put("ttp:subFrameRate", POSITIVE);
        put("ttp:tickRate", POSITIVE);
        put("ttp:contentProfileCombination", COMBINATION);
        put("ttp:processorProfileCombination", COMBINATION);
        ATTRIBUTES.put("tts:fontFamily", value -> !value.isBlank());
        ATTRIBUTES.put("tts:position", TtmlGrammar::isPosition);
        ATTRIBUTES.put("tts:backgroundPosition", TtmlGrammar::isPosition);
        ATTRIBUTES.put("tts:border", value -> isEachOnce(BORDER_PART, value, "style", "width", "color", "radii"));
        ATTRIBUTES.put("tts:textEmphasis", value -> isEachOnce(EMPHASIS_PART, value, "style", "color", "place"));
        ATTRIBUTES.put("tts:fontVariant", value -> isWords(value, "normal", "super sub", "half full", "ruby"));
        ATTRIBUTES.put(
                "tts:textDecoration",
                value -> isWords(
                        value, "none", "underline noUnderline", "lineThrough noLineThrough", "overline noOverline"));
        ATTRIBUTES.put("ttp:contentProfiles", value -> isProfiles(value, "all"));
        ATTRIBUTES.put("ttp:processorProfiles", value -> isProfiles(value, "all", "any"));
        ATTRIBUTES.put("xml:base", value -> value.isEmpty() || !value.isBlank());
        ATTRIBUTES.put("xlink:href", value -> !value.isBlank());
        ATTRIBUTES.put("condition", TtmlCondition::isWellFormed);
    }

    private TtmlGrammar() {}

    private static void put(String attribute, String regex) {
        var pattern = Pattern.compile(regex);
        boolean exactly = attribute.endsWith("olor");
        ATTRIBUTES.put(attribute, value -> pattern.matcher(exactly ? value : value.trim())
                .matches());
    }

    /** Whether values of the attribute are judged. */
    static boolean knows(String attribute) {
        return ATTRIBUTES.containsKey(attribute);
    }

    /** Whether a value is one that the attribute may have; attributes that are not known are not judged. */
    static boolean allows(String attribute, String value) {
        var rule = ATTRIBUTES.get(attribute);
        return rule == null || (rule.test(value) && isInRange(value));
    }

    private static boolean isInRange(String value) {
        if (!value.startsWith("rgb")) {
            return true;
        }
        return Arrays.stream(value.replaceAll("[^\\d,]", "").split(","))
                .allMatch(part -> !part.isEmpty() && Integer.parseInt(part) <= 255);
    }

    private static boolean isEachOnce(Pattern part, String value, String... groups) {
        var seen = new HashSet<String>();
        var m = part.matcher(value);
        int at = 0;
        while (at < value.length()) {
            m.region(at, value.length());
            if (!m.lookingAt()) {
                return false;
            }
            for (var group : groups) {
                if (m.group(group) != null && !seen.add(group)) {
                    return false;
                }
            }
            at = m.end();
        }
        return !seen.isEmpty();
    }

    /** Either one word alone, or at most one out of each group. */
    private static boolean isWords(String value, String alone, String... groups) {
        if (value.trim().equals(alone)) {
            return true;
        }
        var used = new HashSet<String>();
        for (var word : value.trim().split("\\s+")) {
            var group = Arrays.stream(groups)
                    .filter(g -> List.of(g.split(" ")).contains(word))
                    .findFirst();
            if (group.isEmpty() || !used.add(group.get())) {
                return false;
            }
        }
        return !used.isEmpty();
    }

    private static boolean isProfiles(String value, String... quantifiers) {
        var list = value.trim();
        for (var quantifier : quantifiers) {
            if (list.startsWith(quantifier + "(") && list.endsWith(")")) {
                list = list.substring(quantifier.length() + 1, list.length() - 1)
                        .trim();
                break;
            }
        }
        if (!list.matches(PROFILES)) {
            return false;
        }
        var seen = new HashSet<String>();
        return Arrays.stream(list.split("\\s+"))
                .allMatch(p -> seen.add(p.contains(":") || p.startsWith("#") ? p : DESIGNATORS + p));
    }

    /** One to four components (TTML2 section 10.3.30): each axis once, an offset only behind an edge. */
    private static boolean isPosition(String value) {
        var parts = value.trim().split("\\s+");
        if (parts.length == 1) {
            return isEdge(parts[0]) || parts[0].equals("center") || isLength(parts[0]);
        }
        if (parts.length == 2) {
            boolean inOrder = !VERTICAL.contains(parts[0])
                    && !HORIZONTAL.contains(parts[1])
                    && isPart(parts[0])
                    && isPart(parts[1]);
            boolean swapped = (VERTICAL.contains(parts[0]) || parts[0].equals("center"))
                    && (HORIZONTAL.contains(parts[1]) || parts[1].equals("center"));
            return inOrder || swapped;
        }
        int groups = 0;
        int horizontal = 0;
        int vertical = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!isEdge(parts[i]) && !parts[i].equals("center")) {
                return false;
            }
            groups++;
            horizontal += HORIZONTAL.contains(parts[i]) ? 1 : 0;
            vertical += VERTICAL.contains(parts[i]) ? 1 : 0;
            if (isEdge(parts[i]) && i + 1 < parts.length && isLength(parts[i + 1])) {
                i++;
            }
        }
        return parts.length <= 4 && groups == 2 && horizontal <= 1 && vertical <= 1;
    }

    private static boolean isPart(String part) {
        return isEdge(part) || part.equals("center") || isLength(part);
    }

    private static boolean isEdge(String part) {
        return HORIZONTAL.contains(part) || VERTICAL.contains(part);
    }

    private static boolean isLength(String part) {
        return LENGTH_ALONE.matcher(part).matches();
    }
}
