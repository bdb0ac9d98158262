package media.waybill.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;

/** One SFTP port for several accounts, each of which sees its own folder {@code <data>/sftp/<login>} as the root. */
public final class SftpServer implements AutoCloseable {

    private static final String OPTION = "--sftp-port";

    /**
     * @param password null when only keys are accepted
     * @param publicKeys lines as in authorized_keys
     */
    public record Account(String login, @Nullable String password, List<String> publicKeys) {

        public Account {
            if (!login.matches("[a-z0-9][a-z0-9._-]{0,63}") || login.equals("hostkey")) {
                throw new IllegalArgumentException("Not a login: " + login);
            }
        }

        public static Account of(String login, String password) {
            return new Account(login, password, List.of());
        }

        @Override
        public String toString() {
            return "Account[" + login + "]";
        }
    }

    private final Path root;
    private final String host;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    private SftpServer(Path root, String host) {
        this.root = root;
        this.host = host;
    }

    /**
     * @param host the address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any
     */
    public static SftpServer start(Path data, String host, int port) {
        try {
            CannotStart.ifTaken(InetAddress.getByName(host), port, "SFTP", OPTION);
            var root = Files.createDirectories(data.toAbsolutePath().normalize().resolve("sftp"));
            var sftp = new SftpServer(root.toRealPath(), host);
            sftp.listen(port);
            return sftp;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("SFTP cannot start on " + host + ":" + port + " (" + e.getMessage() + ")", OPTION, e);
        }
    }

    private void listen(int port) throws IOException, GeneralSecurityException {
        var file = root.resolve("hostkey");
        var hostKey = new SimpleGeneratorHostKeyProvider(file);
        hostKey.setAlgorithm(KeyUtils.EC_ALGORITHM);
        hostKey.setKeySize(256);
        hostKey.setOverwriteAllowed(false); // a new host key would lock every partner out
        hostKey.loadKeys(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        server.setKeyPairProvider(hostKey);
        server.setHost(host);
        server.setPort(port);
        server.setPasswordAuthenticator((login, password, session) -> admits(login, password));
        server.setPublickeyAuthenticator((login, key, session) -> admits(login, key));
        server.setFileSystemFactory(new VirtualFileSystemFactory() {
            @Override
            public Path getUserHomeDir(SessionContext session) {
                return home(session.getUsername());
            }
        });
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new Fence())
                .build()));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(30));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 6);
        server.start();
    }

    /** Adds an account or replaces its credentials; takes effect with the next login. */
    public Path admit(Account account) {
        try {
            var home = Files.createDirectories(home(account.login()));
            accounts.put(account.login(), account);
            return home;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make the folder of " + account.login(), e);
        }
    }

    /** Refuses further logins and ends the account's open sessions; its files stay. */
    public void dismiss(String login) {
        accounts.remove(login);
        server.getActiveSessions().stream()
                .filter(session -> login.equals(session.getUsername()))
                .forEach(session -> session.close(true));
    }

    /** The folder behind an account's {@code /}. */
    public Path home(String login) {
        return root.resolve(login);
    }

    public String host() {
        return host;
    }

    public int port() {
        return server.getPort();
    }

    /** As {@code ssh-keygen -l} shows it: {@code SHA256:…}. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey());
    }

    /** Type and key as in known_hosts, without the host: {@code ecdsa-sha2-nistp256 AAAA…}. */
    public String hostKeyLine() {
        return PublicKeyEntry.toString(hostKey());
    }

    /** A line for a client's known_hosts file. */
    public String knownHostsLine() {
        return "[" + host + "]:" + port() + " " + hostKeyLine();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new IllegalStateException("SFTP did not stop", e);
        }
    }

    private PublicKey hostKey() {
        try {
            var keys = server.getKeyPairProvider();
            return keys.loadKey(null, keys.getKeyTypes(null).iterator().next()).getPublic();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot read the host key", e);
        }
    }

    private boolean admits(String login, String password) {
        var account = accounts.get(login);
        var expected = account == null ? null : account.password();
        // Compared in constant time, also for an unknown login.
        var same = MessageDigest.isEqual(
                (expected == null ? "" : expected).getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
        return expected != null && !expected.isEmpty() && same;
    }

    private boolean admits(String login, PublicKey offered) {
        var account = accounts.get(login);
        return account != null
                && account.publicKeys().stream().anyMatch(line -> KeyUtils.compareKeys(parsed(line), offered));
    }

    private static @Nullable PublicKey parsed(String line) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                    .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Keeps a session inside its folder: no links are made, and none that lie there already is followed outside. */
    private final class Fence implements SftpFileSystemAccessor {

        @Override
        public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path folder, String remote) throws IOException {
            var path = SftpFileSystemAccessor.super.resolveLocalFilePath(subsystem, folder, remote);
            // The virtual file system keeps ".." inside; only the real one knows where a link leads.
            var home = home(subsystem.getServerSession().getUsername()).toRealPath();
            var inside = path.toAbsolutePath().normalize().toString().replaceFirst("^/+", "");
            var existing = home.resolve(inside).normalize();
            while (existing != null && !existing.equals(home) && !Files.exists(existing)) {
                if (Files.isSymbolicLink(existing)) {
                    throw new AccessDeniedException(remote);
                }
                existing = existing.getParent();
            }
            if (existing == null
                    || !existing.startsWith(home)
                    || !existing.toRealPath().startsWith(home)) {
                throw new AccessDeniedException(remote);
            }
            return path;
        }

        @Override
        public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
                throws IOException {
            throw new AccessDeniedException(link.toString(), existing.toString(), "links are not kept");
        }
    }
}
