package media.waybill.timedtext.ttml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.edit.CueMarkup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** White space that collapses (XSL 1.1 section 4.7.2) stays where it was written. */
class TtmlSpaceTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            Har <I>du</I> last        , Har <i>du</i> last
            Har<I> du </I>last        , Har<i> du </i>last
            Har <I> du </I> last      , Har <i>du </i>last
            |  Har <I>du</I>  <br/> x|, |Har <i>du</i>\\nx|
            <I>a</I> <I>b</I>         , <i>a</i> <i>b</i>
            """)
    void aSpaceBelongsToTheTextItWasWrittenIn(String body, String markup) {
        var ttml = """
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="sv"><body><div>
                <p begin="1s" end="2s">%s</p></div></body></tt>""".formatted(
                        body.replace("<I>", "<span tts:fontStyle=\"italic\">").replace("</I>", "</span>"));

        var read =
                (Reading.Understood) new TimedText().read(ttml.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);

        assertThat(CueMarkup.of(read.document().cues().getFirst())).isEqualTo(markup.replace("\\n", "\n"));
    }
}
