package media.waybill.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue of jobs: each a stage, a subject and a priority. */
@Component("work")
public class Work {

    private static final Pattern STAGE = Pattern.compile("[a-z]{2,30}");

    private final WorkSql sql;
    private final WorkSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Map<String, Runnable> wakers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> stages = new ConcurrentHashMap<>();

    Work(WorkSql sql, WorkSettings settings, Clock clock, TransactionTemplate transaction, Journal journal) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.journal = journal;
    }

    /** Larger is sooner: minus the hours until the due date, within the range of a smallint. */
    public int priority(Instant due) {
        long hours = Duration.between(clock.instant(), due).toHours();
        return (int) Math.max(-32_000, Math.min(32_000, -hours));
    }

    /** Writes a job in the caller's transaction. The same job twice is one job, with the higher priority. */
    public void enqueue(String stage, String subject, int priority) {
        enqueue(stage, subject, priority, clock.instant());
    }

    public void enqueue(String stage, String subject, int priority, Instant notBefore) {
        ensure(stage);
        sql.enqueue(stage, subject, Math.max(-32_000, Math.min(32_000, priority)), notBefore);
        wakeAfterCommit(stage);
    }

    /** What gave up, newest first. */
    public List<Parked> parked(@Nullable UUID before, int limit) {
        return sql.parked(before, limit);
    }

    /** Tries a parked job again; false when there is none of that id. */
    @Transactional
    public boolean retry(UUID id) {
        var parked = sql.takeParked(id);
        parked.ifPresent(job -> {
            enqueue(job.stage(), job.subject(), job.priority());
            journal.record(
                    Entry.of("work.retried", "A parked job of the stage " + job.stage() + " is tried again")
                            .detail(Map.of("stage", job.stage(), "subject", job.subject())),
                    Journal.actor());
        });
        return parked.isPresent();
    }

    /** Jobs waiting or running, by stage. */
    public Map<String, Long> waiting() {
        return sql.waiting();
    }

    /** Takes or keeps a lease for this node; false while another living node holds it. */
    public boolean hold(String lease, Duration time) {
        var now = clock.instant();
        return sql.hold(lease, settings.node(), now, now.plus(time));
    }

    public void release(String lease) {
        sql.release(lease, settings.node());
    }

    public String node() {
        return settings.node();
    }

    void park(String stage, String subject, int priority, Failure failure, int attempts) {
        transaction.executeWithoutResult(status -> {
            sql.park(stage, subject, priority, failure, attempts, clock.instant());
            journal.record(Entry.of(
                            "work.parked",
                            "A job of the stage " + stage + " gave up: "
                                    + failure.code().meaning())
                    .detail(Map.of(
                            "stage",
                            stage,
                            "subject",
                            subject,
                            "code",
                            failure.code().name(),
                            "attempts",
                            attempts)));
        });
    }

    boolean isRunning(String stage, String instance) {
        return sql.isRunning(stage, instance);
    }

    /** Whether a stage of this node takes jobs. */
    boolean isTaken() {
        return !wakers.isEmpty();
    }

    int releaseOwn() {
        return sql.release(settings.node());
    }

    WorkSettings settings() {
        return settings;
    }

    Instant now() {
        return clock.instant();
    }

    void ensure(String stage) {
        if (stages.containsKey(stage)) {
            return;
        }
        if (!STAGE.matcher(stage).matches()) {
            throw new IllegalArgumentException("a stage is a word of lower-case letters  stage=" + stage);
        }
        if (!sql.stageExists(stage)) {
            transaction.executeWithoutResult(status -> sql.ensureStage(stage));
        }
        stages.put(stage, true);
    }

    void onEnqueue(String stage, Runnable waker) {
        wakers.put(stage, waker);
    }

    private void wakeAfterCommit(String stage) {
        var waker = wakers.get(stage);
        if (waker == null) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waker.run();
                }
            });
        } else {
            waker.run();
        }
    }
}
