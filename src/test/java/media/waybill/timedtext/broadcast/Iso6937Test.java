package media.waybill.timedtext.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The Latin table of subtitle files: floating accents and control codes. */
class Iso6937Test {

    @Test
    void anAccentOfTheLatinTableStandsBeforeAnyLetterAndSwallowsNoControlCode() {
        assertThat(Iso6937.decode(
                        new byte[] {(byte) 0xC2, 'e', (byte) 0xC2, (byte) 0xF5, (byte) 0xC2, (byte) 0x8A, 'x'}))
                .isEqualTo("\u00e9\u0131\u0301\u008ax");
    }
}
