package media.waybill.timedtext.ttml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.timedtext.Look;
import media.waybill.timedtext.cues.LetterSizes;
import org.jspecify.annotations.Nullable;

/** The rarer side of a computed style of TTML: sizes, outlines, emphasis, families, and what TTML alone knows. */
final class TtmlLook {

    /** Families that a player chooses itself: they say nothing about how the text must look. */
    private static final Set<String> GENERIC_FONTS = Set.of(
            "default",
            "monospace",
            "sansSerif",
            "serif",
            "monospaceSansSerif",
            "monospaceSerif",
            "proportionalSansSerif",
            "proportionalSerif");

    private static final Set<String> OUTLINES_OF_NO_NOTE = Set.of("none", TtmlWriter.HOUSE_OUTLINE);

    /** What has a place of its own in the model, or belongs to a region. */
    private static final Set<String> ELSEWHERE = Set.of(
            "tts:color",
            "tts:backgroundColor",
            "tts:fontStyle",
            "tts:fontWeight",
            "tts:fontFamily",
            "tts:fontSize",
            "tts:textDecoration",
            "tts:textAlign",
            "tts:textEmphasis",
            "tts:textOutline",
            "tts:visibility",
            "tts:display",
            "tts:ruby",
            "tts:origin",
            "tts:extent",
            "tts:position",
            "tts:displayAlign",
            "tts:writingMode",
            "tts:showBackground",
            "tts:overflow",
            "tts:zIndex",
            "itts:forcedDisplay");

    /** What is so unless said otherwise (TTML2 section 10.2, IMSC 1.1, EBU Tech 3380); our own line height too. */
    private static final Map<String, Set<String>> USUAL = Map.ofEntries(
            Map.entry("tts:direction", Set.of("ltr")),
            Map.entry("tts:unicodeBidi", Set.of("normal")),
            Map.entry("tts:lineHeight", Set.of("normal", "125%")),
            Map.entry("tts:wrapOption", Set.of("wrap")),
            Map.entry("tts:opacity", Set.of("1", "1.0")),
            Map.entry("tts:textShadow", Set.of("none")),
            Map.entry("tts:textCombine", Set.of("none")),
            Map.entry("tts:fontShear", Set.of("0%")),
            Map.entry("tts:lineShear", Set.of("0%")),
            Map.entry("tts:shear", Set.of("0%")),
            Map.entry("tts:rubyPosition", Set.of("outside")),
            Map.entry("tts:rubyAlign", Set.of("center")),
            Map.entry("tts:rubyReserve", Set.of("none")),
            Map.entry("tts:letterSpacing", Set.of("normal")),
            Map.entry("tts:fontVariant", Set.of("normal")),
            Map.entry("tts:fontKerning", Set.of("normal")),
            Map.entry("tts:fontSelectionStrategy", Set.of("auto")),
            Map.entry("tts:textOrientation", Set.of("mixed")),
            Map.entry("tts:border", Set.of("none")),
            Map.entry("tts:padding", Set.of("0%", "0px", "0c")),
            Map.entry("tts:luminanceGain", Set.of("1", "1.0")),
            Map.entry("tts:disparity", Set.of("0px", "0%")),
            Map.entry("tts:backgroundImage", Set.of("none")),
            Map.entry("itts:fillLineGap", Set.of("false")),
            Map.entry("ebutts:linePadding", Set.of("0c")),
            Map.entry("ebutts:multiRowAlign", Set.of("auto")));

    private TtmlLook() {}

    /** @param size of the letters, across and down */
    static Look of(Map<String, String> s, String decoration, TtmlLengths lengths, double[] size) {
        var emphasis = s.get("tts:textEmphasis");
        boolean struck = decoration.contains("lineThrough") && !decoration.contains("noLineThrough");
        boolean marked = emphasis != null && !emphasis.equals("none");
        var drawn = s.get("tts:textOutline");
        var outline = named(drawn == null ? null : lengths.ofLetters(drawn, size[1]), OUTLINES_OF_NO_NOTE);
        var font = s.get("tts:fontFamily");
        var family = font == null || GENERIC_FONTS.contains(font.split(",")[0].trim()) ? null : font.trim();
        var look = new Look(
                struck, family, null, outline, marked ? emphasis : null, List.of(), properties(s, lengths, size[1]));
        return LetterSizes.found(look, size[0], size[1]);
    }

    private static Map<String, String> properties(Map<String, String> s, TtmlLengths lengths, double size) {
        var result = new HashMap<String, String>();
        s.forEach((name, raw) -> {
            boolean isStyle = name.startsWith("tts:") || name.startsWith("itts:") || name.startsWith("ebutts:");
            if (isStyle && !ELSEWHERE.contains(name)) {
                var value = name.equals("ebutts:linePadding")
                        ? lengths.ofColumns(raw)
                        : name.equals("tts:opacity") ? raw : lengths.ofLetters(raw, size);
                if (!USUAL.getOrDefault(name, Set.of()).contains(value)) {
                    result.put(name, value);
                }
            }
        });
        if (s.getOrDefault("tts:textDecoration", "").contains("overline")) {
            result.put("tts:textDecoration", "overline");
        }
        return result;
    }

    private static @Nullable String named(@Nullable String value, Set<String> usual) {
        return value == null || usual.contains(value.trim()) ? null : value.trim();
    }
}
