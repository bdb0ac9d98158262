package media.waybill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import media.waybill.naming.Clues;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.HostileNames;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import org.jspecify.annotations.Nullable;

/** Precision and recall of each clue on names of other trades; nothing where the corpora are not there. */
final class CorporaBench {

    private static final Path FOLDER = Path.of("../shared/data/filenames");
    /** Corpus, clue, name, what its owner says, what was read. */
    private static final Path MISSES = Path.of("target/name-misses.tsv");

    private static final long WHILE = 4_000_000_000L;
    private static final List<String> TRADE = List.of(
            "NL-0042_QuietFjord_MASTER_1080p25_v2.mov",
            "THE_LAST_HARBOUR_S01E02_25fps_PRORES422HQ_1080p_en-GB_51+20.mov",
            "LastHarbour_0102_CAST_51.wav",
            "CounselorThe_AD07-310C-C59D-6785-C63A-G_closed_forced_FR.scc",
            "El último puerto T1 C02 castellano.mov",
            "Последний_порт_1с2с_RUS.srt",
            "nordlys/Harbour Lights/Sesong 1/Ep 02/HL_nn.srt",
            "LHRB_KEYART_2x3_2000x3000_DE-de_texted.jpg");

    /** How often a clue was rightly read, wrongly read (or read where nothing is), and not read. */
    static final class Score {
        int right;
        int wrong;
        int missed;
        boolean peer;

        double precision() {
            return right + wrong == 0 ? 100 : 100.0 * right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
        }
    }

    private final Naming naming = new Naming("");
    private final Map<String, Map<String, Score>> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    private CorporaBench() {}

    static List<Row> run() throws IOException {
        var bench = new CorporaBench();
        for (var one : NameCorpora.of(FOLDER)) {
            bench.judge(one);
        }
        Files.createDirectories(MISSES.getParent());
        Files.write(MISSES, bench.misses);
        var rows = bench.rows();
        rows.add(Row.alone("names", "names read, one core", "/s", bench.speed()));
        rows.add(Row.alone("names", "the slowest of the names that are made to be slow", "ms", bench.slowest()));
        return rows;
    }

