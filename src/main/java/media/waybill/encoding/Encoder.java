package media.waybill.encoding;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.mediaconvert.MediaConvertClient;
import software.amazon.awssdk.services.mediaconvert.model.Job;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;
import software.amazon.awssdk.services.mediaconvert.model.MediaConvertException;
import software.amazon.awssdk.services.mediaconvert.model.NotFoundException;
import software.amazon.awssdk.services.mediaconvert.model.Order;

/** MediaConvert, with its faults told as failures. */
@Component
class Encoder implements DisposableBean {

    /** The key in a job's user metadata under which our own name of it stands. */
    static final String MARK = "waybill";

    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final MediaConvertClient client;
    private final EncodingSettings settings;

    Encoder(EncodingSettings settings) {
        this.settings = settings;
        var builder = MediaConvertClient.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(ApacheHttpClient.builder())
                .credentialsProvider(
                        settings.accessKey() == null || settings.secretKey() == null
                                ? DefaultCredentialsProvider.builder().build()
                                : StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
    }

    Job submit(UUID token, JobSettings job, int priority) {
        try {
            return client.createJob(r -> r.role(settings.role())
                            .queue(settings.queue())
                            .priority(priority)
                            .clientRequestToken(token.toString())
                            .userMetadata(Map.of(MARK, token.toString()))
                            .settings(job))
                    .job();
        } catch (SdkException e) {
            throw failure("submit " + token, e);
        }
    }

    /**
     * Looks for a job by our own name of it: the answer to a submission may have been lost.
     *
     * @param since when it was to be submitted; older jobs are not looked at
     */
    Optional<Job> find(UUID token, Instant since) {
        try {
            for (var job : client.listJobsPaginator(r ->
                            r.order(Order.DESCENDING).queue(settings.queue()).maxResults(20))
                    .jobs()) {
                if (token.toString().equals(job.userMetadata().get(MARK))) {
                    return Optional.of(job);
                }
                if (job.createdAt().isBefore(since.minus(CLOCKS_APART))) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (SdkException e) {
            throw failure("look for " + token, e);
        }
    }

    /** Empty when the service no longer knows the job. */
    Optional<Job> get(String id) {
        try {
            return Optional.of(client.getJob(r -> r.id(id)).job());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure("get job " + id, e);
        }
    }

    private static Failure failure(String what, SdkException e) {
        var text = what + ": " + e.getMessage();
        if (e instanceof MediaConvertException answer) {
            var status = answer.statusCode();
            if (status == 429) {
                return new Failure(FailureCode.THROTTLED, text, e);
            }
            if (status >= 400 && status < 500) {
                return new Failure(FailureCode.ENCODER_REFUSED, text, e);
            }
        }
        return new Failure(FailureCode.UNREACHABLE, text, e);
    }

    @Override
    public void destroy() {
        client.close();
    }
}
