package media.waybill.drops;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is ready, on its way into the list of files. */
record Announced(UUID id, String path, long size, @Nullable Instant modified, String fingerprint) {

    static Announced of(String path, long size, @Nullable Instant modified, String fingerprint) {
        return new Announced(UuidCreator.getTimeOrderedEpoch(), path, size, modified, fingerprint);
    }
}
