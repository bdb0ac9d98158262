package media.waybill.timedtext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rarer side of a computed style of TTML: emphasis, outlines and families that are not the player's own choice. */
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

    private TtmlLook() {}

    static Look of(Map<String, String> s, String decoration) {
        var emphasis = s.get("tts:textEmphasis");
        boolean struck = decoration.contains("lineThrough") && !decoration.contains("noLineThrough");
        boolean marked = emphasis != null && !emphasis.equals("none");
        var outline = named(s.get("tts:textOutline"), OUTLINES_OF_NO_NOTE);
        var font = s.get("tts:fontFamily");
        var family = font == null || GENERIC_FONTS.contains(font.split(",")[0].trim()) ? null : font.trim();
        if (!struck && !marked && outline == null && family == null) {
            return Look.NORMAL;
        }
        return new Look(struck, family, null, outline, marked ? emphasis : null, List.of());
    }

    private static @Nullable String named(@Nullable String value, Set<String> usual) {
        return value == null || usual.contains(value.trim()) ? null : value.trim();
    }
}
