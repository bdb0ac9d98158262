package media.waybill.architecture.broken.suffix;

import org.junit.jupiter.api.Test;

final class NobodyRunsMe {

    @Test
    void looksLikeATest() {}
}
