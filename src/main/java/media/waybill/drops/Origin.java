package media.waybill.drops;

import java.io.InputStream;

/** Where the bytes of one file come from. */
record Origin(Bytes bytes, Runnable unchanged) {

    /** Reads the bytes from one offset to another, which is exclusive. */
    @FunctionalInterface
    interface Bytes {
        InputStream open(long from, long to);
    }
}
