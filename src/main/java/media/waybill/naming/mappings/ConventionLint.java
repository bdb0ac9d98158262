package media.waybill.naming.mappings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Complaint;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.NamePattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a distributor's naming.yaml as its author would want it read: every doubt with its line. */
public final class ConventionLint {
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
    /** What subtitles are for, in orders and in names alike. */
    private static final List<String> SUBTITLE_USES = List.of("FULL", "FORCED", "SDH", "CAPTION");

    private static final int MOST_ALIASES = 10;

    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();

    public ConventionLint(String yaml) {
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
        } catch (YAMLException e) {
            complaints.add(new Complaint(1, "yaml", String.valueOf(e.getMessage())));
        }
    }

    public List<Complaint> complaints() {
        return complaints.stream()
                .sorted(Comparator.comparingInt(Complaint::line))
                .toList();
    }

    private void file(Node root) {
        if (!(root instanceof MappingNode)) {
            complain(root, "yaml", "a convention is a map of keys");
            return;
        }
        for (NodeTuple entry : map(root)) {
            Node value = entry.getValueNode();
            switch (text(entry.getKeyNode())) {
                case "references", "orders" -> list(value).forEach(this::shape);
                case "languages" -> map(value).forEach(this::language);
                case "words" -> list(value).forEach(this::word);
                case "patterns" -> list(value).forEach(this::pattern);
                case "folders" -> map(value).forEach(one -> clues(one.getValueNode(), null));
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
        complain(entry.getValueNode(), Usable.language(text(entry.getValueNode())));
    }

    private void word(Node node) {
        boolean said = false;
        boolean written = false;
        for (NodeTuple entry : map(node)) {
            switch (text(entry.getKeyNode())) {
                case "means" -> {
                    clues(entry.getValueNode(), null);
                    said = true;
                }
                case "strong", "weak" -> {
                    list(entry.getValueNode()).forEach(this::once);
                    written = true;
                }
                default ->
                    complain(
                            entry.getKeyNode(),
                            "key",
                            "a word has means, strong and weak, not \"" + text(entry.getKeyNode()) + "\"");
            }
        }
        if (!said) {
            complain(node, "key", "words without \"means\" say nothing");
        } else if (!written) {
            complain(node, "key", "a meaning needs its words: strong: [ONE, TWO], or weak");
        }
    }

    private void clues(Node node, @Nullable String kindOfAll) {
        String kind = kindOfAll;
        Node use = null;
        for (NodeTuple entry : map(node)) {
            String clue = text(entry.getKeyNode());
            String value = text(entry.getValueNode());
            Usable.Fault fault = Usable.fault(clue, value);
            complain(fault != null && fault.rule().equals("clue") ? entry.getKeyNode() : entry.getValueNode(), fault);
            kind = clue.equals("kind") || clue.equals("only") ? value : kind;
            use = clue.equals("use") ? entry.getValueNode() : use;
        }
        if (use != null && "SUBTITLE".equals(kind) && !SUBTITLE_USES.contains(text(use))) {
            complain(
                    use,
                    "use",
                    "subtitles are " + String.join(", ", SUBTITLE_USES) + "; \"" + text(use) + "\" is none of these");
        }
    }

    private void defaults(NodeTuple entry) {
        String kind = text(entry.getKeyNode());
        if (!kind.equals("any")) {
            complain(entry.getKeyNode(), Usable.kind(kind));
        }
        clues(entry.getValueNode(), kind);
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
        if (text(node).isBlank()) {
            return;
        }
        if (text(node).indexOf('#') >= 0) {
            complain(
                    node,
                    "word",
                    "\"" + text(node)
                            + "\" is read without its #, as a number; a pattern can hold it: {title}#{revision}");
        }
        Integer before = words.putIfAbsent(Text.phraseKey(text(node)), line(node));
        boolean told = complaints.stream()
                .anyMatch(one -> one.line() == line(node) && one.rule().equals("twice"));
        if (before != null && !told) {
            complain(node, "twice", "\"" + text(node) + "\" stands in line " + before + " already");
        }
    }

    private void empty(Node node) {
        if (!(node instanceof ScalarNode)) {
            complain(node, "word", "a word is expected here, not a list or a map");
        } else if (text(node).isBlank()) {
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
            Map<String, Integer> keys = new HashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                String key = text(entry.getKeyNode());
                Integer before = keys.putIfAbsent(key, line(entry.getKeyNode()));
                if (before != null) {
                    complain(
                            entry.getKeyNode(),
                            "twice",
                            "\"" + key + "\" stands in line " + before + " already; only the last of both would count");
                }
            }
            return mapping.getValue();
        }
        complain(node, "map", "a map is expected here: {key: value}");
        return List.of();
    }

    private void complain(Node node, Usable.@Nullable Fault fault) {
        if (fault != null) {
            complain(node, fault.rule(), fault.detail());
        }
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
