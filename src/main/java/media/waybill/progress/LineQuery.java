package media.waybill.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines; null and empty ask for all.
 *
 * @param order the order's reference
 * @param title the title's reference
 * @param text part of a title's name, its reference or the order's
 */
public record LineQuery(
        @Nullable String distributor,
        @Nullable String order,
        @Nullable String title,
        @Nullable UUID titleId,
        @Nullable String kind,
        @Nullable String language,
        List<Status> statuses,
        @Nullable Timeliness timeliness,
        @Nullable Ball ball,
        @Nullable Instant dueBefore,
        @Nullable String text) {

    public static final LineQuery ALL =
            new LineQuery(null, null, null, null, null, null, List.of(), null, null, null, null);

    public LineQuery distributor(@Nullable String value) {
        return new LineQuery(value, order, title, titleId, kind, language, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery order(@Nullable String value) {
        return new LineQuery(
                distributor, value, title, titleId, kind, language, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery title(@Nullable String value) {
        return new LineQuery(
                distributor, order, value, titleId, kind, language, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery titleId(@Nullable UUID value) {
        return new LineQuery(
                distributor, order, title, value, kind, language, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery kind(@Nullable String value) {
        return new LineQuery(
                distributor, order, title, titleId, value, language, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery language(@Nullable String value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, value, statuses, timeliness, ball, dueBefore, text);
    }

    public LineQuery statuses(List<Status> value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, language, value, timeliness, ball, dueBefore, text);
    }

    public LineQuery timeliness(@Nullable Timeliness value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, language, statuses, value, ball, dueBefore, text);
    }

    public LineQuery ball(@Nullable Ball value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, language, statuses, timeliness, value, dueBefore, text);
    }

    public LineQuery dueBefore(@Nullable Instant value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, language, statuses, timeliness, ball, value, text);
    }

    public LineQuery text(@Nullable String value) {
        return new LineQuery(
                distributor, order, title, titleId, kind, language, statuses, timeliness, ball, dueBefore, value);
    }
}
