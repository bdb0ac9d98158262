package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people of many countries call the things that are delivered is understood, and is never a title's. */
class WordsOfTheTradeTest {

    private static final Path WORDS = Path.of("src/test/resources/media/waybill/naming/words-of-the-trade.txt");
    private static final Naming NAMING = new Naming("");

    record Said(String clue, String value, String name) {
        @Override
        public String toString() {
            return name + " says " + clue + " " + value;
        }
    }

    static Stream<Said> words() throws IOException {
        return Files.readAllLines(WORDS).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> {
                    var cells = line.split("\\|");
                    var head = cells[0].split("[= ]");
                    return Arrays.stream(cells)
                            .skip(1)
                            .map(word -> new Said(
                                    head[0], head[1].replace('_', ' '), "Night Ferry - " + word + "." + head[2]));
                });
    }

    @ParameterizedTest
    @MethodSource("words")
    void isHeardBehindATitle(Said said) {
        var clues = NAMING.read(said.name, NAMING.convention("default"));
        var kind = clues.kind() == null ? "" : clues.kind().name();
        var heard =
                switch (said.clue) {
                    case "kind" -> kind;
                    case "use" -> String.valueOf(clues.use());
                    case "version" -> String.valueOf(clues.version());
                    default -> clues.technical().getOrDefault(said.clue, "");
                };
        assertThat(heard.toLowerCase(Locale.ROOT))
                .as("%s", clues.evidence())
                .isEqualTo(said.value.toLowerCase(Locale.ROOT));
        assertThat(clues.title()).isEqualTo("Night Ferry");
    }
}
