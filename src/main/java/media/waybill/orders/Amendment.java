package media.waybill.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The difference between an order as it stands and as it is now wanted. */
record Amendment(
        boolean orderChanges,
        List<OrderDraft.Title> newTitles,
        List<TitleChange> changedTitles,
        List<Plan.PlannedLine> newLines,
        List<LineChange> changedLines,
        List<Line> cancelled,
        List<LineChange> restored,
        List<Fault> faults) {

    record TitleChange(Title before, OrderDraft.Title after) {}

    /** @param fields what changed: name to [before, after] */
    record LineChange(Line before, Plan.PlannedLine after, Map<String, List<String>> fields) {}

    boolean isEmpty() {
        return !orderChanges
                && newTitles.isEmpty()
                && changedTitles.isEmpty()
                && newLines.isEmpty()
                && changedLines.isEmpty()
                && cancelled.isEmpty()
                && restored.isEmpty();
    }

    /**
     * @param gone lines that are cancelled already
     * @param isDelivered lines that a platform has: they cannot be taken out of the order any more
     */
    static Amendment between(OrderContents before, Set<UUID> gone, Plan after, Predicate<UUID> isDelivered) {
        var amendment = new Amendment(
                orderChanges(before.order(), after),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        amendment.titles(before.titles(), after);
        amendment.lines(before, gone, after, isDelivered);
        if (!before.order().distributor().equals(after.draft().distributor())) {
            amendment.faults.add(Fault.at(
                    "/distributor",
                    "distributor-fixed",
                    "the order was placed with " + before.order().distributor() + ": cancel it and place another"));
        }
        return amendment;
    }

    List<String> inWords() {
        var words = new ArrayList<String>();
        if (orderChanges) {
            words.add("platforms, territories or window changed");
        }
        newTitles.forEach(title -> words.add("title " + title.reference() + " added"));
        changedTitles.forEach(change -> words.add("title " + change.before().reference() + " described anew"));
        newLines.forEach(line -> words.add("line " + line.reference() + " added"));
        changedLines.forEach(
                change -> words.add("line " + change.before().reference() + ": " + inWords(change.fields())));
        cancelled.forEach(line -> words.add("line " + line.reference() + " cancelled"));
        restored.forEach(change -> words.add("line " + change.before().reference() + " wanted again"));
        return words;
    }

    static String inWords(Map<String, List<String>> fields) {
        var words = new ArrayList<String>();
        fields.forEach((name, values) -> words.add(name + " " + values.get(0) + " → " + values.get(1)));
        return String.join(", ", words);
    }

    private static boolean orderChanges(Order before, Plan after) {
        var draft = after.draft();
        var window = draft.window();
        return !before.platforms().equals(draft.platforms())
                || !before.territories().equals(draft.territories())
                || !Objects.equals(before.windowStart(), window == null ? null : window.start())
                || !Objects.equals(before.windowEnd(), window == null ? null : window.end())
                || !before.timeZone().equals(after.zone());
    }

    private void titles(List<Title> before, Plan after) {
        var known = new HashMap<String, Title>();
        before.forEach(title -> known.put(title.reference(), title));
        for (var title : after.draft().titles()) {
            var old = known.get(String.valueOf(title.reference()));
            if (old == null) {
                newTitles.add(title);
            } else if (!drafted(old).equals(title)) {
                changedTitles.add(new TitleChange(old, title));
            }
        }
    }

    private void lines(OrderContents before, Set<UUID> gone, Plan after, Predicate<UUID> isDelivered) {
        var titleOf = new HashMap<UUID, String>();
        before.titles().forEach(title -> titleOf.put(title.id(), title.reference()));
        var known = new LinkedHashMap<String, Line>();
        before.lines().forEach(line -> known.put(line.reference(), line));
        for (int i = 0; i < after.lines().size(); i++) {
            var wanted = after.lines().get(i);
            var old = known.remove(wanted.reference());
            if (old == null) {
                newLines.add(wanted);
                continue;
            }
            var fixed = isSame(old, titleOf.get(old.titleId()), wanted);
            if (!fixed) {
                faults.add(Fault.at(
                        "/lines/" + i,
                        "line-fixed",
                        "line " + old.reference() + " was ordered as " + old.kind() + " " + words(old.language()) + " "
                                + words(old.use()) + " of " + titleOf.get(old.titleId())
                                + ": give what is wanted now a reference of its own and leave this one out"));
                continue;
            }
            var fields = fields(old, wanted);
            if (gone.contains(old.id())) {
                restored.add(new LineChange(old, wanted, fields));
            } else if (!fields.isEmpty()) {
                changedLines.add(new LineChange(old, wanted, fields));
            }
        }
        for (var left : known.values()) {
            if (gone.contains(left.id())) {
                continue;
            }
            if (isDelivered.test(left.id())) {
                faults.add(Fault.at(
                        "/lines",
                        "line-delivered",
                        "line " + left.reference() + " is delivered and cannot be taken out of the order"));
            } else {
                cancelled.add(left);
            }
        }
    }

    private static boolean isSame(Line old, @Nullable String title, Plan.PlannedLine wanted) {
        return old.kind() == wanted.kind()
                && wanted.title().equals(title)
                && Objects.equals(old.language(), wanted.line().language())
                && Objects.equals(old.use(), wanted.line().use());
    }

    private static Map<String, List<String>> fields(Line old, Plan.PlannedLine wanted) {
        var fields = new LinkedHashMap<String, List<String>>();
        compare(fields, "due", old.due(), wanted.due());
        compare(fields, "version", words(old.version()), words(wanted.line().version()));
        compare(fields, "layout", words(old.layout()), words(wanted.line().layout()));
        compare(fields, "required", old.required(), wanted.line().required());
        compare(fields, "platforms", old.platforms(), wanted.platforms());
        return fields;
    }

    private static void compare(Map<String, List<String>> fields, String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.put(name, List.of(before.toString(), after.toString()));
        }
    }

    private static String words(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static OrderDraft.Title drafted(Title title) {
        return new OrderDraft.Title(
                title.reference(),
                title.type(),
                title.name(),
                title.originalName(),
                title.aliases(),
                title.series(),
                title.season(),
                title.episode(),
                title.year(),
                title.runtime(),
                title.eidr());
    }
}
