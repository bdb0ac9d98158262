package media.waybill.orders;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The delivery specifications below mappings/platforms. */
@Component
class Specifications {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private final Map<String, Optional<Specification>> known = new ConcurrentHashMap<>();
    private final @Nullable Path folder;

    Specifications(@Value("${waybill.mappings:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** The specification of a platform's folder, under the platform's key. */
    Optional<Specification> of(String platform, String name) {
        return known.computeIfAbsent(name, this::load)
                .map(s -> new Specification(
                        platform, s.version(), s.timeZone(), s.languages(), s.offsets(), s.redelivery(), s.lines()));
    }

    private Optional<Specification> load(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            return Optional.empty();
        }
        var file = "platforms/" + name + "/specification.yaml";
        try (var in = open(file)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(read(name, (ObjectNode) YAML.readTree(in)));
        } catch (IOException | ClassCastException e) {
            throw new Failure(FailureCode.MAPPING, "mappings/" + file + " is not readable YAML: " + e.getMessage(), e);
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (folder != null) {
            return Files.exists(folder.resolve(file)) ? Files.newInputStream(folder.resolve(file)) : null;
        }
        return Specifications.class.getResourceAsStream("/mappings/" + file);
    }

    static Specification read(String name, ObjectNode yaml) {
        var root = Fields.of(yaml);
        root.text("description");
        var version = root.required("version");
        var zone = zone(root);
        var languages = new TreeMap<String, String>();
        root.words("territories").forEach((territory, language) -> {
            var tag = LanguageTag.canonical(language);
            if (tag == null) {
                root.fault("territories/" + territory, "language", language + " is not BCP 47");
            } else {
                languages.put(territory, tag);
            }
        });
        var offsets = periods(root, "dueBeforeWindow");
        var redelivery = periods(root, "redeliverWithin");
        var items = new ArrayList<Specification.Item>();
        for (var line : root.objects("lines")) {
            items.add(item(line));
        }
        root.nothingElse();
        if (!root.faults().isEmpty()) {
            var fault = root.faults().getFirst();
            throw new Failure(
                    FailureCode.MAPPING,
                    "mappings/platforms/" + name + "/specification.yaml " + fault.pointer() + ": " + fault.detail());
        }
        return new Specification(name, version, zone, languages, offsets, redelivery, List.copyOf(items));
    }

    private static Specification.Item item(Fields line) {
        var types = EnumSet.noneOf(TitleType.class);
        for (var type : line.texts("types")) {
            try {
                types.add(TitleType.valueOf(type));
            } catch (IllegalArgumentException e) {
                line.fault("types", "value", type + " is no title type");
            }
        }
        var kind = line.word("kind", Kind.class);
        if (kind == null) {
            line.fault("kind", "required", "kind is required");
        }
        var spoken = new ArrayList<String>();
        for (var language : line.texts("languages")) {
            var tag = language.equals(Specification.OF_TERRITORIES) ? language : LanguageTag.canonical(language);
            if (tag == null) {
                line.fault("languages", "language", language + " is neither BCP 47 nor \"territories\"");
            } else {
                spoken.add(tag);
            }
        }
        var use = line.text("use");
        var item = new Specification.Item(
                Set.copyOf(types),
                kind == null ? Kind.DOCUMENT : kind,
                List.copyOf(spoken),
                use == null && kind == Kind.SUBTITLE ? "FULL" : use,
                line.text("version"),
                line.text("layout"),
                !Boolean.FALSE.equals(line.truth("required")));
        line.nothingElse();
        return item;
    }

    private static ZoneId zone(Fields root) {
        var zone = root.required("timeZone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            root.fault("timeZone", "time-zone", zone + " is no time zone");
            return ZoneId.of("UTC");
        }
    }

    /** A period per kind; the key "default" speaks for kinds that are not named. */
    private static Map<Kind, Period> periods(Fields root, String name) {
        var periods = new EnumMap<Kind, Period>(Kind.class);
        var words = root.words(name);
        for (var kind : Kind.values()) {
            var text = words.getOrDefault(kind.name(), words.get("default"));
            try {
                if (text != null) {
                    periods.put(kind, Period.parse(text));
                }
            } catch (DateTimeException e) {
                root.fault(name + "/" + kind, "period", text + " is no period like P45D");
            }
        }
        words.keySet().stream()
                .filter(key -> !key.equals("default") && !Set.of(names()).contains(key))
                .forEach(key -> root.fault(name + "/" + key, "value", key + " is no kind"));
        return periods;
    }

    private static String[] names() {
        var kinds = Kind.values();
        var names = new String[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            names[i] = kinds[i].name();
        }
        return names;
    }
}
