package media.waybill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import media.waybill.matching.rules.ManyLines;
import media.waybill.naming.Clues;

/** Names read rightly, and names read and answered from a million open lines in memory, on one core. */
final class NamesBench {

    /** A core's own time, so that what else the machine does is not measured. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final long WARM = 10_000_000_000L;
    private static final long MEASURED = 8_000_000_000L;
    private static final int DISTRIBUTORS = 1_000;

    private NamesBench() {}

    static List<Row> run(Bench.Sizes sizes) throws IOException {
        var rows = new ArrayList<>(CorporaBench.run());
        rows.addAll(MatchingBench.run());
        int lines = sizes.lines().getLast();
        rows.addAll(speed(lines, 1));
        rows.addAll(speed(lines, DISTRIBUTORS));
        rows.addAll(OrdersBench.run(lines));
        return rows;
    }

    static List<Row> speed(int count, int distributors) {
        long before = used();
        var started = CPU.getCurrentThreadCpuTime();
        var lines = new ManyLines(count, distributors);
        var built = (CPU.getCurrentThreadCpuTime() - started) / 1e9;
        double bytes = (double) (used() - before) / lines.size();
        var of = distributors == 1 ? "" : " of %,d distributors".formatted(distributors);
        var rows = new ArrayList<Row>();
        rows.add(Row.alone("names", "%,d open lines%s taken into memory".formatted(lines.size(), of), "s", built));
        rows.add(Row.alone("names", "memory for a line" + of, "bytes", bytes));
        var clues = new ArrayList<Clues>();
        for (int i = 0; i < Math.min(20_000, lines.names()); i++) {
            clues.add(lines.read(i));
        }
        work(lines, clues, WARM);
        var answered = work(lines, clues, MEASURED);
        rows.add(Row.alone(
                "names", "names answered once read, one core" + of, "/s", answered.asked() / answered.seconds()));
        work(lines, List.of(), WARM);
        var work = work(lines, List.of(), MEASURED);
        rows.add(Row.alone("names", "names read and answered, one core" + of, "/s", work.asked() / work.seconds()));
        rows.add(Row.alone("names", "half of them within" + of, "ms", work.percentile(0.5)));
        rows.add(Row.alone("names", "99 of 100 of them within" + of, "ms", work.percentile(0.99)));
        rows.add(Row.alone("names", "999 of 1,000 of them within" + of, "ms", work.percentile(0.999)));
        rows.add(Row.alone(
                "names",
                "of those, answered by a line without a person" + of,
                "%",
                100.0 * work.resolved() / work.asked()));
        return rows;
    }

    /** @param micros of each, the quickest first */
    private record Work(long asked, long resolved, double seconds, float[] micros) {

        double percentile(double share) {
            return micros[(int) (micros.length * share)] / 1000.0;
        }
    }

    private static Work work(ManyLines lines, List<Clues> read, long nanos) {
        int asked = 0;
        long resolved = 0;
        var micros = new float[4_000_000];
        long start = CPU.getCurrentThreadCpuTime();
        long last = start;
        while (last - start < nanos && asked < micros.length) {
            int number = asked % (read.isEmpty() ? lines.names() : read.size());
            if (lines.isResolved(number, read.isEmpty() ? lines.read(number) : read.get(number))) {
                resolved++;
            }
            long now = CPU.getCurrentThreadCpuTime();
            micros[asked++] = (now - last) / 1000f;
            last = now;
        }
        var all = Arrays.copyOf(micros, asked);
        Arrays.sort(all);
        return new Work(asked, resolved, (last - start) / 1e9, all);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
