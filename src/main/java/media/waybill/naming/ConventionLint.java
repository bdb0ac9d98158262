package media.waybill.naming;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a distributor's naming.yaml as its author would want it read: every doubt with its line. */
final class ConventionLint {
    private static final Set<String> KEYS = Set.of(
            "description",
            "references",
            "orders",
            "languages",
            "words",
            "titles",
            "noise",
            "patterns",
            "folders",
            "defaults");
    private static final Set<String> CLUES = Set.of(
            "kind",
            "only",
            "use",
            "version",
            "revision",
            "language",
            "season",
            "episode",
            "year",
            "title",
            "series",
            "content",
            "quality",
            "text",
            "original",
            "subtitles",
            "layout",
            "rate",
            "resolution",
            "codec",
            "range",
            "aspect",
            "stem",
            "pad",
            "part",
            "source",
            "edition",
            "service",
            "sampling",
            "reel");
    private static final Set<String> NUMBERS = Set.of("season", "episode", "year");
    private static final int MOST_ALIASES = 10;

    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();

    ConventionLint(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            Node root = new Yaml(limits).compose(new StringReader(yaml));
            if (root != null) {
                file(root);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            complaints.add(new Complaint(line, "yaml", String.valueOf(e.getProblem())));
        }
    }

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    private void file(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            complain(root, "yaml", "a convention is a map of keys");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            Node value = entry.getValueNode();
            switch (text(entry.getKeyNode())) {
                case "references", "orders" -> list(value).forEach(this::shape);
                case "languages" -> map(value).forEach(this::language);
                case "words" -> list(value).forEach(this::word);
                case "patterns" -> list(value).forEach(this::pattern);
                case "folders" -> map(value).forEach(one -> clues(one.getValueNode()));
                case "defaults" -> map(value).forEach(this::defaults);
                case "titles" -> map(value).forEach(one -> empty(one.getValueNode()));
                case "noise" -> list(value).forEach(this::empty);
                case "description" -> empty(value);
                default ->
                    complain(
                            entry.getKeyNode(),
                            "key",
                            "there is no key \"" + text(entry.getKeyNode()) + "\"; there are "
                                    + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
    }

    private void shape(Node node) {
        String outline = text(node);
        // PL-@@@@: letters of its own tell an id without digits from other words.
        boolean own = outline.matches("[A-Z]{2,}[-_ .].*");
        if (outline.indexOf('#') < 0 && !own) {
            complain(
                    node,
                    "shape",
                    "\"" + outline
                            + "\" has no digit (#) and does not begin with letters of its own (PL-@@@@), so every word of its letters"
                            + " would be an identifier");
        } else if (outline.length() < 4) {
            complain(node, "shape", "\"" + outline + "\" is too short to tell an identifier from an episode");
        }
    }

    private void language(NodeTuple entry) {
        once(entry.getKeyNode());
        tag(entry.getValueNode());
    }

    private void tag(Node node) {
        String tag = text(node);
        try {
            ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
            if (!locale.toLanguageTag().equals(tag)
                    && !ULocale.createCanonical(tag).toLanguageTag().equals(tag)) {
                complain(node, "language", "\"" + tag + "\" is written " + locale.toLanguageTag());
            } else if (locale.getDisplayLanguage(ULocale.ENGLISH).equals(locale.getLanguage())) {
                complain(node, "language", "\"" + tag + "\" is no language that CLDR knows");
            }
        } catch (IllformedLocaleException e) {
            complain(node, "language", "\"" + tag + "\" is no BCP 47 tag");
        }
    }

    private void word(Node node) {
        boolean said = false;
        for (NodeTuple entry : map(node)) {
            switch (text(entry.getKeyNode())) {
                case "means" -> {
                    clues(entry.getValueNode());
                    said = true;
                }
                case "strong", "weak" -> list(entry.getValueNode()).forEach(this::once);
                default ->
                    complain(
                            entry.getKeyNode(),
                            "key",
                            "a word has means, strong and weak, not \"" + text(entry.getKeyNode()) + "\"");
            }
        }
        if (!said) {
            complain(node, "key", "words without \"means\" say nothing");
        }
    }

    private void clues(Node node) {
        for (NodeTuple entry : map(node)) {
            String clue = text(entry.getKeyNode());
            String value = text(entry.getValueNode());
            if (!CLUES.contains(clue)) {
                complain(entry.getKeyNode(), "clue", "there is no clue \"" + clue + "\"");
            } else if (clue.equals("kind") || clue.equals("only")) {
                kind(entry.getValueNode(), value);
            } else if (clue.equals("language")) {
                tag(entry.getValueNode());
            } else if (NUMBERS.contains(clue) && !value.matches("\\d{1,4}")) {
                complain(entry.getValueNode(), "number", clue + " is a number, not \"" + value + "\"");
            }
        }
    }

    private void defaults(NodeTuple entry) {
        if (!text(entry.getKeyNode()).equals("any")) {
            kind(entry.getKeyNode(), text(entry.getKeyNode()));
        }
        clues(entry.getValueNode());
    }

    private void kind(Node node, String value) {
        if (List.of(Kind.values()).stream().noneMatch(kind -> kind.name().equals(value))) {
            complain(node, "kind", "there is no kind \"" + value + "\"; there are " + List.of(Kind.values()));
        }
    }

    private void pattern(Node node) {
        try {
            NamePattern.of(text(node));
        } catch (IllegalArgumentException e) {
            complain(node, "pattern", String.valueOf(e.getMessage()));
        }
    }

    /** A word that stands twice means two things, and only the last of them is heard. */
    private void once(Node node) {
        empty(node);
        Integer before = words.putIfAbsent(Text.phraseKey(text(node)), line(node));
        if (before != null) {
            complain(node, "twice", "\"" + text(node) + "\" stands in line " + before + " already");
        }
    }

    private void empty(Node node) {
        if (node instanceof ScalarNode && text(node).isBlank()) {
            complain(node, "empty", "nothing stands here");
        }
    }

    private List<Node> list(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        complain(node, "list", "a list is expected here: [one, two]");
        return List.of();
    }

    private List<NodeTuple> map(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        complain(node, "map", "a map is expected here: {key: value}");
        return List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void complain(Node node, String rule, String detail) {
        complaints.add(new Complaint(line(node), rule, detail));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
