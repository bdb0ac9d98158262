package media.waybill.matching.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLines;
import media.waybill.matching.lines.OpenLinesSql;
import media.waybill.naming.Naming;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many orders in the database, and nodes that take them into memory. */
public final class ManyOrders {

    /** Eight lines of a title, fifty titles an order. */
    private static final int LINES = 8;

    private static final int TITLES = 50;

    private static final String TITLE = """
            insert into orders.title (id, order_id, distributor, reference, type, name, year, runtime)
            select md5('title' || i)::uuid, md5('order' || i / %1$d)::uuid, o.distributor, 'T-' || i, 'MOVIE',
                   (array['Quiet','Silver','Broken','Winter','Hidden','Golden','Northern','Burning','Paper','Crimson'])[i %% 10 + 1] || ' '
                   || initcap(translate(left(md5('a' || i), 7), '0123456789', 'ghijklmnop')) || ' '
                   || (array['of Oslo','in June','Returns','at Night','of Glass','by Heart','Unseen','on Ice'])[i / 10 %% 8 + 1],
                   1980 + i %% 45, interval '100 minutes'
            from generate_series(%2$d, %3$d) i join orders.purchase_order o on o.id = md5('order' || i / %1$d)::uuid""";
    private static final String LINE = """
            insert into orders.line (id, order_id, title_id, distributor, reference, kind, language, use, platforms, due, due_rule, created_at)
            select md5('line' || i)::uuid, t.order_id, t.id, t.distributor, 'L-' || i,
                   case i %% 8 when 0 then 'VIDEO' when 1 then 'METADATA' else 'SUBTITLE' end,
                   case when i %% 8 > 1 then (array['sv','nb','da','fi','is','de'])[i %% 8 - 1] end,
                   case when i %% 8 > 1 then 'FULL' end, '{aurora}', now() + (i %% 400) * interval '1 day', 'given', now()
            from generate_series(%d, %d) i join orders.title t on t.id = md5('title' || i / 8)::uuid""";
    private static final String ORDER = """
            insert into orders.purchase_order (id, reference, distributor, platforms, window_start, content_hash, placed_by, placed_at, changed_at)
            select md5('order' || i)::uuid, 'PO-' || i, 'distributor' || i %% %d, '{aurora}', date '2027-01-15', '', 'bench', now(), now()
            from generate_series(%d, %d) i""";

    private final TestDatabase database;
    private final int distributors;
    private int orders;

    public ManyOrders(TestDatabase database, int lines, int distributors) {
        this.database = database;
        this.distributors = distributors;
        this.orders = lines / LINES / TITLES;
        database.platform("aurora");
        for (int i = 0; i < distributors; i++) {
            database.distributor("distributor" + i);
        }
        run("alter table orders.line disable trigger user");
        run(ORDER.formatted(distributors, 0, orders - 1));
        run(TITLE.formatted(TITLES, 0, orders * TITLES - 1));
        run(LINE.formatted(0, orders * TITLES * LINES - 1));
        run("alter table orders.line enable trigger user");
        for (var table : List.of("orders.purchase_order", "orders.title", "orders.line", "matching.order_change")) {
            run("vacuum analyze " + table);
        }
    }

    private void run(String sql) {
        database.jdbc().sql(sql).update();
    }

    /** One more order of the first distributor, with that many titles; back when it is committed. */
    public void order(int titles) throws SQLException {
        int number = orders * TITLES;
        int order = (orders / distributors + 1) * distributors;
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ORDER.formatted(distributors, order, order));
            // all titles of this order, whatever their number
            statement.execute(TITLE.formatted(TITLES, number, number + titles - 1)
                    .replace("'order' || i / " + TITLES, "'order' || " + order));
            statement.execute(LINE.formatted(number * LINES, (number + titles) * LINES - 1));
            connection.commit();
        }
        orders = order + titles / TITLES + 1;
    }

    /** A node of its own. */
    public Node node() {
        return new Node(new OpenLines(new OpenLinesSql(JdbcClient.create(database.dataSource()))));
    }

    /** A hub's memory. */
    public static final class Node {
        private final OpenLines openLines;
        private final Naming naming = new Naming("");
        private final Decision decision = new Decision(new MatchingSettings(0.9, 0.3));

        private Node(OpenLines openLines) {
            this.openLines = openLines;
        }

        /** How many lines of a distributor are in memory, after it is brought up to date. */
        public int lines(String distributor) {
            return openLines.of(distributor).size();
        }

        public boolean isResolved(String distributor, String name) {
            Resolution answer = decision.decide(
                    openLines.of(distributor),
                    name,
                    naming.read(name, naming.convention("default")),
                    Witness.ABSENT,
                    null,
                    Set.<UUID>of());
            return answer.outcome() == Outcome.MATCHED;
        }
    }

    /** The number of the title that an order made now would begin with. */
    public int nextTitle() {
        return orders * TITLES;
    }
}
