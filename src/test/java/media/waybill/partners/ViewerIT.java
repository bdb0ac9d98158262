package media.waybill.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import media.waybill.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ViewerIT {

    private static final Viewer NORDLYS = new Viewer("nordlys");

    private TestDatabase db;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void twoDistributors() {
        db = TestDatabase.fresh();
        for (var distributor : new String[] {"nordlys", "meridian"}) {
            var order = db.order("PO-" + distributor, distributor, "aurora");
            var title = db.film(order, "T", "A film of " + distributor, 2024, 90);
            db.line(title, "1", "VIDEO", null, null, Instant.parse("2027-01-01T00:00:00Z"));
            db.stored(db.file(distributor, "x.mov", 1), "k-" + distributor, 1, "ab");
        }
        var source = new ViewerDataSource(db.dataSource());
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Test
    void aPartnersStatementsSeeItsRowsOnlyWhateverTheyAsk() {
        var tables = db.jdbc().sql("""
                    select c.table_schema || '.' || c.table_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.column_name = 'distributor' and c.table_schema not in ('work') order by 1""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(15);
        for (var table : tables) {
            var strangers = Viewer.as(
                    NORDLYS, () -> jdbc.sql("select count(*) from " + table + " where distributor <> 'nordlys'")
                            .query(Long.class)
                            .single());
            assertThat(strangers).as(table).isZero();
        }
        assertThat(Viewer.as(NORDLYS, () -> count("orders.line"))).isEqualTo(1);
        assertThat(count("orders.line")).as("the hub").isEqualTo(2);
        assertThat(Viewer.as(Viewer.NOBODY, () -> count("orders.line"))).isZero();
    }

    @Test
    void aPartnerReadsNoSecretsAndWritesNoForeignRows() {
        assertThatThrownBy(() -> Viewer.as(NORDLYS, () -> count("partners.secret")))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Viewer.as(NORDLYS, () -> jdbc.sql("""
                    insert into orders.answer (id, line_id, distributor, at, actor, answer)
                    select gen_random_uuid(), gen_random_uuid(), 'meridian', now(), 'x', 'QUESTION'""").update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aThreadThatDidNotSayThatItIsTheHubsSeesNothing() throws Exception {
        var plain = new FutureTask<>(() -> count("orders.line"));
        var hubs = new FutureTask<>(() -> count("orders.line"));

        new Thread(plain).start();
        new Thread(Viewer.hubs(hubs)).start();

        assertThat(plain.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(hubs.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void theViewerMayChangeWithinATransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(count("orders.line")).isEqualTo(2);
            assertThat(Viewer.as(NORDLYS, () -> count("orders.line"))).isEqualTo(1);
            assertThat(count("orders.line")).isEqualTo(2);
        });
    }

    @Test
    void aConnectionGoesBackAsTheHubsEvenAfterARollback() throws SQLException {
        try (var connection = new ViewerDataSource(db.dataSource()).getConnection()) {
            connection.setAutoCommit(false);
            Viewer.as(NORDLYS, () -> rows(connection));
            connection.rollback();
            assertThat(rows(connection)).as("hub after a partner's rollback").isEqualTo(2);
            assertThat(Viewer.as(NORDLYS, () -> rows(connection))).isEqualTo(1);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static int rows(java.sql.Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from orders.line")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
