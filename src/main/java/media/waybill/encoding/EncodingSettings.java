package media.waybill.encoding;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How MediaConvert is reached.
 *
 * @param endpoint without it the one of the region
 * @param accessKey without it the default chain of the AWS SDK
 * @param secretKey the secret of the access key
 * @param region the region in which MediaConvert and the queue are
 * @param role what MediaConvert assumes to read and write the vault
 * @param queue the MediaConvert queue that jobs go to
 * @param events the SQS queue on which EventBridge tells state changes
 */
@ConfigurationProperties("waybill.mediaconvert")
record EncodingSettings(
        @Nullable URI endpoint,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("us-east-1") String region,

        @DefaultValue("arn:aws:iam::000000000000:role/waybill")
        String role,

        @DefaultValue("Default") String queue,
        @DefaultValue("waybill-mediaconvert-events") String events) {

    @Override
    public String toString() {
        return "EncodingSettings[endpoint=" + endpoint + ", region=" + region + ", queue=" + queue + "]";
    }
}
