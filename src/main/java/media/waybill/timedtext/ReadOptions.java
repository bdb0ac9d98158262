package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * Bounds and hints for reading.
 *
 * @param strict read as the letter of the standard says, also where all other readers agree on more
 * @param lenient times of WebVTT that its parser skips are read where it is plain what they mean, and said
 * @param language the language that was ordered (BCP 47): tells legacy code pages apart
 * @param frameRate for formats that count frames and do not say which
 */
public record ReadOptions(
        int maxBytes,
        int maxCues,
        int maxDepth,
        boolean strict,
        boolean lenient,
        @Nullable String language,
        @Nullable FrameRate frameRate) {

    public static final ReadOptions DEFAULT = new ReadOptions(32 << 20, 100_000, 64, false, false, null, null);

    public ReadOptions withStrict(boolean value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, value, lenient, language, frameRate);
    }

    public ReadOptions withLenient(boolean value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, strict, value, language, frameRate);
    }

    public ReadOptions withLanguage(@Nullable String value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, strict, lenient, value, frameRate);
    }

    public ReadOptions withFrameRate(@Nullable FrameRate value) {
        return new ReadOptions(maxBytes, maxCues, maxDepth, strict, lenient, language, value);
    }
}
