package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Titles of films and series, many of them words that are labels elsewhere, in the shapes of names: the title is
 * read, and nothing is seen in it that is not there. A title that is nothing but a label ("Stereo") stays unread.
 */
class FilmTitlesTest {
    private static final Naming NAMING = new Naming("");
    private static final Path TITLES = Path.of("src/test/resources/media/waybill/naming/film-titles.txt");

    /** @param least the share of titles that is read right in this shape; what falls below has become worse */
    @ParameterizedTest
    @CsvSource({
        "{_}_S01E02_1080p_25.mov, 1, 2, , , 0.94",
        "{_}_FTR_2398_51_ENG.mov, , , , en, 0.95",
        "{ } (2015).mov, , , 2015, , 0.95",
        "{ } S02E03.mov, 2, 3, , , 0.95",
        "{S}_DUB_GER_51.wav, , , , de, 0.90",
        "{_}_FRA_SDH.srt, , , , fr, 0.91",
        "{.}.2015.mov, , , 2015, , 0.95",
        "{C}_0102_ITA.srt, 1, 2, , it, 0.95",
        "{S}_102_SWE_51.wav, 1, 2, , sv, 0.92"
    })
    void titlesAreRead(
            String shape,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Nullable String language,
            double least)
            throws IOException {
        List<String> titles = Files.readAllLines(TITLES);
        List<String> wrong = new ArrayList<>();
        for (String title : titles) {
            String name = named(shape, title);
            Clues clues = NAMING.read(name, NAMING.convention("default"));
            String read = clues.series() == null ? clues.title() : clues.series();
            boolean right = read != null
                    && FoldedTitle.of(read)
                            .squashed()
                            .equals(FoldedTitle.of(title).squashed())
                    && Objects.equals(season, clues.season())
                    && Objects.equals(episode, clues.episode())
                    && Objects.equals(year, clues.year())
                    && Objects.equals(language, clues.language());
            if (!right) {
                wrong.add(name);
            }
        }
        assertThat(1 - (double) wrong.size() / titles.size()).as("%s", wrong).isGreaterThanOrEqualTo(least);
    }

    private static String named(String shape, String title) {
        StringBuilder joined = new StringBuilder();
        for (String word : title.split(" ")) {
            joined.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return shape.replace("{_}", title.replace(' ', '_'))
                .replace("{S}", title.replace(' ', '_').toUpperCase(Locale.ROOT))
                .replace("{ }", title)
                .replace("{.}", title.replace(' ', '.'))
                .replace("{C}", joined);
    }
}
