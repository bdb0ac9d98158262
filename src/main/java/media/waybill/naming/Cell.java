package media.waybill.naming;

import java.util.List;
import media.waybill.naming.Text.Word;
import org.jspecify.annotations.Nullable;

/** A stretch of a name with its reading: a shape's hit, or a word with what it could mean. */
final class Cell {
    final int start;
    int end;
    /** absent for a shape's hit */
    final @Nullable Word word;

    @Nullable
    Hit hit;

    @Nullable
    List<Vocabulary.Meaning> meanings;

    Languages.@Nullable Meaning language;
    /** it ends a title wherever it stands */
    boolean strong;
    /** it never is a title: folders' and clients' words */
    boolean noise;
    /** an identifier by its looks */
    boolean code;
    /** one of several languages in a row */
    boolean listed;
    /** a language only by the word for text or speech beside it */
    boolean inflected;
    /** the rest of a phrase that an earlier cell speaks for */
    boolean continued;
    /** within brackets before the title, or of a client's making */
    boolean aside;
    /** the characters between this cell and the one before it */
    String before = "";

    Cell(Word word) {
        this.word = word;
        this.start = word.start();
        this.end = word.end();
    }

    Cell(Hit hit) {
        this.word = null;
        this.hit = hit;
        this.start = hit.start();
        this.end = hit.end();
        this.strong = hit.strong();
    }

    boolean labelled() {
        return hit != null || meanings != null || language != null || continued;
    }

    /** A word that says nothing but itself. */
    boolean plain() {
        return word != null && !labelled() && !code && !noise && !aside;
    }

    boolean number() {
        return word != null && hit == null && word.isNumber();
    }

    boolean upper() {
        return word != null && word.isUpper();
    }

    int length() {
        return word == null ? end - start : word.text().length();
    }

    /** How the word is looked up, empty for a shape's hit. */
    String key() {
        return word == null ? "" : word.key();
    }

    boolean says(String clue) {
        return hit != null && hit.says(clue);
    }

    void become(Hit found) {
        hit = found;
        meanings = null;
        language = null;
        strong = found.strong();
    }
}
