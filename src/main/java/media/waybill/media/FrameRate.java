package media.waybill.media;

import org.jspecify.annotations.Nullable;

/** A frame rate as the exact fraction that the stream states, such as 24000/1001. */
public record FrameRate(int numerator, int denominator) {

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** Reads {@code 25/1} or {@code 25}; nothing when it is not a positive fraction. */
    public static @Nullable FrameRate parse(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}(/\\d{1,9})?")) {
            return null;
        }
        var slash = text.indexOf('/');
        var numerator = Integer.parseInt(slash < 0 ? text : text.substring(0, slash));
        var denominator = slash < 0 ? 1 : Integer.parseInt(text.substring(slash + 1));
        return numerator == 0 || denominator == 0 ? null : new FrameRate(numerator, denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
