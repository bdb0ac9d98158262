package media.waybill.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import media.waybill.embedded.SqsServer;
import media.waybill.work.RecordingWork;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class EncodingRouteIT {

    /** Stands in for the door; public because Camel calls it by reflection. */
    public static final class RecordingEncoding {

        final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final LinkedBlockingQueue<String> followed = new LinkedBlockingQueue<>();

        public List<String> encode(String consignment) {
            return consignment.equals("ready") ? List.of(consignment) : List.of();
        }

        public void heard(String event) {
            heard.add(event);
        }

        public void follow() {
            followed.add("once");
        }
    }

    @Test
    void whatIsEncodedIsPackagedAndEventsAndTheClockLeadToTheDoor() throws Exception {
        var encoding = new RecordingEncoding();
        var work = new RecordingWork();
        try (var queue = SqsServer.start(0);
                var sqs = SqsClient.builder()
                        .endpointOverride(queue.endpoint())
                        .region(Region.US_EAST_1)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .build();
                var context = RecordingWork.context(
                        work, "routes/encoding.camel.yaml", Map.of("encoding", encoding, "encodingEvents", sqs))) {
            work.run("encoding", "waiting");
            work.run("encoding", "ready");
            assertThat(work.enqueued()).containsExactly("packaging:ready:7");

            var address = sqs.getQueueUrl(r -> r.queueName("waybill-mediaconvert-events"))
                    .queueUrl();
            sqs.sendMessage(r -> r.queueUrl(address).messageBody("{\"detail\":{}}"));
            assertThat(encoding.heard.poll(30, TimeUnit.SECONDS)).isEqualTo("{\"detail\":{}}");
            untilEmpty(sqs, address);
            assertThat(encoding.followed.poll(30, TimeUnit.SECONDS)).isEqualTo("once");
            assertThat(context.getRoutes()).hasSize(3);
        }
    }

    /** What was heard is off the queue: it is neither waiting nor out for another try. */
    private static void untilEmpty(SqsClient sqs, String address) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!sqs
                .getQueueAttributes(r -> r.queueUrl(address).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .entrySet()
                .stream()
                .filter(each -> each.getKey().name().startsWith("APPROXIMATE_NUMBER"))
                .allMatch(each -> each.getValue().equals("0"))) {
            assertThat(System.nanoTime()).as("the message is still there").isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
