package media.waybill.timedtext;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rarer side of a style; {@code null} is the default.
 *
 * @param size of the letters in per cent of what most letters of the document have
 * @param outline colour around the letters, {@code #rrggbb} or {@code #rrggbbaa} and a width in per cent, or {@code none}
 * @param emphasis marks beside the letters, in the words of TTML ({@code filled dot before})
 * @param classes names a file gives to runs, as WebVTT's {@code <c.loud>}
 * @param properties what TTML alone knows, by its names ({@code tts:lineHeight}), without what is usual anyway
 */
public record Look(
        boolean struck,
        @Nullable String font,
        @Nullable Integer size,
        @Nullable String outline,
        @Nullable String emphasis,
        List<String> classes,
        Map<String, String> properties) {

    public static final Look NORMAL = new Look(false, null, null, null, null, List.of(), Map.of());

    public Look {
        classes = List.copyOf(classes);
        properties = properties.isEmpty() ? Map.of() : Map.copyOf(new TreeMap<>(properties));
    }

    /** Whether it holds more than what a plain format can show or nobody misses: fonts and outlines are the player's. */
    public boolean isSpecial() {
        return emphasis != null || !classes.isEmpty();
    }

    public Look withStruck(boolean value) {
        return new Look(value, font, size, outline, emphasis, classes, properties);
    }

    public Look withFont(@Nullable String value) {
        return new Look(struck, value, size, outline, emphasis, classes, properties);
    }

    public Look withSize(@Nullable Integer value) {
        return new Look(struck, font, value, outline, emphasis, classes, properties);
    }

    public Look withOutline(@Nullable String value) {
        return new Look(struck, font, size, value, emphasis, classes, properties);
    }

    public Look withEmphasis(@Nullable String value) {
        return new Look(struck, font, size, outline, value, classes, properties);
    }

    public Look withClasses(List<String> value) {
        return new Look(struck, font, size, outline, emphasis, value, properties);
    }

    public Look withProperties(Map<String, String> value) {
        return new Look(struck, font, size, outline, emphasis, classes, value);
    }
}
