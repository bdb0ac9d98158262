package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** The one place where the words of an SFTP client become ours. */
final class SftpFailures {

    private SftpFailures() {}

    static Failure of(String what, Exception thrown) {
        return thrown instanceof Failure known ? known : new Failure(code(thrown), what + ": " + words(thrown), thrown);
    }

    /** True when another connection may do better. */
    static boolean isConnection(Exception thrown) {
        return !(thrown instanceof SftpException s)
                || s.id == ChannelSftp.SSH_FX_NO_CONNECTION
                || s.id == ChannelSftp.SSH_FX_CONNECTION_LOST
                || s.id == ChannelSftp.SSH_FX_FAILURE && s.getCause() != null;
    }

    private static FailureCode code(Exception thrown) {
        if (thrown instanceof SftpException s) {
            return switch (s.id) {
                case ChannelSftp.SSH_FX_NO_SUCH_FILE -> FailureCode.FILE_GONE;
                case ChannelSftp.SSH_FX_PERMISSION_DENIED -> FailureCode.PERMISSION_DENIED;
                default -> FailureCode.CONNECTION_CUT;
            };
        }
        if (thrown instanceof JSchHostKeyException) {
            return FailureCode.HOST_KEY_UNKNOWN;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UnknownHostException
                    || t instanceof ConnectException
                    || t instanceof NoRouteToHostException
                    || t instanceof SocketTimeoutException) {
                return FailureCode.UNREACHABLE;
            }
        }
        var message = String.valueOf(thrown.getMessage());
        if (thrown instanceof JSchException) {
            if (message.startsWith("Auth fail")
                    || message.startsWith("Auth cancel")
                    || message.contains("USERAUTH")
                    || message.contains("passphrase")) {
                return FailureCode.CREDENTIALS_REFUSED;
            }
            if (message.contains("invalid privatekey")) {
                return FailureCode.CONFIGURATION;
            }
            return FailureCode.UNREACHABLE;
        }
        return FailureCode.CONNECTION_CUT;
    }

    private static String words(Exception thrown) {
        var message = thrown.getMessage();
        var cause = thrown.getCause();
        var words = message == null || message.isBlank() || message.length() < 4
                ? thrown.getClass().getSimpleName()
                : message;
        return cause == null || cause.getMessage() == null || words.contains(cause.getMessage())
                ? words
                : words + " (" + cause.getMessage() + ")";
    }
}
