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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private static final int WEIGHED = 50;
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
        Readings readings = new Readings(distributor, rule);
        long names = sql.names(distributor);
        Predicate<String> concerning = rule.concerning();
        List<Changed> changed = new ArrayList<>();
        Instant end = clock.instant().plus(READING);
        int looked = 0;
        for (PastName name : sql.past(distributor, MOST_NAMES)) {
            if (looked % BATCH == 0 && clock.instant().isAfter(end)) {
                break;
            }
            looked++;
            if (concerning.test(name.path())) {
                readings.changed(name).ifPresent(changed::add);
            }
        }
        List<Change> changes = weigh(readings, changed.subList(0, Math.min(changed.size(), MOST_WEIGHED)));
        return new Preview(
                rule,
                names,
                looked,
                changed.size(),
                changes.size(),
                count(changes, Effect.SOLVED),
                count(changes, Effect.CONFIRMED),
                count(changes, Effect.CONFLICT),
                shown(changes));
    }

    /** A distributor's names as they are read, and as they would be. */
    private final class Readings {

        private final String distributor;
        private final LearnedRule rule;
        private final Map<String, NamingConvention> now = new HashMap<>();
        private final Map<String, NamingConvention> then = new HashMap<>();

        Readings(String distributor, LearnedRule rule) {
            this.distributor = distributor;
            this.rule = rule;
        }

        Optional<Changed> changed(PastName name) {
            Clues after = naming.read(name.path(), then(name));
            boolean silent = rule.type() == LearnedRule.Type.NOISE;
            if (!silent && Misfires.said(rule, after) == null) {
                return Optional.empty();
            }
            Clues before = naming.read(name.path(), now(name));
            return Differences.of(before, after).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Changed(name, before, after));
        }

        private NamingConvention now(PastName name) {
            return now.computeIfAbsent(point(name), key -> conventions.of(distributor, name.dropPoint()));
        }

        private NamingConvention then(PastName name) {
            return then.computeIfAbsent(point(name), key -> now(name).learned(List.of(rule)));
        }

        private static String point(PastName name) {
            return Objects.requireNonNullElse(name.dropPoint(), "");
        }

        /** Names of one drop point: what they lead to now, and with the rule. */
        List<Resolution> now(PastName first, List<String> paths) {
            return matching.resolve(distributor, now(first), paths);
        }

        List<Resolution> then(PastName first, List<String> paths) {
            return matching.resolve(distributor, then(first), paths);
        }
    }

    private List<Change> weigh(Readings readings, List<Changed> changed) {
        Map<UUID, Held> held =
                sql.held(changed.stream().map(one -> one.name().file()).toList());
        List<Change> changes = new ArrayList<>();
        Instant end = clock.instant().plus(WEIGHING);
        for (int from = 0; from < changed.size() && !clock.instant().isAfter(end); ) {
            // Names in a row from one drop point are asked about together.
            int to = from + 1;
            String point = Readings.point(changed.get(from).name());
            while (to < changed.size()
                    && to - from < WEIGHED
                    && Readings.point(changed.get(to).name()).equals(point)) {
                to++;
            }
            List<Changed> some = changed.subList(from, to);
            List<String> paths = some.stream().map(one -> one.name().path()).toList();
            List<Resolution> then = readings.then(some.get(0).name(), paths);
            List<Resolution> now = readings.now(some.get(0).name(), paths);
            for (int i = 0; i < some.size(); i++) {
                changes.add(change(some.get(i), held, now.get(i), then.get(i)));
            }
            from = to;
        }
        return changes;
    }

    private static Change change(Changed one, Map<UUID, Held> held, Resolution alone, Resolution then) {
        Held now = held.getOrDefault(one.name().file(), Held.NONE);
        return new Change(
                one.name().file(),
                one.name().path(),
                effect(now, now.lines().isEmpty() ? null : alone, then),
                Differences.of(one.before(), one.after()),
                then.line() == null ? null : then.line().toString(),
                now.lines().isEmpty() ? null : now.lines().iterator().next().toString());
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
                .flatMap(change -> Stream.of(change.line(), change.was()))
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
