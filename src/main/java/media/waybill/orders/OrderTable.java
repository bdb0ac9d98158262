package media.waybill.orders;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings a table, one row a line owed, into the form of an order's JSON, and leads faults found there back to row and
 * column.
 */
final class OrderTable {

    /** @param number as a spreadsheet counts, the heading being 1 */
    record Row(int number, List<String> cells) {}

    private static final Set<String> LISTS = Set.of("platforms", "territories", "title.aliases", "line.platforms");
    private static final List<String> ORDER = List.of(
            "reference", "distributor", "platforms", "territories", "window.start", "window.end", "window.timeZone");
    private static final List<String> TITLE = List.of(
            "title.reference",
            "title.type",
            "title.name",
            "title.originalName",
            "title.aliases",
            "title.series",
            "title.season",
            "title.episode",
            "title.year",
            "title.runtime",
            "title.eidr");
    private static final List<String> LINE = List.of(
            "line.reference",
            "line.kind",
            "line.language",
            "line.use",
            "line.version",
            "line.layout",
            "line.required",
            "line.due",
            "line.platforms");
    private static final Map<String, String> HEADINGS = headings();
    private static final Pattern ELEMENT = Pattern.compile("/(titles|lines)/(\\d+)(?:/(\\w+).*)?");

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode titles = json.putArray("titles");
    private final ArrayNode lines = json.putArray("lines");
    private final Map<String, ObjectNode> titleOf = new HashMap<>();
    private final List<Integer> titleRows = new ArrayList<>();
    private final List<Integer> lineRows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int firstRow = 2;

    /** Whether cells below the heading hold dates. */
    static boolean isDate(String heading) {
        return Set.of("window.start", "window.end", "line.due").contains(HEADINGS.get(key(heading)));
    }

    /** @param rules the faults of what was read, those of reading included */
    static OrderReader.Read read(List<Row> rows, Function<OrderReader.Read, List<Fault>> rules) {
        var table = new OrderTable();
        table.take(rows);
        if (table.titles.isEmpty() && !table.faults.isEmpty()) {
            return new OrderReader.Read(
                    OrderReader.read(Fields.ofTable(table.json)).draft(), table.faults);
        }
        var read = OrderReader.read(Fields.ofTable(table.json));
        var faults = new ArrayList<>(table.faults);
        rules.apply(read).forEach(fault -> faults.add(table.place(fault)));
        return new OrderReader.Read(read.draft(), faults);
    }

    private void take(List<Row> rows) {
        var filled = rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (filled.size() < 2) {
            faults.add(Fault.inRow(1, null, "empty", "the table has no rows below its heading"));
            return;
        }
        var columns = columns(filled.getFirst());
        firstRow = filled.get(1).number();
        for (var row : filled.subList(1, filled.size())) {
            take(row, columns);
        }
    }

    private Map<String, Integer> columns(Row heading) {
        var columns = new TreeMap<String, Integer>();
        for (int i = 0; i < heading.cells().size(); i++) {
            var said = heading.cells().get(i);
            var name = HEADINGS.get(key(said));
            if (said.isBlank()) {
                continue;
            }
            if (name == null) {
                faults.add(Fault.inRow(
                        heading.number(),
                        said.strip(),
                        "unknown-field",
                        "there is no column \"" + said.strip() + "\"; known are " + String.join(", ", ORDER) + ", "
                                + String.join(", ", TITLE) + ", " + String.join(", ", LINE)));
            } else if (columns.put(name, i) != null) {
                faults.add(Fault.inRow(
                        heading.number(), said.strip(), "duplicate", "the column " + name + " comes twice"));
            }
        }
        return columns;
    }

    private void take(Row row, Map<String, Integer> columns) {
        for (var name : ORDER) {
            set(json, name, row, columns);
        }
        var reference = cell(row, columns.get("title.reference"));
        if (reference.isEmpty()) {
            faults.add(Fault.inRow(row.number(), "title.reference", "required", "title.reference is required"));
            return;
        }
        var title = titleOf.computeIfAbsent(reference, r -> {
            titleRows.add(row.number());
            return titles.addObject();
        });
        for (var name : TITLE) {
            set(title, name.substring("title.".length()), name, row, columns);
        }
        if (LINE.stream().allMatch(name -> cell(row, columns.get(name)).isEmpty())) {
            return;
        }
        var line = lines.addObject();
        lineRows.add(row.number());
        line.put("title", reference);
        for (var name : LINE) {
            set(line, name.substring("line.".length()), name, row, columns);
        }
    }

    private void set(ObjectNode order, String name, Row row, Map<String, Integer> columns) {
        if (name.startsWith("window.")) {
            if (!cell(row, columns.get(name)).isEmpty()) {
                set(order.withObject("/window"), name.substring("window.".length()), name, row, columns);
            }
        } else {
            set(order, name, name, row, columns);
        }
    }

    /** Blank cells repeat what an earlier row said; another value contradicts it. */
    private void set(ObjectNode into, String field, String heading, Row row, Map<String, Integer> columns) {
        var cell = cell(row, columns.get(heading));
        if (cell.isEmpty()) {
            return;
        }
        var value = LISTS.contains(heading) ? list(cell) : JsonNodeFactory.instance.textNode(cell);
        var before = into.get(field);
        if (before == null) {
            into.set(field, value);
        } else if (!before.equals(value)) {
            faults.add(Fault.inRow(
                    row.number(),
                    heading,
                    "contradiction",
                    "an earlier row says " + before + " here, this one " + value));
        }
    }

    private static ArrayNode list(String cell) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var item : cell.split(";", -1)) {
            if (!item.isBlank()) {
                list.add(item.strip());
            }
        }
        return list;
    }

    private Fault place(Fault fault) {
        if (fault.pointer() == null) {
            return fault;
        }
        var element = ELEMENT.matcher(fault.pointer());
        if (!element.matches()) {
            var field = fault.pointer().length() > 1
                    ? fault.pointer().substring(1).replaceAll("/\\d+$", "").replace('/', '.')
                    : null;
            return Fault.inRow(firstRow, field, fault.code(), fault.detail());
        }
        var isTitle = element.group(1).equals("titles");
        int row = (isTitle ? titleRows : lineRows).get(Integer.parseInt(element.group(2)));
        var name = element.group(3);
        var heading = name == null ? null : (isTitle ? "title." : name.equals("title") ? "" : "line.") + name;
        return Fault.inRow(row, "title".equals(heading) ? "title.reference" : heading, fault.code(), fault.detail());
    }

    private static String cell(Row row, @Nullable Integer column) {
        return column == null || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    private static Map<String, String> headings() {
        var headings = new HashMap<String, String>();
        for (var names : List.of(ORDER, TITLE, LINE)) {
            names.forEach(name -> headings.put(key(name), name));
        }
        LINE.forEach(name -> headings.putIfAbsent(key(name.substring("line.".length())), name));
        return headings;
    }

    private static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
