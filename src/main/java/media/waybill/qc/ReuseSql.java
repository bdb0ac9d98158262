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

    /** Two lines that ask for the very same: the same title by EIDR, or by its reference where one has none. */
    private static final String SAME = """
            from orders.line l
            join orders.title t on t.id = l.title_id
            join orders.title ot on ot.distributor = t.distributor and ot.order_id <> t.order_id
                 and (ot.eidr = t.eidr
                      or lower(ot.reference) = lower(t.reference) and (ot.eidr is null or t.eidr is null or ot.eidr = t.eidr))
            join orders.line ol on ol.title_id = ot.id and ol.kind = l.kind and ol.language is not distinct from l.language
                 and ol.use is not distinct from l.use and ol.version is not distinct from l.version
                 and ol.layout is not distinct from l.layout
            where not exists (select from orders.cancellation x where x.line_id = ol.id)""";

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
        return jdbc.sql("""
                    with same as (
                        select l.id as open_line, ol.id as line %s and l.order_id = :order
                          and not exists (select from orders.cancellation x where x.line_id = l.id)
                          and not exists (select from orders.waiver x where x.line_id = l.id)
                          and not exists (select from matching.match x where x.line_id = l.id and x.revoked_at is null))
                    select distinct on (s.open_line) s.open_line, h.match_id, h.matched_at, f.name, o.reference as order_ref, ol.reference
                    from same s
                    join (%s) h on h.line_id = s.line and h.state = 'ACCEPTED'
                         and not exists (select from matching.match x where x.line_id = s.open_line and x.file_id = h.file_id)
                    join drops.file f on f.id = h.file_id
                    join orders.line ol on ol.id = s.line
                    join orders.purchase_order o on o.id = ol.order_id
                    order by s.open_line, h.matched_at desc, h.file_id desc""".formatted(SAME, QcSql.HANDS))
                .param("order", order)
                .query(ReuseSql::reusable)
                .list();
    }

    /** For a line that was given something: the lines of other orders that ask for the same and have nothing in hand. */
    List<Reusable> reusableFrom(UUID line) {
        return jdbc.sql("""
                    with same as (
                        select l.id as line, ol.id as open_line %s and l.id = :line
                          and not exists (select from orders.waiver x where x.line_id = ol.id)
                          and not exists (select from matching.match x where x.line_id = ol.id and x.revoked_at is null))
                    select distinct on (s.open_line) s.open_line, h.match_id, h.matched_at, f.name, o.reference as order_ref, l.reference
                    from same s
                    join (%s) h on h.line_id = s.line and h.state = 'ACCEPTED'
                         and not exists (select from matching.match x where x.line_id = s.open_line and x.file_id = h.file_id)
                    join drops.file f on f.id = h.file_id
                    join orders.line l on l.id = s.line
                    join orders.purchase_order o on o.id = l.order_id
                    order by s.open_line, h.matched_at desc, h.file_id desc""".formatted(SAME, QcSql.HANDS))
                .param("line", line)
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
