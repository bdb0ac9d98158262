package media.waybill.delivery;

import java.util.List;
import media.waybill.delivery.Receipt.Status;
import org.jspecify.annotations.Nullable;

/** What a receipt does to what a platform said before. */
enum Standing {
    RECORD,
    REPEATED,
    LATE;

    /**
     * @param known the platform's last word on this sending of the parcel
     * @param knownReasons its reasons
     */
    static Standing of(@Nullable Status known, List<Receipt.Reason> knownReasons, Receipt receipt) {
        if (known == null) {
            return RECORD;
        }
        if (known == receipt.status()) {
            return known == Status.REFUSED && !knownReasons.containsAll(receipt.reasons()) ? RECORD : REPEATED;
        }
        return switch (receipt.status()) {
            case INGESTED -> LATE;
            // Lines are open again since the refusal: only a new version or a new sending can become live.
            case LIVE -> known == Status.REFUSED ? LATE : RECORD;
            case REFUSED -> RECORD;
        };
    }
}
