package media.waybill.connectors;

import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The one place where the words of a partner's S3 store become ours. */
final class S3Failures {

    private S3Failures() {}

    static Failure of(String what, SdkException thrown) {
        return new Failure(code(thrown), what + ": " + words(thrown), thrown);
    }

    private static FailureCode code(SdkException thrown) {
        if (!(thrown instanceof AwsServiceException answer)) {
            var message = String.valueOf(thrown.getMessage());
            return message.contains("Unable to load credentials")
                    ? FailureCode.CREDENTIALS_REFUSED
                    : FailureCode.UNREACHABLE;
        }
        var code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        return switch (code) {
            case "NoSuchBucket" -> FailureCode.PATH_NOT_FOUND;
            case "NoSuchKey" -> FailureCode.FILE_GONE;
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken" ->
                FailureCode.CREDENTIALS_REFUSED;
            case "PreconditionFailed" -> FailureCode.FILE_CHANGED;
            case "SlowDown", "Throttling", "RequestLimitExceeded" -> FailureCode.THROTTLED;
            default ->
                switch (answer.statusCode()) {
                    case 401 -> FailureCode.CREDENTIALS_REFUSED;
                    case 403 -> FailureCode.PERMISSION_DENIED;
                    case 404 -> FailureCode.FILE_GONE;
                    case 412 -> FailureCode.FILE_CHANGED;
                    case 429, 503 -> FailureCode.THROTTLED;
                    default -> FailureCode.CONNECTION_CUT;
                };
        };
    }

    static String words(SdkException thrown) {
        if (thrown instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
            return answer.statusCode() + " " + answer.awsErrorDetails().errorCode() + " "
                    + answer.awsErrorDetails().errorMessage();
        }
        return String.valueOf(thrown.getMessage());
    }
}
