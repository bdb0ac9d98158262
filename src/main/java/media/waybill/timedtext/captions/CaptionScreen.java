package media.waybill.timedtext.captions;

import java.util.Arrays;
import java.util.List;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import org.jspecify.annotations.Nullable;

/** One memory of a CTA-608 decoder: 15 rows of 32 cells. */
final class CaptionScreen {

    static final int ROWS = 15;
    static final int COLUMNS = 32;
    /** A caption whose last row is this one or lower stands where captions usually do. */
    static final int FIRST_AT_BOTTOM = 11;
    /** The rows lie inside this margin, in per cent of the picture. */
    static final double SAFE = 10;
    /** How uneven the margins of a centred block may be. */
    static final int CENTRED = 5;

    /** Decoders overwrite the last cell; here the text is kept, so that it can be said and mended. */
    private static final int KEPT = 96;

    private static final String[] COLORS = {"#ffffff", "#00ff00", "#0000ff", "#00ffff", "#ff0000", "#ffff00", "#ff00ff"
    };

    /** The place of a colour among those of captions, white for none; -1 for a colour they do not know. */
    static int colorCode(@Nullable String color) {
        return color == null ? 0 : List.of(COLORS).indexOf(color);
    }

    private final char[][] cells = new char[ROWS + 1][KEPT];
    private final Style[][] styles = new Style[ROWS + 1][KEPT];
    /** A bit for each row that may hold a letter. */
    private int used;

    private int row = ROWS;
    private int column;
    private Style style = Style.PLAIN;

    void clear() {
        for (int r = 1; r <= ROWS; r++) {
            if (isUsed(r)) {
                Arrays.fill(cells[r], '\0');
            }
        }
        used = 0;
    }

    private boolean isUsed(int r) {
        return (used & 1 << r) != 0;
    }

    boolean isBlank() {
        for (int r = 1; r <= ROWS; r++) {
            if (isUsed(r) && edge(r, 0, 1) < KEPT) {
                return false;
            }
        }
        return true;
    }

    /** A preamble address code: row, then colour or indent, and underline (its low five bits). */
    void address(int toRow, int attributes) {
        row = toRow;
        column = attributes >= 16 ? (attributes - 16) / 2 * 4 : 0;
        style = attributes >= 16 ? Style.PLAIN : attributes(Style.PLAIN, attributes);
        if ((attributes & 1) == 1) {
            style = style.withUnderline(true);
        }
    }

    void midRow(int attributes) {
        write(' ');
        style = attributes(style.withItalic(false), attributes).withUnderline((attributes & 1) == 1);
    }

    private static Style attributes(Style style, int attributes) {
        int color = attributes >> 1;
        if (color == 7) {
            return style.withItalic(true);
        }
        return style.withColor(color == 0 ? null : COLORS[color]);
    }

    void move(int columns) {
        column = Math.min(KEPT - 1, column + columns);
    }

    void back() {
        if (column > 0) {
            column--;
            cells[row][column] = '\0';
        }
    }

    void clearToEnd() {
        Arrays.fill(cells[row], column, KEPT, '\0');
    }

    void write(char c) {
        used |= 1 << row;
        cells[row][column] = c;
        styles[row][column] = style;
        column = Math.min(KEPT - 1, column + 1);
    }

    /** Whether a row goes beyond what a screen shows. */
    boolean isTooWide() {
        for (int r = 1; r <= ROWS; r++) {
            if (isUsed(r) && edge(r, COLUMNS, 1) < KEPT) {
                return true;
            }
        }
        return false;
    }

    /** Moves the lowest rows up by one and begins a new one. */
    void roll(int rows) {
        for (int r = 1; r <= ROWS; r++) {
            if (r < ROWS - rows + 1) {
                Arrays.fill(cells[r], '\0');
            } else if (r < ROWS) {
                cells[r] = cells[r + 1].clone();
                styles[r] = styles[r + 1].clone();
            }
        }
        Arrays.fill(cells[ROWS - rows + 1 > 1 ? ROWS - rows : 0], '\0');
        Arrays.fill(cells[ROWS], '\0');
        used >>= 1;
        row = ROWS;
        column = 0;
    }

    List<Span> spans() {
        var all = new Spans();
        boolean first = true;
        for (int r = 1; r <= ROWS; r++) {
            if (!isUsed(r)) {
                continue;
            }
            int from = edge(r, 0, 1);
            int to = edge(r, KEPT - 1, -1);
            if (from > to) {
                continue;
            }
            if (!first) {
                all.add("\n", styles[r][from]);
            }
            first = false;
            row(r, from, to, all);
        }
        return all.trimmed();
    }

    /** The first cell with a letter, looking from a side; one beyond the row where there is none. */
    private int edge(int r, int start, int step) {
        int c = start;
        while (c >= 0 && c < KEPT && (cells[r][c] == '\0' || cells[r][c] == ' ')) {
            c += step;
        }
        return c;
    }

    private void row(int r, int from, int to, Spans all) {
        var run = new StringBuilder();
        var runStyle = styles[r][from];
        boolean blank = false;
        for (int c = from; c <= to; c++) {
            char cell = cells[r][c];
            if (cell == '\0' || cell == ' ') {
                // Several blanks only move the text: one is enough.
                blank = true;
                continue;
            }
            if (!styles[r][c].equals(runStyle)) {
                all.add(blank ? run.append(' ').toString() : run.toString(), runStyle);
                run.setLength(0);
                blank = false;
                runStyle = styles[r][c];
            }
            if (blank) {
                run.append(' ');
                blank = false;
            }
            run.append(cell);
        }
        all.add(run.toString(), runStyle);
    }

    Placement placement() {
        int lowest = 0;
        int left = COLUMNS;
        int right = 0;
        int highest = ROWS + 1;
        for (int r = 1; r <= ROWS; r++) {
            int first = isUsed(r) ? edge(r, 0, 1) : KEPT;
            if (first < KEPT) {
                lowest = r;
                highest = Math.min(highest, r);
                left = Math.min(left, first);
                right = Math.max(right, edge(r, KEPT - 1, -1));
            }
        }
        // A block whose margins are about even is meant to be centred; captions know no alignment.
        boolean centred = Math.abs(left - (COLUMNS - 1 - right)) <= CENTRED;
        var align = centred
                ? Placement.Align.CENTER
                : left < COLUMNS - 1 - right ? Placement.Align.LEFT : Placement.Align.RIGHT;
        if (lowest >= FIRST_AT_BOTTOM) {
            return Placement.BOTTOM_CENTRE.withAlign(align);
        }
        double line = Math.round(SAFE + (highest - 1) * (100 - 2 * SAFE) / ROWS);
        return new Placement(
                align,
                line,
                false,
                Placement.Anchor.START,
                null,
                Placement.Anchor.AUTO,
                100,
                Placement.Direction.HORIZONTAL);
    }
}
