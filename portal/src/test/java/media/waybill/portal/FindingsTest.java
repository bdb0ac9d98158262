package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void thePlayerGoesToTheSecondOfATimecode() {
        assertThat(Findings.millis("01:02:05:12")).hasValue(3_725_000);
        assertThat(Findings.millis("00:00:02.040")).hasValue(2_040);
        assertThat(Findings.millis("10:00:00;02")).hasValue(36_000_000);
        assertThat(Findings.millis("")).isEmpty();
        assertThat(Findings.millis("12 s")).isEmpty();
    }
}
