package media.waybill.matching.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.partners.Viewer;
import org.springframework.stereotype.Component;

/** The lines of each distributor that nobody waits for any more, so that a file for one of them can be told why. */
@Component
public class CancelledLines {

    private record Held(OpenLinesSql.CancelledStamp stamp, LineIndex index) {}

    private final OpenLinesSql sql;
    private final Map<String, Held> distributors = new ConcurrentHashMap<>();

    CancelledLines(OpenLinesSql sql) {
        this.sql = sql;
    }

    public LineIndex of(String distributor) {
        return Viewer.asHub(() -> {
            OpenLinesSql.CancelledStamp now = sql.cancelledStamp(distributor);
            return distributors.compute(
                            distributor,
                            (key, held) -> held != null && held.stamp.equals(now) ? held : new Held(now, read(key)))
                    .index;
        });
    }

    private LineIndex read(String distributor) {
        Map<UUID, List<OpenLine>> orders = new LinkedHashMap<>();
        sql.cancelledLines(distributor).forEach(line -> orders.computeIfAbsent(line.orderId(), key -> new ArrayList<>())
                .add(line));
        LineIndex index = new LineIndex();
        orders.forEach(index::replace);
        return index;
    }
}
