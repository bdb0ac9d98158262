package media.waybill.timedtext.cues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;

/** Paragraphs that a file keeps apart and that are shown as one. */
public final class Paragraphs {

    /** The end of what is shown until something else is. */
    public static final Time OPEN = Time.ofMillis(Long.MAX_VALUE);

    private static final long OPEN_END_SHOWN = 10_000;

    private Paragraphs() {}

    /** Paragraphs with the same time and place are lines of one cue; the result is in order of time. */
    public static List<Cue> joined(List<Cue> cues, long lastEnd) {
        var sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparingLong(Cue::begin).thenComparingInt(Cue::number));
        var result = new ArrayList<Cue>();
        Cue first = null;
        var text = new Spans();
        for (var cue : sorted) {
            var ended = cue.until().equals(OPEN)
                    ? cue.withTimes(cue.begin(), Math.max(lastEnd, cue.begin() + OPEN_END_SHOWN))
                    : cue;
            if (first != null && isSameState(first, ended)) {
                text.add("\n", Style.PLAIN);
            } else {
                if (first != null) {
                    result.add(first.withSpans(text.list()).withNumber(result.size() + 1));
                }
                first = ended;
                text = new Spans();
            }
            for (var span : ended.spans()) {
                text.add(span.text(), span.style());
            }
        }
        if (first != null) {
            result.add(first.withSpans(text.list()).withNumber(result.size() + 1));
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
