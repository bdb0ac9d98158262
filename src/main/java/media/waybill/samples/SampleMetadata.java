package media.waybill.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a distributor says of a title, in the three shapes that arrive. */
final class SampleMetadata {

    private static final String SHORT = "A quiet place, an old debt and one night before the tide turns.";
    private static final String LONG =
            "Where everybody knows everybody, a map goes missing and with it the one person who could read it. "
                    + "Two people who have not spoken for years have until the tide turns to find out why.";

    private final ObjectMapper json;
    private final Map<String, Map<String, Object>> titles;

    /** @param titles the titles of the sample orders by reference */
    SampleMetadata(ObjectMapper json, Map<String, Map<String, Object>> titles) {
        this.json = json;
        this.titles = titles;
    }

    byte[] write(SampleFile file) {
        var reference = String.valueOf(file.title());
        var title = titles.getOrDefault(reference, Map.of());
        var name = String.valueOf(title.getOrDefault("name", reference));
        var original = String.valueOf(title.getOrDefault("originalName", name));
        var year = String.valueOf(title.getOrDefault("year", 2025));
        var text =
                switch (String.valueOf(file.format())) {
                    case "xml" -> xml(reference, name, original, year);
                    case "csv" -> csv(reference, name, original, year);
                    default -> json(reference, name, original, year);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String json(String reference, String name, String original, String year) {
        var record = new LinkedHashMap<String, Object>();
        record.put("reference", reference);
        record.put("title", name);
        record.put("originalTitle", original);
        record.put("year", Integer.parseInt(year));
        record.put("runtime", "PT15S");
        record.put("synopsis", Map.of("en", Map.of("short", SHORT, "long", LONG)));
        record.put("genres", List.of("Drama", "Mystery"));
        record.put("cast", List.of("Liv Aasen", "Tomás Ferrer"));
        record.put("directors", List.of("Ingrid Dahl"));
        record.put("rating", Map.of("system", "NO", "value", "12"));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String csv(String reference, String name, String original, String year) {
        return "reference,title,originalTitle,year,runtime,synopsis.en.short,synopsis.en.long,genres,cast,directors,rating\r\n"
                + String.join(
                        ",",
                        reference,
                        name,
                        original,
                        year,
                        "PT14S",
                        quoted(SHORT),
                        quoted(LONG),
                        "Drama;Mystery",
                        "Liv Aasen;Tomás Ferrer",
                        "Ingrid Dahl",
                        "NO:12")
                + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String xml(String reference, String name, String original, String year) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <title reference="%s">
              <name>%s</name>
              <originalName>%s</originalName>
              <year>%s</year>
              <runtime>PT12S</runtime>
              <synopsis language="en" length="short">%s</synopsis>
              <synopsis language="en" length="long">%s</synopsis>
              <genre>Drama</genre>
              <genre>Mystery</genre>
              <cast>Liv Aasen</cast>
              <director>Ingrid Dahl</director>
              <rating system="NO">12</rating>
            </title>
            """.formatted(reference, name, original, year, SHORT, LONG);
    }
}
