package media.waybill.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatchingSql {

    /**
     * A file and what is known of it.
     *
     * @param clues null before intake has read it
     * @param retired a duplicate, superseded or refused: it answers nothing
     */
    record FileFacts(
            UUID id,
            String distributor,
            String path,
            String name,
            @Nullable String dropPoint,
            @Nullable UUID chosenLine,
            @Nullable Clues clues,
            Witness witness,
            boolean retired) {}

    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MatchingSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<FileFacts> file(UUID id) {
        return jdbc.sql("""
                    select f.id, f.distributor, f.path, f.name, f.drop_point, f.chosen_line, i.clues, i.kind, i.duration_ms, i.probe,
                           exists (select from drops.duplicate x where x.file_id = f.id)
                           or exists (select from drops.superseded x where x.file_id = f.id)
                           or exists (select from drops.refusal x where x.file_id = f.id) as retired
                    from drops.file f left join intake.identity i on i.file_id = f.id
                    where f.id = :id""").param("id", id).query(this::fileRow).optional();
    }

    /** The open lines of some orders of a distributor. */
    List<OpenLine> lines(String distributor, Collection<UUID> orders) {
        return jdbc.sql("""
                    select l.id, l.order_id, o.reference as order_reference, l.reference, l.kind, l.language, l.use, l.version, l.layout, l.due,
                           t.reference as title_reference, t.type, t.name, t.original_name, t.aliases, t.series, t.season, t.episode, t.year,
                           extract(epoch from t.runtime)::bigint as runtime_seconds, t.eidr
                    from orders.line l
                    join orders.title t on t.id = l.title_id
                    join orders.purchase_order o on o.id = l.order_id
                    where l.order_id = any (:orders) and l.distributor = :distributor
                      and not exists (select from orders.cancellation c where c.line_id = l.id)
                      and not exists (select from orders.waiver w where w.line_id = l.id)
                    order by l.due, l.id""")
                .param("distributor", distributor)
                .param("orders", orders.toArray(UUID[]::new))
                .query(MatchingSql::lineRow)
                .list();
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

    /** The lines that were cancelled last; who sends a file for an older one is told that nothing waits for it. */
    List<OpenLine> cancelledLines(String distributor) {
        return jdbc.sql("""
                    select l.id, l.order_id, o.reference as order_reference, l.reference, l.kind, l.language, l.use, l.version, l.layout, l.due,
                           t.reference as title_reference, t.type, t.name, t.original_name, t.aliases, t.series, t.season, t.episode, t.year,
                           extract(epoch from t.runtime)::bigint as runtime_seconds, t.eidr
                    from orders.cancellation c
                    join orders.line l on l.id = c.line_id
                    join orders.title t on t.id = l.title_id
                    join orders.purchase_order o on o.id = l.order_id
                    where c.distributor = :distributor
                    order by c.at desc limit 50000""")
                .param("distributor", distributor)
                .query(MatchingSql::lineRow)
                .list();
    }

    List<Match> active(UUID file) {
        return jdbc.sql("select * from matching.match where file_id = :file and revoked_at is null order by at, id")
                .param("file", file)
                .query(this::matchRow)
                .list();
    }

    Optional<Match> match(UUID id) {
        return jdbc.sql("select * from matching.match where id = :id")
                .param("id", id)
                .query(this::matchRow)
                .optional();
    }

    /** Lines that a person took from the file. What the hub took back itself is no judgement on the line. */
    Set<UUID> denied(UUID file) {
        return new HashSet<>(jdbc.sql(
                        "select distinct line_id from matching.match where file_id = :file and revoked_at is not null and revoked_by <> 'hub'")
                .param("file", file)
                .query(UUID.class)
                .list());
    }

    /** False when the file answers that line already. */
    boolean insert(
            UUID id,
            UUID file,
            UUID line,
            String distributor,
            String by,
            double score,
            List<String> evidence,
            Instant at) {
        return jdbc.sql("""
                    insert into matching.match (id, file_id, line_id, distributor, decided_by, score, evidence, at)
                    values (:id, :file, :line, :distributor, :by, :score, :evidence::jsonb, :at)
                    on conflict (file_id, line_id) where revoked_at is null do nothing""")
                        .param("id", id)
                        .param("file", file)
                        .param("line", line)
                        .param("distributor", distributor)
                        .param("by", by)
                        .param("score", score)
                        .param("evidence", write(evidence))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void verdict(
            UUID file,
            String distributor,
            Outcome outcome,
            List<Candidate> candidates,
            List<String> evidence,
            Instant at) {
        jdbc.sql("""
                    insert into matching.verdict (file_id, distributor, outcome, candidates, evidence, at)
                    values (:file, :distributor, :outcome, :candidates::jsonb, :evidence::jsonb, :at)
                    on conflict (file_id) do update set
                        outcome = excluded.outcome, candidates = excluded.candidates, evidence = excluded.evidence, at = excluded.at""")
                .param("file", file)
                .param("distributor", distributor)
                .param("outcome", outcome.name())
                .param("candidates", write(candidates))
                .param("evidence", write(evidence))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A file that speaks no longer for itself has no verdict. */
    void forget(UUID file) {
        jdbc.sql("delete from matching.verdict where file_id = :file")
                .param("file", file)
                .update();
    }

    /** False when it was taken back before. */
    boolean revoke(UUID match, String by, Instant at) {
        return jdbc.sql("""
                    update matching.match set revoked_at = :at, revoked_by = :by where id = :match and revoked_at is null""")
                        .param("match", match)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Outcome> outcome(UUID file) {
        return jdbc.sql("select outcome from matching.verdict where file_id = :file")
                .param("file", file)
                .query((row, n) -> Outcome.valueOf(row.getString("outcome")))
                .optional();
    }

    /** Files without a line whose distributor's orders changed after they were asked about, the oldest first. */
    List<UUID> waiting(int limit) {
        return jdbc.sql("""
                    select v.file_id from matching.verdict v
                    where v.outcome <> 'MATCHED'
                      and exists (select from orders.purchase_order o
                                  where o.distributor = v.distributor and o.changed_at > v.at - interval '1 minute')
                      and not exists (select from drops.duplicate x where x.file_id = v.file_id)
                      and not exists (select from drops.superseded x where x.file_id = v.file_id)
                      and not exists (select from drops.refusal x where x.file_id = v.file_id)
                    order by v.at limit :limit""").param("limit", limit).query(UUID.class).list();
    }

    /** A line's distributor, order and due date, whether it is open or not. */
    Optional<Target> target(UUID line) {
        return jdbc.sql("""
                    select l.distributor, o.reference as order_reference, l.reference,
                           exists (select from orders.cancellation c where c.line_id = l.id) as cancelled,
                           exists (select from orders.waiver w where w.line_id = l.id) as waived, l.due
                    from orders.line l join orders.purchase_order o on o.id = l.order_id where l.id = :line""")
                .param("line", line)
                .query((row, n) -> new Target(
                        row.getString("distributor"),
                        row.getString("order_reference"),
                        row.getString("reference"),
                        row.getBoolean("cancelled"),
                        row.getBoolean("waived"),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .optional();
    }

    record Target(String distributor, String order, String reference, boolean cancelled, boolean waived, Instant due) {}

    private FileFacts fileRow(ResultSet row, int n) throws SQLException {
        String clues = row.getString("clues");
        try {
            return new FileFacts(
                    row.getObject("id", UUID.class),
                    row.getString("distributor"),
                    row.getString("path"),
                    row.getString("name"),
                    row.getString("drop_point"),
                    row.getObject("chosen_line", UUID.class),
                    clues == null || clues.equals("{}") ? null : json.readValue(clues, Clues.class),
                    clues == null
                            ? Witness.ABSENT
                            : Witness.of(
                                    row.getString("kind"),
                                    row.getObject("duration_ms", Long.class),
                                    json.readTree(row.getString("probe"))),
                    row.getBoolean("retired"));
        } catch (JsonProcessingException e) {
            throw new SQLException("identity of " + row.getString("id") + " cannot be read", e);
        }
    }

    private static OpenLine lineRow(ResultSet row, int n) throws SQLException {
        Long seconds = row.getObject("runtime_seconds", Long.class);
        return new OpenLine(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("order_reference"),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("use"),
                row.getString("version"),
                row.getString("layout"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                new OpenLine.OrderedTitle(
                        row.getString("title_reference"),
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("original_name"),
                        List.of((String[]) row.getArray("aliases").getArray()),
                        row.getString("series"),
                        row.getObject("season", Integer.class),
                        row.getObject("episode", Integer.class),
                        row.getObject("year", Integer.class),
                        seconds == null ? null : Duration.ofSeconds(seconds),
                        row.getString("eidr")));
    }

    private Match matchRow(ResultSet row, int n) throws SQLException {
        try {
            return new Match(
                    row.getObject("id", UUID.class),
                    row.getObject("file_id", UUID.class),
                    row.getObject("line_id", UUID.class),
                    row.getString("distributor"),
                    row.getString("decided_by"),
                    json.readValue(row.getString("evidence"), SENTENCES),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    instant(row, "revoked_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("evidence of " + row.getString("id") + " cannot be read", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** PostgreSQL's jsonb holds no U+0000, which a hostile name may carry into the evidence. */
    private String write(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-friendly", e);
        }
    }
}
