package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that could mean another title, another season or another material than the line that fits best. */
class OtherTitlesTest {

    private static final OpenLine.OrderedTitle DANISH = new OpenLine.OrderedTitle(
            "DKST",
            "SERIES",
            "Dock Street (Denmark)",
            "Dokgaden",
            List.of("Dock Street DK"),
            null,
            null,
            null,
            null,
            null,
            null);
    private static final OpenLine.OrderedTitle FERRY = film("KX-9", "Night Ferry", 2020);

    private final OwedLines owed = new OwedLines()
            .head(DANISH)
            .owed("PO-1", "1", episode("KX-1", "Dock Street", 1, 2, "Ballast"), VIDEO, null)
            .owed("PO-1", "2", episode("KX-2", "Dock Street (Denmark)", 1, 2, "Anker"), VIDEO, null)
            .owed("PO-1", "3", episode("KX-3", "Harbour Row", 1, 3, "Tide"), VIDEO, null)
            .owed("PO-1", "4", film("KX-0777", "Harbour Row: Yule", 2021), VIDEO, null)
            .owed("PO-1", "5", FERRY, VIDEO, null)
            .owed("PO-1", "de", FERRY, DUB, "de")
            .owed("PO-1", "sv", FERRY, SUBTITLE, "sv", "FULL", null)
            .owed("PO-1", "th", FERRY, SUBTITLE, "th", "FULL", null);

    private void matched(String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    private void asked(String name, String sentence) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).as(name).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "Dock_Street_S01E02_HD.mov",
        "DOCK_STREET_102.mov",
        "Dock Street 1x02.mov",
    })
    void aSeriesBesideWhichOneOfACountryIsOrderedIsAskedAbout(String name) {
        asked(name, "Another series of this name is ordered, and nothing says which country's it is.");
    }

    @ParameterizedTest
    @CsvSource({
        "Dock_Street_DK_S01E02_HD.mov, 2",
        "Dock Street (Denmark) 1x02.mov, 2",
        "Dokgaden_S01E02.mov, 2",
        "Dock Street (Denmark) 1x02 Anker.mov, 2",
        "Dock Street S01E02 Ballast.mov, 1",
    })
    void theCountryOrTheEpisodesOwnNameTellsWhich(String name, String line) {
        matched(name, line);
    }

    @Test
    void anotherCountryIsNoSlip() {
        assertThat(owed.ask("Dock_Street_US_S01E02.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Row/Season 02/Harbour_Row_S01E03.mov, folder 'Season 02'",
        "Harbour Row/SERIES_1/EP04/Harbour_Row_S01E03.mov, folder 'EP04'",
        "Night Ferry/Harbour_Row_S01E03.mov, called after another title",
        "Harbour Row/Night_Ferry_2020.mov, called after another title",
    })
    void aFolderOfAnotherTitleSeasonOrEpisodeIsAskedAbout(String name, String sentence) {
        asked(name, sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Row/Season 01/Harbour_Row_S01E03.mov, 3",
        "Harbour Row/Harbour_Row_Yule_2021.mov, 4",
        "Delivery/Night_Ferry_2020.mov, 5",
        "[Crew] Night Ferry (2020).mov, 5",
    })
    void aFolderOfTheSameAndItsMakersBracketsAreNoDoubt(String name, String line) {
        matched(name, line);
    }

    @Test
    void aDubbedPictureIsAskedAboutUntilItsSoundWasHeard() {
        asked("Night_Ferry_2020_GER_DUB.mp4", "The file is a picture by its name");
        asked("Night_Ferry_2020_GER_DUB_1080p.mov", "The file is a picture by its name");
        matched("Night_Ferry_2020_GER_DUB.wav", "de");
        Resolution heard = owed.ask("Night_Ferry_2020_GER_DUB.mp4", new Witness("AUDIO", null, 2), null, Set.of());
        assertThat(heard.line()).as("%s", heard.evidence()).isEqualTo(id("PO-1/de"));
    }

    @Test
    void twoLanguagesThatAreBothOwedAreAskedAbout() {
        asked("Night_Ferry_2020_SWE_THA_SUB.srt", "The name says Thai too.");
    }

    @Test
    void aTransferThatHasNotEndedIsAskedAbout() {
        asked("Night_Ferry_2020.mov.part", "Its name is that of a transfer which has not ended.");
    }

    @Test
    void theReferenceOfOneTitleAndTheNameOfAnotherAreAskedAbout() {
        asked("KX-0777_night-ferry-hdmaster.mov", "identifier of one title and the name");
        assertThat(owed.ask("DKST102_Night_Ferry_HD.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }
}
