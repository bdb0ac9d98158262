package media.waybill.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;

/** The real route file with a door that only answers. */
class IntakeRouteTest {

    private static final String ROUTE = "routes/intake.camel.yaml";

    /** Answers like the door. */
    public static final class AnsweringDoor {
        public List<String> identify(String fileId) {
            return switch (fileId) {
                case "refused" -> List.of();
                case "vault-away" -> throw new Failure(FailureCode.STORAGE, "the vault is away");
                default -> List.of(fileId);
            };
        }
    }

    @Test
    void anIdentifiedFileGoesToMatchingAndARefusedOneNowhere() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("intake", new AnsweringDoor()))) {
            work.run("intake", "f1");
            work.run("intake", "refused");

            assertThat(work.enqueued()).containsExactly("matching:f1:7");
            assertThat(context.getRoutes()).allMatch(route -> route.getId().startsWith("intake."));
        }
    }

    @Test
    void aFailureLeavesTheRouteSoThatTheQueueCanDecide() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("intake", new AnsweringDoor()))) {
            assertThat(context.getRoutes()).isNotEmpty();
            assertThatThrownBy(() -> work.run("intake", "vault-away")).isInstanceOf(Failure.class);
            assertThat(work.enqueued()).isEmpty();
        }
    }
}
