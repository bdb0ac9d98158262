package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.fidelity.Trait;
import org.junit.jupiter.api.Test;

/** Generated documents go out in one format and come back: what the format holds is still there, the rest was said. */
class RoundTripPropertyTest {

    private static final int DOCUMENTS = 60;

    /** How far a time may move: half of what the format counts in, and the rounding of both ways. */
    private static final Map<String, Long> TOLERANCE = Map.ofEntries(
            Map.entry("webvtt", 0L),
            Map.entry("srt", 0L),
            Map.entry("imsc", 0L),
            Map.entry("imsc1", 0L),
            Map.entry("ttml", 0L),
            Map.entry("dfxp", 0L),
            Map.entry("smpte-tt", 0L),
            Map.entry("ebu-tt", 0L),
            Map.entry("ebu-tt-d", 0L),
            Map.entry("itt", 21L),
            Map.entry("ass", 5L),
            Map.entry("ssa", 5L),
            Map.entry("sami", 0L),
            Map.entry("subviewer", 5L),
            Map.entry("microdvd", 21L),
            Map.entry("mpl2", 50L),
            Map.entry("spruce-stl", 21L),
            Map.entry("ebu-stl", 21L),
            Map.entry("lrc", 5L));

    private final TimedText timedText = new TimedText();

    @Test
    void textAndTimesComeBackFromEveryFormat() {
        var random = new Random(42);
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = generated(random);
            for (var target : TOLERANCE.keySet()) {
                var back = there(document, target);
                assertSame(document, back, target);
            }
        }
    }

    @Test
    void everyPairOfFormatsKeepsWhatBothHold() {
        var random = new Random(7);
        for (int i = 0; i < 4; i++) {
            var document = generated(random);
            for (var first : TOLERANCE.keySet()) {
                var a = there(document, first);
                for (var second : TOLERANCE.keySet()) {
                    var back = there(there(a, second), first);
                    assertThat(texts(back)).as(first + " " + second).isEqualTo(texts(a));
                    for (int c = 0; c < a.cues().size(); c++) {
                        long moved = Math.abs(
                                back.cues().get(c).begin() - a.cues().get(c).begin());
                        assertThat(moved)
                                .as(first + " " + second)
                                .isLessThanOrEqualTo(TOLERANCE.get(first) * 2 + TOLERANCE.get(second));
                    }
                }
            }
        }
    }

    @Test
    void framesStayFramesWhereBothSidesCountThem() {
        var rate = FrameRate.FPS_25;
        var random = new Random(3);
        var cues = new ArrayList<Cue>();
        long frame = 100;
        for (int i = 0; i < 200; i++) {
            long end = frame + 20 + random.nextInt(60);
            cues.add(cue(i + 1, Time.ofFrame(rate, frame), Time.ofFrame(rate, end), List.of(Span.plain("Nr. " + i))));
            frame = end + 2 + random.nextInt(40);
        }
        var document = document(cues);
        for (var target : List.of("ebu-stl", "spruce-stl", "itt", "microdvd")) {
            var back = there(document, target);
            for (int i = 0; i < cues.size(); i++) {
                assertThat(back.cues().get(i).from().frame(rate))
                        .as(target)
                        .isEqualTo(cues.get(i).from().frame(rate));
                assertThat(back.cues().get(i).until().isOnFrame(rate))
                        .as(target)
                        .isTrue();
            }
        }
    }

    private void assertSame(Document was, Document is, String target) {
        assertThat(texts(is)).as(target).isEqualTo(texts(was));
        for (int c = 0; c < was.cues().size(); c++) {
            var a = was.cues().get(c);
            var b = is.cues().get(c);
            long tolerance = TOLERANCE.get(target);
            assertThat(Math.abs(a.begin() - b.begin())).as(target).isLessThanOrEqualTo(tolerance);
            assertThat(Math.abs(a.end() - b.end())).as(target).isLessThanOrEqualTo(tolerance);
            if (Capabilities.of(target).held(Trait.ITALIC) == Capabilities.Held.YES) {
                assertThat(slanted(b)).as(target).isEqualTo(slanted(a));
            }
        }
    }

    private static String slanted(Cue cue) {
        var out = new StringBuilder();
        cue.spans().stream()
                .filter(s -> s.style().italic())
                .forEach(s -> out.append(s.text().strip()).append('|'));
        return out.toString().replaceAll("\\s+", "");
    }

    private static List<String> texts(Document document) {
        return document.cues().stream().map(c -> c.text().replace('\n', ' ')).toList();
    }

    private Document there(Document document, String target) {
        var written =
                (Writing.Written) timedText.write(document, target, new WriteOptions("en", 0, FrameRate.FPS_25, null));
        var reading = timedText.read(written.bytes(), ReadOptions.DEFAULT.withFrameRate(FrameRate.FPS_25));
        assertThat(reading).as(target + " " + reading.findings()).isInstanceOf(Reading.Understood.class);
        assertThat(((Reading.Understood) reading).document().format()).isEqualTo(written.format());
        return ((Reading.Understood) reading).document();
    }

    private static Document generated(Random random) {
        var cues = new ArrayList<Cue>();
        long at = 1000 + random.nextInt(5000);
        for (int i = 0; i < 12; i++) {
            long end = at + 800 + random.nextInt(4000);
            cues.add(cue(i + 1, Time.ofMillis(at), Time.ofMillis(end), spans(random, i)));
            at = end + 200 + random.nextInt(3000);
        }
        return document(cues);
    }

    private static List<Span> spans(Random random, int number) {
        var words = List.of("Grüße", "à l'été", "señor", "50 %", "No. 5", "R&D", "a < b", "\"so\"", "Übung", "naïve");
        var first = "Cue " + number + " " + words.get(random.nextInt(words.size()));
        var second = words.get(random.nextInt(words.size())) + " end";
        return switch (random.nextInt(4)) {
            case 0 -> List.of(Span.plain(first));
            case 1 -> List.of(Span.plain(first + "\n" + second));
            case 2 -> List.of(new Span(first + "\n" + second, Style.PLAIN.withItalic(true)));
            default -> List.of(Span.plain(first + " "), new Span(second, Style.PLAIN.withItalic(true)));
        };
    }

    private static Cue cue(int number, Time from, Time until, List<Span> spans) {
        return new Cue(number, null, 0, from, until, spans, null, Placement.BOTTOM_CENTRE, null, false);
    }

    private static Document document(List<Cue> cues) {
        return new Document(
                Format.WEBVTT, new Encoding("UTF-8", "made here", true), "en", null, null, List.of(), List.of(), cues);
    }
}
