package media.waybill.timedtext.ttml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import media.waybill.timedtext.ttml.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** What TTML2 asks of embedded data, of profiles and of what points at them (sections 6.1 and 9). */
final class TtmlResources {

    /** By the encoding of section 9.2.4: the letters of each, blanks aside. */
    private static final Map<String, Pattern> ALPHABETS = Map.of(
            "base16", Pattern.compile("[0-9A-F]*+"),
            "base32", Pattern.compile("[A-Z2-7]*+=*+"),
            "base32hex", Pattern.compile("[0-9A-V]*+=*+"),
            "base64", Pattern.compile("[A-Za-z0-9+/]*+=*+"),
            "base64url", Pattern.compile("[A-Za-z0-9_-]*+=*+"));

    private static final String DESIGNATORS = "http://www.w3.org/ns/ttml/profile/";
    /** The designators that W3C has given out below its own base: TTML, SDP-US and IMSC. */
    private static final Pattern REGISTERED = Pattern.compile(
            "(?:dfxp|ttml2)-(?:transformation|presentation|full)|sdp-us|imsc1(?:\\.[123])?/(?:text|image)");

    private static final Set<String> TIMING = Set.of("begin", "dur", "end", "timeContainer");

    private final Map<String, Node> named = new HashMap<>();
    private final Map<Node, Node> parents = new java.util.IdentityHashMap<>();
    private final BiConsumer<Node, String> say;

    private TtmlResources(BiConsumer<Node, String> say) {
        this.say = say;
    }

    static void check(List<Node> nodes, BiConsumer<Node, String> say) {
        var resources = new TtmlResources(say);
        for (var node : nodes) {
            var id = node.get("xml:id");
            if (id != null) {
                resources.named.putIfAbsent(id.trim(), node);
            }
            node.elements().forEach(child -> resources.parents.put(child, node));
        }
        nodes.forEach(resources::one);
    }

    private void one(Node node) {
        switch (node.name()) {
            case "data" -> data(node);
            case "chunk" -> alphabet(node);
            case "image", "audio", "font", "source" -> pointsAt(node, "src", node.get("src"));
            case "profile" -> profile(node);
            case "region" -> {
                boolean isInline = parents.get(node) instanceof Node parent
                        && !parent.name().equals("layout");
                if (isInline && TIMING.stream().anyMatch(t -> node.get(t) != null)) {
                    say.accept(node, "a region inside content has no times of its own");
                }
            }
            default -> {}
        }
        var picture = node.get("tts:backgroundImage");
        if (picture != null && !picture.trim().equals("none")) {
            pointsAt(node, "tts:backgroundImage", picture);
        }
    }

    private void pointsAt(Node node, String attribute, @Nullable String to) {
        if (to != null
                && to.trim().startsWith("#")
                && !named.containsKey(to.trim().substring(1))) {
            say.accept(node, attribute + "=\"" + to.trim() + "\" points at nothing in this document");
        }
    }

    private void data(Node node) {
        pointsAt(node, "src", node.get("src"));
        boolean chunked = node.elements().stream().anyMatch(n -> n.name().equals("chunk"));
        boolean sourced = node.elements().stream().anyMatch(n -> n.name().equals("source"));
        boolean referring = node.get("src") != null;
        boolean simple = !chunked && !sourced && !referring;
        if ((chunked || simple) && node.get("type") == null) {
            say.accept(node, "<data> that holds its bytes says of which type they are");
        }
        if (referring
                && node.get("type") != null
                && String.valueOf(node.get("src")).trim().startsWith("#")) {
            say.accept(node, "<data> that points into this document has the type of what it points at");
        }
        if (simple) {
            alphabet(node);
        }
    }

    private void alphabet(Node node) {
        var encoding = node.get("encoding") == null ? "base64" : node.get("encoding");
        var letters = ALPHABETS.get(encoding);
        if (letters == null) {
            say.accept(node, "encoding=\"" + encoding + "\"");
            return;
        }
        var text = new StringBuilder();
        for (var child : node.children()) {
            if (child instanceof String s) {
                s.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> text.append((char) c));
            }
        }
        if (!letters.matcher(text).matches()) {
            say.accept(node, "<" + node.name() + "> holds what is no " + encoding);
        }
    }

    private void profile(Node node) {
        boolean nested =
                parents.get(node) instanceof Node parent && parent.name().equals("profile");
        if (nested && parents.get(node) instanceof Node outer) {
            boolean mixed = !type(node).equals(type(outer));
            if (mixed) {
                say.accept(node, "a nested <profile> is of the type of the one around it");
            }
        }
        boolean nests = node.elements().stream().anyMatch(n -> n.name().equals("profile"));
        boolean lists = node.elements().stream()
                .anyMatch(n -> n.name().equals("features") || n.name().equals("extensions"));
        if (nests && lists) {
            say.accept(node, "a <profile> holds either profiles or features");
        }
        designator(node, "designator", node.get("designator"));
        var use = node.get("use");
        if (use != null && use.trim().startsWith("#")) {
            var target = named.get(use.trim().substring(1));
            if (target == null || !target.name().equals("profile") || isNested(target)) {
                say.accept(node, "use=\"" + use.trim() + "\" names no profile of this document");
            }
        } else {
            designator(node, "use", use);
        }
    }

    private boolean isNested(Node profile) {
        return parents.get(profile) instanceof Node parent && parent.name().equals("profile");
    }

    private static String type(Node profile) {
        return profile.get("type") == null
                ? "processor"
                : String.valueOf(profile.get("type")).trim();
    }

    private void designator(Node node, String attribute, @Nullable String value) {
        if (value == null) {
            return;
        }
        var text = value.trim();
        boolean isFragment = text.indexOf('#') >= 0;
        var own = text.startsWith(DESIGNATORS)
                ? text.substring(DESIGNATORS.length())
                : text.indexOf(':') < 0 ? text : null;
        if (text.isEmpty()
                || isFragment
                || (own != null && !REGISTERED.matcher(own).matches())) {
            say.accept(node, attribute + "=\"" + text + "\" is no designator of a profile");
        }
    }
}
