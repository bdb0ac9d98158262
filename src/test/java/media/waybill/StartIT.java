package media.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import media.waybill.embedded.CannotStart;
import media.waybill.partners.Viewer;
import media.waybill.partners.Viewing;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub starts, or says in one line why not and what changes it. */
class StartIT {

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatIsNoneIsRefusedBeforeAnythingStarts() {
        for (var url : new String[] {"mysql://127.0.0.1/x", "nonsense", ""}) {
            assertThatThrownBy(() -> LocalServices.start(options("database-url", url)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is no address of a PostgreSQL database")
                    .hasMessageEndingWith("--database-url");
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        for (var samples : new String[] {"true", "false"}) {
            assertThatThrownBy(() -> LocalServices.start(
                            options("data", file.resolve("data").toString(), "samples", samples)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageEndingWith("--data");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsOneLine() {
        var refused = catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/x", "a", "b"));

        assertThat(StartFailure.explain(new IllegalStateException(refused), "a"))
                .startsWith("The database cannot be reached (")
                .contains("--database-url")
                .doesNotContain("\n");
    }

    /** The plain owner of a database needs one thing of a superuser, and is told which. */
    @Test
    void aPlainOwnerRunsAHubOnceItMayMakePartnersSessions() throws SQLException {
        var superuser = TestDatabase.fresh();
        superuser.jdbc().sql("create role plain_owner login password 'plain'").update();
        superuser.jdbc().sql("create database owned_plainly owner plain_owner").update();
        var source = new PGSimpleDataSource();
        source.setUrl(superuser.url().replaceFirst("/waybill_\\d+", "/owned_plainly"));
        source.setUser("plain_owner");
        source.setPassword("plain");
        var migration = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load();

        var told = StartFailure.explain(catchThrowable(migration::migrate), "plain_owner");
        assertThat(told).contains("run once as a superuser: ").doesNotContain("\n");
        for (var statement : told.split("superuser: ")[1].split("; ")) {
            if (!statement.startsWith("create role")) { // the role is the server's, and another test's database made it
                superuser.jdbc().sql(statement).update();
            }
        }
        migration.migrate();

        var jdbc = JdbcClient.create(Viewing.connection(source));
        for (var distributor : new String[] {"nordlys", "meridian"}) {
            jdbc.sql("insert into partners.partner (key, kind, name, created_at) values (?, 'DISTRIBUTOR', 'x', ?)")
                    .params(distributor, java.sql.Timestamp.from(Instant.EPOCH))
                    .update();
        }
        assertThat(partners(jdbc, Viewer.HUB)).isEqualTo(2);
        assertThat(partners(jdbc, new Viewer("nordlys"))).isEqualTo(1);
        assertThat(partners(jdbc, Viewer.NOBODY)).isZero();
    }

    private static long partners(JdbcClient jdbc, Viewer viewer) {
        return Viewer.as(viewer, () -> jdbc.sql("select count(*) from partners.partner")
                .query(Long.class)
                .single());
    }

    private LaunchOptions options(String... pairs) {
        var values = new TreeMap<>(Map.of(
                "port",
                "0",
                "sftp-port",
                "0",
                "s3-port",
                "0",
                "mediaconvert-port",
                "0",
                "data",
                folder.resolve("data").toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new LaunchOptions(values, java.util.List.of());
    }
}
