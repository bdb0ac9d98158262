package media.waybill.conform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Reads JSON, CSV and XML into one tree; every bound is checked while reading, nothing outside is ever opened. */
final class MetadataSource {

    /** The file cannot be read; the place says where. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> place;

        Unreadable(String message, Map<String, Object> place) {
            super(message);
            this.place = place;
        }

        Map<String, Object> place() {
            return place;
        }
    }

    record Read(String kind, JsonNode tree, List<Change> changes) {}

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NODES = 500_000;
    private static final int MAX_ROWS = 20_000;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private MetadataSource() {}

    static Read read(byte[] bytes) throws Unreadable {
        var changes = new ArrayList<Change>();
        var text = decode(bytes, changes);
        var start = text.stripLeading();
        if (start.isEmpty()) {
            throw new Unreadable("the file has no content", Map.of());
        }
        return switch (start.charAt(0)) {
            case '{', '[' -> new Read("json", json(text), changes);
            case '<' -> new Read("xml", xml(start), changes);
            default -> new Read("csv", csv(text), changes);
        };
    }

    private static String decode(byte[] bytes, List<Change> changes) {
        int mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            changes.add(Change.of("encoding", "UTF-16", "UTF-8"));
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            changes.add(Change.of("encoding", "windows-1252", "UTF-8"));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static JsonNode json(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Unreadable(
                    "the JSON is not well-formed: " + first(e.getOriginalMessage()),
                    at == null ? Map.of() : Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
        }
    }

    private static JsonNode csv(String text) throws Unreadable {
        var rows = JsonNodeFactory.instance.arrayNode();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        long row = 1;
        try (var parser = format.parse(new StringReader(text))) {
            if (parser.getHeaderNames().size() < 2) {
                throw new Unreadable("neither JSON, XML nor a table with named columns", Map.of("row", 1));
            }
            for (var record : parser) {
                row = record.getRecordNumber() + 1;
                if (rows.size() >= MAX_ROWS) {
                    throw new Unreadable("more than " + MAX_ROWS + " rows", Map.of("row", row));
                }
                var node = rows.addObject();
                record.toMap().forEach(node::put);
                node.put("#row", row);
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("the table cannot be read: " + first(e.getMessage()), Map.of("row", row));
        }
        return rows;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', ';', '\t', '|'}) {
            long count = header.chars().filter(h -> h == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    private static JsonNode xml(String text) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return xml(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new Unreadable(
                    "the XML is not well-formed: " + first(e.getMessage()),
                    at == null ? Map.of() : Map.of("line", at.getLineNumber(), "column", at.getColumnNumber()));
        }
    }

    /** Elements become fields, attributes {@code @name}, text {@code #text}; what occurs again becomes a list. */
    private static JsonNode xml(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        var root = JsonNodeFactory.instance.objectNode();
        var stack = new ArrayDeque<ObjectNode>();
        stack.push(root);
        int nodes = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            "the XML has a DOCTYPE or an entity of its own",
                            Map.of("line", reader.getLocation().getLineNumber()));
                case XMLStreamConstants.START_ELEMENT -> {
                    nodes += 1 + reader.getAttributeCount();
                    if (stack.size() > MAX_DEPTH || nodes > MAX_NODES) {
                        throw new Unreadable(
                                "the XML is too deep or too large",
                                Map.of("line", reader.getLocation().getLineNumber()));
                    }
                    var node = JsonNodeFactory.instance.objectNode();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        node.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    add(stack.getFirst(), reader.getLocalName(), node);
                    stack.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var node = stack.pop();
                    node.put("#text", node.path("#text").asText("").strip().replaceAll("\\s+", " "));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    var node = stack.getFirst();
                    node.put("#text", node.path("#text").asText("") + reader.getText());
                }
                default -> {}
            }
        }
        return root;
    }

    private static void add(ObjectNode parent, String name, ObjectNode child) {
        var there = parent.get(name);
        if (there == null) {
            parent.set(name, child);
        } else if (there instanceof ArrayNode list) {
            list.add(child);
        } else {
            parent.set(name, JsonNodeFactory.instance.arrayNode().add(there).add(child));
        }
    }

    private static String first(@Nullable String message) {
        if (message == null) {
            return "";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
