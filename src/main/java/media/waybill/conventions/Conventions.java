package media.waybill.conventions;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.naming.Complaint;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a distributor's names are read: its mappings, its own language words, and what people taught the hub. */
@Component("conventions")
public class Conventions {

    private record Key(String distributor, String folder) {}

    /** A convention with what it was made of: made again when one of these is another. */
    private record Made(
            NamingConvention mappings,
            Map<String, String> aliases,
            @Nullable UUID stamp,
            NamingConvention whole) {}

    private final ConventionsSql sql;
    private final Naming naming;
    private final Partners partners;
    private final Journal journal;
    private final Clock clock;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    Conventions(ConventionsSql sql, Naming naming, Partners partners, Journal journal, Clock clock) {
        this.sql = sql;
        this.naming = naming;
        this.partners = partners;
        this.journal = journal;
        this.clock = clock;
    }

    /** How names at a drop point are read; uploads are read the way the distributor's own drop points are. */
    public NamingConvention of(String distributor, @Nullable String dropPoint) {
        return inFolder(distributor, folder(distributor, dropPoint));
    }

    /** The same by the mappings of a certain folder. A change by any node counts from its commit on. */
    public NamingConvention inFolder(String distributor, String folder) {
        return Viewer.asHub(() -> {
            NamingConvention mappings = naming.convention(folder);
            Map<String, String> aliases =
                    partners.partner(distributor).map(Partner::languageAliases).orElse(Map.of());
            UUID stamp = sql.stamp(distributor).orElse(null);
            Key key = new Key(distributor, folder);
            Made held = made.get(key);
            if (held != null
                    && held.mappings == mappings
                    && held.aliases.equals(aliases)
                    && java.util.Objects.equals(held.stamp, stamp)) {
                return held.whole;
            }
            List<LearnedRule> learned = stamp == null
                    ? List.of()
                    : sql.active(distributor).stream().map(AcceptedRule::rule).toList();
            NamingConvention whole = mappings.learned(learned).withLanguages(aliases);
            made.put(key, new Made(mappings, aliases, stamp, whole));
            return whole;
        });
    }

    /** How its names would be read with a naming.yaml that lies nowhere yet, in the place of its own one. */
    public NamingConvention draft(String distributor, String yaml) {
        return Viewer.asHub(() -> naming.draft(yaml)
                .learned(
                        sql.active(distributor).stream().map(AcceptedRule::rule).toList())
                .withLanguages(partners.partner(distributor)
                        .map(Partner::languageAliases)
                        .orElse(Map.of())));
    }

    /** What is wrong with the naming.yaml of each folder that a drop point of the distributor names, by folder. */
    public Map<String, List<Complaint>> complaints(String distributor) {
        Map<String, List<Complaint>> complaints = new TreeMap<>();
        Viewer.asHub(partners::dropPoints).stream()
                .filter(point -> point.partner().equals(distributor))
                .forEach(point -> complaints.put(point.naming(), naming.complaints(point.naming())));
        complaints.values().removeIf(List::isEmpty);
        return complaints;
    }

    /** The rules that count now, the oldest first. */
    public List<AcceptedRule> rules(String distributor) {
        return sql.active(distributor);
    }

    /** The distributors of which something was learned. */
    public List<String> distributors() {
        return sql.distributors();
    }

    /** All versions that ever were, the newest first; of every distributor when none is named. */
    public List<AcceptedRule> versions(@Nullable String distributor, int offset, int limit) {
        return sql.all(distributor, offset, limit);
    }

    public Optional<AcceptedRule> find(UUID id) {
        return sql.find(id);
    }

    /** The rules that count now as a naming.yaml has them. */
    public String yaml(String distributor) {
        return LearnedRule.yaml(
                rules(distributor).stream().map(AcceptedRule::rule).toList());
    }

    /** From the end of the transaction on every name of the distributor is read with the rule. */
    @Transactional
    public AcceptedRule accept(String distributor, LearnedRule rule, String reason, @Nullable UUID file, String actor) {
        if (!rule.faults().isEmpty()) {
            throw new Failure(FailureCode.UNEXPECTED, "the rule cannot be used: " + String.join("; ", rule.faults()));
        }
        Instant now = clock.instant();
        long version = sql.next(distributor, UuidCreator.getTimeOrderedEpoch(), now);
        UUID replaced = null;
        for (AcceptedRule before : sql.active(distributor)) {
            if (before.rule().type() == rule.type() && before.rule().key().equals(rule.key())) {
                if (before.rule().equals(rule)) {
                    return before;
                }
                replaced = before.id();
                sql.revert(before.id(), actor, now, "Version " + version + " took its place.");
            }
        }
        AcceptedRule accepted = new AcceptedRule(
                UuidCreator.getTimeOrderedEpoch(),
                distributor,
                version,
                rule,
                reason,
                file,
                replaced,
                actor,
                now,
                null,
                null,
                null);
        sql.insert(accepted);
        tell("conventions.accepted", "A naming rule was accepted: " + rule.shown(), accepted, reason, actor);
        return accepted;
    }

    /** Takes a rule back; the one whose place it took counts again. False when it was taken back before. */
    @Transactional
    public boolean revert(UUID id, String why, String actor) {
        AcceptedRule rule = sql.find(id).orElse(null);
        Instant now = clock.instant();
        if (rule == null || !sql.revert(id, actor, now, why)) {
            return false;
        }
        long version = sql.next(rule.distributor(), UuidCreator.getTimeOrderedEpoch(), now);
        tell(
                "conventions.reverted",
                "A naming rule was taken back: " + rule.rule().shown(),
                rule,
                why,
                actor);
        AcceptedRule earlier =
                rule.replaced() == null ? null : sql.find(rule.replaced()).orElse(null);
        if (earlier != null) {
            sql.insert(new AcceptedRule(
                    UuidCreator.getTimeOrderedEpoch(),
                    rule.distributor(),
                    version,
                    earlier.rule(),
                    "It counts again because version " + rule.version() + " was taken back.",
                    earlier.file(),
                    earlier.replaced(),
                    actor,
                    now,
                    null,
                    null,
                    null));
        }
        return true;
    }

    private void tell(String kind, String summary, AcceptedRule rule, String why, String actor) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("rule", rule.id());
        detail.put("version", rule.version());
        detail.put("type", rule.rule().type());
        detail.put("word", rule.rule().word());
        detail.put("means", rule.rule().means());
        detail.put("why", why);
        journal.record(
                Entry.of(kind, summary)
                        .distributor(rule.distributor())
                        .file(rule.file())
                        .detail(detail),
                actor);
    }

    private String folder(String distributor, @Nullable String dropPoint) {
        return Viewer.asHub(() -> (dropPoint == null ? Optional.<DropPoint>empty() : partners.dropPoint(dropPoint))
                .or(() -> partners.dropPoints().stream()
                        .filter(point -> point.partner().equals(distributor))
                        .findFirst())
                .map(DropPoint::naming)
                .orElse("default"));
    }
}
