package media.waybill.embedded;

/** Why an accepted job ends in ERROR: the service's number and a sentence. */
final class JobFailed extends RuntimeException {

    /** The input cannot be opened as media. */
    static final int UNREADABLE_INPUT = 1010;
    /** A selector names something that the input does not hold. */
    static final int NOTHING_SELECTED = 1040;
    /** Access to an input is denied, or it is not there. */
    static final int INPUT_DENIED = 1401;

    static final int INPUT_NOT_FOUND = 1404;
    /** The encoder itself gave up. */
    static final int ENCODER = 1999;
    /** Access to the destination is denied, or it is not there. */
    static final int OUTPUT_DENIED = 3401;

    static final int OUTPUT_NOT_FOUND = 3404;
    static final int UPLOAD = 3450;

    private final int code;

    JobFailed(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
