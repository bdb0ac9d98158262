package media.waybill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3ServerIT {

    private static final int PART = 5 << 20;

    @TempDir
    Path data;

    private S3Server server;
    private S3Client s3;

    @BeforeEach
    void start() {
        server = S3Server.start(data, "127.0.0.1", 0, Keys.SAMPLES);
        s3 = client(server, Keys.SAMPLES);
        s3.createBucket(request -> request.bucket("vault"));
    }

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @Test
    void anObjectIsListedOnceItIsWholeAndNeverUnderAnotherName() throws Exception {
        s3.putObject(
                r -> r.bucket("vault").key("kept-01234567-89ab-cdef-0123-456789abcdef"),
                RequestBody.fromString("kept"));
        var half = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        var bytes = new SequenceInputStream(
                new ByteArrayInputStream(new byte[PART]), new ByteArrayInputStream(new byte[PART]) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        half.countDown();
                        try {
                            rest.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return super.read(into, offset, length);
                    }
                });
        var sent = Thread.ofPlatform()
                .start(() -> s3.putObject(
                        r -> r.bucket("vault").key("films/long.mov"), RequestBody.fromInputStream(bytes, 2L * PART)));

        half.await();
        var files = data.resolve("s3/vault/films");
        for (var begun = false; !begun; Thread.onSpinWait()) {
            begun = Files.isDirectory(files) && files.toFile().list().length > 0;
        }
        assertThat(keys()).containsExactly("kept-01234567-89ab-cdef-0123-456789abcdef");
        rest.countDown();
        sent.join();

        assertThat(keys()).containsExactly("films/long.mov", "kept-01234567-89ab-cdef-0123-456789abcdef");
    }

    private List<String> keys() {
        return s3.listObjectsV2(r -> r.bucket("vault")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void aMultipartUploadGoesOnAfterARestartBetweenItsParts() {
        var upload = s3.createMultipartUpload(
                        r -> r.bucket("vault").key("films/long.mov").metadata(Map.of("line", "7")))
                .uploadId();
        var first = part(upload, 1, (byte) 1);

        server.close();
        server = S3Server.start(data, "127.0.0.1", 0, Keys.SAMPLES);
        s3.close();
        s3 = client(server, Keys.SAMPLES);

        var second = part(upload, 2, (byte) 2);
        assertThat(s3.listParts(r -> r.bucket("vault").key("films/long.mov").uploadId(upload))
                        .parts())
                .hasSize(2);
        s3.completeMultipartUpload(r -> r.bucket("vault")
                .key("films/long.mov")
                .uploadId(upload)
                .multipartUpload(m -> m.parts(List.of(first, second))));
        var kept =
                s3.getObjectAsBytes(r -> r.bucket("vault").key("films/long.mov").range("bytes=5242879-5242880"));
        assertThat(kept.asByteArray()).containsExactly(1, 2);
        assertThat(kept.response().metadata()).containsEntry("line", "7");
    }

    @Test
    void aKeyThatCannotBeAFileIsRefusedWithAReason() {
        var emoji = "\uD83C\uDFAC"; // four bytes
        var longest = "drops/" + emoji.repeat(53) + ".mov/" + emoji.repeat(54);

        s3.putObject(r -> r.bucket("vault").key(longest), RequestBody.fromString("x"));

        assertThat(s3.listObjectsV2(r -> r.bucket("vault")).contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo(longest));
        assertRefused("KeyTooLongError", "has 252", "drops/" + emoji.repeat(63));
        assertRefused("KeyTooLongError", "1025", "x/".repeat(512) + "y");
        assertRefused("KeyTooLongError", "4096", "x/".repeat(2048));
        assertRefused("InvalidArgument", "objects below this key", "drops");
        assertRefused("InvalidArgument", "an object at drops/", longest + "/x");
        // A client that tidies the address before it is sent has signed another one, and hears that instead.
        for (var key : List.of("../vault/x", "a/../../x", "a/./b", "a//b", "/etc/passwd", "a\0b")) {
            assertThatThrownBy(() -> s3.putObject(r -> r.bucket("vault").key(key), RequestBody.fromString("x")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> assertThat(e.statusCode()).as(key).isBetween(400, 403));
        }
        assertThatThrownBy(() -> s3.createMultipartUpload(r -> r.bucket("vault").key("drops/" + emoji.repeat(50))))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError"));
        assertThat(s3.listObjectsV2(r -> r.bucket("vault")).contents()).hasSize(1);
    }

    @Test
    void theLongestNameThatIsTakenInPartsArrivesWhole() {
        var key = "drops/" + "n".repeat(169);
        var upload = s3.createMultipartUpload(r -> r.bucket("vault").key(key)).uploadId();
        var etag = s3.uploadPart(
                        r -> r.bucket("vault").key(key).uploadId(upload).partNumber(1), RequestBody.fromString("whole"))
                .eTag();

        s3.completeMultipartUpload(r -> r.bucket("vault")
                .key(key)
                .uploadId(upload)
                .multipartUpload(m ->
                        m.parts(CompletedPart.builder().partNumber(1).eTag(etag).build())));

        assertThat(s3.getObjectAsBytes(r -> r.bucket("vault").key(key)).asUtf8String())
                .isEqualTo("whole");
    }

    private void assertRefused(String code, String words, String key) {
        assertThatThrownBy(() -> s3.putObject(r -> r.bucket("vault").key(key), RequestBody.fromString("x")))
                .as(key)
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertThat(e.statusCode()).as(key + ": " + e.getMessage()).isEqualTo(400);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
                    assertThat(e.awsErrorDetails().errorMessage()).contains(words);
                });
    }

    @Test
    void aPresignedAddressServesRangesToABrowser() throws Exception {
        s3.putObject(r -> r.bucket("vault").key("a b/ø.txt"), RequestBody.fromString("hello"));
        try (var presigner = S3Presigner.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials(Keys.SAMPLES))
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(true)
                                .build())
                        .build();
                var http = HttpClient.newHttpClient()) {
            var address = presigner.presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(r -> r.bucket("vault").key("a b/ø.txt")));

            var answer = http.send(
                    HttpRequest.newBuilder(address.url().toURI())
                            .header("Range", "bytes=1-2")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.body()).isEqualTo("el");
        }
    }

    @Test
    void refusesAWrongSecret() {
        try (var stranger = client(server, new Keys("waybill", "guess"))) {
            assertThatThrownBy(() -> stranger.listObjectsV2(r -> r.bucket("vault")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch"));
        }
    }

    @Test
    void refusesToWriteOutsideItsFolder() {
        assertThatThrownBy(() ->
                        s3.putObject(r -> r.bucket("vault").key("../../escaped.txt"), RequestBody.fromString("x")))
                .isInstanceOf(S3Exception.class);
        assertThat(data.resolve("escaped.txt")).doesNotExist();
        assertThat(data.resolve("s3/escaped.txt")).doesNotExist();
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThatThrownBy(() ->
                        S3Server.start(data, "127.0.0.1", server.endpoint().getPort(), Keys.SAMPLES))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("(S3) is in use; choose another with --s3-port");
    }

    private CompletedPart part(String upload, int number, byte fill) {
        var bytes = new byte[PART];
        Arrays.fill(bytes, fill);
        var etag = s3.uploadPart(
                        r -> r.bucket("vault")
                                .key("films/long.mov")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    static S3Client client(S3Server server, Keys keys) {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(keys))
                .httpClientBuilder(ApacheHttpClient.builder())
                .forcePathStyle(true)
                .build();
    }

    static StaticCredentialsProvider credentials(Keys keys) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKey(), keys.secretKey()));
    }
}
