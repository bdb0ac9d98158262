package media.waybill.progress;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LinesSql {

    /** What a list may be sorted by: the caller's word to a column, so that no word of a caller enters the SQL. */
    private static final Map<String, String> SORTS = Map.of(
            "due",
            "p.due",
            "title",
            "t.name",
            "order",
            "o.reference",
            "kind",
            "p.kind",
            "language",
            "p.language",
            "status",
            "p.status",
            "distributor",
            "p.distributor",
            "ball",
            "p.ball",
            "reference",
            "l.reference");

    private static final String FROM = """
             from progress.line p
             join orders.line l on l.id = p.line_id
             join orders.title t on t.id = p.title_id
             join orders.purchase_order o on o.id = p.order_id
            """;

    private static final String COLUMNS = """
            select p.*, l.reference, l.use, l.version, l.layout, l.platforms, l.due_rule, o.reference as order_ref,
                   t.reference as title_ref, t.name as title_name, t.series, t.season, t.episode,
                   progress.timeliness(p.status, p.due, p.promised_for, :now) as timeliness,
                   case p.status
                        when 'REJECTED' then (select r.reasons from qc.redelivery r where r.line_id = p.line_id
                             order by r.at desc limit 1)
                        when 'WAIVED' then (select jsonb_build_array(w.reason) from orders.waiver w where w.line_id = p.line_id)
                        when 'CANCELLED' then (select jsonb_build_array(c.reason) from orders.cancellation c
                             where c.line_id = p.line_id)
                        when 'ORDERED' then (select jsonb_agg(g.standing) from matching.group_match m
                             join matching.file_group g on g.id = m.group_id
                             where m.line_id = p.line_id and m.revoked_at is null)
                        when 'PROMISED' then (select jsonb_agg(g.standing) from matching.group_match m
                             join matching.file_group g on g.id = m.group_id
                             where m.line_id = p.line_id and m.revoked_at is null) end as reasons,
                   array(select x.file_id from progress.line_file x where x.line_id = p.line_id
                        group by x.file_id order by max(x.at) desc, x.file_id desc) as files
            """;

    private static final String MISSING = "('ORDERED', 'PROMISED', 'REJECTED')";
    /** A film or an episode seldom waits for more lines than this at once. */
    private static final int OPEN_LINES_OF_A_TITLE = 24;

    private static final String OPEN = "('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW')";

    private final JdbcClient jdbc;
    private final Json json;

    LinesSql(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<LineView> lines(
            LineQuery query, Instant now, @Nullable String sort, boolean descending, int offset, int limit) {
        var where = where(query, now);
        var order = SORTS.getOrDefault(sort == null ? "due" : sort, "p.due") + (descending ? " desc" : "");
        return statement(
                        COLUMNS + FROM + where.sql() + " order by " + order + ", p.line_id limit :limit offset :offset",
                        where,
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::lineRow)
                .list();
    }

    /** Keyset paging by due date and id: lines that come or go meanwhile shift nothing. */
    List<LineView> after(LineQuery query, Instant now, @Nullable Instant due, @Nullable UUID id, int limit) {
        var where = where(query, now);
        var from = due == null ? "" : " and (p.due, p.line_id) > (:afterDue, :afterId)";
        var statement = statement(
                        COLUMNS + FROM + where.sql() + from + " order by p.due, p.line_id limit :limit", where, now)
                .param("limit", limit);
        if (due != null) {
            statement = statement.param("afterDue", utc(due)).param("afterId", id);
        }
        return statement.query(this::lineRow).list();
    }

    long count(LineQuery query, Instant now) {
        var where = where(query, now);
        return statement("select count(*)" + from(query) + where.sql(), where, now)
                .query(Long.class)
                .single();
    }

    /** The joins only where the query asks for what they bring. */
    private static String from(LineQuery query) {
        return query.text() == null && query.order() == null && query.title() == null ? " from progress.line p " : FROM;
    }

    Optional<LineView> line(UUID id, Instant now) {
        return jdbc.sql(COLUMNS + FROM + " where p.line_id = :id")
                .param("now", utc(now))
                .param("id", id)
                .query(this::lineRow)
                .optional();
    }

    List<LineView> ofTitles(Collection<UUID> titles, Instant now) {
        return jdbc.sql(COLUMNS + FROM
                        + " where p.title_id = any (:titles) order by t.name, p.kind, p.language, l.reference")
                .param("now", utc(now))
                .param("titles", titles.toArray(UUID[]::new))
                .query(this::lineRow)
                .list();
    }

    /** Titles with lines that the query finds, the most urgent first. */
    List<UUID> titles(LineQuery query, Instant now, int offset, int limit) {
        var urgent = urgentTitles(query, now, offset + limit);
        return urgent.size() >= offset + limit
                ? urgent.subList(offset, offset + limit)
                : allTitles(query, now, offset, limit);
    }

    /**
     * The first titles by their first open line, in the order of {@link #allTitles}: fewer than wanted where the first
     * open lines belong to fewer titles. An index gives those lines in order, so a first page costs the same however many lines there are.
     */
    private List<UUID> urgentTitles(LineQuery query, Instant now, int wanted) {
        var where = where(query, now);
        return statement(
                        "select p.title_id" + from(query) + where.sql() + " and p.status in " + OPEN
                                + " order by p.due, p.title_id limit :limit",
                        where,
                        now)
                .param("limit", wanted * OPEN_LINES_OF_A_TITLE)
                .query((row, n) -> row.getObject("title_id", UUID.class))
                .stream()
                .distinct()
                .limit(wanted)
                .toList();
    }

    private List<UUID> allTitles(LineQuery query, Instant now, int offset, int limit) {
        var where = where(query, now);
        return statement(
                        "select p.title_id, min(p.due) filter (where p.status in " + OPEN + ") as first_due"
                                + from(query)
                                + where.sql()
                                + " group by p.title_id order by first_due nulls last, p.title_id limit :limit offset :offset",
                        where,
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getObject("title_id", UUID.class))
                .list();
    }

    long countTitles(LineQuery query, Instant now) {
        var where = where(query, now);
        return statement("select count(distinct p.title_id)" + from(query) + where.sql(), where, now)
                .query(Long.class)
                .single();
    }

    Home home(@Nullable String distributor, Instant now) {
        var byStatus = new EnumMap<Status, Long>(Status.class);
        var byTimeliness = new EnumMap<Timeliness, Long>(Timeliness.class);
        var sums = new long[2];
        jdbc.sql("""
                    select status, progress.timeliness(status, due, promised_for, :now) as timeliness, sum(lines) as lines,
                           coalesce(sum(lines) filter (where ball = 'DISTRIBUTOR'), 0) as yours,
                           coalesce(sum(lines) filter (where status in ('PROMISED', 'REJECTED')
                                            and (promised_for + 1)::timestamp at time zone 'UTC' < :now), 0) as broken
                    from progress.standing
                    where :distributor::text is null or distributor = :distributor
                    group by 1, 2 having sum(lines) > 0""")
                .param("now", utc(now))
                .param("distributor", distributor)
                .query((row, n) -> {
                    byStatus.merge(Status.valueOf(row.getString("status")), row.getLong("lines"), Long::sum);
                    byTimeliness.merge(
                            Timeliness.valueOf(row.getString("timeliness")), row.getLong("lines"), Long::sum);
                    sums[0] += row.getLong("yours");
                    sums[1] += row.getLong("broken");
                    return n;
                })
                .list();
        return new Home(byStatus, byTimeliness, sums[0], sums[1]);
    }

    List<Chase> chase(Instant now) {
        return jdbc.sql("""
                    select p.distributor, max(x.name) as name,
                           coalesce(sum(lines) filter (where t = 'LATE' and ball = 'DISTRIBUTOR'), 0) as late,
                           coalesce(sum(lines) filter (where t = 'AT_RISK'), 0) as at_risk,
                           coalesce(sum(lines) filter (where t = 'DUE_SOON' and ball = 'DISTRIBUTOR'), 0) as due_soon,
                           coalesce(sum(lines) filter (where status = 'REJECTED'), 0) as rejected,
                           coalesce(sum(lines) filter (where status = 'PROMISED'
                                            and (promised_for + 1)::timestamp at time zone 'UTC' < :now), 0) as broken,
                           coalesce(sum(lines) filter (where ball = 'OPERATOR' and status <> 'IN_REVIEW'), 0) as questions,
                           min(due) filter (where t = 'LATE' and ball = 'DISTRIBUTOR') as oldest
                    from (select distributor, status, ball, due, promised_for, sum(lines) as lines
                          from progress.standing
                          where status in ('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW')
                          group by 1, 2, 3, 4, 5 having sum(lines) > 0) p
                    cross join lateral progress.timeliness(p.status, p.due, p.promised_for, :now) t
                    join partners.partner x on x.key = p.distributor
                    group by p.distributor
                    order by late desc, at_risk desc, rejected desc""")
                .param("now", utc(now))
                .query((row, n) -> new Chase(
                        row.getString("distributor"),
                        row.getString("name"),
                        row.getLong("late"),
                        row.getLong("at_risk"),
                        row.getLong("due_soon"),
                        row.getLong("rejected"),
                        row.getLong("broken"),
                        row.getLong("questions"),
                        instant(row, "oldest")))
                .list();
    }

    /** Brings what changed since into the tally. Returns how many changes there were. */
    long settle() {
        return jdbc.sql("select progress.settle()").query(Long.class).single();
    }

    /** Computes lines anew from facts; the triggers keep them so, and a test compares. */
    int rebuild() {
        return jdbc.sql("select progress.refresh((select array_agg(id) from orders.line))")
                .query((row, n) -> n)
                .list()
                .size();
    }

    private record Where(String sql, Map<String, @Nullable Object> values) {}

    private static Where where(LineQuery query, Instant now) {
        var sql = new StringBuilder(" where true");
        var values = new HashMap<String, @Nullable Object>();
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
            values.put("dueBefore", utc(query.dueBefore()));
        }
        if (query.timeliness() != null) {
            sql.append(timeliness(query.timeliness()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            sql.append(" and (t.name ilike :text or t.original_name ilike :text or t.series ilike :text"
                    + " or t.reference ilike :text or o.reference ilike :text)");
            values.put("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return new Where(sql.toString(), values);
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

    private JdbcClient.StatementSpec statement(String sql, Where where, Instant now) {
        var statement = jdbc.sql(sql);
        for (var value : where.values().entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return sql.contains(":now") ? statement.param("now", utc(now)) : statement;
    }

    private LineView lineRow(ResultSet row, int n) throws SQLException {
        var promised = row.getObject("promised_for", Date.class);
        return new LineView(
                row.getObject("line_id", UUID.class),
                row.getString("order_ref"),
                row.getString("reference"),
                row.getString("distributor"),
                row.getString("title_ref"),
                row.getString("title_name"),
                row.getObject("title_id", UUID.class),
                row.getString("series"),
                row.getObject("season", Integer.class),
                row.getObject("episode", Integer.class),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getString("version"),
                row.getString("layout"),
                row.getBoolean("required"),
                Arrays.asList((String[]) row.getArray("platforms").getArray()),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("due_rule"),
                Status.valueOf(row.getString("status")),
                Ball.valueOf(row.getString("ball")),
                Timeliness.valueOf(row.getString("timeliness")),
                promised == null ? null : promised.toLocalDate(),
                instant(row, "redelivery_due"),
                json.sentences(row.getString("reasons")),
                ids(row.getArray("files")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
