package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import media.waybill.timedtext.text.Decoder;
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
                score.one(ttml, disagreement(withPictures(Files.readAllLines(isd), name), Corpus.read(ttml)));
            }
        }
        assertThat(score.write().share()).isGreaterThan(0.98);
    }

    /** Where W3C's own reference picture is the empty one, nothing is shown, whatever the table of another tool says. */
    private static List<String> withPictures(List<String> isd, String name) throws IOException {
        var folder =
                Corpus.ROOT.resolve("imsc-tests").resolve(name.replaceFirst("/ttml/.*?([^/]+)\\.ttml$", "/png/$1"));
        var rows = new ArrayList<String>();
        byte[] empty = null;
        for (var row : isd) {
            var parts = row.trim().split("\\s+");
            var picture = folder.resolve(String.format(Locale.ROOT, "%.6f.png", Double.parseDouble(parts[0])));
            var bytes = Files.exists(picture) ? Files.readAllBytes(picture) : null;
            empty = parts[1].equals("-") && bytes != null ? bytes : empty;
            rows.add(bytes != null && empty != null && Arrays.equals(bytes, empty) ? parts[0] + " -" : row);
        }
        return rows;
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
