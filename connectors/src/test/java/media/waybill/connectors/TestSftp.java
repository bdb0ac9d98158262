package media.waybill.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server in the test's process that counts what it hands out and can cut connections at will. */
public final class TestSftp implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final AtomicLong handedOut = new AtomicLong();
    private final AtomicLong cutAfter = new AtomicLong(Long.MAX_VALUE);

    private final List<String> admitted = new CopyOnWriteArrayList<>();

    private TestSftp(Path root) {
        this.root = root;
    }

    public static TestSftp in(Path folder) {
        try {
            var sftp = new TestSftp(Files.createDirectories(folder.resolve("root")));
            var keys = new SimpleGeneratorHostKeyProvider(folder.resolve("hostkey"));
            keys.setAlgorithm("EC");
            keys.setKeySize(256);
            sftp.server.setKeyPairProvider(keys);
            sftp.server.setHost("127.0.0.1");
            sftp.server.setPort(0);
            sftp.server.setPasswordAuthenticator(
                    (user, password, session) -> user.equals("drop") && password.equals("s3 &?cret"));
            sftp.server.setPublickeyAuthenticator((user, key, session) -> user.equals("drop")
                    && sftp.admitted.stream().anyMatch(line -> line.equals(PublicKeyEntry.toString(key))));
            sftp.server.setFileSystemFactory(new VirtualFileSystemFactory(sftp.root));
            var subsystem = new SftpSubsystemFactory.Builder().build();
            subsystem.addSftpEventListener(sftp.new Cutting());
            sftp.server.setSubsystemFactories(List.of(subsystem));
            sftp.server.start();
            return sftp;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path root() {
        return root;
    }

    public int port() {
        return server.getPort();
    }

    /** Bytes that left the server since it was asked last. */
    public long handedOut() {
        return handedOut.getAndSet(0);
    }

    /** Lets the account in with the private key to this public one, as a line of a .pub file. */
    public void admit(String publicKey) {
        admitted.add(publicKey);
    }

    /** Cuts every connection once that many more bytes were handed out. */
    public void cutAfter(long bytes) {
        cutAfter.set(handedOut.get() + bytes);
    }

    public void heal() {
        cutAfter.set(Long.MAX_VALUE);
    }

    public String hostKey() {
        try {
            KeyPair pair = server.getKeyPairProvider().loadKeys(null).iterator().next();
            return PublicKeyEntry.toString(pair.getPublic());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, String> parameters(String path) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(port()),
                "user",
                "drop",
                "path",
                path,
                "hostKey",
                hostKey());
    }

    public static Map<String, String> secrets() {
        return Map.of("password", "s3 &?cret");
    }

    public Access source(String path) {
        return new Access("sftp-drop-source", parameters(path), secrets());
    }

    public Access sink(String path) {
        return new Access("sftp-platform-sink", parameters(path), secrets());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Cutting implements SftpEventListener {

        @Override
        public void read(
                ServerSession session,
                String remoteHandle,
                FileHandle handle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen,
                int readLen,
                Throwable thrown)
                throws IOException {
            if (readLen > 0 && handedOut.addAndGet(readLen) >= cutAfter.get()) {
                for (var open : new ArrayList<>(server.getActiveSessions())) {
                    open.close(true);
                }
                throw new IOException("cut by the test");
            }
        }
    }
}
