package media.waybill.timedtext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import media.waybill.timedtext.cues.Standing;
import org.jspecify.annotations.Nullable;

/** Writes a document as JSON, for programs. */
final class JsonWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonWriter() {}

    static String write(Document document) {
        var regions = Standing.regions(document);
        ObjectNode root = JSON.createObjectNode();
        root.put("format", document.format().key());
        root.put("encoding", document.encoding().charset());
        root.put("language", document.language());
        put(root, Document.ACTIVE_AREA, document.metadata().get(Document.ACTIVE_AREA));
        ArrayNode cues = root.putArray("cues");
        for (var cue : document.cues()) {
            var node = cues.addObject();
            node.put("begin", cue.begin());
            node.put("end", cue.end());
            node.put("region", cue.region());
            node.put("text", cue.text());
            if (cue.forced()) {
                node.put("forced", true);
            }
            if (cue.language() != null) {
                node.put("language", cue.language());
            }
            place(cue, Standing.of(cue, regions), node);
            var spans = node.putArray("spans");
            for (var span : cue.spans()) {
                spans.add(json(span));
            }
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    /** Per cent of the picture, whatever words the file itself uses. */
    private static void place(Cue cue, Standing standing, ObjectNode node) {
        node.put("align", cue.placement().align().name().toLowerCase(Locale.ROOT));
        if (standing.line() != null) {
            node.put("y", standing.line());
            node.put("anchor", standing.anchor().name().toLowerCase(Locale.ROOT));
        }
        if (standing.column() != null) {
            node.put("x", standing.column());
        }
        switch (standing.direction()) {
            case VERTICAL_RIGHT_TO_LEFT -> node.put("vertical", "rl");
            case VERTICAL_LEFT_TO_RIGHT -> node.put("vertical", "lr");
            case HORIZONTAL -> {}
        }
    }

    private static ObjectNode json(Span span) {
        var node = JSON.createObjectNode();
        var s = span.style();
        node.put("text", span.text());
        putTrue(node, "italic", s.italic());
        putTrue(node, "bold", s.bold());
        putTrue(node, "underline", s.underline());
        putTrue(node, "struck", s.look().struck());
        put(node, "emphasis", s.look().emphasis());
        put(node, "font", s.look().font());
        put(node, "outline", s.look().outline());
        if (s.look().size() != null) {
            node.put("size", s.look().size());
        }
        new TreeMap<>(s.look().properties()).forEach(node::put);
        if (!s.look().classes().isEmpty()) {
            s.look().classes().forEach(node.putArray("classes")::add);
        }
        put(node, "color", s.color());
        put(node, "background", s.background());
        put(node, "language", s.language());
        put(node, "voice", s.voice());
        if (s.ruby() != Style.Ruby.NONE) {
            node.put("ruby", s.ruby().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void putTrue(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }
}
