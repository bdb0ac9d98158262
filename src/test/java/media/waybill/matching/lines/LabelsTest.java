package media.waybill.matching.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Labels labels = new Labels("levante-media");

    @ParameterizedTest
    @ValueSource(strings = {"levantemedia", "lvt", "lvnt", "lm"})
    void theSendersNameAndWhatIsShortForItAreLabels(String word) {
        assertThat(labels.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake", "love", "tvl", "l", "nt", "levanter", "lvx"})
    void otherWordsAreNone(String word) {
        assertThat(labels.has(word)).isFalse();
    }

    @Test
    void howReferencesBeginIsALabelWhileOneIsOpen() {
        labels.change("QX-0042", true);
        labels.change("QX-0043", true);
        labels.change("QX-0042", false);
        assertThat(labels.has("qx")).isTrue();

        labels.change("QX-0043", false);
        assertThat(labels.has("qx")).isFalse();
    }
}
