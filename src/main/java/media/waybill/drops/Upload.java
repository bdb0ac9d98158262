package media.waybill.drops;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload under way, or done.
 *
 * @param received bytes that are safe; the next ones begin there
 * @param fileId what it became when it was complete
 */
public record Upload(
        UUID id,
        String distributor,
        String login,
        String filename,
        @Nullable UUID line,
        long size,
        long received,
        @Nullable UUID fileId) {

    public boolean isComplete() {
        return received == size;
    }
}
