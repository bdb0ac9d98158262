package media.waybill.drops;

import java.time.Instant;
import java.util.UUID;
import media.waybill.failure.FailureCode;

/**
 * Why a file is kept but taken no further.
 *
 * @param advice what the partner can do now
 * @param quarantined true for hostile, damaged or unreadable bytes; false when they could not be fetched
 */
public record Refusal(
        UUID fileId, String stage, FailureCode code, String detail, String advice, boolean quarantined, Instant at) {}
