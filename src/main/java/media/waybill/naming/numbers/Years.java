package media.waybill.naming.numbers;

import java.util.List;
import java.util.Map;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleRun;
import media.waybill.naming.shapes.Hit;

/** Which bare number is the year. */
public final class Years {
    static final int FIRST = 1888;
    private static final int LAST = 2039;
    /** What words for a restoration begin with. */
    private static final List<String> RESTORED =
            List.of("restaur", "restor", "remaster", "odrestaur", "zrestaur", "restavr", "zrekonstru");

    private final List<Cell> cells;
    private final String text;

    Years(List<Cell> cells, String text) {
        this.cells = cells;
        this.text = text;
    }

    /** The last number that can be a year, unless the title begins with it. A date or a year in brackets is enough. */
    void read() {
        if (says("year") || says("date")) {
            return;
        }
        Cell last = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.aside
                    || cell.continued
                    || cell.strong
                    || !cell.number()
                    || cell.length() != 4
                    || !isYear(Numbers.value(cell))) {
                continue;
            }
            if (restored(i)) {
                continue;
            }
            boolean hyphened =
                    i > 0 && cell.before.equals("-") && cells.get(i - 1).number() || isPartOfNumber(i);
            boolean counted = i > 0 && cells.get(i - 1).key().equals("of");
            boolean leads = counted
                    || i == 0
                    || cells.subList(0, i).stream()
                            .noneMatch(one -> one.plain()
                                    || one.meanings != null
                                    || one.language != null && (one.language.everyday() || one.language.name())
                                    || one.says("episode"));
            if (!hyphened && !leads && !(last != null && wordsBetween(last, cell))) {
                last = cell;
            }
        }
        if (last == null && opens()) {
            last = cells.getFirst();
        }
        if (last != null) {
            last.become(new Hit(
                    "year", last.start, last.end, Map.of("year", text.substring(last.start, last.end)), 0.7, true));
        }
    }

    /** "restauro 2K 2014": when a film was restored says nothing of when it was made. */
    private boolean restored(int i) {
        int word = i - 1;
        while (word > 0 && cells.get(word).hit != null && i - word < 3) {
            word--;
        }
        // The Great Restoration 2019 is called so.
        String key = word > 0
                        && (!cells.get(word - 1).plain() || cells.get(word - 1).number())
                        && !TitleRun.isArticle(cells.get(word - 1).key())
                ? cells.get(word).key()
                : "";
        if (RESTORED.stream().noneMatch(key::startsWith)) {
            return false;
        }
        Cell year = cells.get(i);
        cells.get(word).noise = true;
        cells.get(word).strong = true;
        year.become(new Hit(
                "year of restoration",
                year.start,
                year.end,
                Map.of("restored", text.substring(year.start, year.end)),
                0.7,
                true));
        return true;
    }

    /** "2019 - Night Ferry": a year that a dash sets apart from the words behind it. */
    private boolean opens() {
        return cells.size() > 1
                && cells.getFirst().number()
                && cells.getFirst().length() == 4
                && isYear(Numbers.value(cells.getFirst()))
                && cells.get(1).before.equals(" - ")
                && cells.get(1).plain();
    }

    /** A second year behind the words of an episode or label is not the film's. */
    private boolean wordsBetween(Cell first, Cell second) {
        return Cell.any(cells, cell -> cell.start > first.start && cell.start < second.start && cell.strong);
    }

    private boolean isPartOfNumber(int i) {
        return i + 1 < cells.size()
                && cells.get(i + 1).before.equals("-")
                && cells.get(i + 1).number();
    }

    public static boolean isYear(int number) {
        return number >= FIRST && number <= LAST;
    }

    private boolean says(String clue) {
        return Cell.any(cells, cell -> cell.says(clue));
    }
}
