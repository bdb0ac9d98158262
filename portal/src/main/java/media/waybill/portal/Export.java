package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** The list as it is filtered and sorted now, all of its rows, as a file. */
final class Export {

    /** As many rows as a spreadsheet holds. */
    static final int MOST = 1_000_000;

    private Export() {}

    /** What is written: names of the columns, then one list of values a row. */
    record Table(String name, List<String> header, Stream<List<String>> rows) {}

    static Anchor csv(Supplier<Table> table) {
        return link("CSV", "Download this list as CSV", table, "text/csv; charset=utf-8", "csv", Export::writeCsv);
    }

    static Anchor xlsx(Supplier<Table> table) {
        return link(
                "Excel",
                "Download this list as an Excel workbook",
                table,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
                Export::writeXlsx);
    }

    private interface Writer {
        void write(Table table, OutputStream out) throws IOException;
    }

    private static Anchor link(
            String text, String title, Supplier<Table> table, String type, String extension, Writer writer) {
        DownloadHandler handler = (DownloadEvent event) -> {
            Table ready;
            event.getSession().lock();
            try {
                ready = table.get();
            } finally {
                event.getSession().unlock();
            }
            event.setFileName(ready.name() + "." + extension);
            event.setContentType(type);
            try (var rows = ready.rows()) {
                writer.write(new Table(ready.name(), ready.header(), rows), event.getOutputStream());
            }
        };
        var anchor = new Anchor(handler, text);
        anchor.addClassName("export");
        anchor.setTitle(title);
        return anchor;
    }

    static void writeCsv(Table table, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel reads UTF-8 only after a byte order mark.
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(table.header());
        var rows = table.rows().iterator();
        while (rows.hasNext()) {
            printer.printRecord(rows.next().stream().map(Export::harmless).toList());
        }
        printer.flush();
    }

    static void writeXlsx(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Waybill", "1.0")) {
            var sheet = book.newWorksheet(table.name());
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 20);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            var rows = table.rows().iterator();
            while (rows.hasNext() && row <= MOST) {
                var values = rows.next();
                for (int column = 0; column < values.size(); column++) {
                    sheet.value(row, column, values.get(column));
                }
                row++;
            }
        }
    }

    /** A spreadsheet runs cells that begin like a formula; names come from outside. */
    static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("[-+]?[0-9.,]+")
                ? "'" + value
                : value;
    }
}
