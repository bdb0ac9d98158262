package media.waybill.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;

/** The real route file with a door that only answers. */
class MatchingRouteTest {

    private static final String ROUTE = "routes/matching.camel.yaml";

    /** Answers like the door. */
    public static final class AnsweringDoor {
        final CountDownLatch asked = new CountDownLatch(1);

        public List<String> match(String fileId) {
            return switch (fileId) {
                case "ambiguous" -> List.of();
                case "gone" -> throw new Failure(FailureCode.UNEXPECTED, "no such file");
                default -> List.of(fileId + "-a", fileId + "-b");
            };
        }

        public List<String> waiting() {
            asked.countDown();
            return List.of();
        }

        public List<String> reuse(String distributor) {
            return List.of("reused-by-" + distributor);
        }
    }

    @Test
    void everyMatchGoesOnWithTheFilesPriority() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(
                work, ROUTE, Map.of("matching", new AnsweringDoor(), "qc", new AnsweringDoor()))) {
            work.run("matching", "f1");
            work.run("matching", "ambiguous");

            assertThat(work.enqueued()).containsExactly("conform:f1-a:7", "conform:f1-b:7");
            assertThat(context.getRoutes()).allMatch(route -> route.getId().startsWith("matching."));
        }
    }

    @Test
    void aFailureLeavesTheRouteSoThatTheQueueCanDecide() throws Exception {
        var work = new RecordingWork();
        try (var context = RecordingWork.context(
                work, ROUTE, Map.of("matching", new AnsweringDoor(), "qc", new AnsweringDoor()))) {
            assertThatThrownBy(() -> work.run("matching", "gone")).isInstanceOf(Failure.class);
            assertThat(work.enqueued()).isEmpty();
        }
    }

    @Test
    void filesWithoutALineAreAskedAboutAgain() throws Exception {
        var door = new AnsweringDoor();
        try (var context = RecordingWork.context(new RecordingWork(), ROUTE, Map.of("matching", door, "qc", door))) {
            assertThat(context.getRoute("matching.again")).isNotNull();
            assertThat(door.asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aChangedOrderCallsItsWaitingFilesAtOnce() throws Exception {
        var door = new AnsweringDoor();
        var work = new RecordingWork();
        try (var context = RecordingWork.context(work, ROUTE, Map.of("matching", door, "qc", door))) {
            context.getRouteController().stopRoute("matching.again");
            work.run("rematch", "nordlys");

            assertThat(work.enqueued()).containsExactly("conform:reused-by-nordlys:7");
            assertThat(door.asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
