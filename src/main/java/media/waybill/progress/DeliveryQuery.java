package media.waybill.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which deliveries; null and empty ask for all. */
public record DeliveryQuery(
        @Nullable String distributor,
        @Nullable String platform,
        @Nullable String order,
        @Nullable String title,
        List<DeliveryStatus> statuses) {

    public static final DeliveryQuery ALL = new DeliveryQuery(null, null, null, null, List.of());
}
