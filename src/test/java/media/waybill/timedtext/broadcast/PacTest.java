package media.waybill.timedtext.broadcast;

import static media.waybill.timedtext.broadcast.BroadcastFile.hex;
import static media.waybill.timedtext.broadcast.BroadcastFile.pac;
import static media.waybill.timedtext.broadcast.BroadcastFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.TimedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PAC of Screen Electronics: files written by the layout, and one copy for each defect. */
class PacTest {

    private static final int FROM = 10_00_01_05;
    private static final int UNTIL = 10_00_03_20;

    private final TimedText timedText = new TimedText();

    @Test
    void timesTextItalicsAndPlacesAreRead() {
        var file = pac().pac(1, FROM, UNTIL, 10, row(2, "Where were you"), row(2, "<last night?"))
                .pac(2, 10_00_04_00, 10_00_05_00, 0, row(1, "On <Titanic>."))
                .pac(3, 10_00_06_00, 10_00_07_00, 5, row(0, "No"))
                .pacEnd();

        var document = document(file.toBytes(), "en");

        assertThat(document.format()).isEqualTo(Format.PAC);
        assertThat(document.cues())
                .extracting(Cue::id, Cue::begin, Cue::end, Cue::text)
                .containsExactly(
                        tuple("1", 36_001_200L, 36_003_800L, "Where were you\nlast night?"),
                        tuple("2", 36_004_000L, 36_005_000L, "On Titanic."),
                        tuple("3", 36_006_000L, 36_007_000L, "No"));
        assertThat(document.cues().getFirst().spans())
                .extracting(Span::text, s -> s.style().italic())
                .containsExactly(tuple("Where were you\n", false), tuple("last night?", true));
        assertThat(document.cues().get(1).spans())
                .extracting(Span::text, s -> s.style().italic())
                .containsExactly(tuple("On ", false), tuple("Titanic", true), tuple(".", false));
        assertThat(document.cues())
                .extracting(Cue::placement)
                .extracting(Placement::align, Placement::line)
                .containsExactly(
                        tuple(Placement.Align.CENTER, null),
                        tuple(Placement.Align.LEFT, 0.0),
                        tuple(Placement.Align.RIGHT, 42.0));
    }

