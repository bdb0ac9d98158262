package media.waybill.matching;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.conventions.Conventions;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.MatchingSql.FileFacts;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import media.waybill.partners.Viewer;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides which order lines a file answers. */
@Component("matching")
public class Matching {

    /** A file that nothing waits for comes after everything that is due within a month. */
    private static final int UNKNOWN = -31 * 24;

    private static final int RERUN = 500;
    private static final String NEXT = "conform";

    private final MatchingSql sql;
    private final OpenLines openLines;
    private final Decision decision;
    private final Groups groups;
    private final SecondLook secondLook;
    private final Naming naming;
    private final Conventions conventions;
    private final Work work;
    private final Journal journal;
    private final Clock clock;

    Matching(
            MatchingSql sql,
            OpenLines openLines,
            MatchingSettings settings,
            Groups groups,
            SecondLook secondLook,
            Naming naming,
            Conventions conventions,
            Work work,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.openLines = openLines;
        this.decision = new Decision(settings);
        this.groups = groups;
        this.secondLook = secondLook;
        this.naming = naming;
        this.conventions = conventions;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides, and writes the verdict down. Returns the file's matches: none when a person must decide. A file that
     * was matched before keeps its matches.
     */
    @Transactional
    public List<UUID> match(UUID fileId) {
        FileFacts file = file(fileId);
        if (file.retired() && !groups.isTwin(fileId)) {
            return sql.active(fileId).stream().map(Match::id).toList();
        }
        Optional<List<UUID>> grouped = groups.match(file);
        if (grouped.isPresent()) {
            return grouped.get();
        }
        List<Match> before = sql.active(fileId);
        if (!before.isEmpty() || file.retired()) {
            return before.stream().map(Match::id).toList();
        }
        Resolution resolution = secondLook.at(file, decide(file));
        Instant now = clock.instant();
        Optional<Outcome> last = sql.outcome(fileId);
        sql.verdict(
                fileId, file.distributor(), resolution.outcome(), resolution.candidates(), resolution.evidence(), now);
        List<UUID> matches = new ArrayList<>();
        double score = resolution.candidates().isEmpty()
                ? 0
                : resolution.candidates().get(0).score();
        for (UUID line : resolution.lines()) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            if (sql.insert(id, fileId, line, file.distributor(), Journal.HUB, score, resolution.evidence(), now)) {
                matches.add(id);
                secondLook.replaces(id, fileId, resolution.clues().revision(), file.distributor(), line, now);
                tell(
                        "matching.matched",
                        shown(file) + ": " + resolution.evidence().get(0),
                        file,
                        line,
                        resolution);
            }
        }
        if (matches.isEmpty() && last.filter(resolution.outcome()::equals).isEmpty()) {
            String kind = resolution.outcome() == Outcome.AMBIGUOUS ? "matching.ambiguous" : "matching.unmatched";
            tell(kind, shown(file) + ": " + resolution.evidence().get(0), file, null, resolution);
        }
        return List.copyOf(matches);
    }

    /** What each name alone would be matched to. Changes nothing. */
    public List<Resolution> resolve(String distributor, List<String> names) {
        return resolve(distributor, conventions.of(distributor, null), names);
    }

    /** The same, read by a certain naming convention. */
    public List<Resolution> resolve(String distributor, String convention, List<String> names) {
        return resolve(distributor, conventions.inFolder(distributor, convention), names);
    }

    /** The same, read as a convention would have it that does not count yet. */
    public List<Resolution> resolve(String distributor, NamingConvention read, List<String> names) {
        Viewer viewer = Viewer.current();
        if (!viewer.isHub() && !viewer.key().equals(distributor)) {
            return List.of();
        }
        LineIndex index = openLines.of(distributor);
        return names.stream()
                .map(name -> decision.decide(index, name, naming.read(name, read), Witness.ABSENT, null, Set.of()))
                .toList();
    }

    /** The priority of a file by its name alone, before its bytes are here: that of the most urgent line it would answer. */
    public int slack(UUID fileId) {
        FileFacts file = file(fileId);
        return urgency(file.distributor(), decide(file));
    }

    /** A person says which line the file answers. What was matched before is taken back. */
    @Transactional
    public Assignment assign(UUID fileId, UUID lineId, String actor) {
        FileFacts file = file(fileId);
        var target = sql.target(lineId);
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
        for (Match match : sql.active(fileId)) {
            if (match.lineId().equals(lineId)) {
                return new Assignment.Assigned(match.id());
            }
            sql.revoke(match.id(), actor, now);
        }
        String order = target.get().order() + ", line " + target.get().reference();
        List<String> evidence = List.of(actor + " assigned it to " + order + ".");
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.insert(id, fileId, lineId, file.distributor(), actor, 1, evidence, now);
        sql.verdict(
                fileId,
                file.distributor(),
                Outcome.MATCHED,
                List.of(new Candidate(lineId, 1, evidence)),
                evidence,
                now);
        journal.record(
                Entry.of("matching.assigned", shown(file) + " was assigned to " + order)
                        .distributor(file.distributor())
                        .order(target.get().order())
                        .file(fileId)
                        .line(lineId),
                actor);
        work.enqueue(NEXT, id.toString(), work.priority(target.get().due()));
        return new Assignment.Assigned(id);
    }

