package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Measures the readers against files and expectations of others, where they lie beside the repository. */
@EnabledIf("isPresent")
class CorpusTest {

    static boolean isPresent() {
        return Corpus.isPresent();
    }

    @Test
    void everyFileEndsInAValue() throws IOException {
        var score = new Corpus.Score("every file");
        var outcomes = new TreeMap<String, Integer>();
        for (var file : Corpus.files("", "")) {
            var began = System.nanoTime();
            var reading = Corpus.read(file);
            long took = (System.nanoTime() - began) / 1_000_000;
            outcomes.merge(Corpus.outcome(reading), 1, Integer::sum);
            boolean fence = reading.findings().stream().anyMatch(f -> f.rule().equals("timedtext.unreadable"));
            score.one(file, fence ? "stopped at the last fence" : took > 3000 ? took + " ms" : "");
        }
        outcomes.forEach((outcome, count) -> System.out.println("    " + count + " " + outcome));
        assertThat(score.write().misses()).isEmpty();
    }

    @Test
    void significantTimesOfImscAgree() throws IOException {
        var score = new Corpus.Score("IMSC significant times");
        for (var ttml : Corpus.files("imsc-tests", ".ttml")) {
            var name = Corpus.ROOT.resolve("imsc-tests").relativize(ttml).toString();
            var isd = Corpus.ROOT
                    .resolve("imsc-tests-isd")
                    .resolve(name.replace('/', '_').replaceAll("\\.ttml$", ".isd.txt"));
            if (Files.exists(isd)) {
                score.one(ttml, disagreement(Files.readAllLines(isd), Corpus.read(ttml)));
            }
        }
        assertThat(score.write().share()).isGreaterThan(0.98);
    }

