package media.waybill.matching.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {

    @ParameterizedTest
    @CsvSource({
        "v1.1, v1.2, true",
        "v1.2, v1.1, false",
        "v2, v1.9, false",
        "v2, v3, true",
        "v3, v2, false",
        "v3, v3, false",
        "v04, v4, false",
        "v9, v10, true",
        ", R2, true",
        ", v1, false",
        "R1, R2, true",
        "R2, v3, false", // which of the two counts what, nobody knows
        "final, v3, false",
        "v1, , false",
        "v1, final, false",
        ", , false"
    })
    void anEarlierRevisionIsOlder(String now, String there, boolean older) {
        assertThat(Revisions.isOlder(now, there)).isEqualTo(older);
    }
}
