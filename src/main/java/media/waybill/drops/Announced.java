package media.waybill.drops;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import media.waybill.connectors.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A file that is ready, on its way into the list of files.
 *
 * @param path as it can be kept
 * @param pathBytes of the path as the source says it
 */
record Announced(
        UUID id,
        String path,
        int pathBytes,
        long size,
        @Nullable Instant modified,
        String fingerprint) {

    static Announced of(Seen file) {
        return new Announced(
                UuidCreator.getTimeOrderedEpoch(),
                Names.keepable(file.path()),
                Names.bytes(file.path()),
                file.size(),
                file.modified(),
                file.fingerprint());
    }

    boolean isTooLong() {
        return pathBytes > Names.LONGEST;
    }
}
