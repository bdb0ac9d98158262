package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Names of other trades, with the reading that their owners expect. Their conventions are not ours, so each field has
 * a floor rather than a hundred percent; what falls below it has become worse.
 */
@EnabledIf("present")
class ForeignNamesTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Naming NAMING = new Naming("");

    private final Map<String, int[]> scores = new TreeMap<>();

    static boolean present() {
        return Files.isDirectory(DATA.resolve("filenames"));
    }

    @Test
    void readsEnoughOfGuessitsNames() throws IOException {
        for (String line : Files.readAllLines(DATA.resolve("filenames/guessit.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            JsonNode expected = row.path("expected");
            if (row.path("negative").asBoolean()
                    || !row.path("options").asText("null").equals("null")) {
                continue;
            }
            Clues clues = read(row.path("name").asText());
            if (expected.path("type").asText().matches("episode|movie")) {
                title(expected, clues);
            }
            number("season", expected, clues.season());
            number("episode", expected, clues.episode());
            number("year", expected, clues.year());
            language(expected, clues);
        }
        report("guessit");
        floor("title", 0.945);
        floor("season", 0.945);
        floor("episode", 0.985);
        floor("year", 0.98);
        floor("language", 0.6);
    }

    @Test
    void readsEnoughOfSonarrsEpisodes() throws IOException {
        for (String line : Files.readAllLines(DATA.resolve("filenames/sonarr.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            JsonNode args = row.path("args");
            if (row.path("test").asText().startsWith("SingleEpisodeParserFixture") && args.size() >= 4) {
                Clues clues = read(args.path(0).asText());
                count(
                        "title",
                        alike(args.path(1).asText(), clues.series())
                                || alike(args.path(1).asText(), clues.title()));
                count(
                        "season",
                        clues.season() != null && clues.season() == args.path(2).asInt());
                count(
                        "episode",
                        clues.episode() != null
                                && clues.episode() == args.path(3).asInt());
            }
        }
        report("sonarr");
        floor("title", 0.78);
        floor("season", 0.97);
        floor("episode", 0.99);
    }

    @Test
    void everyRealEidrIsFound() throws IOException {
        for (String line : Files.readAllLines(DATA.resolve("identifiers/eidr/eidr_ids.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length > 1 && cells[1].equals("valid")) {
                String written = "Some_Film_" + cells[0].replace('/', '-').replace(':', '-') + "_feature.mov";
                assertThat(read(written).eidr()).as(cells[0]).isNotNull();
            }
        }
    }

    private static Clues read(String name) {
        return NAMING.read(name, NAMING.convention("default"));
    }

    private void title(JsonNode expected, Clues clues) {
        if (expected.path("title").isTextual()) {
            String title = expected.path("title").asText();
            count("title", alike(title, clues.series()) || alike(title, clues.title()));
        }
    }

    private void number(String field, JsonNode expected, @Nullable Integer found) {
        JsonNode value = expected.path(field);
        value = value.isArray() ? value.path(0) : value;
        if (value.isInt()) {
            count(field, found != null && found == value.asInt());
        }
    }

    private void language(JsonNode expected, Clues clues) {
        JsonNode value = expected.path(expected.has("subtitle_language") ? "subtitle_language" : "language");
        String name = value.isTextual() ? value.asText() : "";
        if (!name.isEmpty() && !name.matches("(?i)mul.*|und")) {
            String wanted = read("x_S01E01_" + name + ".srt").language();
            String found = clues.language() == null ? "" : clues.language().split("-")[0];
            count("language", wanted != null && wanted.split("-")[0].equals(found));
        }
    }

    private static boolean alike(String expected, @Nullable String found) {
        return found != null
                && FoldedTitle.of(expected)
                        .squashed()
                        .equals(FoldedTitle.of(found).squashed());
    }

    private void count(String field, boolean right) {
        int[] score = scores.computeIfAbsent(field, key -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
    }

    private void report(String source) {
        scores.forEach((field, score) -> System.out.printf(
                "%s %s %d of %d (%.1f %%)%n", source, field, score[0], score[1], 100.0 * score[0] / score[1]));
    }

    private void floor(String field, double least) {
        int[] score = scores.getOrDefault(field, new int[] {0, 1});
        assertThat((double) score[0] / score[1]).as(field).isGreaterThanOrEqualTo(least);
    }
}
