package media.waybill.qc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class QcSql {

    /** The file that a line has in hand: what it is worth by the latest word of a person, a platform or the machine. */
    static final String HANDS = """
            select m.id as match_id, m.line_id, m.file_id, m.distributor, m.at as matched_at, c.id as conformed_id,
                   case
                       when d.decision = 'REJECT' then 'REJECTED'
                       when d.decision = 'ACCEPT' and (r.at is null or r.at <= d.at) then 'ACCEPTED'
                       when r.at is not null and (v.at is null or r.at > v.at) then 'REJECTED'
                       when v.verdict is not null then v.verdict
                       else 'RECEIVED'
                   end as state
            from matching.match m
            left join conform.conformed c on c.match_id = m.id
            left join qc.verdict v on v.conformed_id = c.id
            left join lateral (select decision, at from qc.decision x
                               where x.line_id = m.line_id and x.file_id = m.file_id order by at desc limit 1) d on true
            left join lateral (select at from qc.redelivery x
                               where x.line_id = m.line_id and x.file_id = m.file_id and x.asked_by <> 'hub'
                               order by at desc limit 1) r on true
            where m.revoked_at is null""";

    record Hand(UUID fileId, String distributor, String fileName, String order, String state) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    QcSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty when there is no such conformed file, or its match was taken back. */
    Optional<Subject> subject(UUID conformedId) {
        return jdbc.sql("""
                    select c.id, c.file_id, c.line_id, l.title_id, c.distributor, o.reference as order_ref,
                           coalesce(t.series || ' ' || t.season || 'x' || t.episode || ' ', '') || t.name as title,
                           l.kind, l.language, l.use, l.layout, l.platforms, f.name, c.vault_key, c.format, c.size, c.facts,
                           c.refusals, (extract(epoch from t.runtime) * 1000)::bigint as runtime_ms, l.due,
                           (select coalesce((pc.facts ->> 'durationMs')::bigint, i.duration_ms) from orders.line pl
                            join (%s) h on h.line_id = pl.id
                            left join conform.conformed pc on pc.id = h.conformed_id
                            join intake.identity i on i.file_id = h.file_id
                            where pl.title_id = l.title_id and pl.kind = 'VIDEO' and pl.id <> l.id and h.state <> 'REJECTED'
                              and i.duration_ms is not null
                            order by h.state = 'ACCEPTED' desc, h.matched_at desc limit 1) as picture_ms
                    from conform.conformed c
                    join matching.match m on m.id = c.match_id and m.revoked_at is null
                    join drops.file f on f.id = c.file_id
                    join orders.line l on l.id = c.line_id
                    join orders.title t on t.id = l.title_id
                    join orders.purchase_order o on o.id = l.order_id
                    where c.id = :id""".formatted(HANDS))
                .param("id", conformedId)
                .query(this::subjectRow)
                .optional();
    }

    /** False when it was judged before. */
    boolean insert(
            UUID id,
            Subject subject,
            Verdict.Word word,
            List<Map<String, String>> sets,
            @Nullable Measured measured,
            Instant at) {
        return jdbc.sql("""
                    insert into qc.verdict (id, conformed_id, file_id, line_id, distributor, verdict, rule_sets, measured, at)
                    values (:id, :conformed, :file, :line, :distributor, :verdict, :sets::jsonb, :measured::jsonb, :at)
                    on conflict (conformed_id) do nothing""")
                        .param("id", id)
                        .param("conformed", subject.conformedId())
                        .param("file", subject.fileId())
                        .param("line", subject.lineId())
                        .param("distributor", subject.distributor())
                        .param("verdict", word.name())
                        .param("sets", write(sets))
                        .param("measured", measured == null ? "{}" : write(measured))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void insert(UUID verdict, String distributor, List<Finding> findings) {
        for (var i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            jdbc.sql("""
                    insert into qc.finding (id, verdict_id, distributor, number, rule, category, term, severity, platform, place, text, advice)
                    values (:id, :verdict, :distributor, :number, :rule, :category, :term, :severity, :platform, :place::jsonb, :text, :advice)""")
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .param("verdict", verdict)
                    .param("distributor", distributor)
                    .param("number", i + 1)
                    .param("rule", finding.rule())
                    .param("category", finding.category())
                    .param("term", finding.term())
                    .param("severity", finding.severity().name())
                    .param("platform", finding.platform())
                    .param("place", write(finding.place()))
                    .param("text", clean(finding.text()))
                    .param("advice", finding.advice())
                    .update();
        }
    }

    Optional<Verdict> verdict(UUID conformedId) {
        return jdbc.sql("select * from qc.verdict where conformed_id = :id")
                .param("id", conformedId)
                .query((row, n) -> new Verdict(
                        row.getObject("id", UUID.class),
                        row.getObject("conformed_id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getObject("line_id", UUID.class),
                        Verdict.Word.valueOf(row.getString("verdict")),
                        findingsOf(row.getObject("id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether a preview of the file was made with any of its verdicts. */
    boolean isPreviewed(UUID fileId) {
        return jdbc.sql("""
                    select exists (select from qc.verdict
                                   where file_id = :file and measured @> '{"previewed": true}')""").param("file", fileId).query(Boolean.class).single();
    }

    List<Finding> findings(UUID fileId) {
        return jdbc.sql("select id from qc.verdict where file_id = :file order by at desc, id desc limit 1")
                .param("file", fileId)
                .query(UUID.class)
                .optional()
                .map(this::findingsOf)
                .orElse(List.of());
    }

    private List<Finding> findingsOf(UUID verdict) {
        return jdbc.sql("select * from qc.finding where verdict_id = :verdict order by number")
                .param("verdict", verdict)
                .query((row, n) -> new Finding(
                        row.getString("rule"),
                        row.getString("category"),
                        row.getString("term"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("platform"),
                        Place.of(tree(row, "place")),
                        row.getString("text"),
                        row.getString("advice")))
                .list();
    }

    /** The newest file in hand of a line. */
    Optional<Hand> hand(UUID lineId) {
        return jdbc.sql("""
                    select h.file_id, h.distributor, f.name, o.reference, h.state
                    from (%s) h
                    join drops.file f on f.id = h.file_id
                    join orders.line l on l.id = h.line_id
                    join orders.purchase_order o on o.id = l.order_id
                    where h.line_id = :line
                    order by h.matched_at desc, h.file_id desc limit 1""".formatted(HANDS))
                .param("line", lineId)
                .query((row, n) -> new Hand(
                        row.getObject("file_id", UUID.class),
                        row.getString("distributor"),
                        row.getString("name"),
                        row.getString("reference"),
                        row.getString("state")))
                .optional();
    }

    void decision(UUID lineId, Hand hand, String decision, List<String> reasons, String actor, Instant at) {
        jdbc.sql("""
                    insert into qc.decision (id, line_id, file_id, distributor, decision, reasons, actor, at)
                    values (:id, :line, :file, :distributor, :decision, :reasons::jsonb, :actor, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("line", lineId)
                .param("file", hand.fileId())
                .param("distributor", hand.distributor())
                .param("decision", decision)
                .param("reasons", write(reasons))
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void redelivery(UUID lineId, @Nullable UUID fileId, List<String> reasons, String askedBy, Instant due, Instant at) {
        jdbc.sql("""
                    insert into qc.redelivery (id, line_id, file_id, distributor, reasons, asked_by, due, at)
                    select :id, l.id, :file, l.distributor, :reasons::jsonb, :by, :due, :at from orders.line l where l.id = :line""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("line", lineId)
                .param("file", fileId)
                .param("reasons", write(reasons))
                .param("by", askedBy)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> consignments(UUID lineId) {
        return jdbc.sql("""
                    select c.id from orders.consignment c
                    join orders.line l on l.title_id = c.title_id and c.platform = any (l.platforms)
                    where l.id = :line order by c.platform""").param("line", lineId).query(UUID.class).list();
    }

    /** Waived lines are no longer required; cancelled lines are gone. The newest accepted file of a line counts. */
    List<Readiness.Need> needs(UUID titleId, String platform) {
        return jdbc.sql("""
                    select l.id as line_id, l.reference, l.kind, l.language, l.use, l.version, l.layout,
                           l.required and w.line_id is null as required,
                           coalesce(best.state, 'MISSING') as state,
                           c.id as conformed_id, c.file_id, c.name, c.vault_key, c.format, c.size, c.md5, c.sha256, c.companions, c.facts
                    from orders.line l
                    left join orders.waiver w on w.line_id = l.id
                    left join lateral (select h.state, h.conformed_id from (%s) h where h.line_id = l.id
                                       order by h.state = 'ACCEPTED' desc, h.matched_at desc, h.file_id desc limit 1) best on true
                    left join conform.conformed c on c.id = best.conformed_id and best.state = 'ACCEPTED'
                    where l.title_id = :title and :platform = any (l.platforms)
                      and not exists (select from orders.cancellation x where x.line_id = l.id)
                    order by l.kind, l.language nulls first, l.use nulls first, l.reference""".formatted(HANDS))
                .param("title", titleId)
                .param("platform", platform)
                .query(this::needRow)
                .list();
    }

    private Readiness.Need needRow(ResultSet row, int number) throws SQLException {
        var conformed = row.getObject("conformed_id", UUID.class);
        return new Readiness.Need(
                row.getObject("line_id", UUID.class),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getString("version"),
                row.getString("layout"),
                row.getBoolean("required"),
                row.getString("state"),
                conformed == null
                        ? null
                        : new Readiness.AcceptedFile(
                                conformed,
                                row.getObject("file_id", UUID.class),
                                row.getString("name"),
                                row.getString("vault_key"),
                                row.getString("format"),
                                row.getLong("size"),
                                row.getString("md5"),
                                row.getString("sha256"),
                                tree(row, "companions"),
                                tree(row, "facts")));
    }

    private Subject subjectRow(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("title_id", UUID.class),
                row.getString("distributor"),
                row.getString("order_ref"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getString("layout"),
                List.of((String[]) row.getArray("platforms").getArray()),
                row.getString("name"),
                row.getString("vault_key"),
                row.getString("format"),
                row.getLong("size"),
                tree(row, "facts"),
                tree(row, "refusals"),
                row.getObject("runtime_ms", Long.class),
                row.getObject("picture_ms", Long.class),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }

    private JsonNode tree(ResultSet row, String column) throws SQLException {
        try {
            return json.readTree(row.getString(column));
        } catch (JsonProcessingException e) {
            throw new SQLException(column + " is no JSON", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-friendly", e);
        }
    }

    private static String clean(String text) {
        var shown = text.replace("\u0000", "");
        return shown.length() > 2000 ? shown.substring(0, 2000) : shown;
    }
}
