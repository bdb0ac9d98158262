package media.waybill.drops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a drop point is doing.
 *
 * @param filesSeen files that its last listing showed
 */
public record DropState(
        String dropPoint,
        State state,
        @Nullable Instant lastPollAt,
        @Nullable String lastError,
        long filesSeen,
        String node,
        long revision) {

    /** FAILED: it runs, but its last poll or start did not succeed. */
    public enum State {
        RUNNING,
        STOPPED,
        FAILED
    }
}
