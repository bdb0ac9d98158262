package media.waybill.drops;

import static media.waybill.drops.DropsHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.KeyPair;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import media.waybill.TestDatabase;
import media.waybill.connectors.Access;
import media.waybill.connectors.OpenSsh;
import media.waybill.connectors.TestSftp;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Where files may come from, and who looks. */
class DropPointIT {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private TestSftp sftp;
    private TestVault store;
    private DropsHub hub;

    @BeforeEach
    void start() throws Exception {
        sftp = TestSftp.in(Files.createDirectories(folder.resolve("sftp")));
        Files.createDirectories(sftp.root().resolve("in"));
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        hub = hub("one", "2s");
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        store.close();
        sftp.close();
    }

    @Test
    void anAccountSignsInWithItsPrivateKey() throws Exception {
        drop("a.mov");
        var plain = OpenSsh.keys(KeyPair.ECDSA, null);
        var locked = OpenSsh.keys(KeyPair.RSA, "open sesame");
        sftp.admit(plain.publicKey());
        sftp.admit(locked.publicKey());

        point("openssh", Map.of("privateKey", plain.privateKey()));
        point("pem", Map.of("privateKey", locked.privateKey(), "passphrase", "open sesame"));
        point("stranger", Map.of("privateKey", OpenSsh.keys(KeyPair.ECDSA, null).privateKey()));
        point("locked", Map.of("privateKey", locked.privateKey(), "passphrase", "wrong"));

        await(() -> stored("openssh") == 1 && stored("pem") == 1);
        assertThat(error("stranger")).contains("CREDENTIALS_REFUSED");
        assertThat(error("locked")).contains("CREDENTIALS_REFUSED");
    }

    @Test
    void anObjectOfTheVaultsOwnStoreIsCopiedThereAndOneOfAnotherStoreIsPulled() throws Exception {
        try (var other = TestVault.in(Files.createDirectories(folder.resolve("other")));
                var near = client(store);
                var far = client(other)) {
            near.createBucket(b -> b.bucket("near-drops"));
            far.createBucket(b -> b.bucket("far-drops"));
            near.putObject(b -> b.bucket("near-drops").key("in/near.mov"), RequestBody.fromString("near bytes"));
            far.putObject(b -> b.bucket("far-drops").key("in/far.mov"), RequestBody.fromString("far bytes!"));

            hub.dropPoint("near", "nordlys", bucket(store, "near-drops"), Duration.ofMillis(300));
            hub.dropPoint("far", "nordlys", bucket(other, "far-drops"), Duration.ofMillis(300));

            await(() -> stored("near") == 1 && stored("far") == 1);
            assertThat(pulled("near")).isZero();
            assertThat(pulled("far")).isEqualTo(10);
            var file = hub.drops().stored(hub.fileAt("near.mov")).orElseThrow();
            assertThat(file.sha256())
                    .isEqualTo(DropsStoryIT.hex("SHA-256", "near bytes".getBytes(StandardCharsets.UTF_8)));
            assertThat(hub.bean(Vault.class).open(file.key())).hasContent("near bytes");
            assertThat(near.headObject(b -> b.bucket("near-drops").key("in/near.mov"))
                            .contentLength())
                    .as("still there")
                    .isEqualTo(10);
        }
    }

    @Test
    void anotherNodeTakesADropPointOverWhenItsNodeDiesAndGivesNothingTwice() throws Exception {
        point("north", TestSftp.secrets());
        drop("before.mov");
        await(() -> stored("north") == 1);
        try (var second = hub("two", "2s")) {
            second.drops().reconcile();
            assertThat(node()).isEqualTo("one");

            hub.die();
            drop("after.mov");

            await(() -> node().equals("two"));
            await(() -> stored("north") == 2);
            assertThat(hub.count("drops.file", Map.of())).isEqualTo(2);
        }
    }

    @Test
    void aNodeThatGoesInGoodOrderLeavesItsDropPointsAtOnce() throws Exception {
        hub.close();
        hub = hub("one", "1h");
        point("north", TestSftp.secrets());
        hub.close();
        hub = hub("two", "1h");
        drop("a.mov");

        await(() -> stored("north") == 1);

        assertThat(node()).isEqualTo("two");
    }

    @Test
    void aFileWhoseJobWasLostIsRemembered() throws Exception {
        point("north", TestSftp.secrets());
        drop("a.mov");
        await(() -> stored("north") == 1);
        var lost = database.file("nordlys", "lost.mov", 1);
        database.jdbc()
                .sql("update drops.file set announced_at = now() - interval '16 minutes' where id = :id")
                .param("id", lost)
                .update();
        database.file("nordlys", "just now.mov", 1);

        assertThat(hub.drops().forgotten()).containsExactly(lost);
    }

    private DropsHub hub(String node, String lease) {
        return DropsHub.start(database, store, folder, node, "waybill.drops.lease=" + lease);
    }

    private void point(String key, Map<String, String> secrets) {
        hub.dropPoint(
                key,
                "nordlys",
                new Access("sftp-drop-source", sftp.parameters("/in"), secrets),
                Duration.ofMillis(300));
    }

    private void drop(String name) throws Exception {
        Files.writeString(sftp.root().resolve("in").resolve(name), "bytes of " + name);
    }

    private static Access bucket(TestVault store, String bucket) {
        return new Access(
                "s3-drop-source",
                Map.of("bucket", bucket, "prefix", "in/", "endpoint", endpoint(store)),
                Map.of("accessKey", TestVault.ACCESS_KEY, "secretKey", TestVault.SECRET_KEY));
    }

    private static S3Client client(TestVault store) {
        return S3Client.builder()
                .endpointOverride(URI.create(endpoint(store)))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(TestVault.ACCESS_KEY, TestVault.SECRET_KEY)))
                .build();
    }

    private static String endpoint(TestVault store) {
        return String.valueOf(store.settings().endpoint());
    }

    private long stored(String point) {
        return hub.count(
                "drops.stored s join drops.file f on f.id = s.file_id where f.drop_point = :point",
                Map.of("point", point));
    }

    private long pulled(String point) {
        return database.jdbc()
                .sql(
                        "select bytes_pulled from drops.stored s join drops.file f on f.id = s.file_id where f.drop_point = :point")
                .param("point", point)
                .query(Long.class)
                .single();
    }

    private String error(String point) {
        return String.valueOf(hub.drops().state(point).orElseThrow().lastError());
    }

    private String node() {
        return database.jdbc()
                .sql("select node from work.lease where name = 'drop-point:north'")
                .query(String.class)
                .single();
    }
}
