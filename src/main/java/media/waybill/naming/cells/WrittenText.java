package media.waybill.naming.cells;

import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Vocabulary;

/** The languages of text in a picture, which are not those that are spoken in it. */
public final class WrittenText {
    /** The original with text in a language that may be said behind. */
    private static final Set<String> WITH_TEXT = Set.of("vost", "omu", "omeu");

    private final List<Cell> cells;

    public WrittenText(List<Cell> cells) {
        this.cells = cells;
    }

    /** ENG_51_FRA_SUB, SUB ITA: in a film's name the language beside SUB is that of the text in the picture. */
    public void read() {
        for (int i = 0; i < cells.size(); i++) {
            boolean original = isOriginalWithText(i);
            if (!isText(cells.get(i)) && !original) {
                continue;
            }
            int before = spoken(cells, i - 1);
            int after = i + 1;
            while (after < cells.size() && cells.get(after).continued) {
                after++;
            }
            boolean leads = before >= 0 && isSpoken(cells.get(before));
            boolean follows = after < cells.size() && isSpoken(cells.get(after));
            // VOST-FR; what two languages behind VOST are stays open.
            if (original && (after + 1 < cells.size() && isSpoken(cells.get(after + 1)))) {
                continue;
            }
            // "ita sub eng" can be read both ways.
            if (original && leads && !follows && cells.get(i).before.equals("-")) {
                turn(cells.get(before));
            }
            if (original && follows) {
                turn(cells.get(after));
            } else if (!original && leads != follows) {
                turn(cells.get(leads ? before : after));
                for (int j = after + 1; follows && j < cells.size() && isSpoken(cells.get(j)); j++) {
                    turn(cells.get(j));
                }
            }
        }
    }

    private boolean isOriginalWithText(int i) {
        Text.Word word = cells.get(i).word;
        return word != null && WITH_TEXT.contains(word.key());
    }

    /** The cell that speaks for the one at an index: the first of its phrase. */
    public static int spoken(List<Cell> cells, int i) {
        int at = i;
        while (at > 0 && cells.get(at).continued) {
            at--;
        }
        return at;
    }

    private static void turn(Cell cell) {
        if (cell.language != null) {
            cell.meanings = List.of(new Vocabulary.Meaning(
                    Map.of("subtitles", cell.language.tags().getFirst()), true));
            cell.language = null;
            cell.strong = true;
        }
    }

    private static boolean isSpoken(Cell cell) {
        return cell.word != null
                && cell.language != null
                && !cell.language.open()
                && !cell.continued
                && !cell.aside
                && (!cell.language.everyday() || cell.strong);
    }

    /** A word that says subtitles and nothing more of them. */
    static boolean isText(Cell cell) {
        if (cell.meanings == null || cell.word == null || cell.aside) {
            return false;
        }
        for (Vocabulary.Meaning meaning : cell.meanings) {
            Map<String, String> clues = meaning.clues();
            if (clues.size() == 1 && "SUBTITLE".equals(clues.get("kind"))) {
                return true;
            }
        }
        return false;
    }
}
