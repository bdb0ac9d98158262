package media.waybill.partners;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that speak for the thread's {@link Viewer}: before each statement of another viewer the session changes
 * to the role that row-level security binds. A connection goes back to the pool as the hub's.
 */
final class ViewerDataSource extends DelegatingDataSource {

    ViewerDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return guarded(super.getConnection(username, password));
    }

    private static Connection guarded(Connection connection) {
        var session = new Session(connection);
        return (Connection) Proxy.newProxyInstance(
                ViewerDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> session.call(method, arguments));
    }

    private static final class Session {

        private final Connection connection;
        private @Nullable Viewer applied = Viewer.HUB;

        Session(Connection connection) {
            this.connection = connection;
        }

        @Nullable
        Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement", "createStatement", "prepareCall" -> apply(Viewer.current());
                // A rollback also takes back the change of role.
                case "rollback" -> applied = null;
                case "close" -> giveBack();
                default -> {}
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private void apply(Viewer viewer) throws SQLException {
            if (viewer.equals(applied)) {
                return;
            }
            try (var statement = connection.prepareStatement(
                    "select set_config('role', ?, false), set_config('waybill.viewer', ?, false)")) {
                statement.setString(1, viewer.isHub() ? "none" : "waybill_partner");
                statement.setString(2, viewer.isHub() ? "" : viewer.key());
                statement.execute();
            }
            applied = viewer;
        }

        private void giveBack() throws SQLException {
            if (connection.isClosed() || Viewer.HUB.equals(applied)) {
                return;
            }
            try {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                apply(Viewer.HUB);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            } catch (SQLException e) {
                // A session whose role is uncertain must not be used again.
                connection.abort(Runnable::run);
            }
        }
    }
}
