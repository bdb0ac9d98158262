package media.waybill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of other trades with the reading that their owners expect, from {@code ../shared/data/filenames}. Each corpus
 * states only some clues; a clue that its owner leaves out on purpose is expected to be absent.
 */
final class NameCorpora {

    /**
     * One name, and what its owner says of it.
     *
     * @param absent clues that the owner says are not there
     * @param peer whether guessit's own published result is the expectation
     */
    record Case(String corpus, String name, Reading expected, Set<String> absent, boolean peer) {}

    /** What a corpus can state of a name; an empty list says nothing. */
    record Reading(
            List<String> titles,
            List<Integer> seasons,
            List<Integer> episodes,
            List<Integer> years,
            List<String> languages,
            List<String> uses) {

        Reading title(String title) {
            return new Reading(title.isBlank() ? List.of() : List.of(title), seasons, episodes, years, languages, uses);
        }

        Reading season(Integer... season) {
            return new Reading(titles, List.of(season), episodes, years, languages, uses);
        }

        Reading episode(Integer... episode) {
            return new Reading(titles, seasons, List.of(episode), years, languages, uses);
        }

        Reading year(Integer... year) {
            return new Reading(titles, seasons, episodes, List.of(year), languages, uses);
        }

        Reading language(String... language) {
            return new Reading(titles, seasons, episodes, years, List.of(language), uses);
        }

        Reading use(List<String> said) {
            return new Reading(titles, seasons, episodes, years, languages, said);
        }
    }

    private static final Reading NOTHING =
            new Reading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Path folder;
    private final List<Case> cases = new ArrayList<>();

    private NameCorpora(Path folder) {
        this.folder = folder;
    }

    static List<Case> of(Path folder) throws IOException {
        var corpora = new NameCorpora(folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        for (var row : corpora.rows("guessit.jsonl")) {
            corpora.guessit(row);
        }
        for (var row : corpora.rows("ptt.jsonl")) {
            corpora.ptt(row);
        }
        for (var row : corpora.rows("parse-torrent-title.jsonl")) {
            corpora.torrentTitle(row);
        }
        for (var source : List.of("sonarr", "radarr")) {
            for (var row : corpora.rows(source + ".jsonl")) {
                corpora.fixture(source, row);
            }
        }
        for (var row : corpora.rows("jellyfin-naming.jsonl")) {
            corpora.jellyfin(row);
        }
        for (var row : corpora.rows("isdcf-dcp-names.jsonl")) {
            corpora.dcp(row);
        }
        return corpora.cases;
    }

    private List<JsonNode> rows(String file) throws IOException {
        var json = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            rows.add(json.readTree(line));
        }
        return rows;
    }

    private void add(String corpus, JsonNode name, Reading expected, String... absent) {
        if (name.isTextual() && !name.asText().isBlank() && !name.asText().contains("{year}")) {
            cases.add(new Case(corpus, name.asText(), expected, Set.of(absent), corpus.startsWith("guessit")));
        }
    }

    private void guessit(JsonNode row) {
        var file = row.path("file").asText();
        var expected = row.path("expected");
        if (row.path("negative").asBoolean()
                || !row.path("options").asText("null").equals("null")) {
            return;
        }
        var whole = file.matches("episodes.yml|movies.yml|various.yml|streaming_services.yaml");
        var about = file.startsWith("rules/") ? "guessit rules" : "guessit " + file.replaceAll("\\.ya?ml", "");
        var reading = NOTHING;
        if (expected.has("title")) {
            reading = reading.title(expected.path("title").asText());
        }
        reading = new Reading(
                inOne(reading.titles, expected.path("alternative_title")),
                numbers(expected.path("season")),
                numbers(
                        expected.path("episode").isMissingNode()
                                ? expected.path("absolute_episode")
                                : expected.path("episode")),
                numbers(expected.path("year")),
                languages(expected.path("language"), expected.path("subtitle_language")),
                List.of());
        if (whole) {
            add(about, row.path("name"), reading, "season", "episode", "year", "language");
        } else {
            add(about, row.path("name"), reading);
        }
    }

    /** "Title - Other title": guessit parts them at the dash; who reads them as one has read the same words. */
    private static List<String> inOne(List<String> titles, JsonNode others) {
        if (titles.isEmpty() || others.isMissingNode()) {
            return titles;
        }
        var whole = new StringBuilder(titles.getFirst());
        for (var other : others.isArray() ? others : List.of(others)) {
            whole.append(" - ").append(other.asText());
        }
        return List.of(titles.getFirst(), whole.toString());
    }

