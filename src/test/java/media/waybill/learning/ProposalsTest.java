package media.waybill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.naming.Kind;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.LearnedRule.Type;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What decisions teach, and what they do not. */
class ProposalsTest {

    private final Naming naming = new Naming("mappings");
    private final NamingConvention convention = naming.convention("default");
    private final List<DecidedFile> earlier = new ArrayList<>();

    private static OwedLine episode(
            int season, int episode, Kind kind, @Nullable String language, @Nullable String use) {
        return new OwedLine(
                UUID.randomUUID(),
                "PO-1",
                "7",
                kind,
                language,
                use,
                null,
                "NL-0077-102",
                "Low Tide",
                List.of(),
                "Harbour Lights",
                season,
                episode,
                null);
    }

    private static OwedLine film(Kind kind, @Nullable String language, @Nullable String use) {
        return new OwedLine(
                UUID.randomUUID(),
                "PO-1",
                "7",
                kind,
                language,
                use,
                null,
                "NL-0042",
                "The Quiet Fjord",
                List.of("Den stille fjorden"),
                null,
                null,
                null,
                2024);
    }

    private DecidedFile decided(String path, OwedLine line) {
        return new DecidedFile(UUID.randomUUID(), path, null, naming.read(path, convention), line);
    }

    private void earlier(String path, OwedLine line) {
        earlier.add(decided(path, line));
    }

    private List<Proposal> of(String path, OwedLine line) {
        return Proposals.of(naming, convention, decided(path, line), earlier);
    }

    private List<LearnedRule> rules(String path, OwedLine line) {
        return of(path, line).stream().map(Proposal::rule).toList();
    }

    @Test
    void aShortFormInTheTitlesPlaceBecomesAnAlias() {
        var found = of("in/HBL_S01E02_SWE_SUB.srt", episode(1, 2, Kind.SUBTITLE, "sv", null));

        assertThat(found.getFirst().rule()).isEqualTo(LearnedRule.title("HBL", "Harbour Lights"));
        assertThat(found.getFirst().reason())
                .isEqualTo("The name says \"HBL\" where the line is for \"Harbour Lights\".");
    }

    @Test
    void aWordThatStoodForTwoTitlesTeachesNoAlias() {
        earlier(
                "in/final_S01E01_SWE_SUB.srt",
                new OwedLine(
                        UUID.randomUUID(),
                        "PO-1",
                        "1",
                        Kind.SUBTITLE,
                        "sv",
                        null,
                        null,
                        "NL-9",
                        "Pilot",
                        List.of(),
                        "Polar Night",
                        1,
                        1,
                        null));

        assertThat(rules("in/final_S01E02_SWE_SUB.srt", episode(1, 2, Kind.SUBTITLE, "sv", null)))
                .noneMatch(rule -> rule.type() == Type.TITLE);
    }

    @Test
    void aTitleThatIsKnownTeachesNothing() {
        assertThat(of("in/Den_stille_fjorden_SWE_SUB.srt", film(Kind.SUBTITLE, "sv", null)))
                .isEmpty();
    }

    @Test
    void anOpenLanguageIsClosedByTheLinesLanguage() {
        assertThat(rules("Quiet_Fjord_CAN.wav", film(Kind.DUB, "yue", null)))
                .contains(LearnedRule.language("CAN", "yue"));
    }

    @Test
    void aLanguageThatMeantAnotherInAnEarlierDecisionStaysOpen() {
        earlier("Quiet_Fjord_CAN_v1.wav", film(Kind.DUB, "fr-CA", null));

        assertThat(rules("Quiet_Fjord_CAN.wav", film(Kind.DUB, "yue", null)))
                .noneMatch(rule -> rule.type() == Type.LANGUAGE);
    }

    @Test
    void oneFileWithTheWrongTextTeachesNoOtherLanguageOfAKnownWord() {
        assertThat(rules("Quiet_Fjord_FRE_SUB.srt", film(Kind.SUBTITLE, "de", "FULL")))
                .noneMatch(rule -> rule.type() == Type.LANGUAGE);
    }

