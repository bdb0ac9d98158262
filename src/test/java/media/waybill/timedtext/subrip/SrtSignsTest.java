package media.waybill.timedtext.subrip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import media.waybill.timedtext.Finding;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SubRip whose signs were changed on the way: the times are plain to see, so they are read and said. */
class SrtSignsTest {

    private final TimedText timedText = new TimedText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|\uff10\uff10\uff1a\uff10\uff10\uff1a\uff10\uff11\uff0c\uff10\uff10\uff10 --> 00:00:02,000",
                "1|00:00:01,000\u00a0-->\u00a000:00:02,000",
                "\u200e1|\u200e00:00:01,000 --> 00:00:02,000",
                "1|\u202a00:00:01,000 --> 00:00:02,000\u202c",
                "\u0661|\u0660\u0660:\u0660\u0660:\u0660\u0661,\u0660\u0660\u0660 --> \u0660\u0660:\u0660\u0660:\u0660\u0662,\u0660\u0660\u0660",
                "1|00:00:01,000 --&gt; 00:00:02,000",
                "1|00:00:01,000 \u2192 00:00:02,000",
                "1|00:00:01;000 --> 00:00:02;000",
                "1|00:00:01'000 --> 00:00:02'000"
            })
    void timesInOtherSignsAreRead(String head) {
        var reading = read(head.replace('|', '\n') + "\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n");

        assertThat(shown(reading)).containsExactly("1000-2000 A", "3000-4000 B");
        assertThat(reading.findings()).extracting(Finding::rule).contains("srt.signs");
    }

    @Test
    void blanksInsideTimesAreNothing() {
        assertThat(shown(read("1\n00: 00: 01, 000 --> 00: 00: 02, 000\nA\n"))).containsExactly("1000-2000 A");
    }

    @Test
    void aLongArrowIsOne() {
        assertThat(shown(read("1\n00:00:01,000 ---> 00:00:02,000\nA\n"))).containsExactly("1000-2000 A");
    }

    @Test
    void timesInDialogueStayText() {
        assertThat(shown(read("1\n00:00:01,000 --> 00:00:02,000\nFrom 10:00 \u2192 12:00, caf\u00e9 & bar\n")))
                .containsExactly("1000-2000 From 10:00 \u2192 12:00, caf\u00e9 & bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u000bB", "A\u0085B", "A\u2028B", "A<br>B", "A <BR /> B"})
    void whatBreaksLinesElsewhereBreaksThem(String text) {
        assertThat(shown(read("1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n")))
                .containsExactly("1000-2000 A|B");
    }

    @Test
    void aZeroIsNothing() {
        assertThat(shown(read("1\n00:00:01,000 --> 00:00:02,000\nA\0B\n"))).containsExactly("1000-2000 AB");
    }

    private static java.util.List<String> shown(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading)
                .document().cues().stream()
                        .map(c -> c.begin() + "-" + c.end() + " " + c.text().replace('\n', '|'))
                        .toList();
    }

    private Reading read(String text) {
        return timedText.read(text.getBytes(UTF_8), ReadOptions.DEFAULT);
    }
}
