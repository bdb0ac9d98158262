package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.charset.StandardCharsets;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** One connection to an SFTP server, signed in. For one thread at a time. */
final class SftpSession implements AutoCloseable {

    private static final int CONNECT_MILLIS = 15_000;
    private static final int SILENCE_MILLIS = 60_000;
    // GCM first: one pass over the bytes instead of a cipher and a MAC. Set on the session, never on the JVM.
    private static final String CIPHERS =
            "aes128-gcm@openssh.com,aes256-gcm@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr,chacha20-poly1305@openssh.com";

    private final Session session;
    private final ChannelSftp channel;

    private SftpSession(Session session, ChannelSftp channel) {
        this.session = session;
        this.channel = channel;
    }

    static SftpSession open(Access access, HostKeys agreed) {
        var host = access.required("host");
        if (agreed.isEmpty()) {
            throw new Failure(
                    FailureCode.HOST_KEY_UNKNOWN,
                    "no hostKey is given for " + host + "; the check shows the server's own");
        }
        Hosts.resolve(host);
        Session session = null;
        try {
            session = connect(access, agreed);
            var channel = (ChannelSftp) session.openChannel("sftp");
            channel.setBulkRequests(64);
            channel.connect(CONNECT_MILLIS);
            channel.setFilenameEncoding(StandardCharsets.UTF_8);
            return new SftpSession(session, channel);
        } catch (Exception e) {
            if (session != null) {
                session.disconnect();
            }
            throw SftpFailures.of("sftp " + host + ":" + access.port(22), e);
        }
    }

    static Session connect(Access access, HostKeys agreed) throws JSchException {
        var jsch = new JSch();
        jsch.setHostKeyRepository(agreed);
        var key = access.secret("privateKey");
        if (key != null) {
            var passphrase = access.secret("passphrase");
            jsch.addIdentity(
                    "drop",
                    (key.strip() + "\n").getBytes(StandardCharsets.UTF_8),
                    null,
                    passphrase == null ? null : passphrase.getBytes(StandardCharsets.UTF_8));
        }
        var session = jsch.getSession(access.required("user"), access.required("host"), access.port(22));
        var password = access.secret("password");
        if (password != null) {
            session.setPassword(password);
        }
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
        session.setConfig("cipher.s2c", CIPHERS);
        session.setConfig("cipher.c2s", CIPHERS);
        session.setConfig("CheckCiphers", "");
        session.setServerAliveInterval(15_000);
        session.setServerAliveCountMax(4);
        session.setDaemonThread(true);
        session.connect(CONNECT_MILLIS);
        session.setTimeout(SILENCE_MILLIS);
        return session;
    }

    ChannelSftp channel() {
        return channel;
    }

    boolean isAlive() {
        return session.isConnected() && channel.isConnected();
    }

    @Override
    public void close() {
        channel.disconnect();
        session.disconnect();
    }
}
