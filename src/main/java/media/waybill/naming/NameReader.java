package media.waybill.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleRun;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.numbers.Numbers;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.shapes.Readings;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.text.Text;
import media.waybill.naming.titles.TitleReader;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import media.waybill.naming.words.Cells;
import media.waybill.naming.words.GluedTail;
import org.jspecify.annotations.Nullable;

/**
 * Reads one segment of a path: cells by shape and by word, then bare numbers, then where the title stands; what is
 * left says what it means.
 */
final class NameReader {
    /** Shapes that count an episode by a word or a letter, and say no season. */
    private static final Set<String> WORDED = Set.of("episode in words", "E02");

    private static final int LEAST_LAYOUT = 20;

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
        this.spelling = source.equals("name") ? new GluedTail(rules).parted(spelling) : spelling;
        this.text = this.spelling.text();
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
        if (!source.equals("name")) {
            sorted(cells);
        }
        new Numbers(cells, text, above.season(), above.heading()).read();
        new TitleReader(rules, findings, spelling, source, factor, cells)
                .read(new TitleRun(text, cells, extension, !source.equals("name"), above.titled()));
        cells.forEach(cell -> say(cell, extension));
    }

    /** "03 METADATA", "Delivery 02": a number beside nothing but labels puts folders in their order. */
    private static void sorted(List<Cell> cells) {
        List<Cell> numbers = cells.stream().filter(Cell::number).toList();
        boolean labels = cells.size() > 1
                && numbers.size() == 1
                && numbers.getFirst().length() <= 2
                && Cell.none(cells, cell -> !cell.number() && (cell.plain() || cell.hit != null));
        // 51_ENG: numbers that are layouts too are higher than folders go.
        if (labels && (numbers.getFirst().meanings == null || Numbers.value(numbers.getFirst()) < LEAST_LAYOUT)) {
            numbers.getFirst().meanings = null;
            numbers.getFirst().aside = true;
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
        if (cell.noise && cell.hit == null && cell.meanings == null) {
            // It means nothing, and that is known: nobody is to ask what it may mean.
            findings.add("noise", written, written, source, 0.5 * factor, from, to);
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
        if (number > 100 && number < 1000 && number % 100 > 0 && number % 100 <= Readings.MOST_EPISODES) {
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
        double weight = (cell.inflected
                        ? 0.65
                        : cell.listed
                                ? 0.75
                                : meaning.everyday() ? 0.4 : cell.strong ? 0.85 : cell.length() == 2 ? 0.6 : 0.75)
                * factor;
        if (meaning.open() && isCodeOf(meaning, written)) {
            findings.add("language", written, written, source, weight, from, to);
        } else if (meaning.open()) {
            findings.leaveOpen(meaning.tags(), written, source, weight, from, to);
        } else {
            findings.add("language", meaning.tags().get(0), written, source, weight, from, to);
        }
    }

    /** "Title_ar": in a name with capitals a small code is that of ISO 639, since countries are written in capitals. */
    private boolean isCodeOf(Languages.Meaning meaning, String written) {
        return written.length() == 2
                && meaning.tags().contains(written)
                && text.chars().anyMatch(Character::isUpperCase);
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
