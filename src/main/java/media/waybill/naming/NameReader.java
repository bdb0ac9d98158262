package media.waybill.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import media.waybill.naming.Text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads one segment of a path. What has a shape is claimed first; the first run of words that mean nothing is the
 * title; words of the vocabulary end a title when they are strong, and are taken off its end when they are weak.
 */
final class NameReader {
    /** A stretch of the name with its reading; {@code word} is absent for a pattern's hit. */
    private static final class Cell {
        final int start;
        int end;
        final @Nullable Word word;
        Patterns.@Nullable Hit hit;

        @Nullable
        List<Vocabulary.Meaning> meanings;

        Languages.@Nullable Meaning language;
        boolean strong;
        boolean noise;
        boolean code;
        boolean continued;

        Cell(Word word) {
            this.word = word;
            this.start = word.start();
            this.end = word.end();
        }

        Cell(Patterns.Hit hit) {
            this.word = null;
            this.hit = hit;
            this.start = hit.start();
            this.end = hit.end();
            this.strong = hit.strong();
        }

        boolean labelled() {
            return hit != null || meanings != null || language != null || continued;
        }

        boolean plain() {
            return word != null && !labelled() && !code && !noise;
        }
    }

    private final Rules rules;
    private final Findings findings;

    NameReader(Rules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /** @param factor how much this segment's words weigh: 1 for the name, less for folders above it */
    void read(String text, String source, double factor, @Nullable Kind extension) {
        List<Cell> cells = cells(text, extension);
        weakEpisode(cells, text);
        int[] title = zone(cells, 0);
        boolean episodic =
                cells.stream().anyMatch(c -> c.hit != null && c.hit.clues().containsKey("episode"));
        boolean seasonal = episodic
                || cells.stream().anyMatch(c -> c.hit != null && c.hit.clues().containsKey("season"));
        if (title[0] < title[1]) {
            String name = spell(text, cells, title);
            boolean isSeries = seasonal && before(cells, title[1], "season", "episode") < 0;
            boolean episodeTitle = seasonal && !isSeries;
            if (name.chars().filter(Character::isLetter).count() > 1 || cells.size() == 1) {
                findings.add(
                        isSeries ? "series" : "title", expand(name), name, source, (episodeTitle ? 0.5 : 0.6) * factor);
            }
            Cell next = title[1] < cells.size() ? cells.get(title[1]) : null;
            if (isSeries && next != null && next.hit != null && next.word != null) {
                String whole = spell(text, cells, new int[] {title[0], title[1] + 1});
                findings.add("numberedTitle", whole, whole, source, 0.3 * factor);
            }
            if (isSeries) {
                int[] second = zone(cells, title[1]);
                if (second[0] < second[1] && directlyAfterEpisode(cells, second[0])) {
                    String own = spell(text, cells, second);
                    if (own.chars().filter(Character::isLetter).count() > 1) {
                        findings.add("title", own, own, source, 0.5 * factor);
                        clear(cells, second);
                    }
                }
            }
            clear(cells, title);
        }
        for (Cell cell : cells) {
            say(cell, source, factor);
        }
    }

    private List<Cell> cells(String text, @Nullable Kind extension) {
        List<Patterns.Hit> hits = rules.patterns()
                .find(
                        text,
                        rules.references(),
                        rules.orders(),
                        found -> rules.vocabulary().meanings(Text.phraseKey(found)) != null);
        List<Cell> cells = new ArrayList<>();
        hits.forEach(hit -> cells.add(new Cell(hit)));
        for (Word word : Text.words(text)) {
            if (hits.stream().noneMatch(hit -> hit.start() < word.end() && word.start() < hit.end())) {
                cells.add(new Cell(word));
            }
        }
        // A word that a hit cut in two is still worth its rest only in scripts without spaces.
        cells.sort((a, b) -> Integer.compare(a.start, b.start));
        boolean mixed = text.chars().anyMatch(Character::isLowerCase);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).word != null && !cells.get(i).continued) {
                label(cells, i, extension, mixed);
            }
        }
        return cells;
    }

    private void label(List<Cell> cells, int at, @Nullable Kind extension, boolean mixed) {
        Cell cell = cells.get(at);
        Word word = Objects.requireNonNull(cell.word);
        StringBuilder key = new StringBuilder(word.key());
        List<String> keys = new ArrayList<>(List.of(word.key()));
        for (int i = at + 1; i < cells.size() && keys.size() < Vocabulary.LONGEST_PHRASE; i++) {
            Word next = cells.get(i).word;
            if (next == null || next.before().length() > 3) {
                break;
            }
            keys.add(key.append(' ').append(next.key()).toString());
        }
        for (int n = keys.size(); n > 0; n--) {
            List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(keys.get(n - 1));
            Optional<Languages.Meaning> language = n <= 3 ? language(cells, at, n, keys.get(n - 1)) : Optional.empty();
            if (meanings != null
                    && language.isPresent()
                    && word.text().length() == 2
                    && prefersLanguage(meanings, extension)) {
                meanings = null;
            }
            if (meanings != null) {
                cell.meanings = meanings;
                cell.strong = meanings.stream().anyMatch(Vocabulary.Meaning::strong)
                        || (word.isUpper()
                                && mixed
                                && at > 0
                                && !word.before().isBlank()
                                && !Character.isDigit(word.text().charAt(0)));
                join(cells, at, n);
                return;
            }
            if (language.isPresent()) {
                cell.language = language.get();
                cell.strong = strong(word, language.get(), n, at, mixed);
                join(cells, at, n);
                return;
            }
        }
        cell.noise = rules.noise().contains(word.key())
                || (at > 0 && word.before().equals(".") && rules.extensions().containsKey(word.key()));
        cell.code = isCode(word.text());
    }

    /** Two words make one language only where nothing but a hyphen, underscore or dot parts them, or as a name. */
    private Optional<Languages.Meaning> language(List<Cell> cells, int at, int n, String key) {
        Optional<Languages.Meaning> found = rules.languages().meaning(key);
        if (n == 1 || found.isEmpty() || found.get().name()) {
            return found;
        }
        for (int i = at + 1; i < at + n; i++) {
            Word next = cells.get(i).word;
            if (next == null || (next.before().isBlank() && !next.isUpper()) || saysUse(next)) {
                return Optional.empty();
            }
        }
        return found;
    }

    /** EN_CC is English with captions, not English of the Cocos Islands. */
    private boolean saysUse(Word word) {
        List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(word.key());
        return meanings != null
                && meanings.stream()
                        .anyMatch(m -> m.clues().containsKey("use")
                                || "SUBTITLE".equals(m.clues().get("kind")));
    }

    private static boolean prefersLanguage(List<Vocabulary.Meaning> meanings, @Nullable Kind extension) {
        boolean stem = meanings.stream()
                .anyMatch(m -> m.clues().containsKey("stem") || m.clues().containsKey("layout"));
        boolean picture = meanings.stream()
                .anyMatch(m -> m.clues().containsKey("text") || m.clues().containsKey("range"));
        boolean other = extension != null
                && meanings.stream()
                        .map(m -> m.clues().get("kind"))
                        .anyMatch(kind -> kind != null && !Findings.allows(extension, false, Kind.valueOf(kind)));
        return (stem && extension != Kind.AUDIO) || (picture && extension == Kind.SUBTITLE) || other;
    }

    private static boolean strong(Word word, Languages.Meaning meaning, int n, int at, boolean mixed) {
        if (n > 1) {
            return at > 0 || !meaning.name();
        }
        boolean parted = !word.before().isBlank() || at == 0;
        if (meaning.everyday() || (!parted && !(mixed && word.text().length() == 3))) {
            return false;
        }
        if (Character.isDigit(word.text().charAt(word.text().length() - 1))) {
            return true;
        }
        return word.isUpper() && at > 0 && (word.text().length() >= 3 || mixed);
    }

    private static void join(List<Cell> cells, int at, int n) {
        for (int i = at + 1; i < at + n; i++) {
            cells.get(i).continued = true;
            cells.get(i).strong = cells.get(at).strong;
            cells.get(at).end = cells.get(i).end;
        }
    }

    private static boolean isCode(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits >= 5 || (digits >= 3 && digits < word.length());
    }

    /** 102 and 0102 where nothing better says the episode. */
    private static void weakEpisode(List<Cell> cells, String text) {
        for (Cell cell : cells) {
            if (cell.hit != null
                    && (cell.hit.clues().containsKey("episode")
                            || cell.hit.clues().containsKey("eidr"))) {
                return;
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String word = cell.word == null || cell.labelled() ? "" : cell.word.text();
            if (!word.chars().allMatch(c -> c >= '0' && c <= '9') || word.length() < 2 || word.length() > 4) {
                continue;
            }
            int number = Integer.parseInt(word);
            boolean bracketed = cell.end < text.length() && "])".indexOf(text.charAt(cell.end)) >= 0;
            boolean knowsSeason =
                    cells.stream().anyMatch(c -> c.hit != null && c.hit.clues().containsKey("season"));
            int season = number / 100;
            int episode = number % 100;
            if (word.length() == 2) {
                String before = Objects.requireNonNull(cell.word).before();
                String after = text.substring(cell.end, Math.min(text.length(), cell.end + 3));
                boolean lone = word.startsWith("0")
                        || (i > 0 ? before.contains(" -") : after.startsWith(" -") || after.startsWith(". "));
                if (lone && number > 0 && !bracketed) {
                    cell.hit = new Patterns.Hit(
                            cell.start, cell.end, Map.of("episode", String.valueOf(number)), 0.4, true);
                    cell.strong = true;
                    return;
                }
            } else if (season > 0
                    && episode > 0
                    && episode <= 60
                    && season <= 40
                    && !bracketed
                    && !knowsSeason
                    && (word.length() == 3 || word.startsWith("0") || number < 1900)) {
                Map<String, String> clues =
                        new HashMap<>(Map.of("season", String.valueOf(season), "episode", String.valueOf(episode)));
                cell.hit = new Patterns.Hit(cell.start, cell.end, clues, word.startsWith("0") ? 0.6 : 0.5, true);
                cell.strong = true;
                return;
            }
        }
    }

    /** The next run of words from {@code from} that is a title: [start, end) in cells, empty where there is none. */
    private static int[] zone(List<Cell> cells, int from) {
        int start = from;
        while (start < cells.size()
                && (cells.get(start).strong
                        || cells.get(start).code
                        || cells.get(start).noise
                        || (cells.get(start).hit != null))) {
            start++;
        }
        int end = start;
        while (end < cells.size() && !cells.get(end).strong && !(end > start && cells.get(end).code)) {
            end++;
        }
        boolean others = start > 0 || end < cells.size();
        int keep = end;
        while (keep > start && takenOff(cells, start, keep, others)) {
            keep--;
        }
        if (keep == start) {
            return new int[] {from, from};
        }
        // A run of nothing but vocabulary is no title.
        for (int i = start; i < keep; i++) {
            if (!cells.get(i).labelled() && !cells.get(i).noise) {
                return new int[] {start, keep};
            }
        }
        return from == 0 && !cells.get(start).noise && keep == cells.size() && keep - start > 1
                ? new int[] {start, keep}
                : new int[] {from, from};
    }

    /** Whether the last word of a run is vocabulary rather than the end of the title. */
    private static boolean takenOff(List<Cell> cells, int start, int end, boolean others) {
        Cell last = cells.get(end - 1);
        if (last.noise || last.code) {
            return true;
        }
        if (!last.labelled()) {
            return false;
        }
        if (last.continued || last.hit != null) {
            return true;
        }
        Word word = last.word;
        if (word == null || end - 1 == start) {
            return true;
        }
        Word first = cells.get(start).word;
        boolean otherSeparator = !word.before().isBlank();
        boolean shouts = word.isUpper() && first != null && !first.isUpper();
        Languages.Meaning language = last.language;
        if (language != null && language.everyday()) {
            return otherSeparator && (shouts || word.text().length() == 2);
        }
        if (language != null && language.name()) {
            return others || otherSeparator;
        }
        if (Character.isDigit(word.text().charAt(0))) {
            return others || (otherSeparator && end - start > 2);
        }
        return otherSeparator || shouts || others;
    }

    private static int before(List<Cell> cells, int end, String... clues) {
        for (int i = 0; i < end && i < cells.size(); i++) {
            Patterns.Hit hit = cells.get(i).hit;
            if (hit != null) {
                for (String clue : clues) {
                    if (hit.clues().containsKey(clue)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean directlyAfterEpisode(List<Cell> cells, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Patterns.Hit hit = cells.get(i).hit;
            if (hit != null
                    && (hit.clues().containsKey("episode") || hit.clues().containsKey("season"))) {
                return true;
            }
            if (hit == null || !hit.clues().containsKey("year")) {
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
            }
        }
    }

    private void say(Cell cell, String source, double factor) {
        Word word = cell.word;
        String text = word == null ? "" : word.text();
        if (cell.hit != null) {
            Patterns.Hit hit = cell.hit;
            String seen = String.join(" ", hit.clues().values());
            Map<String, String> clues = new HashMap<>(hit.clues());
            String languageWord = clues.remove("languageWord");
            if (languageWord != null) {
                rules.languages()
                        .meaning(Text.key(languageWord))
                        .filter(m -> !m.open())
                        .ifPresent(m -> findings.add("language", m.tags().get(0), languageWord, source, 0.6 * factor));
            }
            findings.add(clues, word == null ? seen : text, source, hit.weight() * factor);
        } else if (cell.meanings != null) {
            for (Vocabulary.Meaning meaning : cell.meanings) {
                double weight = meaning.strong() ? 0.8 : 0.55;
                findings.add(meaning.clues(), text, source, weight * factor);
            }
        } else if (cell.language != null) {
            Languages.Meaning meaning = cell.language;
            double weight = (meaning.everyday() ? 0.4 : cell.strong ? 0.85 : text.length() == 2 ? 0.6 : 0.75) * factor;
            if (meaning.open()) {
                findings.leaveOpen(meaning.tags(), text, source, weight);
            } else {
                findings.add("language", meaning.tags().get(0), text, source, weight);
            }
        } else if (cell.code) {
            findings.add("code", text, text, source, 0.3 * factor);
        }
    }

    private String expand(String name) {
        return rules.titles().getOrDefault(Text.phraseKey(name), name);
    }

    /** The run as a person would write it: spaces for separators, joined words parted where capitals show them. */
    private static String spell(String text, List<Cell> cells, int[] zone) {
        String raw = text.substring(cells.get(zone[0]).start, cells.get(zone[1] - 1).end);
        int bracket = raw.indexOf(']');
        if (bracket >= 0 && raw.indexOf('[') < 0 && bracket + 2 < raw.length()) {
            // A group's tag in brackets before the title.
            raw = raw.substring(bracket + 1).strip();
        }
        String spaced = raw.replace('_', ' ');
        if (!raw.contains(" ")) {
            spaced = spaced.replaceAll("\\.(?=\\S{2})", " ").replaceAll("(?<=[\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}])", " ");
        }
        if (!spaced.contains(" ") || raw.contains("_")) {
            spaced = spaced.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        }
        return spaced.replaceAll(" {2,}", " ").strip();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
