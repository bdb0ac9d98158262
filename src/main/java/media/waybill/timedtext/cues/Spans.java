package media.waybill.timedtext.cues;

import java.util.ArrayList;
import java.util.List;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;

/** Builds the runs of one cue: equal styles join, blank edges of lines go. */
public final class Spans {

    private final List<Span> spans = new ArrayList<>();
    /** The run that may still grow: joining strings one by one would take the square of their number. */
    private final StringBuilder run = new StringBuilder();

    private Style style = Style.PLAIN;

    public void add(String text, Style next) {
        if (text.isEmpty()) {
            return;
        }
        if (style != next && !style.equals(next)) {
            flush();
            style = next;
        }
        run.append(text);
    }

    private void flush() {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), style));
            run.setLength(0);
        }
    }

    public boolean isEmpty() {
        flush();
        for (var span : spans) {
            if (!span.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing was added, not even blanks. */
    public boolean isBare() {
        return spans.isEmpty() && run.isEmpty();
    }

    /** As collected. */
    public List<Span> list() {
        flush();
        return List.copyOf(spans);
    }

    /** Without blank lines at the edges. */
    public List<Span> trimmed() {
        flush();
        if (spans.size() == 1) {
            var only = spans.getFirst();
            var text = only.text().strip();
            return text.isEmpty() ? List.of() : List.of(new Span(text, only.style()));
        }
        var result = new ArrayList<>(spans);
        while (!result.isEmpty() && result.getFirst().text().isBlank()) {
            result.removeFirst();
        }
        while (!result.isEmpty() && result.getLast().text().isBlank()) {
            result.removeLast();
        }
        if (!result.isEmpty()) {
            var first = result.removeFirst();
            result.addFirst(new Span(first.text().stripLeading(), first.style()));
            var last = result.removeLast();
            result.addLast(new Span(last.text().stripTrailing(), last.style()));
        }
        return List.copyOf(result);
    }

    /** The lines of a cue, each of runs that hold text; ruby annotations and empty lines are left out. */
    public static List<List<Span>> lines(Cue cue) {
        var lines = new ArrayList<List<Span>>();
        var line = new ArrayList<Span>();
        for (var span : cue.spans()) {
            if (span.style().ruby() == Style.Ruby.TEXT) {
                continue;
            }
            int from = 0;
            for (int at = span.text().indexOf('\n'); at >= 0; at = span.text().indexOf('\n', from)) {
                part(span, from, at, line);
                if (!line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                from = at + 1;
            }
            part(span, from, span.text().length(), line);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static void part(Span span, int from, int to, List<Span> line) {
        if (to > from) {
            line.add(
                    to - from == span.text().length()
                            ? span
                            : new Span(span.text().substring(from, to), span.style()));
        }
    }
}
