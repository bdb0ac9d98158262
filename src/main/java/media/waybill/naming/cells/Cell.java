package media.waybill.naming.cells;

import java.util.List;
import java.util.function.Predicate;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.text.Text.Word;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A stretch of a name with its reading: a shape's hit, or a word with what it could mean. */
public final class Cell {
    public final int start;
    public int end;
    /** absent for a shape's hit */
    public final @Nullable Word word;

    @Nullable
    public Hit hit;

    @Nullable
    public List<Vocabulary.Meaning> meanings;

    public Languages.@Nullable Meaning language;
    /** it ends a title wherever it stands */
    public boolean strong;
    /** it never is a title: folders' and clients' words */
    public boolean noise;
    /** an identifier by its looks */
    public boolean code;
    /** one of several languages in a row */
    public boolean listed;
    /** a language only by the word for text or speech beside it */
    public boolean inflected;
    /** the rest of a phrase that an earlier cell speaks for */
    public boolean continued;
    /** within brackets before the title, or of a client's making */
    public boolean aside;
    /** the characters between this cell and the one before it */
    public String before = "";

    public Cell(Word word) {
        this.word = word;
        this.start = word.start();
        this.end = word.end();
    }

    public Cell(Hit hit) {
        this.word = null;
        this.hit = hit;
        this.start = hit.start();
        this.end = hit.end();
        this.strong = hit.strong();
    }

    /** Whether one of them is such; a name asks so many times that streams were a quarter of what reading it allocated. */
    public static boolean any(List<Cell> cells, Predicate<Cell> such) {
        for (int i = 0; i < cells.size(); i++) {
            if (such.test(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean none(List<Cell> cells, Predicate<Cell> such) {
        return !any(cells, such);
    }

    public boolean labelled() {
        return hit != null || meanings != null || language != null || continued;
    }

    /** A word that says nothing but itself. */
    public boolean plain() {
        return word != null && !labelled() && !code && !noise && !aside;
    }

    public boolean number() {
        return word != null && hit == null && word.isNumber();
    }

    public boolean upper() {
        return word != null && word.isUpper();
    }

    public int length() {
        return word == null ? end - start : word.text().length();
    }

    /** How the word is looked up, empty for a shape's hit. */
    public String key() {
        return word == null ? "" : word.key();
    }

    public boolean says(String clue) {
        return hit != null && hit.says(clue);
    }

    public void become(Hit found) {
        hit = found;
        meanings = null;
        language = null;
        strong = found.strong();
    }
}
