package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class ExportTest {

    @Test
    void aNameThatLooksLikeAFormulaIsNotRunByASpreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();

        Export.writeCsv(table("=HYPERLINK(\"http://evil\")", "-3.5"), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"http://evil\"\")\",-3.5");
    }

    @Test
    void excelFindsTheSameRows() throws IOException {
        var out = new ByteArrayOutputStream();

        Export.writeXlsx(table("Harbour Lights S01E02", "Подводные"), out);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(1)).toList()).containsExactly("Status", "Подводные");
        }
    }

    private static Export.Table table(String first, String second) {
        return new Export.Table("files", List.of("File", "Status"), Stream.of(List.of(first, second)));
    }
}