    /**
     * A person believes the contents and not the names: this file, and the one that carries its name, are assigned to
     * the lines that their texts are for. Returns what became of each; nothing where no text speaks against its name.
     */
    @Transactional
    public List<Assignment> assignByContent(UUID fileId, String actor) {
        List<Assignment> done = new ArrayList<>();
        byContent(fileId).forEach((file, line) -> done.add(assign(file, line, actor)));
        return List.copyOf(done);
    }

    /** By file, the line that its text is for where its name says another language: of this file and of its twin. */
    public Map<UUID, UUID> byContent(UUID fileId) {
        return sql.file(fileId).map(secondLook::byContent).orElse(Map.of());
    }

    /** One file of a group speaks for all of them. */
    private Assignment assignGroup(FileFacts file, UUID lineId, MatchingSql.Target target, String actor, Instant now) {
        String order = target.order() + ", line " + target.reference();
        UUID answer = groups.assign(file, lineId, actor, actor + " assigned it to " + order + ".", now);
        journal.record(
                Entry.of("matching.assigned", shown(file) + " and what belongs to it were assigned to " + order)
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
    @Transactional
    public boolean undo(UUID matchId, String actor) {
        Optional<UUID> speaker = groups.undo(matchId, actor, clock.instant());
        if (speaker.isPresent()) {
            FileFacts file = file(speaker.get());
            journal.record(
                    Entry.of("matching.undone", "The match of " + shown(file) + " and its group was taken back")
                            .distributor(file.distributor())
                            .file(file.id()),
                    actor);
            groups.match(file);
            return true;
        }
        Match match = sql.match(matchId).orElse(null);
        if (match == null || !sql.revoke(matchId, actor, clock.instant())) {
            return false;
        }
        FileFacts file = file(match.fileId());
        if (sql.active(match.fileId()).isEmpty()) {
            Resolution resolution = decide(file);
            List<String> evidence = new ArrayList<>(List.of(actor + " took its match back."));
            evidence.addAll(resolution.evidence());
            Outcome outcome = resolution.candidates().isEmpty() ? Outcome.UNMATCHED : Outcome.AMBIGUOUS;
            sql.verdict(file.id(), file.distributor(), outcome, resolution.candidates(), evidence, clock.instant());
        }
        journal.record(
                Entry.of("matching.undone", "The match of " + shown(file) + " was taken back")
                        .distributor(file.distributor())
                        .file(file.id())
                        .line(match.lineId()),
                actor);
        return true;
    }

    public Optional<Match> find(UUID matchId) {
        return sql.match(matchId);
    }

    /** The active matches of a file; those of its group where it is one of several. */
    public List<Match> ofFile(UUID fileId) {
        List<Match> grouped = groups.answers(fileId);
        return grouped.isEmpty() ? sql.active(fileId) : grouped;
    }

    /** Files to ask about again: an order came or changed, or the rest of a group is long in coming. */
    public List<UUID> waiting() {
        return Stream.concat(sql.waiting(RERUN).stream(), groups.due(RERUN).stream())
                .distinct()
                .toList();
    }

    /**
     * What one line was given answers another line that asks for the same: with the same files, in the same order.
     * Returns the new match, or nothing where the line has that file already.
     */
    @Transactional
    public Optional<UUID> reuse(UUID matchId, UUID lineId, List<String> evidence) {
        Match match = sql.match(matchId).filter(Match::active).orElse(null);
        if (match == null) {
            return Optional.empty();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!sql.insert(id, match.fileId(), lineId, match.distributor(), Journal.HUB, 1, evidence, clock.instant())) {
            return Optional.empty();
        }
        groups.copy(matchId, id);
        journal.record(Entry.of("matching.reused", shown(file(match.fileId())) + ": " + evidence.getFirst())
                .distributor(match.distributor())
                .file(match.fileId())
                .line(lineId)
                .detail(Map.of("evidence", evidence)));
        return Optional.of(id);
    }

    private Resolution decide(FileFacts file) {
        Clues clues = file.clues() != null
                ? file.clues()
                : naming.read(file.path(), conventions.of(file.distributor(), file.dropPoint()));
        LineIndex index = openLines.of(file.distributor());
        Set<UUID> denied = sql.denied(file.id());
        Resolution first = decision.decide(index, file.path(), clues, file.witness(), file.chosenLine(), denied);
        Map<UUID, Duration> held = file.witness().duration() == null
                ? Map.of()
                : openLines.pictures(
                        first.candidates().stream().map(Candidate::line).toList());
        return held.isEmpty()
                ? first
                : decision.decide(index, file.path(), clues, file.witness().with(held), file.chosenLine(), denied);
    }

    private int urgency(String distributor, Resolution resolution) {
        LineIndex index = openLines.of(distributor);
        UUID line = resolution.line() != null
                ? resolution.line()
                : resolution.candidates().isEmpty()
                        ? null
                        : resolution.candidates().get(0).line();
        OpenLine open = line == null
                ? null
                : index.read(() -> Optional.ofNullable(index.line(line))).orElse(null);
        return open == null ? UNKNOWN : work.priority(open.due());
    }

    private FileFacts file(UUID id) {
        return sql.file(id).orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such file  file=" + id));
    }

    private void tell(String kind, String summary, FileFacts file, @Nullable UUID line, Resolution resolution) {
        journal.record(Entry.of(kind, summary)
                .distributor(file.distributor())
                .file(file.id())
                .line(line)
                .detail(Map.of("evidence", resolution.evidence())));
    }

    private static String shown(FileFacts file) {
        String name = file.name().replaceAll("\\p{C}", "\uFFFD");
        return name.length() > 120 ? name.substring(0, 117) + "…" : name;
    }
}
