package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * A folder of an SFTP server with those below it, handed on as one list when all of it was seen: a marker may come after
 * the file it speaks of. Hidden names are left out, and so are folders that are links, which may lead in circles.
 */
final class SftpLister implements Lister {

    /** A server may make folders up without an end; nobody's delivery is that deep, or has that many. */
    private static final int DEEPEST = 40;

    private static final int MOST_FOLDERS = 100_000;

    private final Access access;
    private final Predicate<Seen> wanted;
    private final SftpSessions sessions;
    private final boolean recursive;

    SftpLister(Access access, Predicate<Seen> wanted) {
        this.access = access;
        this.wanted = wanted;
        this.sessions = new SftpSessions(access);
        this.recursive = access.flag("recursive", true);
    }

    @Override
    public void list(Consumer<List<Seen>> hand) {
        var walk = new Walk();
        sessions.run("list " + access.optional("path"), walk::all);
        if (!walk.found.isEmpty()) {
            hand.accept(walk.found);
        }
        if (walk.closed != null) {
            throw walk.closed; // said when everything else was handed on: one folder holds up no other
        }
    }

    @Override
    public void close() {
        sessions.close();
    }

    private final class Walk {

        private final List<Seen> found = new ArrayList<>();
        private final Deque<String> folders = new ArrayDeque<>();
        private int known;
        private @Nullable Failure closed;

        boolean all(ChannelSftp channel) throws SftpException {
            found.clear();
            folders.clear();
            closed = null;
            known = 0;
            folders.add("");
            while (!folders.isEmpty()) {
                var folder = folders.remove();
                try {
                    one(channel, folder);
                } catch (SftpException e) {
                    if (SftpFailures.isConnection(e)) {
                        throw e;
                    }
                    closed(folder, SftpFailures.of("list " + SftpSource.join(access.optional("path"), folder), e));
                }
            }
            return true;
        }

        private void folder(String path) {
            if (++known > MOST_FOLDERS || path.chars().filter(c -> c == '/').count() >= DEEPEST) {
                closed = new Failure(
                        FailureCode.NAME_NOT_ALLOWED,
                        "not looked into: folders are followed " + DEEPEST + " deep and " + MOST_FOLDERS
                                + " in all  folder=" + path.substring(0, Math.min(200, path.length())));
            } else {
                folders.add(path);
            }
        }

        private void closed(String folder, Failure failure) {
            if (folder.isEmpty()) {
                throw failure.code() == FailureCode.FILE_GONE
                        ? new Failure(FailureCode.PATH_NOT_FOUND, failure.detail(), failure)
                        : failure;
            }
            if (failure.code() != FailureCode.FILE_GONE) { // gone since its own folder was listed
                closed = failure;
            }
        }

        private void one(ChannelSftp channel, String folder) throws SftpException {
            var links = new ArrayList<String>();
            var place = folder.isEmpty() ? "." : folder;
            channel.ls(SftpSource.literal(SftpSource.join(access.optional("path"), place)), entry -> {
                var name = entry.getFilename();
                if (!name.startsWith(".")) {
                    var path = folder.isEmpty() ? name : folder + "/" + name;
                    if (entry.getAttrs().isLink()) {
                        links.add(path);
                    } else if (!entry.getAttrs().isDir()) {
                        file(path, entry.getAttrs());
                    } else if (recursive) {
                        folder(path);
                    }
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
            for (var link : links) {
                link(channel, link);
            }
        }

        /** What a link leads to is what will be read. */
        private void link(ChannelSftp channel, String path) throws SftpException {
            try {
                var attributes = channel.stat(SftpSource.literal(SftpSource.join(access.optional("path"), path)));
                if (!attributes.isDir()) {
                    file(path, attributes);
                }
            } catch (SftpException e) {
                if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) { // it leads nowhere
                    throw e;
                }
            }
        }

        private void file(String path, SftpATTRS attributes) {
            var modified = Integer.toUnsignedLong(attributes.getMTime());
            var seen = new Seen(
                    path, attributes.getSize(), modified == 0 ? null : Instant.ofEpochSecond(modified), null, false);
            if (wanted.test(seen)) {
                found.add(seen);
            }
        }
    }
}
