package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.fidelity.Trait;
import media.waybill.timedtext.ttml.TtmlTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of the look of its text is kept, or said with its cue and time; the docs' table says which. */
class FidelityTest {

    private static final Path PAGE = Path.of("docs/timed-text-fidelity.md");

    /** Styles that TTML alone has, each with a value that is not the usual one. */
    private static final Map<String, String> TTML_STYLES = new TreeMap<>(Map.ofEntries(
            Map.entry("tts:fontSize", "100% 50%"),
            Map.entry("tts:lineHeight", "150%"),
            Map.entry("tts:direction", "rtl"),
            Map.entry("tts:unicodeBidi", "embed"),
            Map.entry("tts:wrapOption", "noWrap"),
            Map.entry("ebutts:linePadding", "0.5c"),
            Map.entry("ebutts:multiRowAlign", "start"),
            Map.entry("itts:fillLineGap", "true"),
            Map.entry("tts:textShadow", "5% 5% #000000"),
            Map.entry("tts:textCombine", "all"),
            Map.entry("tts:shear", "16%"),
            Map.entry("tts:rubyAlign", "spaceAround"),
            Map.entry("tts:rubyPosition", "after"),
            Map.entry("tts:rubyReserve", "both"),
            Map.entry("tts:textDecoration", "overline"),
            Map.entry("tts:letterSpacing", "10%"),
            Map.entry("tts:opacity", "0.5"),
            Map.entry("tts:fontVariant", "super"),
            Map.entry("tts:textOrientation", "upright")));

    private static final List<String> HELD = List.of("kept", "of a line", "of a cue", "some", "loss");

    private final TimedText timedText = new TimedText();

