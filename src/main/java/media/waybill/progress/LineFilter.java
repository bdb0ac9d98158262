package media.waybill.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about lines as conditions on {@code progress.line p}.
 *
 * @param from the joins only where the query asks for what they bring
 */
record LineFilter(String from, String where, Map<String, @Nullable Object> values) {

    static final String JOINED = """
             from progress.line p
             join orders.line l on l.id = p.line_id
             join orders.title t on t.id = p.title_id
             join orders.purchase_order o on o.id = p.order_id
            """;

    static final String OPEN = "('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW')";

    private static final String MISSING = "('ORDERED', 'PROMISED', 'REJECTED')";

    static LineFilter of(LineQuery query, Instant now) {
        var sql = new StringBuilder(" where true");
        var values = new HashMap<String, @Nullable Object>();
        values.put("now", LinesSql.utc(now));
        equal(sql, values, "p.distributor", "distributor", query.distributor());
        equal(sql, values, "o.reference", "order", query.order());
        equal(sql, values, "t.reference", "title", query.title());
        equal(sql, values, "p.title_id", "titleId", query.titleId());
        equal(sql, values, "p.kind", "kind", query.kind());
        equal(sql, values, "p.language", "language", query.language());
        equal(
                sql,
                values,
                "p.ball",
                "ball",
                query.ball() == null ? null : query.ball().name());
        if (!query.statuses().isEmpty()) {
            sql.append(" and p.status = any (:statuses)");
            values.put("statuses", query.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.dueBefore() != null) {
            sql.append(" and p.due < :dueBefore");
            values.put("dueBefore", LinesSql.utc(query.dueBefore()));
        }
        if (query.timeliness() != null) {
            sql.append(timeliness(query.timeliness()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            sql.append(" and (t.name ilike :text or t.original_name ilike :text or t.series ilike :text"
                    + " or t.reference ilike :text or o.reference ilike :text)");
            values.put("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        var bare = query.text() == null && query.order() == null && query.title() == null;
        return new LineFilter(bare ? " from progress.line p " : JOINED, sql.toString(), values);
    }

    /** The function says it all; the plain conditions ahead of it let the indexes on status and due be used. */
    private static String timeliness(Timeliness timeliness) {
        var exact = " and progress.timeliness(p.status, p.due, p.promised_for, :now) = '" + timeliness.name() + "'";
        return switch (timeliness) {
            case LATE -> " and p.status in " + OPEN + " and p.due < :now" + exact;
            case AT_RISK -> " and p.status in " + MISSING + exact;
            case DUE_SOON -> " and p.status in " + OPEN + " and p.due < :now + interval '14 days'" + exact;
            case ON_TRACK -> " and p.status in " + OPEN + " and p.due >= :now + interval '14 days'" + exact;
            case DONE -> exact;
        };
    }

    private static void equal(
            StringBuilder sql,
            Map<String, @Nullable Object> values,
            String column,
            String name,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }
}
