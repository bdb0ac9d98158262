package media.waybill.architecture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** The house rules that look at routes, mappings and migrations. */
final class FileRules {

    /** @param faults where it is broken, in words */
    record Rule(String name, List<String> faults) {}

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern BEAN = Pattern.compile("bean:([\\w-]+)\\?method=(\\w+)");
    private static final Pattern KAMELET = Pattern.compile("kamelet:([\\w-]+)");
    private static final Pattern SCHEMA = Pattern.compile("\\b([a-z]+)\\.[a-z_]+");

    private FileRules() {}

    static List<Rule> all(Path root) throws IOException {
        return List.of(
                new Rule("route ids begin with their file's name and routes are described", routeIds(root)),
                new Rule("every bean and method that a route names exists", beans(root)),
                new Rule("every Kamelet that a route names exists", kamelets(root)),
                new Rule("no SQL object refers to a schema on its right", migrations(root)),
                new Rule("every partner folder has a golden sample for each of its files", samples(root)));
    }

    private static List<String> routeIds(Path root) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : list(root.resolve("routes"), ".camel.yaml")) {
            var module = file.getFileName().toString().replace(".camel.yaml", "");
            for (var entry : YAML.readTree(file.toFile())) {
                var route = entry.path("route");
                if (route.isMissingNode()) {
                    continue;
                }
                var id = route.path("id").asText();
                if (!id.startsWith(module + ".")) {
                    faults.add(file.getFileName() + ": route \"" + id + "\" does not begin with \"" + module + ".\"");
                }
                if (route.path("description").asText().isBlank()) {
                    faults.add(file.getFileName() + ": route \"" + id + "\" has no description");
                }
            }
        }
        return faults;
    }

    private static List<String> beans(Path root) throws IOException {
        var doors = doors();
        var faults = new ArrayList<String>();
        for (var file : list(root.resolve("routes"), ".camel.yaml")) {
            var matcher = BEAN.matcher(Files.readString(file));
            while (matcher.find()) {
                var door = doors.get(matcher.group(1));
                var method = matcher.group(2);
                if (door == null
                        || Arrays.stream(door.getMethods())
                                .noneMatch(m -> m.getName().equals(method))) {
                    faults.add(file.getFileName() + ": no such door or method: " + matcher.group());
                }
            }
        }
        return faults;
    }

    private static List<String> kamelets(Path root) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : list(root.resolve("routes"), ".camel.yaml")) {
            var matcher = KAMELET.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!Files.exists(root.resolve("connectors/" + matcher.group(1) + ".kamelet.yaml"))) {
                    faults.add(file.getFileName() + ": no such Kamelet: " + matcher.group(1));
                }
            }
        }
        return faults;
    }

    private static List<String> migrations(Path root) throws IOException {
        var faults = new ArrayList<String>();
        var folder = root.resolve("src/main/resources/db/migration");
        if (!Files.isDirectory(folder)) {
            folder = root.resolve("migration");
        }
        for (var file : list(folder, ".sql")) {
            var module = file.getParent().getFileName().toString();
            int own = Rules.MODULES.indexOf(module);
            var sql = Files.readString(file).replaceAll("--[^\\n]*", "").replaceAll("'[^']*'", "''");
            SCHEMA.matcher(sql)
                    .results()
                    .map(match -> match.group(1))
                    .filter(schema -> Rules.MODULES.indexOf(schema) > own)
                    .distinct()
                    .forEach(schema -> faults.add(file.getFileName() + " of " + module + " refers to " + schema));
        }
        return faults;
    }

    private static List<String> samples(Path root) throws IOException {
        var faults = new ArrayList<String>();
        for (var kind : List.of("distributors", "platforms")) {
            for (var file : list(root.resolve("mappings/" + kind), ".yaml")) {
                var folder = file.getParent();
                if (folder.toString().contains("samples")) {
                    continue;
                }
                var stem = file.getFileName().toString().replace(".yaml", "");
                var samples = list(folder.resolve("samples"), "").stream()
                        .map(sample ->
                                folder.resolve("samples").relativize(sample).toString())
                        .filter(sample -> sample.startsWith(stem))
                        .count();
                if (samples < 2) {
                    faults.add(root.relativize(file) + " has no golden pair in samples/" + stem + "*");
                }
            }
        }
        return faults;
    }

    private static Map<String, Class<?>> doors() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var doors = new TreeMap<String, Class<?>>();
        for (var candidate : scanner.findCandidateComponents("media.waybill")) {
            try {
                var type = Class.forName(candidate.getBeanClassName());
                var name = type.getAnnotation(Component.class);
                if (name != null && !name.value().isBlank()) {
                    doors.put(name.value(), type);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return doors;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
