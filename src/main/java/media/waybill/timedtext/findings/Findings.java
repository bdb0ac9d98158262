package media.waybill.timedtext.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Severity;
import org.jspecify.annotations.Nullable;

/** Collects findings; a rule that fires without end is counted instead of listed. */
public final class Findings {

    static final int PER_RULE = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public void add(
            Severity severity,
            String rule,
            String term,
            @Nullable Integer cue,
            @Nullable Integer line,
            @Nullable Long begin,
            String text,
            String advice) {
        int count = counts.merge(rule, 1, Integer::sum);
        if (count <= PER_RULE) {
            all.add(new Finding(
                    rule, term, severity, cue, line, begin == null ? null : timecode(begin), clip(text), advice));
        }
    }

    public void add(Finding finding) {
        counts.merge(finding.rule(), 1, Integer::sum);
        all.add(finding);
    }

    public void mended(String rule, @Nullable Integer cue, @Nullable Integer line, String text) {
        add(Severity.MENDED, rule, Terms.FORMATTING, cue, line, null, text, "nothing to do: read as meant");
    }

    public void note(String rule, @Nullable Integer cue, @Nullable Integer line, String text) {
        add(Severity.NOTE, rule, Terms.FORMATTING, cue, line, null, text, "");
    }

    public void warning(
            String rule, String term, @Nullable Integer cue, @Nullable Integer line, String text, String advice) {
        add(Severity.WARNING, rule, term, cue, line, null, text, advice);
    }

    /** A character that no table holds; the text is made only as long as it will be listed. */
    public void unknownCharacter(String rule, int cue, Supplier<String> text) {
        if (counts.getOrDefault(rule, 0) < PER_RULE) {
            warning(
                    rule,
                    Terms.ILLEGAL_CHARACTERS,
                    cue,
                    null,
                    text.get(),
                    "look at the text, or deliver it in Unicode");
        } else {
            counts.merge(rule, 1, Integer::sum);
        }
    }

    public void error(
            String rule, String term, @Nullable Integer cue, @Nullable Integer line, String text, String advice) {
        add(Severity.ERROR, rule, term, cue, line, null, text, advice);
    }

    public void loss(String rule, @Nullable Integer cue, String text) {
        loss(rule, cue, null, text);
    }

    public void loss(String rule, @Nullable Integer cue, @Nullable Integer line, String text) {
        add(Severity.LOSS, rule, Terms.FORMATTING, cue, line, null, text, "keep the original for what is lost here");
    }

    /** Takes over what another collector has. */
    public void take(Findings other) {
        all.addAll(other.all);
        other.counts.forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    public List<Finding> list() {
        var result = new ArrayList<>(all);
        counts.forEach((rule, count) -> {
            if (count > PER_RULE) {
                var like = all.stream()
                        .filter(f -> f.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
                result.add(new Finding(
                        rule,
                        like.term(),
                        like.severity(),
                        null,
                        null,
                        null,
                        "and %d more like this".formatted(count - PER_RULE),
                        like.advice()));
            }
        });
        return List.copyOf(result);
    }

    /** The same, each with the time of its cue. */
    public static List<Finding> timed(List<Finding> findings, List<Cue> cues) {
        return findings.stream()
                .map(f -> f.timecode() != null || f.cue() == null || f.cue() < 1 || f.cue() > cues.size()
                        ? f
                        : new Finding(
                                f.rule(),
                                f.term(),
                                f.severity(),
                                f.cue(),
                                f.line(),
                                timecode(cues.get(f.cue() - 1).begin()),
                                f.text(),
                                f.advice()))
                .toList();
    }

    public static String timecode(long millis) {
        long ms = Math.abs(millis);
        var out = new StringBuilder(14);
        out.append(millis < 0 ? "-" : "");
        long hours = ms / 3_600_000;
        out.append(hours < 10 ? "0" : "").append(hours).append(':');
        two(out, ms / 60_000 % 60).append(':');
        two(out, ms / 1000 % 60).append('.');
        long rest = ms % 1000;
        out.append((char) ('0' + rest / 100));
        return two(out, rest % 100).toString();
    }

    private static StringBuilder two(StringBuilder out, long value) {
        return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    public static String clip(String text) {
        var clean = CONTROL.matcher(text).replaceAll("\u00b7");
        return clean.length() <= 200 ? clean : clean.substring(0, 200) + "\u2026";
    }
}
