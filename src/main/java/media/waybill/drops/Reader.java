package media.waybill.drops;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import media.waybill.drops.Origin.Bytes;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part after the other from a source. As long as they follow each other it is one stream; a cut connection is
 * taken up again at the very byte, as long as that brings anything.
 */
final class Reader implements AutoCloseable {

    private static final int USELESS_ATTEMPTS = 3;

    private final Bytes bytes;
    private final long end;
    private @Nullable InputStream stream;
    private long position;
    private long streamEnd;

    /** @param end where its streams end at the latest */
    Reader(Bytes bytes, long end) {
        this.bytes = bytes;
        this.end = end;
    }

    void read(Block block, long from, long to) {
        read(block, from, to, end);
        if (position >= end) {
            close();
        }
    }

    /** @param until how far a new stream goes, when the next parts are wanted from it too */
    void read(Block block, long from, long to, long until) {
        int useless = 0;
        while (block.length() < to - from) {
            long before = block.length();
            try {
                if (!block.fill(at(from + before, until), to - from)) {
                    throw new EOFException("it ends");
                }
            } catch (IOException | Failure e) {
                close();
                if (e instanceof Failure failure && failure.code() != FailureCode.CONNECTION_CUT) {
                    throw failure;
                }
                useless = block.length() > before ? 0 : useless + 1;
                if (useless >= USELESS_ATTEMPTS) {
                    if (e instanceof EOFException) {
                        // A cut connection may look like an end, but not on every new one.
                        throw new Failure(
                                FailureCode.FILE_CHANGED,
                                "the file is shorter than it was announced  ends=" + (from + block.length()),
                                e);
                    }
                    throw new Failure(
                            FailureCode.CONNECTION_CUT,
                            "cut at byte " + (from + block.length()) + ": " + e.getMessage(),
                            e);
                }
            } finally {
                position = from + block.length();
            }
        }
    }

    private InputStream at(long offset, long until) {
        var open = stream;
        if (open == null || position != offset || offset >= streamEnd) {
            close();
            open = bytes.open(offset, until);
            stream = open;
            position = offset;
            streamEnd = until;
        }
        return open;
    }

    @Override
    public void close() {
        var open = stream;
        stream = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // what was read was read
            }
        }
    }
}
