package media.waybill.matching.groups;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The files that a package's own manifest names: an IMF asset map, an iTunes package's metadata, an ADI document. */
final class PackageManifest {

    static final int LARGEST = 8 << 20;

    private static final int MOST = 5000;
    private static final Set<String> MANIFESTS = Set.of("assetmap", "assetmap.xml", "metadata.xml", "adi.xml");
    /** ST 429-9 Path, iTunes file_name. */
    private static final Set<String> NAMING = Set.of("Path", "file_name");

    private PackageManifest() {}

    static boolean isManifest(String path) {
        return MANIFESTS.contains(path.toLowerCase(Locale.ROOT));
    }

    /** Paths below the package's folder, each once; none where it cannot be read. */
    static List<String> read(byte[] xml) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> named = new ArrayList<>();
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext() && named.size() < MOST) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String path = null;
                if (NAMING.contains(reader.getLocalName())) {
                    path = reader.getElementText();
                } else if (reader.getLocalName().equals("Content")) {
                    path = reader.getAttributeValue(null, "Value");
                }
                String said = path == null ? "" : path.strip().replaceFirst("^(?:file:///?|\\./)", "");
                if (!said.isEmpty() && !said.contains("://") && !named.contains(said)) {
                    named.add(said);
                }
            }
        } catch (XMLStreamException e) {
            // What it names cannot be told then; intake has said what is wrong with the document.
            return List.of();
        }
        return List.copyOf(named);
    }
}