    @Test
    void aKnownWordThatMeantAnotherLanguageTwiceMeansThat() {
        earlier("Quiet_Fjord_FRE_SUB_v1.srt", film(Kind.SUBTITLE, "de", "FULL"));

        assertThat(rules("Quiet_Fjord_FRE_SUB.srt", film(Kind.SUBTITLE, "de", "FULL")))
                .contains(LearnedRule.language("FRE", "de"));
    }

    @Test
    void aWordThatStandsInNamesOfOneUseIsThatUse() {
        earlier("Harbour_Lights_S01E01_SWE_XTV.srt", episode(1, 1, Kind.SUBTITLE, "sv", "SDH"));

        var found = of("Harbour_Lights_S01E02_NOR_XTV.srt", episode(1, 2, Kind.SUBTITLE, "nb", "SDH"));

        assertThat(found.getFirst().rule())
                .isEqualTo(new LearnedRule(Type.WORD, "XTV", Map.of("use", "SDH", "only", "SUBTITLE")));
        assertThat(found.getFirst().decisions()).isEqualTo(2);
        assertThat(found.getFirst().reason()).contains("in 2 decisions of people");
    }

    @Test
    void aWordThatStandsInNamesOfTwoUsesIsNone() {
        earlier("Harbour_Lights_S01E01_SWE_XTV.srt", episode(1, 1, Kind.SUBTITLE, "sv", "FORCED"));

        assertThat(rules("Harbour_Lights_S01E02_NOR_XTV.srt", episode(1, 2, Kind.SUBTITLE, "nb", "SDH")))
                .noneMatch(rule -> rule.word().equals("XTV"));
    }

    @Test
    void namesThatNeverSayTheirUseHaveADefault() {
        earlier("Harbour_Lights_S01E01_SWE.srt", episode(1, 1, Kind.SUBTITLE, "sv", "FULL"));

        assertThat(rules("Harbour_Lights_S01E02_NOR.srt", episode(1, 2, Kind.SUBTITLE, "nb", "FULL")))
                .contains(new LearnedRule(Type.DEFAULT, "SUBTITLE", Map.of("use", "FULL")));
    }

    @Test
    void aFolderThatNamesWhatTheNamesDoNotIsARule() {
        earlier("K7/Harbour_Lights_S01E01.wav", episode(1, 1, Kind.DUB, "da", null));

        assertThat(rules("K7/Harbour_Lights_S01E02.wav", episode(1, 2, Kind.DUB, "da", null)))
                .anyMatch(rule -> rule.type() == Type.FOLDER
                        && rule.word().equals("K7")
                        && "da".equals(rule.means().get("language")));
    }

    @Test
    void aShapeThatSeveralDecisionsShowIsAPattern() {
        earlier("in/SWE_05_2_Harbour Lights.srt", episode(2, 5, Kind.SUBTITLE, "sv", null));
        earlier("in/SWE_06_2_Harbour Lights.srt", episode(2, 6, Kind.SUBTITLE, "sv", null));

        var found = of("in/SWE_07_2_Harbour Lights.srt", episode(2, 7, Kind.SUBTITLE, "sv", null));

        assertThat(found)
                .as(() -> decided("in/SWE_07_2_Harbour Lights.srt", episode(2, 7, Kind.SUBTITLE, "sv", null))
                        .toString())
                .filteredOn(one -> one.rule().type() == Type.PATTERN)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule().word()).isEqualTo("{language}_{episode:2}_{season:1}_{series}");
                    assertThat(one.decisions()).isEqualTo(3);
                });
    }

    @Test
    void everyProposalReadsItsNameBetter() {
        var line = episode(1, 2, Kind.SUBTITLE, "sv", "SDH");
        var path = "in/HBL_S01E02_SVX_QQ.srt";
        var before = Agreement.of(naming.read(path, convention), line).score();

        assertThat(of(path, line)).allSatisfy(proposal -> assertThat(
                        Agreement.of(naming.read(path, convention.learned(List.of(proposal.rule()))), line)
                                .score())
                .isGreaterThan(before));
    }
}
