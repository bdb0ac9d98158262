package media.waybill.timedtext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rarer side of a style; {@code null} is the default.
 *
 * @param size of the letters in per cent of normal
 * @param outline colour around the letters, {@code #rrggbb} or {@code #rrggbbaa}, or {@code none}
 * @param emphasis marks beside the letters, in the words of TTML ({@code filled dot before})
 * @param classes names a file gives to runs, as WebVTT's {@code <c.loud>}
 */
public record Look(
        boolean struck,
        @Nullable String font,
        @Nullable Integer size,
        @Nullable String outline,
        @Nullable String emphasis,
        List<String> classes) {

    public static final Look NORMAL = new Look(false, null, null, null, null, List.of());

    public Look {
        classes = List.copyOf(classes);
    }

    /** Whether it holds more than what a plain format can show or nobody misses: fonts and outlines are the player's. */
    boolean isSpecial() {
        return size != null || emphasis != null || !classes.isEmpty();
    }

    public Look withStruck(boolean value) {
        return new Look(value, font, size, outline, emphasis, classes);
    }

    public Look withFont(@Nullable String value) {
        return new Look(struck, value, size, outline, emphasis, classes);
    }

    public Look withSize(@Nullable Integer value) {
        return new Look(struck, font, value, outline, emphasis, classes);
    }

    public Look withOutline(@Nullable String value) {
        return new Look(struck, font, size, value, emphasis, classes);
    }

    public Look withEmphasis(@Nullable String value) {
        return new Look(struck, font, size, outline, value, classes);
    }

    public Look withClasses(List<String> value) {
        return new Look(struck, font, size, outline, emphasis, value);
    }
}
