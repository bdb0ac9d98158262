package media.waybill.timedtext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Real subtitle files of others with what others expect of them, where they lie beside the repository. */
public final class Corpus {

    public static final Path ROOT = Path.of("../shared/data/subtitles");
    public static final TimedText TIMED_TEXT = new TimedText();

    private Corpus() {}

    public static boolean isPresent() {
        return Files.isDirectory(ROOT);
    }

    public static List<Path> files(String folder, String end) throws IOException {
        try (var walk = Files.walk(ROOT.resolve(folder))) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    public static Reading read(Path file) throws IOException {
        return TIMED_TEXT.read(Files.readAllBytes(file), ReadOptions.DEFAULT);
    }

    static List<Cue> cues(Reading reading) {
        return reading instanceof Reading.Understood u ? u.document().cues() : List.of();
    }

    static String outcome(Reading reading) {
        return switch (reading) {
            case Reading.Understood u -> u.document().format().key();
            case Reading.Refused r ->
                "refused as " + r.format().key() + ": " + r.findings().getLast().rule();
        };
    }

    /** What one suite gave: each difference is kept for reading. */
    public static final class Score {
        private final String suite;
        private final List<String> misses = new ArrayList<>();
        private int total;

        public Score(String suite) {
            this.suite = suite;
        }

        public void one(Path file, String difference) {
            total++;
            if (!difference.isEmpty()) {
                misses.add(ROOT.relativize(file) + "  " + difference);
            }
        }

        int total() {
            return total;
        }

        public double share() {
            return total == 0 ? 1 : (total - misses.size()) / (double) total;
        }

        public List<String> misses() {
            return misses;
        }

        /** Writes the table of this suite under target/timedtext. */
        public Score write() throws IOException {
            var lines = new ArrayList<String>();
            lines.add(String.format(Locale.ROOT, "%-28s %4d of %4d", suite, total - misses.size(), total));
            System.out.println(lines.getFirst());
            lines.addAll(misses);
            var folder = Files.createDirectories(Path.of("target/timedtext"));
            Files.write(folder.resolve(suite.replace(' ', '-') + ".txt"), lines);
            return this;
        }
    }
}
