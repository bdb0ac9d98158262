package media.waybill.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as people and the API see it.
 *
 * @param order the order's reference
 * @param title the title's reference
 * @param redeliveryDue by when a refused file is asked for again
 * @param reasons why it is refused, waived or cancelled, in sentences
 * @param files the files that answer it, newest first
 */
public record LineView(
        UUID id,
        String order,
        String reference,
        String distributor,
        String title,
        String titleName,
        UUID titleId,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        String kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String version,
        @Nullable String layout,
        boolean required,
        List<String> platforms,
        Instant due,
        String dueRule,
        Status status,
        Ball ball,
        Timeliness timeliness,
        @Nullable LocalDate promisedFor,
        @Nullable Instant redeliveryDue,
        List<String> reasons,
        List<UUID> files) {}
