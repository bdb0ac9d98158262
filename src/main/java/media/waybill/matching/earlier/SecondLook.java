package media.waybill.matching.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.earlier.EarlierSql.Earlier;
import media.waybill.matching.earlier.EarlierSql.Inherited;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.lines.CancelledLines;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.rules.Decision;
import media.waybill.matching.rules.MatchingSettings;
import media.waybill.matching.rules.Witness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a name and its media cannot know by themselves: what came before for the same line, what a person said of the
 * same name, whether the contents of two files are swapped, whether the line was cancelled.
 */
@Component
public class SecondLook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final EarlierSql sql;
    private final Swaps swaps;
    private final CancelledLines cancelled;
    private final Decision decision;

    SecondLook(EarlierSql sql, Swaps swaps, CancelledLines cancelled, MatchingSettings settings) {
        this.sql = sql;
        this.swaps = swaps;
        this.cancelled = cancelled;
        this.decision = new Decision(settings);
    }

    public Resolution at(FileFacts file, Resolution first) {
        Resolution known = inherited(file, first);
        if (known != first) {
            return known;
        }
        Resolution checked = swaps.check(file, first);
        return switch (checked.outcome()) {
            case MATCHED -> againstLater(file.id(), checked);
            case AMBIGUOUS -> checked;
            case UNMATCHED -> againstCancelled(file.distributor(), file.path(), file.witness(), checked);
        };
    }

    /** The same for files that are one: they carry no text, and a name of their own each. */
    public Resolution atGroup(UUID speaker, String distributor, String whole, Witness witness, Resolution first) {
        return switch (first.outcome()) {
            case MATCHED -> againstLater(speaker, first);
            case AMBIGUOUS -> first;
            case UNMATCHED -> againstCancelled(distributor, whole, witness, first);
        };
    }

    /** The same name with new bytes answers what the earlier bytes were found to answer, above all by a person. */
    private Resolution inherited(FileFacts file, Resolution first) {
        List<Inherited> before = sql.inherited(file.id());
        List<UUID> lines = before.stream().map(Inherited::line).distinct().toList();
        if (lines.isEmpty() || first.outcome() == Outcome.MATCHED && new HashSet<>(first.lines()).containsAll(lines)) {
            return first;
        }
        Inherited last = before.getFirst();
        List<String> evidence = new ArrayList<>();
        evidence.add("It is a newer version of the file of the same name that "
                + (last.decidedBy().equals("hub") ? "answered" : last.decidedBy() + " assigned to") + " line "
                + last.reference() + " of " + last.order() + " on " + day(last.at()) + ".");
        evidence.addAll(last.evidence());
        List<Candidate> candidates =
                lines.stream().map(line -> new Candidate(line, 1, evidence)).toList();
        return new Resolution(
                first.name(),
                first.clues(),
                Outcome.MATCHED,
                lines.getFirst(),
                lines,
                candidates,
                List.copyOf(evidence));
    }

    /** What comes late of an earlier revision does not push a later one aside. */
    private Resolution againstLater(UUID file, Resolution match) {
        String revision = match.clues().revision();
        Set<UUID> taken = new HashSet<>();
        Set<String> why = new LinkedHashSet<>();
        for (Earlier other : sql.earlier(file, match.lines())) {
            if (Revisions.isOlder(revision, other.revision()) && taken.add(other.line())) {
                why.add((revision == null ? "Its name says no revision, but " : "It is revision " + revision + ", but ")
                        + other.name() + " (revision " + other.revision() + ") came on " + day(other.at())
                        + " for the same line. A person decides whether the older one is wanted.");
            }
        }
        if (taken.isEmpty()) {
            return match;
        }
        List<UUID> free =
                match.lines().stream().filter(line -> !taken.contains(line)).toList();
        List<String> evidence = new ArrayList<>(free.isEmpty() ? why : match.evidence());
        evidence.addAll(
                free.isEmpty()
                        ? match.evidence().stream()
                                .map(sentence -> sentence.replaceFirst("^It answers ", "It would answer "))
                                .toList()
                        : why);
        return free.isEmpty()
                ? new Resolution(
                        match.name(),
                        match.clues(),
                        Outcome.AMBIGUOUS,
                        null,
                        List.of(),
                        match.candidates(),
                        List.copyOf(evidence))
                : new Resolution(
                        match.name(),
                        match.clues(),
                        Outcome.MATCHED,
                        free.getFirst(),
                        free,
                        match.candidates(),
                        List.copyOf(evidence));
    }

    private Resolution againstCancelled(String distributor, String path, Witness witness, Resolution nothing) {
        LineIndex index = cancelled.of(distributor);
        if (index.size() == 0) {
            return nothing;
        }
        Resolution gone = decision.decide(index, path, nothing.clues(), witness, null, Set.of());
        UUID line = gone.line();
        if (line == null) {
            return nothing;
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(sql.cancellation(line)
                .map(end -> "Its line (line " + end.reference() + " of " + end.order() + ") was cancelled on "
                        + day(end.at()) + " by " + end.actor() + ": " + end.reason()
                        + ". The file is kept, nobody waits for it.")
                .orElse("Its line was cancelled."));
        gone.evidence().stream()
                .map(sentence -> sentence.replaceFirst("^It answers ", "It would have answered "))
                .forEach(evidence::add);
        return new Resolution(
                nothing.name(), nothing.clues(), Outcome.UNMATCHED, null, List.of(), List.of(), List.copyOf(evidence));
    }

    /** The line that the text of a file is for, and that of its twin. */
    public Map<UUID, UUID> byContent(FileFacts file) {
        return swaps.byContent(file);
    }

    /** Writes down which matches of the same line this one, of a later revision, takes the place of. */
    public void replaces(UUID match, UUID file, @Nullable String revision, String distributor, UUID line, Instant now) {
        for (Earlier other : sql.earlier(file, List.of(line))) {
            if (Revisions.isNewer(revision, other.revision())) {
                sql.replaced(other.match(), match, distributor, now);
            }
        }
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
