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

    private final JdbcClient jdbc;
    private final Json json;

    LinesSql(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<LineView> lines(
            LineQuery query, Instant now, @Nullable String sort, boolean descending, int offset, int limit) {
        var filter = LineFilter.of(query, now);
        var order = SORTS.getOrDefault(sort == null ? "due" : sort, "p.due") + (descending ? " desc" : "");
        return jdbc.sql(COLUMNS + LineFilter.JOINED + filter.where() + " order by " + order
                        + ", p.line_id limit :limit offset :offset")
                .params(filter.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::lineRow)
                .list();
    }

    /** Keyset paging by due date and id: lines that come or go meanwhile shift nothing. */
    List<LineView> after(LineQuery query, Instant now, @Nullable Instant due, @Nullable UUID id, int limit) {
        var filter = LineFilter.of(query, now);
        var from = due == null ? "" : " and (p.due, p.line_id) > (:afterDue, :afterId)";
        var statement = jdbc.sql(
                        COLUMNS + LineFilter.JOINED + filter.where() + from + " order by p.due, p.line_id limit :limit")
                .params(filter.values())
                .param("limit", limit);
        if (due != null) {
            statement = statement.param("afterDue", utc(due)).param("afterId", id);
        }
        return statement.query(this::lineRow).list();
    }

    long count(LineQuery query, Instant now) {
        var filter = LineFilter.of(query, now);
        return jdbc.sql("select count(*)" + filter.from() + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
    }

    Optional<LineView> line(UUID id, Instant now) {
        return jdbc.sql(COLUMNS + LineFilter.JOINED + " where p.line_id = :id")
                .param("now", utc(now))
                .param("id", id)
                .query(this::lineRow)
                .optional();
    }

    List<LineView> ofTitles(Collection<UUID> titles, Instant now) {
        return jdbc.sql(COLUMNS + LineFilter.JOINED
                        + " where p.title_id = any (:titles) order by t.name, p.kind, p.language, l.reference")
                .param("now", utc(now))
                .param("titles", titles.toArray(UUID[]::new))
                .query(this::lineRow)
                .list();
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
