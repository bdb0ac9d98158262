package media.waybill.failure;

import java.time.Duration;

/**
 * Why something could not be done: whose it is, when to try again, and what a person can do. The runbook's table is
 * generated from this list.
 */
public enum FailureCode {
    // the partner's
    FILE_GONE(
            Owner.PARTNER,
            Retry.NEVER,
            "The file is no longer at the drop point.",
            "Put the file back under the same name, or cancel the delivery."),
    FILE_CHANGED(
            Owner.PARTNER,
            Retry.SOON,
            "The file changed while it was pulled.",
            "Upload under a temporary name and rename when complete."),
    CHECKSUM_MISMATCH(
            Owner.PARTNER,
            Retry.NEVER,
            "The bytes do not agree with the checksum sent beside them.",
            "Send the file again, or a corrected checksum file."),
    EMPTY_FILE(
            Owner.PARTNER,
            Retry.NEVER,
            "The file has no bytes.",
            "Send the file again; check that the export finished."),
    UNKNOWN_FORMAT(
            Owner.PARTNER,
            Retry.NEVER,
            "The content is of no format that can be used.",
            "Send one of the formats of the delivery specification."),
    UNREADABLE_MEDIA(
            Owner.PARTNER, Retry.NEVER, "The media cannot be read to its end.", "Export and send the file again."),
    HOSTILE_CONTENT(
            Owner.PARTNER,
            Retry.NEVER,
            "The content could do harm and was not opened.",
            "Send the plain file, without archives, external references or oversized parts."),
    NAME_NOT_ALLOWED(
            Owner.PARTNER, Retry.NEVER, "The name cannot be stored safely.", "Rename the file and send it again."),
    // the operator's
    HOST_KEY_UNKNOWN(
            Owner.OPERATOR,
            Retry.LATER,
            "The server's host key is not the one that was agreed.",
            "Compare the fingerprint with the partner, then put it into the drop point's hostKey."),
    CREDENTIALS_REFUSED(
            Owner.OPERATOR,
            Retry.LATER,
            "The server refused the credentials.",
            "Set the password or key of the drop point or endpoint again."),
    PERMISSION_DENIED(
            Owner.OPERATOR,
            Retry.LATER,
            "The server denies access to the path.",
            "Ask the partner to grant access to the path, or correct it."),
    PATH_NOT_FOUND(
            Owner.OPERATOR,
            Retry.LATER,
            "The path does not exist at the server.",
            "Correct the path of the drop point or endpoint."),
    CONFIGURATION(
            Owner.OPERATOR,
            Retry.NEVER,
            "A setting is missing or contradicts another.",
            "Correct the setting that the cause names, then retry."),
    MAPPING(
            Owner.OPERATOR,
            Retry.NEVER,
            "A file below mappings/ cannot be used.",
            "Correct the line that the cause names, then retry."),
    // the outside world's
    UNREACHABLE(
            Owner.OUTSIDE,
            Retry.SOON,
            "The server cannot be reached.",
            "It is tried again by itself; ask its owner when it lasts."),
    CONNECTION_CUT(Owner.OUTSIDE, Retry.SOON, "The connection was cut.", "It goes on by itself where it stopped."),
    THROTTLED(Owner.OUTSIDE, Retry.SOON, "The service asks for fewer calls.", "It is tried again by itself."),
    STORAGE(
            Owner.OUTSIDE,
            Retry.SOON,
            "The object store did not take or give the bytes.",
            "Check the object store; it is tried again by itself."),
    ENCODER_REFUSED(
            Owner.OUTSIDE,
            Retry.NEVER,
            "The encoder refused the job.",
            "Read the encoder's words in the cause; correct profile or source, then retry."),
    ENCODER_FAILED(
            Owner.OUTSIDE,
            Retry.LATER,
            "The encoder gave up on the job.",
            "Read the encoder's words in the cause; retry once the source or service is mended."),
    PLATFORM_REFUSED(
            Owner.OUTSIDE,
            Retry.NEVER,
            "The platform refused the parcel.",
            "Read its reasons; the lines that they name are open again."),
    // the hub's
    TOOL_FAILED(
            Owner.HUB,
            Retry.LATER,
            "A tool on this machine failed.",
            "See the cause; check disk, memory and the ffmpeg installation."),
    TIMED_OUT(
            Owner.HUB,
            Retry.LATER,
            "The work took longer than it may.",
            "Retry; when it comes again raise the limit that the cause names."),
    UNEXPECTED(
            Owner.HUB,
            Retry.LATER,
            "Something that should not happen did.",
            "Retry once; report it with its cause when it comes again.");

    /** Who can do something about it. */
    public enum Owner {
        PARTNER,
        OPERATOR,
        OUTSIDE,
        HUB
    }

    /** When to try again. */
    public enum Retry {
        NEVER(0, Duration.ZERO, Duration.ZERO),
        SOON(8, Duration.ofSeconds(5), Duration.ofMinutes(10)),
        LATER(3, Duration.ofSeconds(30), Duration.ofMinutes(30));

        private final int tries;
        private final Duration first;
        private final Duration longest;

        Retry(int tries, Duration first, Duration longest) {
            this.tries = tries;
            this.first = first;
            this.longest = longest;
        }

        /** Attempts after the first, before the job is parked. */
        public int tries() {
            return tries;
        }

        /**
         * The pause after the given number of failures (1 or more), doubled each time, without jitter.
         *
         * @param failures how often it failed so far
         */
        public Duration pause(int failures) {
            var pause = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 16));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    private final Owner owner;
    private final Retry retry;
    private final String meaning;
    private final String remedy;

    FailureCode(Owner owner, Retry retry, String meaning, String remedy) {
        this.owner = owner;
        this.retry = retry;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public Owner owner() {
        return owner;
    }

    public Retry retry() {
        return retry;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }
}
