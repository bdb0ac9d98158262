package media.waybill.timedtext.captions;

import java.util.ArrayList;
import java.util.List;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;

/** One service of CTA-608: its two memories, its mode, and the captions it has shown so far. */
final class CaptionChannel {

    private enum Mode {
        POP_ON,
        PAINT_ON,
        ROLL_UP,
        TEXT
    }

    private final Findings findings;
    private final ReadOptions options;
    private final List<Cue> cues = new ArrayList<>();
    private CaptionScreen shown = new CaptionScreen();
    private CaptionScreen hidden = new CaptionScreen();
    private Mode mode = Mode.POP_ON;
    private int rollRows = 2;
    private Time shownSince = Time.ZERO;
    private int line;

    CaptionChannel(Findings findings, ReadOptions options) {
        this.findings = findings;
        this.options = options;
    }

    List<Cue> cues() {
        return cues;
    }

    /** Nothing says when the last caption ends. */
    void close(Time end) {
        if (!shown.isBlank()) {
            findings.note("scc.no-end", null, line, "the last caption is never erased; shown for three seconds");
            change(end);
        }
    }

    void control(int first, int second, Time at, int atLine) {
        line = atLine;
        if ((first == 0x14 || first == 0x15) && second >= 0x20 && second <= 0x2F) {
            command(second, at);
        } else if (mode == Mode.TEXT) {
            // Text mode carries other services than captions.
            return;
        } else if (first == 0x17 && second >= 0x21 && second <= 0x23) {
            screen().move(second - 0x20);
        } else if (first == 0x11 && second >= 0x20 && second <= 0x2F) {
            screen().midRow(second & 0x0F);
        } else if (first == 0x11 && second >= 0x30 && second <= 0x3F) {
            write(CaptionCharacters.special(second), at);
        } else if ((first == 0x12 || first == 0x13) && second >= 0x20 && second <= 0x3F) {
            screen().back();
            write(CaptionCharacters.extended(first, second), at);
        } else if (second >= 0x40) {
            int row = CaptionCharacters.row(first, second);
            if (row > 0) {
                screen().address(mode == Mode.ROLL_UP ? 15 : row, second & 0x1F);
            }
        }
    }

    private void command(int second, Time at) {
        switch (second) {
            case 0x20 -> mode = Mode.POP_ON;
            case 0x21 -> screen().back();
            case 0x24 -> screen().clearToEnd();
            case 0x25, 0x26, 0x27 -> {
                if (mode != Mode.ROLL_UP) {
                    change(at);
                    shown.clear();
                }
                mode = Mode.ROLL_UP;
                rollRows = second - 0x23;
                shown.address(15, 0);
            }
            case 0x29 -> {
                change(at);
                mode = Mode.PAINT_ON;
            }
            case 0x2A, 0x2B -> mode = Mode.TEXT;
            case 0x2C -> {
                change(at);
                shown.clear();
            }
            case 0x2D -> {
                if (mode == Mode.ROLL_UP) {
                    change(at);
                    shown.roll(rollRows);
                    shownSince = at;
                }
            }
            case 0x2E -> hidden.clear();
            case 0x2F -> {
                change(at);
                mode = Mode.POP_ON;
                var swap = shown;
                shown = hidden;
                hidden = swap;
                shownSince = at;
            }
            default -> {}
        }
    }

    private CaptionScreen screen() {
        return mode == Mode.POP_ON ? hidden : shown;
    }

    void write(char c, Time at) {
        if (mode == Mode.TEXT) {
            return;
        }
        if (mode != Mode.POP_ON && shown.isBlank()) {
            shownSince = at;
        }
        screen().write(c);
    }

    /** What was shown until now becomes a cue. */
    private void change(Time at) {
        if (!shown.isBlank() && at.compareTo(shownSince) > 0) {
            TooMuch.checkCues(cues.size() + 1, options);
            if (shown.isTooWide()) {
                findings.warning(
                        "scc.row-too-wide",
                        Terms.FORMATTING,
                        cues.size() + 1,
                        line,
                        "a row goes beyond column 32",
                        "indent the row less or break it");
            }
            cues.add(new Cue(
                    cues.size() + 1, null, line, shownSince, at, shown.spans(), null, shown.placement(), null, false));
        }
        shownSince = at;
    }
}
