package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** Makes a connection step by step, and says of each exactly what happened. */
final class SftpCheck {

    private static final List<String> STEPS = List.of("name", "port", "host key", "credentials", "path", "permissions");

    private final Access access;
    private final List<Step> steps = new ArrayList<>();

    SftpCheck(Access access) {
        this.access = access;
    }

    List<Step> run() {
        Session session = null;
        try {
            var host = access.required("host");
            if (name(host) && port(host, access.port(22))) {
                session = signIn(host);
                if (session != null) {
                    folder(session);
                }
            }
        } catch (Failure e) {
            steps.add(Step.failed(STEPS.get(steps.size()), e.detail(), e.code().remedy()));
        } finally {
            if (session != null) {
                session.disconnect();
            }
        }
        STEPS.stream().skip(steps.size()).map(Step::skipped).forEach(steps::add);
        return steps;
    }

    private boolean name(String host) {
        var address = Hosts.resolve(host);
        return steps.add(Step.ok("name", host + " is " + address.getHostAddress()));
    }

    private boolean port(String host, int port) {
        return tryPort(host, port, steps);
    }

    /** Adds the step "port"; shared with the check of S3 endpoints. */
    static boolean tryPort(String host, int port, List<Step> steps) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 10_000);
            steps.add(Step.ok("port", host + " listens on port " + port));
            return true;
        } catch (IOException e) {
            steps.add(Step.failed(
                    "port",
                    "no connection to " + host + " port " + port + ": " + e.getMessage(),
                    "Correct the port, or ask the partner to let this machine's address through its firewall."));
            return false;
        }
    }

    private @Nullable Session signIn(String host) {
        var agreed = new HostKeys(host, access.optional("hostKey"));
        try {
            var session = SftpSession.connect(access, agreed);
            steps.add(Step.ok("host key", shown(agreed)));
            steps.add(Step.ok("credentials", access.required("user") + " may sign in"));
            return session;
        } catch (JSchHostKeyException e) {
            var offered = agreed.offered();
            var line = offered == null ? "" : HostKeys.line(offered);
            steps.add(Step.failed(
                    "host key",
                    (agreed.isEmpty() ? "no host key was agreed; " : "another key than the one agreed; ")
                            + shown(agreed),
                    "Compare the fingerprint with the partner by another way, then set hostKey to: " + line));
            return null;
        } catch (JSchException e) {
            var failure = SftpFailures.of("sign in as " + access.required("user"), e);
            if (agreed.offered() != null && failure.code() != FailureCode.UNREACHABLE) {
                steps.add(Step.ok("host key", shown(agreed)));
                steps.add(Step.failed(
                        "credentials",
                        failure.detail(),
                        "Set user, password or privateKey again; ask the partner which of them the server takes."));
            } else {
                steps.add(Step.failed(
                        "host key", failure.detail(), "This does not answer as an SSH server; correct host and port."));
            }
            return null;
        }
    }

    private static String shown(HostKeys agreed) {
        var offered = agreed.offered();
        return offered == null
                ? "the server showed no key"
                : "the server's key is " + HostKeys.line(offered).split(" ")[0] + " " + HostKeys.fingerprint(offered);
    }

    private void folder(Session session) {
        var path = access.optional("path");
        var shown = path == null ? "." : path;
        try {
            var channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(10_000);
            try {
                if (!channel.stat(SftpSource.literal(shown)).isDir()) {
                    steps.add(Step.failed("path", shown + " is a file, not a folder", "Correct the path."));
                    return;
                }
                steps.add(Step.ok("path", shown + " is a folder"));
                if (access.connector().endsWith("-sink")) {
                    write(channel, shown);
                } else {
                    list(channel, shown);
                }
            } catch (SftpException e) {
                var step = steps.size() < 5 ? "path" : "permissions";
                var advice = e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE
                        ? "Correct the path; the session begins in " + channel.getHome() + "."
                        : FailureCode.PERMISSION_DENIED.remedy();
                steps.add(Step.failed(step, SftpFailures.of(shown, e).detail(), advice));
            } finally {
                channel.disconnect();
            }
        } catch (JSchException | SftpException e) {
            steps.add(Step.failed(
                    "path", SftpFailures.of("sftp", e).detail(), "Ask the partner to allow SFTP for this user."));
        }
    }

    private void list(ChannelSftp channel, String path) throws SftpException {
        var entries = new AtomicInteger();
        channel.ls(SftpSource.literal(path), entry -> {
            if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                entries.incrementAndGet();
            }
            return entries.get() < 1000 ? ChannelSftp.LsEntrySelector.CONTINUE : ChannelSftp.LsEntrySelector.BREAK;
        });
        steps.add(Step.ok(
                "permissions",
                path + " can be listed: " + (entries.get() < 1000 ? entries.get() : "1000 or more") + " entries"));
    }

    private void write(ChannelSftp channel, String path) throws SftpException {
        var probe = SftpSource.join(path, ".waybill-check");
        channel.put(new ByteArrayInputStream("waybill".getBytes(StandardCharsets.US_ASCII)), probe);
        channel.rename(probe, probe + ".2");
        channel.rm(probe + ".2");
        steps.add(Step.ok("permissions", "files can be written, renamed and removed in " + path));
    }
}
