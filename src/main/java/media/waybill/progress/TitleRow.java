package media.waybill.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A title with all of its lines: a row of the titles × materials grid. */
public record TitleRow(
        UUID id,
        String reference,
        String name,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        String order,
        String distributor,
        List<LineView> lines) {}
