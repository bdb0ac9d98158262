package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.fidelity.Trait;
import media.waybill.timedtext.findings.Findings;
import org.jspecify.annotations.Nullable;

/** The text field of a teletext subtitle: rows of double height, each in a box, coloured by spacing attributes. */
final class EbuTeletext {

    static final int ROWS = 23;
    private static final int COLUMNS = 40;
    private static final int DOUBLE_HEIGHT = 0x0D;
    /** Of letters in rows of single height, beside the usual ones of double height. */
    private static final int SINGLE = 50;

    private static final int START_BOX = 0x0B;
    private static final int END_BOX = 0x0A;
    private static final int NEW_LINE = 0x8A;
    private static final int WHITE = 7;

    /** Alpha colours 00h to 07h. */
    private static final List<String> COLORS =
            List.of("#000000", "#ff0000", "#00ff00", "#ffff00", "#0000ff", "#ff00ff", "#00ffff", "#ffffff");

    /** What EBU STL holds only where it is no teletext. */
    private static final List<Trait> OF_OPEN_SUBTITLES = List.of(Trait.ITALIC, Trait.UNDERLINE, Trait.BACKGROUND);

    private EbuTeletext() {}

    /** The attribute of a colour, -1 when teletext has none. */
    static int code(String color) {
        return COLORS.indexOf(color.substring(0, 7).toLowerCase(Locale.ROOT));
    }

    static boolean isSingle(@Nullable Integer size) {
        return size != null && size == SINGLE;
    }

    static @Nullable String color(int code) {
        return code == WHITE ? null : COLORS.get(code);
    }

    static byte[] text(Cue cue, Findings losses, Function<String, byte[]> encoded) {
        var out = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        int color = WHITE;
        boolean isSingle = false;
        for (var span : cue.spans()) {
            var s = span.style();
            if (s.ruby() == Style.Ruby.TEXT) {
                continue;
            }
            for (var trait : OF_OPEN_SUBTITLES) {
                if (trait.of(s) != null) {
                    losses.loss(
                            "ebu-stl." + trait.key(),
                            cue.number(),
                            "teletext holds no " + trait.plural() + ": " + span.text());
                }
            }
            int own = s.color() == null ? WHITE : code(s.color());
            var parts = span.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    end(line, out, cue, losses);
                    out.write(NEW_LINE);
                    out.write(NEW_LINE);
                    color = WHITE;
                }
                if (parts[i].isEmpty()) {
                    continue;
                }
                if (line.size() == 0) {
                    isSingle = isSingle(s.look().size());
                    line.writeBytes(isSingle ? new byte[0] : new byte[] {DOUBLE_HEIGHT});
                    if (own != WHITE) {
                        line.write(own);
                    }
                    line.write(START_BOX);
                    line.write(START_BOX);
                    line.writeBytes(encoded.apply(parts[i]));
                } else {
                    var before = line.toByteArray();
                    boolean changes = own != color;
                    if (changes && before[before.length - 1] == ' ') {
                        // The attribute takes a cell and is seen as a blank: it stands for the blank before it.
                        line.reset();
                        line.write(before, 0, before.length - 1);
                    }
                    if (changes) {
                        line.write(own);
                    }
                    line.writeBytes(encoded.apply(changes ? parts[i].stripLeading() : parts[i]));
                }
                color = own;
                boolean isHeld = s.look().size() == null
                        ? !isSingle
                        : isSingle && isSingle(s.look().size());
                if (!isHeld && !parts[i].isBlank()) {
                    losses.loss("ebu-stl.size", cue.number(), "a row of teletext has one height: " + span.text());
                }
            }
        }
        end(line, out, cue, losses);
        return out.toByteArray();
    }

    private static void end(ByteArrayOutputStream line, ByteArrayOutputStream out, Cue cue, Findings losses) {
        if (line.size() > COLUMNS) {
            losses.loss("ebu-stl.columns", cue.number(), "a row has more than 40 cells");
        }
        if (line.size() > 0) {
            line.write(END_BOX);
            line.write(END_BOX);
        }
        out.writeBytes(line.toByteArray());
        line.reset();
    }
}
