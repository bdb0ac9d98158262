package media.waybill.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./waybill bench [NAME…] [--quick]}: prints a table for each and writes target/bench.json. Sizes are system
 * properties: bench.large (bytes), bench.small (files), bench.rounds, bench.lines, bench.seconds.
 */
public final class Bench {

    private static final List<String> NAMES = List.of("pull", "names", "home", "encode", "timedtext");
    /** Parts of others, and what writes into the sources: run only when named. */
    private static final List<String> ASKED_FOR = List.of("matching", "fit");

    private static final Path REPORT = Path.of("target/bench.json");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        quiet();
        var wanted = new ArrayList<>(List.of(arguments));
        var quick = wanted.remove("--quick");
        if (wanted.isEmpty()) {
            wanted.addAll(NAMES);
        }
        for (var name : wanted) {
            if (!NAMES.contains(name) && !ASKED_FOR.contains(name)) {
                System.err.println("there is no benchmark \"" + name + "\"; there are " + String.join(", ", NAMES)
                        + ", " + String.join(", ", ASKED_FOR));
                System.exit(2);
            }
        }
        var sizes = Sizes.of(quick);
        for (var name : wanted) {
            var folder = Files.createTempDirectory("waybill-bench-" + name);
            try {
                var rows = run(name, sizes, folder);
                System.out.printf(
                        Locale.ROOT, "%n%-64s %14s %14s %7s  %s%n", name, "ours", "peer", "ratio", "who the peer is");
                rows.forEach(row -> System.out.println(row.shown()));
                keep(name, quick, rows);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.out.println("\nAll of it is in " + REPORT);
        System.exit(0);
    }

    /** Without the application's settings everything is logged, and what is measured is the log. */
    static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    private static List<Row> run(String name, Sizes sizes, Path folder) throws Exception {
        return switch (name) {
            case "pull" -> PullBench.run(folder, sizes);
            case "names" -> NamesBench.run(sizes);
            case "matching" -> MatchingBench.run();
            case "fit" -> FitBench.run();
            case "home" -> HomeBench.run(sizes);
            case "timedtext" -> TimedTextBench.run(folder, sizes);
            default -> encode(sizes, folder);
        };
    }

    private static List<Row> encode(Sizes sizes, Path folder) throws Exception {
        var result = EncodeBench.run(folder, sizes.seconds());
        var what = "%d s of 720p to an HLS ladder of three, S3 to S3".formatted(result.sourceSeconds());
        return List.of(new Row(
                "encode",
                what,
                "s",
                result.encoder().toMillis() / 1000.0,
                result.ffmpeg().toMillis() / 1000.0,
                "ffmpeg alone, on disk"));
    }

    /** Each benchmark keeps its place in the file until it runs again. */
    private static void keep(String name, boolean quick, List<Row> rows) throws IOException {
        var json = new ObjectMapper();
        Map<String, Object> all = new LinkedHashMap<>();
        if (Files.exists(REPORT)) {
            json.readTree(REPORT.toFile()).properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        }
        var lines = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var line = new LinkedHashMap<String, Object>();
            line.put("what", row.what());
            line.put("unit", row.unit());
            line.put("ours", row.ours());
            if (row.peer() != null) {
                line.put("peer", row.peer());
                line.put("peerName", row.peerName());
                line.put("ratio", row.ratio());
            }
            lines.add(line);
        }
        all.put(
                name,
                Map.of(
                        "at",
                        Clock.systemUTC().instant().toString(),
                        "quick",
                        quick,
                        "cores",
                        Runtime.getRuntime().availableProcessors(),
                        "rows",
                        lines));
        Files.createDirectories(REPORT.getParent());
        json.writerWithDefaultPrettyPrinter().writeValue(REPORT.toFile(), all);
    }

    /**
     * @param large bytes of the large file
     * @param small how many small files
     * @param rounds how often ours and the peer take turns
     * @param lines how many lines the home page stands on, from few to many
     * @param seconds playing time to encode
     */
    record Sizes(long large, int small, int rounds, List<Integer> lines, int seconds) {

        static Sizes of(boolean quick) {
            return new Sizes(
                    Long.getLong("bench.large", quick ? 256L << 20 : 1L << 30),
                    Integer.getInteger("bench.small", quick ? 500 : 5_000),
                    Integer.getInteger("bench.rounds", quick ? 1 : 3),
                    quick ? List.of(100_000) : List.of(100_000, Integer.getInteger("bench.lines", 1_000_000)),
                    Integer.getInteger("bench.seconds", quick ? 10 : 30));
        }
    }
}
