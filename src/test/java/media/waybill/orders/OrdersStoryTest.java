package media.waybill.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** What an order is, what it comes to, and what is refused of it. Read this first. */
class OrdersStoryTest {

    private static final Map<String, String> PARTNERS =
            Map.of("nordlys", "DISTRIBUTOR", "aurora", "PLATFORM", "kanal9", "PLATFORM");
    private static final Map<String, Specification> SPECIFICATIONS =
            Map.of("aurora", specification("aurora"), "kanal9", specification("kanal9"));

    private static final String FULL = """
            { "reference": "PO-2026-0117", "distributor": "nordlys", "platforms": ["aurora"],
              "territories": ["NO", "SE"], "window": {"start": "2027-01-15", "end": "2029-01-14", "timeZone": "Europe/Oslo"},
              "titles": [
                {"reference": "NL-0042", "type": "MOVIE", "name": "The Quiet Fjord", "originalName": "Den stille fjorden",
                 "aliases": ["Quiet Fjord"], "year": 2024, "runtime": "PT1H42M", "eidr": "10.5240/AD07-310C-C59D-6785-C63A-G"},
                {"reference": "NL-0077-102", "type": "EPISODE", "series": "Harbour Lights", "name": "Low Tide", "season": 1, "episode": 2} ],
              "lines": [
                {"reference": "1", "title": "NL-0042", "kind": "VIDEO", "version": "theatrical", "due": "2026-12-01"},
                {"reference": "2", "title": "NL-0042", "kind": "DUB", "language": "de", "layout": "5.1"},
                {"reference": "3", "title": "NL-0042", "kind": "SUBTITLE", "language": "sv", "use": "FULL"},
                {"reference": "4", "title": "NL-0042", "kind": "METADATA"},
                {"reference": "5", "title": "NL-0042", "kind": "ARTWORK", "use": "POSTER", "required": false} ] }""";

    private static final String CSV = """
            reference,distributor,platforms,territories,window.start,window.end,window.timeZone,title.reference,title.type,title.name,title.originalName,title.aliases,title.year,title.runtime,title.eidr,title.series,title.season,title.episode,line.reference,line.kind,line.language,line.use,line.version,line.layout,line.required,due
            PO-2026-0117,nordlys,aurora,NO;SE,2027-01-15,2029-01-14,Europe/Oslo,NL-0042,MOVIE,The Quiet Fjord,Den stille fjorden,Quiet Fjord,2024,PT1H42M,10.5240/AD07-310C-C59D-6785-C63A-G,,,,1,VIDEO,,,theatrical,,,2026-12-01
            ,,,,,,,NL-0042,,,,,,,,,,,2,DUB,de,,,5.1,,
            ,,,,,,,NL-0042,,,,,,,,,,,3,SUBTITLE,sv,FULL,,,,
            ,,,,,,,NL-0042,,,,,,,,,,,4,METADATA,,,,,,
            ,,,,,,,NL-0042,,,,,,,,,,,5,ARTWORK,,POSTER,,,no,
            ,,,,,,,NL-0077-102,EPISODE,Low Tide,,,,,,Harbour Lights,1,2,,,,,,,,
            """;

    @Test
    void dueDatesAreGivenOrCountedFromTheWindowsStart() throws IOException {
        var plan = Plan.of(accepted(FULL), SPECIFICATIONS);

        assertThat(plan.lines())
                .extracting(Plan.PlannedLine::reference, Plan.PlannedLine::due)
                .containsExactly(
                        tuple("1", Instant.parse("2026-12-01T22:59:00Z")),
                        tuple("2", Instant.parse("2026-12-16T22:59:00Z")),
                        tuple("3", Instant.parse("2026-12-16T22:59:00Z")),
                        tuple("4", Instant.parse("2026-11-16T22:59:00Z")),
                        tuple("5", Instant.parse("2026-11-16T22:59:00Z")));
        assertThat(plan.lines().get(1).dueRule())
                .isEqualTo("window start 2027-01-15 Europe/Oslo minus P30D (aurora, DUB)");
    }

