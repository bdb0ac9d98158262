package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import media.waybill.matching.Outcome;
import media.waybill.matching.rules.SupplyLines;
import media.waybill.matching.rules.SupplyLines.Answer;
import media.waybill.matching.supply.Supply;

/** How often matching is right, and how often it decides, on a made-up supply chain of forty houses. */
final class MatchingBench {

    private static final int LINES = 5_000;
    private static final int NAMES = 24_000;
    /** The weights are fitted to the names of seed 1; what is printed is of names that they have not seen. */
    private static final long UNSEEN = 2;

    private static final int BINS = 10;

    /** What became of the names of one trap. */
    private static final class Tally {
        int names;
        int decidable;
        int right;
        int rightOpen;
        int wrong;
        int asked;
        int silent;
    }

    private final Map<String, Tally> traps = new TreeMap<>();
    private final Map<String, Tally> houses = new TreeMap<>();
    private final Tally all = new Tally();
    private final List<String> failures = new ArrayList<>();
    private final int[] counts = new int[BINS];
    private final double[] predicted = new double[BINS];
    private final int[] observed = new int[BINS];
    private int strangersMatched;

    private MatchingBench() {}

    static List<Row> run() throws IOException {
        var seed = Long.getLong("bench.seed", UNSEEN);
        var supply = Supply.of(LINES, NAMES, seed);
        var lines = new SupplyLines(supply);
        var bench = new MatchingBench();
        for (var sent : supply.sent()) {
            bench.count(lines.ask(sent));
        }
        bench.print(supply);
        var report = System.getProperty("bench.misses");
        if (report != null) {
            Files.write(Path.of(report), bench.failures);
        }
        var tally = bench.all;
        int decided = tally.right + tally.rightOpen + tally.wrong;
        return List.of(
                Row.alone(
                        "names",
                        "supply chain: automatic matches that are right",
                        "%",
                        100.0 * (decided - tally.wrong) / decided),
                Row.alone(
                        "names",
                        "supply chain: wrong ones among 10,000 automatic matches",
                        "",
                        10_000.0 * tally.wrong / decided),
                Row.alone(
                        "names",
                        "supply chain: decidable names matched rightly without a person",
                        "%",
                        100.0 * tally.right / tally.decidable),
                Row.alone("names", "supply chain: names of what nobody ordered, matched", "", bench.strangersMatched),
                Row.alone(
                        "names",
                        "supply chain: expected calibration error of the score",
                        "%",
                        100 * bench.calibrationError()));
    }

    private void count(Answer answer) {
        for (var tally : List.of(
                all,
                traps.computeIfAbsent(answer.sent().trap(), key -> new Tally()),
                houses.computeIfAbsent("%02d".formatted(answer.sent().house()), key -> new Tally()))) {
            count(answer, tally);
        }
        var sent = answer.sent();
        boolean matched = answer.outcome() == Outcome.MATCHED;
        if (matched && sent.line() == null) {
            strangersMatched++;
        }
        if (matched && !answer.right()) {
            fail("WRONG", answer);
        } else if (!matched && sent.line() != null && sent.decidable()) {
            fail("MISSED", answer);
        }
        if (answer.probability() > 0) {
            int bin = Math.min(BINS - 1, (int) (answer.probability() * BINS));
            counts[bin]++;
            predicted[bin] += answer.probability();
            observed[bin] += answer.right() ? 1 : 0;
        }
    }

    private static void count(Answer answer, Tally tally) {
        var sent = answer.sent();
        boolean meant = sent.line() != null && sent.decidable();
        tally.names++;
        tally.decidable += meant ? 1 : 0;
        switch (answer.outcome()) {
            case MATCHED -> {
                if (!answer.right()) {
                    tally.wrong++;
                } else if (meant) {
                    tally.right++;
                } else {
                    tally.rightOpen++;
                }
            }
            case AMBIGUOUS -> tally.asked++;
            case UNMATCHED -> tally.silent++;
        }
    }

    private void fail(String what, Answer answer) {
        failures.add(String.join(
                "\t",
                what,
                answer.sent().trap(),
                answer.sent().name(),
                String.valueOf(answer.sent().line()),
                "%.3f".formatted(answer.probability()),
                answer.resolution().evidence().toString()));
    }

    private void print(Supply supply) {
        System.out.printf(
                Locale.ROOT,
                "%nA supply chain of %,d lines and %,d names by %d houses: %,d names were made for a line and say enough, %,d were made for a line and do not, %,d are of what nobody ordered.%n",
                supply.owed().size(),
                supply.sent().size(),
                supply.houses(),
                all.decidable,
                supply.sent().stream()
                        .filter(sent -> sent.line() != null && !sent.decidable())
                        .count(),
                supply.sent().stream().filter(sent -> sent.line() == null).count());
        head("what is hard about the name");
        traps.forEach(MatchingBench::line);
        if (Boolean.getBoolean("bench.houses")) {
            head("house");
            houses.forEach(MatchingBench::line);
        }
        System.out.printf(
                Locale.ROOT, "%n%-26s %8s %10s %9s%n", "score of the likeliest", "names", "predicted", "observed");
        for (int i = 0; i < BINS; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%.1f to %.1f                 %8d %9.1f%% %8.1f%%%n",
                    i / 10.0,
                    (i + 1) / 10.0,
                    counts[i],
                    100 * predicted[i] / Math.max(1, counts[i]),
                    100.0 * observed[i] / Math.max(1, counts[i]));
        }
    }

    private static void head(String what) {
        System.out.printf(
                Locale.ROOT,
                "%n%-26s %8s %9s %8s %8s %8s %8s %8s%n",
                what,
                "names",
                "decidable",
                "right",
                "lucky",
                "WRONG",
                "asked",
                "no line");
    }

    private static void line(String name, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %8d %9d %8d %8d %8d %8d %8d%n",
                name,
                tally.names,
                tally.decidable,
                tally.right,
                tally.rightOpen,
                tally.wrong,
                tally.asked,
                tally.silent);
    }

    private double calibrationError() {
        double sum = 0;
        int all = 0;
        for (int i = 0; i < BINS; i++) {
            sum += Math.abs(predicted[i] - observed[i]);
            all += counts[i];
        }
        return sum / Math.max(1, all);
    }
}
