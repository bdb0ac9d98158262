package media.waybill.matching;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.ARTWORK;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.rules.OwedLines;
import media.waybill.matching.rules.Witness;
import org.junit.jupiter.api.Test;

/** Read this first: what matching decides, told on one film and one series. */
class MatchingStoryTest {
    private static final OpenLine.OrderedTitle FJORD = film("NL-0042", "The Quiet Fjord", 2024, "Den stille fjorden");

    private final OwedLines owed = new OwedLines()
            .owed("PO-2026-0117", "1", FJORD, VIDEO, null, null, "theatrical")
            .owed("PO-2026-0117", "2", FJORD, DUB, "de")
            .owed("PO-2026-0117", "3", FJORD, SUBTITLE, "sv", "FULL", null)
            .owed("PO-2026-0117", "4", FJORD, SUBTITLE, "sv", "SDH", null)
            .owed("PO-2026-0117", "5", FJORD, SUBTITLE, "nb", "FULL", null)
            .owed("PO-2026-0117", "6", FJORD, METADATA, null)
            .owed("PO-2026-0117", "7", FJORD, ARTWORK, null, "POSTER", null)
            .owed("PO-2026-0117", "8", FJORD, TRAILER, null)
            .owed("PO-2026-0118", "1", episode("NL-0077-101", "Harbour Lights", 1, 1, "Slack Water"), VIDEO, null)
            .owed("PO-2026-0118", "2", episode("NL-0077-102", "Harbour Lights", 1, 2, "Low Tide"), VIDEO, null)
            .owed("PO-2026-0118", "3", episode("NL-0077-102", "Harbour Lights", 1, 2, "Low Tide"), DUB, "pt-BR")
            .owed("PO-2026-0118", "4", episode("NL-0077-102", "Harbour Lights", 1, 2, "Low Tide"), DUB, "es-419")
            .owed("PO-2026-0118", "5", episode("NL-0077-202", "Harbour Lights", 2, 2, "Ebb"), VIDEO, null)
            .owed("PO-2026-0118", "6", episode("NL-0077-202", "Harbour Lights", 2, 2, "Ebb"), DUB, "pt-BR");

