package media.waybill.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import media.waybill.conventions.Conventions;
import media.waybill.learning.LearningSql.Held;
import media.waybill.learning.LearningSql.PastName;
import media.waybill.learning.Preview.Change;
import media.waybill.learning.Preview.Effect;
import media.waybill.matching.Matching;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.naming.Clues;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a distributor's past names with a rule and without, within bounds of number and time. */
@Component
class Previewing {

    private static final int MOST_NAMES = 100_000;
    private static final int MOST_WEIGHED = 2000;
    private static final int SHOWN = 50;
    private static final int BATCH = 200;
    private static final Duration READING = Duration.ofSeconds(4);
    private static final Duration WEIGHING = Duration.ofSeconds(4);

    private record Changed(PastName name, Clues before, Clues after) {}

    private final LearningSql sql;
    private final Conventions conventions;
    private final Matching matching;
    private final Naming naming;
    private final Clock clock;

    Previewing(LearningSql sql, Conventions conventions, Matching matching, Naming naming, Clock clock) {
        this.sql = sql;
        this.conventions = conventions;
        this.matching = matching;
        this.naming = naming;
        this.clock = clock;
    }

    Preview of(String distributor, LearnedRule rule) {
        long names = sql.names(distributor);
        Map<String, NamingConvention> before = new HashMap<>();
        Map<String, NamingConvention> after = new HashMap<>();
        List<Changed> changed = new ArrayList<>();
        Instant end = clock.instant().plus(READING);
        int looked = 0;
        for (PastName name : sql.past(distributor, MOST_NAMES)) {
            if (looked % BATCH == 0 && clock.instant().isAfter(end)) {
                break;
            }
            looked++;
            if (!rule.concerns(name.path())) {
                continue;
            }
            String point = Objects.requireNonNullElse(name.dropPoint(), "");
            NamingConvention now = before.computeIfAbsent(point, key -> conventions.of(distributor, name.dropPoint()));
            NamingConvention then = after.computeIfAbsent(point, key -> now.learned(List.of(rule)));
            Clues readNow = naming.read(name.path(), now);
            Clues readThen = naming.read(name.path(), then);
            if (!Differences.of(readNow, readThen).isEmpty()) {
                changed.add(new Changed(name, readNow, readThen));
            }
        }
        return weigh(distributor, rule, names, looked, changed, before, after);
    }

    private Preview weigh(
            String distributor,
            LearnedRule rule,
            long names,
            int looked,
            List<Changed> changed,
            Map<String, NamingConvention> before,
            Map<String, NamingConvention> after) {
        List<Changed> some = changed.subList(0, Math.min(changed.size(), MOST_WEIGHED));
        Map<UUID, Held> held =
                sql.held(some.stream().map(one -> one.name().file()).toList());
        List<Change> changes = new ArrayList<>();
        Instant end = clock.instant().plus(WEIGHING);
        int weighed = 0;
        for (Changed one : some) {
            if (weighed % 20 == 0 && clock.instant().isAfter(end)) {
                break;
            }
            weighed++;
            String point = Objects.requireNonNullElse(one.name().dropPoint(), "");
            List<String> path = List.of(one.name().path());
            Resolution then = matching.resolve(distributor, Objects.requireNonNull(after.get(point)), path)
                    .get(0);
            Held now = held.getOrDefault(one.name().file(), Held.NONE);
            Resolution alone = now.lines().isEmpty()
                    ? null
                    : matching.resolve(distributor, Objects.requireNonNull(before.get(point)), path)
                            .get(0);
            changes.add(new Change(
                    one.name().file(),
                    one.name().path(),
                    effect(now, alone, then),
                    Differences.of(one.before(), one.after()),
                    then.line() == null ? null : then.line().toString(),
                    now.lines().isEmpty() ? null : now.lines().iterator().next().toString()));
        }
        return new Preview(
                rule,
                names,
                looked,
                changed.size(),
                weighed,
                count(changes, Effect.SOLVED),
                count(changes, Effect.CONFIRMED),
                count(changes, Effect.CONFLICT),
                shown(changes));
    }

    /**
     * A match that stands is spoken against where the name would lead elsewhere, or would no longer lead there by
     * itself.
     */
    static Effect effect(Held now, @Nullable Resolution alone, Resolution then) {
        boolean finds = then.outcome() == Outcome.MATCHED;
        if (now.lines().isEmpty()) {
            return finds && !now.retired() && then.lines().stream().noneMatch(now.denied()::contains)
                    ? Effect.SOLVED
                    : Effect.READ;
        }
        if (finds) {
            boolean same = then.lines().stream().anyMatch(now.lines()::contains);
            boolean before = alone != null && leads(alone, now.lines());
            return !same ? Effect.CONFLICT : before ? Effect.READ : Effect.CONFIRMED;
        }
        return alone != null && leads(alone, now.lines()) ? Effect.CONFLICT : Effect.READ;
    }

    private static boolean leads(Resolution resolution, Set<UUID> lines) {
        return resolution.outcome() == Outcome.MATCHED
                && resolution.lines().stream().anyMatch(lines::contains);
    }

    private List<Change> shown(List<Change> changes) {
        List<Change> first = changes.stream()
                .sorted(Comparator.comparing(Change::effect))
                .limit(SHOWN)
                .toList();
        Map<UUID, OwedLine> lines = sql.lines(first.stream()
                .flatMap(change -> java.util.stream.Stream.of(change.line(), change.was()))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toList());
        return first.stream()
                .map(change -> new Change(
                        change.file(),
                        change.path(),
                        change.effect(),
                        change.reading(),
                        words(lines, change.line()),
                        words(lines, change.was())))
                .toList();
    }

    private static @Nullable String words(Map<UUID, OwedLine> lines, @Nullable String id) {
        if (id == null) {
            return null;
        }
        OwedLine line = lines.get(UUID.fromString(id));
        return line == null ? null : line.shown();
    }

    private static int count(List<Change> changes, Effect effect) {
        return (int)
                changes.stream().filter(change -> change.effect() == effect).count();
    }
}
