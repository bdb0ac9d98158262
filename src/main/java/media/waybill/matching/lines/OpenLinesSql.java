package media.waybill.matching.lines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open lines in the amounts in which a node takes them into memory. */
@Component
public class OpenLinesSql {

    /**
     * What changed since one asked last.
     *
     * @param since what to ask with next time
     * @param orders the orders that may have changed, each with the transaction that did it
     */
    record Changes(long since, Map<UUID, Long> orders) {}

    private final JdbcClient jdbc;

    public OpenLinesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order stays among the changed ones until every transaction that ran beside its own is over. */
    Changes changes(String distributor, long since) {
        Map<UUID, Long> orders = new HashMap<>();
        long[] next = {since};
        jdbc.sql("""
                    select s.xmin, c.order_id, c.xid
                    from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin) s
                    left join matching.order_change c on c.distributor = :distributor and c.xid >= :since""").param("distributor", distributor).param("since", since).query(row -> {
            next[0] = row.getLong(1);
            UUID order = row.getObject(2, UUID.class);
            if (order != null) {
                orders.put(order, row.getLong(3));
            }
        });
        return new Changes(next[0], orders);
    }

    /** The open lines of some orders. What is the same in many of them is held once. */
    List<OpenLine> lines(String distributor, Collection<UUID> orders) {
        return lines(distributor, orders, """
                      and not exists (select from orders.cancellation c where c.line_id = l.id)
                      and not exists (select from orders.waiver w where w.line_id = l.id)
                    order by l.due, l.id""");
    }

    /** What changes when lines of a distributor are cancelled, restored or described anew. */
    record CancelledStamp(long cancellations, long revisions) {}

    CancelledStamp cancelledStamp(String distributor) {
        return jdbc.sql("""
                    select (select count(*) from orders.cancellation c where c.distributor = :distributor) as cancellations,
                           (select coalesce(sum(o.revision), 0) from orders.purchase_order o where o.distributor = :distributor) as revisions""")
                .param("distributor", distributor)
                .query((row, n) -> new CancelledStamp(row.getLong("cancellations"), row.getLong("revisions")))
                .single();
    }

    /** The lines of the orders that were cancelled last; who sends a file for an older one is told that nothing waits for it. */
    List<OpenLine> cancelledLines(String distributor) {
        List<UUID> orders = jdbc.sql("""
                    select l.order_id from orders.cancellation c join orders.line l on l.id = c.line_id
                    where c.distributor = :distributor group by l.order_id order by max(c.at) desc limit 1000""")
                .param("distributor", distributor)
                .query(UUID.class)
                .list();
        return lines(distributor, orders, """
                      and exists (select from orders.cancellation c where c.line_id = l.id)
                    order by l.due desc, l.id limit 50000""");
    }

