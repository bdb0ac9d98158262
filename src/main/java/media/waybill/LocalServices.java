package media.waybill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import media.waybill.embedded.CannotStart;
import media.waybill.embedded.Keys;
import media.waybill.embedded.PostgresServer;
import media.waybill.embedded.S3Server;
import media.waybill.embedded.SftpServer;
import media.waybill.embedded.SqsServer;
import org.jspecify.annotations.Nullable;

/**
 * The services that this process brings along, and the settings by which the application finds them. An endpoint given
 * as an option replaces the embedded service and nothing else.
 */
final class LocalServices implements AutoCloseable {

    private final LaunchOptions options;
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, Object> properties = new TreeMap<>();
    private final FileChannel lockFile;
    private @Nullable SftpServer sftp;

    private LocalServices(LaunchOptions options, FileChannel lockFile) {
        this.options = options;
        this.lockFile = lockFile;
    }

    static LocalServices start(LaunchOptions options) {
        var services = new LocalServices(options, lock(options.data()));
        try {
            services.bringUp();
            return services;
        } catch (CompletionException e) {
            services.close();
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void bringUp() {
        var data = options.data();
        var host = options.get("host", "127.0.0.1");
        int port = options.port("port", 8080);
        ifTaken(host, port, "portal", "--port");
        set("server.port", port);
        set("server.address", host);
        set("waybill.data", data);
        set("waybill.samples", options.samples());
        set("waybill.work.node", options.get("node", nodeName(data)));
        set("logging.file.name", data.resolve("logs/waybill.log"));
        copy("admin-password", "waybill.admin-password");
        copy("secret-key", "waybill.partners.secret-key");

        var database = async(() -> {
            if (!options.has("database-url")) {
                var server = keep(PostgresServer.start(data));
                set("spring.datasource.url", server.url());
                set("spring.datasource.username", server.user());
                set("spring.datasource.password", server.password());
                say("PostgreSQL", "127.0.0.1:" + server.port());
            } else {
                set("spring.datasource.url", jdbc(options.get("database-url", "")));
                copy("database-user", "spring.datasource.username");
                copy("database-password", "spring.datasource.password");
            }
        });
        var keys = options.samples() ? Keys.SAMPLES : Keys.keptIn(data);
        var s3 = async(() -> {
            if (!options.has("s3-endpoint")) {
                var server = keep(S3Server.start(data, host, options.port("s3-port", 9000), keys));
                set("waybill.s3.endpoint", server.endpoint());
                set("waybill.s3.access-key", keys.accessKey());
                set("waybill.s3.secret-key", keys.secretKey());
                say("S3", server.endpoint());
            } else {
                copy("s3-endpoint", "waybill.s3.endpoint");
            }
        });
        var sqs = async(() -> {
            if (!options.has("sqs-endpoint")) {
                var server = keep(SqsServer.start(options.port("sqs-port", 0)));
                set("waybill.sqs.endpoint", server.endpoint());
                say("SQS", server.endpoint());
            } else {
                copy("sqs-endpoint", "waybill.sqs.endpoint");
            }
        });
        var ssh = async(() -> {
            var server = keep(SftpServer.start(data, host, options.port("sftp-port", 2222)));
            sftp = server;
            set("waybill.sftp.host", server.host());
            set("waybill.sftp.port", server.port());
            say("SFTP", server.host() + ":" + server.port() + "  " + server.fingerprint());
        });
        CompletableFuture.allOf(database, s3, sqs, ssh).join();
    }

    /** Settings for the application; the command line may still override each. */
    Map<String, Object> properties() {
        return properties;
    }

    String[] remainingArguments() {
        return options.others().toArray(String[]::new);
    }

    /** The embedded drop and platform SFTP server. */
    SftpServer sftp() {
        var server = sftp;
        if (server == null) {
            throw new IllegalStateException("the SFTP server is not up");
        }
        return server;
    }

    @Override
    public synchronized void close() {
        for (var service : running.reversed()) {
            try {
                service.close();
            } catch (Exception e) {
                System.err.println("waybill: a service did not stop cleanly: " + e.getMessage());
            }
        }
        running.clear();
        try {
            lockFile.close();
        } catch (IOException e) {
            System.err.println("waybill: the data folder's lock was not given back: " + e.getMessage());
        }
    }

    private CompletableFuture<Void> async(Runnable start) {
        return CompletableFuture.runAsync(
                start, task -> Thread.ofPlatform().daemon().start(task));
    }

    private synchronized <T extends AutoCloseable> T keep(T service) {
        running.add(service);
        return service;
    }

    private synchronized void set(String property, Object value) {
        properties.put(property, value.toString());
    }

    private void copy(String option, String property) {
        var value = options.get(option);
        if (value != null) {
            set(property, value);
        }
    }

    private static void say(String service, Object where) {
        System.out.printf("  %-14s %s%n", service, where);
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url;
    }

    /** Two hubs on one data folder would each believe that the other's jobs are its own. */
    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("Data folder " + data + " is in use by another hub", "--data");
            }
            return channel;
        } catch (IOException e) {
            throw new CannotStart("Data folder " + data + " cannot be used (" + e + ")", "--data", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String nodeName(Path data) {
        var file = data.resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "node-" + UUID.randomUUID().toString().substring(0, 8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("Data folder " + data + " cannot be written (" + e + ")", "--data", e);
        }
    }

    private static void ifTaken(String host, int port, String service, String option) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("Port " + port + " (" + service + ") is in use", option, e);
        }
    }
}
