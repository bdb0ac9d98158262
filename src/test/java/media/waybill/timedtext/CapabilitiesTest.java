package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import media.waybill.timedtext.GeneratedText.Pace;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.fidelity.Capabilities.Held;
import media.waybill.timedtext.fidelity.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what formats hold is true: what it promises comes back, and the rest is said, each with its cue. */
class CapabilitiesTest {

    private static final Set<Trait> OF_CUES =
            EnumSet.complementOf(EnumSet.of(Trait.NOTES, Trait.ACTIVE_AREA, Trait.OVERLAP));
    private static final Set<Trait> TOGETHER =
            EnumSet.complementOf(EnumSet.of(Trait.NOTES, Trait.ACTIVE_AREA, Trait.OVERLAP, Trait.FONT, Trait.OUTLINE));

    private static final Set<Trait> LANGUAGES = EnumSet.of(Trait.CUE_LANGUAGE, Trait.SPAN_LANGUAGE);

    private final TimedText timedText = new TimedText();

    static List<String> targets() {
        return Capabilities.all().keySet().stream()
                .filter(t -> !t.equals("json"))
                .toList();
    }

    @Test
    void everyTargetHasItsLine() {
        assertThat(Capabilities.all().keySet()).isEqualTo(timedText.targets());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsHeldComesBackAndTheRestIsSaid(String target) {
        for (var trait : OF_CUES) {
            for (int seed = 0; seed < 4; seed++) {
                var document = text(seed).having(List.of(trait), Pace.APART, 12, null);
                assertTold(document, target, Set.of(trait));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void traitsTogetherAreHeldOrSaidToo(String target) {
        for (int seed = 0; seed < 12; seed++) {
            var traits = List.of(
                            List.of(Trait.ITALIC, Trait.COLOR, Trait.TOP),
                            List.of(Trait.BOLD, Trait.UNDERLINE, Trait.ALIGN, Trait.FORCED),
                            List.of(Trait.COLOR, Trait.UNDERLINE, Trait.ROW, Trait.VOICE),
                            List.of(Trait.ITALIC, Trait.SPAN_LANGUAGE, Trait.CUE_LANGUAGE, Trait.STRUCK),
                            List.of(Trait.VERTICAL, Trait.RUBY, Trait.BACKGROUND),
                            List.of(Trait.TOP, Trait.COLUMN, Trait.EMPHASIS))
                    .get(seed % 6);
            assertTold(text(seed).having(traits, Pace.APART, 12, null), target, TOGETHER);
        }
    }

    private static GeneratedText text(int seed) {
        return new GeneratedText(seed, List.of("one", "two", "three", "four"));
    }

    private void assertTold(Document document, String target, Set<Trait> looked) {
        var written = (Writing.Written) timedText.write(document, target, options(FrameRate.FPS_25));
        var back = read(written.bytes(), FrameRate.FPS_25);
        assertThat(back.cues()).as(target + " " + looked).hasSameSizeAs(document.cues());
        var was = Standing.regions(document);
        var is = Standing.regions(back);
        for (int i = 0; i < document.cues().size(); i++) {
            var before = document.cues().get(i);
            var after = back.cues().get(i);
            assertThat(letters(after.text())).as(target).isEqualTo(letters(before.text()));
            for (var trait : looked) {
                var had = values(trait, before, was);
                var has = values(trait, after, is);
                boolean said = isSaid(trait, before.number(), target, written.losses());
                var place = "%s %s cue %d%n  had %s%n  has %s%n  in %s"
                        .formatted(
                                target,
                                trait,
                                before.number(),
                                had,
                                has,
                                new String(
                                        written.bytes(),
                                        0,
                                        Math.min(written.bytes().length, 6000),
                                        java.nio.charset.StandardCharsets.UTF_8));
                if (!isSame(trait, had, has)) {
                    assertThat(said).as(place).isTrue();
                }
                var held = Capabilities.of(target).held(trait);
                if (held == Held.YES) {
                    assertThat(said).as(place).isFalse();
                } else if (held == Held.NO && had.values().stream().anyMatch(Objects::nonNull)) {
                    assertThat(said).as(place).isTrue();
                    assertThat(has).as(place).isNotEqualTo(had);
                }
            }
        }
    }

    /** What every letter has of a trait, by its place in the text; of a cue as such under -1. */
    static Map<Integer, Object> values(Trait trait, Cue cue, Map<String, Region> regions) {
        var values = new LinkedHashMap<Integer, Object>();
        if (!trait.isOfRuns() && !LANGUAGES.contains(trait)) {
            var value = trait.of(cue, Standing.of(cue, regions));
            if (value != null) {
                values.put(-1, value);
            }
            return values;
        }
        int at = 0;
        for (var span : cue.spans()) {
            for (int i = 0; i < span.text().length(); i++) {
                if (!Character.isWhitespace(span.text().charAt(i))) {
                    var own = trait.of(span.style());
                    // A language of all words is that of the cue, and the other way about.
                    var value = LANGUAGES.contains(trait)
                            ? span.style().language() == null
                                    ? cue.language()
                                    : span.style().language()
                            : own;
                    if (value != null) {
                        values.put(at, value);
                    }
                    at++;
                }
            }
        }
        return values;
    }

    static boolean isSame(Trait trait, Map<Integer, Object> had, Map<Integer, Object> has) {
        if (trait == Trait.ROW || trait == Trait.COLUMN) {
            // Counted in rows of captions, or in hundredths of the picture: near is there.
            return had.keySet().equals(has.keySet())
                    && had.keySet().stream().allMatch(k -> Math.abs((Double) had.get(k) - (Double) has.get(k)) <= 13);
        }
        return had.equals(has);
    }

    private static boolean isSaid(Trait trait, int cue, String target, List<Finding> losses) {
        var rules = LANGUAGES.contains(trait)
                ? List.of(target + "." + Trait.CUE_LANGUAGE.key(), target + "." + Trait.SPAN_LANGUAGE.key())
                : List.of(target + "." + trait.key());
        boolean once = trait == Trait.FONT || trait == Trait.OUTLINE;
        return losses.stream()
                .anyMatch(l -> rules.contains(l.rule()) && l.cue() != null && (once ? l.cue() <= cue : l.cue() == cue));
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static WriteOptions options(FrameRate rate) {
        return new WriteOptions("en", 0, rate, null);
    }

    private Document read(byte[] bytes, FrameRate rate) {
        var reading = timedText.read(bytes, ReadOptions.DEFAULT.withFrameRate(rate));
        assertThat(reading).as(reading.findings().toString()).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
