package media.waybill.drops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.connectors.Seen;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.work.RecordingWork;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.spi.TransactedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real route file of drops, with doors that only answer. */
class DropsRouteTest {

    private static final UUID LATE = UUID.randomUUID();
    private static final UUID IDLE = UUID.randomUUID();

    /** Answers like the door of drops. */
    public static final class Door {
        final List<String> announced = new ArrayList<>();

        public List<UUID> announce(String dropPoint, List<Seen> files) {
            files.forEach(file -> announced.add(dropPoint + ":" + file.path()));
            return files.isEmpty() ? List.of() : List.of(IDLE, LATE);
        }

        public List<String> collect(String file) {
            if (file.equals(LATE.toString())) {
                throw new Failure(FailureCode.CONNECTION_CUT, "cut");
            }
            return List.of(file);
        }

        public List<UUID> forgotten() {
            return List.of(LATE);
        }
    }

    /** Answers like the door of matching. */
    public static final class Slack {
        public int slack(UUID file) {
            return file.equals(LATE) ? 900 : 5;
        }
    }

    /** Notes that what follows runs in a transaction. */
    private static final class RecordingTransaction implements TransactedPolicy {
        int opened;

        @Override
        public void beforeWrap(Route route, NamedNode definition) {}

        @Override
        public Processor wrap(Route route, Processor processor) {
            return exchange -> {
                opened++;
                processor.process(exchange);
            };
        }
    }

    private final RecordingWork work = new RecordingWork();
    private final Door door = new Door();
    private final RecordingTransaction transaction = new RecordingTransaction();
    private CamelContext context;

    @BeforeEach
    void start() throws Exception {
        context = RecordingWork.context(
                work,
                "routes/drops.camel.yaml",
                Map.of("drops", door, "matching", new Slack(), "transaction", transaction));
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void eachNewFileIsQueuedWithTheSlackOfItsLineInTheTransactionThatWroteItDown() {
        announce(List.of(new Seen("a.mov", 1, null, null, true)));

        assertThat(door.announced).containsExactly("north:a.mov");
        assertThat(work.enqueued()).containsExactly("drops:" + IDLE + ":5", "drops:" + LATE + ":900");
        assertThat(transaction.opened).isOne();
    }

    @Test
    void whatIsKnownIsNotQueued() {
        announce(List.of());

        assertThat(work.enqueued()).isEmpty();
    }

    @Test
    void aFileThatIsStoredGoesOnAndOneThatIsCutGoesBackToTheQueue() throws Exception {
        work.run("drops", IDLE.toString());

        assertThat(work.enqueued()).containsExactly("intake:" + IDLE + ":7");
        assertThatThrownBy(() -> work.run("drops", LATE.toString()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("CONNECTION_CUT");
        assertThat(work.enqueued()).hasSize(1);
    }

    @Test
    void aForgottenFileIsTakenUpAgainAsUrgentlyAsItIsWaitedFor() throws Exception {
        AdviceWith.adviceWith(context, "drops.forgotten", route -> route.replaceFromWith("direct:tick"));

        context.createProducerTemplate().sendBody("direct:tick", null);

        assertThat(work.enqueued()).containsExactly("drops:" + LATE + ":900");
    }

    private void announce(List<Seen> files) {
        context.createProducerTemplate().send("direct:drops.announce", exchange -> {
            exchange.setProperty("dropPoint", "north");
            exchange.getMessage().setBody(files);
        });
    }
}
