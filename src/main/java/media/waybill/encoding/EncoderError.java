package media.waybill.encoding;

import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** The service's error numbers in words, and whether trying again can help. */
final class EncoderError {

    private EncoderError() {}

    static Failure of(int code, String message) {
        var words =
                switch (code) {
                    case 1010 -> "an input cannot be read as media";
                    case 1040, 1041, 1042, 1043 -> "an input does not hold the track that was asked for";
                    case 1401, 1403, 3401, 3403 ->
                        "the encoder may not read an input or write the outputs: check its role";
                    case 1404, 3404 -> "an input, or the place of the outputs, is not there";
                    case 1408, 1432, 1433, 1434, 3400, 3408 -> "an input was lost while it was read";
                    case 1999, 3999 -> "the encoder does not say why";
                    default ->
                        code >= 3450 && code <= 3458
                                ? "the outputs could not be written"
                                : "the encoder cannot do this with these settings or this source";
                };
        var detail = words + "  code=" + code + " message=" + message;
        return new Failure(code(code), detail);
    }

    /** Numbers that look like access faults, and those that say nothing, may pass; content does not change by itself. */
    static FailureCode code(int code) {
        var access = code >= 1400 && code < 1500 || code >= 3400 && code < 3500;
        return access || code == 1999 || code == 3999 || code == 0
                ? FailureCode.ENCODER_FAILED
                : FailureCode.ENCODER_REFUSED;
    }
}
