package media.waybill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedThoughItsOwnerWasKilled() throws Exception {
        var hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHub.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(hub.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hub.waitFor()).as(said).isEqualTo(137);
        var orphan = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("pg17/postmaster.pid")).getFirst()))
                .orElseThrow();

        try (var second = PostgresServer.start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(second, "select name from fact")).isEqualTo("kept");
        }
    }

    /** A hub that ends as kill -9 would end it: nothing is closed, its server goes on running. */
    static final class KilledHub {
        public static void main(String[] args) throws SQLException {
            var server = PostgresServer.start(Path.of(args[0]));
            run(server, "create table fact (name text)", "insert into fact values ('kept')");
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void writesThroughToTheDisk() throws SQLException {
        try (var server = PostgresServer.start(data)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show max_connections")).isEqualTo("200");
        }
    }

    @Test
    void asksForThePassword() {
        try (var server = PostgresServer.start(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    private static void run(PostgresServer server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
