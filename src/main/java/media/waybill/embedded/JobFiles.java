package media.waybill.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;

/** Inputs from and outputs to S3; what S3 refuses becomes the service's own error numbers. */
final class JobFiles {

    private static final int UPLOADS_AT_ONCE = 4;

    private record Place(String bucket, String key) {
        static Place of(String address) {
            var rest = address.substring("s3://".length());
            return new Place(rest.substring(0, rest.indexOf('/')), rest.substring(rest.indexOf('/') + 1));
        }
    }

    private final Aws aws;

    JobFiles(Aws aws) {
        this.aws = aws;
    }

    /** An address that ffmpeg can read, once the input is known to be there. */
    String open(String address) {
        if (!address.startsWith("s3://")) {
            return address;
        }
        var place = Place.of(address);
        try {
            aws.s3().headObject(r -> r.bucket(place.bucket()).key(place.key()));
        } catch (SdkException e) {
            throw denied(address, e);
        }
        return aws.presigner()
                .presignGetObject(p -> p.signatureDuration(Duration.ofHours(24))
                        .getObjectRequest(r -> r.bucket(place.bucket()).key(place.key())))
                .url()
                .toString();
    }

    ObjectNode metadata(String address) {
        var metadata = Documents.JSON.createObjectNode();
        if (address.startsWith("s3://")) {
            var place = Place.of(address);
            try {
                var head = aws.s3().headObject(r -> r.bucket(place.bucket()).key(place.key()));
                metadata.put("eTag", head.eTag()).put("fileSize", head.contentLength());
                metadata.put("lastModified", head.lastModified().getEpochSecond());
                metadata.put("mimeType", head.contentType());
            } catch (SdkException e) {
                throw denied(address, e);
            }
        }
        return metadata;
    }

    byte[] bytes(String address, int limit) {
        try (var in = address.startsWith("s3://")
                ? aws.s3().getObject(r -> r.bucket(Place.of(address).bucket())
                        .key(Place.of(address).key()))
                : URI.create(address).toURL().openStream()) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new JobFailed(JobFailed.UNREADABLE_INPUT, address + " is larger than " + limit + " bytes");
            }
            return bytes;
        } catch (SdkException e) {
            throw denied(address, e);
        } catch (IOException e) {
            throw new JobFailed(
                    JobFailed.INPUT_NOT_FOUND, "Unable to open input file [" + address + "]: " + e.getMessage());
        }
    }

    private static JobFailed denied(String address, SdkException e) {
        var status = e instanceof AwsServiceException answer ? answer.statusCode() : 0;
        return new JobFailed(
                status == 404 ? JobFailed.INPUT_NOT_FOUND : JobFailed.INPUT_DENIED,
                "Unable to open input file [" + address + "]: [Failed probe/open: ["
                        + (status == 404 ? "the object does not exist" : String.valueOf(e.getMessage())) + "]]");
    }

    void checkDestination(String target) {
        var bucket = Place.of(target + "/").bucket();
        try {
            aws.s3().headBucket(r -> r.bucket(bucket));
        } catch (AwsServiceException e) {
            throw new JobFailed(
                    e.statusCode() == 404 ? JobFailed.OUTPUT_NOT_FOUND : JobFailed.OUTPUT_DENIED,
                    "Unable to write to output [" + target + "]: "
                            + (e.statusCode() == 404 ? "the bucket " + bucket + " does not exist" : e.getMessage()));
        }
    }

    /** The segments first, then their playlist with the names that they have at the destination. */
    List<String> uploadSegments(Rendition rendition, Path folder, BooleanSupplier cancelled) throws IOException {
        var parent = rendition.target().substring(0, rendition.target().lastIndexOf('/') + 1);
        var captions = rendition.isCaptions();
        var uploads = new ArrayList<Upload>();
        for (var segment : segments(rendition, folder)) {
            var number =
                    segment.getFileName().toString().substring(rendition.local().length());
            uploads.add(new Upload(
                    segment, parent + rendition.segmentName() + number, captions ? "text/vtt" : "video/mp2t"));
        }
        upload(uploads, cancelled);
        var playlist = Files.readString(folder.resolve(rendition.local() + ".m3u8"))
                .replace(rendition.local() + "_", rendition.segmentName() + "_");
        put(rendition.target() + ".m3u8", playlist, "application/vnd.apple.mpegurl", cancelled);
        return List.of(rendition.target() + ".m3u8");
    }

    /** A file, or all captured frames; of frames the last one is named, which tells how many there are. */
    List<String> uploadFiles(Rendition rendition, Path folder, BooleanSupplier cancelled) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : made(rendition, folder)) {
            var rest = file.getFileName().toString().substring(rendition.local().length());
            var suffix =
                    rendition.isFrames() ? rest.substring(0, rest.lastIndexOf('.') + 1) + rendition.extension() : rest;
            uploads.add(new Upload(file, rendition.target() + suffix, type(rendition.extension())));
        }
        upload(uploads, cancelled);
        return List.of(uploads.getLast().target());
    }

    static List<Path> segments(Rendition rendition, Path folder) throws IOException {
        return beginning(folder, rendition.local() + "_");
    }

    static List<Path> made(Rendition rendition, Path folder) throws IOException {
        return beginning(folder, rendition.local() + ".");
    }

    private static List<Path> beginning(Path folder, String start) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        }
    }

    private record Upload(Path file, String target, String type) {}

    private void upload(List<Upload> uploads, BooleanSupplier cancelled) {
        try (var threads = Executors.newFixedThreadPool(
                UPLOADS_AT_ONCE, Thread.ofPlatform().daemon().name("upload-", 1).factory())) {
            var sent = uploads.stream()
                    .<Future<?>>map(upload -> threads.submit(
                            () -> put(upload.target(), RequestBody.fromFile(upload.file()), upload.type(), cancelled)))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailed(JobFailed.UPLOAD, "Interrupted while uploading");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof JobFailed failed
                    ? failed
                    : new JobFailed(JobFailed.UPLOAD, "Upload failed: " + e.getCause());
        }
    }

    void put(String target, String text, String type, BooleanSupplier cancelled) {
        put(target, RequestBody.fromString(text), type, cancelled);
    }

    private void put(String target, RequestBody body, String type, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new JobFailed(JobFailed.UPLOAD, "Cancelled");
        }
        var place = Place.of(target);
        try {
            aws.s3().putObject(r -> r.bucket(place.bucket()).key(place.key()).contentType(type), body);
        } catch (SdkException e) {
            var status = e instanceof AwsServiceException answer ? answer.statusCode() : 0;
            throw new JobFailed(
                    status == 403 ? JobFailed.OUTPUT_DENIED : JobFailed.UPLOAD,
                    "Unable to write to output [" + target + "]: " + e.getMessage());
        }
    }

    private static String type(String extension) {
        return switch (extension) {
            case "mp4" -> "video/mp4";
            case "mov" -> "video/quicktime";
            case "m2ts" -> "video/mp2t";
            case "jpg" -> "image/jpeg";
            case "vtt" -> "text/vtt";
            case "srt" -> "application/x-subrip";
            case "wav" -> "audio/wav";
            case "aac" -> "audio/aac";
            default -> "application/octet-stream";
        };
    }
}