    @Test
    void aBracketInsideARowIsSeenAsABlank() {
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, "I saw<Solaris>twice"));

        assertThat(document(file.pacEnd().toBytes(), "en").cues().getFirst().spans())
                .extracting(Span::text, s -> s.style().italic())
                .containsExactly(tuple("I saw ", false), tuple("Solaris", true), tuple(" twice", false));
    }

    @ParameterizedTest
    @CsvSource({
        // An accent before its letter, and letters with codes of their own.
        "sv, E5 41 6C 73 6B 61 72 20 64 75 20 6D 69 67 3F, Älskar du mig?",
        "da, 7D 64 65 6C 7C 67 20 E1 61 72, ødelæg år",
        "es, A8 51 75 69 E2 65 6E 20 6D 61 E0 6E 61 6E 61 3F, ¿Quién mañana?",
        "tr, 64 65 EA 67 69 6C, değil",
        "cs, 74 E2 20 E7 63 E2 61 72 6B 61, 'ť čárka'",
        "el, 43 69 61 74 E2 69 20 70 71 61 E5 E2 69 6D 79, Γιατί πραΐνω",
        "ru, 47 68 62 64 74 6E 20 6E 74 2C 74 5E 20 66 6B E5 74 79 66, 'Привет тебе, алёна'",
        "he, B9 AC A5 AD, שלום",
        "ar, 98 86 83 9B E0 81, محتوأ",
        "th, CA C7 D1 CA B4 D5, สวัสดี"
    })
    void eachTableIsReadWhereTheLanguageSaysIt(String language, String digits, String text) {
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, (Object) hex(digits)));

        var document = document(file.pacEnd().toBytes(), language);

        assertThat(document.cues()).extracting(Cue::text).containsExactly(text);
        assertThat(document.encoding().evidence()).contains(language);
    }

    @ParameterizedTest
    @CsvSource({
        // The keys of a Russian typewriter, and the Greek alphabet in its order.
        "'Yt pyf.^ xnj jy [jntk crfpfnm', PAC Cyrillic, 'Не знаю, что он хотел сказать'",
        "'Dem neqy ti gheke ma pei j ciat', PAC Greek, 'Δεν ξερω τι ηθελε να πει κ γιατ'",
        "'I do not know what he wanted to say', PAC Latin, 'I do not know what he wanted to say'",
        "'Das habe ich nicht gesagt und werde', PAC Latin, 'Das habe ich nicht gesagt und werde'",
        "'Nevim co chtel rict a proc tam jsi byl', PAC Latin, 'Nevim co chtel rict a proc tam jsi byl'"
    })
    void withoutALanguageTheTableIsTheOneInWhichLettersMakeWords(String typed, String table, String text) {
        var document =
                document(pac().pac(1, FROM, UNTIL, 11, row(2, typed)).pacEnd().toBytes(), null);

        assertThat(document.encoding().charset()).isEqualTo(table);
        assertThat(document.encoding().isCertain()).isFalse();
        assertThat(document.cues()).extracting(Cue::text).containsExactly(text);
    }

    @Test
    void highLettersTellTheirScriptWithoutALanguage() {
        var hebrew = pac().pac(1, FROM, UNTIL, 11, row(2, (Object)
                hex("A0 B0 A9 20 AC A0 20 A9 A5 A3 B2 20 AE A4 20 A4 A5 A0 20 B8 B6 A4")));
        var arabic = pac().pac(1, FROM, UNTIL, 11, row(2, (Object)
                hex("97 98 20 E0 81 96 99 20 E0 81 92 8A 94 20 E0 81 99 96 20 8C 83 E0 81 83 9C")));
        var thai = pac().pac(1, FROM, UNTIL, 11, row(2, (Object)
                hex("A9 D1 B9 E4 C1 E8 C3 D9 E9 C7 E8 D2 E0 A2 D2 CD C2 D2 A1 BE D9 B4 CD D0 E4 C3")));

        assertThat(document(hebrew.pacEnd().toBytes(), null).encoding().charset())
                .isEqualTo("PAC Hebrew");
        assertThat(document(arabic.pacEnd().toBytes(), null).encoding().charset())
                .isEqualTo("PAC Arabic");
        assertThat(document(thai.pacEnd().toBytes(), null).encoding().charset()).isEqualTo("PAC Thai");
    }

    @Test
    void anOrderedLanguageIsNotBelievedAgainstTheText() {
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, (Object)
                hex("A0 B0 A9 20 AC A0 20 A9 A5 A3 B2 20 AE A4 20 A4 A5 A0 20 B8 B6 A4")));

        assertThat(document(file.pacEnd().toBytes(), "en").encoding().charset()).isEqualTo("PAC Hebrew");
    }

    @Test
    void latinWordsAndNumbersInHebrewStandTheRightWayRound() {
        // "shalom NEMO 25:31" by cells from the right.
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, hex("B9 AC A5 AD"), " OMEN ", hex("B2 AC"), " 13:52"));

        assertThat(document(file.pacEnd().toBytes(), "he").cues())
                .extracting(Cue::text)
                .containsExactly("שלום NEMO על 25:31");
    }

    @Test
    void rowsOfTheFirstFontAreLatinBesideThoseOfTheSecond() {
        var file = pac().pac(1, FROM, UNTIL, 10, row(2, "Hello"), row(0x0A, (Object) hex("B9 AC A5 AD")));

        assertThat(document(file.pacEnd().toBytes(), "he").cues())
                .extracting(Cue::text)
                .containsExactly("Hello\nשלום");
    }

    @ParameterizedTest
    @CsvSource({"ja,windows-31j,彼が言った", "ko,x-windows-949,어제 저녁", "zh-TW,x-windows-950,你昨天晚上", "zh-CN,GBK,你为什么"})
    void rowsOfTwoBytesAreReadInTheTableOfTheLanguage(String language, String table, String text) {
        var pairs = new ByteArrayOutputStream();
        for (var letter : text.split("")) {
            var bytes = letter.getBytes(Charset.forName(table));
            pairs.writeBytes(bytes.length == 1 ? new byte[] {0, bytes[0]} : bytes);
        }
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, hex("1F 57 31 36 2E"), pairs.toByteArray()));

        var document = document(file.pacEnd().toBytes(), language);

        assertThat(document.cues()).extracting(Cue::text).containsExactly(text);
        assertThat(document.encoding().charset()).isEqualTo(table);
    }

    @Test
    void uniPacHoldsUnicodeInWhichAFullStopIsWrittenAsFFh() {
        var mark = hex("1F EF BB BF");
        var first = "Она ждала".getBytes(StandardCharsets.UTF_8);
        var second = "долго".getBytes(StandardCharsets.UTF_8);
        var file = pac().pac(
                        1, FROM, UNTIL, 10, hex("80 80 80"), row(2, mark, first, "."), row(2, mark, second, 0xFF, "."));

        var document = document(file.pacEnd().toBytes(), null);

        assertThat(document.cues()).extracting(Cue::text).containsExactly("Она ждала\nдолго.");
        assertThat(document.encoding()).isEqualTo(new Encoding("UTF-8", "the rows are marked as Unicode", true));
    }

    @Test
    void subtitleZeroSpeaksOfTheProgrammeAndIsNotShown() {
        var file = pac().pac(0, 0, 8, 9, row(2, "STORY: The Lighthouse"), row(2, "LANG: GBR"))
                .pac(1, FROM, UNTIL, 11, row(2, "Hello"));

        var document = document(file.pacEnd().toBytes(), null);

        assertThat(document.language()).isEqualTo("en");
        assertThat(document.metadata()).containsEntry("STORY", "The Lighthouse").containsEntry("LANG", "GBR");
        assertThat(document.cues()).extracting(Cue::text).containsExactly("Hello");
    }

    @Test
    void aProgrammeThatBeginsWithSubtitleZeroLosesNothing() {
        var file = pac().pac(0, FROM, UNTIL, 11, row(2, "Hello")).pacEnd();

        assertThat(document(file.toBytes(), "en").cues()).extracting(Cue::text).containsExactly("Hello");
    }

    @Test
    void theLeaderIsSaidAndNotShown() {
        var reading = read(
                pac().pac(1, 9_59_59_00, 10_00_00_00, 10, row(2, "First Frame of Video"), row(2, "FRAME 86400"))
                        .pac(2, FROM, UNTIL, 11, row(2, "Hello"))
                        .pacEnd()
                        .toBytes(),
                "en");

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("Hello");
        assertThat(reading.findings()).extracting(Finding::rule).contains("pac.leader");
    }

    @Test
    void theRateIsToldByTheHighestFrameAndSaid() {
        var film = read(pac().pac(1, 1_23, 3_24, 11, row(2, "A")).pacEnd().toBytes(), "en");
        var ntsc = read(pac().pac(1, 1_29, 3_00, 11, row(2, "A")).pacEnd().toBytes(), "en");

        assertThat(((Reading.Understood) film).document().frameRate()).isEqualTo(FrameRate.FPS_25);
        assertThat(((Reading.Understood) ntsc).document().frameRate()).isEqualTo(FrameRate.FPS_29_97);
        assertThat(film.findings()).extracting(Finding::rule).containsExactly("timecode.rate-missing");
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsCueAndPlace() {
        var reading = read(
                pac().pac(1, FROM, UNTIL, 11, row(2, "A", 0x9F, "B", hex("1F 43 33"), "C"))
                        .pacEnd()
                        .toBytes(),
                "en");

        assertThat(reading.findings())
                .filteredOn(f -> f.rule().startsWith("pac."))
                .extracting(Finding::rule, Finding::cue, Finding::text)
                .containsExactlyInAnyOrder(
                        tuple("pac.character-unknown", 1, "9Fh at byte 39 is no character known of PAC Latin"),
                        tuple("pac.control", 1, "the code C3 of byte 41, a colour or another style, is not public"));
        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("A\ufffdBC");
    }

    @Test
    void aSubtitleWithoutTimesIsSaidWithItsText() {
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, "A")).pac(2, 65535_0000, 65535_0000, 11, row(2, "B"));

        var reading = read(file.pacEnd().toBytes(), "en");

        assertThat(reading.findings())
                .filteredOn(f -> f.rule().equals("pac.time-missing"))
                .singleElement()
                .satisfies(f -> assertThat(f.text()).endsWith("for: B"));
    }

    @Test
    void aFileThatEndsEarlyIsReadSoFarAndSaid() {
        var whole = pac().pac(1, FROM, UNTIL, 11, row(2, "Hello"))
                .pac(2, 10_00_04_00, 10_00_05_00, 11, row(2, "World"))
                .toBytes();

        var reading = read(Arrays.copyOf(whole, whole.length - 3), "en");

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("Hello");
        assertThat(reading.findings()).extracting(Finding::rule).contains("pac.packet-unreadable", "pac.cut-off");
    }

    @Test
    void aDamagedPacketIsSaidAndThoseAfterItAreRead() {
        var file = pac().pac(1, FROM, UNTIL, 11, row(2, "One"))
                .raw(0, 2, 0, 0x60, 0xFF, 0x7F, 1, 2, 3, 4, 5, 6, 0xFF, 0xFF)
                .pac(3, 10_00_06_00, 10_00_07_00, 11, row(2, "Three"))
                .pacEnd();

        var reading = read(file.toBytes(), "en");

        assertThat(((Reading.Understood) reading).document().cues())
                .extracting(Cue::text)
                .containsExactly("One", "Three");
        assertThat(reading.findings())
                .filteredOn(f -> f.rule().equals("pac.packet-unreadable"))
                .singleElement()
                .satisfies(f -> assertThat(f.text()).isEqualTo("bytes 41 to 54 are no packet"));
    }

    @Test
    void aFileInWhichNothingFollowsTheSignatureIsRefused() {
        var reading = read(pac().raw(0, 1, 0, 0x60, 0xFF, new byte[40]).toBytes(), null);

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, r -> assertThat(r.format())
                .isEqualTo(Format.PAC));
        assertThat(reading.findings()).extracting(Finding::rule).contains("pac.packet-unreadable");
    }

    @Test
    void moreRowsThanAPictureHoldsAreNotReadAndThatIsSaid() {
        var rows = new byte[30][];
        Arrays.fill(rows, row(2, "A"));

        var reading = read(pac().pac(1, FROM, UNTIL, 0, rows).pacEnd().toBytes(), "en");

        assertThat(((Reading.Understood) reading)
                        .document()
                        .cues()
                        .getFirst()
                        .text()
                        .lines())
                .hasSize(24);
        assertThat(reading.findings()).extracting(Finding::rule).contains("pac.too-many-rows");
    }

    @Test
    void anEmptyProgrammeIsReadWithoutACue() {
        var reading = read(pac().pacEnd().toBytes(), null);

        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(reading.findings()).extracting(Finding::rule).contains("timedtext.no-cues");
    }

    private Reading read(byte[] bytes, @Nullable String language) {
        return timedText.read(bytes, ReadOptions.DEFAULT.withLanguage(language));
    }

    private Document document(byte[] bytes, @Nullable String language) {
        var reading = read(bytes, language);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document();
    }
}
