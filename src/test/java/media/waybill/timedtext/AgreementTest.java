package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import media.waybill.media.FfmpegHere;
import media.waybill.timedtext.findings.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Two other tools read the same files: each difference is looked at, and stands in the docs with its reason. */
@EnabledIf("isPresent")
class AgreementTest {

    private static final List<String> TOOLS = List.of("ffmpeg", "ttconv");
    /** As many milliseconds as fit: what ffmpeg says where a file does not tell when its last text ends. */
    private static final String NO_END = "119";

    private static final Pattern PEN = Pattern.compile("[mn][mnlbspc\\s\\d.+-]*|");

    @TempDir
    Path folder;

    static boolean isPresent() {
        return Corpus.isPresent();
    }

    /** A line of the table in the docs. */
    private record Reason(String tool, List<PathMatcher> files, List<Boolean> used) {
        boolean names(String tool, Path file) {
            boolean hit = false;
            for (int i = 0; i < files.size(); i++) {
                if (this.tool.equals(tool) && files.get(i).matches(file)) {
                    used.set(i, true);
                    hit = true;
                }
            }
            return hit;
        }
    }

    @Test
    void everyDifferenceHasItsReasonAndEveryReasonItsDifference() throws IOException, InterruptedException {
        var reasons = reasons();
        var unexplained = new ArrayList<String>();
        var raw = new Corpus.Score("counts and times");
        var read = new Corpus.Score("counts and times of text, where both read the file");
        for (var row : Files.readAllLines(Corpus.ROOT.resolve("ORACLE.tsv"))) {
            counts(row.split("\t", -1), raw, read, reasons, unexplained);
        }
        var shown = new Corpus.Score("stretches of time with text");
        var words = new Corpus.Score("words");
        for (var tool : TOOLS) {
            for (var file : Corpus.files("", "")) {
                var input = Corpus.ROOT.relativize(file);
                var other = Corpus.ROOT.resolve("oracle-" + tool).resolve(input + ".srt");
                if (input.startsWith("oracle-ffmpeg") || input.startsWith("oracle-ttconv") || !Files.exists(other)) {
                    continue;
                }
                var ours = Corpus.read(file);
                var asked = tool.equals("ffmpeg") ? askedByName(input) : null;
                var theirs = Corpus.read(asked == null ? other : asked);
                note(shown, tool, input, stretches(ours, theirs), reasons, unexplained);
                if (Files.size(asked == null ? other : asked) > 0) {
                    note(words, tool, input, words(ours, theirs), reasons, unexplained);
                }
            }
        }
        for (var score : List.of(raw, read, shown, words)) {
            score.write();
        }
        assertThat(unexplained).isEmpty();
        assertThat(reasons)
                .allSatisfy(r -> assertThat(r.used()).as(r.toString()).doesNotContain(false));
        assertThat(raw.share()).isGreaterThan(0.93);
        assertThat(read.share()).isGreaterThan(0.98);
        assertThat(shown.share()).isGreaterThan(0.91);
        assertThat(words.share()).isGreaterThan(0.91);
    }

    private void counts(
            String[] cells, Corpus.Score raw, Corpus.Score read, List<Reason> reasons, List<String> unexplained)
            throws IOException, InterruptedException {
        boolean counts = cells[0].equals("ffmpeg");
        boolean mine = counts
                ? cells[1].matches(".*(\\.(srt|vtt|ass|sami|sub)|/(subrip|ssa|webvtt)/.*)")
                : cells.length > 3 && cells[3].equals("srt") && cells[1].matches(".*\\.(ttml|xml|itt|scc|stl)");
        if (!mine || cells.length < 8 || !cells[4].equals("0") || cells[5].isEmpty()) {
            return;
        }
        var input = Path.of(cells[1]);
        var reading = Corpus.read(Corpus.ROOT.resolve(cells[1]));
        var cues = Corpus.cues(reading);
        var asked = counts ? askedByName(input) : null;
        var difference = asked == null
                ? difference(cues, counts, Integer.parseInt(cells[5]), cells[6], cells[7])
                : difference(cues, Corpus.cues(Corpus.read(asked)));
        note(
                raw,
                cells[0],
                input,
                difference.isEmpty() ? "" : cells[0] + " " + Corpus.outcome(reading) + difference,
                reasons,
                unexplained);
        if (asked == null ? cells[5].equals("0") && !cues.isEmpty() : Files.size(asked) == 0) {
            // The tool took the file for an empty one: it has no opinion about what is in it.
            return;
        }
        if (!difference.isEmpty() && isOwnersWord(input)) {
            return;
        }
        // A drawing is an event for one tool; what it shows as text are the moves of a pen.
        var other = Corpus.ROOT.resolve("oracle-" + cells[0]).resolve(cells[1] + ".srt");
        boolean draws = counts && cells[1].endsWith(".ass") && !difference.isEmpty() && Files.exists(other);
        read.one(
                Corpus.ROOT.resolve(input),
                draws
                        ? ofText(cues, Corpus.cues(Corpus.read(other)))
                        : difference.isEmpty() ? "" : cells[0] + difference);
    }

