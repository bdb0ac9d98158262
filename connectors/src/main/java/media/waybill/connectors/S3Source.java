package media.waybill.connectors;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects of a bucket, below a prefix. */
final class S3Source implements Source {

    private final Access access;
    private final S3Client s3;
    private final String bucket;
    private final String folder;

    S3Source(Access access, S3Client s3) {
        this.access = access;
        this.s3 = s3;
        this.bucket = S3Clients.bucket(access);
        this.folder = folder(access);
    }

    /** The part of the prefix that is a folder: paths are told from there. */
    static String folder(Access access) {
        var prefix = access.optional("prefix");
        return prefix == null ? "" : prefix.substring(0, prefix.lastIndexOf('/') + 1);
    }

    @Override
    public Seen stat(String path) {
        try {
            var head = s3.headObject(b -> b.bucket(bucket).key(folder + path));
            return new Seen(path, head.contentLength(), head.lastModified(), head.eTag(), true);
        } catch (SdkException e) {
            throw S3Failures.of("stat " + path, e);
        }
    }

    @Override
    public InputStream open(String path, long from, long to) {
        try {
            return s3.getObject(b -> b.bucket(bucket).key(folder + path).range("bytes=" + from + "-" + (to - 1)));
        } catch (SdkException e) {
            throw S3Failures.of("read " + path, e);
        }
    }

    @Override
    public Optional<Place> place(String path) {
        var endpoint = access.optional("endpoint");
        var key = access.secret("accessKey");
        return access.optional("roleArn") != null
                ? Optional.empty()
                : Optional.of(
                        new Place(endpoint == null ? "" : endpoint, key == null ? "" : key, bucket, folder + path));
    }

    @Override
    public void close() {
        // the client stays for the next file; the door closes it with the drop point
    }
}
