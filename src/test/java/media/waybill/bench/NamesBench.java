package media.waybill.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import media.waybill.matching.ManyLines;

/** Names read rightly, and names read and answered from 100,000 open lines in memory, on one core. */
final class NamesBench {

    private static final long WARM = 4_000_000_000L;
    private static final long MEASURED = 8_000_000_000L;

    private NamesBench() {}

    static List<Row> run(Bench.Sizes sizes) throws IOException {
        var started = System.nanoTime();
        var lines = new ManyLines(100_000);
        var built = (System.nanoTime() - started) / 1e9;
        work(lines, WARM);
        var work = work(lines, MEASURED);
        var rows = new ArrayList<>(CorporaBench.run());
        rows.addAll(List.of(
                Row.alone("names", lines.size() + " open lines taken into memory", "s", built),
                Row.alone("names", "names read and resolved, one core", "/s", work.asked() / work.seconds()),
                Row.alone(
                        "names",
                        "of those, answered by a line without a person",
                        "%",
                        100.0 * work.resolved() / work.asked())));
        return rows;
    }

    private record Work(long asked, long resolved, double seconds) {}

    private static Work work(ManyLines lines, long nanos) {
        long asked = 0;
        long resolved = 0;
        var names = lines.names();
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            if (lines.isResolved(names.get((int) (asked % names.size())))) {
                resolved++;
            }
            asked++;
        }
        return new Work(asked, resolved, (System.nanoTime() - start) / 1e9);
    }
}
