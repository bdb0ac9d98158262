package media.waybill.connectors;

import com.jcraft.jsch.SftpException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** Files of an SFTP server, below the path of the drop point. */
final class SftpSource implements Source {

    private final Access access;
    private final SftpSessions sessions;

    SftpSource(Access access, SftpSessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @Override
    public Seen stat(String path) {
        return sessions.run("stat " + path, channel -> {
            var attributes = channel.stat(literal(absolute(path)));
            if (attributes.isDir()) {
                throw new Failure(FailureCode.FILE_GONE, "a folder is there now  path=" + path);
            }
            return new Seen(
                    path,
                    attributes.getSize(),
                    Instant.ofEpochSecond(Integer.toUnsignedLong(attributes.getMTime())),
                    null,
                    false);
        });
    }

    @Override
    public InputStream open(String path, long from, long to) {
        var session = sessions.borrow();
        try {
            var bytes = session.channel().get(literal(absolute(path)), null, from);
            return new Range(bytes, to - from, session);
        } catch (SftpException e) {
            sessions.discard(session);
            throw SftpFailures.of("read " + path, e);
        }
    }

    @Override
    public Optional<Place> place(String path) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // the connections stay for the next file; the door closes them with the drop point
    }

    private String absolute(String path) {
        return join(access.optional("path"), path);
    }

    static String join(@Nullable String folder, String path) {
        if (folder == null || folder.equals(".")) {
            return path;
        }
        return folder.endsWith("/") ? folder + path : folder + "/" + path;
    }

    /** The client takes paths for patterns; a partner's file may well be called "what?.mov". */
    static String literal(String path) {
        return path.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }

    /** The bytes of a range; the connection goes back when they are read or given up. */
    private final class Range extends FilterInputStream {

        private final SftpSession session;
        private long left;
        private boolean broken;
        private boolean closed;

        Range(InputStream in, long length, SftpSession session) {
            super(in);
            this.left = length;
            this.session = session;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            try {
                int read = in.read(into, offset, (int) Math.min(length, left));
                if (read > 0) {
                    left -= read;
                }
                return read;
            } catch (IOException | RuntimeException e) {
                broken = true;
                throw e instanceof IOException io ? io : new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (!broken) {
                    in.close();
                }
            } catch (IOException | RuntimeException e) {
                broken = true;
            } finally {
                if (broken) {
                    sessions.discard(session);
                } else {
                    sessions.giveBack(session);
                }
            }
        }
    }
}
