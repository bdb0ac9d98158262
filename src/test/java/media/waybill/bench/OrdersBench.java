package media.waybill.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import media.waybill.TestDatabase;
import media.waybill.matching.rules.ManyOrders;

/** How long a node needs for its open lines at its start, and for an order that was placed on another node. */
final class OrdersBench {

    private static final int TITLES = 1_250;
    private static final int ASKED = 2_000;
    private static final String DISTRIBUTOR = "distributor0";

    private OrdersBench() {}

    static List<Row> run(int lines) {
        var database = TestDatabase.fresh().pooled(4);
        var orders = new ManyOrders(database, lines, 1);
        var first = orders.node();
        var start = System.nanoTime();
        int held = first.lines(DISTRIBUTOR);
        double loaded = (System.nanoTime() - start) / 1e9;
        var second = orders.node();
        second.lines(DISTRIBUTOR);
        first.isResolved(DISTRIBUTOR, "warm.mov");
        var asks = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            var before = System.nanoTime();
            first.lines(DISTRIBUTOR);
            asks[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(asks);
        double slowest = 0;
        boolean found = true;
        for (int round = 0; round < 3; round++) {
            int title = orders.nextTitle();
            place(orders);
            for (var node : List.of(first, second)) {
                var committed = System.nanoTime();
                found &= node.isResolved(DISTRIBUTOR, "T-" + (title + TITLES - 1) + "_metadata.xml");
                slowest = Math.max(slowest, (System.nanoTime() - committed) / 1e9);
            }
        }
        if (!found) {
            throw new IllegalStateException("a new order was not seen");
        }
        return List.of(
                Row.alone("names", "%,d open lines read from PostgreSQL by a node".formatted(held), "s", loaded),
                Row.alone("names", "a node asks whether any order changed, median", "ms", asks[ASKED / 2]),
                Row.alone(
                        "names",
                        "an order of %,d lines: its last line answered after commit, on each node"
                                .formatted(TITLES * 8),
                        "s",
                        slowest));
    }

    private static void place(ManyOrders orders) {
        try {
            orders.order(TITLES);
        } catch (SQLException e) {
            throw new IllegalStateException("the order could not be placed", e);
        }
    }
}
