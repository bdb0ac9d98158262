package media.waybill.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committed entry, as live pages hear of it. After a gap in listening comes {@link #ANYTHING}: whoever looks at rows
 * reads them again.
 */
public record Signal(
        long id,
        String kind,
        @Nullable String distributor,
        @Nullable String platform,
        @Nullable UUID line,
        @Nullable UUID file,
        @Nullable UUID delivery) {

    public static final Signal ANYTHING = new Signal(0, "journal.gap", null, null, null, null, null);

    public boolean isAnything() {
        return id == 0;
    }
}
