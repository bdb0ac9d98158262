package media.waybill.timedtext.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;

/** Applies {@link MoreRules}. */
final class MoreChecks {

    private static final long NEAR = 1000;
    /** Cuts are on frames, cues on milliseconds. */
    private static final long ROUNDING = 2;

    private static final int LEAST_WORDS = 3;

    private final Document document;
    private final CheckRules rules;
    private final Checker checker;

    private MoreChecks(Document document, CheckRules rules, Checker checker) {
        this.document = document;
        this.rules = rules;
        this.checker = checker;
    }

    static void check(Document document, CheckRules rules, Checker checker) {
        var more = new MoreChecks(document, rules, checker);
        more.speed();
        more.duplicates();
        more.coverage();
        more.colors();
        more.fonts();
        more.characters();
        PlaceChecks.check(document, rules.more().safeMargin(), checker);
        more.shots();
        more.words();
        more.forced();
        more.untranslated();
    }

    private void speed() {
        var limits = rules.more().maxWordsPerMinute();
        var language = document.language() == null ? rules.language() : document.language();
        var primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        var limit = limits.getOrDefault(primary, limits.get("default"));
        if (limit == null) {
            return;
        }
        for (var cue : document.cues()) {
            long words = List.of(cue.text().strip().split("\\s+")).size();
            double perMinute = cue.duration() <= 0 ? 0 : words * 60_000.0 / cue.duration();
            if (words >= LEAST_WORDS && perMinute > limit) {
                checker.report(
                        "words-per-minute",
                        Terms.DURATION_SHORT,
                        cue,
                        String.format(Locale.ROOT, "%.0f words a minute, at most %d: %s", perMinute, limit, cue.text()),
                        "show the cue longer, or shorten it");
            }
        }
    }

    private void duplicates() {
        if (!rules.more().duplicates()) {
            return;
        }
        Cue before = null;
        for (var cue : document.cues()) {
            if (before != null
                    && !cue.text().isBlank()
                    && before.text().equals(cue.text())
                    && cue.begin() - before.end() < NEAR) {
                checker.report(
                        "duplicate",
                        Terms.EXTRA_CONTENT,
                        cue,
                        "the same text as cue " + before.number() + ": " + cue.text(),
                        "join the two, or remove one");
            }
            before = cue;
        }
    }

    private void coverage() {
        var least = rules.more().minCoverage();
        var programme = rules.programmeDuration();
        if (least == null || programme == null || programme <= 0) {
            return;
        }
        long shown = 0;
        long until = 0;
        for (var cue : document.cues()) {
            shown += Math.max(0, cue.end() - Math.max(until, cue.begin()));
            until = Math.max(until, cue.end());
        }
        double share = 100.0 * shown / programme;
        if (share < least) {
            checker.report(
                    "coverage",
                    Terms.INCORRECT_CONTENT,
                    null,
                    String.format(Locale.ROOT, "%.1f %% of the programme have text, at least %.1f", share, least),
                    "deliver the whole text");
        }
    }

    private void colors() {
        var allowed = rules.more().allowedColors();
        if (allowed.isEmpty()) {
            return;
        }
        for (var cue : document.cues()) {
            cue.spans().stream()
                    .map(s -> s.style().color())
                    .filter(c -> c != null && !allowed.contains(c.substring(0, 7)))
                    .distinct()
                    .forEach(c -> checker.report(
                            "color", Terms.INCORRECT_COLOR, cue, c + ": " + cue.text(), "use an allowed colour"));
        }
    }

    private void fonts() {
        var allowed = rules.more().allowedFonts();
        if (allowed.isEmpty()) {
            return;
        }
        for (var cue : document.cues()) {
            cue.spans().stream()
                    .map(s -> s.style().look().font())
                    .filter(Objects::nonNull)
                    // A list of families: the first one is meant, the others stand in for it.
                    .map(f -> String.valueOf(f)
                            .split(",")[0]
                            .replaceAll("[\"']", "")
                            .strip())
                    .filter(f -> !allowed.contains(f.toLowerCase(Locale.ROOT)))
                    .distinct()
                    .forEach(f -> checker.report(
                            "font", Terms.FORMATTING, cue, f + ": " + cue.text(), "use an allowed font"));
        }
    }

