package media.waybill.matching.earlier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.matching.facts.Jsonb;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came before a file: for its line, under its name, beside it. */
@Component
class EarlierSql {

    /** Another file that answers a line. */
    record Earlier(
            UUID match, UUID file, String name, @Nullable String revision, UUID line, Instant at) {}

    /** What the file that this one took the name of answered. */
    record Inherited(UUID line, String order, String reference, String decidedBy, Instant at, List<String> evidence) {}

    record Cancellation(String order, String reference, Instant at, String actor, String reason) {}

    private final JdbcClient jdbc;
    private final Jsonb json;

    EarlierSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Earlier> earlier(UUID file, Collection<UUID> lines) {
        return jdbc.sql("""
                    select m.id, m.file_id, f.name, i.clues ->> 'revision' as revision, m.line_id, m.at
                    from matching.match m
                    join drops.file f on f.id = m.file_id
                    left join intake.identity i on i.file_id = m.file_id
                    where m.line_id = any (:lines) and m.revoked_at is null and m.file_id <> :file
                      and not exists (select from drops.superseded s where s.file_id = m.file_id)
                    order by m.at desc""")
                .param("file", file)
                .param("lines", lines.toArray(UUID[]::new))
                .query((row, n) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("revision"),
                        row.getObject("line_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Open lines that the files answered whose name this one took over, the newest first. */
    List<Inherited> inherited(UUID file) {
        return jdbc.sql("""
                    select m.line_id, o.reference as order_reference, l.reference, m.decided_by, m.at, m.evidence
                    from drops.superseded s
                    join matching.match m on m.file_id = s.file_id and m.revoked_at is null
                    join orders.line l on l.id = m.line_id
                    join orders.purchase_order o on o.id = l.order_id
                    where s.by_file_id = :file
                      and not exists (select from orders.cancellation c where c.line_id = l.id)
                      and not exists (select from orders.waiver w where w.line_id = l.id)
                      and not exists (select from matching.match x
                                      where x.file_id = :file and x.line_id = l.id and x.revoked_at is not null)
                    order by s.file_id desc, m.at desc""")
                .param("file", file)
                .query((row, n) -> new Inherited(
                        row.getObject("line_id", UUID.class),
                        row.getString("order_reference"),
                        row.getString("reference"),
                        row.getString("decided_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        json.sentences(row.getString("evidence"))))
                .list();
    }

    Optional<Cancellation> cancellation(UUID line) {
        return jdbc.sql("""
                    select o.reference as order_reference, l.reference, c.at, c.actor, c.reason
                    from orders.cancellation c
                    join orders.line l on l.id = c.line_id
                    join orders.purchase_order o on o.id = l.order_id
                    where c.line_id = :line""")
                .param("line", line)
                .query((row, n) -> new Cancellation(
                        row.getString("order_reference"),
                        row.getString("reference"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("reason")))
                .optional();
    }

    void replaced(UUID match, UUID by, String distributor, Instant at) {
        jdbc.sql("""
                    insert into matching.replaced (match_id, by_match_id, distributor, at)
                    values (:match, :by, :distributor, :at)
                    on conflict (match_id) do update set by_match_id = excluded.by_match_id, at = excluded.at""")
                .param("match", match)
                .param("by", by)
                .param("distributor", distributor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Files of the distributor that wait for a person, one of these lines among their candidates. */
    List<UUID> waitingFor(String distributor, UUID file, Collection<UUID> lines) {
        return jdbc.sql("""
                    select v.file_id from matching.verdict v
                    where v.distributor = :distributor and v.outcome = 'AMBIGUOUS' and v.file_id <> :file
                      and exists (select from jsonb_array_elements(v.candidates) c
                                  where (c ->> 'line')::uuid = any (:lines))
                    order by v.at desc limit 50""")
                .param("distributor", distributor)
                .param("file", file)
                .param("lines", lines.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Puts another first sentence to what was said of a file that waits for a person. */
    void tellAnew(UUID file, String first) {
        jdbc.sql("""
                    update matching.verdict set evidence = jsonb_build_array(:first::text) || (evidence - 0)
                    where file_id = :file and outcome = 'AMBIGUOUS'""").param("file", file).param("first", first).update();
    }
}
