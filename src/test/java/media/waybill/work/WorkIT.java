package media.waybill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import media.waybill.TestDatabase;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.TestJournal;
import media.waybill.partners.Viewer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorkIT {

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private TestDatabase db;
    private TransactionTemplate transaction;
    private Work work;
    private @Nullable DefaultCamelContext camel;

    @BeforeEach
    void aQueue() {
        db = TestDatabase.fresh();
        transaction = new TransactionTemplate(new JdbcTransactionManager(db.dataSource()));
        work = hub("one");
    }

    @AfterEach
    void stop() {
        if (camel != null) {
            camel.stop();
        }
    }

    @Test
    void aJobGoesFromStageToStageAndLeavesNothingBehind() throws Exception {
        start("from", route -> route.from("work:first").to("work:second"), route -> route.from("work:second")
                .process(e -> done.add(e.getMessage().getBody(String.class))));

        var subject = UUID.randomUUID();
        work.enqueue("first", subject.toString(), 7);

        assertThat(next()).isEqualTo(subject.toString());
        eventually("select count(*) = 0 from work.job");
    }

    @Test
    void theMostUrgentJobIsTakenFirst() throws Exception {
        work.enqueue("first", "in a month", -720);
        work.enqueue("first", "tomorrow", -24);
        work.enqueue("first", "late", 48);

        start("from", route -> route.from("work:first")
                .process(e -> done.add(e.getMessage().getBody(String.class))));

        assertThat(List.of(next(), next(), next())).containsExactly("late", "tomorrow", "in a month");
    }

    @Test
    void whatAStageWroteIsTakenBackWithItsNextJobWhenItFails() throws Exception {
        var tries = new AtomicInteger();
        start(
                "from",
                route -> route.from("work:first").to("work:second").process(e -> {
                    tries.incrementAndGet();
                    throw new Failure(FailureCode.UNKNOWN_FORMAT, "nothing to be done");
                }),
                route -> route.from("work:second").process(e -> done.add("ran")));

        work.enqueue("first", "x", 0);

        eventually(
                "select count(*) = 1 from work.parked where stage = 'first' and subject = 'x' and code = 'UNKNOWN_FORMAT'");
        assertThat(tries).hasValue(1);
        assertThat(done).isEmpty();
        assertThat(db.jdbc()
                        .sql("select count(*) from work.job")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aParkedJobIsTriedAgainWhenAPersonAsks() throws Exception {
        var broken = new AtomicInteger(1);
        start("from", route -> route.from("work:first").process(e -> {
            if (broken.getAndDecrement() > 0) {
                throw new Failure(FailureCode.CONFIGURATION, "a setting");
            }
            done.add("mended");
        }));
        work.enqueue("first", "x", 3);
        eventually("select count(*) = 1 from work.parked");

        var parked = work.parked(null, 10).getFirst();
        assertThat(parked.code()).isEqualTo(FailureCode.CONFIGURATION);
        assertThat(work.retry(parked.id())).isTrue();

        assertThat(next()).isEqualTo("mended");
        assertThat(work.parked(null, 10)).isEmpty();
        assertThat(work.retry(parked.id())).as("only once").isFalse();
        assertThat(db.jdbc()
                        .sql("select kind from journal.event where kind like 'work.%' order by id")
                        .query(String.class)
                        .list())
                .as("who looks at the screen sees it come and go")
                .containsExactly("work.parked", "work.retried");
    }

    @Test
    void aJobAskedForWhileItRunsRunsAgain() throws Exception {
        var started = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        start("from", route -> route.from("work:first").process(e -> {
            started.countDown();
            go.await(10, TimeUnit.SECONDS);
            done.add("ran");
        }));
        work.enqueue("first", "x", 0);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        work.enqueue("first", "x", 0);
        go.countDown();

        assertThat(next()).isEqualTo("ran");
        assertThat(next()).isEqualTo("ran");
    }

    @Test
    void routesRunAsTheHubWhateverBeginsThem() throws Exception {
        start(
                "from",
                route -> route.from("work:first").process(e -> done.add("work " + Viewer.current())),
                route -> route.from("scheduler:clock?initialDelay=1&delay=60000")
                        .process(e -> done.add("clock " + Viewer.current())));

        work.enqueue("first", "x", 0);

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("work " + Viewer.HUB, "clock " + Viewer.HUB);
    }

    @Test
    void aNodeThatComesBackTakesUpItsOwnJobsAtOnceAndNoOthers() {
        work.enqueue("first", "mine", 0);
        work.enqueue("first", "theirs", 0);
        db.jdbc()
                .sql(
                        "update work.job set picked = true, picked_by = case task_instance when 'mine' then 'one/x' else 'two/x' end")
                .update();

        assertThat(work.releaseOwn()).isEqualTo(1);
        assertThat(db.jdbc()
                        .sql("select task_instance from work.job where picked")
                        .query(String.class)
                        .single())
                .isEqualTo("theirs");
    }

    @Test
    void aLeaseHasOneHolderUntilItRunsOut() {
        var other = hub("two");
        assertThat(work.hold("drop/x", Duration.ofMinutes(1))).isTrue();
        assertThat(other.hold("drop/x", Duration.ofMinutes(1))).isFalse();
        assertThat(work.hold("drop/x", Duration.ofMillis(-1)))
                .as("kept, then over")
                .isTrue();
        assertThat(other.hold("drop/x", Duration.ofMinutes(1))).isTrue();
        other.release("drop/x");
        assertThat(work.hold("drop/x", Duration.ofMinutes(1))).isTrue();
    }

    private Work hub(String node) {
        var settings = new WorkSettings(node, Duration.ofMillis(100), Duration.ofSeconds(5));
        return new Work(
                new WorkSql(db.jdbc()), settings, Clock.systemUTC(), transaction, TestJournal.over(db.dataSource()));
    }

    private interface Route {
        void on(RouteBuilder builder);
    }

    private void start(String name, Route... routes) throws Exception {
        var context = new DefaultCamelContext();
        camel = context;
        var component = new WorkComponent(work, db.dataSource(), transaction);
        new WorkStart(work, component, Viewer::hubs).beforeApplicationStart(context);
        for (var route : routes) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    route.on(this);
                }
            });
        }
        context.start();
    }

    private String next() throws InterruptedException {
        var next = done.poll(15, TimeUnit.SECONDS);
        assertThat(next).as("a job within 15 seconds").isNotNull();
        return next == null ? "" : next;
    }

    private void eventually(String condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> db.jdbc()
                .sql("select (" + condition + ")")
                .query(Boolean.class)
                .single());
    }
}
