package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
