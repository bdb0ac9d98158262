package media.waybill.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import media.waybill.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model over any connection, as the application wires it. */
public final class Standing {

    private Standing() {}

    public static Progress over(JdbcClient jdbc, Clock clock) {
        var json = new Json(new ObjectMapper());
        return new Progress(
                new LinesSql(jdbc, json),
                new TitlesSql(jdbc),
                new TallySql(jdbc),
                new FilesSql(jdbc, json),
                new DeliveriesSql(jdbc, json),
                new OrdersStandSql(jdbc),
                clock);
    }

    /** Orders of ten distributors with that many lines in all, as facts; half of the lines have a promise or a waiver. */
    public static void fill(TestDatabase database, int lines) {
        var jdbc = database.jdbc();
        database.platform("aurora");
        for (int i = 0; i < 10; i++) {
            database.distributor("distributor" + i);
        }
        int titles = lines / 8;
        for (var table : new String[] {"orders.line", "orders.answer", "orders.waiver"}) {
            jdbc.sql("alter table " + table + " disable trigger user").update();
        }
        jdbc.sql("""
                    insert into orders.purchase_order (id, reference, distributor, platforms, window_start, content_hash, placed_by, placed_at, changed_at)
                    select md5('order' || i)::uuid, 'PO-' || i, 'distributor' || i % 10, '{aurora}', date '2027-01-15', '', 'bench', now(), now()
                    from generate_series(0, :orders) i""").param("orders", titles / 50).update();
        jdbc.sql("""
                    insert into orders.title (id, order_id, distributor, reference, type, name, year, runtime)
                    select md5('title' || i)::uuid, md5('order' || i / 50)::uuid, 'distributor' || i / 50 % 10, 'T-' || i, 'MOVIE', 'Film ' || i, 2024, interval '100 minutes'
                    from generate_series(0, :titles - 1) i""").param("titles", titles).update();
        jdbc.sql("""
                    insert into orders.line (id, order_id, title_id, distributor, reference, kind, language, use, platforms, due, due_rule, created_at)
                    select md5('line' || i)::uuid, md5('order' || i / 8 / 50)::uuid, md5('title' || i / 8)::uuid, 'distributor' || i / 8 / 50 % 10,
                           'L-' || i, case i % 8 when 0 then 'VIDEO' when 1 then 'METADATA' else 'SUBTITLE' end,
                           case when i % 8 > 1 then (array['sv','nb','da','fi','is','de'])[i % 8 - 1] end,
                           case when i % 8 > 1 then 'FULL' end, '{aurora}',
                           now() + (i::bigint * 7919 % 400 - 30) * interval '1 day', 'given', now()
                    from generate_series(0, :lines - 1) i""").param("lines", titles * 8).update();
        jdbc.sql("""
                    insert into orders.answer (id, line_id, distributor, at, actor, answer, date)
                    select gen_random_uuid(), l.id, l.distributor, now(), 'bench', 'PROMISE', current_date + 20
                    from orders.line l where right(l.id::text, 1) in ('0', '1', '2', '3')""").update();
        jdbc.sql("""
                    insert into orders.waiver (line_id, distributor, at, actor, reason)
                    select l.id, l.distributor, now(), 'bench', 'bench' from orders.line l where right(l.id::text, 1) in ('4', '5', '6', '7')""").update();
        jdbc.sql("insert into progress.line select * from progress.line_truth").update();
        for (var table : new String[] {"orders.line", "orders.answer", "orders.waiver"}) {
            jdbc.sql("alter table " + table + " enable trigger user").update();
        }
        jdbc.sql("select progress.settle()").query(Long.class).single();
        for (var table :
                new String[] {"orders.purchase_order", "orders.title", "orders.line", "progress.line", "progress.tally"
                }) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }
}
