package media.waybill.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one segment of a path: cells by shape and by word, then bare numbers, then where the title stands; what is
 * left says what it means.
 */
final class NameReader {
    /** Shapes that count an episode by a word or a letter, and say no season. */
    private static final Set<String> WORDED = Set.of("episode in words", "E02");

    private final Rules rules;
    private final Findings findings;
    private final Spelling spelling;
    private final String text;
    private final String source;
    private final double factor;

    /**
     * @param source name, or the folder it is
     * @param factor how much this segment's words weigh: 1 for the name, less for folders above it
     */
    NameReader(Rules rules, Findings findings, Spelling spelling, String source, double factor) {
        this.rules = rules;
        this.findings = findings;
        this.spelling = spelling;
        this.text = spelling.text();
        this.source = source;
        this.factor = factor;
    }

    /**
     * What the folders above say to a name.
     *
     * @param heading what the nearest is called; {@code heading 07} is its seventh
     * @param titled whether one of them has a title: then a word like "master" is none
     */
    record Above(@Nullable String season, @Nullable String heading, boolean titled) {
        /** A folder called Picture says what is in it, not how it is called. */
        static final Above FOLDER = new Above(null, null, true);
    }

    void read(@Nullable Kind extension, Above above) {
        List<Cell> cells = Cells.of(rules, text, extension);
        new Numbers(cells, text, above.season(), above.heading()).read();
        titles(cells, new TitleRun(text, cells, extension, !source.equals("name"), above.titled()));
        cells.forEach(cell -> say(cell, extension));
    }

    private void titles(List<Cell> cells, TitleRun run) {
        int[] first = run.next(filmOfRow(cells) + 1);
        if (first[0] == first[1]) {
            return;
        }
        int[] other = otherName(cells, first);
        boolean numbered = cells.stream().anyMatch(c -> c.says("episode") || c.says("season") || c.says("seasons"))
                || first[1] < cells.size() && cells.get(first[1]).says("date");
        boolean counts = cells.stream().anyMatch(c -> c.says("episode") || c.says("season"));
        boolean series = numbered
                        && other != null
                        && cells.subList(other[0], first[0]).stream().anyMatch(c -> c.says("episode"))
                || numbered
                        && cells.subList(0, first[1]).stream()
                                .noneMatch(c -> c.says("season") || c.says("episode") || c.says("date") && !counts);
        String name = TitleSpelling.of(text, cells, first);
        boolean letters =
                name.chars().filter(Character::isLetter).count() > (name.length() > 3 && first[0] > 0 ? 1 : 0);
        boolean lone = (first[1] - first[0] == 1
                        || first[0] == 0
                        || first[1] < cells.size() && cells.get(first[1]).says("year"))
                && (cells.size() == 1
                        || first[1] < cells.size()
                                && (cells.get(first[1]).says("episode")
                                        || cells.get(first[1]).says("season")
                                        || cells.get(first[1]).says("year")));
        boolean film = first[1] < cells.size() && TitleEnd.isFilm(cells.get(first[1]));
        boolean number = first[0] == 0 && (film || first[1] == 1 && name.length() >= 3);
        if (letters || lone || number) {
            double weight = (numbered && !series ? 0.5 : 0.6) * factor;
            title(
                    series ? "series" : "title",
                    rules.titles().getOrDefault(Text.phraseKey(name), name),
                    name,
                    cells,
                    first,
                    weight);
            Cell next = first[1] < cells.size() ? cells.get(first[1]) : null;
            if (other != null) {
                title(
                        "numberedTitle",
                        TitleSpelling.of(text, cells, other),
                        TitleSpelling.of(text, cells, other),
                        cells,
                        other,
                        0.3 * factor);
                clear(cells, other);
            }
            // A number behind a title may belong to it: both readings are kept.
            if (next != null && next.hit != null && next.word != null && (series || next.says("year"))) {
                int[] longer = {first[0], first[1] + 1};
                String whole = TitleSpelling.of(text, cells, longer);
                title("numberedTitle", whole, whole, cells, longer, 0.3 * factor);
            }
        }
        boolean counted = cells.stream().anyMatch(c -> c.says("episode") || c.says("date"));
        if (series && counted) {
            int[] second = run.next(Math.max(first[1], firstEpisode(cells)));
            if (second[0] < second[1] && directlyAfterEpisode(cells, second[0]) && !labels(cells, second)) {
                String own = TitleSpelling.of(text, cells, second);
                if (isWorded(cells, second)) {
                    title("title", own, own, cells, second, 0.5 * factor);
                    clear(cells, second);
                }
            }
        }
        clear(cells, first);
    }

