package media.waybill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;

/** The real route files of packaging and delivery with doors that only answer. */
class DeliveryRouteTest {

    /** Answers like the door of packaging. */
    public static final class SealingDoor {
        public List<String> seal(String consignment) {
            return consignment.equals("incomplete") ? List.of() : List.of("parcel-of-" + consignment);
        }
    }

    /** Answers like the door of delivery. */
    public static final class SendingDoor {
        final List<String> sent = new ArrayList<>();

        public void send(String parcel) {
            if (parcel.equals("unreachable")) {
                throw new Failure(FailureCode.UNREACHABLE, "the platform is away");
            }
            sent.add(parcel);
        }

        public void collectReceipts() {
            // nothing there
        }
    }

    @Test
    void aSealedParcelGoesToDeliveryAndAnIncompleteTitleNowhere() throws Exception {
        var work = new RecordingWork();
        try (var context =
                RecordingWork.context(work, "routes/packaging.camel.yaml", Map.of("packaging", new SealingDoor()))) {
            work.run("packaging", "c1");
            work.run("packaging", "incomplete");

            assertThat(work.enqueued()).containsExactly("delivery:parcel-of-c1:7");
            assertThat(context.getRoutes()).allMatch(route -> route.getId().startsWith("packaging."));
        }
    }

    @Test
    void aParcelIsSentAndAFailureLeavesTheRouteSoThatTheQueueCanDecide() throws Exception {
        var work = new RecordingWork();
        var door = new SendingDoor();
        try (var context = RecordingWork.context(work, "routes/delivery.camel.yaml", Map.of("delivery", door))) {
            work.run("delivery", "p1");

            assertThat(door.sent).containsExactly("p1");
            assertThatThrownBy(() -> work.run("delivery", "unreachable"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("UNREACHABLE");
            assertThat(context.getRoutes()).allMatch(route -> route.getId().startsWith("delivery."));
        }
    }
}
