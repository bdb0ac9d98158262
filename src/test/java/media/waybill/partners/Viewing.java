package media.waybill.partners;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One kept connection that speaks for the thread's viewer, as those of the application's pool do. */
public final class Viewing {

    private Viewing() {}

    public static DataSource connection(DataSource database) {
        try {
            return new SingleConnectionDataSource(new ViewerDataSource(database).getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
