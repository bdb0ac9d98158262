package media.waybill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal entry as it was written. Ids grow; later events have larger ones. */
public record Event(
        long id,
        Instant at,
        String actor,
        String kind,
        @Nullable String distributor,
        @Nullable String platform,
        @Nullable String order,
        @Nullable UUID line,
        @Nullable UUID file,
        @Nullable UUID delivery,
        String summary,
        JsonNode detail) {}
