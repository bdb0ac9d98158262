package media.waybill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultIT {

    @TempDir
    static Path folder;

    static TestVault store;
    static Vault vault;

    @BeforeAll
    static void start() {
        store = TestVault.in(folder);
        vault = store.vault();
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @Test
    void whatIsPutIsReadBackByKeyAndRange() throws Exception {
        var bytes = bytes(300_000, 1);

        var stored = vault.put("files/a", new ByteArrayInputStream(bytes), bytes.length);

        assertThat(stored).isEqualTo(new Stored("files/a", 300_000, hex("MD5", bytes), hex("SHA-256", bytes)));
        assertThat(vault.open("files/a")).hasBinaryContent(bytes);
        assertThat(vault.open("files/a", 1000, 1003))
                .hasBinaryContent(new byte[] {bytes[1000], bytes[1001], bytes[1002]});
        assertThat(vault.size("files/a")).isEqualTo(300_000);
        assertThat(vault.hash("files/a")).isEqualTo(stored);
        assertThat(vault.s3Uri("files/a")).isEqualTo("s3://test-vault/files/a");
    }

    @Test
    void smallBytesAndFilesHaveTheSameHashes() throws Exception {
        var file = folder.resolve("local.txt");
        Files.writeString(file, "hello");

        assertThat(vault.put("b", "hello".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo(vault.put("c", file).sha256())
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void aStreamThatIsLongerThanSaidIsNotKept() {
        assertThatThrownBy(() -> vault.put("longer", new ByteArrayInputStream(new byte[20]), 10))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(FailureCode.STORAGE));
        assertThat(vault.find("longer")).isEmpty();
    }

    @Test
    void partsBecomeOneObjectOnlyWhenComplete() {
        var first = bytes(5 << 20, 2);
        var second = bytes(100, 3);
        var upload = vault.begin("parts");

        var two = vault.part("parts", upload, 2, second.length, () -> new ByteArrayInputStream(second));
        var one = vault.part("parts", upload, 1, first.length, () -> new ByteArrayInputStream(first));
        assertThat(vault.find("parts")).isEmpty();
        assertThat(vault.parts("parts", upload)).extracting(Part::number).containsExactlyInAnyOrder(1, 2);
        vault.complete("parts", upload, List.of(two, one));

        assertThat(vault.size("parts")).isEqualTo((5 << 20) + 100);
        assertThat(vault.open("parts", 5 << 20, (5 << 20) + 100)).hasBinaryContent(second);
        assertThat(vault.parts("parts", "no-such-upload")).isEmpty();
        vault.abort("parts", "no-such-upload");
    }

    @Test
    void anAddressGivesTheBytesToWhoeverHasIt() throws Exception {
        vault.put("shown", "picture".getBytes(StandardCharsets.UTF_8));

        try (var in =
                URI.create(vault.url("shown", Duration.ofMinutes(1))).toURL().openStream()) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("picture");
        }
    }

    @Test
    void aDownloadIsWholeOrNotThere() {
        var target = folder.resolve("out/target.bin");

        assertThatThrownBy(() -> vault.download("never-put", target)).isInstanceOf(Failure.class);
        assertThat(target).doesNotExist();

        vault.put("d", bytes(10, 4));
        vault.download("d", target);
        assertThat(target).hasSize(10);
    }

    @Test
    void copiesWithinTheStoreUnlessTheSourceChanged() {
        vault.put("from", "one".getBytes(StandardCharsets.UTF_8));

        assertThat(vault.sharesStore(String.valueOf(store.settings().endpoint()), TestVault.ACCESS_KEY))
                .isTrue();
        assertThat(vault.sharesStore("http://127.0.0.1:1", TestVault.ACCESS_KEY))
                .isFalse();
        vault.copy(vault.bucket(), "from", null, "to");
        assertThat(vault.open("to")).hasBinaryContent("one".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> vault.copy(vault.bucket(), "from", "\"other\"", "to"))
                .isInstanceOf(Failure.class);
        assertThat(vault.list("fro").map(Held::key)).containsExactly("from");
    }

    private static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String hex(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
