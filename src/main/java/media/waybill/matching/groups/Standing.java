package media.waybill.matching.groups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.groups.AnswersSql.Answer;
import media.waybill.matching.groups.GroupsSql.Group;
import media.waybill.naming.FileGroup;
import org.jspecify.annotations.Nullable;

/**
 * How a group stands: for one line or none, whole or not, and when time alone may change that.
 *
 * @param again when to look again, or null when only a file or an order can change anything
 */
record Standing(
        Outcome outcome,
        boolean whole,
        List<Candidate> candidates,
        List<String> evidence,
        @Nullable Instant again) {

    static Standing of(
            Group group,
            RollCall roll,
            Resolution resolution,
            List<Answer> answers,
            Instant last,
            Instant now,
            GroupSettings settings) {
        List<String> evidence = new ArrayList<>();
        evidence.add(roll.standing());
        if (group.kind() == FileGroup.Kind.PACKAGE || group.kind() == FileGroup.Kind.IMAGE_SEQUENCE) {
            return unjoined(group, roll, resolution, answers, evidence);
        }
        if (answers.isEmpty()) {
            evidence.addAll(resolution.evidence());
            return new Standing(resolution.outcome(), false, resolution.candidates(), evidence, null);
        }
        evidence.addAll(answers.getFirst().evidence());
        List<Candidate> candidates = answers.stream()
                .map(answer -> new Candidate(answer.line(), 1, answer.evidence()))
                .toList();
        Instant settled = last.plus(settings.settle());
        if (roll.whole() && (roll.sure() || !now.isBefore(settled))) {
            return new Standing(Outcome.MATCHED, true, candidates, evidence, null);
        }
        if (roll.whole()) {
            evidence.add(
                    1,
                    "Neither the order nor the names say how many there are: more may come. It is taken as whole when nothing more has come for "
                            + words(settings.settle()) + ".");
            return new Standing(Outcome.MATCHED, false, candidates, evidence, settled);
        }
        Instant overdue = last.plus(settings.overdue());
        if (now.isBefore(overdue) && roll.trouble() == null) {
            return new Standing(Outcome.MATCHED, false, candidates, evidence, overdue);
        }
        evidence.add(
                1,
                roll.trouble() == null
                        ? "Nothing more of it has come for " + words(Duration.between(last, now))
                                + ". The line counts as received when all of it is here."
                        : "A person has to say what these files are.");
        return new Standing(Outcome.AMBIGUOUS, false, candidates, evidence, null);
    }

    private static Standing unjoined(
            Group group, RollCall roll, Resolution resolution, List<Answer> answers, List<String> evidence) {
        evidence.add(
                group.kind() == FileGroup.Kind.PACKAGE
                        ? "A package is kept as it came and is not taken apart by itself: a person decides what of it is used."
                        : "Frames are kept as they came and are not made into a file by themselves: a person decides.");
        if (!answers.isEmpty()) {
            evidence.addAll(answers.getFirst().evidence());
            return new Standing(Outcome.MATCHED, false, List.of(), evidence, null);
        }
        resolution.evidence().stream()
                .map(sentence -> sentence.replaceFirst("^It answers ", "By its name it would answer "))
                .forEach(evidence::add);
        Outcome outcome = resolution.candidates().isEmpty() ? Outcome.UNMATCHED : Outcome.AMBIGUOUS;
        return new Standing(outcome, false, resolution.candidates(), evidence, null);
    }

    private static String words(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 120
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : minutes < 2880 ? minutes / 60 + " hours" : minutes / 1440 + " days";
    }
}