    private void matched(String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.MATCHED);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id(line));
    }

    private Resolution open(String name, Outcome outcome) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(outcome);
        assertThat(answer.lines()).isEmpty();
        return answer;
    }

    @Test
    void eachMaterialFindsItsLineUnderManyNames() {
        matched("NL-0042_VIDEO.mov", "PO-2026-0117/1");
        matched("TheQuietFjord_FTR_1080p_25fps_v2.mov", "PO-2026-0117/1");
        matched("Den stille fjorden (2024).mxf", "PO-2026-0117/1");
        matched("QuietFjord_GER_51.wav", "PO-2026-0117/2");
        matched("THE_QUIET_FJORD_sv.srt", "PO-2026-0117/3");
        matched("Quiet Fjord SDH Swedish.vtt", "PO-2026-0117/4");
        matched("quiet.fjord.no.srt", "PO-2026-0117/5");
        matched("NL-0042 metadata.json", "PO-2026-0117/6");
        matched("QuietFjord_poster_2x3.jpg", "PO-2026-0117/7");
        matched("QuietFjord_TLR_1080p.mov", "PO-2026-0117/8");
        matched("PO-2026-0117_5.srt", "PO-2026-0117/5");
    }

    @Test
    void anEpisodeIsFoundByItsNumbers() {
        matched("Harbour.Lights.S01E02.1080p.mov", "PO-2026-0118/2");
        matched("HarbourLights_102_BRA_DUB_20.wav", "PO-2026-0118/3");
        matched("HarbourLights_202_PTB_51.wav", "PO-2026-0118/6");
        matched("Harbour Lights T1 C02 latino.wav", "PO-2026-0118/4");
        matched("Harbour Lights/Season 1/E01.mov", "PO-2026-0118/1");
        matched("NL-0077-202.mov", "PO-2026-0118/5");
        matched("VENDOR_HARBOURLIGHTS_101_PRORES.mov", "PO-2026-0118/1");
    }

    @Test
    void anotherEpisodesFileNeverTakesALine() {
        Resolution answer = open("HarbourLights_S01E07.mov", Outcome.UNMATCHED);
        assertThat(answer.evidence()).anyMatch(sentence -> sentence.contains("The name says S01E07"));
    }

    @Test
    void anotherLanguagesFileNeverTakesALine() {
        Resolution answer = open("QuietFjord_fr.srt", Outcome.UNMATCHED);
        assertThat(answer.evidence()).anyMatch(sentence -> sentence.contains("The file is French"));
    }

    @Test
    void aVariantOfALanguageIsNotTheOther() {
        open("HarbourLights_S01E02_CAST_51.wav", Outcome.UNMATCHED);
        open("HarbourLights_S01E02_pt-PT_51.wav", Outcome.UNMATCHED);
    }

    @Test
    void aFileWithoutALanguageIsAQuestionWhereSeveralAreOwed() {
        Resolution answer = open("HarbourLights_S01E02_DUB.wav", Outcome.AMBIGUOUS);
        assertThat(answer.candidates())
                .extracting(Candidate::line)
                .containsExactlyInAnyOrder(id("PO-2026-0118/3"), id("PO-2026-0118/4"));
    }

    @Test
    void aFileWithoutALanguageIsTheOnlyOneOwed() {
        matched("NL-0042_DUB_51.wav", "PO-2026-0117/2");
    }

    @Test
    void thePartAndTheWholeAreNotTheSameTitle() {
        open("QuietFjord2_1080p.mov", Outcome.AMBIGUOUS);
        open("Fjord.mov", Outcome.AMBIGUOUS);
    }

    @Test
    void anotherYearIsAnotherFilm() {
        open("The Quiet Fjord (1999).mov", Outcome.UNMATCHED);
    }

    @Test
    void anotherCutIsNotTheOneOwed() {
        Resolution answer = open("QuietFjord_DirectorsCut.mov", Outcome.UNMATCHED);
        assertThat(answer.evidence()).anyMatch(sentence -> sentence.contains("director's cut"));
    }

    @Test
    void aScreenerIsNoMaster() {
        open("QuietFjord_SCREENER.mov", Outcome.AMBIGUOUS);
    }

    @Test
    void severalEpisodesInOneFileAreAQuestion() {
        open("HarbourLights_S01E01-E02.mov", Outcome.AMBIGUOUS);
    }

    @Test
    void oneFileAnswersTheSameLineOfEveryOrder() {
        owed.owed("PO-2026-0200", "9", FJORD, SUBTITLE, "sv", "FULL", null);
        Resolution answer = owed.ask("QuietFjord_sv.srt");
        assertThat(answer.lines()).containsExactlyInAnyOrder(id("PO-2026-0117/3"), id("PO-2026-0200/9"));
    }

    @Test
    void theContentOverrulesALyingExtension() {
        Resolution answer = owed.ask("NL-0042.mov", new Witness("AUDIO", null, 6), null, Set.of());
        assertThat(answer.line()).isNotEqualTo(id("PO-2026-0117/1"));
        assertThat(answer.outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aRuntimeThatDisagreesIsSaid() {
        Resolution answer = owed.ask("NL-0042.mov", new Witness("VIDEO", Duration.ofMinutes(45), 2), null, Set.of());
        assertThat(answer.outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(answer.evidence()).contains("It lasts 0:45:00, but the order says 1:42:00.");
    }

    @Test
    void theUploadersChoiceDecidesWhatTheNameLeavesOpen() {
        Resolution answer = owed.ask("final_export(1).wav", Witness.ABSENT, "PO-2026-0118/4", Set.of());
        assertThat(answer.line()).isEqualTo(id("PO-2026-0118/4"));
        assertThat(answer.evidence()).anyMatch(sentence -> sentence.startsWith("The uploader chose"));
    }

    @Test
    void theUploadersChoiceDoesNotOverruleTheContent() {
        Resolution answer = owed.ask("final_export.wav", new Witness("SUBTITLE", null, 0), "PO-2026-0118/4", Set.of());
        assertThat(answer.outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aLineThatAPersonTookAwayIsNotGivenBack() {
        Resolution answer = owed.ask("QuietFjord_sv.srt", Witness.ABSENT, null, Set.of(id("PO-2026-0117/3")));
        assertThat(answer.outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void evidenceSaysWhatWasSeenAndWhyTheSecondLost() {
        assertThat(owed.ask("QuietFjord_GER_51.wav").evidence())
                .contains(
                        "It answers line 2 of PO-2026-0117 (German dub of The Quiet Fjord (2024)).",
                        "'Quiet Fjord' in the name is a name of The Quiet Fjord (2024).",
                        "German (from 'GER' in the name).")
                .anyMatch(sentence -> sentence.startsWith("Second was line"));
    }

    @Test
    void aNameThatSaysNothingSaysSo() {
        assertThat(open("final_v3.mov", Outcome.UNMATCHED).evidence())
                .containsExactly("The name holds no title and no identifier.");
    }
}
