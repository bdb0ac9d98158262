package media.waybill.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/** Takes the jobs of one stage, most urgent first, and runs the route for each under a heartbeat. */
class WorkConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(WorkConsumer.class);
    private static final String AGAIN = "@again";
    private static final Duration WHILE_THE_FIRST_RUNS = Duration.ofSeconds(2);

    private final WorkEndpoint endpoint;
    private @Nullable Scheduler scheduler;

    WorkConsumer(WorkEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        var work = endpoint.component().work();
        var settings = work.settings();
        var stage = endpoint.stage();
        work.ensure(stage);
        var task = Tasks.custom(stage, Void.class)
                .onFailure(this::failed)
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, work.now()))
                .execute((instance, context) -> run(instance));
        var running = Scheduler.create(endpoint.component().dataSource(), task)
                .tableName("work.job_" + stage)
                .schedulerName(new SchedulerName.Fixed(settings.node() + "/" + UUID.randomUUID()))
                .threads(endpoint.concurrency())
                .executorService(Executors.newFixedThreadPool(endpoint.concurrency(), threads(stage)))
                .dueExecutor(Executors.newSingleThreadExecutor(threads(stage + "-due")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(3, threads(stage + "-house")))
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .alwaysPersistTimestampInUTC()
                .clock(work::now)
                .failureLogging(com.github.kagkarlsson.scheduler.logging.LogLevel.OFF, false)
                .build();
        scheduler = running;
        running.start();
        work.onEnqueue(stage, running::triggerCheckForDueExecutions);
    }

    /** Camel's own, so that they do the hub's work as all of its threads do. */
    private ThreadFactory threads(String name) {
        var camel = endpoint.getCamelContext().getExecutorServiceManager();
        return task -> camel.newThread(name, task);
    }

    @Override
    protected void doStop() throws Exception {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
        super.doStop();
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance) {
        var work = endpoint.component().work();
        if (work.isRunning(endpoint.stage(), twin(instance.getId()))) {
            return (complete, operations) ->
                    operations.reschedule(complete, work.now().plus(WHILE_THE_FIRST_RUNS));
        }
        if (endpoint.transacted()) {
            endpoint.component().transaction().executeWithoutResult(status -> route(instance));
        } else {
            route(instance);
        }
        return (complete, operations) -> operations.remove();
    }

    private void route(TaskInstance<Void> instance) {
        var exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(body(subject(instance.getId())));
            exchange.setProperty(WorkEndpoint.PRIORITY, instance.getPriority());
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            var thrown = exchange.getException();
            releaseExchange(exchange, false);
            if (thrown != null) {
                throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
            }
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var work = endpoint.component().work();
        var execution = complete.getExecution();
        var subject = subject(execution.getId());
        var thrown = complete.getCause().orElseGet(() -> new IllegalStateException("no cause given"));
        var failure = explain(thrown);
        int failures = execution.consecutiveFailures + 1;
        var retry = failure.code().retry();
        if (failures <= retry.tries()) {
            var pause = retry.pause(failures);
            var jitter = pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.0, 0.25);
            LOG.warn(
                    "job failed, will be tried again  stage={} subject={} failures={} pause={} cause={}",
                    endpoint.stage(),
                    subject,
                    failures,
                    pause,
                    failure.getMessage());
            operations.reschedule(complete, work.now().plus(pause).plusMillis((long) jitter));
            return;
        }
        LOG.error("job parked  stage={} subject={} failures={}", endpoint.stage(), subject, failures, thrown);
        work.park(endpoint.stage(), subject, execution.taskInstance.getPriority(), failure, failures);
        operations.remove();
    }

    private static Failure explain(Throwable thrown) {
        var failure = Failure.of(thrown);
        return failure.code() == FailureCode.UNEXPECTED && thrown instanceof TransientDataAccessException
                ? new Failure(FailureCode.UNREACHABLE, failure.detail(), thrown)
                : failure;
    }

    private static Object body(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException notAnId) {
            return subject;
        }
    }

    private static String subject(String instance) {
        return instance.endsWith(AGAIN) ? instance.substring(0, instance.length() - AGAIN.length()) : instance;
    }

    private static String twin(String instance) {
        return instance.endsWith(AGAIN) ? subject(instance) : instance + AGAIN;
    }
}
