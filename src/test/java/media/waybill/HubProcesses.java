package media.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import media.waybill.embedded.SftpServer;
import media.waybill.media.Ffmpeg;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.vault.TestVault;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** Hubs as in production, each a process of its own, on one database and one store; a distributor drops over SFTP. */
final class HubProcesses implements AutoCloseable {

    static final String ADMIN_PASSWORD = "of-the-administrator";
    private static final String KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes for two hubs !!".getBytes(StandardCharsets.UTF_8));
    private static final Pattern ADDRESS = Pattern.compile("API +(http://localhost:\\d+/api/v1)");

    final TestDatabase db = TestDatabase.fresh();
    final TestVault store;
    final SftpServer sftp;
    private final Path folder;
    private final Map<String, Process> hubs = new HashMap<>();

    HubProcesses(Path folder) throws IOException {
        this.folder = folder;
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        sftp = SftpServer.start(folder.resolve("outside"), "127.0.0.1", 0);
        Files.createDirectories(
                sftp.admit(SftpServer.Account.of("nordlys", "secret")).resolve("in"));
    }

    /** The modules themselves, in this process. */
    void modules(Consumer<AssertableApplicationContext> what) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, folder), Clock.systemUTC())
                .withPropertyValues("waybill.partners.secret-key=" + KEY)
                .run(what::accept);
    }

    Map<String, String> server() {
        return Map.of("host", "127.0.0.1", "port", Integer.toString(sftp.port()), "hostKey", sftp.hostKeyLine());
    }

    void dropPoint() {
        var from = new HashMap<>(server());
        from.putAll(Map.of("user", "nordlys", "path", "/"));
        modules(context -> context.getBean(Partners.class)
                .put(
                        new DropPoint(
                                "nordlys-sftp",
                                "nordlys",
                                "sftp-drop-source",
                                from,
                                "default",
                                Duration.ofSeconds(1),
                                true,
                                1),
                        Map.of("password", "secret")));
    }

    /** A file that is there at once and whole. */
    void drop(String name, byte[] bytes) throws IOException {
        var home = sftp.home("nordlys").resolve("in");
        Files.write(home.resolve(name + ".part"), bytes);
        Files.move(home.resolve(name + ".part"), home.resolve(name));
    }

    void start(String node) throws IOException {
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
                "--admin-password=" + ADMIN_PASSWORD,
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

    boolean isUp(String node) {
        try {
            var out = Files.readString(folder.resolve(node).resolve("out"));
            assertThat(hubs.get(node).isAlive()).as(out).isTrue();
            // The addresses are printed below that line, and may not be there yet.
            return out.contains("Waybill is up") && ADDRESS.matcher(out).find();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Where the node's API is, as it said itself. */
    String api(String node) throws IOException {
        var said = ADDRESS.matcher(Files.readString(folder.resolve(node).resolve("out")));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    void kill(String node) throws InterruptedException {
        hubs.get(node).destroyForcibly().waitFor();
    }

    boolean isAlive(String node) {
        return hubs.get(node).isAlive();
    }

    String leaseHolder() {
        return db.jdbc()
                .sql("select node from work.lease where name = 'drop-point:nordlys-sftp'")
                .query(String.class)
                .single();
    }

    long count(String rows) {
        return db.jdbc().sql("select count(*) from " + rows).query(Long.class).single();
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() throws Exception {
        for (var hub : hubs.values()) {
            hub.destroyForcibly().waitFor();
        }
        sftp.close();
        store.close();
    }
}
