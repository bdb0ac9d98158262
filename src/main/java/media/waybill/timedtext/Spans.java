package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;

/** Builds the runs of one cue: equal styles join, blank edges of lines go. */
final class Spans {

    private final List<Span> spans = new ArrayList<>();

    void add(String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().style().equals(style)) {
            var last = spans.removeLast();
            spans.add(new Span(last.text() + text, style));
        } else {
            spans.add(new Span(text, style));
        }
    }

    boolean isEmpty() {
        return spans.stream().allMatch(s -> s.text().isBlank());
    }

    /** As collected. */
    List<Span> list() {
        return List.copyOf(spans);
    }

    /** Without blank lines at the edges. */
    List<Span> trimmed() {
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
}
