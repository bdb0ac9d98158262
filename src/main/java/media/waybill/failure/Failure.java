package media.waybill.failure;

import org.jspecify.annotations.Nullable;

/** A surprise with a code. The detail names the thing that failed and its values, for a person. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final String detail;

    public Failure(FailureCode code, String detail) {
        this(code, detail, null);
    }

    public Failure(FailureCode code, String detail, @Nullable Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
    }

    public FailureCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** The first failure in the chain of causes, or UNEXPECTED with the innermost message. */
    public static Failure of(Throwable thrown) {
        Throwable innermost = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Failure failure) {
                return failure;
            }
            innermost = t;
            if (t.getCause() == t) {
                break;
            }
        }
        var words =
                innermost.getMessage() == null || innermost.getMessage().isBlank() ? "" : ": " + innermost.getMessage();
        return new Failure(FailureCode.UNEXPECTED, innermost.getClass().getSimpleName() + words, thrown);
    }
}
