package media.waybill.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON documents of one kind, each in a file of its own; what {@link #put} returned from is on the disk. */
final class Documents {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, ObjectNode> byName = new TreeMap<>();

    Documents(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*.json")) {
                for (var file : files) {
                    var entry = (ObjectNode) JSON.readTree(file.toFile());
                    byName.put(entry.path("name").asText(), (ObjectNode) entry.path("document"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    synchronized Optional<ObjectNode> get(String name) {
        return Optional.ofNullable(byName.get(name)).map(ObjectNode::deepCopy);
    }

    synchronized List<ObjectNode> all() {
        return byName.values().stream().map(ObjectNode::deepCopy).toList();
    }

    /** Keeps it over a restart. */
    synchronized void put(String name, ObjectNode document) {
        try {
            var entry = JSON.createObjectNode().put("name", name).set("document", document);
            Durable.write(file(name), JSON.writeValueAsString(entry));
            byName.put(name, document.deepCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + name, e);
        }
    }

    /** Replaces what is in memory alone: for values that change every second and that a restart may forget. */
    synchronized void note(String name, ObjectNode document) {
        byName.put(name, document.deepCopy());
    }

    synchronized void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            byName.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + name, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A") + ".json");
    }
}
