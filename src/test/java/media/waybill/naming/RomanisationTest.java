package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {

    private static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange(' ', (char) 0x24F).ofMaxLength(30);
    }

    /** The table of letters says what ICU says of the whole. */
    @Property(tries = 3000)
    void latinLettersAreWhatIcuMakesOfThem(@ForAll("latin") String text) {
        var latin = ICU.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var bare = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("'", "");
        // Marks are no letters: which of them it is does not matter.
        assertThat(Romanisation.of(text).replaceAll("[^a-z0-9]+", " ")).isEqualTo(bare.replaceAll("[^a-z0-9]+", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "Den stille fjorden på øya, den stille fjorden pa oya",
        "Straße, strasse",
        "Łódź, lodz",
        "El u\u0301ltimo puerto, el ultimo puerto",
        "重庆森林, chong qing sen lin",
        "Последний порт, poslednij port"
    })
    void scriptsAreLatin(String text, String latin) {
        assertThat(Romanisation.of(text)).isEqualTo(latin);
    }

    @Test
    void whatNoTitleIsAsLongAsIsCut() {
        assertThat(Romanisation.of("第".repeat(10_000)).length()).isLessThan(200);
    }
}
