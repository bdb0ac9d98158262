package media.waybill.timedtext.mend;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import media.waybill.timedtext.Change;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.MendOptions;
import media.waybill.timedtext.MendStep;
import media.waybill.timedtext.Mending;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;

/** Pure mending steps, in the order in which one helps the next. */
public final class Mender {

    private static final long HOUR = 3_600_000;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\u200b\u2060\ufeff&&[^\\n\\t]]");
    private static final int MAX_CHANGES = 1000;
    private static final int MOST_LINES = 2;

    private final MendOptions options;
    private final List<Change> changes = new ArrayList<>();

    private Mender(MendOptions options) {
        this.options = options;
    }

    public static Mending mend(Document document, MendOptions options) {
        var m = new Mender(options);
        var cues = document.cues();
        for (var step : MendStep.values()) {
            if (options.steps().contains(step)) {
                cues = m.step(step, document, cues);
            }
        }
        return new Mending(document.withCues(m.numbers(cues)), m.changes);
    }

    private List<Cue> step(MendStep step, Document document, List<Cue> cues) {
        return switch (step) {
            case FRAME_RATE -> rate(document, cues);
            case PROGRAMME_START -> offset(document, cues);
            case CHARACTERS -> texts(cues);
            case ORDER -> order(cues);
            case DURATIONS -> durations(cues);
            case OVERLAPS -> overlaps(cues);
            case GAPS -> gaps(cues);
            case LINES -> lines(document, cues);
            case PUNCTUATION -> rewritten(cues, "punctuation", c -> Typography.punctuated(c, document.language()));
            case BIDI -> rewritten(cues, "bidi-marked", Typography::directed);
        };
    }

    private void change(String kind, Cue cue, String before, String after) {
        if (changes.size() < MAX_CHANGES) {
            changes.add(new Change(kind, cue.number(), before, after));
        } else if (changes.size() == MAX_CHANGES) {
            changes.add(new Change("more", null, "", "further changes are not listed"));
        }
    }

    private List<Cue> rate(Document document, List<Cue> cues) {
        var from = options.timesCountedAt();
        var to = options.pictureRate();
        if (from == null || to == null) {
            var found = RateGuess.of(document, options.programmeDuration());
            from = found.map(RateGuess.Found::countedAt).orElse(null);
            to = found.map(RateGuess.Found::picture).orElse(null);
        }
        if (from == null || to == null || from.equals(to) || cues.isEmpty()) {
            return cues;
        }
        changes.add(
                new Change("frame-rate-ratio", null, String.valueOf(from.perSecond()), String.valueOf(to.perSecond())));
        // The same frames, shown at another speed: an exact ratio, never a rounded factor.
        var counted = from;
        var picture = to;
        return cues.stream()
                .map(c -> c.withTimes(stretched(c.from(), counted, picture), stretched(c.until(), counted, picture)))
                .toList();
    }

    private static Time stretched(Time time, FrameRate counted, FrameRate picture) {
        return Time.ofFrame(picture, time.frame(counted));
    }

    /** Programmes often start at 10:00:00:00 or 01:00:00:00: whole hours go, never a part of one. */
    private List<Cue> offset(Document document, List<Cue> cues) {
        if (cues.isEmpty()) {
            return cues;
        }
        long first = cues.stream().mapToLong(Cue::begin).min().orElse(0);
        long last = cues.stream().mapToLong(Cue::end).max().orElse(0);
        long hours = wholeHours(document, first, last);
        if (hours == 0) {
            return cues;
        }
        changes.add(new Change("whole-hour-offset", null, Findings.timecode(first), Findings.timecode(first - hours)));
        var kept = new ArrayList<Cue>();
        for (var cue : cues) {
            if (cue.end() - hours <= 0 && cue.end() > cue.begin()) {
                change("before-programme", cue, cue.text(), "");
            } else {
                var begin = cue.from().plusMillis(-hours);
                kept.add(cue.withTimes(
                        begin.count() < 0 ? Time.ZERO : begin, cue.until().plusMillis(-hours)));
            }
        }
        return kept;
    }

    private long wholeHours(Document document, long first, long last) {
        var duration = options.programmeDuration();
        var start = document.programmeStart();
        if (start != null && start > 0 && start % HOUR == 0 && first >= start - 60_000) {
            return duration == null || last > duration ? start : 0;
        }
        long floor = first / HOUR * HOUR;
        if (duration == null) {
            // Without the picture's length: nobody stays silent for an hour.
            return Math.max(0, floor);
        }
        if (last <= duration) {
            return 0;
        }
        if (floor > 0 && last - floor <= duration + 5000) {
            return floor;
        }
        // A line before the programme's start (09:59:58) belongs to the next full hour.
        long next = floor + HOUR;
        return next - first < 120_000 && last - next <= duration + 5000 ? next : 0;
    }

    private List<Cue> texts(List<Cue> cues) {
        var result = new ArrayList<Cue>(cues.size());
        for (var cue : cues) {
            var spans = new Spans();
            for (var span : cue.spans()) {
                var clean = UNWANTED.matcher(Normalizer.normalize(span.text(), Normalizer.Form.NFC))
                        .replaceAll("");
                spans.add(clean, span.style());
            }
            var trimmed = spans.trimmed();
            var mended = trimmed.equals(cue.spans()) ? cue : cue.withSpans(trimmed);
            if (mended.text().isBlank()) {
                change("empty-cue-removed", cue, Findings.timecode(cue.begin()), "");
            } else {
                if (!mended.text().equals(cue.text())) {
                    change("characters-cleaned", cue, Findings.clip(cue.text()), Findings.clip(mended.text()));
                }
                result.add(mended);
            }
        }
        return result;
    }

    private List<Cue> order(List<Cue> cues) {
        var sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparingLong(Cue::begin));
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) != cues.get(i)) {
                var moved = cues.get(i);
                change("order", moved, "place " + (i + 1), Findings.timecode(moved.begin()));
                break;
            }
        }
        // The same text at the same time twice is a copying fault.
        var result = new ArrayList<Cue>(sorted.size());
        for (var cue : sorted) {
            var before = result.isEmpty() ? null : result.getLast();
            if (before != null
                    && before.begin() == cue.begin()
                    && before.end() == cue.end()
                    && before.text().equals(cue.text())
                    && Objects.equals(before.region(), cue.region())) {
                change("duplicate-removed", cue, Findings.clip(cue.text()), "");
            } else {
                result.add(cue);
            }
        }
        return result;
    }

    private List<Cue> durations(List<Cue> cues) {
        var result = new ArrayList<Cue>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            if (cue.begin() < 0) {
                change("negative-begin", cue, Findings.timecode(cue.begin()), Findings.timecode(0));
                cue = cue.withTimes(Time.ZERO, cue.until());
            }
            if (cue.end() <= cue.begin()) {
                long next = i + 1 < cues.size() ? cues.get(i + 1).begin() : Long.MAX_VALUE;
                long end = Math.min(cue.begin() + options.minDuration(), next);
                if (end <= cue.begin()) {
                    end = cue.begin() + options.minDuration();
                }
                change(
                        cue.end() == cue.begin() ? "zero-duration" : "negative-duration",
                        cue,
                        Findings.timecode(cue.end()),
                        Findings.timecode(end));
                cue = cue.withTimes(cue.from(), Time.ofMillis(end));
            }
            result.add(cue);
        }
        return result;
    }

    private List<Cue> overlaps(List<Cue> cues) {
        var result = new ArrayList<>(cues);
        for (int i = 0; i + 1 < result.size(); i++) {
            var cue = result.get(i);
            var next = result.get(i + 1);
            long overlap = cue.end() - next.begin();
            // Cues in different places may be shown together; a long overlap is meant, or a person's matter.
            if (overlap > 0
                    && overlap <= options.maxOverlap()
                    && next.begin() > cue.begin()
                    && Objects.equals(cue.region(), next.region())
                    && cue.placement().equals(next.placement())) {
                change("overlap-trimmed", cue, Findings.timecode(cue.end()), Findings.timecode(next.begin()));
                result.set(i, cue.withTimes(cue.from(), next.from()));
            }
        }
        return result;
    }

    private List<Cue> gaps(List<Cue> cues) {
        var result = new ArrayList<>(cues);
        for (int i = 0; i + 1 < result.size(); i++) {
            var cue = result.get(i);
            long gap = result.get(i + 1).begin() - cue.end();
            long end = result.get(i + 1).begin() - options.minGap();
            if (gap >= 0 && gap < options.minGap() && end > cue.begin()) {
                change("gap-widened", cue, Findings.timecode(cue.end()), Findings.timecode(end));
                result.set(i, cue.withTimes(cue.from(), Time.ofMillis(end)));
            }
        }
        return result;
    }

    private List<Cue> lines(Document document, List<Cue> cues) {
        return cues.stream()
                .map(cue -> {
                    var spans =
                            LineBreaks.reflow(cue.spans(), options.maxCharacters(), MOST_LINES, document.language());
                    if (spans.equals(cue.spans())) {
                        return cue;
                    }
                    var broken = cue.withSpans(spans);
                    change("lines-broken", cue, Findings.clip(cue.text()), Findings.clip(broken.text()));
                    return broken;
                })
                .toList();
    }

    private List<Cue> rewritten(List<Cue> cues, String kind, UnaryOperator<String> how) {
        return cues.stream()
                .map(cue -> {
                    var spans = cue.spans().stream()
                            .map(s -> new Span(how.apply(s.text()), s.style()))
                            .toList();
                    if (spans.equals(cue.spans())) {
                        return cue;
                    }
                    var written = cue.withSpans(spans);
                    change(kind, cue, Findings.clip(cue.text()), Findings.clip(written.text()));
                    return written;
                })
                .toList();
    }

    private List<Cue> numbers(List<Cue> cues) {
        var result = new ArrayList<Cue>(cues.size());
        for (var cue : cues) {
            result.add(cue.number() == result.size() + 1 ? cue : cue.withNumber(result.size() + 1));
        }
        return result;
    }
}
