package media.waybill.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a buyer wants of a distributor, for which platforms and when. */
public record Order(
        UUID id,
        String reference,
        String distributor,
        List<String> platforms,
        List<String> territories,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,
        ZoneId timeZone,
        int revision,
        String placedBy,
        Instant placedAt,
        Instant changedAt) {}
