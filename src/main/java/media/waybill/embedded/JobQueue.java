package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs and their lives: SUBMITTED, PROGRESSING, then COMPLETE, ERROR or CANCELED. A few run at a time. */
final class JobQueue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JobQueue.class);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(1);

    private final Documents jobs;
    private final Documents queues;
    private final JobEncoder encoder;
    private final JobEvents events;
    private final Clock clock;
    private final Map<String, AtomicBoolean> running = new HashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean stopping;

    JobQueue(Path folder, Documents queues, JobEncoder encoder, JobEvents events, Clock clock) {
        this.jobs = new Documents(folder.resolve("jobs"));
        this.queues = queues;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    void start(int concurrency) {
        for (var job : jobs.all()) {
            // What was running when the encoder went away runs again from the beginning.
            if (job.path("status").asText().equals("PROGRESSING")) {
                job.put("currentPhase", "PROBING")
                        .put("retryCount", job.path("retryCount").asInt() + 1);
                job.put("jobPercentComplete", 0);
                jobs.put(id(job), job);
            }
        }
        for (var i = 0; i < concurrency; i++) {
            workers.add(Thread.ofPlatform().name("mediaconvert-" + i).start(this::work));
        }
    }

    /** Takes a job; the same token within a minute answers with the job that it made. */
    synchronized ObjectNode submit(ObjectNode job) {
        var now = clock.instant();
        var token = job.path("clientRequestToken").asText("");
        if (!token.isEmpty()) {
            var same = jobs.all().stream()
                    .filter(earlier ->
                            earlier.path("clientRequestToken").asText().equals(token))
                    .filter(earlier -> Duration.between(created(earlier), now).compareTo(TOKEN_LIFE) < 0)
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
        }
        var id = now.toEpochMilli() + "-"
                + Integer.toString(ThreadLocalRandom.current().nextInt(60_466_176, 2_147_483_647), 36);
        job.put("id", id).put("arn", Arn.of("jobs", id)).put("status", "SUBMITTED");
        job.put("createdAt", now.getEpochSecond()).put("_createdAt", now.toEpochMilli());
        job.putObject("timing").put("submitTime", now.getEpochSecond());
        jobs.put(id, job);
        notifyAll();
        return job;
    }

    Optional<ObjectNode> get(String id) {
        return jobs.get(id);
    }

    /** All jobs, oldest first. */
    List<ObjectNode> all() {
        return jobs.all().stream()
                .sorted(Comparator.comparing(JobQueue::created))
                .toList();
    }

    synchronized void cancel(String id) {
        var job = jobs.get(id).orElseThrow(() -> ServiceError.notFound("Job not found: " + id));
        var status = job.path("status").asText();
        if (!status.equals("SUBMITTED") && !status.equals("PROGRESSING")) {
            throw ServiceError.conflict("Job " + id + " is " + status + " and cannot be canceled");
        }
        finish(job, "CANCELED", Documents.JSON.createObjectNode());
        var flag = running.get(id);
        if (flag != null) {
            flag.set(true);
        }
    }

    /** Looks again for work: a queue was activated. */
    synchronized void wake() {
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
            running.values().forEach(flag -> flag.set(true));
            notifyAll();
        }
        for (var worker : workers) {
            try {
                worker.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        for (var job = take(); job != null; job = take()) {
            try {
                run(job);
            } catch (RuntimeException e) { // whatever happens, the next job gets its turn
                log.error("Job {} ended in a surprise", id(job), e);
                end(job, "ERROR", failure(JobFailed.ENCODER, "Unclassified error: " + e.getMessage()));
            } finally {
                synchronized (this) {
                    running.remove(id(job));
                }
            }
        }
    }

    private synchronized @Nullable ObjectNode take() {
        while (!stopping) {
            var next = jobs.all().stream()
                    .filter(job -> !running.containsKey(id(job)))
                    .filter(this::mayRun)
                    .min(Comparator.<ObjectNode, Boolean>comparing(
                                    job -> !job.path("status").asText().equals("PROGRESSING"))
                            .thenComparing(job -> -job.path("priority").asInt())
                            .thenComparing(JobQueue::created));
            if (next.isPresent()) {
                running.put(id(next.get()), new AtomicBoolean());
                return next.get();
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private boolean mayRun(JsonNode job) {
        return switch (job.path("status").asText()) {
            case "PROGRESSING" -> true;
            case "SUBMITTED" ->
                queues.get(Arn.name(job.path("queue").asText()))
                        .map(queue -> queue.path("status").asText().equals("ACTIVE"))
                        .orElse(false);
            default -> false;
        };
    }

    private void run(ObjectNode job) {
        var cancelled = flag(job);
        job.put("status", "PROGRESSING").put("currentPhase", "PROBING").put("jobPercentComplete", 0);
        timing(job).put("startTime", clock.instant().getEpochSecond());
        if (!keep(job)) {
            return;
        }
        events.tell(job, "PROGRESSING", progress(job));
        var told = new Instant[] {clock.instant()};
        var every = Duration.ofSeconds(Long.parseLong(
                job.path("statusUpdateInterval").asText("SECONDS_60").substring("SECONDS_".length())));
        try {
            var result = encoder.encode(job, cancelled::get, new JobEncoder.Watcher() {
                @Override
                public void probed(ObjectNode inputDetails) {
                    events.tell(job, "INPUT_INFORMATION", inputDetails);
                }

                @Override
                public void reached(String phase, int percent) {
                    var changed = !phase.equals(job.path("currentPhase").asText());
                    job.put("currentPhase", phase).put("jobPercentComplete", percent);
                    if (changed) {
                        keep(job);
                    } else {
                        note(job);
                    }
                    if (Duration.between(told[0], clock.instant()).compareTo(every) >= 0) {
                        told[0] = clock.instant();
                        events.tell(job, "STATUS_UPDATE", progress(job));
                    }
                }
            });
            job.set("outputGroupDetails", result.forJob());
            end(job, "COMPLETE", result.forEvent());
        } catch (JobFailed e) {
            if (!cancelled.get()) {
                end(job, "ERROR", failure(e.code(), e.text()));
            }
        }
    }

    private synchronized AtomicBoolean flag(ObjectNode job) {
        return running.computeIfAbsent(id(job), id -> new AtomicBoolean());
    }

    /** Writes a running job down, unless it was cancelled or the encoder is going away. */
    private synchronized boolean keep(ObjectNode job) {
        if (flag(job).get()) {
            return false;
        }
        jobs.put(id(job), job);
        return true;
    }

    private synchronized void note(ObjectNode job) {
        if (!flag(job).get()) {
            jobs.note(id(job), job);
        }
    }

    private synchronized void end(ObjectNode job, String status, ObjectNode facts) {
        // A stop is not the job's fault: it stays PROGRESSING and runs again at the next start.
        if (!flag(job).get()) {
            finish(job, status, facts);
        }
    }

    private void finish(ObjectNode job, String status, ObjectNode facts) {
        job.put("status", status);
        job.remove(List.of("currentPhase", "jobPercentComplete"));
        if (status.equals("COMPLETE")) {
            job.put("jobPercentComplete", 100);
        }
        if (facts.has("errorCode")) {
            job.put("errorCode", facts.path("errorCode").asInt());
            job.put("errorMessage", facts.path("errorMessage").asText());
        }
        timing(job).put("finishTime", clock.instant().getEpochSecond());
        jobs.put(id(job), job);
        events.tell(job, status, facts);
    }

    private static ObjectNode failure(int code, String message) {
        return Documents.JSON.createObjectNode().put("errorCode", code).put("errorMessage", message);
    }

    private static ObjectNode progress(ObjectNode job) {
        var facts = Documents.JSON.createObjectNode();
        var progress = facts.putObject("jobProgress");
        progress.put("jobPercentComplete", job.path("jobPercentComplete").asInt());
        progress.put("currentPhase", job.path("currentPhase").asText());
        progress.put("retryCount", job.path("retryCount").asInt());
        return facts;
    }

    private static ObjectNode timing(ObjectNode job) {
        return job.path("timing") instanceof ObjectNode timing ? timing : job.putObject("timing");
    }

    private static Instant created(JsonNode job) {
        return Instant.ofEpochMilli(job.path("_createdAt").asLong());
    }

    private static String id(JsonNode job) {
        return job.path("id").asText();
    }
}
