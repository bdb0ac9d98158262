package media.waybill.matching.groups;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.Match;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.earlier.SecondLook;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.facts.VerdictsSql;
import media.waybill.matching.groups.AnswersSql.Answer;
import media.waybill.matching.groups.GroupsSql.Group;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import media.waybill.naming.SoundLayout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows which files are one delivery together, asks for their line once, and has them matched when all are here. Files
 * come in any order, on any node: the group's row is the lock.
 */
@Component
public class Groups {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final GroupsSql sql;
    private final AnswersSql answers;
    private final Recognition recognition;
    private final Sealing sealing;
    private final PackageContents contents;
    private final VerdictsSql verdicts;
    private final GroupQuestion question;
    private final SecondLook secondLook;
    private final GroupSettings settings;
    private final Journal journal;
    private final Clock clock;

    Groups(
            GroupsSql sql,
            AnswersSql answers,
            Recognition recognition,
            Sealing sealing,
            PackageContents contents,
            VerdictsSql verdicts,
            GroupQuestion question,
            SecondLook secondLook,
            GroupSettings settings,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.answers = answers;
        this.recognition = recognition;
        this.sealing = sealing;
        this.contents = contents;
        this.verdicts = verdicts;
        this.question = question;
        this.secondLook = secondLook;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The matches of the group that the file belongs to, none while it is not whole; empty for a file by itself. */
    public Optional<List<UUID>> match(FileFacts file) {
        String place = placeOf(file);
        GroupPlace claim = recognition.claim(file, place);
        if (claim == null || answers.heldByPerson(file.id())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Group group = sql.open(file.distributor(), place, claim.kind(), claim.pattern());
        // A name that could be a part keeps its place for those that may come after it.
        boolean fresh = sql.join(file.id(), group, claim, now);
        if (!group.formed() && !recognition.forms(group, file, claim)) {
            return Optional.empty();
        }
        if (!group.formed()) {
            form(group, now);
        } else if (isMany(group) && fresh) {
            // Ten thousand frames are counted together, not one by one.
            if (claim.kind() == FileGroup.Kind.PACKAGE) {
                contents.readManifest(group, file.id(), claim.place());
            }
            verdicts.forget(file.id());
            sql.askAgain(group.id(), now.plus(LOOK_AGAIN));
            return Optional.of(List.of());
        }
        if (claim.kind() == FileGroup.Kind.PACKAGE && fresh) {
            contents.readManifest(group, file.id(), claim.place());
        }
        return Optional.of(judge(group, fresh ? file : null, claim));
    }

    public Optional<Group> ofFile(UUID file) {
        return sql.ofFile(file);
    }

    /** What the file's group answers, as matches of that file; none for a file by itself. */
    public List<Match> answers(UUID file) {
        return sql.ofFile(file)
                .map(group -> answers.answers(group.id()).stream()
                        .map(answer -> new Match(
                                answer.id(),
                                file,
                                answer.line(),
                                group.distributor(),
                                answer.decidedBy(),
                                answer.evidence(),
                                answer.at(),
                                null))
                        .toList())
                .orElse(List.of());
    }

    public List<UUID> due(int limit) {
        return sql.due(clock.instant(), limit);
    }

    /** A person says which line the group of this file answers; what it answered before is taken back. */
    public UUID assign(FileFacts file, UUID line, String actor, String evidence, Instant now) {
        Group group = sql.ofFile(file.id()).orElseThrow();
        UUID standing = null;
        for (Answer answer : answers.answers(group.id())) {
            if (answer.line().equals(line)) {
                standing = answer.id();
            } else {
                answers.revoke(answer.id(), actor, now);
            }
        }
        if (standing != null) {
            return standing;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        answers.answer(id, group, line, actor, 1, List.of(evidence), now);
        return id;
    }

    /** The file that speaks for the group whose answer was taken back; empty when that is no answer of a group. */
    public Optional<UUID> undo(UUID match, String actor, Instant now) {
        UUID answer = answers.answerOf(match).orElse(match);
        return answers.revoke(answer, actor, now).map(Group::speaker);
    }

    /** The files of one match are those of another. */
    public void copy(UUID from, UUID to) {
        answers.copy(from, to);
    }

    private static boolean isMany(Group group) {
        return group.kind() == FileGroup.Kind.PACKAGE || group.kind() == FileGroup.Kind.IMAGE_SEQUENCE;
    }

    private void form(Group group, Instant now) {
        sql.form(group.id(), now);
        contents.takeIn(group, now);
        sql.release(group.id(), Journal.HUB, now);
    }

    /** Asks for the group's line where it has none, says how it stands, and seals a match when it is whole. */
    List<UUID> judge(Group opened, @Nullable FileFacts arrived, GroupPlace claim) {
        contents.takeIn(opened, clock.instant());
        Group group = sql.open(opened.distributor(), opened.place(), opened.kind(), opened.pattern());
        List<Part> here = sql.parts(group.id());
        if (here.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        String dropPoint = group.place().startsWith("upload:") ? null : group.place();
        RollCall first = RollCall.of(group.kind(), here, List.of(), group.named());
        UUID speaker = speaker(group, first);
        Resolution resolution = question.ask(
                group, claim, here, first.parts().size() + first.missing().size(), dropPoint);
        if (answers.answers(group.id()).isEmpty()) {
            resolution = secondLook.atGroup(speaker, group.distributor(), claim.whole(), Witness.ABSENT, resolution);
        }
        boolean joinable = !isMany(group);
        if (answers.answers(group.id()).isEmpty() && joinable && resolution.outcome() == Outcome.MATCHED) {
            for (UUID line : resolution.lines()) {
                answers.answer(
                        UuidCreator.getTimeOrderedEpoch(),
                        group,
                        line,
                        Journal.HUB,
                        score(resolution),
                        resolution.evidence(),
                        now);
            }
        }
        List<Answer> lines = answers.answers(group.id());
        RollCall roll = RollCall.of(
                group.kind(),
                here,
                question.layouts(
                        resolution.clues(), lines.stream().map(Answer::line).toList()),
                group.named());
        Instant last = sql.lastJoined(group.id());
        Standing standing = Standing.of(group, roll, resolution, lines, last, now, settings);
        sql.said(
                group.id(),
                standing.outcome(),
                roll,
                standing.evidence(),
                speaker,
                standing.whole(),
                now,
                standing.again());
        verdicts.verdict(
                speaker, group.distributor(), standing.outcome(), standing.candidates(), standing.evidence(), now);
        sql.silence(group.id(), speaker);
        if (arrived != null) {
            tell(group, arrived, claim, roll, lines);
        }
        return standing.whole()
                ? sealing.seal(
                        group,
                        roll,
                        lines,
                        standing.evidence(),
                        resolution.clues().revision(),
                        now)
                : List.of();
    }

    private static double score(Resolution resolution) {
        return resolution.candidates().isEmpty()
                ? 0
                : resolution.candidates().getFirst().score();
    }

    /** The one that stands for all in lists of what waits; it keeps that place until a newer file takes its name. */
    private static UUID speaker(Group group, RollCall roll) {
        return roll.parts().stream()
                .map(Part::file)
                .filter(file -> file.equals(group.speaker()))
                .findFirst()
                .orElseGet(() -> roll.parts().stream()
                        .map(Part::file)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private void tell(Group group, FileFacts arrived, GroupPlace claim, RollCall roll, List<Answer> lines) {
        String what =
                switch (group.kind()) {
                    case MONO_STEMS -> "channel " + SoundLayout.shown(claim.place());
                    case REELS -> "reel " + claim.place();
                    case IMAGE_SEQUENCE -> "frame " + claim.place();
                    default -> "a file";
                };
        journal.record(Entry.of(
                        "matching.joined",
                        arrived.name() + " is " + what + " of " + shown(group) + ": " + roll.standing())
                .distributor(group.distributor())
                .file(arrived.id())
                .line(lines.isEmpty() ? null : lines.getFirst().line())
                .detail(Map.of("missing", roll.missing())));
    }

    static String shown(Group group) {
        String name = group.kind() == FileGroup.Kind.PACKAGE
                ? group.root()
                : group.pattern().substring(group.pattern().lastIndexOf('/') + 1);
        String clean = name.replaceAll("\\p{C}", "\uFFFD");
        return clean.length() > 120 ? clean.substring(0, 117) + "…" : clean;
    }

    static String placeOf(FileFacts file) {
        return file.dropPoint() == null ? "upload:" + file.distributor() : file.dropPoint();
    }
}
