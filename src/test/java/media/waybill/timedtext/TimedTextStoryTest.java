package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Read this first: what happens to a subtitle file on its way through the house. */
class TimedTextStoryTest {

    private final TimedText timedText = new TimedText();

    @Test
    void aCleanFileIsReadWithoutAFinding() {
        var reading =
                read("1\n00:00:01,000 --> 00:00:02,500\nGod kveld.\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Hei!</i>\n");

        assertThat(reading.findings()).isEmpty();
        var cues = document(reading).cues();
        assertThat(cues).extracting(Cue::text).containsExactly("God kveld.", "Hei!");
        assertThat(cues.get(1).spans()).containsExactly(new Span("Hei!", Style.PLAIN.withItalic(true)));
        assertThat(cues).extracting(Cue::begin).containsExactly(1000L, 3000L);
    }

    @Test
    void whatIsBrokenIsReadAsMeantAndEachMendIsSaid() {
        var reading = read("00:01.5 --> 00:00:02,500\nno number, no hours\n2\n00:00:03.000-->00:00:04.000\n<b>open\n");

        assertThat(document(reading).cues()).extracting(Cue::text).containsExactly("no number, no hours", "open");
        assertThat(reading.findings())
                .extracting(Finding::rule)
                .contains("srt.number-missing", "srt.hours-missing", "srt.decimal-mark", "srt.tag-not-closed");
        assertThat(reading.findings()).allMatch(f -> f.severity() == Severity.MENDED);
    }

    @Test
    void aTurkishFileOfOldKeepsItsLetters() {
        var bytes = "1\r\n00:00:01,000 --> 00:00:02,500\r\nŞimdi gidiyoruz, ığdır\r\n"
                .getBytes(Charset.forName("windows-1254"));

        var reading = timedText.read(bytes, ReadOptions.DEFAULT.withLanguage("tr"));

        assertThat(document(reading).cues().getFirst().text()).isEqualTo("Şimdi gidiyoruz, ığdır");
        assertThat(document(reading).encoding().charset()).isEqualTo("windows-1254");
        assertThat(reading.findings()).extracting(Finding::rule).contains("encoding.not-utf-8");
    }

    @Test
    void anHourAndAnOverlapAreMendedAndWrittenDown() {
        var document = document(
                read(
                        "1\n10:00:01,000 --> 10:00:03,500\nA\n\n2\n10:00:03,000 --> 10:00:04,000\nB\n\n3\n10:00:05,000 --> 10:00:05,000\nC\n"));

        var mending = timedText.mend(document, MendOptions.DEFAULT);

        assertThat(mending.changes())
                .extracting(Change::kind)
                .containsExactly("whole-hour-offset", "zero-duration", "overlap-trimmed");
        assertThat(mending.document().cues())
                .extracting(Cue::begin, Cue::end)
                .containsExactly(tuple(1000L, 3000L), tuple(3000L, 4000L), tuple(5000L, 5834L));
    }

    @Test
    void theHouseFormReadsBackAsItWas() {
        var document = document(
                read(
                        "WEBVTT\n\n00:01.000 --> 00:02.000 line:10% align:left\n<i>Top &amp; left</i>\nsecond\n\n00:03.000 --> 00:04.000\n<c.yellow>Gelb</c>\n"));

        var written = (Writing.Written) timedText.write(document, "imsc", WriteOptions.DEFAULT.withLanguage("de"));
        var back = timedText.read(written.bytes(), ReadOptions.DEFAULT);

        assertThat(back.findings()).isEmpty();
        assertThat(document(back).format()).isEqualTo(Format.IMSC_1_1_TEXT);
        assertThat(document(back).language()).isEqualTo("de");
        assertThat(document(back).cues())
                .extracting(Cue::begin, Cue::end, Cue::spans)
                .containsExactlyElementsOf(document.cues().stream()
                        .map(c -> tuple(c.begin(), c.end(), c.spans()))
                        .toList());
    }

    @Test
    void rulesAreDataAndFindingsNameRulePlaceAndAdvice() {
        var document = document(
                read("1\n00:00:01,000 --> 00:00:01,200\nThis line is much too long for forty-two characters\n"));

        var findings = timedText.check(document, CheckRules.USUAL);

        assertThat(findings)
                .extracting(Finding::rule, Finding::cue, Finding::timecode)
                .contains(
                        tuple("timedtext.characters-per-line", 1, "00:00:01.000"),
                        tuple("timedtext.duration-short", 1, "00:00:01.000"),
                        tuple("timedtext.reading-speed", 1, "00:00:01.000"));
        assertThat(findings).allMatch(f -> !f.advice().isBlank() && !f.term().isBlank());
    }

    @Test
    void anUnreadFormatIsNamedPrecisely() {
        var reading = read("<USFSubtitles version=\"1.0\"><subtitles/></USFSubtitles>");

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, r -> assertThat(r.format())
                .isEqualTo(Format.USF));
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("timedtext.format-not-read");
    }

    @Test
    void aFileWithTimesOfItsOwnKindIsReadAsMeantButOneBadCueIsSkipped() {
        var own = read("WEBVTT\n\n00:01:39 --> 00:01:41.04\nA\n\n00:02:04,08 --> 00:02:07,12\nB\n");
        var one = read("WEBVTT\n\n00:01:39 --> 00:01:41.04\nA\n\n00:02:04.080 --> 00:02:07.120\nB\n");

        assertThat(document(own).cues()).extracting(Cue::begin).containsExactly(99_000L, 124_080L);
        assertThat(own.findings()).extracting(Finding::rule).contains("webvtt.timing");
        assertThat(document(one).cues()).extracting(Cue::text).containsExactly("B");
        assertThat(one.findings()).extracting(Finding::rule).containsExactly("webvtt.timing-unreadable");
    }

    @Test
    void aTargetNotYetWrittenIsAValue() {
        var document = document(read("1\n00:00:01,000 --> 00:00:02,500\nA\n"));

        assertThat(timedText.write(document, "klingon", WriteOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        Writing.NotWritten.class, n -> assertThat(n.reason()).contains("webvtt"));
    }

    private Reading read(String text) {
        return timedText.read(text.getBytes(UTF_8), ReadOptions.DEFAULT);
    }

    private static Document document(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
