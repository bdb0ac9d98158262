package media.waybill.matching.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was last said of each file, matched or not. */
@Component
public class VerdictsSql {

    private final JdbcClient jdbc;
    private final Jsonb json;

    VerdictsSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void verdict(
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
                .param("candidates", json.write(candidates))
                .param("evidence", json.write(evidence))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A file that speaks no longer for itself has no verdict. */
    public void forget(UUID file) {
        jdbc.sql("delete from matching.verdict where file_id = :file")
                .param("file", file)
                .update();
    }

    public Optional<Outcome> outcome(UUID file) {
        return jdbc.sql("select outcome from matching.verdict where file_id = :file")
                .param("file", file)
                .query((row, n) -> Outcome.valueOf(row.getString("outcome")))
                .optional();
    }

    /** Files without a line whose distributor's orders changed after they were asked about, the oldest first. */
    public List<UUID> waiting(int limit) {
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
}
