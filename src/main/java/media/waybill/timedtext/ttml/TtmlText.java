package media.waybill.timedtext.ttml;

import java.util.List;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.text.Lines;

/** White space of TTML (xml:space). */
final class TtmlText {

    private final Spans spans = new Spans();
    private boolean atLineStart = true;
    private boolean spacePending;
    /** A space has the style of the text that it was written in, not of what follows it. */
    private Style spaceStyle = Style.PLAIN;

    void add(String text, Style style, boolean preserve, boolean isBreak) {
        if (isBreak) {
            spans.add("\n", style);
            atLineStart = true;
            spacePending = false;
            return;
        }
        if (preserve) {
            flush();
            spans.add(text, style);
            atLineStart = text.endsWith("\n");
            return;
        }
        var collapsed = Lines.collapsed(text);
        if (collapsed.isEmpty()) {
            return;
        }
        if (collapsed.startsWith(" ")) {
            pend(style);
            collapsed = collapsed.substring(1);
        }
        if (collapsed.isEmpty()) {
            return;
        }
        flush();
        boolean trailing = collapsed.endsWith(" ");
        spans.add(trailing ? collapsed.substring(0, collapsed.length() - 1) : collapsed, style);
        atLineStart = false;
        if (trailing) {
            pend(style);
        }
    }

    /** Of two spaces on either side of a tag the first counts. */
    private void pend(Style style) {
        if (!atLineStart && !spacePending) {
            spacePending = true;
            spaceStyle = style;
        }
    }

    private void flush() {
        if (spacePending) {
            spans.add(" ", spaceStyle);
            spacePending = false;
        }
    }

    List<Span> spans() {
        return spans.trimmed();
    }
}
