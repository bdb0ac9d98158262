package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import media.waybill.timedtext.GeneratedText.Pace;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.fidelity.Capabilities.Held;
import media.waybill.timedtext.fidelity.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From one format into another and back: what both hold by the table is still there, in every script and at every rate. */
class PairsPropertyTest {

    private static final Set<Trait> OF_CUES =
            EnumSet.complementOf(EnumSet.of(Trait.NOTES, Trait.ACTIVE_AREA, Trait.OVERLAP));
    /** Tables of EBU STL and captions hold some scripts alone. */
    private static final Set<String> OF_SOME_LETTERS = Set.of("ebu-stl", "scc");
    /** What a format counts in, in milliseconds; a caption also waits until it is loaded. */
    private static final Map<String, Long> UNIT = Map.ofEntries(
            Map.entry("ass", 10L),
            Map.entry("ssa", 10L),
            Map.entry("subviewer", 10L),
            Map.entry("lrc", 10L),
            Map.entry("mpl2", 100L),
            Map.entry("itt", 42L),
            Map.entry("microdvd", 42L),
            Map.entry("spruce-stl", 42L),
            Map.entry("ebu-stl", 42L),
            Map.entry("scc", 42L));

    private static final List<FrameRate> RATES = List.of(
            new FrameRate(24_000, 1001, false),
            new FrameRate(24, 1, false),
            FrameRate.FPS_25,
            FrameRate.FPS_29_97,
            FrameRate.FPS_29_97_DROP,
            new FrameRate(30, 1, false),
            new FrameRate(50, 1, false),
            new FrameRate(60_000, 1001, false),
            new FrameRate(60_000, 1001, true),
            new FrameRate(60, 1, false));

    private final TimedText timedText = new TimedText();

    static List<String> targets() {
        return CapabilitiesTest.targets();
    }

    static Stream<Arguments> scripts() {
        return GeneratedText.SCRIPTS.stream()
                .flatMap(words -> targets().stream().map(t -> Arguments.of(t, words)));
    }

