package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * How to write.
 *
 * @param language BCP 47 of the text, where the document does not say it
 * @param offset milliseconds added to every time
 * @param frameRate for targets that count frames
 */
public record WriteOptions(
        @Nullable String language,
        long offset,
        @Nullable FrameRate frameRate,
        @Nullable String title) {

    public static final WriteOptions DEFAULT = new WriteOptions(null, 0, null, null);

    public WriteOptions withLanguage(@Nullable String value) {
        return new WriteOptions(value, offset, frameRate, title);
    }
}
