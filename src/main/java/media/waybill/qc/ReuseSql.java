package media.waybill.qc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was accepted for one line and answers the same line of another order. */
@Component
class ReuseSql {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What one line was given that answers another. */
    record Reusable(UUID match, UUID line, List<String> evidence) {}

    /** An order in a state that was not asked about. */
    record Unasked(UUID id, String distributor, int revision) {}

    /**
     * Of lines that ask for the very same (the same title by EIDR, or by its reference where one has none) one that has
     * nothing in hand, and the newest that another was given and that was accepted.
     */
    private static final String REUSABLE = """
            with same as (
                select open.id as open_line, given.id as line
                from orders.line open
                join orders.title t on t.id = open.title_id
                join orders.title gt on gt.distributor = t.distributor and gt.order_id <> t.order_id
                     and (gt.eidr = t.eidr
                          or lower(gt.reference) = lower(t.reference) and (gt.eidr is null or t.eidr is null or gt.eidr = t.eidr))
                join orders.line given on given.title_id = gt.id and given.kind = open.kind
                     and given.language is not distinct from open.language and given.use is not distinct from open.use
                     and given.version is not distinct from open.version and given.layout is not distinct from open.layout
                where %s
                  and not exists (select from orders.cancellation x where x.line_id = any (array[open.id, given.id]))
                  and not exists (select from orders.waiver x where x.line_id = open.id)
                  and not exists (select from matching.match x where x.line_id = open.id and x.revoked_at is null))
            select distinct on (s.open_line) s.open_line, h.match_id, h.matched_at, f.name, o.reference as order_ref, l.reference
            from same s
            join (%s) h on h.line_id = s.line and h.state = 'ACCEPTED'
                 and not exists (select from matching.match x where x.line_id = s.open_line and x.file_id = h.file_id)
            join drops.file f on f.id = h.file_id
            join orders.line l on l.id = s.line
            join orders.purchase_order o on o.id = l.order_id
            order by s.open_line, h.matched_at desc, h.file_id desc""";

    private final JdbcClient jdbc;

    ReuseSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locked, so that two nodes do not ask about the same order at once. */
    List<Unasked> unasked(String distributor) {
        return jdbc.sql("""
                    select o.id, o.distributor, o.revision from orders.purchase_order o
                    where o.distributor = :distributor
                      and not exists (select from qc.reuse_asked a where a.order_id = o.id and a.revision >= o.revision)
                    order by o.placed_at for update of o skip locked""")
                .param("distributor", distributor)
                .query((row, n) -> new Unasked(
                        row.getObject("id", UUID.class), row.getString("distributor"), row.getInt("revision")))
                .list();
    }

    void asked(Unasked order, Instant at) {
        jdbc.sql("""
                    insert into qc.reuse_asked (order_id, distributor, revision, at)
                    values (:order, :distributor, :revision, :at)
                    on conflict (order_id) do update set revision = excluded.revision, at = excluded.at""")
                .param("order", order.id())
                .param("distributor", order.distributor())
                .param("revision", order.revision())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** For lines of an order that have nothing in hand: the newest that was accepted for the same of another order. */
    List<Reusable> reusableFor(UUID order) {
        return reusable("open.order_id = :of", order);
    }

    /** For a line that was given something: the lines of other orders that ask for the same and have nothing in hand. */
    List<Reusable> reusableFrom(UUID line) {
        return reusable("given.id = :of", line);
    }

    private List<Reusable> reusable(String which, UUID of) {
        return jdbc.sql(REUSABLE.formatted(which, QcSql.HANDS))
                .param("of", of)
                .query(ReuseSql::reusable)
                .list();
    }

    private static Reusable reusable(ResultSet row, int number) throws SQLException {
        var day = DAY.format(row.getObject("matched_at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate());
        return new Reusable(
                row.getObject("match_id", UUID.class),
                row.getObject("open_line", UUID.class),
                List.of("It was already delivered on " + day + " for line " + row.getString("reference") + " of "
                        + row.getString("order_ref") + ", which asks for the same, and was accepted there ("
                        + row.getString("name") + ")."));
    }
}
