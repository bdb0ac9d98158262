package media.waybill.embedded;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Refuses, with S3's own errors, the keys that cannot be a file's path below the bucket's folder. The store beneath would
 * keep them under another key or fail without saying why.
 */
final class FileKeys extends ForwardingBlobStore {

    /** S3's own limit. */
    private static final int LONGEST_KEY = 1024;

    /** A file's name has at most 255 bytes, of which the store beneath takes some while an object is written. */
    private static final int LONGEST_NAME = 255 - 37;

    private static final int LONGEST_NAME_IN_PARTS = 255 - 86;

    private final Path folder;

    /** @param folder in which the store keeps its buckets */
    FileKeys(BlobStore store, Path folder) {
        super(store);
        this.folder = folder;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
        check(request.key(), LONGEST_NAME);
        fits(request.bucket(), request.key());
        return super.putBlob(request, bytes);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        check(request.sourceKey(), LONGEST_NAME);
        check(request.destinationKey(), LONGEST_NAME);
        fits(request.destinationBucket(), request.destinationKey());
        return super.copyBlob(request);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        check(request.key(), LONGEST_NAME);
        return super.blobMetadata(request);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        check(request.key(), LONGEST_NAME);
        return super.getBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        check(request.key(), LONGEST_NAME);
        return super.removeBlob(request);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        check(request.key(), LONGEST_NAME_IN_PARTS);
        fits(request.bucket(), request.key());
        return super.initiateMultipartUpload(request);
    }

    private static void check(String key, int longest) {
        int bytes = bytes(key);
        if (bytes > LONGEST_KEY) {
            throw refused("KeyTooLongError", "Your key is too long: it has " + bytes + " bytes of " + LONGEST_KEY);
        }
        if (key.indexOf('\0') >= 0) {
            throw refused("InvalidArgument", "The key has a NUL character");
        }
        var names = List.of(key.split("/", -1));
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            boolean folder = i > 0 && i == names.size() - 1; // "films/" is how consoles make one
            if (name.isEmpty() && !folder || name.equals(".") || name.equals("..")) {
                throw refused(
                        "InvalidArgument",
                        "This store keeps objects as files and takes no key with an empty name, \".\" or \"..\" in it");
            }
            if (bytes(name) > longest) {
                throw refused(
                        "KeyTooLongError",
                        "This store keeps objects as files: between slashes it takes " + longest
                                + " bytes, and the key has " + bytes(name)
                                + (longest == LONGEST_NAME ? "" : " (" + LONGEST_NAME + " when sent in one part)"));
            }
        }
    }

    /** Where "a" is, "a/b" cannot be, and the other way round. */
    private void fits(String bucket, String key) {
        var root = folder.resolve(bucket);
        var file = root.resolve(key);
        if (!key.endsWith("/") && Files.isDirectory(file)) {
            throw refused("InvalidArgument", "This store keeps objects as files, and there are objects below this key");
        }
        for (var above = file.getParent(); above != null && !above.equals(root); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                throw refused(
                        "InvalidArgument",
                        "This store keeps objects as files, and there is an object at " + root.relativize(above));
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static S3Exception refused(String code, String words) {
        return (S3Exception) S3Exception.builder()
                .statusCode(400)
                .message(words)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(words)
                        .serviceName("S3")
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(400).build())
                        .build())
                .build();
    }
}
