package media.waybill.matching;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.facts.FilesSql;
import media.waybill.matching.facts.MatchesSql;
import media.waybill.matching.facts.VerdictsSql;
import media.waybill.matching.groups.Groups;
import media.waybill.naming.Naming;
import media.waybill.work.Work;
import org.springframework.stereotype.Component;

/** What a person says of a file stands before all that the hub found. */
@Component
class ByHand {

    private static final String NEXT = "conform";

    private final FilesSql files;
    private final MatchesSql matches;
    private final VerdictsSql verdicts;
    private final FileQuestion question;
    private final Groups groups;
    private final Work work;
    private final Journal journal;
    private final Clock clock;

    ByHand(
            FilesSql files,
            MatchesSql matches,
            VerdictsSql verdicts,
            FileQuestion question,
            Groups groups,
            Work work,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.matches = matches;
        this.verdicts = verdicts;
        this.question = question;
        this.groups = groups;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    /** A person says which line the file answers. What was matched before is taken back. */
    Assignment assign(UUID fileId, UUID lineId, String actor) {
        FileFacts file = files.file(fileId);
        var target = matches.target(lineId);
        if (target.isEmpty() || !target.get().distributor().equals(file.distributor())) {
            return new Assignment.Refused("The line does not belong to the distributor of this file.");
        }
        if (target.get().cancelled() || target.get().waived()) {
            return new Assignment.Refused("The line is " + (target.get().cancelled() ? "cancelled." : "waived."));
        }
        if (file.retired()) {
            return new Assignment.Refused("The file is a duplicate, was replaced by a newer one, or was refused.");
        }
        if (Naming.sidecarOf(file.name()).isPresent()) {
            return new Assignment.Refused("The file is a list of checksums; assign the file that it speaks of.");
        }
        Instant now = clock.instant();
        if (groups.ofFile(fileId).isPresent()) {
            return assignGroup(file, lineId, target.get(), actor, now);
        }
        for (Match match : matches.active(fileId)) {
            if (match.lineId().equals(lineId)) {
                return new Assignment.Assigned(match.id());
            }
            matches.revoke(match.id(), actor, now);
        }
        String order = target.get().order() + ", line " + target.get().reference();
        List<String> evidence = List.of(actor + " assigned it to " + order + ".");
        UUID id = UuidCreator.getTimeOrderedEpoch();
        matches.insert(id, fileId, lineId, file.distributor(), actor, 1, evidence, now);
        verdicts.verdict(
                fileId,
                file.distributor(),
                Outcome.MATCHED,
                List.of(new Candidate(lineId, 1, evidence)),
                evidence,
                now);
        journal.record(
                Entry.of("matching.assigned", file.shown() + " was assigned to " + order)
                        .distributor(file.distributor())
                        .order(target.get().order())
                        .file(fileId)
                        .line(lineId),
                actor);
        work.enqueue(NEXT, id.toString(), work.priority(target.get().due()));
        return new Assignment.Assigned(id);
    }

    /** One file of a group speaks for all of them. */
    private Assignment assignGroup(FileFacts file, UUID lineId, MatchesSql.Target target, String actor, Instant now) {
        String order = target.order() + ", line " + target.reference();
        UUID answer = groups.assign(file, lineId, actor, actor + " assigned it to " + order + ".", now);
        journal.record(
                Entry.of("matching.assigned", file.shown() + " and what belongs to it were assigned to " + order)
                        .distributor(file.distributor())
                        .order(target.order())
                        .file(file.id())
                        .line(lineId),
                actor);
        groups.match(file)
                .orElse(List.of())
                .forEach(match -> work.enqueue(NEXT, match.toString(), work.priority(target.due())));
        return new Assignment.Assigned(answer);
    }

    /** A person takes a match back; the file waits for a decision again. False when it was taken back before. */
    boolean undo(UUID matchId, String actor) {
        Optional<UUID> speaker = groups.undo(matchId, actor, clock.instant());
        if (speaker.isPresent()) {
            FileFacts file = files.file(speaker.get());
            journal.record(
                    Entry.of("matching.undone", "The match of " + file.shown() + " and its group was taken back")
                            .distributor(file.distributor())
                            .file(file.id()),
                    actor);
            groups.match(file);
            return true;
        }
        Match match = matches.match(matchId).orElse(null);
        if (match == null || !matches.revoke(matchId, actor, clock.instant())) {
            return false;
        }
        FileFacts file = files.file(match.fileId());
        if (matches.active(match.fileId()).isEmpty()) {
            Resolution resolution = question.ask(file);
            List<String> evidence = new ArrayList<>(List.of(actor + " took its match back."));
            evidence.addAll(resolution.evidence());
            Outcome outcome = resolution.candidates().isEmpty() ? Outcome.UNMATCHED : Outcome.AMBIGUOUS;
            verdicts.verdict(
                    file.id(), file.distributor(), outcome, resolution.candidates(), evidence, clock.instant());
        }
        journal.record(
                Entry.of("matching.undone", "The match of " + file.shown() + " was taken back")
                        .distributor(file.distributor())
                        .file(file.id())
                        .line(match.lineId()),
                actor);
        return true;
    }
}
