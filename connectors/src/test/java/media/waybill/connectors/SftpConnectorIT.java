package media.waybill.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import media.waybill.connectors.Step.Outcome;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpConnectorIT {

    @TempDir
    static Path folder;

    static TestSftp server;
    static CamelContext camel;
    static Connectors connectors;

    @BeforeAll
    static void start() {
        server = TestSftp.in(folder);
        camel = TestCamel.started();
        connectors = TestCamel.connectors(camel);
    }

    @AfterAll
    static void stop() throws Exception {
        connectors.destroy();
        camel.close();
        server.close();
    }

    @Test
    void readsARangeOfAFileWhateverItIsCalled() throws Exception {
        var bytes = bytes(300_000, 1);
        var source = connectors.source(server.source("/in"));
        Files.createDirectories(server.root().resolve("in/sub"));

        for (var name :
                List.of("plain.mov", "sub/what?.mov", "star*.mov", "back\\slash.mov", "ünïcode 日本.mov", "[x].mov")) {
            Files.write(server.root().resolve("in").resolve(name), bytes);
            assertThat(source.stat(name).size()).isEqualTo(300_000);
            try (var in = source.open(name, 70_000, 200_000)) {
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 70_000, 200_000));
            }
        }
    }

    @Test
    void aTreeWithoutAnEndIsLookedIntoAsFarAsAnyDeliveryGoes() throws Exception {
        var deepest = Files.createDirectories(server.root().resolve("tree/" + "d/".repeat(60)));
        Files.writeString(deepest.resolve("never.mov"), "x");
        Files.writeString(server.root().resolve("tree/d/d/near.mov"), "x");
        var found = new ArrayList<String>();
        var lister = new SftpLister(server.source("/tree"), seen -> true);

        assertFails(
                FailureCode.NAME_NOT_ALLOWED, () -> lister.list(seen -> seen.forEach(each -> found.add(each.path()))));

        assertThat(found).as("what was reached is announced all the same").containsExactly("d/d/near.mov");
        lister.close();
    }

    @Test
    void aFileThatIsGoneIsSaidToBeGone() {
        assertFails(
                FailureCode.FILE_GONE,
                () -> connectors.source(server.source("/")).stat("never.mov"));
    }

    @Test
    void aServerWithoutAnAgreedKeyIsRefused() {
        assertFails(
                FailureCode.HOST_KEY_UNKNOWN,
                () -> connectors.source(without("hostKey")).stat("x"));
        assertFails(
                FailureCode.HOST_KEY_UNKNOWN,
                () -> connectors.source(with("hostKey", "SHA256:not-this-one")).stat("x"));
    }

    @Test
    void theFingerprintAloneIsAgreementEnough() throws Exception {
        Files.writeString(server.root().resolve("f.txt"), "x");
        var fingerprint = connectors.check(without("hostKey")).stream()
                .filter(s -> s.name().equals("host key"))
                .findFirst()
                .orElseThrow()
                .detail()
                .replaceAll(".*(SHA256:\\S+).*", "$1");

        assertThat(connectors.source(with("hostKey", fingerprint)).stat("f.txt").size())
                .isEqualTo(1);
    }

    @Test
    void theCheckShowsTheKeyToCopyWhenNoneWasAgreed() {
        var steps = connectors.check(without("hostKey"));

        assertThat(outcomes(steps))
                .isEqualTo("name OK, port OK, host key FAILED, credentials SKIPPED, path SKIPPED, permissions SKIPPED");
        assertThat(steps.get(2).detail()).contains("no host key was agreed").contains("SHA256:");
        assertThat(steps.get(2).advice()).contains(server.hostKey().split(" ")[1]);
    }

    @Test
    void theCheckNamesExactlyWhatFailed() throws Exception {
        Files.createDirectories(server.root().resolve("in"));
        assertThat(outcomes(connectors.check(server.source("/in"))))
                .isEqualTo("name OK, port OK, host key OK, credentials OK, path OK, permissions OK");
        assertThat(outcomes(connectors.check(server.sink("/in")))).endsWith("permissions OK");
        assertThat(server.root().resolve("in").toFile().list()).noneMatch(name -> name.startsWith(".waybill"));
        assertThat(outcomes(connectors.check(with("host", "no-such-host.invalid"))))
                .startsWith("name FAILED, port SKIPPED");
        assertThat(outcomes(connectors.check(with("port", "1")))).startsWith("name OK, port FAILED, host key SKIPPED");
        assertThat(outcomes(connectors.check(
                        new Access("sftp-drop-source", server.parameters("/"), Map.of("password", "wrong")))))
                .startsWith("name OK, port OK, host key OK, credentials FAILED, path SKIPPED");
        assertThat(outcomes(connectors.check(with("path", "/nowhere"))))
                .contains("credentials OK, path FAILED, permissions SKIPPED");
        assertThat(outcomes(connectors.check(with("host", "169.254.169.254")))).startsWith("name FAILED");
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() {
        assertFails(FailureCode.CREDENTIALS_REFUSED, () -> connectors
                .source(new Access("sftp-drop-source", server.parameters("/"), Map.of("password", "wrong")))
                .stat("x"));
    }

    @Test
    void aFileThatIsPutIsSeenWholeOrNotAtAll() throws Exception {
        var bytes = bytes(500_000, 2);
        var sink = connectors.sink(server.sink("/out"));
        Files.createDirectories(server.root().resolve("out"));
        var target = server.root().resolve("out/deep/folder/film.mov");

        assertThatThrownBy(() -> sink.put(
                        "deep/folder/film.mov", new Sink.Content(bytes.length, offset -> breaking(bytes, 200_000))))
                .isInstanceOf(Failure.class);
        assertThat(target).doesNotExist();
        assertThat(sink.list("deep/folder")).isEmpty();

        var resumedAt = new long[] {-1};
        sink.put("deep/folder/film.mov", new Sink.Content(bytes.length, offset -> {
            resumedAt[0] = offset;
            return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
        }));

        assertThat(resumedAt[0]).isPositive();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(sink.list("deep/folder")).extracting(Seen::path).containsExactly("deep/folder/film.mov");
        assertThat(sink.find("deep/folder/film.mov").orElseThrow().size()).isEqualTo(500_000);
        try (var in = sink.read("deep/folder/film.mov")) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFileOfTheSameNameIsReplacedRenamedAndDeleted() throws Exception {
        var sink = connectors.sink(server.sink("/"));

        sink.put("receipt.xml", new Sink.Content(1, offset -> new ByteArrayInputStream(new byte[] {1})));
        sink.put("receipt.xml", new Sink.Content(2, offset -> new ByteArrayInputStream(new byte[] {1, 2})));
        sink.rename("receipt.xml", "seen.xml");

        assertThat(server.root().resolve("seen.xml")).hasBinaryContent(new byte[] {1, 2});
        assertThat(sink.find("receipt.xml")).isEmpty();
        sink.delete("seen.xml");
        sink.delete("seen.xml");
        assertThat(server.root().resolve("seen.xml")).doesNotExist();
    }

    private static java.io.InputStream breaking(byte[] bytes, int at) {
        return new java.io.SequenceInputStream(new ByteArrayInputStream(bytes, 0, at), new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the test's own");
            }
        });
    }

    private static Access with(String name, String value) {
        var parameters = new HashMap<>(server.parameters("/"));
        parameters.put(name, value);
        return new Access("sftp-drop-source", parameters, TestSftp.secrets());
    }

    private static Access without(String name) {
        var parameters = new HashMap<>(server.parameters("/"));
        parameters.remove(name);
        return new Access("sftp-drop-source", parameters, TestSftp.secrets());
    }

    private static String outcomes(List<Step> steps) {
        assertThat(steps).allMatch(s -> (s.outcome() == Outcome.FAILED) == (s.advice() != null));
        return String.join(
                ", ", steps.stream().map(s -> s.name() + " " + s.outcome()).toList());
    }

    private static void assertFails(FailureCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code())
                .as(f.getMessage())
                .isEqualTo(code));
    }

    private static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
