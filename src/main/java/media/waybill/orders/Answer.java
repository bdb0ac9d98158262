package media.waybill.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a distributor says of a line.
 *
 * @param date by when, for a promise
 */
public record Answer(
        Says says,
        @Nullable LocalDate date,
        @Nullable String reason,
        @Nullable String detail) {

    /** The words of an answer. */
    public enum Says {
        PROMISE,
        NOT_AVAILABLE,
        SUBSTITUTE,
        QUESTION,
        ALREADY_DELIVERED
    }
}
