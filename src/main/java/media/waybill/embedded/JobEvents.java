package media.waybill.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tells a queue what became of a job, in the envelope of EventBridge. A lost event is no harm: pollers find out. */
final class JobEvents implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JobEvents.class);

    private final @Nullable SqsClient sqs;
    private final String queue;
    private final Clock clock;
    /** One after the other, and never in the way of a job or a caller. */
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("mediaconvert-events").factory());

    private @Nullable String address;

    JobEvents(@Nullable SqsClient sqs, String queue, Clock clock) {
        this.sqs = sqs;
        this.queue = queue;
        this.clock = clock;
    }

    /** @param facts members of the detail beside those that every event has */
    void tell(ObjectNode job, String status, ObjectNode facts) {
        if (sqs == null) {
            return;
        }
        var now = clock.instant();
        var event = Documents.JSON.createObjectNode();
        event.put("version", "0").put("id", UUID.randomUUID().toString());
        event.put("detail-type", "MediaConvert Job State Change").put("source", "aws.mediaconvert");
        event.put("account", Arn.ACCOUNT)
                .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", Arn.REGION);
        event.putArray("resources").add(job.path("arn").asText());
        var detail = event.putObject("detail");
        detail.put("timestamp", now.toEpochMilli()).put("accountId", Arn.ACCOUNT);
        detail.put("queue", job.path("queue").asText())
                .put("jobId", job.path("id").asText());
        detail.put("status", status);
        detail.set("userMetadata", job.path("userMetadata"));
        detail.setAll(facts);
        var body = event.toString();
        sender.execute(() -> send(sqs, body));
    }

    private void send(SqsClient sqs, String body) {
        try {
            var to = address;
            if (to == null) {
                to = queue.contains("://")
                        ? queue
                        : sqs.createQueue(r -> r.queueName(queue)).queueUrl();
                address = to;
            }
            var known = to;
            sqs.sendMessage(r -> r.queueUrl(known).messageBody(body));
        } catch (SdkException e) {
            address = null;
            log.warn("An event did not reach the queue {}: {}", queue, e.getMessage());
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
