package media.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import media.waybill.embedded.SftpServer;
import media.waybill.media.Ffmpeg;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.vault.TestVault;
import media.waybill.work.Work;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hubs, each a process of its own as in production, on one database and one store: they share the work, and when
 * one is killed the other loses nothing and repeats nothing.
 */
class TwoHubsIT {

    private static final int PARCELS = 16;
    private static final int FILES = 40;
    private static final int LATE_FILES = 10;
    private static final String KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes for two hubs !!".getBytes(StandardCharsets.UTF_8));

    private final TestDatabase db = TestDatabase.fresh();
    private final Map<String, Process> hubs = new HashMap<>();

    @TempDir
    Path folder;

    private TestVault store;
    private SftpServer sftp;

    @BeforeEach
    void theOutside() throws IOException {
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        sftp = SftpServer.start(folder.resolve("outside"), "127.0.0.1", 0);
        Files.createDirectories(
                sftp.admit(SftpServer.Account.of("nordlys", "secret")).resolve("in"));
        Files.createDirectories(
                sftp.admit(SftpServer.Account.of("kanal9", "secret")).resolve("incoming"));
    }

    @AfterEach
    void end() throws Exception {
        for (var hub : hubs.values()) {
            hub.destroyForcibly().waitFor();
        }
        sftp.close();
        store.close();
    }

    @Test
    void oneOfTwoIsKilledAndNothingIsLostOrSentTwice() throws Exception {
        var consignments = new ArrayList<UUID>();
        for (int i = 0; i < PARCELS; i++) {
            consignments.add(readyTitle("F-" + i));
        }
        drop(0, FILES);
        settings();
        start("one");
        start("two");
        await("both hubs run", () -> isUp("one") && isUp("two") && count("work.lease") > 0);
        TestModules.over(db, store.vault(), new Ffmpeg(null, folder), Clock.systemUTC())
                .run(context ->
                        consignments.forEach(id -> context.getBean(Work.class).enqueue("packaging", id.toString(), 0)));

        var killed = leaseHolder();
        await(
                "both take jobs, some are through, and the one is at work",
                () -> holders().containsAll(List.of("one", "two"))
                        && count("drops.stored") >= FILES / 8
                        && count("delivery.attempt") >= PARCELS / 8
                        && count("work.job where picked_by like '" + killed + "/%'") > 0);
        hubs.get(killed).destroyForcibly().waitFor();
        drop(FILES, FILES + LATE_FILES);

        await(
                "the other takes over all of it",
                () -> count("drops.stored") == FILES + LATE_FILES
                        && count("delivery.attempt where outcome = 'SENT'") == PARCELS
                        && count("work.job") == 0);
        var other = killed.equals("one") ? "two" : "one";
        assertThat(hubs.get(other).isAlive()).isTrue();
        assertThat(leaseHolder()).isEqualTo(other);
        assertThat(count("work.parked")).isZero();
        assertThat(count("drops.file where drop_point is not null"))
                .as("announced once each")
                .isEqualTo(FILES + LATE_FILES);
        assertThat(count("journal.event where kind = 'drops.stored'")).isEqualTo(FILES + LATE_FILES);
        assertThat(count("packaging.parcel")).as("sealed once each").isEqualTo(PARCELS);
        assertThat(count("journal.event where kind = 'delivery.sent'")).isEqualTo(PARCELS);
        theStoreHoldsWhatWasDropped();
        thePlatformHoldsEachParcelWhole();
    }

    private void theStoreHoldsWhatWasDropped() throws IOException {
        for (int i = 0; i < FILES + LATE_FILES; i++) {
            var key = db.jdbc()
                    .sql(
                            "select s.vault_key from drops.stored s join drops.file f on f.id = s.file_id where f.path = :path")
                    .param("path", "in/" + name(i))
                    .query(String.class)
                    .single();
            assertThat(store.vault().bytes(key, 10_000_000)).as(name(i)).isEqualTo(bytes(i));
        }
    }

    private void thePlatformHoldsEachParcelWhole() throws IOException {
        var incoming = sftp.home("kanal9").resolve("incoming");
        try (var folders = Files.list(incoming)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .hasSize(PARCELS)
                    .noneMatch(name -> name.startsWith("."));
        }
        var files = db.jdbc()
                .sql(
                        "select p.folder || '/' || f.path as path, f.size from packaging.parcel p join packaging.parcel_file f on f.parcel_id = p.id")
                .query((row, n) -> Map.entry(row.getString("path"), row.getLong("size")))
                .list();
        assertThat(files).hasSizeGreaterThan(PARCELS * 3);
        for (var file : files) {
            assertThat(incoming.resolve(file.getKey())).hasSize(file.getValue());
        }
    }