    private void characters() {
        var allowed = rules.more().allowedCharacters();
        if (allowed == null) {
            return;
        }
        for (var cue : document.cues()) {
            cue.text()
                    .codePoints()
                    .filter(c -> c != '\n')
                    .distinct()
                    .mapToObj(Character::toString)
                    .filter(c -> !allowed.matcher(c).matches())
                    .forEach(c -> checker.report(
                            "character",
                            Terms.ILLEGAL_CHARACTERS,
                            cue,
                            String.format(Locale.ROOT, "%s (U+%04X): %s", c, c.codePointAt(0), cue.text()),
                            "use characters that every player of the platform can show"));
        }
    }

    private void shots() {
        var cuts = new TreeSet<>(rules.more().shotChanges());
        if (cuts.isEmpty()) {
            return;
        }
        for (var cue : document.cues()) {
            shot(cue, "begins", cue.begin(), cuts, 0);
            shot(cue, "ends", cue.end(), cuts, rules.more().shotMargin());
        }
    }

    /** @param margin so long before a cut still counts as on it */
    private void shot(Cue cue, String what, long at, TreeSet<Long> cuts, long margin) {
        var below = cuts.floor(at);
        var above = cuts.ceiling(at);
        long after = below == null ? Long.MAX_VALUE : at - below;
        long before = above == null ? Long.MAX_VALUE : above - at;
        if (after <= ROUNDING || before <= Math.max(ROUNDING, margin)) {
            return;
        }
        long distance = Math.min(after, before);
        if (distance < rules.more().shotDistance()) {
            checker.report(
                    "shot-change",
                    Terms.FORMATTING,
                    cue,
                    "%s %d ms %s a cut, on it or at least %d from it"
                            .formatted(
                                    what,
                                    distance,
                                    after < before ? "after" : "before",
                                    rules.more().shotDistance()),
                    "move it to the cut, or away from it");
        }
    }

    private void words() {
        var listed = rules.more().words();
        if (listed.isEmpty()) {
            return;
        }
        for (var cue : document.cues()) {
            for (var word :
                    new TreeSet<>(List.of(cue.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+")))) {
                if (listed.contains(word)) {
                    checker.report("word", Terms.INCORRECT_CONTENT, cue, word + ": " + cue.text(), "use another word");
                }
            }
        }
    }

    /** Whoever chooses the complete subtitles must see what others see by force. */
    private void forced() {
        var full = rules.more().full();
        if (full != null) {
            var texts = texts(full);
            for (var cue : document.cues()) {
                if (!texts.contains(plain(cue))) {
                    checker.report(
                            "forced-not-in-full",
                            Terms.INCORRECT_CONTENT,
                            cue,
                            "not in the complete subtitles: " + cue.text(),
                            "take this cue into the complete subtitles too");
                }
            }
        }
        var forced = rules.more().forced();
        if (forced != null) {
            var texts = texts(document);
            for (var cue : forced.cues()) {
                if (!texts.contains(plain(cue))) {
                    checker.report(
                            "forced-not-in-full",
                            Terms.INCORRECT_CONTENT,
                            null,
                            "forced at %s, and not here: %s".formatted(Findings.timecode(cue.begin()), cue.text()),
                            "take this cue into the complete subtitles too");
                }
            }
        }
    }

    private static Set<String> texts(Document document) {
        var texts = new HashSet<String>();
        document.cues().forEach(c -> texts.add(plain(c)));
        return texts;
    }

    private void untranslated() {
        var original = rules.more().original();
        if (original == null) {
            return;
        }
        var texts = new TreeMap<String, Integer>();
        original.cues().forEach(c -> texts.put(plain(c), c.number()));
        for (var cue : document.cues()) {
            var text = plain(cue);
            boolean isSpeech = text.split(" ").length >= LEAST_WORDS;
            if (isSpeech && texts.containsKey(text)) {
                checker.report(
                        "untranslated",
                        Terms.INCORRECT_CONTENT,
                        cue,
                        "as in the original: " + cue.text(),
                        "translate it");
            }
        }
    }

    private static String plain(Cue cue) {
        return cue.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\d]+", " ")
                .strip();
    }
}
