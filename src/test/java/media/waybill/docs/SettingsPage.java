package media.waybill.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** docs/configuration.md: the launcher's options and every settings record, with the words of its Javadoc. */
final class SettingsPage {

    record Setting(String key, String standard, String meaning) {}

    record LauncherOption(String option, String meaning, String variable) {}

    private static final Pattern RECORD = Pattern.compile(
            "(?s)(/\\*\\*.*?\\*/)\\s*@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{");
    private static final Pattern COMPONENT =
            Pattern.compile("(?s)(?:@DefaultValue\\(\"([^\"]*)\"\\)\\s*)?(?:@Nullable )?[\\w.<>, ]+ (\\w+)");
    private static final Pattern PARAM = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param|\\z)");
    private static final Pattern OPTION = Pattern.compile("^  (--\\S+)\\s+(.*?)\\s+\\(?(WAYBILL_\\w+).*$");
    private static final Pattern VARIABLE = Pattern.compile("\"(WAYBILL_\\w+)\"");

    private SettingsPage() {}

    static String text(Path root) throws IOException {
        var page = new StringBuilder("""
                # Configuration

                Generated from the settings records and the launcher's help; do not edit.

                ## The launcher

                `./waybill run --OPTION=VALUE`, or the variable of the environment; an option wins over its variable.

                | Option | Meaning, default | Variable |
                | --- | --- | --- |
                """);
        for (var option : launcherOptions(root)) {
            page.append("| `%s` | %s | `%s` |\n".formatted(option.option(), option.meaning(), option.variable()));
        }
        page.append("""

                ## The application

                `./waybill run --KEY=VALUE`, or the key in capitals with underscores in the environment. Sizes are written `16MB`,
                times `30s` or `5m`. All settings of Spring Boot count, too. `waybill.mappings` names a folder that is read in
                place of the mappings that are built in.

                | Key | Default | Meaning |
                | --- | --- | --- |
                """);
        for (var setting : settings(root)) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            setting.key(),
                            setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`",
                            setting.meaning()));
        }
        return page.toString();
    }

    static List<Setting> settings(Path root) throws IOException {
        var settings = new ArrayList<Setting>();
        for (var folder : List.of("src/main/java", "connectors/src/main/java", "portal/src/main/java")) {
            try (var files = Files.walk(root.resolve(folder))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var source = Files.readString(file);
                    if (source.contains("@ConfigurationProperties(")) {
                        settings.addAll(of(file, source));
                    }
                }
            }
        }
        settings.sort(Comparator.comparing(Setting::key));
        return settings;
    }

    private static List<Setting> of(Path file, String source) {
        // From the record's own comment on: the text before it holds imports only.
        var found = RECORD.matcher(source);
        if (!found.find()) {
            throw new IllegalStateException(file + " has settings that are no documented record");
        }
        var words = words(found.group(1));
        var settings = new ArrayList<Setting>();
        var component = COMPONENT.matcher(found.group(3));
        while (component.find()) {
            var name = component.group(2);
            var standard = component.group(1) == null ? "" : component.group(1);
            settings.add(new Setting(found.group(2) + "." + kebab(name), standard, words.getOrDefault(name, "")));
        }
        return settings;
    }

    private static Map<String, String> words(String javadoc) {
        var plain = javadoc.replaceAll("(?m)^\\s*\\*/?|^/\\*\\*|\\*/$", " ");
        var words = new HashMap<String, String>();
        var param = PARAM.matcher(plain);
        while (param.find()) {
            words.put(param.group(1), param.group(2).strip().replaceAll("\\s+", " "));
        }
        return words;
    }

    static List<LauncherOption> launcherOptions(Path root) throws IOException {
        return Files.readString(root.resolve("waybill"))
                .lines()
                .map(OPTION::matcher)
                .filter(matcher -> matcher.matches())
                .map(m -> new LauncherOption(m.group(1), m.group(2).replaceAll("\\s{2,}", "; by default "), m.group(3)))
                .toList();
    }

    static List<String> variables(Path root) throws IOException {
        return VARIABLE.matcher(Files.readString(root.resolve("src/main/java/media/waybill/LaunchOptions.java")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
