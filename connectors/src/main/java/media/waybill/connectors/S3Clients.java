package media.waybill.connectors;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Clients of partners' S3 stores. Checksum trailers stay off: many compatible stores answer them with 400. */
final class S3Clients {

    private S3Clients() {}

    static S3Client open(Access access) {
        var region = Region.of(region(access));
        var builder = S3Client.builder()
                .region(region)
                .credentialsProvider(credentials(access, region))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(64)
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofMinutes(2)));
        var endpoint = access.optional("endpoint");
        if (endpoint != null) {
            builder.endpointOverride(endpoint(endpoint)).forcePathStyle(true);
        }
        return builder.build();
    }

    static String bucket(Access access) {
        var bucket = access.required("bucket");
        if (!bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,254}")) {
            throw new Failure(FailureCode.CONFIGURATION, "bucket is no name of a bucket  bucket=" + bucket);
        }
        return bucket;
    }

    static String region(Access access) {
        var region = access.optional("region");
        if (region != null && !region.matches("[a-z0-9-]{2,40}")) {
            throw new Failure(FailureCode.CONFIGURATION, "region is no name of a region  region=" + region);
        }
        return region == null ? "us-east-1" : region;
    }

    static URI endpoint(String text) {
        try {
            var endpoint = URI.create(text);
            var scheme =
                    endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && endpoint.getHost() != null
                    && endpoint.getUserInfo() == null) {
                Hosts.resolve(endpoint.getHost());
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new Failure(FailureCode.CONFIGURATION, "endpoint is no http or https address  endpoint=" + text);
    }

    private static AwsCredentialsProvider credentials(Access access, Region region) {
        var key = access.secret("accessKey");
        var secret = access.secret("secretKey");
        if (key != null ^ secret != null) {
            throw new Failure(FailureCode.CONFIGURATION, "accessKey and secretKey go together");
        }
        AwsCredentialsProvider own = key == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, Objects.requireNonNull(secret)));
        var role = access.optional("roleArn");
        return role == null
                ? own
                : StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(StsClient.builder()
                                .region(region)
                                .credentialsProvider(own)
                                .build())
                        .refreshRequest(r -> r.roleArn(role).roleSessionName("waybill"))
                        .build();
    }
}
