package media.waybill.connectors;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A place where files are put. May be used by many threads at once. */
public sealed interface Sink extends AutoCloseable permits SftpSink, S3Sink {

    /**
     * Puts a file so that nobody ever sees half of it: under a temporary name and renamed, or as one object. What an
     * earlier attempt left is gone on with. A file of that name that is there already is replaced.
     */
    void put(String path, Content content);

    /** The file, if it is there. */
    Optional<Seen> find(String path);

    /** Files directly in a folder (SFTP) or below a prefix (S3), without those still being written. */
    List<Seen> list(String folder);

    InputStream read(String path);

    void rename(String from, String to);

    void delete(String path);

    /** Whether a whole folder can be renamed in one step. */
    boolean hasFolders();

    /** Makes a folder with those above it; nothing where it is there, or where there are no folders. */
    void folder(String path);

    /** Removes a folder when it is empty; otherwise leaves it. */
    void removeFolder(String path);

    @Override
    void close();

    /** Bytes to put, readable from any offset. */
    record Content(long size, From bytes) {

        /** Opens the bytes from an offset to the end. */
        @FunctionalInterface
        public interface From {
            InputStream open(long offset);
        }
    }
}
