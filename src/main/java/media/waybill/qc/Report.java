package media.waybill.qc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What the rules say, as they say it. */
final class Report {

    /** More findings of one rule help nobody: the rest is counted. */
    private static final int MOST_OF_A_RULE = 40;

    private record Same(String rule, Place place) {}

    private final List<Finding> said = new ArrayList<>();

    void say(Rule rule, Place place, String text, String advice) {
        say(rule, rule.severity(), place, text, advice);
    }

    void say(Rule rule, Severity severity, Place place, String text, String advice) {
        say(new Finding(
                rule.check().key(),
                rule.check().category(),
                rule.check().term(),
                severity,
                rule.platform(),
                place,
                text,
                advice));
    }

    void say(Finding finding) {
        said.add(finding);
    }

    /** Worst first; what several sets say of one place is said once, with the heaviest weight and everybody's name. */
    List<Finding> findings() {
        var once = new LinkedHashMap<Same, Finding>();
        for (var finding : said) {
            once.merge(new Same(finding.rule(), finding.place()), finding, Report::joined);
        }
        var counted = new LinkedHashMap<String, Integer>();
        var kept = new ArrayList<Finding>();
        once.values().stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .forEach(finding -> {
                    if (counted.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
                        kept.add(finding);
                    }
                });
        counted.forEach((rule, times) -> {
            if (times > MOST_OF_A_RULE) {
                var first = kept.stream()
                        .filter(f -> f.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
                kept.add(new Finding(
                        rule,
                        first.category(),
                        first.term(),
                        Severity.FYI,
                        first.platform(),
                        Place.WHOLE,
                        "%d more of this rule are not listed".formatted(times - MOST_OF_A_RULE),
                        first.advice()));
            }
        });
        return List.copyOf(kept);
    }

    private static Finding joined(Finding one, Finding other) {
        var heavier = other.severity().compareTo(one.severity()) > 0 ? other : one;
        if (one.platform() == null || other.platform() == null) {
            var platform = heavier.platform();
            return one.severity() == other.severity() ? withPlatform(heavier, null) : withPlatform(heavier, platform);
        }
        var names = new TreeSet<String>();
        names.addAll(List.of(one.platform().split(", ")));
        names.addAll(List.of(Objects.requireNonNull(other.platform()).split(", ")));
        return withPlatform(heavier, String.join(", ", names));
    }

    private static Finding withPlatform(Finding f, @org.jspecify.annotations.Nullable String platform) {
        return new Finding(f.rule(), f.category(), f.term(), f.severity(), platform, f.place(), f.text(), f.advice());
    }
}
