package media.waybill.timedtext;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What mending may do. Times are milliseconds.
 *
 * @param programmeDuration length of the picture, where it is known: decides about whole-hour offsets and frame rates
 * @param maxOverlap overlaps up to this are trimmed; longer ones are meant, or a person's matter
 * @param minDuration what a cue without a duration gets, as far as the next one leaves room
 * @param minGap the least gap that {@link MendStep#GAPS} leaves
 * @param maxCharacters the longest line that {@link MendStep#LINES} leaves
 * @param timesCountedAt the rate the times were made for, when the picture runs at {@code pictureRate}
 */
public record MendOptions(
        @Nullable Long programmeDuration,
        long maxOverlap,
        long minDuration,
        long minGap,
        int maxCharacters,
        @Nullable FrameRate timesCountedAt,
        @Nullable FrameRate pictureRate,
        Set<MendStep> steps) {

    public static final MendOptions DEFAULT = new MendOptions(null, 1000, 834, 80, 42, null, null, MendStep.usual());

    public MendOptions {
        steps = Set.copyOf(steps);
    }

    public MendOptions withProgrammeDuration(@Nullable Long value) {
        return new MendOptions(
                value, maxOverlap, minDuration, minGap, maxCharacters, timesCountedAt, pictureRate, steps);
    }

    public MendOptions withRates(FrameRate countedAt, FrameRate picture) {
        return new MendOptions(
                programmeDuration, maxOverlap, minDuration, minGap, maxCharacters, countedAt, picture, steps);
    }

    public MendOptions with(MendStep step) {
        var more = EnumSet.copyOf(steps);
        more.add(step);
        return withSteps(more);
    }

    public MendOptions without(MendStep step) {
        var less = EnumSet.noneOf(MendStep.class);
        less.addAll(steps);
        less.remove(step);
        return withSteps(less);
    }

    private MendOptions withSteps(Set<MendStep> value) {
        return new MendOptions(
                programmeDuration, maxOverlap, minDuration, minGap, maxCharacters, timesCountedAt, pictureRate, value);
    }
}