    /**
     * A file without an extension was not known to the tool for what it is: it is asked again, told the format.
     * {@code null} where the name says it already.
     */
    private @Nullable Path askedByName(Path input) throws IOException, InterruptedException {
        var format =
                switch (input.getParent().getFileName().toString()) {
                    case "ssa" -> "ass";
                    case "subrip" -> "srt";
                    case "webvtt" -> "webvtt";
                    default -> "";
                };
        if (format.isEmpty() || input.getFileName().toString().contains(".")) {
            return null;
        }
        var out = folder.resolve(format + "-" + input.getFileName() + ".srt");
        if (!Files.exists(out)) {
            var process = FfmpegHere.with(
                            "-v",
                            "quiet",
                            "-nostdin",
                            "-f",
                            format,
                            "-i",
                            Corpus.ROOT.resolve(input).toString(),
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            if (!Files.exists(out)) {
                Files.createFile(out);
            }
        }
        return out;
    }

    private static String difference(List<Cue> ours, List<Cue> theirs) {
        return difference(ours, true, theirs.size(), first(theirs), last(theirs));
    }

    private static String first(List<Cue> cues) {
        return cues.isEmpty()
                ? ""
                : Findings.timecode(cues.stream().mapToLong(Cue::begin).min().getAsLong());
    }

    private static String last(List<Cue> cues) {
        return cues.isEmpty()
                ? ""
                : Findings.timecode(cues.stream().mapToLong(Cue::end).max().getAsLong());
    }

    /** vtt.js says itself what its files hold, and WebVttCorpusTest asks exactly that. */
    private static boolean isOwnersWord(Path input) {
        return input.startsWith("vtt.js");
    }

    private static String ofText(List<Cue> ours, List<Cue> theirs) {
        var text = theirs.stream()
                .filter(c -> !PEN.matcher(c.text().replaceAll("\\{[^}]*}?", "").strip())
                        .matches())
                .toList();
        return text.size() == ours.size() ? "" : ours.size() + " not " + text.size();
    }

    private static String difference(List<Cue> cues, boolean counts, int count, String first, String last) {
        var begin = first(cues);
        var end = last(cues);
        boolean agrees = (!counts || cues.size() == count)
                && isNear(begin, first)
                && (!counts || isNear(end, last) || (last.startsWith(NO_END) && last.indexOf(":") == 4));
        return agrees ? "" : " " + cues.size() + " " + begin + " " + end + " not " + count + " " + first + " " + last;
    }

    private static void note(
            Corpus.Score score,
            String tool,
            Path input,
            String difference,
            List<Reason> reasons,
            List<String> unexplained) {
        score.one(Corpus.ROOT.resolve(input), difference);
        if (!difference.isEmpty()
                && reasons.stream().filter(r -> r.names(tool, input)).count() == 0) {
            unexplained.add(tool + " " + input + " " + difference);
        }
    }

    private static List<Reason> reasons() throws IOException {
        var result = new ArrayList<Reason>();
        for (var line : Files.readAllLines(Path.of("docs/timed-text-differences.md"))) {
            var cells = line.split(" *\\| *");
            if (cells.length > 3 && TOOLS.contains(cells[2])) {
                var files = new ArrayList<PathMatcher>();
                for (var glob : cells[1].replace("`", "").split(" ")) {
                    files.add(FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("*", "**")));
                }
                result.add(new Reason(
                        cells[2],
                        files,
                        new ArrayList<>(files.stream().map(f -> false).toList())));
            }
        }
        return result;
    }

    /** When anything is shown, whatever the cues are: the tools cut states differently. */
    private static List<long[]> stretches(Reading reading) {
        var cues = Corpus.cues(reading).stream()
                .filter(c -> !c.text().isBlank() && c.end() > c.begin())
                .sorted(Comparator.comparingLong(Cue::begin))
                .toList();
        var result = new ArrayList<long[]>();
        for (var cue : cues) {
            if (!result.isEmpty() && cue.begin() <= result.getLast()[1] + 2) {
                result.getLast()[1] = Math.max(result.getLast()[1], cue.end());
            } else {
                result.add(new long[] {cue.begin(), cue.end()});
            }
        }
        return result;
    }

    private static String stretches(Reading ours, Reading theirs) {
        var a = stretches(ours);
        var b = stretches(theirs);
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = Math.abs(a.get(i)[0] - b.get(i)[0]) <= 1 && Math.abs(a.get(i)[1] - b.get(i)[1]) <= 1;
        }
        return same ? "" : text(a) + " not " + text(b);
    }

    private static String text(List<long[]> stretches) {
        return stretches.size() + " stretches"
                + (stretches.isEmpty()
                        ? ""
                        : " " + stretches.getFirst()[0] + "-" + stretches.getLast()[1]);
    }

    private static String words(Reading ours, Reading theirs) {
        var a = words(ours);
        var b = words(theirs);
        return a.equals(b) ? "" : "\n  " + a + "\n  " + b;
    }

    /** Each different word once, without line breaks and order. */
    private static String words(Reading reading) {
        var words = new TreeSet<String>();
        Corpus.cues(reading)
                .forEach(c -> words.addAll(
                        List.of(c.text().replace('\u00a0', ' ').strip().split("\\s+"))));
        words.remove("");
        return String.join(" ", words);
    }

    private static boolean isNear(String ours, String theirs) {
        var other = theirs.replace(',', '.');
        return ours.equals(other)
                || (!ours.isEmpty() && !other.isEmpty() && Math.abs(millis(ours) - millis(other)) <= 1);
    }

    private static long millis(String timecode) {
        var parts = timecode.replace("-", "").split("[:.]");
        return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(parts[2])) * 1000
                + Long.parseLong(parts[3]);
    }
}
