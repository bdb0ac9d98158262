package media.waybill.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import media.waybill.embedded.EmbeddedServices;
import media.waybill.media.Ffmpeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Puts the sample files where their distributors would, each at its time and once only. */
@Component
@ConditionalOnProperty("waybill.samples")
class SampleArrivals implements DisposableBean {

    static final String DROP_BUCKET = "meridian-drop";
    static final String AURORA_BUCKET = "aurora-incoming";

    private static final Logger LOG = LoggerFactory.getLogger(SampleArrivals.class);

    private final Ffmpeg ffmpeg;
    private final ObjectMapper json;
    private final EmbeddedServices services;
    private final S3Client s3;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samples").daemon().factory());

    SampleArrivals(Ffmpeg ffmpeg, ObjectMapper json, EmbeddedServices services, S3Client s3, Clock clock) {
        this.ffmpeg = ffmpeg;
        this.json = json;
        this.services = services;
        this.s3 = s3;
        this.clock = clock;
        bucket(DROP_BUCKET);
        bucket(AURORA_BUCKET);
    }

    /** Begins with what is due already; the rest follows by its own time. */
    void begin(SampleWorld world, Path made, Instant firstStart) {
        var media = new SampleMedia(ffmpeg, world.subtitles(), new SampleMetadata(json, world.titles()), made);
        world.files().stream().sorted(Comparator.comparingInt(SampleFile::at)).forEach(file -> {
            var wait = Duration.between(clock.instant(), firstStart.plusSeconds(file.at()));
            scheduler.schedule(() -> arrive(file, media), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        });
    }

    private void arrive(SampleFile file, SampleMedia media) {
        try {
            if (isThere(file)) {
                return;
            }
            var made = media.make(file);
            if (file.checksum() != null) {
                put(file, file.path() + ".md5", checksum(file, made));
            }
            put(file, file.path(), made);
        } catch (IOException | RuntimeException e) {
            LOG.error("a sample file could not be delivered  path={}", file.path(), e);
        }
    }

    private static Path checksum(SampleFile file, Path made) throws IOException {
        var value = "wrong".equals(file.checksum()) ? "0".repeat(32) : md5(made);
        return Files.writeString(made.resolveSibling(made.getFileName() + ".md5"), value + "\n");
    }

    /** A source is never emptied, so that what stands there has arrived. */
    private boolean isThere(SampleFile file) {
        if (isS3(file)) {
            try {
                s3.headObject(request -> request.bucket(DROP_BUCKET).key(file.path()));
                return true;
            } catch (NoSuchKeyException e) {
                return false;
            }
        }
        return services.sftp()
                .map(server -> Files.exists(home(file).resolve(file.path())))
                .orElse(true);
    }

    private void put(SampleFile file, String path, Path made) throws IOException {
        if (isS3(file)) {
            s3.putObject(request -> request.bucket(DROP_BUCKET).key(path), RequestBody.fromFile(made));
            return;
        }
        var target = home(file).resolve(path);
        Files.createDirectories(target.getParent());
        var half = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(made, half, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path home(SampleFile file) {
        return services.sftp().orElseThrow().home(file.from());
    }

    private static boolean isS3(SampleFile file) {
        return file.from().equals("meridian");
    }

    private void bucket(String name) {
        try {
            s3.createBucket(request -> request.bucket(name));
        } catch (BucketAlreadyOwnedByYouException e) {
            LOG.debug("bucket is there  bucket={}", name);
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        scheduler.shutdownNow();
    }
}
