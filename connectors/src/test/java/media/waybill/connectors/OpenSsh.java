package media.waybill.connectors;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The machine's own OpenSSH with its sftp-server, as the account that runs the tests, which signs in by key. */
public final class OpenSsh implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final Path SFTP_SERVER = Path.of("/usr/lib/openssh/sftp-server");

    private final Process process;
    private final Path root;
    private final int port;
    private final String hostKey;
    private final String privateKey;

    private OpenSsh(Process process, Path root, int port, String hostKey, String privateKey) {
        this.process = process;
        this.root = root;
        this.port = port;
        this.hostKey = hostKey;
        this.privateKey = privateKey;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(SSHD) && Files.isExecutable(SFTP_SERVER);
    }

    public static OpenSsh in(Path folder) throws Exception {
        var root = Files.createDirectories(folder.resolve("root"));
        var host = keys(KeyPair.ECDSA, null);
        var own = keys(KeyPair.ED25519, null);
        var hostKey = Files.writeString(folder.resolve("hostkey"), host.privateKey());
        hostKey.toFile().setReadable(false, false);
        hostKey.toFile().setReadable(true, true);
        hostKey.toFile().setWritable(false, false);
        Files.writeString(folder.resolve("authorized"), own.publicKey() + "\n");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var config = Files.writeString(
                folder.resolve("config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin yes
                MaxStartups 100
                Subsystem sftp %s
                """.formatted(port, hostKey, folder.resolve("authorized"), SFTP_SERVER));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(
                    Path.of("/run/sshd")); // where it goes without privileges; Debian's unit makes it, too
        }
        var process = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> listens(port));
        return new OpenSsh(process, root, port, host.publicKey(), own.privateKey());
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A pair of keys, each in the form in which people pass them on. */
    public record Keys(String privateKey, String publicKey) {}

    /**
     * @param type of {@link KeyPair}
     * @param passphrase makes it an encrypted PEM file; without it, it is as ssh-keygen writes it
     */
    public static Keys keys(int type, @Nullable String passphrase) throws JSchException {
        var pair = KeyPair.genKeyPair(new JSch(), type, type == KeyPair.RSA ? 2048 : 256);
        var privateKey = new ByteArrayOutputStream();
        if (passphrase == null) {
            pair.writeOpenSSHv1PrivateKey(privateKey, null);
        } else {
            pair.writePrivateKey(privateKey, passphrase.getBytes(StandardCharsets.UTF_8));
        }
        var publicKey = new ByteArrayOutputStream();
        pair.writePublicKey(publicKey, "");
        return new Keys(
                privateKey.toString(StandardCharsets.UTF_8),
                publicKey.toString(StandardCharsets.UTF_8).strip());
    }

    public Path root() {
        return root;
    }

    public Access source(String folder) {
        return access("sftp-drop-source", folder);
    }

    public Access sink(String folder) {
        return access("sftp-platform-sink", folder);
    }

    private Access access(String connector, String folder) {
        return new Access(
                connector,
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(port),
                        "user",
                        System.getProperty("user.name"),
                        "path",
                        root.resolve(folder).toString(),
                        "hostKey",
                        hostKey),
                Map.of("privateKey", privateKey));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