    private void ptt(JsonNode row) {
        var args = row.path("args");
        var reading = NOTHING;
        if (args.path("expected_title").isTextual()) {
            reading = reading.title(args.path("expected_title").asText());
        }
        reading = new Reading(
                reading.titles,
                numbers(args.path("expected_seasons")),
                List.of(),
                numbers(args.path("expected_year")),
                languages(args.path("expected_languages")),
                List.of());
        if (reading.languages.contains("la")) {
            reading = reading.language("es");
        }
        if (args.has("expected_seasons") && reading.seasons.isEmpty()) {
            add("ptt", row.path("name"), reading, "season");
        } else {
            add("ptt", row.path("name"), reading);
        }
    }

    private void torrentTitle(JsonNode row) {
        var expected = row.path("expected_raw");
        var reading = new Reading(
                List.of(expected.path("title").asText()),
                numbers(expected.path("season")),
                numbers(expected.path("episode")),
                numbers(expected.path("year")),
                List.of(),
                List.of());
        if (expected.has("day")) {
            add("parse-torrent-title", row.path("name"), reading.year());
        } else {
            add("parse-torrent-title", row.path("name"), reading, "season", "episode", "year");
        }
    }

    private void fixture(String source, JsonNode row) {
        var test = row.path("test").asText();
        var args = row.path("args");
        var name = args.path(0);
        var rule = test.substring(test.indexOf("::") + 2);
        if (test.startsWith("SingleEpisode") || rule.equals("should_parse_split_episode")) {
            add(
                    source,
                    name,
                    NOTHING.title(args.path(1).asText())
                            .season(args.path(2).asInt())
                            .episode(args.path(3).asInt()));
        } else if (rule.equals("should_parse_absolute_numbers")) {
            var reading =
                    NOTHING.title(args.path(1).asText()).episode(args.path(2).asInt());
            add(source + " absolute", name, reading);
        } else if (rule.equals("should_parse_multiple_episodes")) {
            var reading =
                    NOTHING.title(args.path(1).asText()).season(args.path(2).asInt());
            add(source, name, reading.episode(all(args.path(3))));
        } else if (rule.equals("should_parse_daily_episode")) {
            add(source, name, NOTHING.title(args.path(1).asText()), "season", "episode");
        } else if (rule.equals("should_parse_full_season_release")) {
            add(
                    source,
                    name,
                    NOTHING.title(args.path(1).asText()).season(args.path(2).asInt()),
                    "episode");
        } else if (rule.equals("should_parse_mini_series_episode")
                || rule.equals("should_parse_korean_series_episode")) {
            add(
                    source,
                    name,
                    NOTHING.title(args.path(1).asText()).episode(args.path(2).asInt()));
        } else if (rule.equals("should_parse_from_path")) {
            add(
                    source,
                    name,
                    NOTHING.season(args.path(1).asInt()).episode(args.path(2).asInt()));
        } else if (rule.matches("should_parse_(un)?(bracketed_)?chinese_anime_releases|should_parse_gm_team.*")) {
            add(
                    source + " absolute",
                    name,
                    NOTHING.episode(args.path(args.size() - 1).asInt()));
        } else if (rule.matches("should_parse_movie_title|should_parse_anime_movie_title_without_year")) {
            add(source, name, NOTHING.title(args.path(1).asText()), "season", "episode");
        } else if (rule.matches("should_parse_(anime|german)_movie.*")) {
            add(
                    source,
                    name,
                    NOTHING.title(args.path(1).asText())
                            .year(
                                    args.path(3).asInt() == 0
                                            ? new Integer[0]
                                            : new Integer[] {args.path(3).asInt()}),
                    "season",
                    "episode");
        } else if (test.startsWith("LanguageParser")) {
            language(source, rule, name, args);
        }
    }

    private void language(String source, String rule, JsonNode name, JsonNode args) {
        if (rule.startsWith("should_not")) {
            return;
        }
        if (rule.equals("should_parse_title_and_tags")) {
            var uses = args.path(1).toString().contains("forced") ? List.of("FORCED") : List.<String>of();
            var said = BenchLanguages.primary(args.path(3).asText());
            add(source + " sidecars", name, NOTHING.language(said).use(uses));
        } else if (rule.startsWith("should_parse_language_unknown")) {
            // The same names stand among the languages of subtitles: here only what is spoken is unknown.
            add(source + " languages", name, NOTHING, "spoken");
        } else {
            var tags = new ArrayList<String>();
            for (var word : rule.replaceAll("should_parse_(subtitle_)?language_|should_parse_", "")
                    .split("_")) {
                var tag = BenchLanguages.primary(word.equals("ukranian") ? "ukrainian" : word);
                if (!tag.isEmpty()) {
                    tags.add(tag);
                }
            }
            if (tags.size() == 1) {
                add(
                        source + (rule.contains("subtitle") ? " sidecars" : " languages"),
                        name,
                        NOTHING.language(tags.getFirst()));
            }
        }
    }

