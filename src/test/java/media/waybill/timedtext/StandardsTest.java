package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Single sentences of the standards, each with the file that asks for it. */
class StandardsTest {

    private final TimedText timedText = new TimedText();

    @Test
    void hoursOfWebVttHaveAnyLengthAndAllElseTwoDigitsBelowSixty() {
        assertThat(cues("WEBVTT\n\n1:00:01.000 --> 1:00:02.000\nA\n\n001:00:03.000 --> 001:00:04.000\nB\n"))
                .containsExactly("3601000-3602000 A", "3603000-3604000 B");
        // A first part that is not two digits, or over 59, is hours: minutes must follow.
        for (var bad : new String[] {
            "1:01.000 --> 1:02.000",
            "61:00.000 --> 61:01.000",
            "00:60.000 --> 00:61.000",
            "00:60:00.000 --> 01:00:01.000"
        }) {
            var reading = read("WEBVTT\n\n" + bad + "\nX\n\n00:03.000 --> 00:04.000\nB\n");

            assertThat(shown(reading)).as(bad).containsExactly("3000-4000 B");
            assertThat(reading.findings()).extracting(Finding::rule).containsExactly("webvtt.timing-unreadable");
        }
    }

    @Test
    void dropPalSkipsFourFramesInEverySecondMinuteButNotInEveryTwentieth() {
        assertThat(cues(ttml("01:00:00:00", "01:00:02:00"))).containsExactly("3599996-3601998 A");
        assertThat(cues(ttml("00:01:59:29", "00:02:00:04"))).containsExactly("120087-120120 A");
        assertThat(cues(ttml("00:19:59:29", "00:20:00:00"))).containsExactly("1199965-1199999 A");
    }

    @Test
    void theGoodWordsOfADamagedLineOfScenaristAreStillSent() {
        var reading = read("Scenarist_SCC V1.0\n\n00:00:02;00\t94ae 94ae 9420 9420 9470 9470 4f6e e580 942f 942f\n\n"
                + "hello world\n\n00:00:04;00\t942c 942c zz 12\n");

        assertThat(shown(reading)).containsExactly("2269-4004 One");
        assertThat(reading.findings())
                .filteredOn(f -> f.rule().equals("scc.line-unreadable"))
                .extracting(Finding::line)
                .containsExactly(5, 7);
    }

    @Test
    void aParagraphOfNoClassIsOfEveryLanguageOfSami() {
        assertThat(
                        cues(
                                "<sami><body><sync start='1000'><p class='ENCC'>One<BR/>Two<Sync START=\"3000\"><p>&nbsp;</sami>"))
                .containsExactly("1000-3000 One|Two");
        assertThat(cues(
                        "<sami><sync start=1000><p class=A>a<p class=B>b<sync start=2000><p>c<sync start=3000><p class=A>"
                                + "d<sync start=4000><p class=A>&nbsp;</sami>"))
                .containsExactly("1000-2000 a", "1000-2000 b", "2000-3000 c", "3000-4000 d");
    }

    @Test
    void whatTwoParagraphsOfOneClassShowAtOnceIsShownTogether() {
        assertThat(cues(
                        "<sami><sync start=1000><p class=A ID=Source>Anna</p><p class=A>Hello<sync start=2000><p class=A>"
                                + "&nbsp;</sami>"))
                .containsExactly("1000-2000 Anna|Hello");
    }

    @Test
    void theEndOfASyncEndsWhatItShows() {
        assertThat(cues("<sami><sync start=1000 end=2000><p class=A>One<sync start=3000><p class=A>Two<sync start=5000>"
                        + "<p class=A>&nbsp;</sami>"))
                .containsExactly("1000-2000 One", "3000-5000 Two");
    }

    @Test
    void samiClearsByWhateverShowsNothingAndCountsMillisecondsHoweverTheyAreWritten() {
        for (var clear : new String[] {"&nbsp;", "&nbsp", "<br>", "&#160;"}) {
            assertThat(cues("<sami><sync start=1000ms><p class=A>Q &amp A<sync start=2000.4><p class=A>" + clear
                            + "</sami>"))
                    .as(clear)
                    .containsExactly("1000-2000 Q & A");
        }
    }

    @Test
    void twentyThreeFramesOfEbuStlAreThoseOfFilmOnNtsc() {
        var document = ((Reading.Understood) read("1\n00:00:01,480 --> 00:00:03,000\nHalf\n")).document();
        var stl = ((Writing.Written) timedText.write(document, "ebu-stl", WriteOptions.DEFAULT)).bytes();
        stl[6] = '2';
        stl[7] = '3';
        // 00:00:01:12 and 00:00:03:00
        var reading = timedText.read(stl, ReadOptions.DEFAULT);

        assertThat(shown(reading)).containsExactly("1502-3003 Half");
        assertThat(reading.findings()).extracting(Finding::rule).contains("ebu-stl.frame-rate");
    }

    @Test
    void aLineOfEndlessDigitsHidesNoFormat() {
        assertThat(cues("1\n" + "0".repeat(150_000) + "\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n"))
                .containsExactly("3000-4000 B");
    }

    private static String ttml(String begin, String end) {
        return """
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="en"
                  ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001" ttp:dropMode="dropPAL">
                <body><div><p begin="%s" end="%s">A</p></div></body></tt>""".formatted(begin, end);
    }

    private java.util.List<String> cues(String text) {
        return shown(read(text));
    }

    private static java.util.List<String> shown(Reading reading) {
        return ((Reading.Understood) reading)
                .document().cues().stream()
                        .map(c -> c.begin() + "-" + c.end() + " " + c.text().replace('\n', '|'))
                        .toList();
    }

    private Reading read(String text) {
        return timedText.read(text.getBytes(UTF_8), ReadOptions.DEFAULT);
    }
}
