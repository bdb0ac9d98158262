package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesOfTheFieldTest {
    private static final Naming NAMING = new Naming("");
    private static final Path TRADE = Path.of("src/test/resources/media/waybill/naming/trade-names.yaml");
    private static final Path WORLD = Path.of("src/test/resources/media/waybill/naming/world-names.yaml");
    private static final Path MESSY = Path.of("src/test/resources/media/waybill/naming/messy-names.yaml");

    static Stream<GoldenNames.Golden> messyNames() throws IOException {
        return GoldenNames.of(MESSY).stream();
    }

    @ParameterizedTest
    @MethodSource("messyNames")
    void readsEachMessyNameAsAPersonWould(GoldenNames.Golden golden) {
        Clues clues = NAMING.read(golden.name(), NAMING.convention("default"));
        assertThat(GoldenNames.plain(clues))
                .as("%s%n%s", golden.name(), clues.evidence())
                .isEqualTo(golden.clues());
    }

    static Stream<GoldenNames.Golden> tradeNames() throws IOException {
        return GoldenNames.of(TRADE).stream();
    }

    @ParameterizedTest
    @MethodSource("tradeNames")
    void readsEachNameOfTheTradeInFull(GoldenNames.Golden golden) {
        Clues clues = NAMING.read(golden.name(), NAMING.convention("default"));
        assertThat(GoldenNames.plain(clues))
                .as("%s%n%s", golden.name(), clues.evidence())
                .isEqualTo(golden.clues());
    }

    static Stream<GoldenNames.Golden> worldNames() throws IOException {
        return GoldenNames.of(WORLD).stream();
    }

    @ParameterizedTest
    @MethodSource("worldNames")
    void readsEachNameInTheWordsOfItsLanguage(GoldenNames.Golden golden) {
        Clues clues = NAMING.read(golden.name(), NAMING.convention("default"));
        assertThat(GoldenNames.plain(clues))
                .as("%s%n%s", golden.name(), clues.evidence())
                .isEqualTo(golden.clues());
    }

    @Test
    void theGoldenNamesAreManyEnough() throws IOException {
        assertThat(GoldenNames.of(MESSY)).hasSizeGreaterThanOrEqualTo(120);
        assertThat(GoldenNames.of(TRADE)).hasSizeGreaterThanOrEqualTo(280);
        assertThat(GoldenNames.of(WORLD)).hasSizeGreaterThanOrEqualTo(55);
    }

    static Stream<Path> partners() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("mappings/distributors"))) {
            return files.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    /** Each partner's folder proves its own convention: names.txt as written, clues.yaml as understood. */
    @ParameterizedTest
    @MethodSource("partners")
    void readsEachPartnersSamplesByItsConvention(Path partner) throws IOException {
        Path samples = partner.resolve("samples/naming");
        List<String> names = Files.readAllLines(samples.resolve("names.txt"));
        List<GoldenNames.Golden> expected = GoldenNames.of(samples.resolve("clues.yaml"));
        assertThat(expected).extracting(GoldenNames.Golden::name).isEqualTo(names);
        for (GoldenNames.Golden golden : expected) {
            Clues clues = NAMING.read(
                    golden.name(), NAMING.convention(partner.getFileName().toString()));
            assertThat(GoldenNames.plain(clues))
                    .as("%s%n%s", golden.name(), clues.evidence())
                    .isEqualTo(golden.clues());
        }
    }

    /** docs/naming.md shows a whole convention and what it reads: both are true. */
    @Test
    void readsTheExampleOfThePageByItsConvention() throws IOException {
        var page = Files.readString(Path.of("docs/naming.md"));
        List<String> blocks = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(page.indexOf("## A whole example")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(Naming.lint(blocks.getFirst())).isEmpty();
        NamingConvention convention = NAMING.draft(blocks.getFirst());
        for (GoldenNames.Golden golden : GoldenNames.of(blocks.get(1))) {
            Clues clues = NAMING.read(golden.name(), convention);
            assertThat(GoldenNames.plain(clues))
                    .as("%s%n%s", golden.name(), clues.evidence())
                    .isEqualTo(golden.clues());
        }
    }
}
