package media.waybill.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL below the data folder, reachable from this machine alone and with a password. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String MAJOR = "pg17";
    private static final String OPTION = "--data (or --database-url)";
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final String password;

    private PostgresServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts it, after ending a server that a killed hub left behind on the same folder. */
    public static PostgresServer start(Path data) {
        try {
            var home = Files.createDirectories(data.toAbsolutePath().normalize());
            var cluster = home.resolve(MAJOR);
            var password = Keys.kept(home.resolve(MAJOR + ".password"), () -> Keys.random(20));
            endOrphan(cluster);
            var server = new PostgresServer(boot(home, cluster, password), password);
            server.closeToStrangers(cluster);
            return server;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart("PostgreSQL cannot start in " + data + " (" + e.getMessage() + ")", OPTION, e);
        }
    }

    private static EmbeddedPostgres boot(Path home, Path cluster, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        home.resolve("tools").resolve("postgresql").toFile())
                .setPort(0)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on") // the library switches it off
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_messages", "warning")
                .start();
    }

    /** The library initialises a server that trusts every local user: give the owner a password and require it. */
    private void closeToStrangers(Path cluster) throws IOException, SQLException {
        var rules = cluster.resolve("pg_hba.conf");
        var ours =
                "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
        if (Files.readString(rules).equals(ours)) {
            return;
        }
        try (var connection = DriverManager.getConnection(url(), USER, password);
                var statement = connection.createStatement()) {
            // The password is ours and hexadecimal; ALTER ROLE takes no parameters.
            statement.execute("alter role " + USER + " password '" + password + "'");
            Durable.write(rules, ours);
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * A hub that was killed leaves PostgreSQL running. Whoever calls this holds the data folder, so a living server on
     * it is an orphan.
     */
    private static void endOrphan(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var orphan = Files.readAllLines(file).stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> isPostgresOn(cluster, process));
        if (orphan.isEmpty()) {
            return;
        }
        log.info(
                "Ending PostgreSQL {} that an earlier run left behind",
                orphan.get().pid());
        for (var signal : List.of("-INT", "-QUIT", "-KILL")) { // fast shutdown, immediate shutdown, the end
            new ProcessBuilder("kill", signal, Long.toString(orphan.get().pid())).start();
            if (ended(orphan.get())) {
                Files.deleteIfExists(file);
                return;
            }
        }
        throw new IOException("process " + orphan.get().pid() + " does not end");
    }

    private static boolean isPostgresOn(Path cluster, ProcessHandle process) {
        var folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            // The postmaster works inside its cluster; a recycled process id does not.
            return Files.isSameFile(folder, cluster);
        } catch (IOException e) {
            return Optional.of(process.info())
                    .flatMap(ProcessHandle.Info::command)
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    /** JDBC address of the database, without credentials. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop cleanly; the next start recovers it", e);
        }
    }
}
