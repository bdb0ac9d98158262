package media.waybill.connectors;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import media.waybill.failure.FailureCode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/** Puts objects into a bucket. An object is seen when it is whole; a large one goes on with the parts that are there. */
final class S3Sink implements Sink {

    private static final long SINGLE = 64L << 20;
    private static final long SMALLEST_PART = 16L << 20;
    private static final String OCTETS = "application/octet-stream";

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    S3Sink(Access access, S3Client s3) {
        this.s3 = s3;
        this.bucket = S3Clients.bucket(access);
        var given = access.optional("prefix");
        this.prefix = given == null ? "" : given.endsWith("/") ? given : given + "/";
    }

    @Override
    public void put(String path, Content content) {
        var key = prefix + path;
        try {
            if (content.size() <= SINGLE) {
                s3.putObject(
                        b -> b.bucket(bucket)
                                .key(key)
                                .contentLength(content.size())
                                .contentType(type(path)),
                        RequestBody.fromContentProvider(() -> content.bytes().open(0), content.size(), OCTETS));
            } else {
                parts(key, path, content);
            }
        } catch (SdkException e) {
            throw S3Failures.of("put " + path, e);
        }
    }

    private void parts(String key, String path, Content content) {
        long partSize = Math.max(SMALLEST_PART, (content.size() / 9000 / (1 << 20) + 1) * (1 << 20));
        var there = new ArrayList<Part>();
        var upload = unfinished(key);
        if (upload.isPresent()) {
            there.addAll(s3.listPartsPaginator(b -> b.bucket(bucket).key(key).uploadId(upload.get())).parts().stream()
                    .toList());
        }
        var id = upload.orElseGet(
                () -> s3.createMultipartUpload(b -> b.bucket(bucket).key(key).contentType(type(path)))
                        .uploadId());
        var completed = new ArrayList<CompletedPart>();
        int number = 1;
        for (long from = 0; from < content.size(); from += partSize, number++) {
            long start = from;
            int part = number;
            long size = Math.min(partSize, content.size() - from);
            var kept = there.stream()
                    .filter(p -> p.partNumber() == part && p.size() == size)
                    .findFirst();
            var etag = kept.isPresent()
                    ? kept.get().eTag()
                    : s3.uploadPart(
                                    b -> b.bucket(bucket)
                                            .key(key)
                                            .uploadId(id)
                                            .partNumber(part)
                                            .contentLength(size),
                                    RequestBody.fromContentProvider(
                                            () -> new Limited(content.bytes().open(start), size), size, OCTETS))
                            .eTag();
            completed.add(CompletedPart.builder().partNumber(part).eTag(etag).build());
        }
        s3.completeMultipartUpload(
                b -> b.bucket(bucket).key(key).uploadId(id).multipartUpload(m -> m.parts(completed)));
    }

    private Optional<String> unfinished(String key) {
        return s3.listMultipartUploadsPaginator(b -> b.bucket(bucket).prefix(key)).uploads().stream()
                .filter(u -> u.key().equals(key))
                .map(MultipartUpload::uploadId)
                .findFirst();
    }

    @Override
    public Optional<Seen> find(String path) {
        try {
            var head = s3.headObject(b -> b.bucket(bucket).key(prefix + path));
            return Optional.of(new Seen(path, head.contentLength(), head.lastModified(), head.eTag(), true));
        } catch (SdkException e) {
            var failure = S3Failures.of("stat " + path, e);
            if (failure.code() == FailureCode.FILE_GONE) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public List<Seen> list(String folder) {
        try {
            return s3
                    .listObjectsV2Paginator(
                            b -> b.bucket(bucket).prefix(prefix + folder).encodingType(EncodingType.URL))
                    .contents()
                    .stream()
                    .map(o -> new Seen(o.key().substring(prefix.length()), o.size(), o.lastModified(), o.eTag(), true))
                    .toList();
        } catch (SdkException e) {
            throw S3Failures.of("list " + folder, e);
        }
    }

    @Override
    public InputStream read(String path) {
        try {
            return s3.getObject(b -> b.bucket(bucket).key(prefix + path));
        } catch (SdkException e) {
            throw S3Failures.of("read " + path, e);
        }
    }

    @Override
    public void rename(String from, String to) {
        try {
            s3.copyObject(b -> b.sourceBucket(bucket)
                    .sourceKey(prefix + from)
                    .destinationBucket(bucket)
                    .destinationKey(prefix + to));
        } catch (SdkException e) {
            throw S3Failures.of("rename " + from, e);
        }
        delete(from);
    }

    @Override
    public void delete(String path) {
        try {
            s3.deleteObject(b -> b.bucket(bucket).key(prefix + path));
        } catch (SdkException e) {
            throw S3Failures.of("delete " + path, e);
        }
    }

    @Override
    public boolean hasFolders() {
        return false;
    }

    @Override
    public void folder(String path) {
        // a bucket has none
    }

    @Override
    public void removeFolder(String path) {
        // a bucket has none
    }

    @Override
    public void close() {
        // the client stays for the next file
    }

    /** Players and browsers go by the type; everything else is octets. */
    private static String type(String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "m3u8" -> "application/vnd.apple.mpegurl";
            case "ts" -> "video/mp2t";
            case "mp4", "m4s", "cmfv" -> "video/mp4";
            case "m4a", "cmfa", "aac" -> "audio/mp4";
            case "vtt" -> "text/vtt";
            case "json" -> "application/json";
            case "xml", "ttml" -> "application/xml";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            default -> OCTETS;
        };
    }
}
