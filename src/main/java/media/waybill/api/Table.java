package media.waybill.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a table for spreadsheets. What came from outside never becomes a formula there. */
record Table(String name, List<String> heading, List<List<@Nullable Object>> rows) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** "csv" or "xlsx" by the format parameter, else by what the caller accepts; null for JSON. */
    static @Nullable String asked(@Nullable String format, @Nullable String accept) {
        if (format != null && !format.isBlank()) {
            return switch (format) {
                case "csv", "xlsx" -> format;
                case "json" -> null;
                default -> throw Refused.parameter("format", "format is json, csv or xlsx");
            };
        }
        var first = accept == null ? "" : accept.split(",")[0];
        if (first.startsWith(CSV)) {
            return "csv";
        }
        return first.startsWith(XLSX) ? "xlsx" : null;
    }

    static MediaType type(String format) {
        return MediaType.parseMediaType(format.equals("csv") ? CSV + ";charset=UTF-8" : XLSX);
    }

    static ResponseEntity<byte[]> download(Table table, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            table.write(format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(type(format))
                .header("Content-Disposition", "attachment; filename=\"" + table.name() + "." + format + "\"")
                .body(bytes.toByteArray());
    }

    void write(String format, OutputStream out) throws IOException {
        if (format.equals("csv")) {
            csv(out);
        } else {
            xlsx(out);
        }
    }

    private void csv(OutputStream out) throws IOException {
        try (var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            printer.printRecord(heading);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Table::harmless).toList());
            }
        }
    }

    private void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Waybill", null)) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < heading.size(); column++) {
                    var value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else if (value != null) {
                        sheet.value(row + 1, column, harmless(value));
                    }
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    /** Spreadsheets compute what begins with one of these signs; an apostrophe before it makes it text. */
    static String harmless(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var computes = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return computes ? "'" + text : text;
    }
}
