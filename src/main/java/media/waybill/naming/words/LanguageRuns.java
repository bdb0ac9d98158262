package media.waybill.naming.words;

import java.util.List;
import java.util.Map;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.WrittenText;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Codes of languages that show by what stands beside them that they are codes. */
final class LanguageRuns {
    /** [SWE][DAN] */
    private static final String BRACKETS = "][";

    private final List<Cell> cells;
    private final String text;
    private final @Nullable Kind extension;

    LanguageRuns(List<Cell> cells, String text, @Nullable Kind extension) {
        this.cells = cells;
        this.text = text;
        this.extension = extension;
    }

    void read() {
        listed();
        fields();
    }

    /** Eng,Deu,Fra and En+Sv.No.Fi: beside a code that can be nothing else its neighbours are codes as well. */
    private void listed() {
        for (int from = 0; from < cells.size(); from++) {
            int to = from + 1;
            while (to < cells.size() && isCodeOfLanguage(cells.get(to)) && lists(from, to)) {
                to++;
            }
            if (to - from < 2 || !isCodeOfLanguage(cells.get(from))) {
                continue;
            }
            List<Cell> run = cells.subList(from, to);
            String between = run.get(1).before;
            boolean tight =
                    between.equals(BRACKETS) || ",+/&".indexOf(between.strip().charAt(0)) >= 0;
            boolean sure = run.stream().anyMatch(cell -> cell.language != null && !cell.language.everyday());
            if (sure && (tight || to - from > 2 || isBehindTitle(from))) {
                run.forEach(cell -> {
                    cell.listed = true;
                    cell.strong |= tight;
                });
            }
            from = to - 1;
        }
    }

    /** x264.LAT.ENG: behind technical words two codes that are written alike are both codes. */
    private boolean isBehindTitle(int from) {
        Cell first = cells.get(from);
        Cell second = cells.get(from + 1);
        Cell before = from == 0 ? null : cells.get(WrittenText.spoken(cells, from - 1));
        return before != null
                && (before.hit != null || before.strong && before.meanings != null)
                && !before.says("episode")
                && !before.says("season")
                && !before.says("year")
                && first.length() == second.length()
                && first.upper() == second.upper()
                && first.before.equals(second.before);
    }

    /** Whether the same mark parts all words of the run. */
    private boolean lists(int from, int at) {
        String mark = cells.get(at).before;
        boolean marks = mark.equals(BRACKETS) || mark.strip().length() == 1 && ",+/&.-_".contains(mark.strip());
        return marks && mark.length() < 4 && (at == from + 1 || mark.equals(cells.get(at - 1).before));
    }

    private static boolean isCodeOfLanguage(Cell cell) {
        return cell.word != null
                && cell.language != null
                && !cell.continued
                && !cell.language.open()
                && (!cell.language.name() || !cell.language.everyday());
    }

    /**
     * "Movie Title.en.forced.srt": where the title is parted by spaces, what stands between dots is a field of its own;
     * "hi" beside another language is for the hard of hearing.
     */
    private void fields() {
        int dot = text.indexOf('.');
        if (extension != Kind.SUBTITLE || dot < 0 || text.lastIndexOf(' ', dot) < 0 || text.indexOf(' ', dot) >= 0) {
            return;
        }
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean field = cell.before.equals(".")
                    && (cell.end == text.length() || text.charAt(cell.end) == '.')
                    && !cell.continued;
            if (field && cell.language != null && cell.length() <= 3) {
                cell.strong = true;
                cell.listed = true;
                if (cell.word != null && cell.word.key().equals("hi") && (speaks(i - 1) || speaks(i + 1))) {
                    cell.language = null;
                    cell.meanings = List.of(new Vocabulary.Meaning(Map.of("kind", "SUBTITLE", "use", "SDH"), true));
                }
            }
        }
    }

    private boolean speaks(int at) {
        return at > 0
                && at < cells.size()
                && cells.get(at).language != null
                && cells.get(at).before.equals(".")
                && cells.get(at).length() <= 3;
    }
}
