package media.waybill.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The manifest of a package as JSON: what it is, and each file with size and SHA-256. */
final class JsonManifest {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonManifest() {}

    static String write(Contents contents, String folder, List<Packed> files) {
        var title = contents.title();
        var root = JSON.createObjectNode();
        root.put("format", "waybill-package/1");
        root.put("delivery", contents.parcel().toString()); // the id that a receipt speaks of
        root.put("platform", contents.platform());
        root.put("folder", folder);
        root.put("version", contents.version());
        root.put("sealedAt", contents.sealedAt().toString());
        var order = root.putObject("order");
        order.put("reference", contents.order().reference());
        order.put("distributor", contents.distributor());
        var territories = order.putArray("territories");
        contents.order().territories().forEach(territories::add);
        put(order, "windowStart", contents.order().windowStart());
        put(order, "windowEnd", contents.order().windowEnd());
        order.put("timeZone", contents.order().timeZone());
        var what = root.putObject("title");
        what.put("reference", title.reference());
        what.put("type", title.type());
        what.put("name", title.name());
        put(what, "originalName", title.originalName());
        put(what, "series", title.series());
        if (title.season() != null) {
            what.put("season", title.season());
        }
        if (title.episode() != null) {
            what.put("episode", title.episode());
        }
        if (title.year() != null) {
            what.put("year", title.year());
        }
        put(what, "runtime", title.runtime());
        put(what, "eidr", title.eidr());
        languages(contents, root.putObject("languages"));
        files.stream()
                .filter(file -> file.path().endsWith(".m3u8"))
                .reduce((first, last) -> last)
                .ifPresent(master -> root.put("play", master.path()));
        var list = root.putArray("files");
        for (var file : files) {
            var entry = list.addObject();
            entry.put("path", file.path());
            entry.put("size", file.size());
            entry.put("sha256", file.sha256());
            entry.put("md5", file.md5());
            contents.parts().stream()
                    .filter(part -> part.line().equals(file.line()))
                    .findFirst()
                    .ifPresent(part -> {
                        entry.put("kind", part.kind());
                        put(entry, "language", part.language());
                        put(entry, "use", part.use());
                        entry.put("line", part.reference());
                    });
        }
        try {
            var printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void languages(Contents contents, ObjectNode languages) {
        var audio = new TreeSet<String>();
        var subtitles = new TreeSet<String>();
        for (var part : contents.parts()) {
            var language = part.language();
            if (language == null) {
                continue;
            }
            switch (part.kind()) {
                case "DUB", "AUDIO", "VIDEO" -> audio.add(language);
                case "SUBTITLE" ->
                    subtitles.add(
                            part.use() == null || part.use().equals("FULL")
                                    ? language
                                    : language + " " + part.use().toLowerCase(Locale.ROOT));
                default -> {}
            }
        }
        var heard = languages.putArray("audio");
        audio.forEach(heard::add);
        var read = languages.putArray("subtitles");
        subtitles.forEach(read::add);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
