package media.waybill.matching.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "Тихая гавань,tikhayagavan",
        "Тихая гавань,tihajagavan",
        "Тихая гавань,tichajagavan",
        "Тихая гавань,tikhaiagavan",
        "Щучий ручей,schtschutschiirutschei",
        "Женя,zhenya",
        "Ευχαριστώ,efcharisto",
        "Über den Dächern,ueberdendaechern",
        "Søndagsbrødet,soendagsbroedet",
        "Zug nach Süden – Teil 2,zugnachsuedenpart2",
        "Harbour and Lights II,harbourlightsii",
    })
    void aTitleIsFoundAsPeopleWriteIt(String title, String written) {
        assertThat(OtherSpellings.of(title)).contains(written);
        assertThat(OtherSpellings.of(Normalizer.normalize(title, Normalizer.Form.NFD)))
                .contains(written);
    }

    @Test
    void aScriptThatIsRomanisedInOneWayHasNoOther() {
        assertThat(OtherSpellings.of("最後の港")).isEmpty();
    }
}
