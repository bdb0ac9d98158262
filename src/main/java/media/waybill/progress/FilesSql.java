package media.waybill.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FilesSql {

    private static final Map<String, String> SORTS = Map.of(
            "announced",
            "announced_at",
            "name",
            "name",
            "size",
            "size",
            "status",
            "status",
            "distributor",
            "distributor");

    private final JdbcClient jdbc;
    private final Json json;

    FilesSql(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<FileView> files(FileQuery query, @Nullable String sort, boolean descending, int offset, int limit) {
        var values = new HashMap<String, Object>();
        var order = SORTS.getOrDefault(sort == null ? "announced" : sort, "announced_at") + (descending ? " desc" : "");
        return bound(
                        "select * from progress.file" + where(query, values) + " order by " + order
                                + ", id limit :limit offset :offset",
                        values)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::fileRow)
                .list();
    }

    /** Keyset paging, newest first. Ids grow with time. */
    List<FileView> before(FileQuery query, @Nullable UUID before, int limit) {
        var values = new HashMap<String, Object>();
        var where = where(query, values);
        if (before != null) {
            where += " and id < :before";
            values.put("before", before);
        }
        return bound("select * from progress.file" + where + " order by id desc limit :limit", values)
                .param("limit", limit)
                .query(this::fileRow)
                .list();
    }

    long count(FileQuery query) {
        var values = new HashMap<String, Object>();
        return bound("select count(*) from progress.file" + where(query, values), values)
                .query(Long.class)
                .single();
    }

    Optional<FileView> file(UUID id) {
        return jdbc.sql("select * from progress.file where id = :id")
                .param("id", id)
                .query(this::fileRow)
                .optional();
    }

    List<FindingView> findings(UUID verdict) {
        return jdbc.sql("select * from qc.finding where verdict_id = :verdict order by number")
                .param("verdict", verdict)
                .query((row, n) -> new FindingView(
                        row.getString("rule"),
                        row.getString("category"),
                        row.getString("term"),
                        row.getString("severity"),
                        row.getString("platform"),
                        json.tree(row.getString("place")),
                        row.getString("text"),
                        row.getString("advice")))
                .list();
    }

    private static String where(FileQuery query, Map<String, Object> values) {
        var sql = new StringBuilder(" where true");
        if (query.dropPoint() != null) {
            sql.append(" and drop_point = :dropPoint");
            values.put("dropPoint", query.dropPoint());
        }
        if (query.distributor() != null) {
            sql.append(" and distributor = :distributor");
            values.put("distributor", query.distributor());
        }
        if (!query.statuses().isEmpty()) {
            sql.append(" and status = any (:statuses)");
            values.put("statuses", query.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.name() != null && !query.name().isBlank()) {
            sql.append(" and path ilike :name");
            values.put("name", "%" + query.name().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (query.line() != null) {
            sql.append(" and id in (select x.file_id from progress.line_file x where x.line_id = :line)");
            values.put("line", query.line());
        }
        return sql.toString();
    }

    private JdbcClient.StatementSpec bound(String sql, Map<String, Object> values) {
        var statement = jdbc.sql(sql);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return statement;
    }

    private FileView.@Nullable Group group(ResultSet row) throws SQLException {
        var id = row.getObject("group_id", UUID.class);
        return id == null
                ? null
                : new FileView.Group(
                        id,
                        row.getString("group_kind"),
                        row.getString("group_pattern"),
                        row.getString("place"),
                        row.getString("standing"),
                        json.tree(row.getString("missing")),
                        row.getObject("speaker", UUID.class));
    }

    /** What matching said; ahead of it what has become true since. */
    private JsonNode evidence(ResultSet row) throws SQLException {
        var said = json.tree(
                row.getString("match_id") == null ? row.getString("evidence") : row.getString("match_evidence"));
        var other = row.getObject("other_file", UUID.class);
        var first =
                switch (FileStatus.valueOf(row.getString("status"))) {
                    case DUPLICATE -> other == null ? null : duplicate(other);
                    case UNMATCHED -> cancelled(row);
                    default -> null;
                };
        return first == null ? said : json.ahead(first, said);
    }

    private @Nullable String duplicate(UUID of) {
        return jdbc.sql("""
                    select f.name, f.announced_at, f.status,
                           (select string_agg(x.text, '; ' order by x.number) from qc.finding x
                            where x.verdict_id = f.verdict_id and x.severity = 'BLOCKER') as reasons
                    from progress.file f where f.id = :of""")
                .param("of", of)
                .query((row, n) -> {
                    var sentence = "It has the same bytes as " + row.getString("name") + ", which came on "
                            + Json.day(LinesSql.instant(row, "announced_at"));
                    var refused = row.getString("status").equals("REJECTED");
                    return sentence
                            + (refused
                                    ? " and was refused" + because(row.getString("reasons"))
                                            + ". Sending the same file again does not help."
                                    : " and is what counts; this one changes nothing.");
                })
                .optional()
                .orElse(null);
    }

    private static String because(@Nullable String reasons) {
        return reasons == null ? "" : ": " + reasons;
    }

    private static @Nullable String cancelled(ResultSet row) throws SQLException {
        var by = row.getString("cancelled_by");
        return by == null
                ? null
                : "Its line was cancelled on " + Json.day(LinesSql.instant(row, "cancelled_at")) + " by " + by + ": "
                        + row.getString("cancelled_reason") + ". The file is kept, nobody waits for it.";
    }

    private FileView fileRow(ResultSet row, int n) throws SQLException {
        var match = row.getObject("match_id", UUID.class);
        var refusal = row.getString("refusal_code");
        var verdict = row.getObject("verdict_id", UUID.class);
        Instant announced = LinesSql.instant(row, "announced_at");
        return new FileView(
                row.getObject("id", UUID.class),
                row.getString("drop_point"),
                row.getString("distributor"),
                row.getString("path"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("md5"),
                FileStatus.valueOf(row.getString("status")),
                row.getString("format"),
                row.getString("kind"),
                json.tree(row.getString("clues")),
                json.tree(row.getString("probe")),
                json.tree(row.getString("notes")),
                match == null
                        ? null
                        : new FileView.Match(
                                match,
                                row.getObject("line_id", UUID.class),
                                row.getString("decided_by"),
                                row.getString("cancelled_by") == null
                                        ? json.tree(row.getString("match_evidence"))
                                        : evidence(row)),
                json.tree(row.getString("candidates")),
                evidence(row),
                verdict == null ? List.of() : findings(verdict),
                refusal == null
                        ? null
                        : new FileView.Refusal(
                                refusal, row.getString("refusal_detail"), row.getString("refusal_advice")),
                row.getObject("other_file", UUID.class),
                group(row),
                new FileView.Transfer(
                        row.getLong("bytes"), LinesSql.instant(row, "started_at"), LinesSql.instant(row, "ended_at")),
                announced == null ? Instant.EPOCH : announced,
                row.getString("uploaded_by"));
    }
}
