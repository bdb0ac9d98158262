package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads Scenarist closed captions: field 1, channel 1 of CTA-608, as a decoder would show it. */
final class SccReader {

    private static final Pattern LINE =
            Pattern.compile("^\\s*(\\d{1,2}):(\\d{2}):(\\d{2})([:;.,])(\\d{2})\\s+((?:[0-9A-Fa-f]{4}\\s*)+)$");

    private enum Mode {
        POP_ON,
        PAINT_ON,
        ROLL_UP
    }

    private final Findings findings;
    private final ReadOptions options;
    private final List<Cue> cues = new ArrayList<>();
    private CaptionScreen shown = new CaptionScreen();
    private CaptionScreen hidden = new CaptionScreen();
    private Mode mode = Mode.POP_ON;
    private int rollRows = 2;
    private long shownSince;
    private int line;
    private int lastControl = -1;
    private boolean otherChannel;

    private SccReader(Findings findings, ReadOptions options) {
        this.findings = findings;
        this.options = options;
    }

    static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SccReader(findings, options);
        var rate = reader.readAll(Lines.of(decoded.text()));
        return new Document(Format.SCC, decoded.encoding(), null, rate, null, List.of(), List.of(), reader.cues);
    }

    private FrameRate readAll(Lines lines) {
        var rate = options.frameRate() == null ? FrameRate.FPS_29_97 : options.frameRate();
        boolean rateKnown = options.frameRate() != null;
        long last = 0;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            if (text.isBlank() || text.startsWith("Scenarist_SCC") || text.length() > 100_000) {
                continue;
            }
            line = i + 1;
            var m = LINE.matcher(text);
            if (!m.matches()) {
                findings.error(
                        "scc.line-unreadable",
                        Terms.CORRUPT_FILE,
                        null,
                        line,
                        text,
                        "write a timecode, a tab and four-digit codes");
                continue;
            }
            if (!rateKnown) {
                rate = m.group(4).equals(":") ? FrameRate.FPS_29_97 : FrameRate.FPS_29_97_DROP;
                rateKnown = true;
            }
            long frame = rate.frameOf(
                    Long.parseLong(m.group(1)),
                    Long.parseLong(m.group(2)),
                    Long.parseLong(m.group(3)),
                    Long.parseLong(m.group(5)));
            lastControl = -1;
            for (var word : m.group(6).trim().split("\\s+")) {
                last = rate.framesToMillis(frame++);
                word(Integer.parseInt(word, 16), last);
            }
        }
        // Nothing says when the last caption ends: it stands three seconds, which readers can see in the note.
        if (!shown.isBlank()) {
            findings.note("scc.no-end", null, line, "the last caption is never erased; shown for three seconds");
            change(last + 3000);
        }
        return rate;
    }

    private void word(int word, long at) {
        int first = word >> 8 & 0x7F;
        int second = word & 0x7F;
        if (first == 0 && second == 0) {
            return;
        }
        if (first >= 0x10 && first <= 0x1F) {
            int control = first << 8 | second;
            // Control codes are sent twice; the second one is no command.
            if (control == lastControl) {
                lastControl = -1;
                return;
            }
            lastControl = control;
            otherChannel = (first & 0x08) != 0;
            if (otherChannel) {
                findings.note("scc.channel-2", null, line, "captions of channel 2 are not read");
                return;
            }
            control(first, second, at);
            return;
        }
        lastControl = -1;
        if (!otherChannel && first >= 0x20) {
            write(CaptionCharacters.basic(first), at);
            if (second >= 0x20) {
                write(CaptionCharacters.basic(second), at);
            }
        }
    }

    private void control(int first, int second, long at) {
        if ((first == 0x14 || first == 0x15) && second >= 0x20 && second <= 0x2F) {
            command(second, at);
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

    private void command(int second, long at) {
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

    private void write(char c, long at) {
        if (mode != Mode.POP_ON && shown.isBlank()) {
            shownSince = at;
        }
        screen().write(c);
    }

    /** What was shown until now becomes a cue. */
    private void change(long at) {
        if (!shown.isBlank() && at > shownSince) {
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
