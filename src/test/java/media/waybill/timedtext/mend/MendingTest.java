package media.waybill.timedtext.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.timedtext.Change;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.MendOptions;
import media.waybill.timedtext.MendStep;
import media.waybill.timedtext.MoreRules;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

/** Each step of mending does its one thing, says it, and can be switched off. */
class MendingTest {

    private static final FrameRate FILM = new FrameRate(24_000, 1001, false);

    private final TimedText timedText = new TimedText();

    @Test
    void framesKeepTheirNumberWhenTheSpeedChanges() {
        var document = of(cue(1, 60_000, 62_000, "A"));
        var options = MendOptions.DEFAULT.withRates(FILM, FrameRate.FPS_25);

        var mending = timedText.mend(document, options);

        var cue = mending.document().cues().getFirst();
        assertThat(cue.from())
                .isEqualTo(Time.ofFrame(FrameRate.FPS_25, Time.ofMillis(60_000).frame(FILM)));
        assertThat(mending.changes()).extracting(Change::kind).containsExactly("frame-rate-ratio");
        assertThat(timedText
                        .mend(document, options.without(MendStep.FRAME_RATE))
                        .changes())
                .isEmpty();
    }

    @Test
    void timesThatRunPastThePictureTellTheirRate() {
        // A film of 100 minutes, shown at 25: four per cent shorter.
        long film = 6_000_000;
        long picture = Math.round(film * 24_000.0 / 1001 / 25);
        var document = of(cue(1, 30_000, 32_000, "A"), cue(2, film - 40_000, film - 38_000, "Z"));

        var found = RateGuess.of(document, picture);

        assertThat(found).hasValueSatisfying(f -> assertThat(f.picture()).isEqualTo(FrameRate.FPS_25));
        assertThat(RateGuess.of(document, film)).isEmpty();
        var mended = timedText.mend(document, MendOptions.DEFAULT.withProgrammeDuration(picture));
        assertThat(mended.document().lastEnd()).isLessThan(picture);
    }

    @Test
    void longLinesAreBrokenWhereALanguageAllowsIt() {
        var document = of(cue(1, 1000, 4000, "I never said that she would come, but of course she did."))
                .withLanguage("en");

        var mending = timedText.mend(document, MendOptions.DEFAULT.with(MendStep.LINES));

        assertThat(mending.document().cues().getFirst().text())
                .isEqualTo("I never said that she would come,\nbut of course she did.");
        assertThat(mending.changes()).extracting(Change::kind).containsExactly("lines-broken");
        assertThat(timedText.mend(document, MendOptions.DEFAULT).changes()).isEmpty();
    }

    @Test
    void punctuationFollowsTheLanguageAndRightToLeftLinesAreHeld() {
        var german = of(cue(1, 1000, 4000, "\"Ja\" -- so...")).withLanguage("de");
        var hebrew = of(cue(1, 1000, 4000, "שלום.")).withLanguage("he");

        var written = timedText.mend(german, MendOptions.DEFAULT.with(MendStep.PUNCTUATION));
        var held = timedText.mend(hebrew, MendOptions.DEFAULT.with(MendStep.BIDI));

        assertThat(written.document().cues().getFirst().text()).isEqualTo("„Ja“ – so…");
        assertThat(held.document().cues().getFirst().text()).isEqualTo("\u200fשלום.\u200f");
    }

    @Test
    void gapsTooShortToBeSeenAreWidened() {
        var document = of(cue(1, 1000, 2990, "A"), cue(2, 3000, 4000, "B"));

        var mending = timedText.mend(document, MendOptions.DEFAULT.with(MendStep.GAPS));

        assertThat(mending.document().cues().getFirst().end()).isEqualTo(2920);
        assertThat(mending.changes()).extracting(Change::kind).containsExactly("gap-widened");
    }

    @Test
    void forcedCuesAndSpeechCanBeTakenOut() {
        var document = of(
                cue(1, 1000, 2000, "[door slams]"),
                cue(2, 3000, 4000, "ANNA: Who is it?"),
                cue(3, 5000, 6000, "LONDON").withForced(true));

        assertThat(timedText.forced(document).cues()).extracting(Cue::text).containsExactly("LONDON");
        var speech = timedText.withoutSounds(document);
        assertThat(speech.document().cues()).extracting(Cue::text).containsExactly("Who is it?", "LONDON");
        assertThat(speech.changes()).hasSize(2).allMatch(c -> c.kind().equals("sound-removed"));
    }

