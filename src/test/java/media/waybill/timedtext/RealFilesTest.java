package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Measures the readers against files and expectations of others, where they lie beside the repository. */
@EnabledIf("isPresent")
class RealFilesTest {

    private static final Path ROOT = Path.of("../shared/data/subtitles");
    private final TimedText timedText = new TimedText();

    static boolean isPresent() {
        return Files.isDirectory(ROOT);
    }

    @Test
    void webVttIsParsedAsAnotherParserDoes() throws IOException {
        var misses = new ArrayList<String>();
        int total = 0;
        for (var vtt : files(ROOT.resolve("vtt.js"), ".vtt")) {
            var json = Path.of(vtt.toString().replaceAll("\\.vtt$", ".json"));
            if (!Files.exists(json)) {
                continue;
            }
            total++;
            var expected = new ObjectMapper().readTree(json.toFile()).path("cues");
            var reading = timedText.read(Files.readAllBytes(vtt), ReadOptions.DEFAULT.withStrict(true));
            var cues = reading instanceof Reading.Understood u ? u.document().cues() : List.<Cue>of();
            if (!agrees(expected, cues)) {
                misses.add(vtt.toString());
            }
        }
        report("vtt.js", total, misses);
        assertThat(misses.size()).isLessThanOrEqualTo(total / 20);
    }

    private static boolean agrees(JsonNode expected, List<Cue> cues) {
        if (expected.size() != cues.size()) {
            return false;
        }
        for (int i = 0; i < cues.size(); i++) {
            var e = expected.get(i);
            var c = cues.get(i);
            if (Math.round(e.path("startTime").asDouble() * 1000) != c.begin()
                    || Math.round(e.path("endTime").asDouble() * 1000) != c.end()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void countsAgreeWithTwoOtherTools() throws IOException {
        var misses = new ArrayList<String>();
        int total = 0;
        for (var row : Files.readAllLines(ROOT.resolve("ORACLE.tsv"))) {
            var cells = row.split("\t", -1);
            var input = cells.length > 1 ? cells[1] : "";
            if (cells.length < 7) {
                continue;
            }
            boolean ours = cells[0].equals("ffmpeg")
                    ? !input.startsWith("vtt.js/") && input.matches(".*(\\.(srt|vtt|ass)|/(subrip|ssa)/.*)")
                    : cells[3].equals("srt") && input.matches(".*\\.(ttml|xml|scc|stl)");
            if (!ours || !cells[4].equals("0") || cells[5].isEmpty()) {
                continue;
            }
            total++;
            var reading = timedText.read(Files.readAllBytes(ROOT.resolve(input)), ReadOptions.DEFAULT);
            if (!(reading instanceof Reading.Understood u)) {
                misses.add(input + " refused " + reading.findings().getLast().rule());
            } else {
                int count = u.document().cues().size();
                var first = count == 0 ? "" : Findings.timecode(u.document().firstBegin());
                boolean counts = cells[0].equals("ffmpeg");
                if ((counts && count != Integer.parseInt(cells[5])) || !first.equals(cells[6].replace(',', '.'))) {
                    misses.add(input + " " + count + " " + first + " not " + cells[5] + " " + cells[6]);
                }
            }
        }
        report("ORACLE", total, misses);
        assertThat(misses.size()).isLessThanOrEqualTo(total / 4);
    }

    @Test
    void textsAgreeWithAnotherTool() throws IOException {
        var misses = new ArrayList<String>();
        int total = 0;
        for (var file : files(ROOT, "")) {
            var input = ROOT.relativize(file).toString();
            var other = ROOT.resolve("oracle-ttconv").resolve(input + ".srt");
            if (!input.matches(".*\\.(ttml|xml|scc|stl)") || !Files.exists(other)) {
                continue;
            }
            total++;
            var ours = timedText.read(Files.readAllBytes(file), ReadOptions.DEFAULT);
            var theirs = timedText.read(Files.readAllBytes(other), ReadOptions.DEFAULT);
            if (!words(ours).equals(words(theirs))) {
                misses.add(input + "\n  " + words(ours) + "\n  " + words(theirs));
            }
        }
        report("ttconv texts", total, misses);
        assertThat(misses.size()).isLessThanOrEqualTo(total / 5);
    }

    /** Each different cue text once, without line breaks and order: the tools cut states differently. */
    private static String words(Reading reading) {
        if (!(reading instanceof Reading.Understood u)) {
            return "";
        }
        var words = new TreeSet<String>();
        u.document()
                .cues()
                .forEach(c -> words.addAll(
                        List.of(c.text().replace('\u00a0', ' ').strip().split("\\s+"))));
        return String.join(" ", words);
    }

    @Test
    void significantTimesOfImscAgree() throws IOException {
        var misses = new ArrayList<String>();
        int total = 0;
        for (var ttml : files(ROOT.resolve("imsc-tests"), ".ttml")) {
            var isd = ROOT.resolve("imsc-tests-isd")
                    .resolve(ROOT.resolve("imsc-tests")
                            .relativize(ttml)
                            .toString()
                            .replace('/', '_')
                            .replaceAll("\\.ttml$", ".isd.txt"));
            if (!Files.exists(isd)) {
                continue;
            }
            total++;
            var reading = timedText.read(Files.readAllBytes(ttml), ReadOptions.DEFAULT);
            if (!(reading instanceof Reading.Understood u)) {
                misses.add(ttml + " refused " + reading.findings().getLast().rule());
                continue;
            }
            var wrong = disagreement(Files.readAllLines(isd), u.document());
            if (!wrong.isEmpty()) {
                misses.add(ttml + " " + wrong);
            }
        }
        report("IMSC ISD", total, misses);
        assertThat(misses.size()).isLessThanOrEqualTo(total / 4);
    }

    /** At each significant time, something is shown or not; the open end of a document is not compared. */
    private static String disagreement(List<String> isd, Document document) {
        for (int i = 0; i < isd.size(); i++) {
            var parts = isd.get(i).trim().split("\\s+");
            if (parts.length < 2) {
                continue;
            }
            long at = Math.round(Double.parseDouble(parts[0]) * 1000);
            boolean last = i == isd.size() - 1;
            boolean shown = document.cues().stream().anyMatch(c -> c.begin() <= at + 1 && c.end() > at + 1);
            if (shown != parts[1].equals("+") && !(last && parts[1].equals("+"))) {
                return "at " + at + " expected " + parts[1];
            }
        }
        return "";
    }

    @Test
    void everyRealFileEndsInAValue() throws IOException {
        var formats = new TreeSet<String>();
        for (var file : files(ROOT, "")) {
            var reading = timedText.read(Files.readAllBytes(file), ReadOptions.DEFAULT);
            assertThat(reading.findings()).as(file.toString()).noneMatch(f -> f.rule()
                    .equals("timedtext.unreadable"));
            formats.add(
                    reading instanceof Reading.Understood u
                            ? u.document().format().key()
                            : "(" + ((Reading.Refused) reading).format().key() + ")");
        }
        assertThat(formats).contains("srt", "webvtt", "imsc1", "imsc", "ebu-tt-d", "ttml");
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static void report(String what, int total, List<String> misses) throws IOException {
        var target = Files.createDirectories(Path.of("target/timedtext"));
        misses.addFirst(what + " " + (total - misses.size()) + " of " + total);
        Files.write(target.resolve(what.replace(' ', '-') + ".txt"), misses);
        misses.removeFirst();
    }
}
