package media.waybill.timedtext.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.text.Scripts;
import org.jspecify.annotations.Nullable;

/** Applies a customer's rules; every finding names the cue and what a translator can do. */
public final class Checker {

    private static final double SURE = 0.6;
    private static final double SURE_OF_NEIGHBOURS = 0.9;

    /** A few lines of Norwegian can be Swedish word for word. */
    private static final int LETTERS_OF_NEIGHBOURS = 120;

    private final CheckRules rules;
    private final Findings findings = new Findings();

    private Checker(CheckRules rules) {
        this.rules = rules;
    }

    public static List<Finding> check(Document document, CheckRules rules) {
        var checker = new Checker(rules);
        if (document.cues().isEmpty()) {
            checker.report("no-cues", Terms.CORRUPT_FILE, null, "there is not a single cue", "deliver the subtitles");
        }
        Cue before = null;
        for (var cue : document.cues()) {
            checker.text(cue);
            checker.time(cue);
            checker.neighbours(before, cue);
            before = cue;
        }
        checker.language(document);
        MoreChecks.check(document, rules, checker);
        return checker.findings.list();
    }

    void report(String rule, String term, @Nullable Cue cue, String text, String advice) {
        findings.add(
                rules.warnOnly().contains(rule) ? Severity.WARNING : Severity.ERROR,
                "timedtext." + rule,
                term,
                cue == null ? null : cue.number(),
                cue == null || cue.line() == 0 ? null : cue.line(),
                cue == null ? null : cue.begin(),
                text,
                advice);
    }

    private void text(Cue cue) {
        var text = cue.text();
        if (text.isBlank()) {
            report("empty", Terms.EXTRA_CONTENT, cue, "the cue has no text", "remove the cue");
            return;
        }
        var lines = text.split("\n");
        if (rules.maxLines() != null && lines.length > rules.maxLines()) {
            report(
                    "lines",
                    Terms.FORMATTING,
                    cue,
                    "%d lines, at most %d: %s".formatted(lines.length, rules.maxLines(), text),
                    "split the cue in two");
        }
        var script = Scripts.of(text);
        var limit = limit(rules.maxCharactersPerLine(), script);
        for (var line : lines) {
            int length = Scripts.visible(line);
            if (limit != null && length > limit) {
                report(
                        "characters-per-line",
                        Terms.FORMATTING,
                        cue,
                        "%d characters, at most %d: %s".formatted(length, limit, line),
                        "break or shorten the line");
            }
        }
        characters(cue, text);
        var speed = limit(rules.maxCharactersPerSecond(), script);
        if (speed != null && cue.duration() > 0) {
            double perSecond = Scripts.visible(text.replace("\n", "")) * 1000.0 / cue.duration();
            if (perSecond > speed) {
                report(
                        "reading-speed",
                        Terms.DURATION_SHORT,
                        cue,
                        String.format(Locale.ROOT, "%.1f characters a second, at most %d: %s", perSecond, speed, text),
                        "show the cue longer, or shorten it");
            }
        }
    }

    private void characters(Cue cue, String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            report(
                    "replacement-character",
                    Terms.INCORRECT_CHARACTER_SET,
                    cue,
                    "characters were lost: " + text,
                    "export the file as UTF-8");
        }
        var forbidden = rules.forbiddenCharacters();
        if (forbidden != null) {
            text.codePoints()
                    .filter(c -> forbidden.indexOf(c) >= 0)
                    .distinct()
                    .forEach(c -> report(
                            "forbidden-character",
                            Terms.ILLEGAL_CHARACTERS,
                            cue,
                            String.format(Locale.ROOT, "%s (U+%04X): %s", Character.toString(c), c, text),
                            "replace the character"));
        }
    }

    private static @Nullable Integer limit(Map<String, Integer> byScript, String script) {
        var own = byScript.get(script);
        return own == null ? byScript.get("default") : own;
    }

    private void time(Cue cue) {
        long duration = cue.duration();
        if (duration <= 0 || (rules.minDuration() != null && duration < rules.minDuration())) {
            report(
                    "duration-short",
                    Terms.DURATION_SHORT,
                    cue,
                    "%d ms, at least %d: %s"
                            .formatted(duration, Objects.requireNonNullElse(rules.minDuration(), 1L), cue.text()),
                    "show the cue longer");
        }
        if (rules.maxDuration() != null && duration > rules.maxDuration()) {
            report(
                    "duration-long",
                    Terms.DURATION_LONG,
                    cue,
                    "%d ms, at most %d: %s".formatted(duration, rules.maxDuration(), cue.text()),
                    "end or split the cue");
        }
        var programme = rules.programmeDuration();
        if (cue.begin() < 0 || (programme != null && cue.end() > programme)) {
            report(
                    "outside-programme",
                    Terms.INCORRECT_CONTENT,
                    cue,
                    programme == null
                            ? "begins before the programme"
                            : "ends at %s, the programme at %s: %s"
                                    .formatted(Findings.timecode(cue.end()), Findings.timecode(programme), cue.text()),
                    "conform the times to the delivered picture");
        }
    }

    private void neighbours(@Nullable Cue before, Cue cue) {
        if (before == null) {
            return;
        }
        if (cue.begin() < before.begin()) {
            report("order", Terms.FORMATTING, cue, "begins before the cue above it", "sort the cues by time");
            return;
        }
        boolean samePlace = Objects.equals(before.region(), cue.region())
                && before.placement().equals(cue.placement());
        long gap = cue.begin() - before.end();
        if (gap < 0 && samePlace && !rules.overlapsAllowed()) {
            report(
                    "overlap",
                    Terms.FORMATTING,
                    cue,
                    "begins %d ms before cue %d ends: %s".formatted(-gap, before.number(), cue.text()),
                    "end the cue before it earlier");
        } else if (rules.minGap() != null && gap > 0 && gap < rules.minGap()) {
            report(
                    "gap",
                    Terms.FORMATTING,
                    cue,
                    "%d ms after cue %d, at least %d".formatted(gap, before.number(), rules.minGap()),
                    "close or widen the gap");
        }
    }

    private void language(Document document) {
        var ordered = rules.language();
        if (ordered == null || document.cues().isEmpty()) {
            return;
        }
        var guess = LanguageGuesser.guess(document, Set.of(ordered));
        var wanted = LanguageGuesser.known(ordered);
        if (guess.language() == null || wanted.isEmpty()) {
            return;
        }
        boolean near = LanguageGuesser.areNeighbours(guess.language(), wanted);
        double sure = near ? SURE_OF_NEIGHBOURS : SURE;
        if (near && guess.letters() < LETTERS_OF_NEIGHBOURS) {
            return;
        }
        if (!guess.language().equals(wanted) && guess.confidence() >= sure) {
            report(
                    "language",
                    Terms.INCORRECT_CONTENT,
                    null,
                    String.format(
                            Locale.ROOT,
                            "the text looks like %s (%.0f %%), ordered is %s",
                            Locale.of(guess.language()).getDisplayLanguage(Locale.ENGLISH),
                            guess.confidence() * 100,
                            ordered),
                    "deliver the ordered language");
        }
    }
}
