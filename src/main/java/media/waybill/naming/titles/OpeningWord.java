package media.waybill.naming.titles;

import java.util.List;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleEnd;
import media.waybill.naming.numbers.Numbers;
import media.waybill.naming.numbers.Years;

/** A word with a meaning that begins a name, and is its title after all by what stands behind it. */
public final class OpeningWord {
    private final List<Cell> cells;

    public OpeningWord(List<Cell> cells) {
        this.cells = cells;
    }

    public void read() {
        place();
        dated();
    }

    /** IT_DUB_GER, Brazil_FTR_ENG: a word that begins the name is its title where another language is said behind. */
    private void place() {
        Cell first = cells.isEmpty() ? null : cells.getFirst();
        if (first == null || first.language == null || first.word == null || !first.language.everyday()) {
            return;
        }
        boolean listed = cells.size() > 1
                && cells.get(1).language != null
                && !cells.get(1).before.equals("_");
        for (int i = 1; i < cells.size() && !listed; i++) {
            Cell cell = cells.get(i);
            if (TitleEnd.isFilm(cell) || cell.language != null && !cell.language.everyday() && !cell.continued) {
                first.language = null;
                first.strong = false;
                return;
            }
        }
    }

    /** "Forced (2019)", PROXY_2020_ITA: a word right before a year is the title where nothing else can be. */
    private void dated() {
        if (cells.size() < 2 || cells.getFirst().meanings == null || cells.getFirst().continued) {
            return;
        }
        Cell next = cells.get(1);
        boolean year = next.says("year")
                || next.number() && next.length() == 4 && !next.labelled() && Years.isYear(Numbers.value(next));
        if (year && cells.stream().skip(2).noneMatch(Cell::plain)) {
            cells.getFirst().meanings = null;
            cells.getFirst().strong = false;
        }
    }
}
