package media.waybill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import media.waybill.embedded.CannotStart;
import media.waybill.embedded.EmbeddedServices;
import media.waybill.embedded.Keys;
import media.waybill.embedded.SftpServer;
import media.waybill.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/**
 * The services that this process brings along, and the settings by which the application finds them. An endpoint given
 * as an option replaces the embedded service and nothing else.
 */
final class LocalServices implements AutoCloseable {

    private final LaunchOptions options;
    private final EmbeddedServices embedded;
    private final Map<String, String> properties = new TreeMap<>();

    private LocalServices(LaunchOptions options, EmbeddedServices embedded) {
        this.options = options;
        this.embedded = embedded;
    }

    static LocalServices start(LaunchOptions options) {
        var host = options.get("host", "127.0.0.1");
        ifTaken(host, options.port("port", 8080));
        var database = options.has("database-url") ? jdbc(options.get("database-url", "")) : null;
        var keys = options.samples() ? Keys.SAMPLES : Keys.keptIn(options.data());
        var ffmpeg = options.get("ffmpeg");
        var services = new LocalServices(
                options,
                EmbeddedServices.start(new EmbeddedServices.Options(
                        options.data(),
                        host,
                        keys,
                        !options.has("database-url"),
                        !options.has("s3-endpoint"),
                        options.port("s3-port", 9000),
                        !options.has("sqs-endpoint"),
                        options.port("sqs-port", 0),
                        true,
                        options.port("sftp-port", 2222),
                        !options.has("mediaconvert-endpoint"),
                        options.port("mediaconvert-port", 9100),
                        uri(options.get("s3-endpoint")),
                        uri(options.get("sqs-endpoint")),
                        new Ffmpeg(ffmpeg == null ? null : Path.of(ffmpeg), options.data()),
                        Clock.systemUTC())));
        services.describe(host, keys);
        if (database != null) {
            services.set("spring.datasource.url", database);
        }
        return services;
    }

    private void describe(String host, Keys keys) {
        var data = options.data();
        set("server.port", options.port("port", 8080));
        set("server.address", host);
        set("waybill.data", data);
        set("waybill.samples", options.samples());
        set("waybill.work.node", options.get("node", nodeName(data)));
        set("logging.file.name", data.resolve("logs/waybill.log"));
        copy("admin-password", "waybill.admin-password");
        copy("secret-key", "waybill.partners.secret-key");
        copy("database-user", "spring.datasource.username");
        copy("database-password", "spring.datasource.password");
        copy("s3-endpoint", "waybill.s3.endpoint");
        copy("sqs-endpoint", "waybill.sqs.endpoint");
        copy("mediaconvert-endpoint", "waybill.mediaconvert.endpoint");
        embedded.postgres().ifPresent(server -> {
            set("spring.datasource.url", server.url());
            set("spring.datasource.username", server.user());
            set("spring.datasource.password", server.password());
        });
        embedded.s3().ifPresent(server -> {
            set("waybill.s3.endpoint", server.endpoint());
            set("waybill.s3.access-key", keys.accessKey());
            set("waybill.s3.secret-key", keys.secretKey());
        });
        copy("ffmpeg", "waybill.ffmpeg");
        embedded.mediaConvert().ifPresent(server -> {
            set("waybill.mediaconvert.endpoint", server.endpoint());
            set("waybill.mediaconvert.access-key", keys.accessKey());
            set("waybill.mediaconvert.secret-key", keys.secretKey());
            set("waybill.mediaconvert.events", EmbeddedServices.EVENTS);
        });
        embedded.sqs().ifPresent(server -> set("waybill.sqs.endpoint", server.endpoint()));
    }

    /** Settings for the application; the command line may still override each. */
    Map<String, String> properties() {
        return properties;
    }

    LaunchOptions options() {
        return options;
    }

    /** The embedded drop and platform SFTP server. */
    SftpServer sftp() {
        return embedded.sftp().orElseThrow();
    }

    EmbeddedServices embedded() {
        return embedded;
    }

    @Override
    public void close() {
        embedded.close();
    }

    private void set(String property, Object value) {
        properties.put(property, value.toString());
    }

    private static @Nullable URI uri(@Nullable String endpoint) {
        return endpoint == null ? null : URI.create(endpoint);
    }

    private static String jdbc(String url) {
        var address = url.replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:");
        if (org.postgresql.Driver.parseURL(address, null) == null) {
            throw new CannotStart(
                    "\"" + url + "\" is no address of a PostgreSQL database like postgresql://host:5432/waybill",
                    "--database-url");
        }
        return address;
    }

    private void copy(String option, String property) {
        var value = options.get(option);
        if (value != null) {
            set(property, value);
        }
    }

    /** A node that comes back under its name takes its own jobs up again at once. */
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

    private static void ifTaken(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("Port " + port + " (portal) is in use", "--port", e);
        }
    }
}
