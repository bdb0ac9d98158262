package media.waybill.work;

import java.time.Instant;
import java.util.UUID;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** A job that gave up, with its cause. It waits for a person. */
public record Parked(
        UUID id,
        String stage,
        String subject,
        int priority,
        FailureCode code,
        String cause,
        int attempts,
        @Nullable String distributor,
        Instant parkedAt) {}
