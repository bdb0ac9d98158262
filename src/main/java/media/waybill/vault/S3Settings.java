package media.waybill.vault;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hub's own object store.
 *
 * @param endpoint an S3 endpoint; without it the one of the region
 * @param accessKey without it the default chain of the AWS SDK
 * @param secretKey the secret of the access key
 * @param region the region of the bucket
 * @param pathStyle buckets in the path, which every compatible store understands
 */
@ConfigurationProperties("waybill.s3")
public record S3Settings(
        @Nullable URI endpoint,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("true") boolean pathStyle) {

    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + "]";
    }
}
