package media.waybill.naming.titles;

import java.util.List;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleEnd;
import media.waybill.naming.cells.TitleRun;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Rules;
import org.jspecify.annotations.Nullable;

/** Says which runs of words are the title, the series, and the name of the episode. */
public final class TitleReader {
    private final Rules rules;
    private final Findings findings;
    private final Spelling spelling;
    private final String text;
    private final String source;
    private final double factor;
    private final List<Cell> cells;

    public TitleReader(
            Rules rules, Findings findings, Spelling spelling, String source, double factor, List<Cell> cells) {
        this.rules = rules;
        this.findings = findings;
        this.spelling = spelling;
        this.text = spelling.text();
        this.source = source;
        this.factor = factor;
        this.cells = cells;
    }

    public void read(TitleRun run) {
        int[] first = run.next(filmOfRow() + 1);
        if (first[0] == first[1]) {
            return;
        }
        int[] other = otherName(first);
        boolean numbered = Cell.any(cells, c -> c.says("episode") || c.says("season") || c.says("seasons"))
                || first[1] < cells.size() && cells.get(first[1]).says("date");
        boolean counts = Cell.any(cells, c -> c.says("episode") || c.says("season"));
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
        if (letters || lone || number || !run.isTitled() && isOnlyNumber(first)) {
            double weight = (numbered && !series ? 0.5 : 0.6) * factor;
            title(series ? "series" : "title", rules.title(name), name, first, weight);
            Cell next = first[1] < cells.size() ? cells.get(first[1]) : null;
            if (other != null) {
                title(
                        "numberedTitle",
                        TitleSpelling.of(text, cells, other),
                        TitleSpelling.of(text, cells, other),
                        other,
                        0.3 * factor);
                clear(other);
            }
            // A number behind a title may belong to it: both readings are kept.
            if (next != null && next.hit != null && next.word != null && (series || next.says("year"))) {
                int[] longer = {first[0], first[1] + 1};
                String whole = TitleSpelling.of(text, cells, longer);
                title("numberedTitle", whole, whole, longer, 0.3 * factor);
            }
        }
        boolean counted = Cell.any(cells, c -> c.says("episode") || c.says("date"));
        if (series && counted) {
            int[] second = run.next(Math.max(first[1], firstEpisode()));
            if (second[0] < second[1] && directlyAfterEpisode(second[0]) && !labels(second)) {
                String own = TitleSpelling.of(text, cells, second);
                if (isWorded(second)) {
                    title("title", own, own, second, 0.5 * factor);
                    clear(second);
                }
            }
        }
        clear(first);
    }

    /**
     * "Название / The Title": of one name in two scripts the one in Latin letters is the title, the other is kept;
     * {@code run} is narrowed to it.
     */
    private int @Nullable [] otherName(int[] run) {
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
    private int filmOfRow() {
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (cells.get(i).says("film")) {
                return i;
            }
        }
        return -1;
    }

    /** A title has a word of three letters, or one of another script than ours. */
    private boolean isWorded(int[] zone) {
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

    /** 44_HD_2024.mov: a number before nothing but labels, and not padded as a count is. */
    private boolean isOnlyNumber(int[] zone) {
        return zone[0] == 0
                && zone[1] == 1
                && cells.size() > 1
                && cells.getFirst().number()
                && text.charAt(0) != '0'
                && cells.stream()
                        .skip(1)
                        .allMatch(cell -> cell.labelled() && !cell.says("episode") && cell.language == null);
    }

    /** "Still 03" behind an episode counts what is in the file, and is no title. */
    private boolean labels(int[] zone) {
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

    private int firstEpisode() {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).says("episode") || cells.get(i).says("date")) {
                return i;
            }
        }
        return 0;
    }

    private void title(String clue, String value, String written, int[] zone, double weight) {
        findings.add(
                clue,
                value,
                written,
                source,
                weight,
                spelling.origin()[cells.get(zone[0]).start],
                spelling.origin()[cells.get(zone[1] - 1).end]);
    }

    private boolean directlyAfterEpisode(int at) {
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

    private void clear(int[] zone) {
        for (int i = zone[0]; i < zone[1]; i++) {
            Cell cell = cells.get(i);
            if (cell.hit == null) {
                cell.meanings = null;
                cell.language = null;
                cell.code = false;
            }
        }
    }
}
