package media.waybill.timedtext.substation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.junit.jupiter.api.Test;

/** SubStation Alpha: styles, places, speakers and what is left out, said. */
class AssTest {

    private static final String HEAD = """
            [Script Info]
            Title: Low Tide
            ScriptType: v4.00+
            PlayResX: 640
            PlayResY: 360

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Italic, StrikeOut, BorderStyle, Alignment
            Style: Default,Arial,20,&H00FFFFFF,&H00000000,0,0,1,2
            Style: Sign,Arial,20,&H000000FF,&H00800000,-1,0,3,8

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    private final TimedText timedText = new TimedText();

    @Test
    void aPointIsAPlaceInPerCent() {
        var cue = read("Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an7\\pos(64,36)}Here")
                .document()
                .cues()
                .getFirst();

        assertThat(cue.text()).isEqualTo("Here");
        assertThat(cue.placement())
                .isEqualTo(new Placement(
                        Placement.Align.LEFT,
                        10.0,
                        false,
                        Placement.Anchor.START,
                        10.0,
                        Placement.Anchor.START,
                        100,
                        Placement.Direction.HORIZONTAL));
    }

    @Test
    void aBraceBehindABackslashIsText() {
        assertThat(read("Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,\\{x\\} {\\i1}y{\\i0}")
                        .document()
                        .cues()
                        .getFirst()
                        .text())
                .isEqualTo("{x} y");
    }

    @Test
    void aPlaceSurvivesTheWayThereAndBack() {
        var document = read("Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an6\\pos(320,180)}Here")
                .document();
        var written = (Writing.Written) timedText.write(document, "ass", WriteOptions.DEFAULT);
        var back = (Reading.Understood) timedText.read(written.bytes(), ReadOptions.DEFAULT);

        assertThat(back.document().cues().getFirst().placement())
                .isEqualTo(document.cues().getFirst().placement());
    }

    @Test
    void stylesBoxesSpeakersCommentsAndTitleAreKept() {
        var document = read("""
                Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,check this name
                Dialogue: 0,0:00:01.00,0:00:02.00,Sign,MAYA,0,0,0,,Harbour {\\i0\\s1}closed{\\r}, {\\c&H00FF00&}go{\\c} on""").document();

        var cue = document.cues().getFirst();
        assertThat(document.notes()).containsExactly("check this name");
        assertThat(document.metadata()).containsEntry("Title", "Low Tide");
        assertThat(cue.spans()).extracting(s -> s.style().voice()).containsOnly("MAYA");
        assertThat(cue.spans()).extracting(Span::text).containsExactly("Harbour ", "closed", ", ", "go", " on");
        assertThat(cue.spans()).extracting(s -> s.style().italic()).containsExactly(true, false, true, true, true);
        assertThat(cue.spans())
                .extracting(s -> s.style().look().struck())
                .containsExactly(false, true, false, false, false);
        assertThat(cue.spans())
                .extracting(s -> s.style().color())
                .containsExactly("#ff0000", "#ff0000", "#ff0000", "#00ff00", "#ff0000");
        assertThat(cue.spans().getFirst().style().background()).isEqualTo("#000080");
    }

    @Test
    void drawingsAndEffectsAreSaidWhereTheyStood() {
        var read = read("""
                Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}
                Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\k20}Ka{\\k30}ra{\\fad(10,10)}oke""");

        assertThat(read.document().cues()).extracting(Cue::text).containsExactly("Karaoke");
        assertThat(read.findings())
                .extracting(Finding::rule, Finding::line, Finding::text)
                .contains(
                        tuple("ass.drawing", 14, "a drawing, no text"),
                        tuple("ass.effects", 15, "not kept: fading, karaoke"));
    }

    private Reading.Understood read(String events) {
        return (Reading.Understood)
                timedText.read((HEAD + events + "\n").getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);
    }
}
