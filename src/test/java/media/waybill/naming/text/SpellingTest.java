package media.waybill.naming.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "IBM437"})
    void whatWasReadInTheWrongAlphabetIsUndone(String wrong) {
        String scrambled = new String("Été_på_ön".getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
        assertThat(Spelling.of(scrambled).text()).isEqualTo("Été_på_ön");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ångström", "Größe", "Señor Ñandú", "ÄÖÜ", "São", "été", "Île d'Oléron", "Łódź", "日本"})
    void whatIsRightIsLeftAlone(String name) {
        assertThat(Spelling.of(name).text()).isEqualTo(name);
    }

    @Test
    void cyrillicOfWindowsThatWasReadInTheWestIsUndone() {
        assertThat(Spelling.of("Íî÷íîé òðàìâàé RUS.srt").text()).isEqualTo("Ночной трамвай RUS.srt");
    }

    @Test
    void koreanFromAMacIsComposed() {
        assertThat(Spelling.of(Normalizer.normalize("한글 제12화", Normalizer.Form.NFD))
                        .text())
                .isEqualTo("한글 제12화");
    }

    @Test
    void escapedNamesAreReadAsTheyWereMeant() {
        assertThat(Spelling.of("El%20%C3%BAltimo.mov").text()).isEqualTo("El último.mov");
        assertThat(Spelling.of("100%.mov").text()).isEqualTo("100%.mov");
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        Spelling spelling = Spelling.of("e\u0301\u200bS\uff10\uff11", 10);
        assertThat(spelling.text()).isEqualTo("éS01");
        assertThat(spelling.origin()).containsExactly(10, 13, 14, 15, 16);
    }

    @Test
    void evidencePointsAtTheCharactersOfThePath() {
        Naming naming = new Naming("");
        String path = "in\\Ultimo_re\u0301gime_S01E02_SWE.srt";
        Clues clues = naming.read(path, naming.convention("default"));
        Clues.Evidence language = clues.why("language").orElseThrow();
        Clues.Evidence episode = clues.why("episode").orElseThrow();
        Clues.Evidence series = clues.why("series").orElseThrow();
        assertThat(path.substring(language.from(), language.to())).isEqualTo("SWE");
        assertThat(path.substring(episode.from(), episode.to())).isEqualTo("S01E02");
        assertThat(path.substring(series.from(), series.to())).isEqualTo("Ultimo_re\u0301gime");
    }
}
