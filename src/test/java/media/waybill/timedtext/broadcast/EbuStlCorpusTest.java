package media.waybill.timedtext.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import media.waybill.timedtext.Corpus;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Facts that a broadcaster's Schematron rules assert of binary EBU STL files, asked of what was read. */
@EnabledIf("isPresent")
class EbuStlCorpusTest {

    static boolean isPresent() {
        return Corpus.isPresent();
    }

    @Test
    void headersAndTextsAreAsAsserted() throws Exception {
        var score = new Corpus.Score("EBU STL assertions");
        for (var stl : Corpus.files("irt-scf/STL2STLXML/tests/files", ".stl")) {
            var name = stl.getFileName().toString().replace(".stl", ".sch");
            var schema = stl.getParent().resolveSibling("schema").resolve(name);
            if (Files.exists(schema) && Corpus.read(stl) instanceof Reading.Understood u) {
                score.one(stl, String.join("; ", broken(schema, xml(u.document(), stl))));
            }
        }
        assertThat(score.write().share()).isGreaterThan(0.85);
    }

    /** What was read, in the shape that the rules ask about: header fields and one text field a block. */
    private static org.w3c.dom.Document xml(Document document, Path stl) throws Exception {
        var dom =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        var root = add(dom, dom, "StlXml");
        add(dom, add(dom, root, "StlSource"), "Filename")
                .setTextContent(stl.getFileName().toString());
        var gsi = add(dom, add(dom, root, "HEAD"), "GSI");
        for (var field : EbuStlHeader.FIELDS) {
            var value = document.metadata().getOrDefault(field.name(), "");
            var bytes =
                    field.name().equals("UDA") ? java.util.Base64.getEncoder().encodeToString(value.getBytes()) : value;
            add(dom, gsi, field.name()).setTextContent(bytes);
        }
        var container = add(dom, add(dom, root, "BODY"), "TTICONTAINER");
        int first = Files.readAllBytes(stl)[1025];
        int blocks = 0;
        var inFileOrder = document.cues().stream()
                .sorted(Comparator.comparingInt(EbuStlCorpusTest::number))
                .toList();
        for (var cue : inFileOrder) {
            // Blocks without text are no cues, but the rules count them.
            for (; blocks < number(cue) - first; blocks++) {
                add(dom, add(dom, container, "TTI"), "TF");
            }
            var tti = add(dom, container, "TTI");
            var rate = Objects.requireNonNull(document.frameRate());
            add(dom, tti, "TF").setTextContent(cue.text());
            add(dom, tti, "TCI").setTextContent(digits(cue.from(), rate));
            add(dom, tti, "TCO").setTextContent(digits(cue.until(), rate));
            blocks++;
        }
        return dom;
    }

    private static int number(Cue cue) {
        return Integer.parseInt(String.valueOf(cue.id()));
    }

    private static String digits(Time time, FrameRate rate) {
        return rate.timecodeOfFrame(time.frame(rate)).replace(":", "");
    }

    private static Element add(org.w3c.dom.Document dom, Node parent, String name) {
        var element = dom.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static List<String> broken(Path schema, org.w3c.dom.Document xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var rules = factory.newDocumentBuilder().parse(schema.toFile()).getElementsByTagNameNS("*", "rule");
        var xpath = XPathFactory.newDefaultInstance().newXPath();
        var broken = new ArrayList<String>();
        for (int i = 0; i < rules.getLength(); i++) {
            var rule = (Element) rules.item(i);
            if (isOfRawBytes(rule)) {
                continue;
            }
            var contexts = (NodeList) xpath.evaluate(rule.getAttribute("context"), xml, XPathConstants.NODESET);
            var asserts = rule.getElementsByTagNameNS("*", "assert");
            for (int c = 0; c < contexts.getLength(); c++) {
                for (int a = 0; a < asserts.getLength(); a++) {
                    var test = ((Element) asserts.item(a)).getAttribute("test");
                    if (!test.contains("$")
                            && !isOfRawBytes(test)
                            && !(Boolean) xpath.evaluate(test, contexts.item(c), XPathConstants.BOOLEAN)) {
                        broken.add(rule.getAttribute("context") + ": " + test + " has "
                                + contexts.item(c).getTextContent());
                    }
                }
            }
        }
        return broken;
    }

    /** Rows, justification and control codes are kept as placement and style; a file name is none of the content. */
    private static boolean isOfRawBytes(Element rule) {
        return isOfRawBytes(rule.getAttribute("context"));
    }

    private static boolean isOfRawBytes(String path) {
        return List.of("VP", "JC", "/CS", "/CF", "child::", "/TF/", "StartBox", "UDA", "Filename").stream()
                .anyMatch(path::contains);
    }

    @Test
    void timesOfConvertedTtmlAreAsAsserted() throws IOException {
        var score = new Corpus.Score("EBU-TT times");
        var expected = Map.of(
                "EBU-TT2EBU-TT-D/tests/test_files/requirement-0360-001.xml", "EBU_TT",
                "EBU-TT-D2EBU-TT-D-Basic-DE/tests/test_files/requirement-0393-002.xml", "EBU_TT_D");
        for (var entry : expected.entrySet()) {
            var file = Corpus.ROOT.resolve("irt-scf").resolve(entry.getKey());
            var reading = Corpus.read(file);
            var written = reading instanceof Reading.Understood u
                    ? (Writing.Written) Corpus.TIMED_TEXT.write(u.document(), "ebu-tt-d", WriteOptions.DEFAULT)
                    : null;
            var back = written == null ? null : Corpus.TIMED_TEXT.read(written.bytes(), ReadOptions.DEFAULT);
            boolean same = back instanceof Reading.Understood b
                    && b.document().format() == Format.EBU_TT_D
                    && b.document().firstBegin()
                            == ((Reading.Understood) reading).document().firstBegin();
            score.one(file, same ? "" : "times changed");
        }
        assertThat(score.write().misses()).isEmpty();
    }
}
