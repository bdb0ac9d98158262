package media.waybill.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeliveriesSql {

    private static final Map<String, String> SORTS = Map.of(
            "title",
            "t.name",
            "order",
            "o.reference",
            "platform",
            "d.platform",
            "status",
            "d.status",
            "version",
            "d.version",
            "sent",
            "d.sent_at",
            "distributor",
            "d.distributor");

    private static final String SELECT = """
            select d.*, o.reference as order_ref, t.reference as title_ref, t.name as title_name,
                   t.series, t.season, t.episode, n.accepted, n.required
            """;
    private static final String FROM = """
             from progress.delivery d
             join orders.purchase_order o on o.id = d.order_id
             join orders.title t on t.id = d.title_id
            """;
    private static final String NEEDS = """
             left join lateral (select count(*) filter (where p.status in ('ACCEPTED', 'DELIVERED', 'WAIVED')) as accepted, count(*) as required
                from progress.line p join orders.line l on l.id = p.line_id
                where p.title_id = d.title_id and p.required and d.platform = any (l.platforms) and p.status <> 'CANCELLED') n on true
            """;

    private final JdbcClient jdbc;
    private final Json json;

    DeliveriesSql(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<DeliveryView> deliveries(
            DeliveryQuery query, @Nullable String sort, boolean descending, int offset, int limit) {
        var values = new HashMap<String, Object>();
        var order = SORTS.getOrDefault(sort == null ? "order" : sort, "o.reference")
                + (descending ? " desc nulls last" : "");
        return bound(
                        SELECT + FROM + NEEDS + where(query, values) + " order by " + order
                                + ", t.name, d.id limit :limit offset :offset",
                        values)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    List<DeliveryView> after(DeliveryQuery query, @Nullable UUID after, int limit) {
        var values = new HashMap<String, Object>();
        var where = where(query, values);
        if (after != null) {
            where += " and d.id > :after";
            values.put("after", after);
        }
        return bound(SELECT + FROM + NEEDS + where + " order by d.id limit :limit", values)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    long count(DeliveryQuery query) {
        var values = new HashMap<String, Object>();
        return bound("select count(*)" + FROM + where(query, values), values)
                .query(Long.class)
                .single();
    }

    Optional<DeliveryView> delivery(UUID id) {
        return jdbc.sql(SELECT + FROM + NEEDS + " where d.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    private static String where(DeliveryQuery query, Map<String, Object> values) {
        var sql = new StringBuilder(" where true");
        equal(sql, values, "d.distributor", "distributor", query.distributor());
        equal(sql, values, "d.platform", "platform", query.platform());
        equal(sql, values, "o.reference", "order", query.order());
        equal(sql, values, "t.reference", "title", query.title());
        if (!query.statuses().isEmpty()) {
            sql.append(" and d.status = any (:statuses)");
            values.put("statuses", query.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        return sql.toString();
    }

    private static void equal(
            StringBuilder sql, Map<String, Object> values, String column, String name, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private JdbcClient.StatementSpec bound(String sql, Map<String, Object> values) {
        var statement = jdbc.sql(sql);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return statement;
    }

    private DeliveryView row(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealedAt = LinesSql.instant(row, "sealed_at");
        var receiptAt = LinesSql.instant(row, "receipt_at");
        return new DeliveryView(
                id,
                row.getObject("consignment_id", UUID.class),
                row.getString("order_ref"),
                row.getString("title_ref"),
                row.getString("title_name"),
                row.getString("series"),
                row.getObject("season", Integer.class),
                row.getObject("episode", Integer.class),
                row.getString("distributor"),
                row.getString("platform"),
                row.getString("endpoint"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getObject("job_percent", Integer.class),
                row.getString("job_error"),
                row.getInt("accepted"),
                row.getInt("required"),
                sealedAt == null ? List.of() : files(id),
                sealedAt == null ? List.of() : attempts(id),
                receiptAt == null
                        ? null
                        : new DeliveryView.Receipt(
                                row.getString("receipt"), json.tree(row.getString("reasons")), receiptAt),
                sealedAt,
                LinesSql.instant(row, "sent_at"));
    }

    private List<DeliveryView.ParcelFile> files(UUID parcel) {
        return jdbc.sql(
                        "select path, size, md5, sha256 from packaging.parcel_file where parcel_id = :id order by number")
                .param("id", parcel)
                .query((row, n) -> new DeliveryView.ParcelFile(
                        row.getString("path"), row.getLong("size"), row.getString("md5"), row.getString("sha256")))
                .list();
    }

    private List<DeliveryView.Attempt> attempts(UUID parcel) {
        return jdbc.sql("select at, outcome, detail from delivery.attempt where parcel_id = :id order by at")
                .param("id", parcel)
                .query((row, n) -> new DeliveryView.Attempt(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }
}
