package media.waybill.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Keeps bytes under keys, in one bucket. Nothing of an object's size is ever held in memory. */
@Component("vault")
public class Vault implements SmartInitializingSingleton {

    private static final String OCTETS = "application/octet-stream";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final VaultSettings settings;
    private final S3Settings store;

    Vault(S3Client s3, S3Presigner presigner, VaultSettings settings, S3Settings store) {
        this.s3 = s3;
        this.presigner = presigner;
        this.settings = settings;
        this.store = store;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ensureBucket();
    }

    /** Puts bytes of a known length and answers their hashes. A stream that is shorter or longer is refused. */
    public Stored put(String key, InputStream bytes, long size) {
        var hashing = new Hashing(bytes);
        try (hashing) {
            call(
                    "put " + key,
                    () -> s3.putObject(
                            b -> b.bucket(bucket()).key(key).contentLength(size).contentType(OCTETS),
                            RequestBody.fromInputStream(hashing, size)));
            if (hashing.count() != size || hashing.read() >= 0) {
                delete(key);
                throw new Failure(
                        FailureCode.STORAGE, "the stream is not as long as said  key=" + key + " size=" + size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stored(key, size, hashing.md5(), hashing.sha256());
    }

    public Stored put(String key, byte[] bytes) {
        put(key, bytes.length, () -> new ByteArrayInputStream(bytes));
        try (var hashing = new Hashing(new ByteArrayInputStream(bytes))) {
            hashing.drain();
            return new Stored(key, bytes.length, hashing.md5(), hashing.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stored put(String key, Path file) {
        try {
            return put(key, Files.newInputStream(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts bytes that can be read again from the start, as often as the store wants them; hashes are the caller's. */
    public void put(String key, long size, Supplier<InputStream> bytes) {
        call(
                "put " + key,
                () -> s3.putObject(
                        b -> b.bucket(bucket()).key(key).contentLength(size).contentType(OCTETS), body(size, bytes)));
    }

    public InputStream open(String key) {
        return call("get " + key, () -> s3.getObject(b -> b.bucket(bucket()).key(key)));
    }

    /** @param to exclusive */
    public InputStream open(String key, long from, long to) {
        if (to <= from) {
            return InputStream.nullInputStream();
        }
        return call(
                "get " + key,
                () -> s3.getObject(b -> b.bucket(bucket()).key(key).range("bytes=" + from + "-" + (to - 1))));
    }

    public byte[] bytes(String key, int limit) {
        try (var in = open(key)) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Failure(FailureCode.HOSTILE_CONTENT, "more than " + limit + " bytes  key=" + key);
            }
            return bytes;
        } catch (IOException e) {
            throw new Failure(FailureCode.STORAGE, "read " + key + ": " + e.getMessage(), e);
        }
    }

    /** Copies an object beside the target first, so that the target is whole or not there. */
    public void download(String key, Path target) {
        var parent = target.toAbsolutePath().getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
            var part = target.resolveSibling(target.getFileName() + ".part");
            try (var in = open(key)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(FailureCode.STORAGE, "download " + key + ": " + e.getMessage(), e);
        }
    }

    /** Reads the object once and answers its hashes. */
    public Stored hash(String key) {
        try (var hashing = new Hashing(open(key))) {
            hashing.drain();
            return new Stored(key, hashing.count(), hashing.md5(), hashing.sha256());
        } catch (IOException e) {
            throw new Failure(FailureCode.STORAGE, "read " + key + ": " + e.getMessage(), e);
        }
    }

    public long size(String key) {
        return find(key).orElseThrow(() -> new Failure(FailureCode.STORAGE, "not in the vault  key=" + key));
    }

    /** The size of the object, empty when there is none. */
    public OptionalLong find(String key) {
        try {
            return OptionalLong.of(
                    s3.headObject(b -> b.bucket(bucket()).key(key)).contentLength());
        } catch (AwsServiceException e) {
            if (e.statusCode() == 404) {
                return OptionalLong.empty();
            }
            throw failure("head " + key, e);
        } catch (SdkException e) {
            throw failure("head " + key, e);
        }
    }

    /** Everything below a prefix, in the order of keys, page by page. */
    public Stream<Held> list(String prefix) {
        return call(
                "list " + prefix,
                () -> s3.listObjectsV2Paginator(b -> b.bucket(bucket()).prefix(prefix)).contents().stream()
                        .map(o -> new Held(o.key(), o.size(), o.lastModified())));
    }

    public void delete(String key) {
        call("delete " + key, () -> s3.deleteObject(b -> b.bucket(bucket()).key(key)));
    }

    /** An address that anyone who has it may read for a while: for ffmpeg, ffprobe and browsers. */
    public String url(String key, Duration valid) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(valid)
                        .getObjectRequest(g -> g.bucket(bucket()).key(key)))
                .url()
                .toString();
    }

    public String s3Uri(String key) {
        return "s3://" + bucket() + "/" + key;
    }

    public String bucket() {
        return settings.bucket();
    }

    /** Begins an object that is put together from parts, and answers its upload id. */
    public String begin(String key) {
        return call("begin " + key, () -> s3.createMultipartUpload(
                        b -> b.bucket(bucket()).key(key).contentType(OCTETS))
                .uploadId());
    }

    /** Stores one part; its bytes must be readable again, since a part may be sent twice. */
    public Part part(String key, String upload, int number, long size, Supplier<InputStream> bytes) {
        var etag = call("part " + number + " of " + key, () -> s3.uploadPart(
                        b -> b.bucket(bucket())
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(size),
                        body(size, bytes))
                .eTag());
        return new Part(number, size, etag);
    }

    /** Puts the parts together; from then on the object is there, whole. */
    public void complete(String key, String upload, Collection<Part> parts) {
        var completed = parts.stream()
                .sorted(Comparator.comparingInt(Part::number))
                .map(p -> CompletedPart.builder()
                        .partNumber(p.number())
                        .eTag(p.etag())
                        .build())
                .toList();
        call(
                "complete " + key,
                () -> s3.completeMultipartUpload(
                        b -> b.bucket(bucket()).key(key).uploadId(upload).multipartUpload(m -> m.parts(completed))));
    }

    /** Gives up the parts of an upload; one that is gone already is none to give up. */
    public void abort(String key, String upload) {
        try {
            s3.abortMultipartUpload(b -> b.bucket(bucket()).key(key).uploadId(upload));
        } catch (NoSuchUploadException e) {
            // it is gone, which is what was asked for
        } catch (SdkException e) {
            throw failure("abort " + key, e);
        }
    }

    /** The parts that the store holds of an upload; none when it no longer knows the upload. */
    public List<Part> parts(String key, String upload) {
        try {
            return s3.listPartsPaginator(b -> b.bucket(bucket()).key(key).uploadId(upload)).parts().stream()
                    .map(p -> new Part(p.partNumber(), p.size(), p.eTag()))
                    .toList();
        } catch (NoSuchUploadException e) {
            return List.of();
        } catch (SdkException e) {
            throw failure("parts of " + key, e);
        }
    }

    /** True when the given endpoint and credentials are this vault's own, so that it can copy from there by itself. */
    public boolean sharesStore(@Nullable String endpoint, @Nullable String accessKey) {
        var own = store.endpoint();
        var sameEndpoint =
                own == null ? endpoint == null || endpoint.isBlank() : endpoint != null && same(own, endpoint);
        return sameEndpoint && Objects.equals(accessKey, store.accessKey());
    }

    /** Copies an object of the same store without moving its bytes through the hub; it must still have that etag. */
    public void copy(String sourceBucket, String sourceKey, @Nullable String etag, String key) {
        call(
                "copy " + key,
                () -> s3.copyObject(b -> b.sourceBucket(sourceBucket)
                        .sourceKey(sourceKey)
                        .copySourceIfMatch(etag)
                        .destinationBucket(bucket())
                        .destinationKey(key)));
    }

    /** Copies a range of an object of the same store as one part. @param to exclusive */
    public Part copyPart(
            String sourceBucket,
            String sourceKey,
            @Nullable String etag,
            long from,
            long to,
            String key,
            String upload,
            int number) {
        var answer = call(
                "copy part " + number + " of " + key,
                () -> s3.uploadPartCopy(b -> b.sourceBucket(sourceBucket)
                        .sourceKey(sourceKey)
                        .copySourceIfMatch(etag)
                        .copySourceRange("bytes=" + from + "-" + (to - 1))
                        .destinationBucket(bucket())
                        .destinationKey(key)
                        .uploadId(upload)
                        .partNumber(number)));
        return new Part(number, to - from, answer.copyPartResult().eTag());
    }

    private static boolean same(URI own, String endpoint) {
        var other = URI.create(endpoint.strip());
        return own.getScheme().equalsIgnoreCase(other.getScheme())
                && own.getHost().equalsIgnoreCase(other.getHost())
                && own.getPort() == other.getPort();
    }

    private void ensureBucket() {
        try {
            s3.headBucket(b -> b.bucket(bucket()));
        } catch (AwsServiceException e) {
            if (e.statusCode() != 404) {
                throw failure("bucket " + bucket(), e);
            }
            try {
                s3.createBucket(b -> b.bucket(bucket()));
            } catch (BucketAlreadyOwnedByYouException another) {
                // another node was quicker
            }
        } catch (SdkException e) {
            throw failure("bucket " + bucket(), e);
        }
    }

    private static RequestBody body(long size, Supplier<InputStream> bytes) {
        ContentStreamProvider provider = bytes::get;
        return RequestBody.fromContentProvider(provider, size, OCTETS);
    }

    private static <T> T call(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw failure(what, e);
        }
    }

    private static Failure failure(String what, SdkException e) {
        var throttled = e instanceof AwsServiceException s && (s.statusCode() == 429 || s.statusCode() == 503);
        return new Failure(
                throttled ? FailureCode.THROTTLED : FailureCode.STORAGE, "vault: " + what + ": " + e.getMessage(), e);
    }
}
