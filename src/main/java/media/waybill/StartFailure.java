package media.waybill;

import java.net.BindException;
import java.sql.SQLException;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** One line for the reasons why a hub does not start that its operator can mend. */
final class StartFailure {

    /** SQLSTATE of insufficient privilege. */
    private static final String MAY_NOT = "42501";

    private StartFailure() {}

    /** The line, naming the thing and the option that changes it; null when it is none of the known reasons. */
    static @Nullable String explain(Throwable thrown, String account) {
        for (Throwable t = thrown; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof PortInUseException port) {
                return "Port " + port.getPort() + " (portal) is in use; choose another with --port";
            }
            if (t instanceof BindException) {
                return "The portal's address cannot be bound (" + t.getMessage()
                        + "); choose another with --port or --host";
            }
            if (t instanceof Failure failure && failure.code() == FailureCode.CONFIGURATION) {
                return failure.detail();
            }
            if (t instanceof SQLException sql && MAY_NOT.equals(sql.getSQLState())) {
                return mayNot(firstLine(sql.getMessage()), account);
            }
            if (t instanceof SQLException sql && isConnection(sql)) {
                return "The database cannot be reached (" + firstLine(sql.getMessage())
                        + "); give another with --database-url, --database-user, --database-password";
            }
        }
        return null;
    }

    /** The tables need an owner, and the role under which partners read. */
    private static String mayNot(String message, String account) {
        var name = "\"" + account.replace("\"", "\"\"") + "\"";
        return message.contains("role")
                ? "The database's account may not make the role of partners' sessions (" + message
                        + "); run once as a superuser: create role waybill_partner nologin; grant waybill_partner to "
                        + name + " with admin option"
                : "The database's account may not make its tables (" + message
                        + "); run once as a superuser: alter database … owner to " + name;
    }

    private static boolean isConnection(SQLException e) {
        var state = e.getSQLState();
        // 08: connection, 28: authorisation, 3D: no such database
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
