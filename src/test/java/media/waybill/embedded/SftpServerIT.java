package media.waybill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpServerIT {

    @TempDir
    Path data;

    private SftpServer server;
    private SshClient ssh;

    @BeforeEach
    void start() {
        server = SftpServer.start(data, "127.0.0.1", 0);
        server.admit(SftpServer.Account.of("nordlys", "waybill"));
        ssh = SshClient.setUpDefaultClient();
        ssh.start();
    }

    @AfterEach
    void stop() {
        ssh.stop();
        server.close();
    }

    @Test
    void keepsWhatAnAccountUploads() throws IOException {
        try (var sftp = as("nordlys", "waybill")) {
            put(sftp, "/film.mov.part", "bytes");
            sftp.rename("/film.mov.part", "/film.mov", CopyMode.Atomic);

            assertThat(server.home("nordlys").resolve("film.mov")).hasContent("bytes");
            assertThat(sftp.canonicalPath(".")).isEqualTo("/");
        }
    }

    @Test
    void refusesToLeaveTheFolderByDots() throws IOException {
        Files.writeString(data.resolve("secret"), "of the hub");
        Files.createDirectories(data.resolve("sftp/meridian"));
        Files.writeString(data.resolve("sftp/meridian/secret"), "of another");

        try (var sftp = as("nordlys", "waybill")) {
            for (var path :
                    new String[] {"../../secret", "/../../secret", "../meridian/secret", "/a/../../meridian/secret"}) {
                assertThatThrownBy(() -> sftp.read(path).readAllBytes())
                        .as(path)
                        .isInstanceOfSatisfying(SftpException.class, e -> assertThat(e.getStatus())
                                .isEqualTo(2)); // no such file
            }
        }
    }

    @Test
    void refusesToFollowALinkOut() throws IOException {
        Files.writeString(data.resolve("secret"), "of the hub");
        Files.createSymbolicLink(server.home("nordlys").resolve("out"), data);
        Files.createSymbolicLink(server.home("nordlys").resolve("dangling"), data.resolve("not yet"));

        try (var sftp = as("nordlys", "waybill")) {
            assertDenied(() -> sftp.read("/out/secret").readAllBytes());
            assertDenied(() -> put(sftp, "/out/planted", "x"));
            assertDenied(() -> put(sftp, "/dangling", "x"));
            assertDenied(() -> sftp.openDir("/out"));
        }
        assertThat(data.resolve("planted")).doesNotExist();
        assertThat(data.resolve("not yet")).doesNotExist();
    }

    @Test
    void refusesToMakeLinks() throws IOException {
        try (var sftp = as("nordlys", "waybill")) {
            assertDenied(() -> sftp.symLink("/way-out", "/etc"));
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownLogin() {
        assertThatThrownBy(() -> as("nordlys", "wrong")).hasMessageContaining("authentication");
        assertThatThrownBy(() -> as("stranger", "x")).hasMessageContaining("authentication");
    }

    @Test
    void acceptsAKeyAndForgetsADismissedAccount() throws Exception {
        var key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        server.admit(new SftpServer.Account("meridian", null, List.of(PublicKeyEntry.toString(key.getPublic()))));
        try (var session = ssh.connect("meridian", "127.0.0.1", server.port())
                .verify(Duration.ofSeconds(10))
                .getSession()) {
            session.addPublicKeyIdentity(key);
            session.auth().verify(Duration.ofSeconds(10));
        }

        server.dismiss("nordlys");

        assertThatThrownBy(() -> as("nordlys", "waybill")).hasMessageContaining("authentication");
    }

    @Test
    void keepsItsHostKeyOverARestart() {
        var before = server.fingerprint();
        server.close();

        server = SftpServer.start(data, "127.0.0.1", 0);

        assertThat(server.fingerprint()).isEqualTo(before).startsWith("SHA256:");
        assertThat(server.knownHostsLine()).startsWith("[127.0.0.1]:" + server.port() + " ecdsa-sha2-nistp256 ");
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThatThrownBy(() -> SftpServer.start(data, "127.0.0.1", server.port()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Port " + server.port() + " (SFTP) is in use; choose another with --sftp-port");
    }

    private SftpClient as(String login, String password) throws IOException {
        var session = ssh.connect(login, "127.0.0.1", server.port())
                .verify(Duration.ofSeconds(10))
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(Duration.ofSeconds(10));
        return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
    }

    private static void put(SftpClient sftp, String path, String text) throws IOException {
        try (var out = sftp.write(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SftpException.class, e -> assertThat(e.getStatus())
                .isEqualTo(3));
    }
}
