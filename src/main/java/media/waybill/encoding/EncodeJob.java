package media.waybill.encoding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands written down.
 *
 * @param token our own name of it, from before it was submitted
 * @param reported the failure was handed on once; the next try submits again
 */
record EncodeJob(
        UUID token,
        UUID consignment,
        State state,
        @Nullable String externalId,
        @Nullable Integer errorCode,
        @Nullable String errorMessage,
        boolean reported,
        Instant changedAt) {

    enum State {
        SUBMITTING,
        SUBMITTED,
        PROGRESSING,
        COMPLETE,
        ERROR,
        CANCELED
    }
}
