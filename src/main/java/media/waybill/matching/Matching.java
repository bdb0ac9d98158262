package media.waybill.matching;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.conventions.Conventions;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.earlier.SecondLook;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.facts.FilesSql;
import media.waybill.matching.facts.MatchesSql;
import media.waybill.matching.facts.VerdictsSql;
import media.waybill.matching.groups.Groups;
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

    private final FilesSql files;
    private final MatchesSql matches;
    private final VerdictsSql verdicts;
    private final FileQuestion question;
    private final Groups groups;
    private final SecondLook secondLook;
    private final ByHand byHand;
    private final Conventions conventions;
    private final Work work;
    private final Journal journal;
    private final Clock clock;

    Matching(
            FilesSql files,
            MatchesSql matches,
            VerdictsSql verdicts,
            FileQuestion question,
            Groups groups,
            SecondLook secondLook,
            ByHand byHand,
            Conventions conventions,
            Work work,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.matches = matches;
        this.verdicts = verdicts;
        this.question = question;
        this.groups = groups;
        this.secondLook = secondLook;
        this.byHand = byHand;
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
        FileFacts file = files.file(fileId);
        if (file.retired() && !files.isTwin(fileId)) {
            return matches.active(fileId).stream().map(Match::id).toList();
        }
        Optional<List<UUID>> grouped = groups.match(file);
        if (grouped.isPresent()) {
            return grouped.get();
        }
        List<Match> before = matches.active(fileId);
        if (!before.isEmpty() || file.retired()) {
            return before.stream().map(Match::id).toList();
        }
        Resolution resolution = secondLook.at(file, question.ask(file));
        Instant now = clock.instant();
        Optional<Outcome> last = verdicts.outcome(fileId);
        verdicts.verdict(
                fileId, file.distributor(), resolution.outcome(), resolution.candidates(), resolution.evidence(), now);
        List<UUID> made = new ArrayList<>();
        double score = resolution.candidates().isEmpty()
                ? 0
                : resolution.candidates().get(0).score();
        for (UUID line : resolution.lines()) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            if (matches.insert(id, fileId, line, file.distributor(), Journal.HUB, score, resolution.evidence(), now)) {
                made.add(id);
                secondLook.replaces(id, fileId, resolution.clues().revision(), file.distributor(), line, now);
                tell(
                        "matching.matched",
                        file.shown() + ": " + resolution.evidence().get(0),
                        file,
                        line,
                        resolution);
            }
        }
        if (made.isEmpty() && last.filter(resolution.outcome()::equals).isEmpty()) {
            String kind = resolution.outcome() == Outcome.AMBIGUOUS ? "matching.ambiguous" : "matching.unmatched";
            tell(kind, file.shown() + ": " + resolution.evidence().get(0), file, null, resolution);
        }
        return List.copyOf(made);
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
        return question.byName(distributor, names, read);
    }

    /** The priority of a file by its name alone, before its bytes are here: that of the most urgent line it would answer. */
    public int slack(UUID fileId) {
        return question.dueOfClosest(files.file(fileId)).map(work::priority).orElse(UNKNOWN);
    }

    /** A person says which line the file answers. What was matched before is taken back. */
    @Transactional
    public Assignment assign(UUID fileId, UUID lineId, String actor) {
        return byHand.assign(fileId, lineId, actor);
    }

    /**
     * A person believes the contents and not the names: this file, and the one that carries its name, are assigned to
     * the lines that their texts are for. Returns what became of each; nothing where no text speaks against its name.
     */
    @Transactional
    public List<Assignment> assignByContent(UUID fileId, String actor) {
        List<Assignment> done = new ArrayList<>();
        byContent(fileId).forEach((file, line) -> done.add(byHand.assign(file, line, actor)));
        return List.copyOf(done);
    }

    /** By file, the line that its text is for where its name says another language: of this file and of its twin. */
    public Map<UUID, UUID> byContent(UUID fileId) {
        return files.find(fileId).map(secondLook::byContent).orElse(Map.of());
    }

    /** A person takes a match back; the file waits for a decision again. False when it was taken back before. */
    @Transactional
    public boolean undo(UUID matchId, String actor) {
        return byHand.undo(matchId, actor);
    }

    public Optional<Match> find(UUID matchId) {
        return matches.match(matchId);
    }

    /** The active matches of a file; those of its group where it is one of several. */
    public List<Match> ofFile(UUID fileId) {
        List<Match> grouped = groups.answers(fileId);
        return grouped.isEmpty() ? matches.active(fileId) : grouped;
    }

    /** Files to ask about again: an order came or changed, or the rest of a group is long in coming. */
    public List<UUID> waiting() {
        return Stream.concat(verdicts.waiting(RERUN).stream(), groups.due(RERUN).stream())
                .distinct()
                .toList();
    }

    /**
     * What one line was given answers another line that asks for the same: with the same files, in the same order.
     * Returns the new match, or nothing where the line has that file already.
     */
    @Transactional
    public Optional<UUID> reuse(UUID matchId, UUID lineId, List<String> evidence) {
        Match match = matches.match(matchId).filter(Match::active).orElse(null);
        if (match == null) {
            return Optional.empty();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!matches.insert(
                id, match.fileId(), lineId, match.distributor(), Journal.HUB, 1, evidence, clock.instant())) {
            return Optional.empty();
        }
        groups.copy(matchId, id);
        journal.record(Entry.of("matching.reused", files.file(match.fileId()).shown() + ": " + evidence.getFirst())
                .distributor(match.distributor())
                .file(match.fileId())
                .line(lineId)
                .detail(Map.of("evidence", evidence)));
        return Optional.of(id);
    }

    private void tell(String kind, String summary, FileFacts file, @Nullable UUID line, Resolution resolution) {
        journal.record(Entry.of(kind, summary)
                .distributor(file.distributor())
                .file(file.id())
                .line(line)
                .detail(Map.of("evidence", resolution.evidence())));
    }
}
