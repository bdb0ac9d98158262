package media.waybill.intake;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The root element of an XML document. Nothing that it points to is ever opened.
 *
 * @param entities whether it declares entities of its own: the way of both file theft and expansion bombs
 * @param language xml:lang of the root
 * @param profile ttp:profile of a TTML root, or the namespace that tells its family
 */
record XmlHead(
        @Nullable String root,
        @Nullable String namespace,
        @Nullable String language,
        @Nullable String profile,
        @Nullable String frameRate,
        boolean entities,
        boolean externalDtd) {

    private static final Pattern START = Pattern.compile("\\A(\\s|<\\?[^>]*>|<!--)*\\s*<[!\\p{L}_]", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s");
    private static final Pattern DTD = Pattern.compile("<!DOCTYPE\\s+[^\\s>\\[]+\\s+(SYSTEM|PUBLIC)\\s");
    private static final String PARAMETER = "http://www.w3.org/ns/ttml#parameter";

    static boolean looksLikeXml(String text) {
        return text.startsWith("<?xml") || START.matcher(text).find();
    }

    boolean isTimedText() {
        return "tt".equals(root);
    }

    static XmlHead read(byte[] head) {
        var text = Text.decode(head, head.length);
        var declared = text == null ? "" : text;
        var entities = ENTITY.matcher(declared).find();
        var external = DTD.matcher(declared).find();
        var none = new XmlHead(null, null, null, null, null, entities, external);
        if (entities) {
            return none;
        }
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(head));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return new XmlHead(
                            reader.getLocalName(),
                            reader.getNamespaceURI(),
                            reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang"),
                            profile(reader),
                            reader.getAttributeValue(PARAMETER, "frameRate"),
                            false,
                            external);
                }
            }
            return none;
        } catch (XMLStreamException e) {
            return none;
        }
    }

    private static @Nullable String profile(XMLStreamReader reader) {
        for (var name : new String[] {"contentProfiles", "profile"}) {
            var value = reader.getAttributeValue(PARAMETER, name);
            if (value != null) {
                return value;
            }
        }
        for (var i = 0; i < reader.getNamespaceCount(); i++) {
            var uri = reader.getNamespaceURI(i);
            if (uri != null
                    && (uri.startsWith("urn:ebu:tt") || uri.contains("smpte-ra.org") || uri.contains("apple.com"))) {
                return uri;
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external references are not followed");
        });
        return factory;
    }
}
