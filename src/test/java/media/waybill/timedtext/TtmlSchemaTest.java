package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import media.waybill.timedtext.GeneratedText.Pace;
import media.waybill.timedtext.fidelity.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is written in the TTML family is valid by the schemas of TTML 1, and IMSC 1.1 by those of TTML 2. */
class TtmlSchemaTest {

    private static final Map<String, Schema> SCHEMAS = Map.of("ttml1", schema("ttml1"), "ttml2", schema("ttml2"));

    private static final List<Map<String, String>> STYLES = List.of(
            Map.of("tts:lineHeight", "150%"),
            Map.of("tts:direction", "rtl"),
            Map.of("tts:unicodeBidi", "embed"),
            Map.of("tts:wrapOption", "noWrap"),
            Map.of("tts:fontSize", "100% 50%"),
            Map.of("ebutts:linePadding", "0.5c"),
            Map.of("ebutts:multiRowAlign", "start"),
            Map.of("itts:fillLineGap", "true"),
            Map.of("tts:textShadow", "5% 5% #000000"),
            Map.of("tts:textCombine", "all"),
            Map.of("tts:rubyPosition", "after"),
            Map.of("tts:textDecoration", "overline"));

    private final TimedText timedText = new TimedText();

    @ParameterizedTest
    @CsvSource({
        "ttml,ttml1",
        "imsc1,ttml1",
        "smpte-tt,ttml1",
        "ebu-tt,ttml1",
        "ebu-tt-d,ttml1",
        "itt,ttml1",
        "imsc,ttml2"
    })
    void everyTraitAndStyleIsWrittenValid(String target, String schema) {
        for (var trait : Trait.values()) {
            for (int seed = 0; seed < 3; seed++) {
                var document = new GeneratedText(seed, List.of("one", "<two>", "three & four"))
                        .having(List.of(trait), Pace.APART, 6, null);
                assertThat(errors(written(document, target), schema))
                        .as(trait + " in " + target)
                        .isEmpty();
            }
        }
        for (var style : STYLES) {
            var look = Look.NORMAL.withProperties(style).withSize(style.containsKey("tts:fontSize") ? 50 : null);
            var document = new GeneratedText(1, List.of("one")).having(List.of(), Pace.APART, 2, null);
            var cue = document.cues().getFirst().withSpans(List.of(new Span("One", Style.PLAIN.withLook(look))));
            assertThat(errors(written(document.withCues(List.of(cue)), target), schema))
                    .as(style + " in " + target)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "tts:textAlign=\"center\",tts:textAlign=\"middle\"",
                "region=\"bottom\" ,region=\"nowhere\" ",
                "<div>,<div><div/><head/>",
                "xml:id=\"c1\",xml:id=\"1\""
            })
    void whatIsNotValidIsSeenByBothSchemas(String right, String wrong) {
        var document = new GeneratedText(1, List.of("one")).having(List.of(), Pace.APART, 1, null);
        for (var pair : Map.of("ttml", "ttml1", "imsc", "ttml2").entrySet()) {
            var text = new String(written(document, pair.getKey()), StandardCharsets.UTF_8);
            assertThat(text).contains(right);
            assertThat(errors(text.replace(right, wrong).getBytes(StandardCharsets.UTF_8), pair.getValue()))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    private byte[] written(Document document, String target) {
        return ((Writing.Written)
                        timedText.write(document, target, new WriteOptions("en", 0, FrameRate.FPS_25, "Title & more")))
                .bytes();
    }

    private static List<String> errors(byte[] bytes, String schema) {
        var errors = new ArrayList<String>();
        var validator = Objects.requireNonNull(SCHEMAS.get(schema)).newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.getLineNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.getLineNumber() + ": " + e.getMessage());
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException e) {
            errors.add(String.valueOf(e.getMessage()));
        }
        return errors;
    }

    private static Schema schema(String name) {
        var path = "/com/skynav/ttv/xsd/%s/%s.xsd".formatted(name, name);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(TtmlSchemaTest.class.getResource(path), path));
        } catch (SAXException e) {
            throw new IllegalStateException("a schema that does not read  schema=" + name, e);
        }
    }
}
