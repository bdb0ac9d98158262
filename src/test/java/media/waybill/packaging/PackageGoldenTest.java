package media.waybill.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What goes into a package, and what it looks like then: mappings/platforms/&lt;key&gt;/samples/package-*. */
class PackageGoldenTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Path PLATFORMS = Path.of("mappings/platforms");

    record Case(Contents contents, Map<String, String> playlists) {}

    static Stream<Path> cases() throws IOException {
        var found = new ArrayList<Path>();
        try (var platforms = Files.newDirectoryStream(PLATFORMS)) {
            for (var platform : platforms) {
                var samples = platform.resolve("samples");
                if (Files.isDirectory(samples)) {
                    try (var cases = Files.newDirectoryStream(samples, "package-*")) {
                        cases.forEach(found::add);
                    }
                }
            }
        }
        return found.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void samplesBecomeThePackageThatStandsBesideThem(Path folder) throws IOException {
        var sample = JSON.readValue(folder.resolve("in.json").toFile(), Case.class);
        var platform = folder.getName(2).toString();
        var layout = Layout.of(platform);

        var packed = Assembly.of(sample.contents(), layout, sample.playlists());

        var manifest = packed.files().getLast();
        var listing = packed.files().stream()
                .map(file -> packed.folder() + "/" + file.path() + "\t" + file.vaultKey())
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("\tnull", "");
        expect(folder.resolve("files.txt"), listing);
        expect(folder.resolve(layout.manifest().path()), String.valueOf(manifest.text()));
        assertThat(packed.files()).extracting(Packed::path).allMatch(path -> path.matches("[A-Za-z0-9._/-]+"));
    }

    @Test
    void everyPlatformWithALayoutHasASample() throws IOException {
        try (var layouts = Files.walk(PLATFORMS, 2)) {
            assertThat(layouts.filter(path -> path.endsWith("package.yaml")))
                    .allSatisfy(layout -> assertThat(cases()).anyMatch(c -> c.startsWith(layout.getParent())));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachAdiIsValidAndKeepsTheLimitsOfTheStandard(Path folder) throws Exception {
        if (!Files.exists(folder.resolve("ADI.XML"))) {
            return;
        }
        var problems = new ArrayList<String>();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) ->
                new InputSource(new StringReader(Files.readString(Path.of("src/test/resources/packaging/ADI.DTD")))));
        builder.setErrorHandler(new Collecting(problems));
        var adi = builder.parse(folder.resolve("ADI.XML").toFile());

        assertThat(problems).isEmpty();
        var ids = new ArrayList<String>();
        var all = adi.getElementsByTagName("AMS");
        for (int i = 0; i < all.getLength(); i++) {
            var ams = (Element) all.item(i);
            assertThat(ams.getAttribute("Asset_ID")).matches("[A-Z]{4}[0-9]{16}");
            ids.add(ams.getAttribute("Asset_ID"));
            assertThat(ams.getAttribute("Asset_Name")).hasSizeLessThanOrEqualTo(50);
            for (var name : List.of("Provider", "Provider_ID", "Product")) {
                assertThat(ams.getAttribute(name)).isNotBlank().hasSizeLessThanOrEqualTo(20);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        var title =
                (Element) adi.getDocumentElement().getElementsByTagName("Asset").item(0);
        assertThat(((Element) title.getElementsByTagName("AMS").item(0)).getAttribute("Asset_Class"))
                .isEqualTo("title");
        var contents = title.getElementsByTagName("Content");
        for (int i = 0; i < contents.getLength(); i++) {
            assertThat(contents.item(i).getParentNode().getParentNode()).isSameAs(title); // nested, never flat
            assertThat(((Element) contents.item(i)).getAttribute("Value")).matches("\\p{ASCII}+");
        }
    }

    /** With -Dgolden.write=true the files are written anew, to be read before they are committed. */
    private static void expect(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private record Collecting(List<String> problems) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            problems.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            problems.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            problems.add(e.getMessage());
        }
    }
}
