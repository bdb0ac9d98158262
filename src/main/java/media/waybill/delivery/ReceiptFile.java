package media.waybill.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that a platform puts down as a file, {@code <anything>.receipt.json} or {@code .receipt.xml}.
 *
 * <pre>{"folder": "NL-0042_v1", "status": "REFUSED", "reasons": [{"code": "LOUDNESS", "detail": "…", "file": "a.wav"}]}
 * &lt;Receipt folder="NL-0042_v1" status="LIVE">&lt;Reason code="…" file="…">…&lt;/Reason>&lt;/Receipt></pre>
 *
 * It names the parcel by the folder in which it came, or by its delivery id.
 */
record ReceiptFile(
        @Nullable UUID delivery, @Nullable String folder, Receipt.Status status, List<Receipt.Reason> reasons) {

    /** Why a file is no receipt, in words. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String words) {
            super(words);
        }
    }

    static final int LARGEST = 1 << 20;
    private static final int MOST_REASONS = 1000;
    private static final int LONGEST_TEXT = 2000;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    static boolean isNamedSo(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".receipt.json") || name.endsWith(".receipt.xml");
    }

    static ReceiptFile read(String path, byte[] bytes) throws Unreadable {
        return path.toLowerCase(Locale.ROOT).endsWith(".xml") ? xml(bytes) : json(bytes);
    }

    private static ReceiptFile json(byte[] bytes) throws Unreadable {
        try {
            var root = JSON.readTree(bytes);
            if (root == null || !root.isObject()) {
                throw new Unreadable("it is no JSON object");
            }
            var reasons = new ArrayList<Receipt.Reason>();
            for (var reason : root.path("reasons")) {
                add(reasons, text(reason, "code"), text(reason, "detail"), text(reason, "file"));
            }
            return checked(text(root, "delivery"), text(root, "folder"), text(root, "status"), reasons);
        } catch (JsonProcessingException e) {
            throw new Unreadable("it is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unreadable("it cannot be read: " + e.getMessage());
        }
    }

    private static ReceiptFile xml(byte[] bytes) throws Unreadable {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var reasons = new ArrayList<Receipt.Reason>();
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            if (next(xml) != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Receipt")) {
                throw new Unreadable("its root is not Receipt");
            }
            var delivery = xml.getAttributeValue(null, "delivery");
            var folder = xml.getAttributeValue(null, "folder");
            var status = xml.getAttributeValue(null, "status");
            while (next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("Reason")) {
                    throw new Unreadable("Receipt holds an element that is not Reason: " + xml.getLocalName());
                }
                var code = xml.getAttributeValue(null, "code");
                var file = xml.getAttributeValue(null, "file");
                add(reasons, code, xml.getElementText(), file);
            }
            return checked(delivery, folder, status, reasons);
        } catch (XMLStreamException e) {
            throw new Unreadable("it is no XML that can be used: " + e.getMessage());
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable("it declares a document type or entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return event;
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    private static void add(
            List<Receipt.Reason> reasons, @Nullable String code, @Nullable String detail, @Nullable String file)
            throws Unreadable {
        if (reasons.size() == MOST_REASONS) {
            throw new Unreadable("it gives more than " + MOST_REASONS + " reasons");
        }
        reasons.add(new Receipt.Reason(shortened(code), shortened(detail), shortened(file)));
    }

    private static ReceiptFile checked(
            @Nullable String delivery, @Nullable String folder, @Nullable String status, List<Receipt.Reason> reasons)
            throws Unreadable {
        var known = status(status).orElseThrow(() -> new Unreadable("its status is none of INGESTED, LIVE, REFUSED"));
        UUID id = null;
        if (delivery != null) {
            try {
                id = UUID.fromString(delivery.strip());
            } catch (IllegalArgumentException e) {
                throw new Unreadable("its delivery is not an id");
            }
        }
        if (id == null && (folder == null || folder.isBlank())) {
            throw new Unreadable("it names neither folder nor delivery");
        }
        return new ReceiptFile(id, folder == null ? null : folder.strip(), known, List.copyOf(reasons));
    }

    private static Optional<Receipt.Status> status(@Nullable String name) {
        for (var status : Receipt.Status.values()) {
            if (name != null && status.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip().replace("\u0000", "");
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
    }
}
