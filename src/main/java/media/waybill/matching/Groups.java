package media.waybill.matching;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.GroupsSql.Answer;
import media.waybill.matching.GroupsSql.Group;
import media.waybill.matching.MatchingSql.FileFacts;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import media.waybill.naming.Naming;
import media.waybill.naming.SoundLayout;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows which files are one delivery together, asks for their line once, and has them matched when all are here. Files
 * come in any order, on any node: the group's row is the lock.
 */
@Component
class Groups {

    private static final Set<String> FRAMES = Set.of("dpx", "exr", "cin", "j2c");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final GroupsSql sql;
    private final MatchingSql matches;
    private final GroupQuestion question;
    private final SecondLook secondLook;
    private final GroupSettings settings;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;

    Groups(
            GroupsSql sql,
            MatchingSql matches,
            GroupQuestion question,
            SecondLook secondLook,
            GroupSettings settings,
            Vault vault,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.matches = matches;
        this.question = question;
        this.secondLook = secondLook;
        this.settings = settings;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    /** The matches of the group that the file belongs to, none while it is not whole; empty for a file by itself. */
    Optional<List<UUID>> match(FileFacts file) {
        String place = placeOf(file);
        GroupPlace claim = claim(file, place);
        if (claim == null) {
            return Optional.empty();
        }
        if (isStranger(file, claim) || sql.heldByPerson(file.id())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Group group = sql.open(file.distributor(), place, claim.kind(), claim.pattern());
        // A name that could be a part keeps its place for those that may come after it.
        boolean fresh = sql.join(file.id(), group, claim, now);
        if (!group.formed() && !forms(group, file, claim)) {
            return Optional.empty();
        }
        if (!group.formed()) {
            form(group, now);
        } else if (isMany(group) && fresh) {
            // Ten thousand frames are counted together, not one by one.
            if (claim.kind() == FileGroup.Kind.PACKAGE) {
                readManifest(group, file.id(), claim.place());
            }
            matches.forget(file.id());
            sql.askAgain(group.id(), now.plus(LOOK_AGAIN));
            return Optional.of(List.of());
        }
        if (claim.kind() == FileGroup.Kind.PACKAGE && fresh) {
            readManifest(group, file.id(), claim.place());
        }
        return Optional.of(judge(group, fresh ? file : null, claim));
    }

    boolean isTwin(UUID file) {
        return sql.isTwin(file);
    }

    Optional<Group> ofFile(UUID file) {
        return sql.ofFile(file);
    }

    /** What the file's group answers, as matches of that file; none for a file by itself. */
    List<Match> answers(UUID file) {
        return sql.ofFile(file)
                .map(group -> sql.answers(group.id()).stream()
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

    List<UUID> due(int limit) {
        return sql.due(clock.instant(), limit);
    }

    /** A person says which line the group of this file answers; what it answered before is taken back. */
    UUID assign(FileFacts file, UUID line, String actor, String evidence, Instant now) {
        Group group = sql.ofFile(file.id()).orElseThrow();
        UUID standing = null;
        for (Answer answer : sql.answers(group.id())) {
            if (answer.line().equals(line)) {
                standing = answer.id();
            } else {
                sql.revoke(answer.id(), actor, now);
            }
        }
        if (standing != null) {
            return standing;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.answer(id, group, line, actor, 1, List.of(evidence), now);
        return id;
    }

    /** The file that speaks for the group whose answer was taken back; empty when that is no answer of a group. */
    Optional<UUID> undo(UUID match, String actor, Instant now) {
        UUID answer = sql.answerOf(match).orElse(match);
        return sql.revoke(answer, actor, now).map(Group::speaker);
    }

    /** The files of one match are those of another. */
    void copy(UUID from, UUID to) {
        sql.copy(from, to);
    }

    /** Sound that is not mono is no channel of a layout, whatever its name counts. */
    private static boolean isStranger(FileFacts file, GroupPlace claim) {
        return claim.kind() == FileGroup.Kind.MONO_STEMS
                && file.witness().kind() != null
                && (!file.witness().kind().equals("AUDIO") || file.witness().channels() > 1);
    }

    private static boolean isMany(Group group) {
        return group.kind() == FileGroup.Kind.PACKAGE || group.kind() == FileGroup.Kind.IMAGE_SEQUENCE;
    }

    private @Nullable GroupPlace claim(FileFacts file, String place) {
        Optional<Group> formed = sql.ofFile(file.id());
        GroupPlace own = Naming.place(file.path()).orElse(null);
        if (formed.isPresent()
                && own != null
                && own.pattern().equals(formed.get().pattern())) {
            return own;
        }
        List<String> folders = new ArrayList<>();
        for (int slash = file.path().indexOf('/');
                slash >= 0;
                slash = file.path().indexOf('/', slash + 1)) {
            folders.add(file.path().substring(0, slash + 1) + "*");
        }
        Optional<Group> around =
                folders.isEmpty() ? Optional.empty() : sql.packageOf(file.distributor(), place, folders);
        return around.map(group -> GroupPlace.inPackage(group.root(), file.path()))
                .orElse(own);
    }

    /** Whether this file makes a group of what was there. */
    private boolean forms(Group group, FileFacts file, GroupPlace claim) {
        List<Part> here = sql.parts(group.id());
        if (here.stream().allMatch(Part::twin)) {
            return false; // the same six files in another folder are the same delivery
        }
        FileGroup.Kind together = Naming.group(
                        here.stream().map(Part::path).distinct().toList())
                .stream()
                .filter(some -> some.files().contains(file.path()))
                .map(FileGroup::kind)
                .findFirst()
                .orElse(FileGroup.Kind.SINGLE);
        return switch (claim.kind()) {
            case MONO_STEMS -> together == claim.kind() || isChannelOfMore(group, file, claim);
            case REELS ->
                together == claim.kind()
                        && (claim.total() > 0 || !question.namesDiffer(group, here, claim.whole(), file));
            case PACKAGE -> true;
            default -> together == claim.kind() || isNeverAlone(claim.pattern());
        };
    }

    /** What such a file holds is a frame, and never a picture to hang up. */
    private static boolean isNeverAlone(String pattern) {
        return FRAMES.contains(pattern.substring(pattern.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** A channel that came first: its name says so, and what it is for has more than one. */
    private boolean isChannelOfMore(Group group, FileFacts file, GroupPlace claim) {
        if (!"AUDIO".equals(file.witness().kind()) || file.witness().channels() != 1) {
            return false;
        }
        Resolution resolution = question.ask(group, claim, List.of(), 0, file.dropPoint());
        List<String> known = question.layouts(resolution.clues(), resolution.lines());
        return known.stream().findFirst().isPresent()
                ? SoundLayout.count(known.getFirst()) > 1
                        && !SoundLayout.called(known.getFirst(), List.of(claim.place()))
                                .isEmpty()
                : List.of("L", "R", "LFE", "LS", "RS").contains(claim.place());
    }

    private void form(Group group, Instant now) {
        sql.form(group.id(), now);
        takeIn(group, now);
        sql.release(group.id(), Journal.HUB, now);
    }

    /** What came before the manifest did, and what has the bytes of a file that lies elsewhere. */
    private void takeIn(Group group, Instant now) {
        if (group.kind() != FileGroup.Kind.PACKAGE) {
            return;
        }
        for (var loose : sql.below(group)) {
            GroupPlace spot = GroupPlace.inPackage(group.root(), loose.path());
            if (Naming.sidecarOf(loose.path()).isEmpty() && sql.join(loose.file(), group, spot, now)) {
                readManifest(group, loose.file(), spot.place());
            }
        }
    }

    private void readManifest(Group group, UUID file, String spot) {
        if (PackageManifest.isManifest(spot)) {
            sql.vaultKey(file, PackageManifest.LARGEST)
                    .map(key -> PackageManifest.read(vault.bytes(key, PackageManifest.LARGEST)))
                    .filter(named -> !named.isEmpty())
                    .ifPresent(named -> sql.named(group.id(), named));
        }
    }

    /** Asks for the group's line where it has none, says how it stands, and seals a match when it is whole. */
    List<UUID> judge(Group opened, @Nullable FileFacts arrived, GroupPlace claim) {
        takeIn(opened, clock.instant());
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
        if (sql.answers(group.id()).isEmpty()) {
            resolution = secondLook.atGroup(speaker, group.distributor(), claim.whole(), Witness.ABSENT, resolution);
        }
        boolean joinable = !isMany(group);
        if (sql.answers(group.id()).isEmpty() && joinable && resolution.outcome() == Outcome.MATCHED) {
            for (UUID line : resolution.lines()) {
                sql.answer(
                        UuidCreator.getTimeOrderedEpoch(),
                        group,
                        line,
                        Journal.HUB,
                        score(resolution),
                        resolution.evidence(),
                        now);
            }
        }
        List<Answer> answers = sql.answers(group.id());
        RollCall roll = RollCall.of(
                group.kind(),
                here,
                question.layouts(
                        resolution.clues(), answers.stream().map(Answer::line).toList()),
                group.named());
        Instant last = sql.lastJoined(group.id());
        Standing standing = Standing.of(group, roll, resolution, answers, last, now, settings);
        sql.said(
                group.id(),
                standing.outcome(),
                roll,
                standing.evidence(),
                speaker,
                standing.whole(),
                now,
                standing.again());
        matches.verdict(
                speaker, group.distributor(), standing.outcome(), standing.candidates(), standing.evidence(), now);
        sql.silence(group.id(), speaker);
        if (arrived != null) {
            tell(group, arrived, claim, roll, answers);
        }
        return standing.whole()
                ? seal(
                        group,
                        roll,
                        answers,
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

    private List<UUID> seal(
            Group group,
            RollCall roll,
            List<Answer> answers,
            List<String> evidence,
            @Nullable String revision,
            Instant now) {
        List<UUID> files = roll.parts().stream().map(Part::file).toList();
        List<UUID> sealed = new ArrayList<>();
        for (Answer answer : answers) {
            Optional<UUID> before = sql.sealed(answer.line(), files);
            if (before.isPresent()) {
                sealed.add(before.get());
                continue;
            }
            // The newest file gives the match its name and time: what came last made it whole, or made it anew.
            UUID head = files.stream()
                    .sorted(Comparator.reverseOrder())
                    .filter(file -> !sql.answers(file, answer.line()))
                    .findFirst()
                    .orElse(null);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            if (head == null
                    || !matches.insert(
                            id, head, answer.line(), group.distributor(), answer.decidedBy(), 1, evidence, now)) {
                continue;
            }
            sql.seal(id, group.distributor(), roll.parts());
            sealed.add(id);
            secondLook.replaces(id, head, revision, group.distributor(), answer.line(), now);
            journal.record(Entry.of("matching.matched", shown(group) + ": " + evidence.getFirst())
                    .distributor(group.distributor())
                    .file(head)
                    .line(answer.line())
                    .detail(Map.of("evidence", evidence, "files", files.size())));
        }
        return sealed;
    }

    private void tell(Group group, FileFacts arrived, GroupPlace claim, RollCall roll, List<Answer> answers) {
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
                .line(answers.isEmpty() ? null : answers.getFirst().line())
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
