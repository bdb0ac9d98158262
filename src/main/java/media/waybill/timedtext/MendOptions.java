package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * What mending may do. Times are milliseconds.
 *
 * @param programmeDuration length of the picture, where it is known: decides about whole-hour offsets
 * @param maxOverlap overlaps up to this are trimmed; longer ones are meant, or a person's matter
 * @param minDuration what a cue without a duration gets, as far as the next one leaves room
 * @param timesCountedAt the rate the times were made for, when the picture runs at {@code pictureRate}
 */
public record MendOptions(
        @Nullable Long programmeDuration,
        long maxOverlap,
        long minDuration,
        @Nullable FrameRate timesCountedAt,
        @Nullable FrameRate pictureRate) {

    public static final MendOptions DEFAULT = new MendOptions(null, 1000, 834, null, null);

    public MendOptions withProgrammeDuration(@Nullable Long value) {
        return new MendOptions(value, maxOverlap, minDuration, timesCountedAt, pictureRate);
    }
}
