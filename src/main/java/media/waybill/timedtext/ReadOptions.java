package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * Bounds and hints for reading.
 *
 * @param strict read as the standard's parser does; otherwise what is plainly meant is mended and said
 * @param language the language that was ordered (BCP 47): tells legacy code pages apart
 * @param frameRate for formats that count frames and do not say which
 */
public record ReadOptions(
        int maxBytes,
        int maxCues,
        int maxDepth,
        boolean strict,
        @Nullable String language,
        @Nullable FrameRate frameRate) {

    public static final ReadOptions DEFAULT = new ReadOptions(32 << 20, 100_000, 64, false, null, null);

    public ReadOptions withStrict(boolean value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, value, language, frameRate);
    }

    public ReadOptions withLanguage(@Nullable String value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, strict, value, frameRate);
    }

    public ReadOptions withFrameRate(@Nullable FrameRate value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, strict, language, value);
    }
}