    static Stream<Arguments> rates() {
        return RATES.stream().flatMap(rate -> Stream.of("itt", "spruce-stl", "microdvd", "ebu-stl", "scc")
                .filter(t -> !t.equals("ebu-stl") || Set.of(25L, 30L).contains(rate.numerator()))
                .filter(t -> !t.equals("scc") || (rate.nominal() == 30 && rate.denominator() == 1001))
                .map(t -> Arguments.of(t, rate)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatBothHoldSurvivesThereAndBack(String first) {
        for (var second : targets()) {
            var both = OF_CUES.stream()
                    .filter(t -> Capabilities.of(first).held(t) == Held.YES)
                    .filter(t -> Capabilities.of(second).held(t) == Held.YES)
                    .filter(t -> t != Trait.FONT && t != Trait.OUTLINE)
                    .toList();
            for (int seed = 0; seed < 3; seed++) {
                var words = List.of("one", "two", "three");
                for (var trait : both) {
                    var a = there(new GeneratedText(seed, words).having(List.of(trait), Pace.APART, 6, null), first);
                    var back = there(there(a, second), first);
                    assertSame(a, back, both, first + " " + second + " " + trait);
                }
            }
        }
    }

    private static void assertSame(Document was, Document is, List<Trait> traits, String what) {
        assertThat(is.cues()).as(what).hasSameSizeAs(was.cues());
        for (int i = 0; i < was.cues().size(); i++) {
            var before = was.cues().get(i);
            var after = is.cues().get(i);
            assertThat(after.text().replaceAll("\\s+", " "))
                    .as(what)
                    .isEqualTo(before.text().replaceAll("\\s+", " "));
            for (var trait : traits) {
                var had = CapabilitiesTest.values(trait, before, Standing.regions(was));
                var has = CapabilitiesTest.values(trait, after, Standing.regions(is));
                assertThat(CapabilitiesTest.isSame(trait, had, has))
                        .as(what + ", looking at " + trait + ": " + had + " became " + has)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptSurvivesOrIsALoss(String target, List<String> words) {
        for (int seed = 0; seed < 5; seed++) {
            var document = new GeneratedText(seed, words).having(List.of(), Pace.APART, 8, null);
            var written = written(document, target, FrameRate.FPS_25);
            var back = read(written.bytes(), FrameRate.FPS_25);
            assertThat(back.cues()).hasSameSizeAs(document.cues());
            for (int i = 0; i < back.cues().size(); i++) {
                var before = document.cues().get(i);
                var same = back.cues()
                        .get(i)
                        .text()
                        .replaceAll("\\s+", " ")
                        .equals(before.text().replaceAll("\\s+", " "));
                if (!same) {
                    assertThat(OF_SOME_LETTERS)
                            .as(before.text() + " / " + back.cues().get(i).text())
                            .contains(target);
                    assertThat(written.losses())
                            .as(before.text() + " / " + back.cues().get(i).text())
                            .anyMatch(l -> l.rule().equals(target + ".characters")
                                    && Objects.equals(l.cue(), before.number()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void framesOfEveryRateStayFrames(String target, FrameRate rate) {
        for (int seed = 0; seed < 5; seed++) {
            var document = new GeneratedText(seed, List.of("one", "two")).having(List.of(), Pace.APART, 200, rate);
            var back = read(written(document, target, rate).bytes(), rate);
            assertThat(back.cues()).hasSameSizeAs(document.cues());
            for (int i = 0; i < back.cues().size(); i++) {
                assertThat(back.cues().get(i).from().frame(rate))
                        .isEqualTo(document.cues().get(i).from().frame(rate));
                assertThat(back.cues().get(i).until().frame(rate))
                        .isEqualTo(document.cues().get(i).until().frame(rate));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void adjacentAndOverlappingCuesKeepTheirTimesOrSayWhatTheyLose(String target) {
        for (var pace : List.of(Pace.ADJACENT, Pace.OVERLAPPING)) {
            for (int seed = 0; seed < 5; seed++) {
                var document = new GeneratedText(seed, List.of("one", "two")).having(List.of(), pace, 30, null);
                var written = written(document, target, FrameRate.FPS_25);
                var back = read(written.bytes(), FrameRate.FPS_25);
                assertTimes(document, back, written, pace);
            }
        }
    }

    private static void assertTimes(Document document, Document back, Writing.Written written, Pace pace) {
        var target = written.format().key();
        long unit = UNIT.getOrDefault(target, 1L);
        var lost = new ArrayList<Integer>();
        for (var before : document.cues()) {
            var words = before.text().replaceAll("\\s+", " ");
            boolean kept = back.cues().stream()
                    .anyMatch(c -> c.text().replaceAll("\\s+", " ").equals(words)
                            && Math.abs(c.begin() - before.begin()) <= unit
                            && Math.abs(c.end() - before.end()) <= unit);
            if (!kept) {
                lost.add(before.number());
            }
        }
        var said = written.losses().stream()
                .filter(l -> l.rule().equals(target + ".overlap") || l.rule().equals(target + ".late"))
                .map(Finding::cue)
                .toList();
        assertThat(said).as(target + " " + pace + " " + written.losses()).containsAll(lost);
        if (Capabilities.of(target).held(Trait.OVERLAP) == Held.YES) {
            assertThat(lost).as(target + " " + pace).isEmpty();
        } else if (pace == Pace.OVERLAPPING) {
            assertThat(lost).as(target).isNotEmpty();
        }
    }

    private Document there(Document document, String target) {
        return read(written(document, target, FrameRate.FPS_25).bytes(), FrameRate.FPS_25);
    }

    private Writing.Written written(Document document, String target, FrameRate rate) {
        return (Writing.Written) timedText.write(document, target, new WriteOptions("en", 0, rate, null));
    }

    private Document read(byte[] bytes, FrameRate rate) {
        var reading = timedText.read(bytes, ReadOptions.DEFAULT.withFrameRate(rate));
        assertThat(reading).as(reading.findings().toString()).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
