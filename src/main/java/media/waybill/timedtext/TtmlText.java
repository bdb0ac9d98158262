package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** White space of TTML (xml:space) and the joining of paragraphs that are shown as one. */
final class TtmlText {

    private static final long OPEN_END_SHOWN = 10_000;

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

    /** Paragraphs with the same time and place are lines of one cue; the result is in order of time. */
    static List<Cue> merged(List<Cue> cues, long lastEnd) {
        var sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparingLong(Cue::begin).thenComparingInt(Cue::number));
        var result = new ArrayList<Cue>();
        Cue first = null;
        var joined = new Spans();
        for (var cue : sorted) {
            var ended = cue.until().equals(TtmlReader.OPEN)
                    ? cue.withTimes(cue.begin(), Math.max(lastEnd, cue.begin() + OPEN_END_SHOWN))
                    : cue;
            if (first != null && isSameState(first, ended)) {
                joined.add("\n", Style.PLAIN);
            } else {
                if (first != null) {
                    result.add(first.withSpans(joined.list()).withNumber(result.size() + 1));
                }
                first = ended;
                joined = new Spans();
            }
            for (var span : ended.spans()) {
                joined.add(span.text(), span.style());
            }
        }
        if (first != null) {
            result.add(first.withSpans(joined.list()).withNumber(result.size() + 1));
        }
        return result;
    }

    private static boolean isSameState(Cue a, Cue b) {
        return a.begin() == b.begin()
                && a.end() == b.end()
                && Objects.equals(a.region(), b.region())
                && a.placement().equals(b.placement())
                && a.forced() == b.forced()
                && Objects.equals(a.language(), b.language());
    }
}
