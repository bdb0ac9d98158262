package media.waybill.naming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Names with the clues they must give: exactly these, so that a clue too many fails as one too few does. */
public final class GoldenNames {
    public record Golden(String name, Map<String, Object> clues) {
        @Override
        public String toString() {
            return name;
        }
    }

    private GoldenNames() {}

    public static List<Golden> of(Path file) throws IOException {
        return of(Files.readString(file, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    public static List<Golden> of(String yaml) {
        List<Golden> golden = new ArrayList<>();
        List<Map<String, Object>> entries = new Yaml().load(yaml);
        for (Map<String, Object> entry : entries) {
            golden.add(new Golden((String) Objects.requireNonNull(entry.get("name")), (Map<String, Object>)
                    Objects.requireNonNull(entry.get("clues"))));
        }
        return golden;
    }

    /** Clues in the shape of the golden files: what is absent is left out. */
    static Map<String, Object> plain(Clues clues) {
        Map<String, Object> plain = new LinkedHashMap<>();
        put(plain, "series", clues.series());
        put(plain, "title", clues.title());
        put(plain, "season", clues.season());
        put(plain, "episode", clues.episodes().size() > 1 ? clues.episodes() : clues.episode());
        put(plain, "year", clues.year());
        put(plain, "eidr", clues.eidr());
        put(plain, "reference", clues.reference());
        put(plain, "order", clues.order());
        put(plain, "orderLine", clues.orderLine());
        put(plain, "language", clues.language());
        put(
                plain,
                "languageAlternatives",
                clues.languageAlternatives().isEmpty() ? null : clues.languageAlternatives());
        put(plain, "kind", clues.kind() == null ? null : clues.kind().name());
        put(plain, "use", clues.use());
        put(plain, "version", clues.version());
        put(plain, "revision", clues.revision());
        put(plain, "technical", clues.technical().isEmpty() ? null : clues.technical());
        return plain;
    }

    private static void put(Map<String, Object> plain, String key, @Nullable Object value) {
        if (value != null) {
            plain.put(key, value);
        }
    }
}
