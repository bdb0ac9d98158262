package media.waybill.qc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.MoreRules;
import media.waybill.timedtext.TimedText;

/** What is asked of subtitles: a rule set's numbers, handed to the timed text checker. */
final class TextRules {

    private static final TimedText TIMED_TEXT = new TimedText();

    private TextRules() {}

    static void readable(Rule rule, Material m, Report report) {
        if (m.unreadable() != null) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the subtitles cannot be read: " + m.unreadable(),
                    "Export them again as IMSC, WebVTT or SRT in UTF-8.");
        }
    }

    /** Each rule asks the checker for itself alone, so that two platforms' numbers never mix. */
    static void check(Rule rule, Material m, Report report) {
        var document = m.text();
        if (document == null) {
            return;
        }
        var name = rule.check().key().substring("text.".length());
        for (var finding : TIMED_TEXT.check(document, rules(rule, name, m.subject()))) {
            if (finding.rule().equals("timedtext." + name)) {
                report.say(
                        rule,
                        new Place(finding.timecode(), null, finding.cue(), finding.line(), null, null),
                        finding.text(),
                        Judgement.sentence(finding.advice()));
            }
        }
    }

    private static CheckRules rules(Rule rule, String name, Subject subject) {
        return new CheckRules(
                name.equals("characters-per-line") ? byScript(rule) : Map.of(),
                name.equals("lines") ? Integer.valueOf((int) rule.number("most")) : null,
                name.equals("duration-short") ? Long.valueOf(millis(rule, "min")) : null,
                name.equals("duration-long") ? Long.valueOf(millis(rule, "max")) : null,
                name.equals("gap") ? Long.valueOf(millis(rule, "min")) : null,
                name.equals("reading-speed") ? byScript(rule) : Map.of(),
                name.equals("outside-programme") ? programme(rule, subject) : null,
                name.equals("language") ? subject.language() : null,
                name.equals("forbidden-character") ? rule.value("characters").asText() : null,
                false,
                List.of(),
                more(rule, name));
    }

    private static MoreRules more(Rule rule, String name) {
        return switch (name) {
            case "words-per-minute" -> MoreRules.NONE.withMaxWordsPerMinute(byScript(rule));
            case "duplicate" -> MoreRules.NONE.withDuplicates(true);
            default -> MoreRules.NONE;
        };
    }

    private static long millis(Rule rule, String name) {
        return Math.round(rule.seconds(name) * 1000);
    }

    /** The picture in hand says how long the programme is; before it comes, the order's runtime does. */
    private static @org.jspecify.annotations.Nullable Long programme(Rule rule, Subject subject) {
        var length = subject.pictureMs() == null ? subject.runtimeMs() : subject.pictureMs();
        return length == null ? null : Long.valueOf(length + Math.round(rule.seconds("tolerance", 0) * 1000));
    }

    static Map<String, Integer> byScript(Rule rule) {
        var limits = new HashMap<String, Integer>();
        rule.value("most")
                .properties()
                .forEach(entry -> limits.put(entry.getKey(), entry.getValue().asInt()));
        return limits;
    }
}
