package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.FileStatus;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyStatusHasWordsOfItsOwn() {
        for (var status : Status.values()) {
            assertThat(Words.lineStatus(status.name()).text()).isNotEqualTo(status.name());
        }
        for (var status : FileStatus.values()) {
            assertThat(Words.fileStatus(status.name()).text()).isNotEqualTo(status.name());
        }
        for (var status : DeliveryStatus.values()) {
            assertThat(Words.deliveryStatus(status.name()).text()).isNotEqualTo(status.name());
        }
        assertThat(Words.timeliness(Timeliness.LATE.name()).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aMaterialReadsLikeAPersonSaysIt() {
        assertThat(Words.material("SUBTITLE", "sv", "FULL", null, null)).isEqualTo("Subtitle Swedish (sv)");
        assertThat(Words.material("SUBTITLE", "nb", "SDH", null, null))
                .isEqualTo("Subtitle Norwegian Bokmål (nb), SDH");
        assertThat(Words.material("DUB", "de", null, null, "5.1")).isEqualTo("Dub German (de), 5.1");
    }

    @Test
    void sizesAreShort() {
        assertThat(Words.size(999)).isEqualTo("999 B");
        assertThat(Words.size(1_250_000)).isEqualTo("1.3 MB");
        assertThat(Words.size(42_000_000_000L)).isEqualTo("42 GB");
    }
}
