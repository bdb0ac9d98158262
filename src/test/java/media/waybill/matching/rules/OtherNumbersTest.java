package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and words of a name that may be something else which is ordered too: nobody can tell, so a person is asked. */
class OtherNumbersTest {

    private final OwedLines owed = new OwedLines()
            .owed("PO-1", "k1", OwedLines.episode("KL-001", "Kitsune Ledger", 1, 1, "Episode 1"), VIDEO, null)
            .owed("PO-1", "k2", OwedLines.episode("KL-002", "Kitsune Ledger", 1, 2, "Episode 2"), VIDEO, null)
            .owed("PO-1", "k101", OwedLines.episode("KL-101", "Kitsune Ledger", 1, 101, "Episode 101"), VIDEO, null)
            .owed("PO-1", "m105", OwedLines.episode("MD-105", "Moonfall Diner", 1, 105, "Episode 105"), VIDEO, null)
            .owed("PO-1", "h111", OwedLines.episode("HS-111", "Harrow Street", 1, 11, "Episode 11"), VIDEO, null)
            .owed("PO-1", "h1101", OwedLines.episode("HS-1101", "Harrow Street", 11, 1, "Episode 1"), VIDEO, null)
            .owed("PO-1", "h101", OwedLines.episode("HS-101", "Harrow Street", 1, 1, "Episode 1"), VIDEO, null)
            .owed("PO-1", "i2", OwedLines.episode("IS-102", "Isbryderen", 1, 2, "Skrue"), VIDEO, null)
            .owed("PO-1", "i3", OwedLines.episode("IS-201", "Isbryderen", 2, 1, "Kulde"), VIDEO, null)
            .owed("PO-1", "p24", OwedLines.episode("PW-243", "Parish Watch", 2024, 3, "Episode 3"), VIDEO, null)
            .owed("PO-1", "p25", OwedLines.episode("PW-253", "Parish Watch", 2025, 3, "Episode 3"), VIDEO, null)
            .owed("PO-1", "n1", OwedLines.episode("ND-1", "Noon Dispatch", 2026, 1, "2026-03-12"), VIDEO, null)
            .owed("PO-1", "n2", OwedLines.episode("ND-2", "Noon Dispatch", 2026, 2, "2026-12-03"), VIDEO, null)
            .owed("PO-1", "r1", film("KV-1", "Rocky Shore", 2000), VIDEO, null)
            .owed("PO-1", "r2", film("KV-2", "Rocky Shore 2", 2003), VIDEO, null)
            .owed("PO-1", "s1", film("KV-3", "Silver Crane", 2000), VIDEO, null)
            .owed("PO-1", "s2", film("KV-4", "Silver Cranes", 2003), VIDEO, null)
            .owed("PO-1", "guard", film("KV-5", "The Salt Keeper", 1968), VIDEO, null)
            .owed("PO-1", "sm74", film("SM74", "The Salt Meridian", 1974), SUBTITLE, "en", "FULL", null)
            .owed("PO-1", "sm19", film("SM19", "The Salt Meridian", 2019), SUBTITLE, "en", "SDH", null)
            .owed("PO-1", "lp11", OwedLines.episode("LP-011", "Los Puentes", 1, 11, "Episode 11"), VIDEO, null)
            .owed("PO-1", "weir", film("KV-6", "Amber Weir", 2020), SUBTITLE, "sv", "FULL", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kitsune_Ledger_101.mov | The number may be another episode, or a season, that is ordered too.",
                "Harrow Street 111.mov | The number may be another episode, or a season, that is ordered too.",
                "Isbryderen_02.mov | The number may be another episode, or a season, that is ordered too.",
                "Harrow Street S01 (1 of 4).mov | The number may be another episode, or a season, that is ordered too.",
                "Harrow Street S01E01 S11E01.mov | The name says 'S11E01' too.",
                "Harrow Street S01E11 Ep 12.mov | The name says 'Ep 12' too.",
                "Harrow Street 1-01 or 11-01.mov | The name says",
                "Harrow Street 101 or 103.mov | The name says 'or' behind '101'.",
                "Harrow Street S01E1O.mov | 'S01E1' goes on in the name",
                "Harrow Street S01E01,E11.mov | The file holds several episodes",
                "Rocky Shore (2).mov | '(2)' may be a copy, or the number of another title that is ordered.",
                "Silver_Crane_S.mov | Two lines fit about equally well.",
                "Salt_Keeper_71_HD.mov | '71' behind the title may be a year, and the title is of 1968.",
                "Amber Weir SWE & DAN.srt | The name says Danish too.",
                "Amber_Weir_2020_[SWE][DAN].srt | The name says Danish too.",
                "Salt Meridian EN.srt | Several titles of this name are ordered, and nothing says the year.",
                "#work_file#Amber_Weir_2020_SWE.srt | Its name is that of a transfer which has not ended.",
            })
    void isAskedAboutWithItsReason(String name, String reason) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).as(name).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Kitsune_Ledger_E101.mov, k101",
        "Kitsune_Ledger_102.mov, k2",
        "Moonfall Diner 105.mov, m105",
        "Harrow_Street_S11E01.mov, h1101",
        "Isbryderen_S01E02.mov, i2",
        "Parish Watch 2025 Ep 3.mov, p25",
        "Noon Dispatch 03.12.2026.mov, n2",
        "Rocky Shore 2.mov, r2",
        "Silver_Cranes.mov, s2",
        "Amber Weir SWE.srt, weir",
    })
    void isMatchedWhereNothingElseIsMeant(String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    @Test
    void anIdentifierWithAWrongCheckCharacterTellsNothingAndIsSpokenOf() {
        Resolution answer = owed.ask("Amber_Weir_2020_AD07-310C-C59D-6785-C63A-X_SWE.srt");

        assertThat(answer.line()).isEqualTo(id("PO-1/weir"));
        assertThat(answer.evidence())
                .contains(
                        "The EIDR 'AD07-310C-C59D-6785-C63A-X' in the name tells nothing: its check character is wrong.");
    }

    @Test
    void aNumberLikeThoseOfReferencesIsNoSeasonAndEpisode() {
        assertThat(owed.ask("LP_111_HD.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    /** To Americans it is the third of December. */
    @Test
    void aDayThatMayBeAMonthTellsNoEpisode() {
        assertThat(owed.ask("Noon Dispatch 12-03-2026.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }
}
