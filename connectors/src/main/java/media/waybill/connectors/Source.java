package media.waybill.connectors;

import java.io.InputStream;
import java.util.Optional;

/** A place whose files can be read by range. It only reads. May be used by many threads at once. */
public sealed interface Source extends AutoCloseable permits SftpSource, S3Source {

    /** The file as it is now; a {@code Failure} FILE_GONE when it is no longer there. */
    Seen stat(String path);

    /**
     * The bytes from one offset to another. A connection that is cut shows as an {@code IOException} of the stream.
     *
     * @param to exclusive
     */
    InputStream open(String path, long from, long to);

    /** Where the file lies when it is an S3 object, so that a store can copy it by itself. */
    Optional<Place> place(String path);

    @Override
    void close();

    /** An object in S3. @param endpoint null for the region's own */
    record Place(String endpoint, String accessKey, String bucket, String key) {}
}
