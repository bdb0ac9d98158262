package media.waybill.timedtext;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two documents side by side: cues that say the same stand in one row, whatever happened to their times; what only one
 * of them has stands alone.
 *
 * @param shift milliseconds by which most cues moved together, so that a row tells only what differs beyond that
 */
public record Comparison(List<Row> rows, long shift) {

    /** What differs between the two cues of a row. */
    public enum Difference {
        TIMES,
        TEXT,
        STYLE,
        PLACE
    }

    /** One of the two is null where the other document has no such cue. */
    public record Row(@Nullable Cue before, @Nullable Cue after, Set<Difference> differences) {

        public boolean isSame() {
            return before != null && after != null && differences.isEmpty();
        }
    }

    public long changed() {
        return rows.stream().filter(row -> !row.isSame()).count();
    }
}
