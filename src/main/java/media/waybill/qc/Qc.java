package media.waybill.qc;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.matching.Matching;
import media.waybill.orders.Orders;
import media.waybill.timedtext.Document;
import media.waybill.work.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges conformed files by rule sets, and takes down what people and platforms decide over the machine. */
@Component("qc")
public class Qc {

    private static final String NEXT = "encoding";
    private static final String REUSED = "conform";

    private final QcSql sql;
    private final BesideSql beside;
    private final ReuseSql reuse;
    private final Laboratory laboratory;
    private final Orders orders;
    private final Matching matching;
    private final Work work;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Qc(
            QcSql sql,
            BesideSql beside,
            ReuseSql reuse,
            Laboratory laboratory,
            Orders orders,
            Matching matching,
            Work work,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.beside = beside;
        this.reuse = reuse;
        this.laboratory = laboratory;
        this.orders = orders;
        this.matching = matching;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Measures and judges. Answers the consignments that may be complete now: those of the line when it was accepted,
     * else none. Works outside any transaction; doing it again answers the same.
     */
    public List<UUID> judge(UUID conformedId) {
        var before = sql.verdict(conformedId);
        if (before.isPresent()) {
            return next(before.get().word(), before.get().lineId());
        }
        var subject = sql.subject(conformedId);
        if (subject.isEmpty()) {
            // The match was taken back in the meantime: nothing waits for a judgement.
            return List.of();
        }
        var material = laboratory.prepare(subject.get(), beside);
        var findings = Judgement.of(material);
        var word = Verdict.Word.of(findings);
        transaction.executeWithoutResult(status -> keep(subject.get(), material, findings, word));
        return next(word, subject.get().lineId());
    }

    private List<UUID> next(Verdict.Word word, UUID lineId) {
        return word == Verdict.Word.ACCEPTED ? sql.consignments(lineId) : List.of();
    }

    /**
     * What a distributor's files were accepted for answers lines of later orders that ask for the very same. Looks at
     * each state of an order once; answers the new matches, which are brought into house form and judged by the rules
     * of the platforms that those lines are for.
     */
    @Transactional
    public List<UUID> reuse(String distributor) {
        return reuse.unasked(distributor).stream()
                .flatMap(order -> {
                    var found = reuse.reusableFor(order.id());
                    reuse.asked(order, clock.instant());
                    return given(found).stream();
                })
                .toList();
    }

    private List<UUID> given(List<ReuseSql.Reusable> found) {
        return found.stream()
                .flatMap(one -> matching.reuse(one.match(), one.line(), one.evidence()).stream())
                .toList();
    }

    /** A line that waits for the same as one that was accepted just now is given it too. */
    private void giveToOthers(UUID lineId) {
        for (var match : given(reuse.reusableFrom(lineId))) {
            work.enqueue(REUSED, match.toString(), orders.priority(lineId));
        }
    }

    private void keep(Subject subject, Material material, List<Finding> findings, Verdict.Word word) {
        var now = clock.instant();
        var verdict = UuidCreator.getTimeOrderedEpoch();
        var named = material.sets().stream().map(RuleSet::named).toList();
        if (!sql.insert(verdict, subject, word, named, material.measured(), now)) {
            return;
        }
        sql.insert(verdict, subject.distributor(), findings);
        if (word == Verdict.Word.REJECTED) {
            sql.redelivery(
                    subject.lineId(),
                    subject.fileId(),
                    blockers(findings),
                    Journal.HUB,
                    orders.redeliveryDue(subject.lineId()),
                    now);
        }
        if (word == Verdict.Word.ACCEPTED) {
            giveToOthers(subject.lineId());
        }
        journal.record(
                entry("qc." + word.name().toLowerCase(java.util.Locale.ROOT), summary(subject, findings, word), subject)
                        .detail(Map.of("findings", findings.size(), "reasons", blockers(findings))));
    }

    private static List<String> blockers(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .map(Finding::sentence)
                .toList();
    }

    private static String summary(Subject subject, List<Finding> findings, Verdict.Word word) {
        var weighty =
                findings.stream().filter(f -> f.severity() != Severity.FYI).toList();
        var reason = weighty.isEmpty()
                ? ""
                : ": " + weighty.getFirst().text() + weighty.getFirst().place().words()
                        + (weighty.size() > 1 ? ", and " + (weighty.size() - 1) + " more" : "");
        return switch (word) {
            case ACCEPTED -> subject.words() + " passed every check";
            case REVIEW -> subject.words() + " waits for an operator's eyes" + reason;
            case REJECTED -> subject.words() + " was refused" + reason;
        };
    }

    /** An operator takes the file in hand as it is. False when the line has none. */
    @Transactional
    public boolean accept(UUID lineId, List<String> reasons) {
        return decide(lineId, "ACCEPT", reasons)
                .map(hand -> {
                    for (var consignment : sql.consignments(lineId)) {
                        work.enqueue(NEXT, consignment.toString(), orders.priority(lineId));
                    }
                    giveToOthers(lineId);
                    return hand;
                })
                .isPresent();
    }

    /** An operator refuses the file in hand and asks for another. False when the line has none. */
    @Transactional
    public boolean reject(UUID lineId, List<String> reasons) {
        return decide(lineId, "REJECT", reasons)
                .map(hand -> {
                    sql.redelivery(
                            lineId,
                            hand.fileId(),
                            reasons,
                            Journal.actor(),
                            orders.redeliveryDue(lineId),
                            clock.instant());
                    return hand;
                })
                .isPresent();
    }

    private Optional<QcSql.Hand> decide(UUID lineId, String decision, List<String> reasons) {
        var hand = sql.hand(lineId);
        hand.ifPresent(file -> {
            sql.decision(lineId, file, decision, reasons, Journal.actor(), clock.instant());
            journal.record(Entry.of(
                            decision.equals("ACCEPT") ? "qc.waived" : "qc.rejected",
                            file.fileName()
                                    + (decision.equals("ACCEPT")
                                            ? " was accepted by decision: "
                                            : " was refused by decision: ")
                                    + String.join("; ", reasons))
                    .distributor(file.distributor())
                    .order(file.order())
                    .line(lineId)
                    .file(file.fileId())
                    .detail(Map.of("reasons", reasons)));
        });
        return hand;
    }

    /** A platform refused what it was sent: each line that it names is owed again. */
    @Transactional
    public void refusedByPlatform(Collection<UUID> lineIds, List<String> reasons, String platform) {
        for (var lineId : lineIds) {
            var hand = sql.hand(lineId);
            var due = orders.redeliveryDue(lineId);
            sql.redelivery(lineId, hand.map(QcSql.Hand::fileId).orElse(null), reasons, platform, due, clock.instant());
            journal.record(Entry.of("qc.refused-by-platform", platform + " refused it: " + String.join("; ", reasons))
                    .distributor(hand.map(QcSql.Hand::distributor).orElse(null))
                    .platform(platform)
                    .order(hand.map(QcSql.Hand::order).orElse(null))
                    .line(lineId)
                    .file(hand.map(QcSql.Hand::fileId).orElse(null))
                    .detail(Map.of("reasons", reasons, "due", due.toString())));
        }
    }

    /**
     * The vault's key of a small copy of a picture that browsers play (H.264 and AAC in MP4), once it was measured and
     * while it is kept: copies may be thrown away, originals never are.
     */
    public Optional<String> preview(UUID fileId) {
        return sql.isPreviewed(fileId) && laboratory.keeps(Preview.key(fileId))
                ? Optional.of(Preview.key(fileId))
                : Optional.empty();
    }

    /** What the newest verdict on a file saw, worst first. */
    public List<Finding> findings(UUID fileId) {
        return sql.findings(fileId);
    }

    /** What would be found in a text that was put in the place of a conformed one, by the same rules. Keeps nothing. */
    public TextTrial tryText(UUID conformedId, Document text) {
        return sql.subject(conformedId)
                .map(subject -> laboratory.tryText(subject, text, beside))
                .orElse(TextTrial.NONE);
    }

    public Optional<Verdict> verdict(UUID conformedId) {
        return sql.verdict(conformedId);
    }

    /** Each line that the platform needs of the title, with its accepted file or what it lacks. */
    public Readiness accepted(UUID titleId, String platform) {
        return new Readiness(titleId, platform, sql.needs(titleId, platform));
    }

    private static Entry entry(String kind, String summary, Subject subject) {
        return Entry.of(kind, summary)
                .distributor(subject.distributor())
                .order(subject.order())
                .line(subject.lineId())
                .file(subject.fileId());
    }
}
