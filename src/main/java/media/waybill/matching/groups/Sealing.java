package media.waybill.matching.groups;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.earlier.SecondLook;
import media.waybill.matching.facts.MatchesSql;
import media.waybill.matching.groups.AnswersSql.Answer;
import media.waybill.matching.groups.GroupsSql.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the match of a group that is whole. */
@Component
class Sealing {

    private final AnswersSql answers;
    private final MatchesSql matches;
    private final SecondLook secondLook;
    private final Journal journal;

    Sealing(AnswersSql answers, MatchesSql matches, SecondLook secondLook, Journal journal) {
        this.answers = answers;
        this.matches = matches;
        this.secondLook = secondLook;
        this.journal = journal;
    }

    /** A match for each line, made of exactly these files; the one that is there already where nothing has changed. */
    List<UUID> seal(
            Group group,
            RollCall roll,
            List<Answer> lines,
            List<String> evidence,
            @Nullable String revision,
            Instant now) {
        List<UUID> files = roll.parts().stream().map(Part::file).toList();
        List<UUID> sealed = new ArrayList<>();
        for (Answer answer : lines) {
            Optional<UUID> before = answers.sealed(answer.line(), files);
            if (before.isPresent()) {
                sealed.add(before.get());
                continue;
            }
            // The newest file gives the match its name and time: what came last made it whole, or made it anew.
            UUID head = files.stream()
                    .sorted(Comparator.reverseOrder())
                    .filter(file -> !answers.answers(file, answer.line()))
                    .findFirst()
                    .orElse(null);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            if (head == null
                    || !matches.insert(
                            id, head, answer.line(), group.distributor(), answer.decidedBy(), 1, evidence, now)) {
                continue;
            }
            answers.seal(id, group.distributor(), roll.parts());
            sealed.add(id);
            secondLook.replaces(id, head, revision, group.distributor(), answer.line(), now);
            journal.record(Entry.of("matching.matched", Groups.shown(group) + ": " + evidence.getFirst())
                    .distributor(group.distributor())
                    .file(head)
                    .line(answer.line())
                    .detail(Map.of("evidence", evidence, "files", files.size())));
        }
        return sealed;
    }
}
