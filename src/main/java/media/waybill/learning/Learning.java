package media.waybill.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.conventions.AcceptedRule;
import media.waybill.conventions.Conventions;
import media.waybill.learning.LearningSql.Decided;
import media.waybill.learning.LearningSql.Judged;
import media.waybill.naming.Clues;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.Naming;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learns from people's decisions how a distributor's names are meant, and asks before it uses what it learned. */
@Component("learning")
public class Learning {

    /** A name's meaning is what its latest decisions say. */
    private static final int DECISIONS = 400;

    /** So many of them are asked what they teach when somebody looks at a distributor. */
    private static final int LATEST = 30;

    private static final int MOST_WAITING = 5000;
    private static final int JUDGED = 5000;
    private static final String ASK_AGAIN = "intake";

    private final LearningSql sql;
    private final Conventions conventions;
    private final Previewing previewing;
    private final Naming naming;
    private final Work work;
    private final Misfires misfires;

    Learning(
            LearningSql sql,
            Conventions conventions,
            Previewing previewing,
            Naming naming,
            Work work,
            LearningSettings settings) {
        this.sql = sql;
        this.conventions = conventions;
        this.previewing = previewing;
        this.naming = naming;
        this.work = work;
        this.misfires = new Misfires(settings);
    }

    /** What a person's decision on a file teaches, the best shown first; nothing where nobody decided. */
    public List<Proposal> proposals(UUID file) {
        Decided decision = sql.decision(file).orElse(null);
        String distributor = sql.distributor(file).orElse(null);
        if (decision == null || distributor == null) {
            return List.of();
        }
        List<DecidedFile> all = decided(distributor, decision);
        return all.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .map(one -> proposals(distributor, one, all))
                .orElse(List.of());
    }

    /** What the latest decisions on a distributor's files teach that no rule says yet. */
    public List<Taught> proposals(String distributor) {
        List<DecidedFile> all = decided(distributor, null);
        Map<LearnedRule, Taught> taught = new LinkedHashMap<>();
        all.stream().limit(LATEST).forEach(one -> proposals(distributor, one, all)
                .forEach(
                        proposal -> taught.putIfAbsent(proposal.rule(), new Taught(proposal, one.file(), one.path()))));
        return taught.values().stream()
                .sorted(Comparator.comparingInt((Taught one) -> one.proposal().decisions())
                        .reversed())
                .toList();
    }

    private List<Proposal> proposals(String distributor, DecidedFile decided, List<DecidedFile> all) {
        return Proposals.of(
                naming,
                conventions.of(distributor, decided.dropPoint()),
                decided,
                all.stream()
                        .filter(other -> !other.file().equals(decided.file()))
                        .toList());
    }

    /** The latest decisions of people, and one that may be older than these, as their names are read today. */
    private List<DecidedFile> decided(String distributor, @Nullable Decided one) {
        List<Decided> latest = new ArrayList<>(sql.decisions(distributor, DECISIONS));
        if (one != null && latest.stream().noneMatch(other -> other.file().equals(one.file()))) {
            latest.add(one);
        }
        Map<UUID, OwedLine> lines = sql.lines(latest.stream().map(Decided::line).toList());
        return latest.stream()
                .flatMap(decision -> read(distributor, decision, lines).stream())
                .toList();
    }

    private Optional<DecidedFile> read(String distributor, Decided decided, Map<UUID, OwedLine> lines) {
        OwedLine line = lines.get(decided.line());
        return line == null
                ? Optional.empty()
                : Optional.of(new DecidedFile(
                        decided.file(),
                        decided.path(),
                        decided.dropPoint(),
                        naming.read(decided.path(), conventions.of(distributor, decided.dropPoint())),
                        line));
    }

    /** What a rule would do to all past names of the distributor. Changes nothing. */
    public Preview preview(String distributor, LearnedRule rule) {
        return previewing.of(distributor, rule);
    }

    /**
     * The rule counts from now on, everywhere. Files that wait without a line and that it concerns are asked about
     * again.
     */
    @Transactional
    public AcceptedRule accept(String distributor, LearnedRule rule, String reason, @Nullable UUID file, String actor) {
        AcceptedRule accepted = conventions.accept(distributor, rule, reason, file, actor);
        askAgain(distributor, rule);
        return accepted;
    }

    /** The rule no longer counts; matches that it led to stay until somebody takes them back. */
    @Transactional
    public boolean revert(UUID id, String why, String actor) {
        AcceptedRule rule = conventions.find(id).orElse(null);
        if (rule == null || !conventions.revert(id, why, actor)) {
            return false;
        }
        askAgain(rule.distributor(), rule.rule());
        return true;
    }

    private void askAgain(String distributor, LearnedRule rule) {
        var concerning = rule.concerning();
        sql.waiting(distributor, MOST_WAITING).forEach((waiting, path) -> {
            if (concerning.test(path)) {
                work.enqueue(ASK_AGAIN, waiting.toString(), 0);
            }
        });
    }

    /** Rules of all distributors that misfire so often that somebody should look at them. */
    public List<RuleUse> flagged() {
        return conventions.distributors().stream()
                .flatMap(distributor -> uses(distributor).stream())
                .filter(RuleUse::flagged)
                .toList();
    }

    /** How the rules that count now fare, the oldest first. */
    public List<RuleUse> uses(String distributor) {
        List<AcceptedRule> rules = conventions.rules(distributor);
        if (rules.isEmpty()) {
            return List.of();
        }
        Instant since = rules.getFirst().acceptedAt();
        List<Judged> judged = sql.judged(distributor, since, JUDGED);
        Map<UUID, Clues> readings = new HashMap<>();
        judged.forEach(file -> {
            if (rules.stream().anyMatch(rule -> rule.rule().concerns(file.path()))) {
                readings.put(file.file(), naming.read(file.path(), conventions.of(distributor, file.dropPoint())));
            }
        });
        return rules.stream().map(rule -> misfires.of(rule, judged, readings)).toList();
    }
}