    private void jellyfin(JsonNode row) {
        var test = row.path("test").asText();
        var args = row.path("args");
        if (test.startsWith("SimpleEpisode")) {
            var reading = NOTHING.title(args.path(1).asText());
            reading = new Reading(
                    reading.titles,
                    numbers(args.path(2)),
                    args.path(4).isInt() ? List.of() : numbers(args.path(3)),
                    List.of(),
                    List.of(),
                    List.of());
            add("jellyfin", args.path(0), reading);
        } else if (test.startsWith("EpisodeNumberTests")) {
            add(
                    "jellyfin",
                    args.path(0),
                    new Reading(List.of(), List.of(), first(args.path(1)), List.of(), List.of(), List.of("first")));
        } else if (test.startsWith("EpisodeNumberWithout")) {
            add(
                    "jellyfin",
                    args.path(1),
                    new Reading(List.of(), List.of(), first(args.path(0)), List.of(), List.of(), List.of("first")));
        } else if (test.startsWith("EpisodePathParserTest")) {
            add(
                    "jellyfin",
                    args.path(0),
                    NOTHING.title(args.path(2).asText())
                            .season(args.path(3).asInt())
                            .episode(args.path(4).asInt())
                            .use(List.of("first")));
        } else if (test.startsWith("SeasonNumberTests")) {
            add(
                    "jellyfin",
                    args.path(0),
                    new Reading(List.of(), numbers(args.path(1)), List.of(), List.of(), List.of(), List.of()));
        } else if (test.startsWith("AbsoluteEpisode")) {
            add("jellyfin", args.path(0), NOTHING.episode(args.path(1).asInt()));
        } else if (test.startsWith("CleanDateTime") && args.path(2).isInt()) {
            add(
                    "jellyfin",
                    args.path(0),
                    NOTHING.title(args.path(1).asText()).year(args.path(2).asInt()));
        } else if (test.contains("ExtraTokens")) {
            var said = args.path(2).isTextual()
                    ? List.of(BenchLanguages.primary(args.path(2).asText()))
                    : List.<String>of();
            var uses = new ArrayList<String>();
            if (args.path(4).asBoolean()) {
                uses.add("FORCED");
            }
            if (args.path(5).asBoolean()) {
                uses.add("SDH");
            }
            var name = new ObjectMapper()
                    .getNodeFactory()
                    .textNode("Movie Title" + args.path(0).asText() + ".srt");
            add(
                    "jellyfin sidecars",
                    name,
                    new Reading(List.of(), List.of(), List.of(), List.of(), said, uses),
                    said.isEmpty() ? new String[] {"language"} : new String[0]);
        }
    }

    /** Digital cinema names say their languages in a field of their own, EN-XX, right behind the aspect. */
    private void dcp(JsonNode row) {
        var name = row.path("package_dir").asText(row.path("annotation").asText());
        var field = Pattern.compile("_[SFC]_([A-Z]{2})-").matcher(name);
        if (field.find() && !field.group(1).equals("XX")) {
            var text = new ObjectMapper().getNodeFactory().textNode(name);
            add("isdcf", text, NOTHING.language(BenchLanguages.primary(field.group(1))), "episode", "season", "year");
        }
    }

    private static List<Integer> first(JsonNode value) {
        return value.isInt() ? List.of(value.asInt()) : List.of();
    }

    private static List<Integer> numbers(JsonNode value) {
        List<Integer> numbers = new ArrayList<>();
        for (var one : value.isArray() ? value : List.of(value)) {
            if (one.isInt()) {
                numbers.add(one.asInt());
            }
        }
        return List.copyOf(numbers);
    }

    private static Integer[] all(JsonNode csharp) {
        return NUMBER.matcher(csharp.path("cs").asText())
                .results()
                .map(m -> Integer.valueOf(m.group()))
                .toArray(Integer[]::new);
    }

    private static List<String> languages(JsonNode... nodes) {
        List<String> tags = new ArrayList<>();
        for (var node : nodes) {
            for (var one : node.isArray() ? node : List.of(node)) {
                var tag = one.isTextual() ? BenchLanguages.primary(one.asText()) : "";
                if (!tag.isEmpty() && !tags.contains(tag)) {
                    tags.add(tag);
                }
            }
        }
        return List.copyOf(tags);
    }
}
