package media.waybill.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrdersStandSql {

    private static final Map<String, String> SORTS = Map.of(
            "placed", "o.placed_at",
            "reference", "o.reference",
            "distributor", "o.distributor",
            "window", "o.window_start",
            "late", "n.late",
            "missing", "n.missing",
            "nextDue", "n.next_due");

    private static final String WHERE = """
             where (:distributor::text is null or o.distributor = :distributor)
               and (:text::text is null or o.reference ilike :text
                    or exists (select from orders.title t where t.order_id = o.id and (t.name ilike :text or t.series ilike :text)))
            """;

    private final JdbcClient jdbc;

    OrdersStandSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderView> orders(
            @Nullable String distributor,
            @Nullable String text,
            Instant now,
            @Nullable String sort,
            boolean descending,
            int offset,
            int limit) {
        var order = SORTS.getOrDefault(sort == null ? "placed" : sort, "o.placed_at")
                + (descending ? " desc nulls last" : " nulls last");
        return jdbc.sql("""
                    select o.*, n.*, (select count(*) from orders.title t where t.order_id = o.id) as titles
                    from orders.purchase_order o
                    left join lateral (
                        select count(*) filter (where p.status not in ('CANCELLED', 'WAIVED')) as wanted,
                               count(*) filter (where p.status in ('ACCEPTED', 'DELIVERED')) as done,
                               count(*) filter (where p.status in ('ORDERED', 'PROMISED', 'REJECTED')) as missing,
                               count(*) filter (where progress.timeliness(p.status, p.due, p.promised_for, :now) = 'LATE') as late,
                               min(p.due) filter (where p.status in ('ORDERED', 'PROMISED', 'REJECTED')) as next_due
                        from progress.line p where p.order_id = o.id) n on true
                    """ + WHERE + " order by " + order + ", o.id limit :limit offset :offset")
                .param("distributor", distributor)
                .param("text", like(text))
                .param("now", LinesSql.utc(now))
                .param("limit", limit)
                .param("offset", offset)
                .query(OrdersStandSql::row)
                .list();
    }

    long count(@Nullable String distributor, @Nullable String text) {
        return jdbc.sql("select count(*) from orders.purchase_order o" + WHERE)
                .param("distributor", distributor)
                .param("text", like(text))
                .query(Long.class)
                .single();
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static OrderView row(ResultSet row, int n) throws SQLException {
        return new OrderView(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("distributor"),
                Arrays.asList((String[]) row.getArray("platforms").getArray()),
                row.getObject("window_start", LocalDate.class),
                row.getObject("window_end", LocalDate.class),
                row.getInt("revision"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("titles"),
                row.getLong("wanted"),
                row.getLong("done"),
                row.getLong("missing"),
                row.getLong("late"),
                LinesSql.instant(row, "next_due"));
    }
}
