package media.waybill.orders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Reads the rows of CSV text and of XLSX workbooks, within bounds. Formulas are never computed. */
final class Spreadsheet {

    static final int MOST_ROWS = 50_001;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 20_000;
    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 100_000_000;

    /** @param rows empty where a fault says that the bytes are no table */
    record Rows(List<OrderTable.Row> rows, @Nullable Fault fault) {}

    private Spreadsheet() {}

    static Rows csv(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused("encoding", "the text is not UTF-8: save it as \"CSV UTF-8\"");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<OrderTable.Row>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                var row = new OrderTable.Row((int) record.getRecordNumber(), record.toList());
                var fault = tooBig(row);
                if (fault != null) {
                    return new Rows(List.of(), fault);
                }
                rows.add(row);
            }
            return new Rows(rows, null);
        } catch (IOException | RuntimeException e) {
            return refused("malformed", "the text is not CSV: a quotation mark is not closed");
        }
    }

    private static char delimiter(String heading) {
        if (heading.indexOf('\t') >= 0) {
            return '\t';
        }
        return heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
    }

    static Rows xlsx(byte[] bytes) {
        var fault = unsafe(bytes);
        if (fault != null) {
            return new Rows(List.of(), fault);
        }
        var rows = new ArrayList<OrderTable.Row>();
        try (var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(isStyled(bytes), true));
                var stream = workbook.getFirstSheet().openStream()) {
            var iterator = stream.iterator();
            var headings = List.<String>of();
            while (iterator.hasNext()) {
                var sheetRow = iterator.next();
                if (sheetRow.getCellCount() > MOST_COLUMNS) {
                    return refused("too-big", "the table has more than " + MOST_COLUMNS + " columns");
                }
                var cells = new ArrayList<String>();
                for (int i = 0; i < sheetRow.getCellCount(); i++) {
                    cells.add(text(sheetRow.getCell(i), i < headings.size() && OrderTable.isDate(headings.get(i))));
                }
                var row = new OrderTable.Row(sheetRow.getRowNum(), cells);
                var tooBig = tooBig(row);
                if (tooBig != null) {
                    return new Rows(List.of(), tooBig);
                }
                if (headings.isEmpty() && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    headings = cells;
                }
                rows.add(row);
            }
            return new Rows(rows, null);
        } catch (IOException | RuntimeException e) {
            return refused("malformed", "the bytes are not a workbook that can be read: save it as XLSX again");
        }
    }

    private static String text(@Nullable Cell cell, boolean date) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        var value = cell.getValue();
        if (value == null) {
            return "";
        }
        if (date && cell.getType() != CellType.STRING && isNumber(cell.getRawValue())) {
            try {
                var at = cell.asDate();
                return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? at.toLocalDate().toString()
                        : at.toString();
            } catch (ExcelReaderException e) {
                return String.valueOf(cell.getRawValue());
            }
        }
        // A formula counts with the value that was saved with it.
        return value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : cell.getType() == CellType.FORMULA ? String.valueOf(cell.getRawValue()) : String.valueOf(value);
    }

    private static boolean isNumber(@Nullable String raw) {
        return raw != null && raw.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static @Nullable Fault tooBig(OrderTable.Row row) {
        if (row.number() > MOST_ROWS) {
            return Fault.inRow(row.number(), null, "too-big", "the table has more than " + MOST_ROWS + " rows");
        }
        if (row.cells().size() > MOST_COLUMNS) {
            return Fault.inRow(row.number(), null, "too-big", "the table has more than " + MOST_COLUMNS + " columns");
        }
        return row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)
                ? Fault.inRow(row.number(), null, "too-big", "a cell holds more than " + LONGEST_CELL + " characters")
                : null;
    }

    /** A workbook is a ZIP of XML: it is unpacked once into nothing, counted and searched, before a reader sees it. */
    private static @Nullable Fault unsafe(byte[] bytes) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var buffer = new byte[65_536];
            long total = 0;
            int parts = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    return Fault.inRow(1, null, "hostile", "the workbook has more than " + MOST_PARTS + " parts");
                }
                var head = new StringBuilder();
                try (var part = zip.getInputStream(entry)) {
                    for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
                        total += n;
                        if (total > MOST_BYTES) {
                            return Fault.inRow(1, null, "hostile", "the workbook unpacks to more than 100 MB");
                        }
                        if (head.length() < 4096) {
                            head.append(new String(buffer, 0, Math.min(n, 4096), StandardCharsets.ISO_8859_1));
                        }
                    }
                }
                // OOXML needs no document type; one is there only to define entities. UTF-16 could hide it.
                var isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                if (isXml && (head.indexOf("<!DOCTYPE") >= 0 || head.indexOf("\0") >= 0)) {
                    return Fault.inRow(1, null, "hostile", "a part of the workbook declares a document type");
                }
            }
            return parts == 0 ? Fault.inRow(1, null, "malformed", "the bytes are not an XLSX workbook") : null;
        } catch (IOException | RuntimeException e) {
            return Fault.inRow(1, null, "malformed", "the bytes are not an XLSX workbook");
        }
    }

    /** A workbook may come without styles, as some exports do; the reader must not look for them then. */
    private static boolean isStyled(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static Rows refused(String code, String detail) {
        return new Rows(List.of(), Fault.inRow(1, null, code, detail));
    }
}