    /**
     * "Название / The Title": of one name in two scripts the one in Latin letters is the title, the other is kept;
     * {@code run} is narrowed to it.
     */
    private int @Nullable [] otherName(List<Cell> cells, int[] run) {
        for (int i = run[0] + 1; i < cells.size(); i++) {
            boolean parts = cells.get(i).before.contains("/")
                    || run[1] - i > 0
                            && cells.get(i).before.equals(".")
                            && text.charAt(cells.get(run[0]).start) > 0x2E80
                            && isLatin(cells.get(i).start, cells.get(run[1] - 1).end);
            if (parts
                    && !isLatin(cells.get(run[0]).start, cells.get(i - 1).end)
                    && isLatin(cells.get(i).start, cells.get(i).end)) {
                int[] other = {run[0], Math.min(i, run[1])};
                if (i < run[1]) {
                    run[0] = i;
                } else {
                    int[] later = new TitleRun(text, cells, null, false, false).next(i);
                    if (later[0] != i || later[1] == i) {
                        return null;
                    }
                    run[0] = i;
                    run[1] = later[1];
                }
                return other;
            }
        }
        return null;
    }

    private boolean isLatin(int from, int to) {
        int latin = 0;
        int foreign = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                latin += c < 0x250 ? 1 : 0;
                foreign += c < 0x250 ? 0 : 1;
            }
        }
        return latin > foreign;
    }

    /** James_Bond-f21-Casino_Royale: the film's own title stands behind its number. */
    private static int filmOfRow(List<Cell> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (cells.get(i).says("film")) {
                return i;
            }
        }
        return -1;
    }

    /** A title has a word of three letters, or one of another script than ours. */
    private boolean isWorded(List<Cell> cells, int[] zone) {
        // TAI, PSE, VDM: a lone abbreviation behind an episode says what we do not know, and is no title.
        if (zone[1] - zone[0] == 1
                && cells.get(zone[0]).upper()
                && cells.get(zone[0]).length() < 6) {
            return false;
        }
        for (int i = zone[0]; i < zone[1]; i++) {
            Text.Word word = cells.get(i).word;
            String key = word == null ? "" : word.text();
            if (!key.isEmpty() && Character.isLetter(key.charAt(0)) && (key.length() > 2 || key.charAt(0) > 0x24F)) {
                return true;
            }
        }
        return zone[1] - zone[0] > 2
                && TitleSpelling.of(text, cells, zone)
                                .chars()
                                .filter(Character::isLetter)
                                .count()
                        > 1;
    }

    /** "Still 03" behind an episode counts what is in the file, and is no title. */
    private static boolean labels(List<Cell> cells, int[] zone) {
        boolean labelled = false;
        for (int i = zone[0]; i < zone[1]; i++) {
            Cell cell = cells.get(i);
            boolean label = cell.meanings != null || cell.language != null || cell.continued;
            labelled |= label;
            if (!label && !cell.number()) {
                return false;
            }
        }
        return labelled;
    }

    private static int firstEpisode(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).says("episode") || cells.get(i).says("date")) {
                return i;
            }
        }
        return 0;
    }

    private void title(String clue, String value, String written, List<Cell> cells, int[] zone, double weight) {
        findings.add(
                clue, value, written, source, weight, from(cells.get(zone[0]).start), to(cells.get(zone[1] - 1).end));
    }

    private static boolean directlyAfterEpisode(List<Cell> cells, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell.says("episode") || cell.says("season") || cell.says("date")) {
                return true;
            }
            if (!cell.says("year")) {
                return false;
            }
        }
        return false;
    }

    private static void clear(List<Cell> cells, int[] zone) {
        for (int i = zone[0]; i < zone[1]; i++) {
            Cell cell = cells.get(i);
            if (cell.hit == null) {
                cell.meanings = null;
                cell.language = null;
                cell.code = false;
            }
        }
    }

    private void say(Cell cell, @Nullable Kind extension) {
        String written = text.substring(cell.start, cell.end);
        int from = from(cell.start);
        int to = to(cell.end);
        if (cell.hit != null) {
            Map<String, String> clues = new HashMap<>(cell.hit.clues());
            String languageWord = clues.remove("languageWord");
            String subtitlesWord = clues.remove("subtitlesWord");
            spoken("language", languageWord, cell.hit, written, from);
            spoken("subtitles", subtitlesWord, cell.hit, written, from);
            findings.add(clues, written, source, cell.hit.weight() * factor, from, to);
            if (cell.hit.rule().equals("102") && !written.startsWith("0")) {
                findings.add("episode", written, written, source, 0.2 * factor, from, to);
            }
            counted(cell.hit, written, from, to);
        } else if (cell.meanings != null) {
            for (Vocabulary.Meaning meaning : cell.meanings) {
                if (!meaning.countsFor(extension)) {
                    continue;
                }
                findings.add(meaning.clues(), written, source, (meaning.strong() ? 0.8 : 0.55) * factor, from, to);
            }
        }
        if (cell.hit == null && cell.language != null && !cell.aside) {
            language(cell, cell.language, written, from, to);
        } else if (cell.hit == null && cell.code) {
            findings.add("code", written, written, source, 0.3 * factor, from, to);
        }
    }

    /** Ep102 is the hundred and second of all, or the second of the first season: where no season is said, both. */
    private void counted(Hit hit, String written, int from, int to) {
        int number = hit.says("episode") && !hit.says("episodes") && WORDED.contains(hit.rule())
                ? Integer.parseInt(hit.clues().getOrDefault("episode", "0"))
                : 0;
        if (number > 100 && number < 1000 && number % 100 > 0 && number % 100 <= Numbers.MOST_EPISODES) {
            findings.add("seasonEpisode", number / 100 + "x" + number % 100, written, source, 0.3 * factor, from, to);
        }
    }

    /** A language that a shape holds as a word of its own. */
    private void spoken(String clue, @Nullable String word, Hit hit, String written, int from) {
        if (word != null) {
            int at = from + written.lastIndexOf(word);
            rules.languages()
                    .meaning(Text.key(word))
                    .filter(m -> !m.open())
                    .ifPresent(m -> findings.add(
                            clue,
                            m.tags().get(0),
                            word,
                            source,
                            Math.max(0.6, hit.weight()) * factor,
                            at,
                            at + word.length()));
        }
    }

    private void language(Cell cell, Languages.Meaning meaning, String written, int from, int to) {
        if (meaning.everyday() && !cell.listed && !cell.upper() && !isMarks(cell.before) && cell.start > 0) {
            return;
        }
        double weight =
                (cell.listed ? 0.75 : meaning.everyday() ? 0.4 : cell.strong ? 0.85 : cell.length() == 2 ? 0.6 : 0.75)
                        * factor;
        if (meaning.open()) {
            findings.leaveOpen(meaning.tags(), written, source, weight, from, to);
        } else {
            findings.add("language", meaning.tags().get(0), written, source, weight, from, to);
        }
    }

    private static boolean isMarks(String before) {
        for (int i = 0; i < before.length(); i++) {
            if ("._([,+;-".indexOf(before.charAt(i)) < 0) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    private int from(int at) {
        return spelling.origin()[at];
    }

    private int to(int at) {
        return spelling.origin()[at];
    }
}
