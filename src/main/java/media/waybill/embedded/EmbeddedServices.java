package media.waybill.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import media.waybill.media.Ffmpeg;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that one machine needs beside the hub itself, started together and stopped in reverse. */
public final class EmbeddedServices implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServices.class);

    /**
     * Which services are wanted, and where they listen. What runs elsewhere is left out.
     *
     * @param host the address that S3, SFTP and MediaConvert listen on; the others are reachable from this machine alone
     * @param keys of S3 and MediaConvert
     * @param s3Endpoint where the encoder finds S3 when it is not embedded, with the SDK's default credentials
     * @param sqsEndpoint where the encoder tells its events when SQS is not embedded
     */
    public record Options(
            Path data,
            String host,
            Keys keys,
            boolean postgres,
            boolean s3,
            int s3Port,
            boolean sqs,
            int sqsPort,
            boolean sftp,
            int sftpPort,
            boolean mediaConvert,
            int mediaConvertPort,
            @Nullable URI s3Endpoint,
            @Nullable URI sqsEndpoint,
            Ffmpeg ffmpeg,
            Clock clock) {}

    /** The queue on which the embedded encoder tells what became of its jobs. */
    public static final String EVENTS = "waybill-mediaconvert-events";

    private final FileChannel lock;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable PostgresServer postgres;
    private @Nullable S3Server s3;
    private @Nullable SqsServer sqs;
    private @Nullable SftpServer sftp;
    private @Nullable MediaConvertServer mediaConvert;

    private EmbeddedServices(FileChannel lock) {
        this.lock = lock;
    }

    /** Starts them side by side; when one cannot start, what did start is stopped again. */
    public static EmbeddedServices start(Options options) {
        var services = new EmbeddedServices(lock(options.data()));
        try {
            var postgres = services.begin(options.postgres(), () -> PostgresServer.start(options.data()));
            var s3 = services.begin(
                    options.s3(),
                    () -> S3Server.start(options.data(), options.host(), options.s3Port(), options.keys()));
            var sqs = services.begin(options.sqs(), () -> SqsServer.start(options.sqsPort()));
            var sftp = services.begin(
                    options.sftp(), () -> SftpServer.start(options.data(), options.host(), options.sftpPort()));
            var failed = new ArrayList<RuntimeException>();
            services.postgres = finished(postgres, failed);
            services.s3 = finished(s3, failed);
            services.sqs = finished(sqs, failed);
            services.sftp = finished(sftp, failed);
            if (!failed.isEmpty()) {
                throw failed.getFirst();
            }
            services.encoder(options);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** The encoder comes last: it reaches the store and the queue, and goes on with jobs at once. */
    private void encoder(Options options) {
        if (options.mediaConvert()) {
            mediaConvert = MediaConvertServer.start(new MediaConvertServer.Options(
                    options.data(),
                    options.host(),
                    options.mediaConvertPort(),
                    options.keys(),
                    s3 == null ? options.s3Endpoint() : s3.endpoint(),
                    s3 == null ? null : options.keys(),
                    sqs == null ? options.sqsEndpoint() : sqs.endpoint(),
                    EVENTS,
                    options.ffmpeg(),
                    1,
                    options.clock()));
            synchronized (running) {
                running.push(mediaConvert);
            }
        }
    }

    public Optional<MediaConvertServer> mediaConvert() {
        return Optional.ofNullable(mediaConvert);
    }

    public Optional<PostgresServer> postgres() {
        return Optional.ofNullable(postgres);
    }

    public Optional<S3Server> s3() {
        return Optional.ofNullable(s3);
    }

    public Optional<SqsServer> sqs() {
        return Optional.ofNullable(sqs);
    }

    public Optional<SftpServer> sftp() {
        return Optional.ofNullable(sftp);
    }

    @Override
    public void close() {
        for (var service : stopping()) {
            try {
                service.close();
            } catch (Exception e) { // each declares its own; the others must still be stopped
                log.warn("{} did not stop cleanly", service.getClass().getSimpleName(), e);
            }
        }
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("The lock of the data folder was not released", e);
        }
    }

    private <T extends AutoCloseable> Future<@Nullable T> begin(boolean wanted, Supplier<T> start) {
        var task = new FutureTask<@Nullable T>(() -> {
            if (!wanted) {
                return null;
            }
            var service = start.get();
            synchronized (running) {
                running.push(service);
            }
            return service;
        });
        Thread.ofPlatform().name("embedded-start").start(task);
        return task;
    }

    private List<AutoCloseable> stopping() {
        synchronized (running) {
            var services = List.copyOf(running);
            running.clear();
            return services;
        }
    }

    private static <T> @Nullable T finished(Future<@Nullable T> start, List<RuntimeException> failed) {
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.add(new IllegalStateException("interrupted while starting", e));
        } catch (ExecutionException e) {
            failed.add(
                    e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause()));
        }
        return null;
    }

    /** One hub a data folder: two would end each other's database. */
    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            var channel =
                    FileChannel.open(data.resolve("waybill.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process: the same refusal.
            }
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be used (" + e + ")", "--data", e);
        }
        throw new CannotStart("The data folder " + data + " is in use by another hub", "--data");
    }
}
