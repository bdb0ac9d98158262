package media.waybill.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a faultless draft comes to: every line with its platforms and due date.
 *
 * @param zone in which the order's days end
 */
record Plan(OrderDraft draft, ZoneId zone, List<PlannedLine> lines) {

    record PlannedLine(
            OrderDraft.Line line,
            String reference,
            String title,
            Kind kind,
            List<String> platforms,
            Instant due,
            String dueRule) {}

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    static Plan of(OrderDraft draft, Map<String, Specification> specifications) {
        var zone = zone(draft, specifications);
        var asked = draft.lines().isEmpty() ? generated(draft, specifications) : draft.lines();
        var lines = new ArrayList<PlannedLine>();
        for (var line : asked) {
            var platforms = line.platforms().isEmpty() ? draft.platforms() : line.platforms();
            lines.add(planned(draft, line, platforms, zone, specifications));
        }
        return new Plan(draft, zone, List.copyOf(lines));
    }

    /** The window's own zone, else that of the first platform that has one. */
    static ZoneId zone(OrderDraft draft, Map<String, Specification> specifications) {
        var window = draft.window();
        if (window != null && window.timeZone() != null) {
            return ZoneId.of(window.timeZone());
        }
        return draft.platforms().stream()
                .filter(specifications::containsKey)
                .map(platform -> known(specifications.get(platform)).timeZone())
                .findFirst()
                .orElse(ZoneId.of("UTC"));
    }

    /** What the platforms' specifications owe; what several of them want is owed once. */
    private static List<OrderDraft.Line> generated(OrderDraft draft, Map<String, Specification> specifications) {
        var merged = new LinkedHashMap<String, OrderDraft.Line>();
        for (var title : draft.titles()) {
            for (var platform : draft.platforms()) {
                for (var line : known(specifications.get(platform)).owed(title, draft.territories())) {
                    merged.merge(String.valueOf(line.reference()), line, Plan::both);
                }
            }
        }
        return List.copyOf(merged.values());
    }

    private static OrderDraft.Line both(OrderDraft.Line one, OrderDraft.Line other) {
        var platforms = new LinkedHashSet<>(one.platforms());
        platforms.addAll(other.platforms());
        return new OrderDraft.Line(
                one.reference(),
                one.title(),
                one.kind(),
                one.language(),
                one.use(),
                one.version(),
                one.layout() == null ? other.layout() : one.layout(),
                one.required() || other.required(),
                null,
                List.copyOf(platforms));
    }

    private static PlannedLine planned(
            OrderDraft draft,
            OrderDraft.Line line,
            List<String> platforms,
            ZoneId zone,
            Map<String, Specification> specifications) {
        var kind = known(line.kind());
        Instant due = null;
        var rule = "";
        var given = line.due();
        if (given != null && given.length() <= 10) {
            due = endOf(LocalDate.parse(given), zone);
            rule = "given: the end of " + given + " " + zone;
        } else if (given != null) {
            due = OffsetDateTime.parse(given).toInstant();
            rule = "given: " + given;
        } else {
            var start = known(known(draft.window()).start());
            for (var platform : platforms) {
                var specification = specifications.get(platform);
                if (specification == null) {
                    continue;
                }
                var at = endOf(specification.due(start, kind), zone);
                if (due == null || at.isBefore(due)) {
                    due = at;
                    rule = "window start " + start + " " + zone + " minus " + specification.offset(kind) + " ("
                            + platform + ", " + kind + ")";
                }
            }
        }
        return new PlannedLine(line, known(line.reference()), known(line.title()), kind, platforms, known(due), rule);
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    /** The rules have seen to it that this is there. */
    static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an order was planned that the rules had not passed");
        }
        return value;
    }
}