    /** A title with everything that kanal9 needs: its consignment. */
    private UUID readyTitle(String reference) {
        var title =
                db.film(db.order("PO-" + reference, "nordlys", "kanal9"), reference, "Film " + reference, 2024, 102);
        accepted(title, "1", "VIDEO", null, null, "v.mov", 600_000);
        accepted(title, "2", "DUB", "de", null, "de.wav", 100_000);
        accepted(title, "3", "SUBTITLE", "sv", "FULL", "sv.vtt", 400);
        return db.consignment(title);
    }

    private void accepted(
            UUID title, String reference, String kind, String language, String use, String name, int size) {
        var line = db.line(title, reference, kind, language, use, Instant.parse("2026-12-01T00:00:00Z"));
        var bytes = "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n".repeat(size / 30).getBytes(StandardCharsets.UTF_8);
        db.accepted(line, "nordlys", name, store.vault().put("house/" + line + "/" + name, bytes));
    }

    private void drop(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            var home = sftp.home("nordlys").resolve("in");
            Files.write(home.resolve(name(i) + ".part"), bytes(i));
            Files.move(home.resolve(name(i) + ".part"), home.resolve(name(i)));
        }
    }

    private static String name(int file) {
        return "clip-%03d.bin".formatted(file);
    }

    /** Every tenth is pulled in parts. */
    private static byte[] bytes(int file) {
        var bytes = new byte[file % 10 == 0 ? 9_000_000 : 200_000 + file];
        new Random(file).nextBytes(bytes);
        return bytes;
    }

    private void settings() {
        var server = Map.of("host", "127.0.0.1", "port", Integer.toString(sftp.port()), "hostKey", sftp.hostKeyLine());
        var from = new HashMap<>(server);
        from.putAll(Map.of("user", "nordlys", "path", "/"));
        var to = new HashMap<>(server);
        to.putAll(Map.of("user", "kanal9", "path", "/incoming"));
        TestModules.over(db, store.vault(), new Ffmpeg(null, folder), Clock.systemUTC())
                .withPropertyValues("waybill.partners.secret-key=" + KEY)
                .run(context -> {
                    var partners = context.getBean(Partners.class);
                    partners.put(
                            new DropPoint(
                                    "nordlys-sftp",
                                    "nordlys",
                                    "sftp-drop-source",
                                    from,
                                    "default",
                                    Duration.ofSeconds(1),
                                    true,
                                    1),
                            Map.of("password", "secret"));
                    partners.put(
                            new PlatformEndpoint(
                                    "kanal9-sftp",
                                    "kanal9",
                                    "sftp-platform-sink",
                                    to,
                                    "kanal9",
                                    PlatformEndpoint.Acknowledgement.NONE),
                            Map.of("password", "secret"));
                });
    }

    private void start(String node) throws IOException {
        var data = Files.createDirectories(folder.resolve(node));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                product(),
                "media.waybill.WaybillApplication",
                "--empty",
                "--data=" + data,
                "--node=" + node,
                "--port=0",
                "--sftp-port=0",
                "--mediaconvert-port=0",
                "--database-url=" + db.url(),
                "--database-user=postgres",
                "--secret-key=" + KEY,
                "--s3-endpoint=" + store.settings().endpoint(),
                "--waybill.s3.access-key=" + TestVault.ACCESS_KEY,
                "--waybill.s3.secret-key=" + TestVault.SECRET_KEY,
                "--waybill.vault.bucket=test-vault",
                "--waybill.work.heartbeat=1s",
                "--waybill.work.poll=100ms",
                "--waybill.drops.lease=4s",
                "--waybill.drops.settle=500ms",
                "--waybill.drops.part-size=5MB",
                "--spring.flyway.enabled=false"));
        hubs.put(
                node,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("out").toFile())
                        .start());
    }

    /** What the product runs with: without the tests' own beans. */
    private static String product() {
        return String.join(
                ":",
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList());
    }

    private boolean isUp(String node) {
        try {
            var out = Files.readString(folder.resolve(node).resolve("out"));
            assertThat(hubs.get(node).isAlive()).as(out).isTrue();
            return out.contains("Waybill is up");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The nodes that have taken jobs so far. */
    private final List<String> seen = new ArrayList<>();

    private List<String> holders() {
        db.jdbc()
                .sql("select distinct split_part(picked_by, '/', 1) from work.job where picked_by is not null")
                .query(String.class)
                .list()
                .forEach(seen::add);
        return seen;
    }

    private String leaseHolder() {
        return db.jdbc()
                .sql("select node from work.lease where name = 'drop-point:nordlys-sftp'")
                .query(String.class)
                .single();
    }

    private long count(String rows) {
        return db.jdbc().sql("select count(*) from " + rows).query(Long.class).single();
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
