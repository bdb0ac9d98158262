package media.waybill.embedded;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Shows objects only once they are whole, as S3 does. The store beneath writes an object into a file beside it, called by
 * the object's name and a UUID, and lists that file too: whoever watches a bucket would pull half an object under a name
 * that soon is gone.
 */
final class UnfinishedObjects extends ForwardingBlobStore {

    private static final Pattern TEMPORARY =
            Pattern.compile("-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");

    /** How often each {@code bucket/key} is being written now. */
    private final ConcurrentHashMap<String, AtomicInteger> written = new ConcurrentHashMap<>();

    UnfinishedObjects(BlobStore store) {
        super(store);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
        return writing(request.bucket(), request.key(), () -> super.putBlob(request, bytes));
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return writing(request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return writing(upload.containerName(), upload.blobName(), () -> super.completeMultipartUpload(upload, request));
    }

    private <T> T writing(String bucket, String key, Supplier<T> task) {
        var name = bucket + '/' + key;
        written.compute(name, (k, count) -> {
            var counted = count == null ? new AtomicInteger() : count;
            counted.incrementAndGet();
            return counted;
        });
        try {
            return task.get();
        } finally {
            written.computeIfPresent(name, (k, count) -> count.decrementAndGet() == 0 ? null : count);
        }
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        // Asked before the files are looked at: what is finished in between is left out once, never shown half.
        var unfinished = List.copyOf(written.keySet());
        var found = super.list(request);
        if (unfinished.isEmpty()) {
            return found;
        }
        var whole = found.contents().stream()
                .filter(object -> isWhole(request.bucket(), object, unfinished))
                .toList();
        return found.toBuilder().contents(whole).keyCount(null).build();
    }

    private boolean isWhole(String bucket, S3Object object, Collection<String> unfinished) {
        var matcher = TEMPORARY.matcher(object.key());
        if (!matcher.find()) {
            return true;
        }
        var name = bucket + '/' + object.key().substring(0, matcher.start());
        return !unfinished.contains(name) && !written.containsKey(name);
    }

    @Override
    public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
        var unfinished = List.copyOf(written.keySet());
        var found = super.listVersions(request);
        return found.toBuilder()
                .versions(found.versions().stream()
                        .filter(version -> isWhole(
                                request.bucket(),
                                S3Object.builder().key(version.key()).build(),
                                unfinished))
                        .toList())
                .build();
    }
}
