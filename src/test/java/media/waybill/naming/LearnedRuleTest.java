package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import media.waybill.naming.LearnedRule.Type;
import org.junit.jupiter.api.Test;

/** Rules that were learned say the same laid over a convention as written into a naming.yaml. */
class LearnedRuleTest {

    private final Naming naming = new Naming("mappings");
    private final NamingConvention plain = naming.convention("default");

    private Clues read(String path, LearnedRule... rules) {
        return naming.read(path, plain.learned(List.of(rules)));
    }

    @Test
    void aShortFormOfATitleIsTheTitle() {
        assertThat(read("HBL_0102_SWE_SUB.srt").series()).isEqualTo("HBL");
        assertThat(read("HBL_0102_SWE_SUB.srt", LearnedRule.title("hbl", "Harbour Lights"))
                        .series())
                .isEqualTo("Harbour Lights");
    }

    @Test
    void anOpenLanguageIsClosed() {
        assertThat(read("Dragon_Tower_CAN_51.wav").languageAlternatives()).contains("yue");
        assertThat(read("Dragon_Tower_CAN_51.wav", LearnedRule.language("CAN", "yue"))
                        .language())
                .isEqualTo("yue");
    }

    @Test
    void aWordSaysWhatItWasTaught() {
        var clues = read(
                "Dragon Tower ZUG.srt", new LearnedRule(Type.WORD, "ZUG", Map.of("kind", "SUBTITLE", "use", "SDH")));
        assertThat(clues.use()).isEqualTo("SDH");
        assertThat(clues.title()).isEqualTo("Dragon Tower");
    }

    @Test
    void silenceAndFoldersAndNoiseAndPatternsAreTaughtToo() {
        assertThat(read("Dragon Tower.srt", new LearnedRule(Type.DEFAULT, "SUBTITLE", Map.of("use", "FULL")))
                        .use())
                .isEqualTo("FULL");
        assertThat(read("K7/Dragon Tower.wav", new LearnedRule(Type.FOLDER, "K7", Map.of("language", "da")))
                        .language())
                .isEqualTo("da");
        assertThat(read("zapfilm_Dragon_Tower.mov", new LearnedRule(Type.NOISE, "zapfilm", Map.of()))
                        .title())
                .isEqualTo("Dragon Tower");
        var pattern = new LearnedRule(Type.PATTERN, "{episode:2}_{series}_{language}", Map.of());
        assertThat(read("12_HRB_SWE.srt", pattern).episode()).isEqualTo(12);
        assertThat(read("12_HRB_SWE.srt", pattern).series()).isEqualTo("HRB");
    }

    @Test
    void whatIsLearnedCanBeCopiedIntoANamingYaml() {
        var rules = List.of(
                LearnedRule.title("HBL", "Harbour Lights"),
                LearnedRule.language("NO", "nb"),
                new LearnedRule(Type.WORD, "ZUG", Map.of("kind", "SUBTITLE", "use", "SDH")),
                new LearnedRule(Type.NOISE, "zapfilm", Map.of()),
                new LearnedRule(Type.PATTERN, "{episode:2}_{series}", Map.of()),
                new LearnedRule(Type.DEFAULT, "SUBTITLE", Map.of("use", "FULL")),
                new LearnedRule(Type.FOLDER, "K7", Map.of("language", "da")));

        var yaml = LearnedRule.yaml(rules);

        assertThat(Naming.lint(yaml)).isEmpty();
        assertThat(yaml).contains("HBL: Harbour Lights", "'NO': nb", "'{episode:2}_{series}'", "use: FULL");
        assertThat(rules).allSatisfy(rule -> assertThat(rule.faults()).isEmpty());
    }

    @Test
    void aRuleThatCannotBeUsedSaysWhy() {
        assertThat(LearnedRule.language("CAN", "not a tag").faults())
                .singleElement()
                .asString()
                .contains("BCP 47");
        assertThat(new LearnedRule(Type.PATTERN, "{episode}_{nonsense}", Map.of()).faults())
                .singleElement()
                .asString()
                .contains("{nonsense}");
        assertThat(new LearnedRule(Type.WORD, "ZUG", Map.of()).faults()).isNotEmpty();
        assertThat(new LearnedRule(Type.DEFAULT, "HOLOGRAM", Map.of("use", "FULL")).faults())
                .singleElement()
                .asString()
                .contains("HOLOGRAM");
        assertThat(LearnedRule.title("", "Harbour Lights").faults()).isNotEmpty();
    }

    @Test
    void aRuleConcernsTheNamesThatHoldItsWord() {
        var rule = LearnedRule.title("Señor-X", "The Gentleman");
        assertThat(rule.concerns("in/SENOR_X_S01E02.mov")).isTrue();
        assertThat(rule.concerns("in/Harbour Lights S01E02.mov")).isFalse();
    }

    @Test
    void aPatternIsFoundFromWhatANameIsKnownToSay() {
        var known = Map.of("season", "1", "episode", "12", "language", "sv", "kind", "SUBTITLE");
        assertThat(plain.pattern("in/12_Harbour-Lights_SWE_x9.srt", known, List.of("Low Tide", "Harbour Lights")))
                .hasValue("{episode:2}_{series}_{language}_x{any}");
        assertThat(plain.pattern("in/HarbourLights-0112.sv.srt", known, List.of("Harbour Lights")))
                .hasValue("{series}-{season:2}{episode:2}.{language}");
        assertThat(plain.pattern("in/nothing of it.srt", known, List.of("Harbour Lights")))
                .isEmpty();
    }
}