    @Test
    void everyStyleOfTtmlIsKeptByATargetOrItsLossIsSaid() {
        for (var style : TTML_STYLES.entrySet()) {
            for (var target : timedText.targets()) {
                var document = withStyle(style.getKey(), style.getValue());
                var written = (Writing.Written) timedText.write(document, target, options());
                boolean isSaid = written.losses().stream()
                        .anyMatch(f -> f.rule().equals(target + ".ttml-style")
                                && f.text().contains(style.getKey())
                                && Integer.valueOf(2).equals(f.cue())
                                && "00:00:03.000".equals(f.timecode()));
                assertThat(isSaid).as(style + " in " + target).isEqualTo(!isHeld(style, target));
                if (!isSaid && !target.equals("json")) {
                    var back = document(written.bytes());
                    assertThat(back.cues().get(1).spans())
                            .as(style + " in " + target)
                            .extracting(s -> s.style().look().properties())
                            .contains(Map.of(style.getKey(), style.getValue()));
                    assertThat(back.cues().getFirst().spans())
                            .extracting(s -> s.style().look())
                            .containsOnly(Look.NORMAL);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tts:fontSize='150%',150",
        "tts:fontSize='1.5em',150",
        "tts:fontSize='1.5c',150",
        "tts:fontSize='108px',150",
        "tts:fontSize='10rh',150",
        "tts:fontSize='2c 1.5c',150"
    })
    void sizesOfLettersAreMeasuredByTheTextAround(String attribute, int size) {
        var document = ttml(
                "",
                "<p begin='1s' end='2s'>One</p><p begin='3s' end='4s'>Two <span " + attribute + ">large</span></p>");

        assertThat(document.metadata()).containsEntry("tts:fontSize", "100%");
        assertThat(document.cues().get(1).spans())
                .extracting(Span::text, s -> s.style().look().size())
                .containsExactly(tuple("Two ", null), tuple("large", size));
    }

    @Test
    void sizesInsideOfEachOtherMultiplyAndAreOfTheBody() {
        var document = ttml(
                " tts:fontSize='80%'",
                "<p begin='1s' end='2s'>One</p><p begin='3s' end='4s' tts:fontSize='200%'><span tts:fontSize='50%'>Two</span> Three</p>");

        assertThat(document.metadata()).containsEntry("tts:fontSize", "80%");
        assertThat(document.cues().get(1).spans())
                .extracting(Span::text, s -> s.style().look().size())
                .containsExactly(tuple("Two", null), tuple(" Three", 200));
    }

    @Test
    void lengthsMeanTheSameInAnotherDocument() {
        // 24 rows and 40 columns of 720 lines.
        var document = document("""
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"
                  xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:ebutts="urn:ebu:tt:style"
                  ttp:cellResolution="40 24" tts:extent="1280px 720px"><body><div>
                <p begin="1s" end="2s" tts:lineHeight="1.5c" ebutts:linePadding="1c" tts:textOutline="red 3px">One</p>
                </div></body></tt>""".getBytes(UTF_8));
        var look = document.cues().getFirst().spans().getFirst().style().look();

        assertThat(look.properties())
                .containsOnly(Map.entry("tts:lineHeight", "150%"), Map.entry("ebutts:linePadding", "0.8c"));
        assertThat(look.outline()).isEqualTo("red 10%");
    }

    @Test
    void whatARegionSaysOfItselfAndIsNotKeptIsSaid() {
        var reading = timedText.read("""
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><layout>
                <region xml:id="a" tts:padding="5%" tts:backgroundColor="#00000080" tts:writingMode="rltb"/>
                <region xml:id="b" tts:padding="0px" tts:backgroundColor="transparent"/></layout></head>
                <body><div><p begin="1s" end="2s" region="a">One</p></div></body></tt>""".getBytes(UTF_8), ReadOptions.DEFAULT);

        assertThat(reading.findings())
                .filteredOn(f -> f.severity() == Severity.LOSS)
                .extracting(Finding::rule, Finding::line, Finding::text)
                .containsExactly(tuple(
                        "ttml.region-style",
                        2,
                        "not kept of region a: tts:backgroundColor=\"#00000080\", tts:padding=\"5%\""));
        assertThat(((Reading.Understood) reading)
                        .document()
                        .cues()
                        .getFirst()
                        .spans()
                        .getFirst()
                        .style()
                        .look()
                        .properties())
                .containsExactly(Map.entry("tts:direction", "rtl"));
    }

    @Test
    void theActiveAreaGoesFromOneImscToAnother() {
        var source = document("""
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ittp="http://www.w3.org/ns/ttml/profile/imsc1#parameter"
                  ittp:activeArea="50% 50% 80% 80%"><body><div><p begin="1s" end="2s">One</p></div></body></tt>""".getBytes(UTF_8));

        for (var target : List.of("imsc", "imsc1")) {
            var written = (Writing.Written) timedText.write(source, target, options());
            assertThat(written.losses()).isEmpty();
            assertThat(document(written.bytes()).metadata()).containsEntry("ittp:activeArea", "50% 50% 80% 80%");
        }
        assertThat(((Writing.Written) timedText.write(source, "ebu-tt-d", options())).losses())
                .extracting(Finding::rule)
                .containsExactly("ebu-tt-d.active-area");
    }

    @Test
    void substationKeepsFontsSizesAndOutlinesAndSaysTheRest() {
        var script = """
                [Script Info]
                PlayResX: 1920
                PlayResY: 1080

                [V4+ Styles]
                Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BorderStyle, Outline, Shadow, Alignment
                Style: Default,Arial,60,&H00FFFFFF,&H00000000,1,3,0,2
                Style: Sign,Georgia,90,&H00FFFFFF,&H000000FF,1,9,0,2

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,120,,Last {\\blur3\\shad2}one
                Dialogue: 0,0:00:01.00,0:00:02.00,Sign,,0,0,0,,EXIT
                Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,A {\\fs30\\fnCourier}small {\\r}{\\bord6\\3c&H00FF00&}one
                """;
        var reading = timedText.read(script.getBytes(UTF_8), ReadOptions.DEFAULT);
        var cues = ((Reading.Understood) reading).document().cues();

        assertThat(cues.getFirst().spans().getFirst().style().look())
                .isEqualTo(Look.NORMAL.withFont("Georgia").withSize(150).withOutline("#ff0000 10%"));
        assertThat(cues.get(1).spans())
                .extracting(Span::text, s -> s.style().look())
                .containsExactly(
                        tuple("A ", Look.NORMAL),
                        tuple("small ", Look.NORMAL.withFont("Courier").withSize(50)),
                        tuple("one", Look.NORMAL.withOutline("#00ff00 10%")));
        assertThat(reading.findings())
                .filteredOn(f -> f.severity() == Severity.LOSS)
                .extracting(Finding::rule, Finding::cue, Finding::timecode, Finding::text)
                .containsExactly(tuple("ass.effects", 3, "00:00:05.000", "not kept: blurring, margins, shadows"));
    }

    @Test
    void webVttKeepsWhatItsStyleBlocksSayAndSaysTheRest() {
        var reading = timedText.read("""
                WEBVTT

                STYLE
                ::cue { color: yellow; text-shadow: black 1px 1px }
                ::cue(.big) { font-size: 150%; font-family: "Courier New"; background-color: #000000 }
                ::cue(#seven) { color: red }

                00:01.000 --> 00:02.000
                <c.big>Large</c> <00:01.500>and small
                """.getBytes(UTF_8), ReadOptions.DEFAULT);

        var cue = ((Reading.Understood) reading).document().cues().getFirst();
        assertThat(cue.spans())
                .extracting(
                        Span::text,
                        s -> s.style().color(),
                        s -> s.style().background(),
                        s -> s.style().look().size(),
                        s -> s.style().look().font())
                .containsExactly(
                        tuple("Large", "#ffff00", "#000000", 150, "Courier New"),
                        tuple(" and small", "#ffff00", null, null, null));
        assertThat(reading.findings())
                .filteredOn(f -> f.severity() == Severity.LOSS)
                .extracting(Finding::rule, Finding::cue, Finding::text)
                .containsExactlyInAnyOrder(
                        tuple("webvtt.selector", null, "not kept: the style of ::cue(#seven)"),
                        tuple("webvtt.inner-time", 1, "times inside a cue are not kept: <00:01.500>"),
                        tuple("webvtt.css", 1, "not kept: text-shadow"));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150})
    void rowsOfTeletextAreOfSingleOrDoubleHeight(int size) {
        var look = Look.NORMAL.withSize(size);
        var document = plain().withCues(List.of(
                cue(1, List.of(new Span("Yellow", Style.PLAIN.withColor("#ffff00")))),
                cue(2, List.of(new Span("Small", Style.PLAIN.withLook(look)), Span.plain("\nusual")))));

        var written = (Writing.Written) timedText.write(document, "ebu-stl", options());
        var back = document(written.bytes());

        assertThat(back.metadata()).containsEntry("DSC", "1");
        assertThat(back.cues().getLast().spans().getFirst().style().look().size())
                .isEqualTo(size == 50 ? Integer.valueOf(50) : null);
        assertThat(written.losses())
                .extracting(Finding::rule)
                .containsExactlyElementsOf(size == 50 ? List.of() : List.of("ebu-stl.size"));
    }

    @Test
    void theTableOfTheDocsIsWhatIsHeld() throws IOException {
        var table = new LinkedHashMap<String, List<String>>();
        for (var trait : Trait.values()) {
            if (trait != Trait.OVERLAP && trait != Trait.TTML_STYLE) {
                table.put(
                        trait.plural(),
                        row(t -> HELD.get(Capabilities.of(t).held(trait).ordinal())));
            }
        }
        for (var style : TTML_STYLES.entrySet()) {
            table.put("`" + style.getKey() + "`", row(t -> isHeld(style, t) ? "kept" : "loss"));
        }
        var page = page(table);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("%s is stale; -Ddocs.write=true writes it anew", PAGE)
                .isEqualTo(page);
    }

    private List<String> row(UnaryOperator<String> cell) {
        return timedText.targets().stream().map(cell).toList();
    }

    private static boolean isHeld(Map.Entry<String, String> style, String target) {
        return target.equals("json")
                || TtmlTarget.byKey(target)
                        .map(t -> t.holds(style.getKey(), style.getValue()))
                        .orElse(false);
    }

    private String page(Map<String, List<String>> table) {
        var out = new StringBuilder("""
                # What is kept of a subtitle's look

                `kept`: written and read again with it. `of a line`, `of a cue`: kept where all of it has the property.
                `some`: kept for certain values. Everything else is a finding of severity `LOSS` with the cue and its
                time. `CapabilitiesTest` and `FidelityTest` write each property in each format, read it again, and fail
                where it goes without a word; this page is made from what they test.

                """);
        out.append("| | ").append(String.join(" | ", timedText.targets())).append(" |\n");
        out.append("|---|").append("---|".repeat(timedText.targets().size())).append('\n');
        table.forEach((name, row) -> out.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", row))
                .append(" |\n"));
        return out.toString();
    }

    private static Document withStyle(String name, String value) {
        var size = name.equals("tts:fontSize") ? Integer.valueOf(50) : null;
        var look = Look.NORMAL.withSize(size).withProperties(Map.of(name, value));
        var cues = new ArrayList<>(plain().cues());
        cues.set(1, cue(2, List.of(new Span("Two of it", Style.PLAIN.withLook(look)))));
        return plain().withCues(cues);
    }

    private static Document plain() {
        return new Document(
                Format.WEBVTT,
                new Encoding("UTF-8", "made here", true),
                "en",
                null,
                null,
                List.of(),
                List.of(),
                Arrays.asList(
                        cue(1, List.of(Span.plain("One"))),
                        cue(2, List.of(Span.plain("Two"))),
                        cue(3, List.of(Span.plain("Three")))));
    }

    private static Cue cue(int number, List<Span> spans) {
        long begin = number * 2000L - 1000;
        return new Cue(number, null, 0, begin, begin + 1000, spans, null, Placement.BOTTOM_CENTRE, null, false);
    }

    private Document ttml(String body, String paragraphs) {
        return document(("<tt xmlns='http://www.w3.org/ns/ttml' xmlns:tts='http://www.w3.org/ns/ttml#styling'"
                        + " tts:extent='1920px 1080px'><body" + body + "><div>" + paragraphs + "</div></body></tt>")
                .getBytes(UTF_8));
    }

    private static WriteOptions options() {
        return new WriteOptions("en", 0, FrameRate.FPS_25, null);
    }

    private Document document(byte[] bytes) {
        var reading = timedText.read(bytes, ReadOptions.DEFAULT.withFrameRate(FrameRate.FPS_25));
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