    @Test
    void withoutLinesThePlatformsSpecificationsSayWhatIsOwedOnceForAllOfThem() throws IOException {
        var draft = accepted(edit(FULL, order -> {
            order.remove("lines");
            order.withArray("platforms").add("kanal9");
        }));

        var lines = Plan.of(draft, SPECIFICATIONS).lines().stream()
                .filter(line -> line.title().equals("NL-0042"))
                .toList();

        assertThat(lines)
                .extracting(Plan.PlannedLine::reference)
                .containsExactly(
                        "NL-0042/VIDEO",
                        "NL-0042/SUBTITLE-nb-FULL",
                        "NL-0042/SUBTITLE-sv-FULL",
                        "NL-0042/SUBTITLE-en-SDH",
                        "NL-0042/METADATA",
                        "NL-0042/ARTWORK-POSTER",
                        "NL-0042/TRAILER");
        assertThat(lines.getFirst().platforms()).containsExactly("aurora", "kanal9");
        assertThat(lines.getFirst().due()).as("the earlier of both").isEqualTo(Instant.parse("2026-12-01T22:59:00Z"));
        assertThat(lines.get(3).platforms()).containsExactly("aurora");
        assertThat(lines.get(3).line().required()).isFalse();
    }

    @Test
    void theSameOrderAsJsonCsvAndXlsxIsTheSameOrder() throws IOException {
        var json = accepted(FULL);
        var csv = table(Spreadsheet.csv(CSV.getBytes(StandardCharsets.UTF_8)));
        var xlsx = table(Spreadsheet.xlsx(workbook(CSV)));

        assertThat(csv.faults()).isEmpty();
        assertThat(xlsx.faults()).isEmpty();
        assertThat(csv.draft()).isEqualTo(json);
        assertThat(xlsx.draft()).isEqualTo(json);
    }

    @Test
    void csvWithByteOrderMarkAndSemicolonsIsReadToo() {
        var text =
                "\uFEFFreference;distributor;platforms;window.start;title.reference;title.name;title.type;line.kind\r\n"
                        + "PO-1;nordlys;\"aurora;kanal9\";2027-01-15;T-1;Æøå;MOVIE;VIDEO\r\n";

        var read = table(Spreadsheet.csv(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.draft().platforms()).containsExactly("aurora", "kanal9");
        assertThat(read.draft().titles().getFirst().name()).isEqualTo("Æøå");
        assertThat(read.draft().lines().getFirst().reference()).isEqualTo("T-1/VIDEO");
    }

    @Test
    void allFaultsOfAnOrderAreListedWithTheirPlaces() throws IOException {
        var faults = faults("""
                { "reference": "PO/1", "distributor": "nobody", "platforms": ["aurora", "nowhere"], "colour": "red",
                  "territories": ["Norway"], "window": {"start": "2027-02-15", "end": "2027-01-14", "timeZone": "Oslo"},
                  "titles": [
                    {"reference": "A", "type": "FILM", "name": "", "runtime": "102", "eidr": "10.5240/AD07-310C-C59D-6785-C63A-H"},
                    {"reference": "A", "type": "EPISODE", "name": "Pilot", "season": "one"} ],
                  "lines": [
                    {"reference": "1", "title": "B", "kind": "VIDEO"},
                    {"reference": "1", "title": "A", "kind": "SUBTITLE"},
                    {"reference": "2", "title": "A", "kind": "SUBTITLE", "language": "swedish", "use": "CLEAN"},
                    {"reference": "3", "title": "A", "kind": "VIDEO", "due": "tomorrow", "required": "yes"},
                    {"reference": "4", "title": "A", "kind": "METADATA", "platforms": ["kanal9"]} ] }""");

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/reference", "value"),
                        tuple("/distributor", "unknown-distributor"),
                        tuple("/platforms/1", "unknown-platform"),
                        tuple("/colour", "unknown-field"),
                        tuple("/territories/0", "value"),
                        tuple("/window/end", "window"),
                        tuple("/window/timeZone", "time-zone"),
                        tuple("/titles/0/type", "value"),
                        tuple("/titles/0/name", "required"),
                        tuple("/titles/0/runtime", "duration"),
                        tuple("/titles/0/eidr", "eidr"),
                        tuple("/titles/1/reference", "duplicate"),
                        tuple("/titles/1/season", "type"),
                        tuple("/titles/1/series", "required"),
                        tuple("/titles/1/episode", "required"),
                        tuple("/lines/0/title", "unknown-title"),
                        tuple("/lines/1/reference", "duplicate"),
                        tuple("/lines/1/language", "required"),
                        tuple("/lines/2/language", "language"),
                        tuple("/lines/2/use", "value"),
                        tuple("/lines/3/due", "date"),
                        tuple("/lines/3/required", "type"),
                        tuple("/lines/4/platforms/0", "unknown-platform"));
    }

