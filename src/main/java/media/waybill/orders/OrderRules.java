package media.waybill.orders;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What must be true of an order before anything of it is kept. Every fault is found, not only the first. */
final class OrderRules {

    private static final Set<String> SUBTITLE_USES = Set.of("FULL", "FORCED", "SDH", "CAPTION");

    private final OrderDraft order;
    private final Map<String, Specification> specifications;
    private final List<Fault> faults;

    private OrderRules(OrderDraft order, Map<String, Specification> specifications, List<Fault> faults) {
        this.order = order;
        this.specifications = specifications;
        this.faults = faults;
    }

    /**
     * @param kindOf whether a key is a "DISTRIBUTOR", a "PLATFORM", or null when nobody has it
     * @param specifications of the order's platforms, as far as they have one
     */
    static List<Fault> faults(
            OrderReader.Read read,
            Validator validator,
            Function<String, @Nullable String> kindOf,
            Map<String, Specification> specifications) {
        var rules = new OrderRules(read.draft(), specifications, new ArrayList<>(read.faults()));
        rules.shape(validator.validate(read.draft()));
        rules.partners(kindOf);
        rules.window();
        rules.titles();
        rules.lines();
        return rules.faults;
    }

    private void shape(Set<ConstraintViolation<OrderDraft>> violations) {
        violations.stream()
                .map(violation -> {
                    var path = violation.getPropertyPath().toString();
                    var pointer = "/"
                            + path.replaceAll("\\.?<[a-z ]+>", "")
                                    .replaceAll("\\[(\\d+)]", "/$1")
                                    .replace('.', '/');
                    var name = violation
                            .getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName();
                    var code =
                            switch (name) {
                                case "NotNull", "NotBlank", "NotEmpty" -> "required";
                                case "Size" -> "size";
                                case "Min", "Max" -> "range";
                                default -> "value";
                            };
                    return Fault.at(
                            pointer, code, pointer.replaceAll("^.*/(?=[a-zA-Z])", "") + " " + violation.getMessage());
                })
                // A value that could not be read is not missing as well.
                .filter(fault -> faults.stream()
                        .noneMatch(f -> f.pointer() != null && f.pointer().equals(fault.pointer())))
                .sorted((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())))
                .toList()
                .forEach(faults::add);
    }

    private void partners(Function<String, @Nullable String> kindOf) {
        var distributor = order.distributor();
        if (distributor != null && !distributor.isBlank() && !"DISTRIBUTOR".equals(kindOf.apply(distributor))) {
            fault("/distributor", "unknown-distributor", "there is no distributor \"" + distributor + "\"");
        }
        for (int i = 0; i < order.platforms().size(); i++) {
            var platform = order.platforms().get(i);
            if (!platform.isBlank() && !"PLATFORM".equals(kindOf.apply(platform))) {
                fault("/platforms/" + i, "unknown-platform", "there is no platform \"" + platform + "\"");
            }
        }
    }

    private void window() {
        var window = order.window();
        if (window == null) {
            return;
        }
        if (window.start() != null && window.end() != null && window.end().isBefore(window.start())) {
            fault("/window/end", "window", "the window ends before it starts");
        }
        if (window.timeZone() != null) {
            try {
                ZoneId.of(window.timeZone());
            } catch (DateTimeException e) {
                fault(
                        "/window/timeZone",
                        "time-zone",
                        "\"" + window.timeZone() + "\" is no IANA time zone like Europe/Oslo");
            }
        }
    }

    private void titles() {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < order.titles().size(); i++) {
            var title = order.titles().get(i);
            var at = "/titles/" + i;
            if (title.reference() != null && seen.putIfAbsent(title.reference(), i) != null) {
                fault(at + "/reference", "duplicate", "the title " + title.reference() + " comes twice");
            }
            if (title.type() == TitleType.EPISODE) {
                need(title.series(), at + "/series", "an episode names its series");
                need(title.season(), at + "/season", "an episode names its season");
                need(title.episode(), at + "/episode", "an episode names its number");
            }
            if (title.type() == TitleType.SEASON) {
                need(title.series(), at + "/series", "a season names its series");
                need(title.season(), at + "/season", "a season names its number");
            }
        }
    }

    private void lines() {
        var titles = new HashSet<String>();
        order.titles().forEach(title -> titles.add(String.valueOf(title.reference())));
        var references = new HashMap<String, Integer>();
        var owed = new HashMap<String, Integer>();
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var at = "/lines/" + i;
            if (line.title() != null && !line.title().isBlank() && !titles.contains(line.title())) {
                fault(at + "/title", "unknown-title", "the order has no title \"" + line.title() + "\"");
            }
            if (line.reference() != null && references.putIfAbsent(line.reference(), i) != null) {
                fault(at + "/reference", "duplicate", "the line " + line.reference() + " comes twice");
            } else if (line.kind() != null && line.kind() != Kind.DOCUMENT && line.kind() != Kind.ARTWORK) {
                var what = line.title() + " " + line.kind() + " " + line.language() + " " + line.use() + " "
                        + line.version() + " " + line.layout() + " " + line.platforms();
                var first = owed.putIfAbsent(what, i);
                if (first != null) {
                    fault(
                            at,
                            "duplicate",
                            "this asks for the same as line "
                                    + order.lines().get(first).reference());
                }
            }
            kind(line, at);
            due(line, at);
            for (int p = 0; p < line.platforms().size(); p++) {
                if (!order.platforms().contains(line.platforms().get(p))) {
                    fault(
                            at + "/platforms/" + p,
                            "unknown-platform",
                            "the order does not go to " + line.platforms().get(p));
                }
            }
        }
        if (order.lines().isEmpty()) {
            generated();
        }
    }

    private void kind(OrderDraft.Line line, String at) {
        if (line.kind() == Kind.SUBTITLE || line.kind() == Kind.DUB) {
            need(line.language(), at + "/language", "a " + line.kind() + " line names its language (BCP 47)");
        }
        if (line.kind() == Kind.SUBTITLE && line.use() != null && !SUBTITLE_USES.contains(line.use())) {
            fault(at + "/use", "value", "the use of a subtitle is FULL, FORCED, SDH or CAPTION, not " + line.use());
        }
    }

    private void due(OrderDraft.Line line, String at) {
        var due = line.due();
        if (due != null) {
            if (!isDate(due)) {
                fault(at + "/due", "date", "\"" + due + "\" is neither a date like 2026-12-01 nor a time with offset");
            }
            return;
        }
        if (start() == null) {
            // Without it nothing says when the line is due.
            fault(
                    at + "/due",
                    "due-unknown",
                    "due is absent and the order's window has no start from which to count it");
        } else if (line.kind() != null && platforms(line).stream().noneMatch(specifications::containsKey)) {
            fault(at + "/due", "due-unknown", "due is absent and no platform of the line has a delivery specification");
        }
    }

    private void generated() {
        if (start() == null) {
            fault(
                    "/window",
                    "due-unknown",
                    "an order without lines needs a window with a start, from which due dates are counted");
        }
        for (int i = 0; i < order.platforms().size(); i++) {
            if (!specifications.containsKey(order.platforms().get(i))) {
                fault(
                        "/platforms/" + i,
                        "no-specification",
                        "the order names no lines, and " + order.platforms().get(i)
                                + " has no delivery specification to say what is owed");
            }
        }
    }

    private List<String> platforms(OrderDraft.Line line) {
        return line.platforms().isEmpty() ? order.platforms() : line.platforms();
    }

    private @Nullable LocalDate start() {
        var window = order.window();
        return window == null ? null : window.start();
    }

    private static boolean isDate(String due) {
        try {
            if (due.length() <= 10) {
                LocalDate.parse(due);
            } else {
                OffsetDateTime.parse(due);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void need(@Nullable Object value, String pointer, String detail) {
        var known = faults.stream().anyMatch(fault -> pointer.equals(fault.pointer()));
        if (!known && (value == null || value.toString().isBlank())) {
            fault(pointer, "required", detail);
        }
    }

    private void fault(String pointer, String code, String detail) {
        if (faults.stream().noneMatch(f -> pointer.equals(f.pointer()) && code.equals(f.code()))) {
            faults.add(Fault.at(pointer, code, detail));
        }
    }
}
