package media.waybill.timedtext.ttml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.TooMuch;
import org.jspecify.annotations.Nullable;

/** A small bounded tree of an XML text; DTDs and entities of one's own are refused, nothing outside is ever read. */
final class XmlTree {

    /** An element. Children are elements and strings, in order. */
    record Node(
            String name,
            String namespace,
            Map<String, String> attributes,
            List<Object> children,
            int line,
            boolean isTimedText) {

        @Nullable
        String get(String attribute) {
            return attributes.get(attribute);
        }

        List<Node> elements() {
            var elements = new ArrayList<Node>(Math.min(children.size(), 10));
            for (var child : children) {
                if (child instanceof Node node) {
                    elements.add(node);
                }
            }
            return elements;
        }

        @Nullable
        Node first(String elementName) {
            for (var child : children) {
                if (child instanceof Node node && node.name().equals(elementName)) {
                    return node;
                }
            }
            return null;
        }
    }

    private static final int MAX_NAMES = 1000;
    /** Four for each of the most cues that are read. */
    private static final int MAX_NODES = 400_000;

    private XmlTree() {}

    static Node parse(String text, ReadOptions options) throws XMLStreamException {
        // The default factory on purpose: its limits are known, whatever else lies on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        var reader = factory.createXMLStreamReader(new StringReader(text.strip()));
        try {
            return read(reader, options);
        } finally {
            reader.close();
        }
    }

    private static Node read(XMLStreamReader reader, ReadOptions options) throws XMLStreamException {
        var names = new HashMap<String, String>();
        int paragraphs = 0;
        int maxDepth = options.maxDepth();
        var stack = new ArrayList<Node>();
        Node root = null;
        int nodes = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new TooMuch(
                            "xml.doctype", "the file has a DOCTYPE", "remove the DOCTYPE and every entity of your own");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new TooMuch(
                            "xml.entity",
                            "the entity &" + reader.getLocalName() + "; is not known",
                            "write the character itself");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (stack.size() >= maxDepth) {
                        throw new TooMuch(
                                "xml.too-deep",
                                "elements are nested more than " + maxDepth + " deep",
                                "simplify the structure");
                    }
                    if (++nodes > MAX_NODES) {
                        throw new TooMuch(
                                "xml.too-many-elements",
                                "more than " + MAX_NODES + " elements",
                                "deliver one programme in one file");
                    }
                    if (reader.getLocalName().equals("p")) {
                        TooMuch.checkCues(++paragraphs, options);
                    }
                    var node = element(reader, names);
                    if (stack.isEmpty()) {
                        root = node;
                    } else {
                        stack.getLast().children().add(node);
                    }
                    stack.add(node);
                }
                case XMLStreamConstants.END_ELEMENT -> stack.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!stack.isEmpty()) {
                        stack.getLast().children().add(reader.getText());
                    }
                }
                default -> {}
            }
        }
        if (root == null) {
            throw new XMLStreamException("no root element");
        }
        return root;
    }

    private static Node element(XMLStreamReader reader, Map<String, String> names) {
        var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        int count = reader.getAttributeCount();
        Map<String, String> attributes = count == 0 ? Map.of() : LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            // The same few names again and again: one string for each.
            var name = prefix(reader.getAttributeNamespace(i)) + reader.getAttributeLocalName(i);
            var known = names.size() < MAX_NAMES ? names.putIfAbsent(name, name) : names.get(name);
            attributes.put(known == null ? name : known, reader.getAttributeValue(i));
        }
        return new Node(
                reader.getLocalName(),
                namespace,
                attributes,
                new ArrayList<>(),
                reader.getLocation().getLineNumber(),
                namespace.isEmpty() || isTimedText(namespace));
    }

    private static boolean isTimedText(String namespace) {
        return namespace.startsWith("http://www.w3.org/ns/ttml") || namespace.contains("/ttaf1");
    }

    /** The usual prefix of a namespace, whatever the file calls it; drafts and final TTML are one. */
    private static String prefix(@Nullable String namespace) {
        if (namespace == null || namespace.isEmpty()) {
            return "";
        }
        if (namespace.equals(XMLConstants.XML_NS_URI)) {
            return "xml:";
        }
        if (namespace.equals("http://www.w3.org/1999/xlink")) {
            return "xlink:";
        }
        boolean imsc = namespace.contains("/profile/imsc1");
        if (isTimedText(namespace)) {
            if (namespace.endsWith("#parameter")) {
                return imsc ? "ittp:" : "ttp:";
            }
            if (namespace.contains("#styl")) {
                return imsc ? "itts:" : "tts:";
            }
            return namespace.endsWith("#metadata") ? "ttm:" : namespace.endsWith("#audio") ? "tta:" : "tt:";
        }
        if (namespace.startsWith("urn:ebu:tt:")) {
            return namespace.endsWith(":style") ? "ebutts:" : namespace.endsWith(":metadata") ? "ebuttm:" : "ebu:";
        }
        return namespace.contains("smpte-ra.org") ? "smpte:" : "other:";
    }
}
