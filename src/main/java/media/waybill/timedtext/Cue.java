package media.waybill.timedtext;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text shown from one exact time until another; {@link #begin} and {@link #end} are the same in milliseconds.
 *
 * @param number place in the document, from 1
 * @param id the file's own identifier or number for it
 * @param line where the file says it, from 1; 0 when the format has no lines
 */
public record Cue(
        int number,
        @Nullable String id,
        int line,
        Time from,
        Time until,
        List<Span> spans,
        @Nullable String region,
        Placement placement,
        @Nullable String language,
        boolean forced) {

    public Cue {
        spans = List.copyOf(spans);
    }

    /** Times in milliseconds, as most formats have them. */
    public Cue(
            int number,
            @Nullable String id,
            int line,
            long begin,
            long end,
            List<Span> spans,
            @Nullable String region,
            Placement placement,
            @Nullable String language,
            boolean forced) {
        this(number, id, line, Time.ofMillis(begin), Time.ofMillis(end), spans, region, placement, language, forced);
    }

    public long begin() {
        return from.millis();
    }

    public long end() {
        return until.millis();
    }

    /** The text without style; ruby annotations are left out, their bases stay. */
    public String text() {
        return spans.stream()
                .filter(s -> s.style().ruby() != Style.Ruby.TEXT)
                .map(Span::text)
                .collect(Collectors.joining());
    }

    public long duration() {
        return end() - begin();
    }

    public Cue withNumber(int value) {
        return new Cue(value, id, line, from, until, spans, region, placement, language, forced);
    }

    public Cue withTimes(long newBegin, long newEnd) {
        return new Cue(number, id, line, newBegin, newEnd, spans, region, placement, language, forced);
    }

    public Cue withTimes(Time newFrom, Time newUntil) {
        return new Cue(number, id, line, newFrom, newUntil, spans, region, placement, language, forced);
    }

    public Cue withForced(boolean value) {
        return new Cue(number, id, line, from, until, spans, region, placement, language, value);
    }

    public Cue withSpans(List<Span> value) {
        return new Cue(number, id, line, from, until, value, region, placement, language, forced);
    }
}
