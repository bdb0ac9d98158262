package media.waybill.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.timedtext.TimedText;
import org.junit.jupiter.api.Test;

/** The language that a text is really in, whatever its name says. */
class TextLanguageTest {

    private static final String GERMAN = """
            1
            00:00:01,000 --> 00:00:03,000
            Ich habe dir doch gesagt, dass wir heute nicht kommen.

            2
            00:00:04,000 --> 00:00:06,000
            Warum hast du mir das nicht früher erzählt?
            """;

    private final Naming naming = new Naming("mappings");

    private Clues named(String name) {
        return naming.read(name, naming.convention("default"));
    }

    @Test
    void germanTextUnderAFrenchNameIsSeen() {
        assertThat(TextLanguage.of(new TimedText(), GERMAN.getBytes(UTF_8), named("Northern_Sonata_fr.srt")))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.value()).isEqualTo("de");
                    assertThat(seen.source()).isEqualTo("text of the subtitle");
                    assertThat(seen.text()).startsWith("Ich habe dir doch gesagt");
                });
    }

    @Test
    void aTextTooShortToTellSaysNothing() {
        var hello = "1\n00:00:01,000 --> 00:00:03,000\nHallo!\n";
        assertThat(TextLanguage.of(new TimedText(), hello.getBytes(UTF_8), named("Northern_Sonata_fr.srt")))
                .isEmpty();
    }

    @Test
    void whatIsNoSubtitleSaysNothing() {
        assertThat(TextLanguage.of(new TimedText(), new byte[] {0, 1, 2, 3}, named("Northern_Sonata_fr.srt")))
                .isEmpty();
    }
}