    @Test
    void faultsOfATableNameRowAndColumn() {
        var text = """
                reference,distributor,platforms,title.reference,title.name,title.type,title.season,line.kind,line.language,due,colour
                PO-1,nordlys,aurora,A,Alpha,MOVIE,,VIDEO,,2027-01-01,red
                PO-2,nordlys,aurora,A,Beta,MOVIE,,SUBTITLE,xx-xx,2027-13-01,
                ,,,C,Gamma,EPISODE,first,DUB,,2027-01-01,
                """;

        var faults =
                table(Spreadsheet.csv(text.getBytes(StandardCharsets.UTF_8))).faults();

        assertThat(faults)
                .extracting(Fault::row, Fault::field, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "colour", "unknown-field"),
                        tuple(3, "reference", "contradiction"),
                        tuple(3, "title.name", "contradiction"),
                        tuple(3, "line.language", "language"),
                        tuple(3, "line.due", "date"),
                        tuple(4, "title.season", "type"),
                        tuple(4, "title.series", "required"),
                        tuple(4, "title.episode", "required"),
                        tuple(4, "line.language", "required"));
    }

    @Test
    void withoutAWindowEachLineNeedsItsDueDate() throws IOException {
        var faults = faults(edit(FULL, order -> order.remove("window")));

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/lines/1/due", "due-unknown"),
                        tuple("/lines/2/due", "due-unknown"),
                        tuple("/lines/3/due", "due-unknown"),
                        tuple("/lines/4/due", "due-unknown"));
    }

    @Test
    void languagesAreWrittenCanonically() {
        assertThat(LanguageTag.canonical("DE")).isEqualTo("de");
        assertThat(LanguageTag.canonical("deu")).isEqualTo("de");
        assertThat(LanguageTag.canonical("pt-br")).isEqualTo("pt-BR");
        assertThat(LanguageTag.canonical("zh-hans-cn")).isEqualTo("zh-Hans-CN");
        assertThat(LanguageTag.canonical("es-419")).isEqualTo("es-419");
        assertThat(LanguageTag.canonical("cmn")).isEqualTo("zh");
        assertThat(LanguageTag.canonical("cmn-Hans")).isEqualTo("zh-Hans");
        assertThat(LanguageTag.canonical("yue-Hant")).isEqualTo("yue-Hant");
        assertThat(LanguageTag.canonical("fil")).isEqualTo("fil");
        assertThat(LanguageTag.canonical("arb")).isEqualTo("ar");
        assertThat(LanguageTag.canonical("german")).isNull();
        assertThat(LanguageTag.canonical("xq")).isNull();
        assertThat(LanguageTag.canonical("de_DE!")).isNull();
    }

    @Test
    void anEidrMustAgreeWithItsCheckCharacter() {
        assertThat(Eidr.canonical("10.5240/ad07-310c-c59d-6785-c63a-g"))
                .isEqualTo("10.5240/AD07-310C-C59D-6785-C63A-G");
        assertThat(Eidr.canonical("10.5240/AD07-310C-C59D-6785-C63B-G")).isNull();
    }

    @Test
    void aWorkbookThatUnpacksEndlesslyOrDeclaresEntitiesIsNotOpened() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[120_000_000]);
        var entities = zip(
                "xl/workbook.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>".getBytes(StandardCharsets.UTF_8));

        assertThat(Spreadsheet.xlsx(bomb).fault())
                .extracting(f -> f == null ? "" : f.code())
                .isEqualTo("hostile");
        assertThat(Spreadsheet.xlsx(entities).fault())
                .extracting(f -> f == null ? "" : f.code())
                .isEqualTo("hostile");
        assertThat(Spreadsheet.xlsx("PK no".getBytes(StandardCharsets.UTF_8)).fault())
                .extracting(f -> f == null ? "" : f.code())
                .isEqualTo("malformed");
    }

    @Test
    void aFormulaCountsWithItsSavedTextAndIsNeverComputed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("order");
            var heading = List.of(
                    "reference",
                    "distributor",
                    "platforms",
                    "title.reference",
                    "title.type",
                    "title.name",
                    "line.kind",
                    "due");
            var row = List.of("PO-1", "nordlys", "aurora", "T-1", "MOVIE", "", "VIDEO", "2027-01-01");
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
                sheet.value(1, i, row.get(i));
            }
            sheet.formula(1, 5, "HYPERLINK(\"http://evil.example\",\"x\")");
        }

        var read = table(Spreadsheet.xlsx(out.toByteArray()));

        assertThat(read.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("title.name", "required"));
    }

    @Test
    void anAmendmentKeepsWhatStaysAndNamesWhatChanges() throws IOException {
        var before = standing(Plan.of(accepted(FULL), SPECIFICATIONS));
        var after = Plan.of(
                accepted(edit(FULL, order -> {
                    ((ObjectNode) order.at("/window")).put("start", "2027-02-15");
                    order.withArray("lines").remove(4);
                    order.withArray("lines")
                            .addObject()
                            .put("reference", "6")
                            .put("title", "NL-0042")
                            .put("kind", "TRAILER");
                })),
                SPECIFICATIONS);

        var amendment = Amendment.between(before, Set.of(), after, line -> false);

        assertThat(amendment.faults()).isEmpty();
        assertThat(amendment.newLines()).extracting(Plan.PlannedLine::reference).containsExactly("6");
        assertThat(amendment.cancelled()).extracting(Line::reference).containsExactly("5");
        assertThat(amendment.changedLines())
                .as("a moved window moves computed due dates, not given ones")
                .extracting(change -> change.before().reference())
                .containsExactly("2", "3", "4");
        assertThat(amendment.inWords()).contains("line 2: due 2026-12-16T22:59:00Z → 2027-01-16T22:59:00Z");
    }

    @Test
    void aDeliveredLineStaysAndALineNeverBecomesAnother() throws IOException {
        var before = standing(Plan.of(accepted(FULL), SPECIFICATIONS));
        var after = Plan.of(
                accepted(edit(FULL, order -> {
                    ((ObjectNode) order.at("/lines/1")).put("language", "fr");
                    order.withArray("lines").remove(4);
                })),
                SPECIFICATIONS);

        var amendment = Amendment.between(before, Set.of(), after, line -> true);

        assertThat(amendment.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/lines/1", "line-fixed"), tuple("/lines", "line-delivered"));
    }

    private static OrderContents standing(Plan plan) {
        var id = UUID.randomUUID();
        var draft = plan.draft();
        var window = Plan.known(draft.window());
        var titles = new HashMap<String, Title>();
        for (var t : draft.titles()) {
            titles.put(
                    Plan.known(t.reference()),
                    new Title(
                            UUID.randomUUID(),
                            id,
                            "nordlys",
                            Plan.known(t.reference()),
                            Plan.known(t.type()),
                            Plan.known(t.name()),
                            t.originalName(),
                            t.aliases(),
                            t.series(),
                            t.season(),
                            t.episode(),
                            t.year(),
                            t.runtime(),
                            t.eidr()));
        }
        var lines = plan.lines().stream()
                .map(l -> new Line(
                        UUID.randomUUID(),
                        id,
                        Plan.known(titles.get(l.title())).id(),
                        "nordlys",
                        l.reference(),
                        l.kind(),
                        l.line().language(),
                        l.line().use(),
                        l.line().version(),
                        l.line().layout(),
                        l.line().required(),
                        l.platforms(),
                        l.due(),
                        l.dueRule()))
                .toList();
        var order = new Order(
                id,
                "PO-2026-0117",
                "nordlys",
                draft.platforms(),
                draft.territories(),
                window.start(),
                window.end(),
                plan.zone(),
                1,
                "test",
                Instant.EPOCH,
                Instant.EPOCH);
        return new OrderContents(order, List.copyOf(titles.values()), lines);
    }

    private static OrderDraft accepted(String json) throws IOException {
        assertThat(faults(json)).isEmpty();
        return OrderReader.read(parse(json)).draft();
    }

    private static List<Fault> faults(String json) throws IOException {
        return rules(OrderReader.read(parse(json)));
    }

    private static List<Fault> rules(OrderReader.Read read) {
        return OrderRules.faults(read, OrderIntake.VALIDATOR, PARTNERS::get, SPECIFICATIONS);
    }

    private static OrderReader.Read table(Spreadsheet.Rows rows) {
        assertThat(rows.fault()).isNull();
        return OrderTable.read(rows.rows(), OrdersStoryTest::rules);
    }

    private static ObjectNode parse(String json) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }

    private static String edit(String json, java.util.function.Consumer<ObjectNode> change) throws IOException {
        var node = parse(json);
        change.accept(node);
        return node.toString();
    }

    private static Specification specification(String platform) {
        return new Specifications("").of(platform, platform).orElseThrow();
    }

    private static byte[] workbook(String csv) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("order");
            var rows = csv.lines().toList();
            for (int r = 0; r < rows.size(); r++) {
                var cells = rows.get(r).split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (cells[c].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                        sheet.value(r, c, java.time.LocalDate.parse(cells[c]));
                        sheet.style(r, c).format("yyyy-MM-dd").set();
                    } else if (cells[c].matches("[0-9]{1,4}")) {
                        sheet.value(r, c, Integer.parseInt(cells[c]));
                    } else if (!cells[c].isEmpty()) {
                        sheet.value(r, c, cells[c]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
