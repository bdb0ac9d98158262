package media.waybill.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal over a test's own database. */
public final class TestJournal {

    private TestJournal() {}

    public static Journal over(DataSource source) {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        return new Journal(
                new JournalSql(JdbcClient.create(source), json), Clock.systemUTC(), new ListenerSql(source, json));
    }
}
