package media.waybill.timedtext.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.MoreRules;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The rules that ask for more than lengths and times. */
class MoreChecksTest {

    private final TimedText timedText = new TimedText();

    @Test
    void textNearTheEdgeIsOutsideTheSafeArea() {
        var document = read("""
                <layout>
                  <region xml:id="low" tts:origin="10% 80%" tts:extent="80% 19%"/>
                  <region xml:id="good" tts:origin="10% 80%" tts:extent="80% 10%"/>
                </layout>""", """
                <p region="low" begin="1s" end="2s">Low</p>
                <p region="good" begin="3s" end="4s">Good</p>""");

        assertThat(findings(document, MoreRules.builder().safeArea(5).build()))
                .containsExactly(tuple(
                        "timedtext.safe-area",
                        1,
                        "from 80.0 to 99.0 % of the height, at least 5.0 % from the edge: Low"));
    }

    @Test
    void aFontThatIsNotAllowedIsNamed() {
        var document = read("""
                <styling><style xml:id="s" tts:fontFamily="Comic Sans, proportionalSansSerif"/></styling>""", """
                <p style="s" begin="1s" end="2s">Ha</p>
                <p begin="3s" end="4s" tts:fontFamily="Arial">No</p>""");

        assertThat(findings(document, MoreRules.builder().fonts(Set.of("arial")).build()))
                .containsExactly(tuple("timedtext.font", 1, "Comic Sans: Ha"));
    }

    @Test
    void aCharacterThatPlayersCannotShowIsNamed() {
        var document = read("", "<p begin='1s' end='2s'>Ja \u2705 nei</p>");
        var latin = Pattern.compile("[\\p{IsLatin}\\p{Punct}\\d ]");

        assertThat(findings(document, MoreRules.builder().characters(latin).build()))
                .containsExactly(tuple("timedtext.character", 1, "\u2705 (U+2705): Ja \u2705 nei"));
    }

    @Test
    void whatIsForcedStandsInTheCompleteSubtitlesToo() {
        var full = read("", "<p begin='1s' end='2s'>To the harbour</p>");
        var forced = read("", "<p begin='1s' end='2s'>To the harbour!</p><p begin='3s' end='4s'>CLOSED</p>");

        assertThat(findings(full, MoreRules.builder().forced(forced).build()))
                .containsExactly(
                        tuple("timedtext.forced-not-in-full", null, "forced at 00:00:03.000, and not here: CLOSED"));
        assertThat(findings(forced, MoreRules.builder().full(full).build()))
                .containsExactly(tuple("timedtext.forced-not-in-full", 2, "not in the complete subtitles: CLOSED"));
    }

    private List<Tuple> findings(Document document, MoreRules more) {
        return timedText.check(document, NOTHING.withMore(more)).stream()
                .map(f -> tuple(f.rule(), f.cue(), f.text()))
                .toList();
    }

    private static final CheckRules NOTHING = new CheckRules(
            Map.of(), null, null, null, null, Map.of(), null, null, null, true, List.of(), MoreRules.NONE);

    private Document read(String head, String cues) {
        var ttml = "<tt xmlns='http://www.w3.org/ns/ttml' xmlns:tts='http://www.w3.org/ns/ttml#styling' xml:lang='en'>"
                + "<head>" + head + "</head><body><div>" + cues + "</div></body></tt>";
        return ((Reading.Understood) timedText.read(ttml.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT))
                .document();
    }
}
