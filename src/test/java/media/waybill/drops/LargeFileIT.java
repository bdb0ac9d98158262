package media.waybill.drops;

import static media.waybill.drops.DropsHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import media.waybill.TestDatabase;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Source;
import media.waybill.connectors.TestSftp;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file comes in parts. What is stored once is never pulled again, whatever happens on the way. */
class LargeFileIT {

    private static final int SIZE = 200_000_000;
    private static final long PART = 16 << 20;
    private static final int PARTS = 12;
    /** What an SFTP client asked for in advance when a part ended or a connection was cut. */
    private static final long AHEAD = 64 * 32768;

    @TempDir
    static Path folder;

    static TestDatabase database;
    static TestSftp sftp;
    static TestVault store;
    static DropsHub hub;
    static Drops drops;
    static Vault vault;
    static Path in;
    static Path large;
    static String sha256;
    static String md5;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        sftp = TestSftp.in(Files.createDirectories(folder.resolve("sftp")));
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        hub = DropsHub.start(database, store, folder, "one");
        drops = hub.drops();
        vault = hub.bean(Vault.class);
        in = Files.createDirectories(sftp.root().resolve("in"));
        Files.createDirectories(sftp.root().resolve("aside"));
        large = sftp.root().resolve("aside/large.mov");
        write(large);
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        store.close();
        sftp.close();
    }

    @AfterEach
    void heal() {
        sftp.heal();
    }

    @Test
    void aCutConnectionIsTakenUpWhereItWasCut() throws Exception {
        Files.createLink(in.resolve("cut.mov.part"), large);
        sftp.handedOut();
        sftp.cutAfter(SIZE / 2);
        hub.dropPoint("cut", "nordlys", sftp.source("/in"), Duration.ofMillis(400));
        Files.move(in.resolve("cut.mov.part"), in.resolve("cut.mov"), StandardCopyOption.ATOMIC_MOVE);

        // Every connection is cut from here on: the attempt ends, with what it stored written down.
        await(() -> hub.count("drops.transfer t where t.pulled > 0", Map.of()) == 1
                && hub.count("work.job where task_name = 'drops' and consecutive_failures > 0", Map.of()) == 1);
        var file = hub.fileAt("cut.mov");
        var stored = parts(file);
        long before = sftp.handedOut();
        assertThat(stored).hasSizeGreaterThan(2).hasSizeLessThan(PARTS);
        sftp.heal();

        await(() -> drops.stored(file).isPresent());

        assertWhole(drops.stored(file).orElseThrow());
        long after = sftp.handedOut();
        assertThat(after)
                .as("only what was not stored is pulled again  before=" + before + " stored=" + stored)
                .isLessThanOrEqualTo(SIZE - stored.size() * PART + (PARTS - stored.size() + 1) * AHEAD);
        assertThat(pulled(file)).isBetween((long) SIZE, before + after);
        assertThat(hub.count("drops.transfer", Map.of())).isZero();
    }

    @Test
    void anotherNodeGoesOnAfterACrash() throws Exception {
        var file = database.file("nordlys", "crash.mov", SIZE);
        var key = "files/" + file;
        var source = hub.bean(Connectors.class).source(sftp.source("/aside"));
        var died = new AtomicLong();
        assertThatThrownBy(() -> engine().pull(file, key, SIZE, dying(source, 90_000_000, died)))
                .isInstanceOf(Failure.class);
        assertThat(vault.find(key)).as("a half file is not there").isEmpty();
        var stored = parts(file);
        assertThat(stored).isNotEmpty().hasSizeLessThan(PARTS);

        var read = new ConcurrentHashMap<Integer, LongAdder>();
        var pulled = engine().pull(file, key, SIZE, reading(source, read));

        assertThat(read.keySet())
                .as("no stored part is read again, and every other is")
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PARTS)
                        .boxed()
                        .filter(part -> !stored.contains(part))
                        .toList());
        assertThat(read.values().stream().mapToLong(LongAdder::sum).sum())
                .as("no byte is read twice")
                .isEqualTo(SIZE - stored.stream().mapToLong(LargeFileIT::length).sum());
        assertThat(pulled.sha256()).isEqualTo(sha256);
        assertThat(pulled.md5()).isEqualTo(md5);
        assertThat(vault.size(key)).isEqualTo(SIZE);
        engine().ended(file);
    }

    @Test
    void aCrashAfterTheLastPartIsStoredPullsNothing() throws Exception {
        var file = database.file("nordlys", "late crash.mov", SIZE);
        var key = "files/" + file;
        var source = hub.bean(Connectors.class).source(sftp.source("/aside"));
        engine().pull(file, key, SIZE, new Origin((from, to) -> source.open("large.mov", from, to), () -> {}));

        var pulled = engine().pull(
                        file,
                        key,
                        SIZE,
                        new Origin(
                                (from, to) -> {
                                    throw new IllegalStateException("asked again  from=" + from);
                                },
                                () -> {}));

        assertThat(pulled).isEqualTo(new Pulled(sha256, md5, SIZE));
        engine().ended(file);
    }

    @Test
    void aFileThatBecameAnotherOnTheWayIsNotStored() throws Exception {
        var file = database.file("nordlys", "changed.mov", SIZE + 1);
        var key = "files/" + file;
        var source = hub.bean(Connectors.class).source(sftp.source("/aside"));

        assertThatThrownBy(() -> engine().pull(
                                file,
                                key,
                                SIZE + 1,
                                new Origin((from, to) -> source.open("large.mov", from, to), () -> {})))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(FailureCode.FILE_CHANGED));

        assertThat(vault.find(key)).isEmpty();
        engine().forget(file, key);
        assertThat(parts(file)).isEmpty();
    }

    /** As another process would begin: it knows what the database and the store know, nothing else. */
    private static Engine engine() {
        return new Engine(vault, new TransferSql(database.jdbc()), hub.bean(DropsSettings.class), Clock.systemUTC());
    }

    /** Its reader dies as threads of a killed process do: with no failure that anybody could handle. */
    private static Origin dying(Source source, long after, AtomicLong count) {
        return new Origin(
                (from, to) -> new FilterInputStream(source.open("large.mov", from, to)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        int read = super.read(into, offset, length);
                        if (count.addAndGet(Math.max(read, 0)) > after) {
                            throw new StackOverflowError("the process dies");
                        }
                        return read;
                    }
                },
                () -> {});
    }

    /** @param read the bytes read of each part */
    private static Origin reading(Source source, Map<Integer, LongAdder> read) {
        return new Origin(
                (from, to) -> new FilterInputStream(source.open("large.mov", from, to)) {
                    private long position = from;

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        int count = super.read(into, offset, (int) Math.min(length, PART - position % PART));
                        if (count > 0) {
                            read.computeIfAbsent((int) (position / PART) + 1, part -> new LongAdder())
                                    .add(count);
                            position += count;
                        }
                        return count;
                    }
                },
                () -> {});
    }

    private static long length(int part) {
        return Math.min(PART, SIZE - (part - 1) * PART);
    }

    private static List<Integer> parts(UUID file) {
        return database.jdbc()
                .sql("select number from drops.part where file_id = :file order by number")
                .param("file", file)
                .query(Integer.class)
                .list();
    }

    private static long pulled(UUID file) {
        return database.jdbc()
                .sql("select bytes_pulled from drops.stored where file_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }

    private static void assertWhole(StoredFile stored) {
        assertThat(stored.size()).isEqualTo(SIZE);
        assertThat(stored.sha256()).isEqualTo(sha256);
        assertThat(stored.md5()).isEqualTo(md5);
        assertThat(vault.size(stored.key())).isEqualTo(SIZE);
    }

    private static void write(Path path) throws Exception {
        var random = new Random(11);
        var one = MessageDigest.getInstance("SHA-256");
        var two = MessageDigest.getInstance("MD5");
        try (var out = Files.newOutputStream(path)) {
            var chunk = new byte[1_000_000];
            for (int at = 0; at < SIZE; at += chunk.length) {
                random.nextBytes(chunk);
                one.update(chunk);
                two.update(chunk);
                out.write(chunk);
            }
        }
        sha256 = HexFormat.of().formatHex(one.digest());
        md5 = HexFormat.of().formatHex(two.digest());
    }
}
