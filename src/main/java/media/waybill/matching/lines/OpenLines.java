package media.waybill.matching.lines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.partners.Viewer;
import org.springframework.stereotype.Component;

/**
 * The open lines of each distributor, held in memory and brought up to date by order: one small question tells which
 * orders changed, and only those are read again. A distributor is read when it is asked about for the first time.
 */
@Component
public class OpenLines {

    /** So many orders are read at a time: a distributor may have millions of lines. */
    private static final int TOGETHER = 300;

    private static final class Held {
        final LineIndex index;
        final Map<UUID, Long> orders = new HashMap<>();
        long since;

        Held(String distributor) {
            this.index = new LineIndex(distributor);
        }
    }

    private final OpenLinesSql sql;
    private final Map<String, Held> distributors = new ConcurrentHashMap<>();

    public OpenLines(OpenLinesSql sql) {
        this.sql = sql;
    }

    public LineIndex of(String distributor) {
        Held held = distributors.computeIfAbsent(distributor, Held::new);
        return Viewer.asHub(() -> refreshed(distributor, held));
    }

    /** How long the picture lasts that is held for the title of each line. */
    public Map<UUID, Duration> pictures(Collection<UUID> lines) {
        return Viewer.asHub(() -> sql.pictures(lines));
    }

    private LineIndex refreshed(String distributor, Held held) {
        synchronized (held) {
            OpenLinesSql.Changes changes = sql.changes(distributor, held.since);
            List<UUID> changed = new ArrayList<>();
            changes.orders().forEach((order, transaction) -> {
                if (!transaction.equals(held.orders.get(order))) {
                    changed.add(order);
                }
            });
            for (int from = 0; from < changed.size(); from += TOGETHER) {
                List<UUID> some = changed.subList(from, Math.min(changed.size(), from + TOGETHER));
                Map<UUID, List<OpenLine>> lines = new HashMap<>();
                some.forEach(order -> lines.put(order, new ArrayList<>()));
                for (OpenLine line : sql.lines(distributor, some)) {
                    lines.computeIfAbsent(line.orderId(), key -> new ArrayList<>())
                            .add(line);
                }
                Map<UUID, List<OpenLine.OrderedTitle>> heads = sql.heads(some);
                lines.forEach((order, open) -> held.index.replace(order, open, heads.getOrDefault(order, List.of())));
                some.forEach(order -> held.orders.put(order, changes.orders().get(order)));
            }
            held.since = changes.since();
            return held.index;
        }
    }
}