    /**
     * Names of the trade, read again and again for a while; the last while counts. It is the time that this thread had
     * a core, so that a machine with other work shows the same number.
     */
    private double speed() {
        var convention = naming.convention("nordlys");
        var threads = ManagementFactory.getThreadMXBean();
        double rate = 0;
        for (int round = 0; round < 3; round++) {
            long read = 0;
            long start = threads.getCurrentThreadCpuTime();
            while (threads.getCurrentThreadCpuTime() - start < WHILE) {
                for (var name : TRADE) {
                    naming.read(name, convention);
                    read++;
                }
            }
            rate = read / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        return rate;
    }

    /** The best of five readings of each name, so that it is the name that is slow and not the machine. */
    private double slowest() {
        var convention = naming.convention("nordlys");
        double slowest = 0;
        for (var name : HostileNames.LONG) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                naming.read(name + ".mov", convention);
                best = Math.min(best, System.nanoTime() - start);
            }
            slowest = Math.max(slowest, best / 1e6);
        }
        return slowest;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        scores.forEach((corpus, clues) -> clues.forEach((clue, score) -> {
            var all = score.right + score.missed;
            var what = "%s: %s of %d names".formatted(corpus, clue, all);
            var peer = score.peer ? 100.0 : null;
            rows.add(new Row("names", what + ", precision", "%", score.precision(), peer, score.peer ? "guessit" : ""));
            rows.add(new Row("names", what + ", recall", "%", score.recall(), peer, score.peer ? "guessit" : ""));
        }));
        return rows;
    }

    private void judge(NameCorpora.Case one) {
        var clues = naming.read(one.name(), naming.convention("default"));
        var expected = one.expected();
        if (!expected.titles().isEmpty()) {
            var right = expected.titles().stream().anyMatch(title -> alike(title, clues));
            var found = clues.series() == null ? clues.title() : clues.series();
            count(one, "title", right, found != null, true, expected.titles().toString(), String.valueOf(found));
        }
        var seasons = seasons(clues);
        list(one, "season", expected.seasons(), seasons);
        var first = expected.uses().contains("first");
        // A corpus of absolute numbers asks for that count, where a name says both.
        var absolute = clues.technical().get("absolute");
        var episodes = absolute != null && one.corpus().endsWith("absolute")
                ? List.of(Integer.valueOf(absolute))
                : clues.episodes();
        list(
                one,
                "episode",
                expected.episodes(),
                first ? episodes.stream().limit(1).toList() : episodes);
        var year = clues.year();
        list(one, "year", expected.years(), year == null ? List.of() : List.of(year));
        languages(one, expected, clues);
        var use = clues.use();
        for (var wanted : expected.uses()) {
            if (!wanted.equals("first")) {
                // Captions are for the hard of hearing, which is all that the corpora state of them.
                var heard = wanted.equals("SDH") && "CAPTION".equals(use);
                count(one, "use", heard || wanted.equals(use), use != null, true, wanted, String.valueOf(use));
            }
        }
    }

    private void languages(NameCorpora.Case one, NameCorpora.Reading expected, Clues clues) {
        var found = new TreeSet<String>();
        if (clues.language() != null) {
            found.add(BenchLanguages.primary(clues.language()));
        }
        clues.languageAlternatives().forEach(tag -> found.add(BenchLanguages.primary(tag)));
        for (var tag : clues.technical().getOrDefault("subtitles", "").split(",")) {
            found.add(BenchLanguages.primary(tag));
        }
        if (clues.technical().containsKey("languages")) {
            found.add("mul");
        }
        found.remove("");
        var wanted = new TreeSet<>(expected.languages());
        if (!wanted.isEmpty()) {
            count(
                    one,
                    "language",
                    found.containsAll(wanted),
                    !found.isEmpty(),
                    true,
                    wanted.toString(),
                    found.toString());
        } else if (one.absent().contains("spoken")) {
            var spoken = clues.kind() != Kind.SUBTITLE
                    && (clues.language() != null
                            || !clues.languageAlternatives().isEmpty());
            count(one, "language", false, spoken, false, "none spoken", found.toString());
        } else if (one.absent().contains("language")) {
            count(one, "language", false, !found.isEmpty(), false, "none", found.toString());
        }
    }

    private static List<Integer> seasons(Clues clues) {
        var several = clues.technical().get("seasons");
        if (several != null) {
            return List.of(several.split(",")).stream().map(Integer::valueOf).toList();
        }
        return clues.season() == null ? List.of() : List.of(clues.season());
    }

    private void list(NameCorpora.Case one, String clue, List<Integer> expected, List<Integer> found) {
        if (!expected.isEmpty()) {
            count(one, clue, expected.equals(found), !found.isEmpty(), true, expected.toString(), found.toString());
        } else if (one.absent().contains(clue)) {
            count(one, clue, false, !found.isEmpty(), false, "none", found.toString());
        }
    }

    private void count(
            NameCorpora.Case one,
            String clue,
            boolean right,
            boolean found,
            boolean expected,
            String wanted,
            String got) {
        var score = scores.computeIfAbsent(one.corpus(), key -> new LinkedHashMap<>())
                .computeIfAbsent(clue, key -> new Score());
        score.peer = one.peer();
        score.right += right ? 1 : 0;
        score.wrong += found && !right ? 1 : 0;
        score.missed += expected && !right ? 1 : 0;
        if (!right && (found || expected)) {
            misses.add(one.corpus() + "\t" + clue + "\t" + one.name() + "\t" + wanted + "\t" + got);
        }
    }

    /** Some count the year, the season or the country of a series into its title, some do not. */
    private static boolean alike(String expected, Clues clues) {
        var wanted = FoldedTitle.of(expected).squashed();
        for (var found : new @Nullable String[] {clues.series(), clues.title()}) {
            if (found != null) {
                var own = FoldedTitle.of(found).squashed();
                var plain = wanted.equals(own) || own.equals(wanted + "us") || own.equals(wanted + "uk");
                var year = clues.year() != null && wanted.equals(own + clues.year());
                var season = clues.season() != null && wanted.matches(Pattern.quote(own) + "s0?" + clues.season());
                if (plain || year || season) {
                    return true;
                }
            }
        }
        return false;
    }
}
