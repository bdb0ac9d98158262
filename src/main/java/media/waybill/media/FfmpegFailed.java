package media.waybill.media;

/** ffmpeg or ffprobe did not do what it was asked; the message ends with what it said last. */
public final class FfmpegFailed extends RuntimeException {

    public enum Reason {
        /** No working ffmpeg on this machine. */
        MISSING,
        /** The input cannot be opened, or is no media that we accept. */
        UNREADABLE,
        /** It ran, and gave up. */
        FAILED,
        TIMED_OUT,
        CANCELLED
    }

    private final Reason reason;
    private final String tail;

    public FfmpegFailed(Reason reason, String message, String tail) {
        super(tail.isBlank() ? message : message + ": " + tail);
        this.reason = reason;
        this.tail = tail;
    }

    public Reason reason() {
        return reason;
    }

    /** The last lines of standard error, without our own words. */
    public String tail() {
        return tail;
    }
}
