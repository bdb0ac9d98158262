package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** Puts files on an SFTP server: under a temporary name, gone on with after a cut, renamed when whole. */
final class SftpSink implements Sink {

    static final String TEMPORARY = ".part";
    private static final int CHUNK = 256 * 1024;

    private final Access access;
    private final SftpSessions sessions;

    SftpSink(Access access, SftpSessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @Override
    public void put(String path, Content content) {
        sessions.run("put " + path, channel -> {
            var target = literal(path);
            var temporary = target + TEMPORARY;
            folders(channel, path);
            long there = Math.min(size(channel, temporary), content.size() + 1);
            if (there > content.size()) {
                channel.rm(temporary); // of another, longer file
                there = 0;
            }
            write(channel, temporary, content, Math.max(there, 0));
            if (size(channel, temporary) != content.size()) {
                throw new Failure(
                        FailureCode.CONNECTION_CUT, "the server holds another length than was sent  path=" + path);
            }
            replace(channel, temporary, target);
            return true;
        });
    }

    private static void write(ChannelSftp channel, String temporary, Content content, long from) throws Exception {
        try (var bytes = content.bytes().open(from);
                var out = channel.put(temporary, from > 0 ? ChannelSftp.RESUME : ChannelSftp.OVERWRITE)) {
            var buffer = new byte[CHUNK];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    // Many servers do not rename onto a file that is there.
    private static void replace(ChannelSftp channel, String from, String to) throws SftpException {
        try {
            channel.rename(from, to);
        } catch (SftpException e) {
            if (size(channel, to) < 0) {
                throw e;
            }
            channel.rm(to);
            channel.rename(from, to);
        }
    }

    private void folders(ChannelSftp channel, String path) throws SftpException {
        int slash = path.indexOf('/', 1);
        for (; slash > 0; slash = path.indexOf('/', slash + 1)) {
            var folder = literal(path.substring(0, slash));
            if (size(channel, folder) < 0) {
                channel.mkdir(folder.replace("\\", ""));
            }
        }
    }

    /** -1 when there is nothing of that name. */
    private static long size(ChannelSftp channel, String literal) throws SftpException {
        try {
            return channel.stat(literal).getSize();
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return -1;
            }
            throw e;
        }
    }

    @Override
    public Optional<Seen> find(String path) {
        return sessions.run("stat " + path, channel -> {
            try {
                var a = channel.stat(literal(path));
                return a.isDir() ? Optional.<Seen>empty() : Optional.of(seen(path, a.getSize(), a.getMTime()));
            } catch (SftpException e) {
                if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    return Optional.<Seen>empty();
                }
                throw e;
            }
        });
    }

    @Override
    public List<Seen> list(String folder) {
        return sessions.run("list " + folder, channel -> {
            var found = new ArrayList<Seen>();
            try {
                channel.ls(literal(folder.isEmpty() ? "." : folder), entry -> {
                    var name = entry.getFilename();
                    if (!entry.getAttrs().isDir() && !name.endsWith(TEMPORARY)) {
                        found.add(seen(
                                folder.isEmpty() ? name : SftpSource.join(folder, name),
                                entry.getAttrs().getSize(),
                                entry.getAttrs().getMTime()));
                    }
                    return ChannelSftp.LsEntrySelector.CONTINUE;
                });
            } catch (SftpException e) {
                if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw e;
                }
            }
            return found;
        });
    }

    @Override
    public InputStream read(String path) {
        var session = sessions.borrow();
        try {
            return new Lent(session.channel().get(literal(path)), session);
        } catch (SftpException e) {
            sessions.giveBack(session);
            throw SftpFailures.of("read " + path, e);
        }
    }

    @Override
    public void rename(String from, String to) {
        sessions.run("rename " + from, channel -> {
            replace(channel, literal(from), literal(to));
            return true;
        });
    }

    @Override
    public void delete(String path) {
        sessions.run("delete " + path, channel -> {
            if (size(channel, literal(path)) >= 0) {
                channel.rm(literal(path));
            }
            return true;
        });
    }

    @Override
    public boolean hasFolders() {
        return true;
    }

    @Override
    public void folder(String path) {
        sessions.run("make folder " + path, channel -> {
            folders(channel, path + "/");
            return true;
        });
    }

    @Override
    public void removeFolder(String path) {
        sessions.run("remove folder " + path, channel -> {
            try {
                channel.rmdir(literal(path));
            } catch (SftpException e) {
                if (SftpFailures.isConnection(e)) {
                    throw e;
                }
            }
            return true;
        });
    }

    @Override
    public void close() {
        // the connections stay for the next file
    }

    private String literal(String path) {
        return SftpSource.literal(SftpSource.join(access.optional("path"), path));
    }

    private static Seen seen(String path, long size, int modified) {
        return new Seen(path, size, Instant.ofEpochSecond(Integer.toUnsignedLong(modified)), null, false);
    }

    /** Gives the connection back when the bytes were read. */
    private final class Lent extends FilterInputStream {

        private final SftpSession session;
        private boolean closed;

        Lent(InputStream in, SftpSession session) {
            super(in);
            this.session = session;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try {
                    super.close();
                } finally {
                    sessions.giveBack(session);
                }
            }
        }
    }
}
