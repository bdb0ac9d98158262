package media.waybill.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.partners.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open lines of each distributor, held in memory and brought up to date by order: one small question tells
 * whether anything changed, and only the orders that did are read again.
 */
@Component
class OpenLines {

    private static final class Held {
        final LineIndex index = new LineIndex();
        final Map<UUID, MatchingSql.OrderStamp> orders = new HashMap<>();
        MatchingSql.@Nullable Stamp stamp;
    }

    private final MatchingSql sql;
    private final Map<String, Held> distributors = new ConcurrentHashMap<>();

    OpenLines(MatchingSql sql) {
        this.sql = sql;
    }

    LineIndex of(String distributor) {
        Held held = distributors.computeIfAbsent(distributor, key -> new Held());
        return Viewer.asHub(() -> refreshed(distributor, held));
    }

    private LineIndex refreshed(String distributor, Held held) {
        MatchingSql.Stamp now = sql.stamp(distributor);
        synchronized (held) {
            if (now.equals(held.stamp)) {
                return held.index;
            }
            List<UUID> changed = new ArrayList<>();
            Set<UUID> gone = held.index.orders();
            Map<UUID, MatchingSql.OrderStamp> stamps = new HashMap<>();
            for (MatchingSql.OrderStamp order : sql.orderStamps(distributor)) {
                stamps.put(order.order(), order);
                gone.remove(order.order());
                if (!order.equals(held.orders.get(order.order()))) {
                    changed.add(order.order());
                }
            }
            gone.forEach(order -> held.index.replace(order, List.of()));
            Map<UUID, List<OpenLine>> lines = new HashMap<>();
            changed.forEach(order -> lines.put(order, new ArrayList<>()));
            for (OpenLine line : sql.lines(distributor, changed)) {
                lines.computeIfAbsent(line.orderId(), key -> new ArrayList<>()).add(line);
            }
            lines.forEach(held.index::replace);
            held.orders.clear();
            held.orders.putAll(stamps);
            held.stamp = now;
            return held.index;
        }
    }
}
