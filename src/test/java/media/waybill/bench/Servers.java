package media.waybill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import media.waybill.connectors.Access;
import media.waybill.embedded.Keys;
import media.waybill.embedded.S3Server;

/** Servers in processes of their own, so that neither side of a comparison shares a heap with them. */
final class Servers {

    /** The main class of a store's own process: prints its address, and ends with its input. */
    static final class Store {

        private Store() {}

        public static void main(String[] arguments) throws IOException {
            Bench.quiet();
            var store = S3Server.start(Path.of(arguments[0]), "127.0.0.1", 0, Keys.SAMPLES);
            System.out.println("endpoint " + store.endpoint());
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
    }

    record S3(String endpoint, Process process) implements AutoCloseable {
        @Override
        public void close() {
            end(process);
        }
    }

    /** @param root folder whose files it serves */
    record Sftp(int port, Path root, Path key, String hostKey, Process process) implements AutoCloseable {

        Access access() throws IOException {
            return new Access(
                    "sftp-drop-source",
                    Map.of(
                            "host",
                            "127.0.0.1",
                            "port",
                            Integer.toString(port),
                            "user",
                            System.getProperty("user.name"),
                            "path",
                            root.toString(),
                            "hostKey",
                            hostKey),
                    Map.of("privateKey", Files.readString(key)));
        }

        @Override
        public void close() {
            end(process);
        }
    }

    private Servers() {}

    static S3 store(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                        Store.class.getName(),
                        folder.toString())
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("endpoint ")) {
                drain(out);
                return new S3(line.substring("endpoint ".length()), process);
            }
        }
        throw new IllegalStateException("the store did not start; see " + folder.resolveSibling("*.log"));
    }

    private static void drain(BufferedReader out) {
        Thread.ofPlatform().daemon().name("process-output").start(() -> out.lines()
                .forEach(line -> {}));
    }

    /** OpenSSH with its own SFTP server, on any port, for the user who runs this. */
    static Sftp sftp(Path folder, Path root) throws IOException, InterruptedException {
        var hostKey = key(folder.resolve("hostkey"));
        var userKey = key(folder.resolve("userkey"));
        var authorized = folder.resolve("authorized_keys");
        Files.writeString(authorized, Files.readString(publicOf(userKey)));
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var config = folder.resolve("sshd_config");
        Files.writeString(config, """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin prohibit-password
                MaxStartups 100
                MaxSessions 100
                Subsystem sftp internal-sftp
                ForceCommand internal-sftp
                """.formatted(port, hostKey, authorized));
        if (!Files.exists(Path.of("/run/sshd"))
                && System.getProperty("user.name").equals("root")) {
            Files.createDirectory(
                    Path.of("/run/sshd"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        var process = new ProcessBuilder(sshd(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        listening(port, process, folder.resolve("sshd.log"));
        return new Sftp(port, root, userKey, Files.readString(publicOf(hostKey)).strip(), process);
    }

    private static String sshd() {
        return List.of("/usr/sbin/sshd", "/usr/local/sbin/sshd").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sshd; install openssh-server"));
    }

    private static Path publicOf(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    private static Path key(Path file) throws IOException, InterruptedException {
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "bench", "-f", file.toString()));
        return file;
    }

    private static void listening(int port, Process process, Path log) throws IOException {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("sshd did not start: " + Files.readString(log));
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().remove("AWS_CA_BUNDLE"); // rclone refuses it, and these servers speak plain HTTP
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