    /** @param which lines of the orders, and in what order */
    private List<OpenLine> lines(String distributor, Collection<UUID> orders, String which) {
        Map<UUID, OpenLine.OrderedTitle> titles = titles(orders);
        Map<UUID, String> references = references(orders);
        Map<Object, Object> once = new HashMap<>();
        List<OpenLine> lines = new ArrayList<>();
        jdbc.sql("""
                    select l.id, l.order_id, l.title_id, l.reference, l.kind, l.language, l.use, l.version, l.layout, l.due
                    from orders.line l
                    where l.order_id = any (:orders) and l.distributor = :distributor
                    """ + which)
                .param("distributor", distributor)
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    UUID order = one(once, row.getObject(2, UUID.class));
                    OpenLine.OrderedTitle title = titles.get(row.getObject(3, UUID.class));
                    String reference = references.get(order);
                    if (title != null
                            && reference != null) { // else the order was changed in between, and is read again
                        lines.add(line(row, order, reference, title, once));
                    }
                });
        return lines;
    }

    private static OpenLine line(
            ResultSet row, UUID order, String reference, OpenLine.OrderedTitle title, Map<Object, Object> once)
            throws SQLException {
        return new OpenLine(
                row.getObject(1, UUID.class),
                order,
                reference,
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                maybe(once, row.getString(6)),
                maybe(once, row.getString(7)),
                maybe(once, row.getString(8)),
                maybe(once, row.getString(9)),
                one(once, instant(row)),
                title);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(10, OffsetDateTime.class).toInstant();
    }

    private Map<UUID, OpenLine.OrderedTitle> titles(Collection<UUID> orders) {
        Map<UUID, OpenLine.OrderedTitle> titles = new HashMap<>();
        Map<Object, Object> once = new HashMap<>();
        jdbc.sql("""
                    select t.id, t.reference, t.type, t.name, t.original_name, t.aliases, t.series, t.season, t.episode, t.year,
                           extract(epoch from t.runtime)::bigint, t.eidr
                    from orders.title t where t.order_id = any (:orders)""").param("orders", orders.toArray(UUID[]::new)).query(row -> {
            titles.put(row.getObject(1, UUID.class), title(row, once));
        });
        return titles;
    }

    /** The series and seasons of some orders, whether anything is ordered of them or not. */
    Map<UUID, List<OpenLine.OrderedTitle>> heads(Collection<UUID> orders) {
        Map<UUID, List<OpenLine.OrderedTitle>> heads = new HashMap<>();
        Map<Object, Object> once = new HashMap<>();
        jdbc.sql("""
                    select t.order_id, t.reference, t.type, t.name, t.original_name, t.aliases, t.series, t.season, t.episode, t.year,
                           extract(epoch from t.runtime)::bigint, t.eidr
                    from orders.title t where t.order_id = any (:orders) and t.type in ('SERIES', 'SEASON')
                    order by t.reference""").param("orders", orders.toArray(UUID[]::new)).query(row -> {
            heads.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                    .add(title(row, once));
        });
        return heads;
    }

    private static OpenLine.OrderedTitle title(ResultSet row, Map<Object, Object> once) throws SQLException {
        Long seconds = row.getObject(11, Long.class);
        return new OpenLine.OrderedTitle(
                row.getString(2),
                one(once, row.getString(3)),
                row.getString(4),
                row.getString(5),
                List.of((String[]) row.getArray(6).getArray()),
                maybe(once, row.getString(7)),
                row.getObject(8, Integer.class),
                row.getObject(9, Integer.class),
                row.getObject(10, Integer.class),
                seconds == null ? null : one(once, Duration.ofSeconds(seconds)),
                row.getString(12));
    }

    private Map<UUID, String> references(Collection<UUID> orders) {
        Map<UUID, String> references = new HashMap<>();
        jdbc.sql("select id, reference from orders.purchase_order where id = any (:orders)")
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    references.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return references;
    }

    private static <T> @Nullable T maybe(Map<Object, Object> once, @Nullable T value) {
        return value == null ? null : one(once, value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T one(Map<Object, Object> once, T value) {
        return (T) once.computeIfAbsent(value, key -> key);
    }

    /** How long the picture lasts that is held for the title of each line, of the line's own version where it asks for one. */
    Map<UUID, Duration> pictures(Collection<UUID> lines) {
        Map<UUID, Duration> pictures = new HashMap<>();
        jdbc.sql("""
                    select distinct on (l.id) l.id, i.duration_ms
                    from orders.line l
                    join orders.line p on p.title_id = l.title_id and p.kind = 'VIDEO'
                        and (l.version is null or p.version is not distinct from l.version)
                    join matching.match m on m.line_id = p.id and m.revoked_at is null
                    join intake.identity i on i.file_id = m.file_id
                    where l.id = any (:lines) and i.duration_ms > 0
                    order by l.id, m.at desc""").param("lines", lines.toArray(UUID[]::new)).query(row -> {
            pictures.put(row.getObject(1, UUID.class), Duration.ofMillis(row.getLong(2)));
        });
        return pictures;
    }
}
