package media.waybill.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as a listing shows it.
 *
 * @param path below the place that is listed, as the source says it
 * @param atomic true when it can only be seen whole, as an S3 object
 */
public record Seen(
        String path,
        long size,
        @Nullable Instant modified,
        @Nullable String etag,
        boolean atomic) {

    /** The same path with another fingerprint is another version. */
    public String fingerprint() {
        return size + "/" + (modified == null ? "-" : modified.getEpochSecond()) + "/" + (etag == null ? "-" : etag);
    }
}
