package media.waybill.embedded;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients with which the encoder reaches inputs, outputs and the queue of events. */
final class Aws implements AutoCloseable {

    private final S3Client s3;
    private final S3Presigner presigner;
    private final @Nullable SqsClient sqs;

    Aws(@Nullable URI s3Endpoint, @Nullable Keys keys, @Nullable URI sqsEndpoint) {
        AwsCredentialsProvider credentials = keys == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKey(), keys.secretKey()));
        var s3Builder = S3Client.builder()
                .credentialsProvider(credentials)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(32));
        var presignerBuilder = S3Presigner.builder().credentialsProvider(credentials);
        if (s3Endpoint != null) {
            s3Builder.endpointOverride(s3Endpoint).forcePathStyle(true).region(Region.of(Arn.REGION));
            presignerBuilder
                    .endpointOverride(s3Endpoint)
                    .region(Region.of(Arn.REGION))
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(true)
                            .build());
        }
        this.s3 = s3Builder.build();
        this.presigner = presignerBuilder.build();
        this.sqs = sqsEndpoint == null
                ? null
                : SqsClient.builder()
                        .endpointOverride(sqsEndpoint)
                        .region(Region.of(Arn.REGION))
                        .credentialsProvider(credentials)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build();
    }

    S3Client s3() {
        return s3;
    }

    S3Presigner presigner() {
        return presigner;
    }

    @Nullable
    SqsClient sqs() {
        return sqs;
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
        if (sqs != null) {
            sqs.close();
        }
    }
}
