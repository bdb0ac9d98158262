package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner's own convention can say, told with one that is written here. */
class ConventionTest {

    @TempDir
    Path folder;

    @BeforeEach
    void sharedMappingsStandBesideIt() throws IOException {
        for (String file : new String[] {"languages.yaml", "kinds.yaml", "naming.yaml"}) {
            Files.copy(Path.of("mappings").resolve(file), folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("distributors/acme"));
    }

    private Clues read(String path, String yaml) throws IOException {
        assertThat(Naming.lint(yaml)).isEmpty();
        Files.writeString(folder.resolve("distributors/acme/naming.yaml"), yaml);
        Naming naming = new Naming(folder.toString());
        return naming.read(path, naming.convention("acme"));
    }

    @Test
    void thePatternThatFitsFirstReadsTheWholeName() throws IOException {
        Clues clues = read("12_HRB_LT.srt", """
                patterns:
                  - "{episode:2}_{series}_{language}"
                  - "{title}_{language}"
                titles: {HRB: Harbour Lights}
                """);
        assertThat(clues.series()).isEqualTo("Harbour Lights");
        assertThat(clues.episode()).isEqualTo(12);
        assertThat(clues.language()).isEqualTo("lt");
        assertThat(clues.why("pattern").orElseThrow().value()).isEqualTo("{episode:2}_{series}_{language}");
    }

    @Test
    void aShortFormIsKnownHoweverItsCapitalsStand() throws IOException {
        var titles = "titles: {SnE: Salt and Ember}";
        assertThat(read("SnE_S01E02_da.srt", titles).series()).isEqualTo("Salt and Ember");
        assertThat(read("SNE da.srt", titles).title()).isEqualTo("Salt and Ember");
        assertThat(read("sne_da.srt", titles).title()).isEqualTo("Salt and Ember");
        assertThat(read("Sn E Tale da.srt", titles).title()).isEqualTo("Sn E Tale");
    }

    @Test
    void theDistributorsOwnNameBeforeATitleIsNoneOfIt() throws IOException {
        assertThat(read("acme_Harbour_Lights_S01E02.mov", "noise: [acme-films]").series())
                .isEqualTo("Harbour Lights");
        assertThat(read("ACME-HarbourLights_FTR.mov", "noise: [acme-films]").title())
                .isEqualTo("Harbour Lights");
        assertThat(read("Acme (2019).mov", "noise: [acme-films]").title()).isEqualTo("Acme");
    }

    @Test
    void aReferenceOfLettersAloneIsFoundWhereTheConventionDeclaresIt() throws IOException {
        var yaml = "references: ['PL-@@@@']";
        assertThat(read("PL-ROOM_FTR_ENG.mov", yaml).reference()).isEqualTo("PL-ROOM");
        assertThat(read("Night_Ferry_PL-DUBS.wav", yaml).reference())
                .as("words of the trade are no id")
                .isNull();
        assertThat(read("PL-ROOM_FTR_ENG.mov", "references: ['PL-####']").reference())
                .isNull();
    }

    @Test
    void aReferenceInAPatternLooksLikeThePartnersReferences() throws IOException {
        Clues clues = read("PF_0012_SVALBARD_2-04_sub_SV.srt", """
                references: ["PF-####"]
                words: [{means: {kind: SUBTITLE}, strong: [sub]}]
                patterns: ["{reference}_{series}_{season}-{episode:2}_{kind}[_{language}]"]
                """);
        assertThat(clues.reference()).isEqualTo("PF-0012");
        assertThat(clues.series()).isEqualTo("SVALBARD");
        assertThat(clues.season()).isEqualTo(2);
        assertThat(clues.episode()).isEqualTo(4);
        assertThat(clues.language()).isEqualTo("sv");
    }

    @Test
    void eachPartThatMayBeAbsentIsTriedByItself() throws IOException {
        var yaml = """
                words:
                  - {means: {kind: DUB}, strong: [dub]}
                  - {means: {layout: "2.0"}, strong: [2k]}
                  - {means: {kind: SUBTITLE, use: SDH}, strong: [T]}
                patterns: ["{title}_{kind}[_{language}][_{use}][_{layout}]"]
                """;
        Clues clues = read("Tundra_dub_SV_2k.wav", yaml);
        assertThat(clues.why("pattern")).isPresent();
        assertThat(clues.language()).isEqualTo("sv");
        assertThat(clues.technical()).containsEntry("layout", "2.0");
        assertThat(read("Tundra_dub.wav", yaml).why("pattern")).isPresent();
        assertThat(read("Tundra_dub_XQX.wav", yaml).why("pattern")).isEmpty();
    }

    @Test
    void twoWordsOfOneNameAreBothHeard() throws IOException {
        Clues clues = read("Tundra-vid-UNX.mov", """
                words: [{means: {kind: VIDEO}, strong: [vid]}, {means: {version: uncut}, strong: [UNX]}]
                patterns: ["{title}-{word}-{word}"]
                """);
        assertThat(clues.kind()).isEqualTo(Kind.VIDEO);
        assertThat(clues.version()).isEqualTo("uncut");
    }

    @Test
    void aNameWhoseWordIsNoLanguageFitsNoPatternOfLanguages() throws IOException {
        Clues clues = read("Harbour_QXQ.srt", "patterns: [\"{title}_{language}\"]\n");
        assertThat(clues.why("pattern")).isEmpty();
        assertThat(clues.language()).isNull();
    }

    @Test
    void aWordThatThePatternCallsALanguageStaysOpenWhereItIs() throws IOException {
        Clues clues = read("Harbour_CAN.srt", "patterns: [\"{title}_{language}\"]\n");
        assertThat(clues.language()).isNull();
        assertThat(clues.languageAlternatives()).contains("yue", "fr-CA");
    }

    @Test
    void foldersMeanWhatThePartnerSays() throws IOException {
        Clues clues = read("K7/Harbour_51.wav", "folders: {K7: {language: da, kind: DUB}}\n");
        assertThat(clues.language()).isEqualTo("da");
        assertThat(clues.kind()).isEqualTo(Kind.DUB);
    }

    @Test
    void defaultsHoldOnlyWhereTheNameIsSilent() throws IOException {
        String yaml = "defaults: {SUBTITLE: {use: FULL, language: nb}, any: {season: 1}}\n";
        assertThat(read("Harbour_E02.srt", yaml).language()).isEqualTo("nb");
        assertThat(read("Harbour_E02.srt", yaml).use()).isEqualTo("FULL");
        assertThat(read("Harbour_S03E02_SDH_sv.srt", yaml).language()).isEqualTo("sv");
        assertThat(read("Harbour_S03E02_SDH_sv.srt", yaml).use()).isEqualTo("SDH");
        assertThat(read("Harbour_S03E02_SDH_sv.srt", yaml).season()).isEqualTo(3);
    }

    @Test
    void aDefaultSeasonIsThatOfSeriesAlone() throws IOException {
        var yaml = "defaults: {any: {season: 2}}";
        assertThat(read("Harbour_Lights_E07.mov", yaml).season()).isEqualTo(2);
        assertThat(read("Night_Ferry_ENG.srt", yaml).season()).isNull();
    }

    @Test
    void aFileThatIsNoYamlLeavesTheOneBeforeInForce() throws IOException {
        var now = new AtomicReference<>(Instant.parse("2026-11-01T10:00:00Z"));
        var naming = new Naming(folder.toString(), now::get);
        var file = folder.resolve("distributors/acme/naming.yaml");
        Files.writeString(file, "titles: {HL: Harbour Lights}");
        assertThat(naming.read("HL_E02.mov", naming.convention("acme")).series())
                .isEqualTo("Harbour Lights");

        Files.writeString(file, "titles: {HL: Harbour Lights\nlanguages: [");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        now.updateAndGet(before -> before.plusSeconds(3));
        assertThat(naming.read("HL_E02.mov", naming.convention("acme")).series())
                .isEqualTo("Harbour Lights");
        assertThat(naming.complaints("acme")).extracting(Complaint::rule).containsExactly("yaml");

        Files.writeString(file, "titles: {HL: Last Harbour}");
        now.updateAndGet(before -> before.plusSeconds(3));
        assertThat(naming.read("HL_E02.mov", naming.convention("acme")).series())
                .isEqualTo("Last Harbour");
        assertThat(naming.complaints("acme")).isEmpty();
    }

    /** What the linter would refuse may lie in the folder all the same: the rest of the file counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "words: [{means: {kind: SUBTITEL}, strong: [QX]}]",
                "words: [{means: {season: two}, strong: [QX]}]",
                "words: [{means: [a], strong: {QX: b}}]",
                "words: &a [*a]",
                "languages: {QX: sweedish-language}",
                "languages: {QX: &a [[*a]]}",
                "references: ['', '#', [a]]",
                "patterns: ['{titel}', '{title', '', [a]]",
                "folders: {QX: {kind: NOTHING}}",
                "folders: [a]",
                "defaults: {any: {year: soon}, NOTHING: {use: FULL}}",
                "titles: {QX: [a, b]}",
                "noise: {a: b}",
                "orders: {a: [b]}",
                "unknown: [1]"
            })
    void whatCannotBeUsedSaysNothingAndTheRestCounts(String faulty) throws IOException {
        var yaml = "description: with a fault\n" + faulty + "\n"
                + (faulty.startsWith("titles") ? "noise: [zz]" : "titles: {HL: Harbour Lights}") + "\n";
        assertThat(Naming.lint(yaml)).isNotEmpty();
        Files.writeString(folder.resolve("distributors/acme/naming.yaml"), yaml);
        var naming = new Naming(folder.toString());
        var clues = naming.read("QX/HL_S01E02_QX_SWE.srt", naming.convention("acme"));
        assertThat(clues.kind()).isEqualTo(Kind.SUBTITLE);
        assertThat(clues.language()).isEqualTo("sv");
        assertThat(clues.episode()).isEqualTo(2);
        assertThat(clues.series()).startsWith(faulty.startsWith("titles") ? "HL" : "Harbour Lights");
    }

    @Test
    void aBareNumberInThePlaceOfARevisionIsOne() throws IOException {
        Clues clues = read("HC0412~E04~FR#2.srt", "patterns: [\"{reference}~E{episode}~{language}#{revision}\"]\n");
        assertThat(clues.revision()).isEqualTo("v2");
        assertThat(clues.episode()).isEqualTo(4);
    }

    @Test
    void noiseMayBeSeveralWords() throws IOException {
        assertThat(read("from_halcyon/TRL/HC0977~PGM.mov", "references: [\"HC####\"]\n")
                        .title())
                .isEqualTo("from halcyon");
        assertThat(read("from_halcyon/TRL/HC0977~PGM.mov", "references: [\"HC####\"]\nnoise: [from_halcyon, PGM]\n")
                        .title())
                .isNull();
    }

    @Test
    void anEmptyFolderSaysNothing() throws IOException {
        assertThat(read("from_halcyon/TRL/HC0977.mov", "folders: {from_halcyon: {}, TRL: {kind: TRAILER}}\n"))
                .extracting(Clues::title, Clues::kind)
                .containsExactly(null, Kind.TRAILER);
    }
}
