package media.waybill.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One material owed for one title.
 *
 * @param language BCP 47
 * @param platforms the platforms of the order that need it
 * @param dueRule how due came about, in words
 */
public record Line(
        UUID id,
        UUID orderId,
        UUID titleId,
        String distributor,
        String reference,
        Kind kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String version,
        @Nullable String layout,
        boolean required,
        List<String> platforms,
        Instant due,
        String dueRule) {}
