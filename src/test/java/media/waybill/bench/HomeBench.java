package media.waybill.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import media.waybill.TestDatabase;
import media.waybill.partners.Viewer;
import media.waybill.partners.Viewing;
import media.waybill.progress.LineQuery;
import media.waybill.progress.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a distributor's first page asks of the database, under the role that row-level security binds. */
final class HomeBench {

    private static final int TIMES = 20;

    private HomeBench() {}

    static List<Row> run(Bench.Sizes sizes) {
        var rows = new ArrayList<Row>();
        for (int lines : sizes.lines()) {
            var database = TestDatabase.fresh();
            Standing.fill(database, lines);
            var progress =
                    Standing.over(JdbcClient.create(Viewing.connection(database.dataSource())), Clock.systemUTC());
            var viewer = new Viewer("distributor3");
            rows.add(median(lines, "a distributor's home figures", () -> progress.home("distributor3"), viewer));
            rows.add(median(
                    lines,
                    "the first 50 of its lines",
                    () -> progress.lines(LineQuery.ALL.distributor("distributor3"), null, 50),
                    viewer));
            rows.add(median(
                    lines,
                    "the first 50 titles of its grid",
                    () -> progress.titles(LineQuery.ALL.distributor("distributor3"), 0, 50),
                    viewer));
            rows.add(median(lines, "the operator's figures over all", () -> progress.home(null), Viewer.HUB));
            rows.add(median(lines, "whom the operator should chase", progress::chase, Viewer.HUB));
        }
        return rows;
    }

    private static Row median(int lines, String what, Supplier<Object> query, Viewer viewer) {
        var millis = new double[TIMES];
        Viewer.as(viewer, query); // once for plans and caches
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Viewer.as(viewer, query);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return Row.alone("home", "%,d lines: %s, median of %d".formatted(lines, what, TIMES), "ms", millis[TIMES / 2]);
    }
}
