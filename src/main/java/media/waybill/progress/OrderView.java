package media.waybill.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and how its lines stand.
 *
 * @param wanted lines that are neither cancelled nor waived
 * @param done those of them that are accepted or delivered
 * @param missing those of which nothing acceptable is in hand
 * @param nextDue of the missing ones
 */
public record OrderView(
        UUID id,
        String reference,
        String distributor,
        List<String> platforms,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,
        int revision,
        Instant placedAt,
        Instant changedAt,
        long titles,
        long wanted,
        long done,
        long missing,
        long late,
        @Nullable Instant nextDue) {}
