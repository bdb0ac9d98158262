package media.waybill.timedtext.subrip;

import media.waybill.timedtext.Document;
import media.waybill.timedtext.Placement.Anchor;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Lines;

/** Writes SubRip with the tags and the alignment that its players know. */
public final class SrtWriter {

    private SrtWriter() {}

    public static String write(Document document, Findings losses) {
        var regions = Standing.regions(document);
        var out = new StringBuilder(document.cues().size() * 100);
        int number = 0;
        for (var cue : document.cues()) {
            number++;
            out.append(number).append("\r\n");
            time(cue.begin(), out);
            out.append(" --> ");
            time(cue.end(), out);
            out.append("\r\n");
            var standing = Standing.of(cue, regions);
            int key = key(standing);
            if (key != 2) {
                out.append("{\\an").append(key).append('}');
            }
            if (standing.isBetween() && (key < 4 || key > 6)) {
                losses.loss(
                        "srt.row", cue.number(), "SubRip holds no height but top, middle and bottom: " + cue.text());
            }
            for (var span : cue.spans()) {
                span(span, out);
            }
            out.append("\r\n\r\n");
        }
        return out.toString();
    }

    /** The place on the keypad of numbers, as SubStation has it: 1 to 3 at the bottom, 7 to 9 at the top. */
    public static int key(Standing standing) {
        int column =
                switch (standing.side()) {
                    case LEFT, START -> 1;
                    case CENTER -> 2;
                    case RIGHT, END -> 3;
                };
        boolean middle = standing.line() != null
                && standing.isHorizontal()
                && standing.anchor() == Anchor.CENTER
                && Math.abs(standing.line() - 50) <= 10;
        return column + (middle ? 3 : standing.isAtTop() ? 6 : 0);
    }

    private static void span(Span span, StringBuilder out) {
        var style = span.style();
        if (style.ruby() == Style.Ruby.TEXT) {
            return;
        }
        // An empty line would end the cue.
        var text = Lines.singleBreaks(span.text()).replace("\n", "\r\n");
        if (style.isPlain()) {
            out.append(text);
            return;
        }
        if (style.color() != null) {
            out.append("<font color=\"").append(style.color(), 0, 7).append("\">");
        }
        out.append(style.bold() ? "<b>" : "").append(style.italic() ? "<i>" : "");
        out.append(style.underline() ? "<u>" : "").append(style.look().struck() ? "<s>" : "");
        out.append(text);
        out.append(style.look().struck() ? "</s>" : "").append(style.underline() ? "</u>" : "");
        out.append(style.italic() ? "</i>" : "").append(style.bold() ? "</b>" : "");
        out.append(style.color() == null ? "" : "</font>");
    }

    private static void time(long millis, StringBuilder out) {
        Digits.time(Math.max(0, millis), ',', out);
    }
}
