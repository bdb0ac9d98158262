package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import media.waybill.matching.Outcome;
import media.waybill.matching.lines.OpenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which series and which episode of it a name says without the series' first name or without a number. */
class ToldEpisodesTest {

    private static final OpenLine.OrderedTitle SERIES = new OpenLine.OrderedTitle(
            "DKST", "SERIES", "Dock Street", "Rue des Docks", List.of("DKS"), null, null, null, 2024, null, null);

    private static OwedLines owed() {
        return new OwedLines()
                .head(SERIES)
                .owed("PO-1", "1", episode("KX-1", "Dock Street", 1, 1, "Ballast"), VIDEO, null)
                .owed("PO-1", "2", episode("KX-2", "Dock Street", 1, 2, "Bilge and Rope"), VIDEO, null)
                .owed("PO-1", "3", episode("KX-3", "Dock Street", 2, 2, "Tide"), VIDEO, null)
                .owed("PO-1", "4", episode("KX-4", "Dock Street", 2, 3, "1914"), VIDEO, null)
                .owed("PO-1", "5", episode("KX-5", "Dock Street", 2, 4, "2026-01-23"), VIDEO, null)
                .owed("PO-1", "6", episode("KX-6", "Dock Street", 2, 5, "7 March 2026"), VIDEO, null)
                .owed("PO-1", "7", episode("KX-7", "Ballast Row", 1, 1, "Rudder"), VIDEO, null);
    }

    private static void matched(OwedLines owed, String name, String line) {
        var answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    @ParameterizedTest
    @CsvSource({
        "Rue_des_Docks_S01E02.mov, 2",
        "DKS_S02E02_HD.mov, 3",
        "DKST_S02E02_HD.mov, 3",
        "DKST 102.mov, 2",
    })
    void aSeriesOfWhichNothingIsOrderedLendsItsNamesToItsEpisodes(String name, String line) {
        matched(owed(), name, line);
    }

    @Test
    void theNamesOfASeriesGoWithTheLastLineOfItsOrder() {
        var index = owed().index();
        index.replace(id("PO-1"), List.of());
        assertThat(index.names.whole("ruedesdocks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dock Street - Bilge and Rope.mov, 2",
        "Dock_Street_Tide_HD.mov, 3",
        "Rue des Docks - Ballast.mov, 1",
        "Dock Street - 1914.mov, 4",
        "DOCK_STREET_1914_HD.mov, 4",
        "Dock_Street_2026-01-23_HD.mov, 5",
        "Dock_Street_23.01.2026_HD.mov, 5",
        "Dock_Street_20260123_HD.mov, 5",
        "DockStreet_23jan2026_HD.mov, 5",
        "Dock Street 7 March 2026 HD.mov, 6",
        "Dock_Street_20260307_HD.mov, 6",
    })
    void anEpisodeIsToldByItsOwnNameBesideThatOfItsSeries(String name, String line) {
        matched(owed(), name, line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dock Street - Making of Ballast.mov", // more than the two names
                "Dock_Street_2026-01-24_HD.mov", // a day that none is called after
                "Dock_Street_1939_HD.mov",
                "Dock Street - Rudder.mov", // of another series
                "Dock Street S02 - Ballast.mov", // of another season
            })
    void aNameThatIsNoEpisodesOfTheSeriesTellsNone(String name) {
        assertThat(owed().ask(name).outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void anOwnNameOfTwoEpisodesTellsNeither() {
        var twice = owed().owed("PO-1", "9", episode("KX-9", "Dock Street", 3, 1, "Ballast"), VIDEO, null);
        assertThat(twice.ask("Dock Street - Ballast.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
        matched(twice, "Dock Street S03 - Ballast.mov", "9");
    }

    @Test
    void whatStandsBetweenTheTwoNamesIsStillRead() {
        var owed = new OwedLines()
                .owed("PO-1", "sv", episode("KX-1", "Dock Street", 1, 1, "Ballast"), SUBTITLE, "sv", "FULL", null)
                .owed("PO-1", "da", episode("KX-1", "Dock Street", 1, 1, "Ballast"), SUBTITLE, "da", "FULL", null);
        matched(owed, "Dock_Street_SWE_Ballast.srt", "sv");
    }

    @Test
    void aSeasonThatGoesOnCountingIsSaidByTheNumberAlone() {
        var owed = new OwedLines();
        for (int number = 13; number < 17; number++) {
            owed.owed(
                    "PO-2",
                    "s2-" + number,
                    episode("KY-" + number, "Iron Heron", 2, number, "Part " + number),
                    VIDEO,
                    null);
        }
        owed.owed("PO-2", "r2", episode("KZ-2", "Reed Row", 2, 2, "Two"), VIDEO, null)
                .owed("PO-2", "r3", episode("KZ-3", "Reed Row", 2, 3, "Three"), VIDEO, null)
                .owed("PO-2", "r14", episode("KZ-14", "Reed Row", 2, 14, "Fourteen"), VIDEO, null);

        assertThat(owed.ask("[Maker] Iron Heron - 14 [1080p].mkv").line()).isEqualTo(id("PO-2/s2-14"));
        assertThat(owed.ask("Iron_Heron_E15_HD.mov").line()).isEqualTo(id("PO-2/s2-15"));
        // Counted from 1 again: the fourteenth may be that of the first season.
        var asked = owed.ask("Reed_Row_E14_HD.mov");
        assertThat(asked.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(asked.evidence().getFirst()).isEqualTo("Nothing says which season it is.");
    }
}
