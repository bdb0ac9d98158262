package media.waybill.timedtext.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import media.waybill.timedtext.Comparison;
import media.waybill.timedtext.Comparison.Difference;
import media.waybill.timedtext.CueEdit;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.ReadingSpeed;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

class CueEditTest {

    private static final TimedText TEXT = new TimedText();

    private static Document srt(String text) {
        return switch (TEXT.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT)) {
            case Reading.Understood understood -> understood.document();
            case Reading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static final Document THREE = srt("""
            1
            00:00:01,000 --> 00:00:03,000
            <i>The tide</i>
            is low.

            2
            00:00:04,000 --> 00:00:06,000
            Where is everybody going?

            3
            00:00:07,000 --> 00:00:08,000
            Home.
            """);

    private static List<String> lines(Document document) {
        return document.cues().stream()
                .map(cue -> cue.number() + " " + cue.begin() + "-" + cue.end() + " " + TEXT.markup(cue))
                .toList();
    }

    @Test
    void aTextThatIsNotTouchedKeepsItsStyle() {
        var moved = TEXT.edit(THREE, new CueEdit.Replace(1, 1200, 3200, "<i>The tide</i>\nis low.", false));

        assertThat(moved.cues().getFirst().spans())
                .isEqualTo(THREE.cues().getFirst().spans());
        assertThat(moved.cues().getFirst().begin()).isEqualTo(1200);
    }

    @Test
    void tagsOfAnEditedTextAreItsStyleAndStrangeOnesAreText() {
        var edited = TEXT.edit(THREE, new CueEdit.Replace(2, 4000, 6000, "<b>Where <i>is</b> it</i> <3?", false));

        assertThat(edited.cues().get(1).spans()).extracting(Span::text).containsExactly("Where ", "is", " it", " <3?");
        assertThat(TEXT.markup(edited.cues().get(1))).isEqualTo("<b>Where </b><i><b>is</b></i><i> it</i> <3?");
    }

    @Test
    void aCueThatBeginsLaterThanItsNeighbourChangesPlaces() {
        var moved = TEXT.edit(THREE, new CueEdit.Replace(1, 6500, 6900, "Low.", true));

        assertThat(lines(moved))
                .containsExactly("1 4000-6000 Where is everybody going?", "2 6500-6900 Low.", "3 7000-8000 Home.");
        assertThat(moved.cues().get(1).forced()).isTrue();
    }

    @Test
    void aSplitSharesLinesAndTime() {
        assertThat(lines(TEXT.edit(THREE, new CueEdit.Split(1))))
                .startsWith("1 1000-2066 <i>The tide</i>", "2 2066-3000 is low.");
        assertThat(lines(TEXT.edit(THREE, new CueEdit.Split(2))))
                .contains("2 4000-5500 Where is everybody", "3 5500-6000 going?");
        assertThat(TEXT.edit(THREE, new CueEdit.Split(3)))
                .as("one word is never cut")
                .isEqualTo(THREE);
    }

    @Test
    void twoCuesBecomeOneAndTheLastHasNoNext() {
        assertThat(lines(TEXT.edit(THREE, new CueEdit.Merge(2))))
                .endsWith("2 4000-8000 Where is everybody going?\nHome.");
        assertThat(TEXT.edit(THREE, new CueEdit.Merge(3))).isEqualTo(THREE);
    }

    @Test
    void aNewCueFitsBeforeTheNextOne() {
        assertThat(lines(TEXT.edit(THREE, new CueEdit.InsertAfter(2)))).contains("3 6000-7000 ");
        assertThat(lines(TEXT.edit(THREE, new CueEdit.InsertAfter(3)))).endsWith("4 8000-10000 ");
    }

    @Test
    void aShiftMovesWhatComesLaterAndNothingBeforeTheBegin() {
        assertThat(lines(TEXT.edit(THREE, new CueEdit.Shift(2, 500))))
                .contains("1 1000-3000 <i>The tide</i>\nis low.", "3 7500-8500 Home.");
        assertThat(TEXT.edit(THREE, new CueEdit.Shift(1, -5000)).firstBegin()).isZero();
    }

    @Test
    void removedIsRemoved() {
        assertThat(lines(TEXT.edit(THREE, new CueEdit.Remove(2)))).endsWith("2 7000-8000 Home.");
    }

    @Test
    void aRewrittenCueStaysInItsRowByItsTime() {
        var rewritten = TEXT.edit(THREE, new CueEdit.Replace(3, 7000, 8000, "Wir gehen.", false));

        assertThat(TEXT.compare(THREE, rewritten).rows())
                .extracting(Comparison.Row::differences)
                .containsExactly(Set.of(), Set.of(), Set.of(Difference.TEXT));
    }

    @Test
    void documentsStandSideBySideByWhatTheySay() {
        var other = srt("""
                1
                00:00:11,000 --> 00:00:13,000
                The tide
                is low.

                2
                00:00:14,000 --> 00:00:15,500
                Where is everybody going?

                3
                00:00:16,000 --> 00:00:16,500
                Nobody knows.

                4
                00:00:17,000 --> 00:00:18,000
                Home!
                """);

        var comparison = TEXT.compare(THREE, other);

        assertThat(comparison.shift()).isEqualTo(10_000);
        assertThat(comparison.rows())
                .extracting(Comparison.Row::differences)
                .containsExactly(Set.of(Difference.STYLE), Set.of(Difference.TIMES), Set.of(), Set.of(Difference.TEXT));
        assertThat(comparison.rows().get(2).before()).isNull();
        assertThat(comparison.changed()).isEqualTo(4);
        assertThat(TEXT.compare(THREE, THREE).changed()).isZero();
    }

    @Test
    void speedIsCountedAsTheRuleCountsIt() {
        var speed = ReadingSpeed.of(THREE.cues().get(1));

        assertThat(speed.perSecond()).isEqualTo(12.5);
        assertThat(speed.limit(java.util.Map.of("default", 20, "Latn", 17))).isEqualTo(17);
        assertThat(speed.limit(java.util.Map.of())).isZero();
    }
}
