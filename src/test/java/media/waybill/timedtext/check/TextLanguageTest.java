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

/** Which language a text is in; models are loaded only for the languages in question. */
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
