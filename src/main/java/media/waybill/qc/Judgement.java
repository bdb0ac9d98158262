package media.waybill.qc;

import java.util.List;

/** Lets every rule look at the material. */
final class Judgement {

    private Judgement() {}

    static List<Finding> of(Material material) {
        var report = new Report();
        var subject = material.subject();
        for (var refusal : subject.refusals()) {
            report.say(new Finding(
                    refusal.path("rule").asText("conform.refused"),
                    refusal.path("category").asText("DELIVERY-PACKAGE"),
                    refusal.path("term").asText("OTHER"),
                    severity(refusal.path("severity").asText()),
                    null,
                    Place.of(refusal.path("place")),
                    refusal.path("text").asText("the file cannot be used as it is"),
                    sentence(refusal.path("advice").asText("Send it again."))));
        }
        if (isApart(subject)) {
            // What could not be made one has no picture or sound of its own to be measured by.
            return report.findings();
        }
        look(material, report);
        var findings = report.findings();
        // Whatever the sets say: what cannot be opened cannot be accepted.
        if (material.unreadable() != null && Verdict.Word.of(findings) != Verdict.Word.REJECTED) {
            report.say(new Finding(
                    "media.unreadable",
                    "DELIVERY-PACKAGE",
                    "INVALID-FILE-TYPE",
                    Severity.BLOCKER,
                    null,
                    Place.WHOLE,
                    "the file cannot be opened: " + material.unreadable(),
                    "Export the file again and play it to its end before sending."));
            return report.findings();
        }
        return findings;
    }

    /** What the rules alone find. */
    static List<Finding> byRules(Material material) {
        var report = new Report();
        look(material, report);
        return report.findings();
    }

    private static void look(Material material, Report report) {
        for (var set : material.sets()) {
            for (var rule : set.rules()) {
                if (rule.check().speaksOf(material.subject().kind())) {
                    rule.check().look(rule, material, report);
                }
            }
        }
    }

    static boolean isApart(Subject subject) {
        return subject.facts().path("parts").size() > 1 && !subject.refusals().isEmpty();
    }

    private static Severity severity(String name) {
        return switch (name) {
            case "ISSUE" -> Severity.ISSUE;
            case "FYI" -> Severity.FYI;
            default -> Severity.BLOCKER;
        };
    }

    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }
}
