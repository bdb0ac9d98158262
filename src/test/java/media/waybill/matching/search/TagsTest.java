package media.waybill.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    @ParameterizedTest
    @CsvSource({
        "sv,sv,SAME",
        "no,nb,SAME",
        "zh-CN,zh-Hans,SAME",
        "pt,pt-BR,WIDER",
        "fr-FR,fr,NARROWER",
        "fr-FR,fr-CA,OTHER",
        "es-MX,es-419,NARROWER",
        "es-419,es-MX,WIDER",
        "es-ES,es-419,OTHER",
        "en-GB,en-US,NEIGHBOUR",
        "pt-PT,pt-BR,OTHER",
        "zh-Hans,zh-Hant,OTHER",
        "yue,zh,OTHER",
        "nn,nb,OTHER",
        "zh-Hant-TW,zh-Hant,NARROWER"
    })
    void tellsHowALanguageStandsToTheOneOwed(String written, String owed, Tags.Fit fit) {
        assertThat(Tags.fit(written, owed)).isEqualTo(fit);
    }
}
