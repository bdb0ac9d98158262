package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLine;
import media.waybill.naming.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of matching by itself: what it lets through, and in which words it stops the rest. */
class RulesTest {

    private static final OpenLine.OrderedTitle FILM = film("KX-10021", "The Silent Harbour", 2011, "Der stille Hafen");

    private static OwedLines owing(Kind... kinds) {
        var owed = new OwedLines();
        int number = 1;
        for (Kind kind : kinds) {
            owed.owed("PO-1", String.valueOf(number++), FILM, kind, kind == DUB || kind == SUBTITLE ? "de" : null);
        }
        return owed;
    }

    private static OwedLines titled(OpenLine.OrderedTitle title) {
        return new OwedLines().owed("PO-1", "1", title, VIDEO, null);
    }

    private static void matched(OwedLines owed, String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.MATCHED);
        assertThat(answer.line()).isEqualTo(id(line));
        assertThat(answer.candidates().get(0).score()).isGreaterThanOrEqualTo(0.9);
    }

    private static void stopped(OwedLines owed, String name, String sentence) {
        stopped(owed.ask(name), sentence);
    }

    private static void stopped(Resolution answer, String sentence) {
        assertThat(answer.outcome()).as(answer.evidence().toString()).isNotEqualTo(Outcome.MATCHED);
        assertThat(answer.evidence()).anyMatch(said -> said.contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "The Silent Harbour.mov",
        "silent_harbour_1080p.mov",
        "SILENTHARBOUR_FTR.mov",
        "THESILENTHARBOUR_FTR.mov",
        "'Silent Harbour, The.mov'",
        "Der.stille.Hafen.2011.mov",
        "The Silent Harbuor (2011).mov",
        "ACME_TheSilentHarbour_MASTER.mov",
    })
    void aTitleIsKnownUnderItsSpellings(String name) {
        matched(owing(VIDEO), name, "PO-1/1");
    }

    @ParameterizedTest
    @CsvSource({
        "Salt & Vinegar, salt_and_vinegar.mov",
        "Wind und Wellen, Wind & Wellen.mov",
        "Тихая гавань, Tikhaya gavan.mov",
        "Rosé & Fels, Rose_Fels.mov",
        "The Winter Game II, the.winter.game.2.mov",
        "Three Days in May, THREEDAYSINMAY_FTR.mov",
        "Forced Entry, Forced_Entry_1080p.mov",
        "Summer of 1974, SummerOf1974_FTR.mov",
        "Director's Chair, KX-10021_Director's_Chair.mov",
        "Trailer Park Kings, Trailer.Park.Kings.2011.mov",
    })
    void whatATitleSaysIsNoClue(String title, String name) {
        matched(titled(film("KX-10021", title, 2011)), name, "PO-1/1");
    }

    @ParameterizedTest
    @CsvSource({
        "The Silent Harbour 2 (2011).mov, number stands beside",
        "Return to The Silent Harbour.mov, stand before the title",
        "The Silent Harbour Returns.mov, follow the title",
        "Silent Harbour II.mov, number stands beside",
        "silentharbourii.mov, No open line",
    })
    void anotherTitleIsNotThisOne(String name, String sentence) {
        stopped(owing(VIDEO), name, sentence);
    }

    @Test
    void aWordThatMayBeMeantIsNoSlip() {
        stopped(titled(film("R-1", "The Last Ferry", 2011)), "The Lost Ferry.mov", "may be meant");
        stopped(titled(film("R-1", "Dark Waters County", 2011)), "Dark_Matters_County.mov", "may be meant");
        stopped(owing(VIDEO), "The Silent Harbour (Making of).mov", "in brackets");
        stopped(titled(film("R-1", "Plan B from Oslo", 2011)), "PlanCFromOslo.mov", "may be meant");
        stopped(titled(film("R-1", "Bones", 2011)), "Bonse.mov", "too short");
    }

    @Test
    void aRemakeIsToldByItsYear() {
        var owed = owing(VIDEO).owed("PO-1", "9", film("KX-10099", "The Silent Harbour", 1987), VIDEO, null);
        matched(owed, "The Silent Harbour (1987).mov", "PO-1/9");
        matched(owed, "The Silent Harbour (2011).mov", "PO-1/1");
        stopped(owed, "The Silent Harbour.mov", "Two lines fit about equally well.");
        stopped(owed, "The Silent Harbour (1999).mov", "The name says 1999");
    }

    @Test
    void theIdentifierAndTheNameMustAgree() {
        var owed = owing(VIDEO).owed("PO-1", "9", film("KX-10099", "Winter Game", 1987), VIDEO, null);
        matched(owed, "KX-10099.mov", "PO-1/9");
        matched(owed, "KX10099_Winter_Game.mov", "PO-1/9");
        stopped(owed, "KX-10099_The_Silent_Harbour.mov", "identifier of one title and the name of another");
        stopped(owed, "KX-20500_The_Silent_Harbour.mov", "a reference that is not KX-10021");
    }

    @Test
    void anOrderAndALineAreFoundInAnyShape() {
        var owed = new OwedLines()
                .owed("SPRING-24/B", "1130", FILM, VIDEO, null)
                .owed("SPRING-24/B", "12", FILM, TRAILER, null);
        matched(owed, "SPRING-24-B_1130.mov", "SPRING-24/B/1130");
        matched(owed, "spring24b 12.mov", "SPRING-24/B/12");
        stopped(owed, "SPRING-24-B_77.mov", "No open line");
    }

    @Test
    void anEpisodeIsCrossedOnlyWithProof() {
        var series = new OwedLines()
                .owed("PO-1", "1", episode("HL-101", "Harrow Lane", 1, 1, "Slack Water"), VIDEO, null)
                .owed("PO-1", "2", episode("HL-201", "Harrow Lane", 2, 1, "Ebb"), VIDEO, null);
        matched(series, "Harrow.Lane.S02E01.mov", "PO-1/2");
        stopped(series, "Harrow.Lane.S02E03.mov", "The name says S02E03");
        stopped(series, "Harrow.Lane.S03E01.mov", "The name says S03E01");
        stopped(series, "Harrow Lane - Ep01.mov", "no season is named");
        stopped(series, "Harrow Lane.mov", "episode");
        stopped(series, "Slack Water.mov", "own name alone does not tell the series");
        stopped(series, "Harrow.Lane.S01E01-E02.mov", "several episodes");
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, pt-PT, The file is Portuguese (Portugal)",
        "pt-BR, pt, but not which one",
        "es-419, es, but not which one",
        "es-419, CAST, The file is Spanish (Spain)",
        "fr-CA, fr-FR, The file is French (France)",
        "zh-Hans, zh-Hant, The file is Chinese (Traditional)",
        "en-US, en-GB, another region's form",
    })
    void aLanguageIsCrossedOnlyWithProof(String owed, String written, String sentence) {
        var lines = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, owed, "FULL", null);
        stopped(lines, "The_Silent_Harbour_" + written + ".srt", sentence);
        matched(lines, "The_Silent_Harbour_" + owed + ".srt", "PO-1/1");
    }

    @Test
    void aUseIsNotTheOther() {
        var full = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, "sv", "FULL", null);
        matched(full, "The_Silent_Harbour_sv.srt", "PO-1/1");
        stopped(full, "The_Silent_Harbour_sv_FORCED.srt", "The name says forced");
        var forced = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, "sv", "FORCED", null);
        stopped(forced, "The_Silent_Harbour_sv.srt", "forced subtitles");
        matched(forced, "The_Silent_Harbour_sv_FORCED.srt", "PO-1/1");
    }

    @Test
    void aCutIsNotTheOther() {
        var cut = new OwedLines().owed("PO-1", "1", FILM, VIDEO, null, null, "directors");
        stopped(cut, "The_Silent_Harbour.mov", "director's cut");
        matched(cut, "The_Silent_Harbour_DirectorsCut.mov", "PO-1/1");
        stopped(owing(VIDEO), "The_Silent_Harbour_DirectorsCut.mov", "director's cut");
    }

    @Test
    void wordsThatMakeSomethingElseOfAFileAreAskedAbout() {
        var subtitle = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, "sv", "FULL", null);
        var forced = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, "sv", "FORCED", null);
        matched(subtitle, "The_Silent_Harbour_sv_SUB.srt", "PO-1/1");
        stopped(subtitle, "The_Silent_Harbour_Trailer_sv_SUB.srt", "'Trailer' in the name may make it something else");
        stopped(subtitle, "The_Silent_Harbour_sv_SUB_do_not_use.srt", "not to be used");
        stopped(subtitle, "The_Silent_Harbour_2011_II_sv.srt", "another part");
        stopped(forced, "The_Silent_Harbour_sv_SUB_without_FORCED.srt", "'without' stands before 'FORCED'");
        matched(owing(VIDEO), "The_Silent_Harbour_1080p25.mov", "PO-1/1");
        stopped(owing(VIDEO), "The_Silent_Harbour_VOSTFR.mov", "text is in the picture");
        stopped(owing(VIDEO), "The_Silent_Harbour_TEXTLESS.mov", "says textless");
        stopped(owing(VIDEO), "The_Silent_Harbour_Season_2.mov", "says a season");
        stopped(owing(TRAILER), "The_Silent_Harbour_Featurette.mov", "says featurette");
        stopped(owing(VIDEO), "The_Silent_Harbour_colour_bars.mov", "'colour_bars' in the name may make it something");
        stopped(owing(VIDEO), "._The_Silent_Harbour_1080p25.mov", "leave behind");
        stopped(subtitle, "The_Silent_Harbour_sv_dub_51.srt", "'dub' in the name may make it something");
    }

    @Test
    void theNameOfAnotherEpisodeIsAskedAbout() {
        var two = new OwedLines()
                .owed("PO-1", "1", episode("H1", "Harbour Nights", 1, 2, "Low Water"), SUBTITLE, "de", "FULL", null)
                .owed("PO-1", "2", episode("H2", "Harbour Nights", 2, 2, "Fog"), SUBTITLE, "de", "FULL", null);
        matched(two, "Harbour_Nights_S01E02_Low_Water_de_SUB.srt", "PO-1/1");
        matched(two, "Harbour_Nights_S01E02_de_SUB.srt", "PO-1/1");
        stopped(two, "Harbour_Nights_S01E02_Fog_de_SUB.srt", "the name of another episode");
        stopped(two, "Harbour_Nights_S01E02a_de_SUB.srt", "a piece of the episode");
        stopped(two, "Harbour_Nights_S01E02_Part2_de_SUB.srt", "a part of the episode");
        var parts = new OwedLines()
                .owed("PO-1", "1", episode("H4", "Harbour Nights", 1, 4, "Part Two"), SUBTITLE, "de", "FULL", null);
        matched(parts, "Harbour_Nights_S01E04_Part_Two_de_SUB.srt", "PO-1/1");
        stopped(parts, "Harbour_Nights_S01E04_Part_Three_de_SUB.srt", "a part of the episode");
    }

    @Test
    void aLayoutInTheNameTellsTwoLinesApart() {
        var two = new OwedLines()
                .owedSound("PO-1", "1", FILM, DUB, "de", "5.1")
                .owedSound("PO-1", "2", FILM, DUB, "de", "2.0");
        matched(two, "The_Silent_Harbour_DE_DUB_5.1.wav", "PO-1/1");
        matched(two, "The_Silent_Harbour_DE_DUB_20.wav", "PO-1/2");
        stopped(two, "The_Silent_Harbour_DE_DUB.wav", "Two lines fit about equally well");
        stopped(
                new OwedLines().owedSound("PO-1", "1", FILM, DUB, "de", "5.1"),
                "The_Silent_Harbour_DE_DUB_20.wav",
                "another layout");
    }

    @Test
    void anotherWordOrAnotherBeginningIsNoSlip() {
        var nights = new OwedLines()
                .owed("PO-1", "1", episode("H1", "Harbour Nights", 1, 2, "Low Water"), SUBTITLE, "de", "FULL", null);
        matched(nights, "Harbuor_Nights_S01E02_de_SUB.srt", "PO-1/1");
        stopped(nights, "Harbour_Lights_S01E02_de_SUB.srt", "differs by a word that may be meant");
        stopped(nights, "Harbour_Nights_US_S01E02_de_SUB.srt", "differs by a word that may be meant");
    }

    @Test
    void aYearBesideIsAskedAboutWhereThereAreNamesakes() {
        var both = new OwedLines()
                .owed("PO-1", "1", film("W1", "The Winter Crown", 1968), SUBTITLE, "de", "FULL", null)
                .owed("PO-1", "2", film("W2", "The Winter Crown", 2019), SUBTITLE, "de", "FULL", null);
        matched(both, "The_Winter_Crown_2019_DE_SUB.srt", "PO-1/2");
        stopped(both, "The_Winter_Crown_2018_DE_SUB.srt", "none is of 2018");
    }

    @Test
    void aKindIsNotTheOther() {
        stopped(owing(VIDEO), "The_Silent_Harbour_TLR.mov", "The name says trailer");
        stopped(owing(VIDEO), "The_Silent_Harbour_SCREENER.mov", "not to be used");
        stopped(owing(DUB), "The_Silent_Harbour_M&E.wav", "not dub");
        stopped(owing(METADATA), "The_Silent_Harbour_de.srt", "the line asks for metadata");
        stopped(owing(AUDIO), "The_Silent_Harbour.mov", "the line asks for audio");
    }

    @Test
    void theTextsOwnLanguageContradictsTheName() {
        var owed = new OwedLines().owed("PO-1", "1", FILM, SUBTITLE, "fr-FR", "FULL", null);
        stopped(owed.askWithText("The_Silent_Harbour_fr-FR.srt", "de"), "the text says German");
        assertThat(owed.askWithText("The_Silent_Harbour_fr-FR.srt", "fr").outcome())
                .isEqualTo(Outcome.MATCHED);
    }

    @Test
    void theMediaIsAWitness() {
        var dub = owing(DUB);
        Witness fits = new Witness("AUDIO", Duration.ofMinutes(102), 6);
        Map<UUID, Duration> held = Map.of(id("PO-1/1"), Duration.ofSeconds(6_121));
        Resolution plain = dub.ask("The_Silent_Harbour_DUB_de.wav", fits, null, Set.of());
        Resolution agrees = dub.ask("The_Silent_Harbour_DUB_de.wav", fits.with(held), null, Set.of());
        Resolution pal = dub.ask(
                "The_Silent_Harbour_DUB_de.wav",
                new Witness("AUDIO", Duration.ofSeconds(5_876), 6).with(held),
                null,
                Set.of());
        Resolution other = dub.ask(
                "The_Silent_Harbour_DUB_de.wav",
                new Witness("AUDIO", Duration.ofSeconds(5_000), 6).with(held),
                null,
                Set.of());
        assertThat(score(agrees)).isGreaterThanOrEqualTo(score(plain));
        assertThat(score(other)).isLessThan(score(plain));
        assertThat(agrees.evidence()).contains("It lasts 1:42:00, the picture that we hold 1:42:01.");
        assertThat(pal.evidence()).anyMatch(said -> said.endsWith("it runs at another frame rate."));
        stopped(
                owing(VIDEO)
                        .ask("The_Silent_Harbour.mov", new Witness("VIDEO", Duration.ofMinutes(3), 2), null, Set.of()),
                "but the order says 1:42:00");
        // What says that it is the master is the master, cut short or not; quality control refuses it with that reason.
        assertThat(owing(VIDEO)
                        .ask(
                                "The_Silent_Harbour_1080p25_MASTER.mov",
                                new Witness("VIDEO", Duration.ofMinutes(3), 2),
                                null,
                                Set.of())
                        .outcome())
                .isEqualTo(Outcome.MATCHED);
    }

    private static double score(Resolution answer) {
        return answer.candidates().get(0).score();
    }

    @Test
    void theEvidenceSaysWhyTheSecondLost() {
        var owed = new OwedLines()
                .owed("PO-1", "1", FILM, SUBTITLE, "sv", "FULL", null)
                .owed("PO-1", "2", FILM, SUBTITLE, "sv", "SDH", null);
        assertThat(owed.ask("The_Silent_Harbour_sv.srt").evidence())
                .anyMatch(said -> said.startsWith("Second was line 2 of PO-1")
                        && said.endsWith("The line asks for SDH subtitles, the name does not say so."));
    }
}
