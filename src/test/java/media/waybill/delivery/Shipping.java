package media.waybill.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.connectors.TestCamel;
import media.waybill.embedded.Keys;
import media.waybill.embedded.MediaConvertServer;
import media.waybill.embedded.SftpServer;
import media.waybill.media.Ffmpeg;
import media.waybill.packaging.Packaging;
import media.waybill.packaging.Parcel;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.vault.TestVault;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A hub that ships: packaging and delivery over a real database, vault, SFTP server and bucket. */
final class Shipping implements AutoCloseable {

    @FunctionalInterface
    interface Story {
        void tell(Shipping shipping) throws Exception;
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"media.waybill.packaging", "media.waybill.delivery", "media.waybill.connectors"})
    static class Modules {
        @Bean(destroyMethod = "close")
        CamelContext camel() {
            return TestCamel.started();
        }
    }

    static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));

    final TestDatabase db = TestDatabase.fresh();
    final TestVault store;
    final SftpServer sftp;
    final Path platform;
    private final MediaConvertServer encoder;
    private @Nullable ApplicationContext context;
    private int lines;

    private Shipping(Path folder) throws Exception {
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        sftp = SftpServer.start(folder.resolve("sftp-data"), "127.0.0.1", 0);
        platform = sftp.admit(SftpServer.Account.of("kanal9", "secret"));
        Files.createDirectories(platform.resolve("incoming"));
        Files.createDirectories(platform.resolve("receipts"));
        var settings = store.settings();
        encoder = MediaConvertServer.start(new MediaConvertServer.Options(
                Files.createDirectories(folder.resolve("encoder")),
                "127.0.0.1",
                0,
                Keys.SAMPLES,
                settings.endpoint(),
                new Keys(String.valueOf(settings.accessKey()), String.valueOf(settings.secretKey())),
                null,
                "",
                FFMPEG,
                1,
                Clock.systemUTC()));
    }

    static void in(Path folder, Story story) throws Exception {
        try (var shipping = new Shipping(folder)) {
            runner(shipping).run(context -> {
                shipping.context = context;
                shipping.endpoints();
                story.tell(shipping);
            });
        }
    }

    private static ApplicationContextRunner runner(Shipping shipping) {
        return TestModules.over(shipping.db, shipping.store.vault(), FFMPEG, Clock.systemUTC())
                .withPropertyValues(
                        "waybill.mediaconvert.endpoint=" + shipping.encoder.endpoint(),
                        "waybill.mediaconvert.access-key=waybill",
                        "waybill.mediaconvert.secret-key=waybill-secret")
                .withUserConfiguration(Modules.class);
    }

    private void endpoints() {
        db.platform("kanal9");
        db.platform("aurora");
        var partners = bean(Partners.class);
        partners.put(
                new PlatformEndpoint(
                        "kanal9-sftp",
                        "kanal9",
                        "sftp-platform-sink",
                        Map.of(
                                "host",
                                "127.0.0.1",
                                "port",
                                Integer.toString(sftp.port()),
                                "hostKey",
                                sftp.hostKeyLine(),
                                "user",
                                "kanal9",
                                "path",
                                "/incoming",
                                "receipts",
                                "/receipts"),
                        "kanal9",
                        PlatformEndpoint.Acknowledgement.RECEIPT_FILE),
                Map.of("password", "secret"));
        partners.put(
                new PlatformEndpoint(
                        "aurora-s3",
                        "aurora",
                        "s3-platform-sink",
                        Map.of(
                                "endpoint",
                                String.valueOf(store.settings().endpoint()),
                                "region",
                                "us-east-1",
                                "bucket",
                                "aurora-incoming"),
                        "aurora",
                        PlatformEndpoint.Acknowledgement.API),
                Map.of("accessKey", TestVault.ACCESS_KEY, "secretKey", TestVault.SECRET_KEY));
        s3().createBucket(b -> b.bucket("aurora-incoming"));
    }

    S3Client s3() {
        return S3Client.builder()
                .endpointOverride(URI.create(String.valueOf(store.settings().endpoint())))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(TestVault.ACCESS_KEY, TestVault.SECRET_KEY)))
                .build();
    }

    <T> T bean(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("not started");
        }
        return context.getBean(type);
    }

    Delivery delivery() {
        return bean(Delivery.class);
    }

    Packaging packaging() {
        return bean(Packaging.class);
    }

    UUID film(String order, String reference, String platform) {
        return db.film(db.order(order, "nordlys", platform), reference, "The Quiet Fjord", 2024, 102);
    }

    /** A line of a title with an accepted file. */
    UUID accepted(UUID title, String kind, @Nullable String language, @Nullable String use, String name, String text) {
        var line =
                db.line(title, Integer.toString(++lines), kind, language, use, Instant.parse("2026-12-01T00:00:00Z"));
        answer(line, name, text);
        return line;
    }

    /** Another accepted file for a line. */
    void answer(UUID line, String name, String text) {
        var stored = store.vault().put("house/" + UUID.randomUUID() + "/" + name, text.getBytes(UTF_8));
        db.accepted(line, "nordlys", name, stored);
    }

    /** A title with everything that kanal9 needs. */
    UUID wholeFilm(String order, String reference) {
        var title = film(order, reference, "kanal9");
        accepted(title, "VIDEO", null, null, "v.mov", "moving picture ".repeat(50_000));
        accepted(title, "DUB", "de", null, "de.wav", "deutsch ".repeat(10_000));
        accepted(title, "SUBTITLE", "sv", "FULL", "sv.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n");
        return title;
    }

    Parcel sealed(UUID title) {
        return packaging()
                .parcel(packaging().seal(db.consignment(title)).getFirst())
                .orElseThrow();
    }

    List<String> attempts(UUID parcel) {
        return db.jdbc()
                .sql("select outcome || ' ' || detail from delivery.attempt where parcel_id = :id order by at")
                .param("id", parcel)
                .query(String.class)
                .list();
    }

    Path incoming(String name) {
        return platform.resolve("incoming").resolve(name);
    }

    /** What a platform sees: no hidden names. */
    List<String> visible() throws Exception {
        try (var files = Files.list(platform.resolve("incoming"))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws Exception {
        encoder.close();
        sftp.close();
        store.close();
    }
}