    /** Between two significant times, something is shown or not; and no cue begins or ends anywhere else. */
    private static String disagreement(List<String> isd, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            // Pictures are kept as they are: their file is named precisely and refused as text.
            return refused.format() == Format.IMSC_IMAGE ? "" : Corpus.outcome(reading);
        }
        var times = new TreeSet<Long>();
        var difference = new StringBuilder();
        for (int i = 0; i < isd.size(); i++) {
            var parts = isd.get(i).trim().split("\\s+");
            long at = Math.round(Double.parseDouble(parts[0]) * 1000);
            times.add(at);
            boolean isLast = i == isd.size() - 1;
            boolean shown = Corpus.cues(reading).stream().anyMatch(c -> c.begin() <= at + 1 && c.end() > at + 1);
            if (shown != parts[1].equals("+") && !(isLast && parts[1].equals("+"))) {
                difference.append(" at ").append(at).append(" expected ").append(parts[1]);
            }
        }
        boolean isOpen = isd.getLast().endsWith("+");
        for (var cue : Corpus.cues(reading)) {
            if (isFar(times, cue.begin()) || (isFar(times, cue.end()) && !(isOpen && cue.end() > times.last()))) {
                difference.append(" cue ").append(cue.begin()).append('-').append(cue.end());
            }
        }
        return difference.toString();
    }

    private static boolean isFar(TreeSet<Long> times, long time) {
        return times.subSet(time - 1, time + 2).isEmpty();
    }

    @Test
    void verdictsOnTtml2Agree() throws IOException {
        var score = new Corpus.Score("TTML2 verdicts");
        for (var file : Corpus.files("ttml2-tests", ".xml")) {
            if (file.endsWith("test.config.xml") || isBeyondTimedText(file.toString())) {
                continue;
            }
            var reading = Corpus.TIMED_TEXT.read(Files.readAllBytes(file), ReadOptions.DEFAULT.withStrict(true));
            boolean expected = !file.toString().contains("/invalid/");
            var errors = reading.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .filter(f -> !f.rule().equals("timedtext.images-only"))
                    .map(f -> f.rule() + " " + f.text())
                    .toList();
            score.one(file, expected == errors.isEmpty() ? "" : expected ? errors.toString() : "nothing was said");
        }
        assertThat(score.write().share()).isGreaterThan(0.95);
    }

    /** Sequences of intermediate documents, and sounds and pictures that would have to be fetched. */
    private static boolean isBeyondTimedText(String name) {
        return name.contains("-isd-") || name.contains("bad-resource") || name.matches(".*invld-image-in.*source.*");
    }

    @Test
    void countsAndTimesAgreeWithTwoOtherTools() throws IOException {
        var score = new Corpus.Score("counts and times");
        for (var row : Files.readAllLines(Corpus.ROOT.resolve("ORACLE.tsv"))) {
            var cells = row.split("\t", -1);
            boolean counts = cells[0].equals("ffmpeg");
            boolean mine = counts
                    ? cells[1].matches(".*(\\.(srt|vtt|ass|sami|sub)|/(subrip|ssa|webvtt)/.*)")
                    : cells.length > 3 && cells[3].equals("srt") && cells[1].matches(".*\\.(ttml|xml|itt|scc|stl)");
            if (!mine || cells.length < 8 || !cells[4].equals("0") || cells[5].isEmpty()) {
                continue;
            }
            var reading = Corpus.read(Corpus.ROOT.resolve(cells[1]));
            var cues = Corpus.cues(reading);
            var first = cues.isEmpty()
                    ? ""
                    : Findings.timecode(
                            cues.stream().mapToLong(Cue::begin).min().getAsLong());
            var last = cues.isEmpty()
                    ? ""
                    : Findings.timecode(cues.stream().mapToLong(Cue::end).max().getAsLong());
            boolean agrees = (!counts || cues.size() == Integer.parseInt(cells[5]))
                    && isNear(first, cells[6])
                    && (!counts || isNear(last, cells[7]));
            score.one(
                    Corpus.ROOT.resolve(cells[1]),
                    agrees
                            ? ""
                            : cells[0] + " " + Corpus.outcome(reading) + " " + cues.size() + " " + first + " " + last
                                    + " not " + cells[5] + " " + cells[6] + " " + cells[7]);
        }
        score.write();
        assertThat(score.share()).isGreaterThan(0.92);
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

    @Test
    void textsAgreeWithAnotherTool() throws IOException {
        var score = new Corpus.Score("texts");
        for (var tool : List.of("oracle-ttconv", "oracle-ffmpeg")) {
            for (var file : Corpus.files("", "")) {
                var input = Corpus.ROOT.relativize(file).toString();
                var other = Corpus.ROOT.resolve(tool).resolve(input + ".srt");
                if (input.startsWith("oracle") || !Files.exists(other) || Files.size(other) == 0) {
                    continue;
                }
                var ours = words(Corpus.read(file));
                var theirs = words(Corpus.read(other));
                score.one(file, ours.equals(theirs) ? "" : tool + "\n  " + ours + "\n  " + theirs);
            }
        }
        score.write();
        assertThat(score.share()).isGreaterThan(0.85);
    }

    /** Each different word once, without line breaks and order: the tools cut states differently. */
    private static String words(Reading reading) {
        var words = new TreeSet<String>();
        Corpus.cues(reading)
                .forEach(c -> words.addAll(
                        List.of(c.text().replace('\u00a0', ' ').strip().split("\\s+"))));
        words.remove("");
        return String.join(" ", words);
    }

    @Test
    void encodingsAreFound() throws IOException {
        assertThat(encodings("encodings", true).share()).isGreaterThan(0.98);
    }

    @Test
    void mostEncodingsAreFoundWithoutKnowingTheLanguage() throws IOException {
        assertThat(encodings("encodings without language", false).share()).isGreaterThan(0.85);
    }

    private static Corpus.Score encodings(String suite, boolean withLanguage) throws IOException {
        var score = new Corpus.Score(suite);
        var folder = Corpus.ROOT.resolve("chardet-encodings");
        for (var file : Corpus.files("chardet-encodings", "")) {
            var expected = folder.relativize(file).getName(0).toString();
            var name =
                    expected.replaceAll("-(czech|hungarian|polish|slovak|bulgarian|russian|greek|turkish|hebrew)$", "");
            boolean named = withLanguage && !expected.equals(name);
            var bytes = Files.readAllBytes(file);
            var decoded = Decoder.decode(bytes, named ? language(expected.substring(name.length() + 1)) : null);
            var truth = new String(bytes, Charset.forName(known(name))).replace("\ufeff", "");
            score.one(
                    file, truth.equals(decoded.text()) ? "" : decoded.encoding().charset() + " not " + name);
        }
        return score.write();
    }

    private static String known(String name) {
        return switch (name) {
            case "CP932" -> "windows-31j";
            case "EUC-TW" -> "x-EUC-TW";
            case "MacCyrillic" -> "x-MacCyrillic";
            case "utf-8-sig", "ascii" -> "UTF-8";
            default -> name;
        };
    }

    private static String language(String name) {
        return switch (name) {
            case "czech" -> "cs";
            case "hungarian" -> "hu";
            case "polish" -> "pl";
            case "slovak" -> "sk";
            case "bulgarian" -> "bg";
            case "russian" -> "ru";
            case "greek" -> "el";
            case "turkish" -> "tr";
            default -> "he";
        };
    }
}
