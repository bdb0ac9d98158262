package media.waybill.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** A bucket, or a prefix of it, page by page. No object is opened. */
final class S3Lister implements Lister {

    private final Access access;
    private final Predicate<Seen> wanted;
    private final S3Client s3;

    S3Lister(Access access, Predicate<Seen> wanted) {
        this.access = access;
        this.wanted = wanted;
        this.s3 = S3Clients.open(access);
    }

    @Override
    public void list(Consumer<List<Seen>> hand) {
        var bucket = S3Clients.bucket(access);
        try {
            // Keys may hold characters that XML cannot: one such key would end every listing.
            var pages = s3.listObjectsV2Paginator(
                    b -> b.bucket(bucket).prefix(access.optional("prefix")).encodingType(EncodingType.URL));
            for (var page : pages) {
                var found = wanted(page);
                if (!found.isEmpty()) {
                    hand.accept(found);
                }
            }
        } catch (SdkException e) {
            throw S3Failures.of("list " + bucket, e);
        }
    }

    private List<Seen> wanted(ListObjectsV2Response page) {
        var folder = S3Source.folder(access);
        var found = new ArrayList<Seen>();
        for (var object : page.contents()) {
            if (!object.key().endsWith("/") || object.size() > 0) { // empty: the console's way of making folders
                var path = object.key().substring(folder.length());
                var seen = new Seen(path, object.size(), object.lastModified(), object.eTag(), true);
                if (wanted.test(seen)) {
                    found.add(seen);
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        s3.close();
    }
}
