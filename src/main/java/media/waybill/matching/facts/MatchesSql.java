package media.waybill.matching.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file answers which line. */
@Component
public class MatchesSql {

    /** A line that a person names, whether it is open or not. */
    public record Target(
            String distributor, String order, String reference, boolean cancelled, boolean waived, Instant due) {}

    private final JdbcClient jdbc;
    private final Jsonb json;

    MatchesSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Match> active(UUID file) {
        return jdbc.sql("select * from matching.match where file_id = :file and revoked_at is null order by at, id")
                .param("file", file)
                .query(this::matchRow)
                .list();
    }

    public Optional<Match> match(UUID id) {
        return jdbc.sql("select * from matching.match where id = :id")
                .param("id", id)
                .query(this::matchRow)
                .optional();
    }

    /**
     * Lines that a person took from the file. What the hub took back itself is no judgement on the line, nor is what
     * somebody undid of his own: a slip of the keys must not hide the line that was meant.
     */
    public Set<UUID> denied(UUID file) {
        return new HashSet<>(jdbc.sql(
                        "select distinct line_id from matching.match where file_id = :file and revoked_at is not null and revoked_by not in ('hub', decided_by)")
                .param("file", file)
                .query(UUID.class)
                .list());
    }

    /** False when the file answers that line already. */
    public boolean insert(
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
                        .param("evidence", json.write(evidence))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** False when it was taken back before. */
    public boolean revoke(UUID match, String by, Instant at) {
        return jdbc.sql("""
                    update matching.match set revoked_at = :at, revoked_by = :by where id = :match and revoked_at is null""")
                        .param("match", match)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** A line's distributor, order and due date, whether it is open or not. */
    public Optional<Target> target(UUID line) {
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

    private Match matchRow(ResultSet row, int n) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Match(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getString("distributor"),
                row.getString("decided_by"),
                json.sentences(row.getString("evidence")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
