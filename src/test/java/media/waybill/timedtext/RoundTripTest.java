package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written reads back: text exactly, times as exactly as the format counts them. */
class RoundTripTest {

    private static final String SOURCE = """
            WEBVTT

            00:00:05.000 --> 00:00:07.000
            Où est-il ? Ça, alors…
            <i>Là-bas, à l'été</i>

            00:00:09.000 --> 00:00:11.520 line:5%
            En haut & à droite
            """;

    private final TimedText timedText = new TimedText();

    @ParameterizedTest
    @CsvSource({"webvtt,0", "srt,0", "imsc,0", "ass,5", "ebu-stl,20", "scc,40"})
    void textStylesAndTimesComeBack(String target, long tolerance) {
        var document = document(SOURCE.getBytes(UTF_8));

        var written = (Writing.Written) timedText.write(document, target, WriteOptions.DEFAULT.withLanguage("fr"));
        var back = document(written.bytes());

        assertThat(back.format()).isEqualTo(written.format());
        assertThat(back.cues()).hasSameSizeAs(document.cues());
        for (int i = 0; i < back.cues().size(); i++) {
            var was = document.cues().get(i);
            var is = back.cues().get(i);
            assertThat(is.text()).isEqualTo(expected(was.text(), target));
            assertThat(Math.abs(is.begin() - was.begin())).isLessThanOrEqualTo(tolerance);
            assertThat(Math.abs(is.end() - was.end())).isLessThanOrEqualTo(tolerance);
        }
        assertThat(back.cues().getFirst().spans().getLast().style().italic()).isTrue();
    }

    private static String expected(String text, String target) {
        return target.equals("ebu-stl") || target.equals("scc") ? text.replace("…", "...") : text;
    }

    @Test
    void cyrillicGoesIntoItsOwnTableOfEbuStl() {
        var document = document("1\n00:00:05,000 --> 00:00:07,000\nЁлки, куда вы?\n".getBytes(UTF_8));

        var written = (Writing.Written) timedText.write(document, "ebu-stl", WriteOptions.DEFAULT.withLanguage("ru"));

        assertThat(document(written.bytes()).cues().getFirst().text()).isEqualTo("Ёлки, куда вы?");
        assertThat(written.losses()).isEmpty();
    }

    @Test
    void teletextKeepsItsColours() {
        var document = document(
                "1\n00:00:05,000 --> 00:00:07,000\n<font color=\"#ffff00\">Gelb</font> und weiß\n<font color=\"#00ffff\">Cyan</font>\n"
                        .getBytes(UTF_8));

        var written = (Writing.Written) timedText.write(document, "ebu-stl", WriteOptions.DEFAULT.withLanguage("de"));
        var back = document(written.bytes());

        assertThat(written.losses()).isEmpty();
        assertThat(back.metadata()).containsEntry("DSC", "1");
        assertThat(back.cues().getFirst().text()).isEqualTo("Gelb und weiß\nCyan");
        assertThat(back.cues().getFirst().spans().getFirst().style().color()).isEqualTo("#ffff00");
        assertThat(back.cues().getFirst().spans().getLast().style().color()).isEqualTo("#00ffff");
    }

    @Test
    void oneEbuStlGoesIntoAnotherWithItsHeader() {
        var source = (Writing.Written)
                timedText.write(document(SOURCE.getBytes(UTF_8)), "ebu-stl", new WriteOptions("fr", 0, null, "Là-bas"));
        var document = document(source.bytes());

        var again = (Writing.Written) timedText.write(document, "ebu-stl", WriteOptions.DEFAULT);

        assertThat(document(again.bytes()).metadata()).containsEntry("OPT", "L?-bas");
        assertThat(again.bytes()).isEqualTo(source.bytes());
    }

    @Test
    void whatATargetCannotHoldIsALoss() {
        var document =
                document("1\n00:00:05,000 --> 00:00:07,000\n<font color=\"#123456\">漢字</font>\n".getBytes(UTF_8));

        assertThat(losses(document, "ebu-stl")).contains("ebu-stl.characters", "ebu-stl.color");
        assertThat(losses(document, "scc")).contains("scc.characters", "scc.color");
        assertThat(losses(document, "webvtt")).contains("webvtt.color");
        assertThat(losses(document, "imsc")).isEmpty();
    }

    @Test
    void forcedFlagsLanguagesAndCommentsAreNeverDroppedInSilence() {
        var read = document(
                "WEBVTT\n\nNOTE for the editor\n\n00:01.000 --> 00:02.000\n<lang fr>Paris</lang>\n".getBytes(UTF_8));
        var document =
                read.withCues(read.cues().stream().map(c -> c.withForced(true)).toList());

        assertThat(losses(document, "srt")).contains("srt.forced", "srt.span-language", "srt.notes");
        assertThat(losses(document, "imsc")).containsExactly("imsc.notes");
        assertThat(losses(document, "webvtt")).containsExactly("webvtt.forced");
        var back = document(((Writing.Written) timedText.write(document, "webvtt", WriteOptions.DEFAULT)).bytes());
        assertThat(back.notes()).containsExactly("for the editor");
    }

    private java.util.List<String> losses(Document document, String target) {
        return ((Writing.Written) timedText.write(document, target, WriteOptions.DEFAULT))
                .losses().stream().map(Finding::rule).toList();
    }

    private Document document(byte[] bytes) {
        var reading = timedText.read(bytes, ReadOptions.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
