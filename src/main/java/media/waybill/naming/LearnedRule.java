package media.waybill.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import media.waybill.naming.text.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * One line of a partner's convention that people taught the hub instead of writing it into its naming.yaml. Both say
 * the same: any rule can be copied into the file.
 *
 * @param word the word or title as written, the pattern, the folder's name, or the kind that a default is for
 * @param means what it says, by clue: {@code {title: …}} of a TITLE, {@code {language: …}} of a LANGUAGE, nothing of
 *     NOISE and of a PATTERN
 */
public record LearnedRule(Type type, String word, Map<String, String> means) {

    /** Which key of naming.yaml the rule belongs to. */
    public enum Type {
        TITLE,
        LANGUAGE,
        WORD,
        NOISE,
        PATTERN,
        DEFAULT,
        FOLDER
    }

    public LearnedRule {
        word = word.strip();
        means = Map.copyOf(means);
    }

    public static LearnedRule title(String word, String title) {
        return new LearnedRule(Type.TITLE, word, Map.of("title", title));
    }

    public static LearnedRule language(String word, String tag) {
        return new LearnedRule(Type.LANGUAGE, word, Map.of("language", tag));
    }

    /** Two rules of one key speak of the same thing: the later one takes the place of the earlier. */
    public String key() {
        return switch (type) {
            case PATTERN -> word.toLowerCase(Locale.ROOT);
            case DEFAULT -> word;
            default -> Text.phraseKey(word);
        };
    }

    /** Whether it could change how a path is read; a cheap question that may say yes too often, never no. */
    public boolean concerns(String path) {
        return concerning().test(path);
    }

    /** The same for many paths. */
    public Predicate<String> concerning() {
        if (type == Type.PATTERN || type == Type.DEFAULT) {
            return path -> true;
        }
        String key = key().replace(" ", "");
        return path -> key.isEmpty() || squash(path).contains(key);
    }

    /** Letters and digits alone, as words are looked up; most paths are ASCII, and then it is a matter of one pass. */
    private static String squash(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c > '~' || c == '%') {
                return Text.phraseKey(path).replace(" ", "");
            }
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 32));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What is wrong with it, in the linter's words; nothing where it can be used. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (word.isEmpty() || type != Type.PATTERN && type != Type.DEFAULT && key().isEmpty()) {
            faults.add("a rule needs the word that it is about");
        }
        switch (type) {
            case TITLE -> only("title", faults);
            case LANGUAGE -> only("language", faults);
            case NOISE, PATTERN -> {
                if (!means.isEmpty()) {
                    faults.add("a rule of this type has no meaning beside itself");
                }
            }
            default -> {
                if (means.isEmpty()) {
                    faults.add("the rule says nothing: its meaning is empty");
                }
            }
        }
        if (means.values().stream().anyMatch(String::isBlank)) {
            faults.add("a meaning is empty");
        }
        if (faults.isEmpty()) {
            Naming.lint(yaml(List.of(this))).forEach(complaint -> faults.add(complaint.detail()));
        }
        return List.copyOf(faults);
    }

    private void only(String clue, List<String> faults) {
        if (!means.keySet().equals(Set.of(clue))) {
            faults.add("a rule of this type says its " + clue + " and nothing else");
        }
    }

    /** The rule as a sentence. */
    public String shown() {
        String said = new TreeMap<>(means)
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
        return switch (type) {
            case TITLE -> "\"" + word + "\" is the title \"" + means.get("title") + "\"";
            case LANGUAGE -> "\"" + word + "\" is the language " + means.get("language");
            case WORD -> "\"" + word + "\" means " + said;
            case NOISE -> "\"" + word + "\" is never part of a title";
            case PATTERN -> "Names are built " + word;
            case DEFAULT ->
                "Where a name is silent, " + (word.equals("any") ? "every file" : word.toLowerCase(Locale.ROOT))
                        + " is " + said;
            case FOLDER -> "The folder \"" + word + "\" means " + said;
        };
    }

    /** The rules as a naming.yaml has them, to be copied into the partner's own. */
    public static String yaml(Collection<LearnedRule> rules) {
        Map<String, Object> file = new LinkedHashMap<>();
        for (LearnedRule rule : rules) {
            switch (rule.type) {
                case PATTERN -> list(file, "patterns").add(rule.word);
                case LANGUAGE -> map(file, "languages").put(rule.word, rule.means.getOrDefault("language", ""));
                case TITLE -> map(file, "titles").put(rule.word, rule.means.getOrDefault("title", ""));
                case WORD -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("means", new TreeMap<>(rule.means));
                    one.put("strong", List.of(rule.word));
                    list(file, "words").add(one);
                }
                case NOISE -> list(file, "noise").add(rule.word);
                case FOLDER -> map(file, "folders").put(rule.word, new TreeMap<>(rule.means));
                case DEFAULT -> map(map(file, "defaults"), rule.word).putAll(rule.means);
            }
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(200);
        return file.isEmpty() ? "" : new Yaml(options).dump(file);
    }

    @SuppressWarnings("unchecked") // both are put here and nowhere else
    private static Map<String, Object> map(Map<String, Object> file, String key) {
        return (Map<String, Object>) file.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> file, String key) {
        return (List<Object>) file.computeIfAbsent(key, k -> new ArrayList<>());
    }
}
