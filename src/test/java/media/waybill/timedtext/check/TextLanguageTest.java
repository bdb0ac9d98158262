package media.waybill.timedtext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import media.waybill.timedtext.CheckRules;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.MoreRules;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a text is in; a name that says none does not narrow it down. */
class TextLanguageTest {

    private static final List<String> SWEDISH = List.of(
            "Jag vet inte vad du menar med det där.",
            "Vi måste gå nu, båten väntar inte på oss.",
            "Kommer du ihåg när vi var barn vid sjön?",
            "Det är för sent att ändra på någonting.");
    private static final List<String> ENGLISH = List.of(
            "I don't know what you mean by that.",
            "We have to leave now, the boat won't wait for us.",
            "Do you remember when we were children by the lake?",
            "It is too late to change anything.");

    private final TimedText timedText = new TimedText();

    @Test
    void theOrderedLanguageIsNoFinding() {
        assertThat(timedText.languageOf(document(SWEDISH), Set.of("sv")).language())
                .isEqualTo("sv");
        assertThat(timedText.check(document(SWEDISH), only("sv"))).isEmpty();
    }

    @Test
    void anotherLanguageIsAFindingThatNamesIt() {
        var findings = timedText.check(document(ENGLISH), only("sv"));

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("timedtext.language");
            assertThat(f.text()).contains("English", "ordered is sv");
        });
    }

    @Test
    void aScriptOfItsOwnIsToldWithoutTheOrderedOne() {
        var russian = List.of("Я не знаю, что ты имеешь в виду.", "Нам пора идти, лодка не будет ждать.");

        assertThat(timedText.check(document(russian), only("de")))
                .extracting(Finding::rule)
                .contains("timedtext.language");
    }

    /** Where no name says a language, the text is not pressed into one of a few. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            da | Jeg ved ikke, hvad du mener med det. | Vi bliver nødt til at gå nu, båden venter ikke på os. | Det er for sent at lave om på noget.
            fi | En tiedä, mitä tarkoitat sillä. | Meidän on lähdettävä nyt, vene ei odota meitä. | On liian myöhäistä muuttaa mitään.
            hu | Nem tudom, mit akarsz ezzel mondani. | Most el kell mennünk, a hajó nem vár ránk. | Túl késő már bármin is változtatni.
            cs | Nevím, co tím myslíš. | Musíme už jít, loď na nás nepočká. | Je příliš pozdě na tom něco měnit.
            sk | Neviem, čo tým myslíš. | Musíme už ísť, loď na nás nepočká. | Je príliš neskoro na tom niečo meniť.
            pl | Nie wiem, co masz na myśli. | Musimy już iść, łódź na nas nie poczeka. | Jest za późno, żeby cokolwiek zmienić.
            pt | Não sei o que queres dizer com isso. | Temos de ir agora, o barco não espera por nós. | É tarde demais para mudar alguma coisa.
            it | Non so che cosa vuoi dire con questo. | Dobbiamo andare adesso, la barca non ci aspetta. | È troppo tardi per cambiare qualcosa.
            tr | Bununla ne demek istediğini bilmiyorum. | Şimdi gitmemiz lazım, tekne bizi beklemez. | Bir şeyi değiştirmek için artık çok geç.
            sr | Не знам шта хоћеш тиме да кажеш. | Морамо сада да идемо, чамац нас неће чекати. | Сувише је касно да се било шта промени.
            """)
    void isToldAmongAllThatAreDelivered(String language, String one, String two, String three) {
        var guess = timedText.languageOf(document(List.of(one, two, three)), Set.of());

        assertThat(guess.language()).isEqualTo(language);
    }

    @Test
    void croatianAndSerbianInLatinLettersAreToldByNobody() {
        var text = document(List.of(
                "Ne znam šta hoćeš time da kažeš.",
                "Moramo sada da idemo, čamac nas neće čekati.",
                "Rekla je da će doći sutra, ali joj niko ne veruje.",
                "Gde si bio kad smo te tražili po celom selu?",
                "Ništa više ne može da se promeni."));

        assertThat(timedText.languageOf(text, Set.of()).language()).isNull();
        assertThat(timedText.languageOf(text, Set.of("sr-Latn")).language()).isEqualTo("sr");
        assertThat(timedText.check(text, only("sr-Latn"))).isEmpty();
    }

    /** Serbian in Latin letters is in no model: the nearest is near by chance only. */
    @Test
    void theNearestOfUnlikeOnesIsNotSure() {
        var text = document(List.of(
                "Ne znam šta hoćeš time da kažeš.", "Moramo sada da idemo, čamac nas neće čekati.", "Prekasno je."));

        assertThat(timedText.languageOf(text, Set.of()).confidence()).isLessThan(0.6);
        assertThat(timedText.languageOf(document(ENGLISH), Set.of()).confidence())
                .isGreaterThan(0.95);
        assertThat(timedText.languageOf(document(SWEDISH), Set.of()).confidence())
                .isGreaterThan(0.95);
    }

    @Test
    void hungarianIsNoGerman() {
        var text = document(List.of(
                "Nem tudom, mit akarsz ezzel mondani.",
                "Most el kell mennünk, a hajó nem vár ránk.",
                "Túl késő már bármin is változtatni."));

        assertThat(timedText.check(text, only("de"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("timedtext.language");
            assertThat(finding.text()).contains("Hungarian", "ordered is de");
        });
    }

    @Test
    void aFewWordsAreNotJudged() {
        assertThat(timedText.check(document(List.of("OK.")), only("ja"))).isEmpty();
    }

    private static CheckRules only(String language) {
        return new CheckRules(
                java.util.Map.of(),
                null,
                null,
                null,
                null,
                java.util.Map.of(),
                null,
                language,
                null,
                true,
                List.of(),
                MoreRules.NONE);
    }

    private static Document document(List<String> lines) {
        var text = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append("00:%02d.000 --> 00:%02d.000\n%s\n\n".formatted(i * 2, i * 2 + 2, lines.get(i)));
        }
        var reading = new TimedText()
                .read(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), ReadOptions.DEFAULT);
        return ((Reading.Understood) reading).document();
    }
}
