package media.waybill.qc;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.MoreRules;
import media.waybill.timedtext.TimedText;
import org.jspecify.annotations.Nullable;

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
        for (var finding : TIMED_TEXT.check(document, rules(rule, name, m))) {
            if (finding.rule().equals("timedtext." + name)) {
                report.say(
                        rule,
                        new Place(finding.timecode(), null, finding.cue(), finding.line(), null, null),
                        finding.text(),
                        Judgement.sentence(finding.advice()));
            }
        }
    }

    private static CheckRules rules(Rule rule, String name, Material m) {
        var subject = m.subject();
        return new CheckRules(
                name.equals("characters-per-line") ? byScript(rule) : Map.of(),
                name.equals("lines") ? Integer.valueOf((int) rule.number("most")) : null,
                name.equals("duration-short") ? Long.valueOf(millis(rule, "min")) : null,
                name.equals("duration-long") ? Long.valueOf(millis(rule, "max")) : null,
                name.equals("gap") ? Long.valueOf(millis(rule, "min")) : null,
                name.equals("reading-speed") ? byScript(rule) : Map.of(),
                name.equals("outside-programme") || name.equals("coverage") ? programme(rule, subject) : null,
                name.equals("language") ? subject.language() : null,
                name.equals("forbidden-character") ? rule.value("characters").asText() : null,
                false,
                List.of(),
                more(rule, name, m));
    }

    private static MoreRules more(Rule rule, String name, Material m) {
        var more = MoreRules.builder();
        return switch (name) {
            case "words-per-minute" -> more.wordsPerMinute(byScript(rule)).build();
            case "duplicate" -> more.duplicates().build();
            case "coverage" -> more.coverage(rule.number("least")).build();
            case "color" -> more.colors(Set.copyOf(rule.words("allowed"))).build();
            case "font" -> more.fonts(Set.copyOf(rule.words("allowed"))).build();
            case "character" -> more.characters(characters(rule)).build();
            case "safe-area" -> more.safeArea(rule.number("margin")).build();
            case "shot-change" ->
                more.shots(m.shots(), millis(rule, "distance"), Math.round(rule.seconds("margin", 0) * 1000))
                        .build();
            case "word" -> more.words(Set.copyOf(rule.words("words"))).build();
            case "forced-not-in-full" -> forced(more, m);
            case "untranslated" -> more.original(original(m)).build();
            default -> MoreRules.NONE;
        };
    }

    private static Pattern characters(Rule rule) {
        try {
            return Pattern.compile(rule.value("allowed").asText());
        } catch (PatternSyntaxException e) {
            throw new Failure(
                    FailureCode.MAPPING,
                    rule.source() + ": text.character needs allowed, a regular expression of one character",
                    e);
        }
    }

    private static MoreRules forced(MoreRules.Builder more, Material m) {
        boolean isForced = "FORCED".equals(m.subject().use());
        var other = m.beside().stream()
                .filter(t -> Objects.equals(t.language(), m.subject().language()))
                .filter(t -> isForced != "FORCED".equals(t.use()))
                .findFirst()
                .map(Material.TextBeside::document)
                .orElse(null);
        return isForced ? more.full(other).build() : more.forced(other).build();
    }

    /**
     * The fullest text in another language: the one that this was translated from, or with. In a near language the same
     * sentence may be right in both.
     */
    private static @Nullable Document original(Material m) {
        var own = m.subject().language() == null ? "" : m.subject().language();
        return m.beside().stream()
                .filter(t -> t.language() != null
                        && !primary(t.language()).equals(primary(own))
                        && !TIMED_TEXT.areNear(own, t.language()))
                .max(Comparator.comparingInt(t -> t.document().cues().size()))
                .map(Material.TextBeside::document)
                .orElse(null);
    }

    private static String primary(@Nullable String language) {
        return language == null ? "" : Locale.forLanguageTag(language).getLanguage();
    }

    private static long millis(Rule rule, String name) {
        return Math.round(rule.seconds(name) * 1000);
    }

    /** The picture in hand says how long the programme is; before it comes, the order's runtime does. */
    private static @Nullable Long programme(Rule rule, Subject subject) {
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
