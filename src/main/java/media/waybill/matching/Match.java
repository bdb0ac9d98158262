package media.waybill.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file answers a line.
 *
 * @param decidedBy {@code hub}, or an operator's login
 * @param revokedAt when somebody took it back
 */
public record Match(
        UUID id,
        UUID fileId,
        UUID lineId,
        String distributor,
        String decidedBy,
        List<String> evidence,
        Instant at,
        @Nullable Instant revokedAt) {

    public boolean active() {
        return revokedAt == null;
    }
}
