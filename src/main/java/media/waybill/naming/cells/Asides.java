package media.waybill.naming.cells;

import java.util.List;
import media.waybill.naming.Kind;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What stands aside of a name's own words: who made a release, and the tags that groups put around a title. */
public final class Asides {
    private final List<Cell> cells;
    private final String text;
    private final boolean release;

    private final boolean spoken;

    public Asides(List<Cell> cells, String text, @Nullable Kind extension) {
        this.cells = cells;
        this.text = text;
        this.spoken = extension == Kind.SUBTITLE || extension == Kind.AUDIO;
        this.release = Cell.any(cells, cell -> means(cell, "source"));
    }

    /** Whether a word says where a release was taken from; deliveries never do. */
    public boolean isRelease() {
        return release;
    }

    public void read() {
        group();
        maker();
    }

    /** x264-CS: a release's maker behind the last hyphen, after its codec or source. */
    private void maker() {
        int last = cells.size() - 1;
        while (last > 1 && cells.get(last).before.startsWith("[")) {
            last--;
        }
        if (last > 1 && cells.get(last).word != null && cells.get(last).before.endsWith("-")) {
            int label = last - 1;
            while (label > 0 && cells.get(label).continued) {
                label--;
            }
            Cell before = cells.get(label);
            boolean codec = before.says("codec")
                    || before.says("layout")
                    || release && (before.says("resolution") || means(before, "resolution"))
                    || means(before, "codec")
                    || means(before, "source");
            if (codec && Cell.any(cells, c -> c.before.equals("."))) {
                cells.get(last).aside = true;
                cells.get(last).noise = true;
            }
        }
    }

    public static boolean means(Cell cell, String clue) {
        if (cell.meanings == null) {
            return false;
        }
        for (Vocabulary.Meaning meaning : cell.meanings) {
            if (meaning.clues().containsKey(clue)) {
                return true;
            }
        }
        return false;
    }

    public static boolean means(Cell cell, String clue, String value) {
        if (cell.meanings == null) {
            return false;
        }
        for (Vocabulary.Meaning meaning : cell.meanings) {
            if (value.equals(meaning.clues().get(clue))) {
                return true;
            }
        }
        return false;
    }

    /** A group's tag in brackets before the title: everything up to the bracket's end stands aside. */
    private void group() {
        char opens = text.isEmpty() ? ' ' : text.charAt(0);
        int close = opens == '[' ? text.indexOf(']') : opens == '{' ? text.indexOf('}') : -1;
        if (close < 0) {
            return;
        }
        // [0204] before a title is its number, and no group's name.
        if (cells.getFirst().number() && cells.getFirst().length() == 4 && cells.getFirst().end == close) {
            return;
        }
        // [NO] before the title of a subtitle is its language.
        Cell first = cells.getFirst();
        if (spoken
                && first.language != null
                && first.end == close
                && first.length() < 4
                && cells.size() > 1
                && cells.get(1).word != null) {
            first.strong = true;
            first.listed = true;
            return;
        }
        int next = close + 1;
        boolean more = false;
        for (Cell cell : cells) {
            more |= cell.start > next && cell.plain();
        }
        if (more) {
            cells.stream().filter(cell -> cell.end <= close).forEach(cell -> {
                cell.aside = true;
                // The group's name may end in "subs"; the film's subtitles are another matter.
                cell.meanings = means(cell, "subtitles") ? null : cell.meanings;
            });
        }
    }
}
