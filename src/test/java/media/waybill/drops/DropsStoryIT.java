package media.waybill.drops;

import static media.waybill.drops.DropsHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.connectors.Access;
import media.waybill.connectors.TestSftp;
import media.waybill.failure.FailureCode;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read this first: what becomes of files that a distributor drops, by the real route, over a real SFTP server. */
class DropsStoryIT {

    @TempDir
    static Path folder;

    static TestDatabase database;
    static TestSftp sftp;
    static TestVault store;
    static DropsHub hub;
    static Drops drops;
    static Vault vault;
    static Path in;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        sftp = TestSftp.in(Files.createDirectories(folder.resolve("sftp")));
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        hub = DropsHub.start(database, store, folder, "one");
        drops = hub.drops();
        vault = hub.bean(Vault.class);
        in = Files.createDirectories(sftp.root().resolve("in box"));
        hub.dropPoint("north", "nordlys", sftp.source("/in box"), Duration.ofMillis(400));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        store.close();
        sftp.close();
    }

    @Test
    void aFileIsStoredWithItsChecksumsAndHandedOn() throws Exception {
        var bytes = bytes(200_000, 1);

        var file = dropped("Season 1/film one.mov", bytes);

        var stored = drops.stored(file).orElseThrow();
        assertThat(stored)
                .isEqualTo(new StoredFile(file, "files/" + file, 200_000, hex("SHA-256", bytes), hex("MD5", bytes)));
        assertThat(vault.open(stored.key())).hasBinaryContent(bytes);
        assertThat(drops.file(file).distributor()).isEqualTo("nordlys");
        await(() -> handedOn(file));
        await(() -> drops.state("north").orElseThrow().filesSeen() > 0);
        assertThat(drops.state("north").orElseThrow().state()).isEqualTo(DropState.State.RUNNING);
        assertThat(in.resolve("Season 1/film one.mov"))
                .as("nothing at the source is changed")
                .exists();
    }

    @Test
    void aFileThatIsStillWrittenIsLeftAlone() throws Exception {
        var bytes = bytes(100_000, 2);
        var path = in.resolve("slow.mov");
        for (int i = 0; i < 5; i++) {
            Files.write(
                    path,
                    Arrays.copyOfRange(bytes, i * 20_000, (i + 1) * 20_000),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            var polls = drops.state("north").orElseThrow().lastPollAt();
            await(() -> !java.util.Objects.equals(
                    polls, drops.state("north").orElseThrow().lastPollAt()));
        }

        await(() -> stored("slow.mov"));

        assertThat(database.jdbc()
                        .sql("select size from drops.file where path = 'slow.mov'")
                        .query(Long.class)
                        .list())
                .containsExactly(100_000L);
    }

    @Test
    void aFileThatIsRenamedWhenCompleteIsSeenUnderItsLastNameOnly() throws Exception {
        Files.write(in.resolve("renamed.mov.part"), bytes(1000, 3));
        Files.write(in.resolve(".hidden.mov"), bytes(1000, 3));
        var polls = drops.state("north").orElseThrow().lastPollAt();
        await(() -> !java.util.Objects.equals(
                polls, drops.state("north").orElseThrow().lastPollAt()));

        Files.move(in.resolve("renamed.mov.part"), in.resolve("renamed.mov"));
        await(() -> stored("renamed.mov"));

        assertThat(hub.count("drops.file where path like '%.part' or path like '.hidden%'", Map.of()))
                .isZero();
    }

    @Test
    void theSameNameWithOtherBytesIsANewVersionAndTheSameBytesADuplicate() throws Exception {
        var first = dropped("versions/a.mov", bytes(5000, 4));
        var second = replaced("versions/a.mov", bytes(5001, 5), first);
        var copy = dropped("versions/copy of a.mov", bytes(5001, 5));

        assertThat(hub.count(
                        "drops.superseded where file_id = :a and by_file_id = :b", Map.of("a", first, "b", second)))
                .isOne();
        assertThat(hub.count("drops.duplicate where file_id = :a and of_file_id = :b", Map.of("a", copy, "b", second)))
                .isOne();
        assertThat(drops.stored(copy).orElseThrow().key()).isEqualTo("files/" + second);
        await(() -> jobDone(copy));
        assertThat(handedOn(copy)).isFalse();
        assertThat(drops.collect(copy)).isEmpty();
    }

    @Test
    void aChecksumFileIsBelievedWhicheverArrivesFirst() throws Exception {
        var bytes = bytes(4000, 6);
        var good = dropped("sums/good.mov", bytes);
        dropped("sums/good.mov.md5", (hex("MD5", bytes) + "  good.mov\n").getBytes(StandardCharsets.UTF_8));
        dropped("sums/bad.mov.sha256", "00".repeat(32).getBytes(StandardCharsets.UTF_8));
        var bad = dropped("sums/bad.mov", bytes(4000, 7));

        await(() -> drops.refusal(bad).isPresent());

        var refusal = drops.refusal(bad).orElseThrow();
        assertThat(refusal.code()).isEqualTo(FailureCode.CHECKSUM_MISMATCH);
        assertThat(refusal.quarantined()).isTrue();
        assertThat(refusal.detail()).contains(hex("SHA-256", bytes(4000, 7)));
        await(() -> handedOn(good));
        assertThat(drops.refusal(good)).isEmpty();

        // A corrected checksum sets it free.
        var sidecar = hub.fileAt("sums/bad.mov.sha256");
        replaced(
                "sums/bad.mov.sha256",
                (hex("SHA-256", bytes(4000, 7)) + " *bad.mov").getBytes(StandardCharsets.UTF_8),
                sidecar);
        await(() -> handedOn(bad));
        assertThat(drops.refusal(bad)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefusedInPlainSight() throws Exception {
        put("empty.mov", new byte[0]);

        await(() -> hub.count(
                        "drops.refusal r join drops.file f on f.id = r.file_id where f.path = 'empty.mov' and r.code = 'EMPTY_FILE'",
                        Map.of())
                == 1);

        assertThat(handedOn(hub.fileAt("empty.mov"))).isFalse();
    }

    @Test
    void hostileNamesStayData() throws Exception {
        var emoji = "\uD83C\uDFAC".repeat(62) + ".mov";
        var rtl = "film\u202Evom.exe";
        for (var name : new String[] {emoji, rtl, "a;rm -rf $(x)'\"&?#%2e.mov", "line\nbreak.mov"}) {
            var file = dropped("hostile/" + name, (name + "!").getBytes(StandardCharsets.UTF_8));

            assertThat(drops.file(file).name()).isEqualTo(name);
            assertThat(drops.stored(file).orElseThrow().key()).isEqualTo("files/" + file);
        }
        assertThat(hub.count("journal.event where summary like '%' || :rtl || '%'", Map.of("rtl", "\u202E")))
                .isZero();
    }

    @Test
    void anUploadGoesOnWhereItStoppedAndBecomesAFile() throws Exception {
        var bytes = bytes(20_000_000, 8);
        database.distributor("nordlys");
        var upload = drops.beginUpload("nordlys", "nordlys", "../../etc/film.mov", bytes.length, null);

        assertThat(drops.append(upload.id(), 0, breaking(bytes, 9_000_000))).hasValue(9_000_000);
        assertThat(drops.append(upload.id(), 0, InputStream.nullInputStream()))
                .as("it does not stand there")
                .isEmpty();
        assertThat(drops.append(upload.id(), 9_000_000, new ByteArrayInputStream(bytes, 9_000_000, 11_000_000)))
                .hasValue(20_000_000);

        var file = drops.upload(upload.id()).orElseThrow().fileId();
        assertThat(file).isNotNull();
        await(() -> drops.stored(file).isPresent());
        assertThat(drops.stored(file).orElseThrow().sha256()).isEqualTo(hex("SHA-256", bytes));
        assertThat(drops.file(file).name()).isEqualTo("film.mov");
        await(() -> handedOn(file));
        await(() -> vault.list("uploads/" + upload.id()).findAny().isEmpty());
    }

    @Test
    void aDropPointThatCannotBeReachedSaysWhy() {
        var access = new Access("sftp-drop-source", sftp.parameters("/in box"), Map.of("password", "wrong"));
        hub.dropPoint("broken", "nordlys", access, Duration.ofMillis(300));

        var state = drops.state("broken").orElseThrow();
        assertThat(state.state()).isEqualTo(DropState.State.FAILED);
        assertThat(state.lastError()).contains("CREDENTIALS_REFUSED");

        hub.dropPoint("broken", "nordlys", sftp.source("/in box"), Duration.ofMillis(300));
        await(() -> drops.state("broken").orElseThrow().state() == DropState.State.RUNNING
                && drops.state("broken").orElseThrow().lastPollAt() != null);
        hub.removeDropPoint("broken");
        assertThat(drops.state("broken").orElseThrow().state()).isEqualTo(DropState.State.STOPPED);
        assertThat(hub.bean(org.apache.camel.CamelContext.class).getRoutes())
                .noneMatch(route -> route.getRouteId().contains("broken"));
    }

    /** Drops a file under a temporary name, renames it, and waits until it is stored. */
    private static UUID dropped(String path, byte[] bytes) throws IOException {
        put(path, bytes);
        await(() -> stored(path));
        return hub.fileAt(path);
    }

    private static UUID replaced(String path, byte[] bytes, UUID before) throws IOException {
        put(path, bytes);
        await(() -> !hub.fileAt(path).equals(before)
                && drops.stored(hub.fileAt(path)).isPresent());
        return hub.fileAt(path);
    }

    private static void put(String path, byte[] bytes) throws IOException {
        var target = in.resolve(path);
        Files.createDirectories(target.getParent());
        var temporary = in.resolve(UUID.randomUUID() + ".part");
        Files.write(temporary, bytes);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean stored(String path) {
        return hub.count(
                        "drops.stored s join drops.file f on f.id = s.file_id where f.path = :path",
                        Map.of("path", path))
                > 0;
    }

    private static boolean handedOn(UUID file) {
        return hub.count("work.job where task_name = 'intake' and task_instance = :id", Map.of("id", file.toString()))
                == 1;
    }

    private static boolean jobDone(UUID file) {
        return hub.count("work.job where task_name = 'drops' and task_instance = :id", Map.of("id", file.toString()))
                == 0;
    }

    static InputStream breaking(byte[] bytes, int at) {
        return new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position >= at) {
                    throw new IOException("cut by the test");
                }
                return bytes[position++] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (position >= at) {
                    throw new IOException("cut by the test");
                }
                int size = Math.min(length, at - position);
                System.arraycopy(bytes, position, into, offset, size);
                position += size;
                return size;
            }
        };
    }

    static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String hex(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
