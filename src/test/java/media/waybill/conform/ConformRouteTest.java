package media.waybill.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;

/** The real route file with a door that only answers. */
class ConformRouteTest {

    private static final String ROUTE = "routes/conform.camel.yaml";

    /** Answers like the door. */
    public static final class AnsweringDoor {
        public List<String> conform(String matchId) {
            return switch (matchId) {
                case "taken-back" -> List.of();
                case "storage-down" -> throw new Failure(FailureCode.STORAGE, "the vault is away");
                default -> List.of("conformed-of-" + matchId);
            };
        }
    }

    @Test
    void aConformedFileGoesToQcWithItsPriority() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("conform", new AnsweringDoor()))) {
            work.run("conform", "m1");
            work.run("conform", "taken-back");

            assertThat(work.enqueued()).containsExactly("qc:conformed-of-m1:7");
            assertThat(context.getRoutes()).allMatch(r -> r.getId().startsWith("conform."));
        }
    }

    @Test
    void aFailureLeavesTheRouteSoThatTheQueueCanDecide() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("conform", new AnsweringDoor()))) {
            assertThat(context.getRoutes()).isNotEmpty();
            assertThatThrownBy(() -> work.run("conform", "storage-down")).isInstanceOf(Failure.class);
            assertThat(work.enqueued()).isEmpty();
        }
    }
}
