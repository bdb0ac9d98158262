package media.waybill.connectors;

import org.jspecify.annotations.Nullable;

/**
 * One step of a connection check, in the order in which a connection is made.
 *
 * @param name of what was tried: name, port, host key, credentials, path, permissions, bucket
 * @param detail what was found, exactly
 * @param advice what to do, when it failed
 */
public record Step(
        String name,
        Outcome outcome,
        String detail,
        @Nullable String advice) {

    /** SKIPPED: an earlier step failed. */
    public enum Outcome {
        OK,
        FAILED,
        SKIPPED
    }

    static Step ok(String name, String detail) {
        return new Step(name, Outcome.OK, detail, null);
    }

    static Step failed(String name, String detail, String advice) {
        return new Step(name, Outcome.FAILED, detail, advice);
    }

    static Step skipped(String name) {
        return new Step(name, Outcome.SKIPPED, "not tried, since an earlier step failed", null);
    }
}
