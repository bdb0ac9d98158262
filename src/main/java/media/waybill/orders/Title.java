package media.waybill.orders;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work within an order. */
public record Title(
        UUID id,
        UUID orderId,
        String distributor,
        String reference,
        TitleType type,
        String name,
        @Nullable String originalName,
        List<String> aliases,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Integer year,
        @Nullable Duration runtime,
        @Nullable String eidr) {}
