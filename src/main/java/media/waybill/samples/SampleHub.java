package media.waybill.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import media.waybill.embedded.EmbeddedServices;
import media.waybill.embedded.SftpServer;
import media.waybill.orders.OrderFormat;
import media.waybill.orders.Orders;
import media.waybill.orders.Placing;
import media.waybill.partners.Account;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.partners.Role;
import media.waybill.partners.Viewer;
import media.waybill.vault.S3Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;

/** Sets the sample partners and orders up, then lets their files arrive. */
@Component
@ConditionalOnProperty("waybill.samples")
class SampleHub implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SampleHub.class);
    private static final String PASSWORD = "waybill";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Partners partners;
    private final Orders orders;
    private final ObjectMapper json;
    private final EmbeddedServices services;
    private final S3Settings s3;
    private final SampleArrivals arrivals;
    private final Clock clock;
    private final Path folder;
    private final S3Client store;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sample-platforms").daemon().factory());

    SampleHub(
            Partners partners,
            Orders orders,
            ObjectMapper json,
            EmbeddedServices services,
            S3Settings s3,
            S3Client store,
            SampleArrivals arrivals,
            Clock clock,
            @Value("${waybill.data}") Path data) {
        this.partners = partners;
        this.orders = orders;
        this.json = json;
        this.services = services;
        this.s3 = s3;
        this.store = store;
        this.arrivals = arrivals;
        this.clock = clock;
        this.folder = data.resolve("samples");
    }

    @EventListener
    @Order(10)
    void up(ApplicationReadyEvent event) {
        var firstStart = firstStart();
        var world = new SampleWorld(firstStart);
        services.sftp().ifPresent(SampleHub::admit);
        Viewer.asHub(() -> {
            if (partners.partner("nordlys").isEmpty()
                    || partners.endpointFor("kanal9").isEmpty()) {
                people();
                services.sftp().ifPresent(this::dropPoints);
            }
            world.orders().forEach(this::place);
            return null;
        });
        arrivals.begin(world, folder.resolve("made"), firstStart);
        platforms(event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080"));
    }

    private static void admit(SftpServer server) {
        for (var login : List.of("nordlys", "meridian", "kanal9")) {
            server.admit(SftpServer.Account.of(login, PASSWORD));
        }
        try {
            Files.createDirectories(server.home("kanal9").resolve("incoming"));
            Files.createDirectories(server.home("kanal9").resolve("receipts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platforms' own side of the samples: they look at what came and answer. */
    private void platforms(String port) {
        var refusals = List.of(new PlatformSimulator.Refusal(
                "MD-1234",
                "poster",
                "ARTWORK/INCORRECT-CONTENT",
                "the poster shows a rating that this territory does not use"));
        var api = URI.create("http://127.0.0.1:" + port + "/api/v1");
        var sides = new ArrayList<PlatformSimulator>();
        sides.add(new PlatformSimulator.Aurora(store, SampleArrivals.AURORA_BUCKET, api, "aurora", PASSWORD, refusals));
        services.sftp().ifPresent(server -> sides.add(new PlatformSimulator.Kanal9(server.home("kanal9"), refusals)));
        sides.forEach(side -> watching.scheduleWithFixedDelay(() -> look(side), 5, 5, TimeUnit.SECONDS));
    }

    private static void look(PlatformSimulator side) {
        try {
            side.look();
        } catch (RuntimeException e) {
            LOG.warn("a sample platform could not look  cause={}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        watching.shutdownNow();
    }

    private void people() {
        distributor("nordlys", "Nordlys Film", "materials@nordlys.example", Map.of("GSW", "de-CH"));
        distributor("meridian", "Meridian Distribution", "entregas@meridian.example", Map.of());
        partners.put(new Partner("aurora", Partner.Kind.PLATFORM, "Aurora", List.of(), Map.of()));
        partners.put(new Partner("kanal9", Partner.Kind.PLATFORM, "Kanal 9", List.of(), Map.of()));
        account("operator", Role.OPERATOR, null);
        account("admin", Role.ADMIN, null);
        account("nordlys", Role.DISTRIBUTOR, "nordlys");
        account("meridian", Role.DISTRIBUTOR, "meridian");
        account("aurora", Role.PLATFORM, "aurora");
        account("kanal9", Role.PLATFORM, "kanal9");
    }

    private void distributor(String key, String name, String email, Map<String, String> aliases) {
        var contact = new Partner.Contact(email, null, "en", OSLO.getId(), 1);
        partners.put(new Partner(key, Partner.Kind.DISTRIBUTOR, name, List.of(contact), aliases));
    }

    private void account(String login, Role role, @Nullable String partner) {
        partners.put(new Account(login, role, partner, OSLO), PASSWORD);
    }

    private void dropPoints(SftpServer sftp) {
        var server = Map.of("host", sftp.host(), "port", Integer.toString(sftp.port()), "hostKey", sftp.hostKeyLine());
        partners.put(
                dropPoint(
                        "nordlys-sftp",
                        "nordlys",
                        "sftp-drop-source",
                        with(server, Map.of("user", "nordlys", "path", "/"))),
                Map.of("password", PASSWORD));
        var store = s3.endpoint() == null
                ? Map.of("region", s3.region())
                : Map.of("endpoint", s3.endpoint().toString(), "region", s3.region());
        partners.put(
                dropPoint(
                        "meridian-s3",
                        "meridian",
                        "s3-drop-source",
                        with(store, Map.of("bucket", SampleArrivals.DROP_BUCKET))),
                keys());
        partners.put(
                new PlatformEndpoint(
                        "aurora-s3",
                        "aurora",
                        "s3-platform-sink",
                        with(store, Map.of("bucket", SampleArrivals.AURORA_BUCKET)),
                        "aurora",
                        PlatformEndpoint.Acknowledgement.API),
                keys());
        partners.put(
                new PlatformEndpoint(
                        "kanal9-sftp",
                        "kanal9",
                        "sftp-platform-sink",
                        with(server, Map.of("user", "kanal9", "path", "/incoming", "receipts", "/receipts")),
                        "kanal9",
                        PlatformEndpoint.Acknowledgement.RECEIPT_FILE),
                Map.of("password", PASSWORD));
    }

    private static DropPoint dropPoint(String key, String partner, String connector, Map<String, String> parameters) {
        return new DropPoint(key, partner, connector, parameters, partner, Duration.ofSeconds(5), true, 1);
    }

    private Map<String, String> keys() {
        return s3.accessKey() == null || s3.secretKey() == null
                ? Map.of()
                : Map.of("accessKey", s3.accessKey(), "secretKey", s3.secretKey());
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        var all = new TreeMap<>(one);
        all.putAll(other);
        return all;
    }

    private void place(Map<String, Object> order) {
        try {
            var placed = orders.place(OrderFormat.JSON, json.writeValueAsBytes(order), false);
            if (placed instanceof Placing.Refused refused) {
                LOG.error("a sample order was refused  order={} faults={}", order.get("reference"), refused.faults());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Days count from here, on every later start as well. */
    private Instant firstStart() {
        var file = folder.resolve("first-start");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, clock.instant().toString());
            }
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
