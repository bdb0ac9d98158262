package media.waybill.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import media.waybill.embedded.Keys;
import media.waybill.embedded.S3Server;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets as drop points and as platforms, by the real Kamelets against the embedded S3. */
class S3ConnectorIT {

    @TempDir
    static Path folder;

    static S3Server server;
    static CamelContext camel;
    static Connectors connectors;
    static S3Client s3;
    static final AtomicInteger BUCKETS = new AtomicInteger();
    static final Queue<Seen> FOUND = new ConcurrentLinkedQueue<>();

    private String bucket = "";

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(folder, "127.0.0.1", 0, Keys.SAMPLES);
        camel = TestCamel.started();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:found")
                        .split(body())
                        .process(e -> FOUND.add(e.getMessage().getBody(Seen.class)));
            }
        });
        connectors = TestCamel.connectors(camel);
        s3 = S3Clients.open(access("s3-drop-source", Map.of("bucket", "any")));
    }

    @AfterAll
    static void stop() {
        s3.close();
        connectors.destroy();
        camel.stop();
        server.close();
    }

    @BeforeEach
    void aBucket() {
        bucket = "bucket-" + BUCKETS.incrementAndGet();
        s3.createBucket(b -> b.bucket(bucket));
        FOUND.clear();
    }

    @Test
    void everyWantedObjectBelowThePrefixIsAnnouncedAndNothingIsChanged() throws Exception {
        for (var key : List.of("in/a.mov", "in/sub/b.srt", "in/known.mov", "elsewhere/c.mov", "in/folder/")) {
            put(key, key.endsWith("/") ? "" : "bytes of " + key);
        }
        var before = listed();
        var polls = new AtomicInteger();

        connectors.start(
                "north",
                source(Map.of("prefix", "in/")),
                Duration.ofMillis(200),
                new Watch(seen -> !seen.path().equals("known.mov"), polls::incrementAndGet, S3ConnectorIT::unexpected),
                "direct:found");
        await(() -> polls.get() > 2);
        connectors.stop("north");

        assertThat(FOUND).extracting(Seen::path).containsOnly("a.mov", "sub/b.srt");
        assertThat(FOUND).allMatch(seen -> seen.atomic() && seen.etag() != null && seen.size() > 0);
        assertThat(listed()).isEqualTo(before);
        assertThat(camel.getRoutes()).as("nothing of it stays").noneMatch(route -> route.getRouteId()
                .startsWith("listing-"));
    }

    @Test
    void aBucketOfMoreThanOnePageIsListedToItsEnd() {
        for (int i = 0; i < 1100; i++) {
            put("f" + i, "x");
        }
        var polls = new AtomicInteger();

        connectors.start(
                "many",
                source(Map.of()),
                Duration.ofMillis(200),
                new Watch(seen -> true, polls::incrementAndGet, S3ConnectorIT::unexpected),
                "direct:found");
        await(() -> polls.get() > 0);
        connectors.stop("many");

        assertThat(FOUND.stream().map(Seen::path).distinct()).hasSize(1100);
    }

    @Test
    void oneKeyThatXmlCannotHoldHidesNoOther() throws Exception {
        var names = List.of(
                "a\u0001b.mov", "film\u202Evom.exe", "100%25 & <x> \"y\" 'z'?.mov", "tab\there.mov", "ünïcode 日本.mov");
        for (var name : names) {
            put(name, "bytes of " + name);
        }
        var polls = new AtomicInteger();
        var access = source(Map.of());

        connectors.start(
                "odd",
                access,
                Duration.ofMillis(200),
                new Watch(seen -> true, polls::incrementAndGet, S3ConnectorIT::unexpected),
                "direct:found");
        await(() -> polls.get() > 0);
        connectors.stop("odd");

        assertThat(FOUND.stream().map(Seen::path).distinct()).containsExactlyInAnyOrderElementsOf(names);
        for (var name : names) {
            try (var in = connectors.source(access).open(name, 0, 5)) {
                assertThat(in.readAllBytes()).asString().isEqualTo("bytes");
            }
        }
    }

    @Test
    void aBucketThatCannotBeListedSaysWhyAndGoesOnWhenItCan() {
        var failures = new ConcurrentLinkedQueue<Failure>();
        var polls = new AtomicInteger();
        connectors.start(
                "gone",
                access("s3-drop-source", Map.of("bucket", "not-there-yet")),
                Duration.ofMillis(200),
                new Watch(seen -> true, polls::incrementAndGet, failures::add),
                "direct:found");

        await(() -> !failures.isEmpty());
        assertThat(failures.peek().code()).isEqualTo(FailureCode.PATH_NOT_FOUND);
        s3.createBucket(b -> b.bucket("not-there-yet"));
        await(() -> polls.get() > 0);
        connectors.stop("gone");
    }

    @Test
    void anObjectThatIsGoneIsSaidToBeGone() {
        assertThatThrownBy(() -> connectors.source(source(Map.of())).stat("never.mov"))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(FailureCode.FILE_GONE));
    }

    @Test
    void theCheckNamesExactlyWhatFailed() {
        assertThat(outcomes(source(Map.of()))).isEqualTo("name OK, port OK, credentials OK, bucket OK, permissions OK");
        assertThat(outcomes(sink(Map.of()))).endsWith("permissions OK");
        assertThat(listed()).as("the check leaves nothing behind").isEmpty();
        assertThat(outcomes(access("s3-drop-source", Map.of("bucket", "no-such-bucket"))))
                .isEqualTo("name OK, port OK, credentials OK, bucket FAILED, permissions SKIPPED");
        assertThat(outcomes(new Access(
                        "s3-drop-source",
                        Map.of("bucket", bucket, "endpoint", server.endpoint().toString()),
                        Map.of("accessKey", "waybill", "secretKey", "wrong"))))
                .contains("credentials FAILED, bucket SKIPPED");
        assertThat(outcomes(source(Map.of("endpoint", "http://127.0.0.1:1")))).startsWith("name OK, port FAILED");
        assertThat(outcomes(source(Map.of("endpoint", "http://169.254.169.254"))))
                .startsWith("name FAILED");
    }

    @Test
    void aShipmentComesWithItsManifestLastAndGoesOnWhereItWasCut() throws Exception {
        var shipping = new Ledger();
        var cut = shipping.shipment(
                item(1, "hls/a.ts", "first"), broken(2, "hls/b.ts", "second"), item(3, "manifest.json", "{}"));
        var access = sink(Map.of("prefix", "from-waybill"));

        assertThatThrownBy(() -> connectors.ship("aurora", access, cut)).isInstanceOf(Failure.class);
        assertThat(listed()).containsOnlyKeys("from-waybill/NL-1/v1/hls/a.ts");
        var first = listed();

        var whole = shipping.shipment(
                item(1, "hls/a.ts", "first"), item(2, "hls/b.ts", "second"), item(3, "manifest.json", "{}"));
        var done = connectors.ship("aurora", access, whole);

        assertThat(done).isEqualTo("3 files, 13 bytes to NL-1/v1, 1 of them by an earlier attempt");
        assertThat(listed()).containsAllEntriesOf(first).hasSize(3);
        assertThat(shipping.events).endsWith("2", "handing over", "3");
        assertThat(connectors.ship("aurora", access, whole)).startsWith("found complete");
    }

    @Test
    void aPlaceThatIsReachedInAnotherWayIsReachedAnewAndTheOldWayIsGone() throws Exception {
        var shipment = new Ledger().shipment(item(1, "a", "a"));
        var wrong = new Access(
                "s3-platform-sink",
                Map.of("bucket", bucket, "endpoint", server.endpoint().toString(), "receipts", "not the Kamelet's"),
                Map.of("accessKey", "waybill", "secretKey", "wrong"));
        int routes = camel.getRoutes().size();

        assertThatThrownBy(() -> connectors.ship("changing", wrong, shipment))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code())
                        .isIn(FailureCode.CREDENTIALS_REFUSED, FailureCode.PERMISSION_DENIED));
        connectors.ship("changing", sink(Map.of()), shipment);

        assertThat(listed()).containsOnlyKeys("NL-1/v1/a");
        assertThat(camel.getRoutes()).as("one to it, and the Kamelet's own").hasSize(routes + 2);
        assertThat(camel.getRegistry().findByTypeWithName(String.class).keySet())
                .filteredOn(name -> name.startsWith("shipping-changing"))
                .allMatch(name -> name.contains("-" + latest("shipping-changing")));
    }

    private static String latest(String prefix) {
        return camel.getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(id -> id.startsWith(prefix) && id.endsWith("-in"))
                .map(id -> id.substring(0, id.length() - 3).replaceAll(".*-", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLargeObjectGoesOnWithThePartsThatAreThere() throws Exception {
        var bytes = new byte[70 << 20];
        new Random(5).nextBytes(bytes);
        var sink = connectors.sink(sink(Map.of()));
        var opened = new ArrayList<Long>();

        assertThatThrownBy(() -> sink.put("large.mov", new Sink.Content(bytes.length, offset -> {
                    if (offset >= 48 << 20) {
                        throw new UncheckedIOException(new IOException("cut by the test"));
                    }
                    return from(bytes, offset);
                })))
                .isInstanceOf(Exception.class);
        assertThat(listed()).as("half an object is none").isEmpty();

        sink.put("large.mov", new Sink.Content(bytes.length, offset -> {
            opened.add(offset);
            return from(bytes, offset);
        }));

        assertThat(opened).isNotEmpty().allMatch(offset -> offset >= 48 << 20);
        try (var in = sink.read("large.mov")) {
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(in.readAllBytes())))
                    .isEqualTo(md5(bytes));
        }
    }

    /** What a sending writes down, kept in memory. */
    private static final class Ledger {
        final List<String> events = new ArrayList<>();
        private final Set<Integer> sent = new TreeSet<>();
        private boolean handedOver;

        Shipment shipment(Shipment.Item... items) {
            return new Shipment(
                    "s1",
                    "NL-1/v1",
                    List.of(items),
                    false,
                    new Shipment.Log(
                            () -> sent,
                            number -> {
                                sent.add(number);
                                events.add(Integer.toString(number));
                            },
                            () -> handedOver,
                            () -> {
                                handedOver = true;
                                events.add("handing over");
                            }));
        }
    }

    private static Shipment.Item item(int number, String path, String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Shipment.Item(number, path, bytes.length, md5(bytes), "-", offset -> from(bytes, offset));
    }

    private static Shipment.Item broken(int number, String path, String text) {
        return new Shipment.Item(number, path, text.length(), "-", "-", offset -> {
            throw new Failure(FailureCode.STORAGE, "cut by the test");
        });
    }

    private static InputStream from(byte[] bytes, long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private static void unexpected(Failure failure) {
        throw failure;
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    private static String outcomes(Access access) {
        return String.join(
                ", ",
                connectors.check(access).stream()
                        .map(s -> s.name() + " " + s.outcome())
                        .toList());
    }

    private Access source(Map<String, String> more) {
        return ofBucket("s3-drop-source", more);
    }

    private Access sink(Map<String, String> more) {
        return ofBucket("s3-platform-sink", more);
    }

    private Access ofBucket(String connector, Map<String, String> more) {
        var parameters = new HashMap<>(Map.of("bucket", bucket));
        parameters.putAll(more);
        return access(connector, parameters);
    }

    private static Access access(String connector, Map<String, String> more) {
        var parameters = new HashMap<>(Map.of("endpoint", server.endpoint().toString()));
        parameters.putAll(more);
        return new Access(
                connector,
                parameters,
                Map.of("accessKey", Keys.SAMPLES.accessKey(), "secretKey", Keys.SAMPLES.secretKey()));
    }

    private void put(String key, String text) {
        s3.putObject(b -> b.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    /** Each object with when it was written. */
    private Map<String, Object> listed() {
        var found = new HashMap<String, Object>();
        s3.listObjectsV2(b -> b.bucket(bucket)).contents().forEach(o -> found.put(o.key(), o.lastModified()));
        return found;
    }
}
