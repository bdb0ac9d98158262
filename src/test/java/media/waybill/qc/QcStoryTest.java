package media.waybill.qc;

import static media.waybill.qc.Subjects.aSubject;
import static media.waybill.qc.Subjects.knowing;
import static media.waybill.qc.Subjects.lasting;
import static media.waybill.qc.Subjects.rules;
import static media.waybill.qc.Subjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.failure.Failure;
import media.waybill.media.FrameRate;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the machine judges. Read this first. */
class QcStoryTest {

    private static final String GOOD_CUES = """
            WEBVTT

            00:00:01.000 --> 00:00:03.000
            Vi ses aldri igjen, sa han stille.

            00:00:03.500 --> 00:00:05.500
            Hun svarte ikke, hun bare gikk.
            """;

    @Test
    void goodSubtitlesAreAccepted() {
        var findings = text(GOOD_CUES);

        assertThat(findings).isEmpty();
        assertThat(Verdict.Word.of(findings)).isEqualTo(Verdict.Word.ACCEPTED);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of("text.overlap", GOOD_CUES.replace("00:00:03.500", "00:00:02.500"), Verdict.Word.REJECTED),
                Arguments.of(
                        "text.duration-short",
                        GOOD_CUES.replace(
                                "00:00:03.500 --> 00:00:05.500\nHun svarte ikke, hun bare gikk.",
                                "00:00:03.500 --> 00:00:03.800\nNei."),
                        Verdict.Word.REJECTED),
                Arguments.of(
                        "text.duration-long", GOOD_CUES.replace("00:00:05.500", "00:00:19.500"), Verdict.Word.REVIEW),
                Arguments.of(
                        "text.reading-speed", GOOD_CUES.replace("00:00:05.500", "00:00:04.600"), Verdict.Word.REVIEW),
                Arguments.of(
                        "text.characters-per-line",
                        GOOD_CUES
                                .replace("00:00:05.500", "00:00:07.000")
                                .replace("gikk.", "gikk ut i regnet uten å se seg tilbake."),
                        Verdict.Word.REVIEW),
                Arguments.of(
                        "text.lines", GOOD_CUES.replace("ikke, hun bare", "ikke,\nhun\nbare"), Verdict.Word.REVIEW),
                Arguments.of(
                        "text.outside-programme",
                        GOOD_CUES.replace("00:00:03.500 --> 00:00:05.500", "00:00:28.000 --> 00:00:30.000"),
                        Verdict.Word.REJECTED),
                Arguments.of("text.no-cues", "WEBVTT\n\nNOTE nothing\n", Verdict.Word.REJECTED));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void oneDefectIsOneRuleWithItsPlace(String rule, String text, Verdict.Word word) {
        var findings = text(text);

        assertThat(findings).extracting(Finding::rule).containsOnly(rule);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.category()).isEqualTo("TIMED-TEXT");
            assertThat(finding.advice()).isNotBlank();
        });
        assertThat(Verdict.Word.of(findings)).isEqualTo(word);
    }

    @Test
    void aTextInAnotherLanguageThanTheOneOwedIsRefused() {
        var german = """
            WEBVTT

            00:00:01.000 --> 00:00:04.000
            Ich habe dich schon überall gesucht.

            00:00:04.500 --> 00:00:07.500
            Warum bist du gestern nicht gekommen?

            00:00:08.000 --> 00:00:11.000
            Niemand hat mir etwas davon gesagt.
            """;

        assertThat(text(german)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("text.language");
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
        });
    }

    @Test
    void artworkIsMeasuredByItsUse() {
        var poster = with(aSubject("ARTWORK"), "jpeg", null, "POSTER", null);

        assertThat(still(knowing(poster, "{\"width\":2000,\"height\":3000,\"colorSpace\":\"RGB\"}", "[]")))
                .isEmpty();
        assertThat(still(knowing(poster, "{\"width\":2015,\"height\":3000,\"colorSpace\":\"RGB\"}", "[]")))
                .isEmpty();
        assertThat(still(knowing(poster, "{\"width\":3000,\"height\":3000,\"colorSpace\":\"RGB\"}", "[]")))
                .containsExactly("artwork.aspect");
        assertThat(still(knowing(poster, "{\"width\":600,\"height\":900,\"colorSpace\":\"RGB\"}", "[]")))
                .containsExactly("artwork.size");
        assertThat(still(knowing(poster, "{\"width\":2000,\"height\":3000,\"colorSpace\":\"CMYK\"}", "[]")))
                .containsExactly("artwork.color");
        assertThat(still(knowing(with(poster, "gif", null, "POSTER", null), "{\"width\":2000,\"height\":3000}", "[]")))
                .containsExactly("artwork.format");
    }

    @Test
    void metadataNamesEachFieldThatIsMissing() {
        var record = knowing(
                with(aSubject("METADATA"), "json", null, null, null),
                "{\"title\":\"Low Tide\",\"synopsis\":{\"long\":\"…\"}}",
                "[]");

        assertThat(Judgement.of(new Material(record, null, null, null, rules("kanal9"), null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("metadata.fields");
                    assertThat(finding.term()).isEqualTo("MISSING-INFORMATION");
                    assertThat(finding.place().stream()).isEqualTo("year");
                });
    }

    @Test
    void whatConformRefusedIsRefused() {
        var refused = knowing(
                with(aSubject("SUBTITLE"), "srt", "nb", "FULL", null),
                "{}",
                "[{\"rule\":\"xml.malformed\",\"category\":\"TIMED-TEXT\",\"term\":\"CORRUPT-FILE\",\"severity\":\"BLOCKER\",\"place\":{\"line\":7},\"text\":\"no end tag\",\"advice\":\"correct the XML\"}]");

        assertThat(Judgement.of(new Material(refused, null, null, null, rules("aurora"), null)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).isEqualTo("No end tag (row 7). Correct the XML."));
    }

    @Test
    void whatCannotBeOpenedIsNeverAccepted() {
        var video = new Material(aSubject("VIDEO"), null, null, null, List.of(), "moov atom not found");

        assertThat(Verdict.Word.of(Judgement.of(video))).isEqualTo(Verdict.Word.REJECTED);
    }

    @Test
    void whatTwoPlatformsSayOfOnePlaceIsSaidOnceWithTheHeavierWeight() {
        var loud = new Measured(
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Measured.Loudness("audio 1", -15, 3, -5, List.of(-6.0, -6.0), 60)),
                0,
                null,
                false);
        var sets = new java.util.ArrayList<>(rules("aurora"));
        sets.add(rules("kanal9").getLast());

        assertThat(Judgement.of(new Material(aSubject("DUB"), null, loud, null, sets, null)))
                .filteredOn(finding -> finding.rule().equals("audio.loudness"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.platform()).isEqualTo("aurora, kanal9");
                    assertThat(finding.text()).contains("-15.0 LUFS");
                    assertThat(finding.advice()).contains("Lower the sound by 8.0 dB");
                });
    }

    @Test
    void aDubAtAnotherFrameRateIsNamedAsSuch() {
        var dub = new Measured(
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Measured.Loudness("audio 1", -23, 3, -5, List.of(-6.0, -6.0), 5755.2)),
                0,
                null,
                false);

        assertThat(Judgement.of(new Material(
                        lasting(aSubject("DUB"), 6_000_000L, 6_000_000L), null, dub, null, rules("aurora"), null)))
                .filteredOn(finding -> finding.rule().equals("audio.dub-length"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("4.1 % shorter"));
    }

    @Test
    void timecodesCountFrames() {
        assertThat(Material.timecode(3725.48, new FrameRate(25, 1))).isEqualTo("01:02:05:12");
        assertThat(Material.timecode(2.04, new FrameRate(25, 1))).isEqualTo("00:00:02:01");
        assertThat(Material.timecode(2.0402, null)).isEqualTo("00:00:02.040");
    }

    @Test
    void aRuleSetThatCannotBeUnderstoodSaysWhere() {
        assertThatThrownBy(() -> parse("rules:\n  video.colour: {severity: ISSUE}"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there is no rule video.colour");
        assertThatThrownBy(() -> parse("rules:\n  video.scan: {severity: WORST}"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("BLOCKER, ISSUE or FYI");
    }

    private static RuleSet parse(String yaml) throws java.io.IOException {
        return RuleSets.parse(yaml.getBytes(StandardCharsets.UTF_8), "mappings/qc.yaml", null);
    }

    private static List<Finding> text(String webvtt) {
        var subject = lasting(with(aSubject("SUBTITLE"), "imsc", "nb", "FULL", null), 20_000L, null);
        return Judgement.of(
                Laboratory.text(new TimedText(), subject, webvtt.getBytes(StandardCharsets.UTF_8), rules("aurora")));
    }

    private static List<String> still(Subject subject) {
        return Judgement.of(new Material(subject, null, null, null, rules("aurora"), null)).stream()
                .map(Finding::rule)
                .toList();
    }
}
