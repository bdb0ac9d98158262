package media.waybill.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;

/** The real route file with a door that only answers. */
class QcRouteTest {

    private static final String ROUTE = "routes/qc.camel.yaml";

    /** Answers like the door. */
    public static final class AnsweringDoor {
        public List<String> judge(String conformedId) {
            return switch (conformedId) {
                case "rejected" -> List.of();
                case "no-ffmpeg" -> throw new Failure(FailureCode.TOOL_FAILED, "ffmpeg is missing");
                default -> List.of("aurora-of-" + conformedId, "kanal9-of-" + conformedId);
            };
        }
    }

    @Test
    void eachConsignmentOfAnAcceptedFileIsLookedAtAgain() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("qc", new AnsweringDoor()))) {
            work.run("qc", "c1");
            work.run("qc", "rejected");

            assertThat(work.enqueued()).containsExactly("encoding:aurora-of-c1:7", "encoding:kanal9-of-c1:7");
            assertThat(context.getRoutes()).allMatch(route -> route.getId().startsWith("qc."));
        }
    }

    @Test
    void aFailureLeavesTheRouteSoThatTheQueueCanDecide() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("qc", new AnsweringDoor()))) {
            assertThat(context.getRoutes()).isNotEmpty();
            assertThatThrownBy(() -> work.run("qc", "no-ffmpeg")).isInstanceOf(Failure.class);
            assertThat(work.enqueued()).isEmpty();
        }
    }
}