    @Test
    void reelsAreJoinedAndSplitWithoutLoss() {
        var whole = of(cue(1, 1000, 2000, "A"), cue(2, 599_000, 601_000, "B"), cue(3, 700_000, 701_000, "C"));

        var reels = timedText.split(whole, List.of(600_000L));

        assertThat(reels).hasSize(2);
        assertThat(reels.get(1).cues()).extracting(Cue::begin).containsExactly(0L, 100_000L);
        var joined = timedText.joined(reels, List.of(600_000L));
        assertThat(joined.cues()).extracting(Cue::begin).containsExactly(1000L, 599_000L, 600_000L, 700_000L);
    }

    @Test
    void twoPointsTakeAwayOffsetAndDrift() {
        var document = of(cue(1, 10_000, 12_000, "A"), cue(2, 3_610_000, 3_612_000, "B"));

        var moved = timedText.retimed(
                document,
                Time.ofMillis(10_000),
                Time.ofMillis(5_000),
                Time.ofMillis(3_610_000),
                Time.ofMillis(3_608_600));

        assertThat(moved.cues()).extracting(Cue::begin).containsExactly(5_000L, 3_608_600L);
    }

    @Test
    void rulesThatNeedMoreThanTheCue() {
        var document = of(
                cue(1, 1000, 1500, "one two three four five"),
                cue(2, 1600, 4000, "same words again"),
                cue(3, 4100, 6000, "same words again"));
        var original = of(cue(1, 0, 1000, "Same words again!"));
        var more = MoreRules.builder()
                .wordsPerMinute(Map.of("default", 180))
                .duplicates()
                .coverage(90)
                .shots(List.of(1560L, 4000L), 100, 0)
                .words(Set.of("five"))
                .full(of(cue(1, 0, 1000, "other")))
                .original(original)
                .build();

        var findings = timedText.check(document, CheckRules.USUAL.withMore(more).withProgrammeDuration(60_000L));

        assertThat(findings)
                .extracting(Finding::rule)
                .contains(
                        "timedtext.words-per-minute",
                        "timedtext.duplicate",
                        "timedtext.coverage",
                        "timedtext.shot-change",
                        "timedtext.word",
                        "timedtext.forced-not-in-full",
                        "timedtext.untranslated");
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("timedtext.shot-change"))
                .extracting(Finding::cue)
                .containsExactly(1, 2);
    }

    @Test
    void aCueEndsOnACutOrAsLittleBeforeItAsItsCustomerAllows() {
        var document = of(
                cue(1, 1000, 1920, "one"),
                cue(2, 2000, 3080, "two"),
                cue(3, 3300, 4990, "three"),
                cue(4, 5001, 7000, "four"));
        var cuts = List.of(2000L, 3000L, 5000L);

        assertThat(shots(document, MoreRules.builder().shots(cuts, 500, 84).build()))
                .containsExactly(
                        "2 ends 80 ms after a cut, on it or at least 500 from it",
                        "3 begins 300 ms after a cut, on it or at least 500 from it");
        assertThat(shots(document, MoreRules.builder().shots(cuts, 500, 0).build()))
                .contains(
                        "1 ends 80 ms before a cut, on it or at least 500 from it",
                        "3 ends 10 ms before a cut, on it or at least 500 from it");
    }

    private List<String> shots(Document document, MoreRules more) {
        return timedText.check(document, CheckRules.USUAL.withMore(more)).stream()
                .filter(f -> f.rule().equals("timedtext.shot-change"))
                .map(f -> f.cue() + " " + f.text())
                .toList();
    }

    @Test
    void timesAreExactWhateverTheyAreCountedIn() {
        var ntsc = Time.ofFrame(FrameRate.FPS_29_97, 1);

        assertThat(ntsc).isEqualTo(new Time(1001, 30_000));
        assertThat(ntsc.millis()).isEqualTo(33);
        assertThat(Time.ofFrame(FrameRate.FPS_29_97, 107_892).frame(FrameRate.FPS_29_97))
                .isEqualTo(107_892);
        assertThat(Time.ofMillis(3_600_000).plusMillis(-500)).isEqualTo(Time.ofMillis(3_599_500));
        assertThat(ntsc.times(1000, 1001)).isEqualTo(new Time(1, 30));
    }

    private static Cue cue(int number, long begin, long end, String text) {
        return new Cue(
                number, null, 0, begin, end, List.of(Span.plain(text)), null, Placement.BOTTOM_CENTRE, null, false);
    }

    private static Document of(Cue... cues) {
        return new Document(
                Format.SRT,
                new Encoding("UTF-8", "made here", true),
                null,
                null,
                null,
                List.of(),
                List.of(),
                new ArrayList<>(List.of(cues)));
    }
}
