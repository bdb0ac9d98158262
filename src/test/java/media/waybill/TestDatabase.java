package media.waybill;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import media.waybill.vault.Stored;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL for the tests of one run: migrated once into a template, copied for each test that asks. Rows are put
 * in with only what the test cares about.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final String name;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    private TestDatabase(String name, DataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    public static synchronized TestDatabase fresh() {
        try {
            var running = server;
            if (running == null) {
                running = EmbeddedPostgres.builder().start();
                server = running;
                JdbcClient.create(running.getPostgresDatabase())
                        .sql("create database template_waybill")
                        .update();
                Flyway.configure()
                        .dataSource(running.getDatabase("postgres", "template_waybill"))
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
            }
            var name = "waybill_" + COUNT.incrementAndGet();
            JdbcClient.create(running.getPostgresDatabase())
                    .sql("create database " + name + " template template_waybill")
                    .update();
            return new TestDatabase(name, running.getDatabase("postgres", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database through a pool of connections, as the application has it; what is measured wants this. */
    public TestDatabase pooled(int connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(dataSource);
        pool.setMaximumPoolSize(connections);
        return new TestDatabase(name, pool);
    }

    public String url() {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public void distributor(String key) {
        partner(key, "DISTRIBUTOR");
    }

    public void platform(String key) {
        partner(key, "PLATFORM");
    }

    private void partner(String key, String kind) {
        jdbc.sql(
                        "insert into partners.partner (key, kind, name, created_at) values (:key, :kind, :key, now()) on conflict do nothing")
                .param("key", key)
                .param("kind", kind)
                .update();
    }

    /** An order of a distributor (made if absent) for platforms (made if absent). */
    public UUID order(String reference, String distributor, String... platforms) {
        distributor(distributor);
        for (var platform : platforms) {
            platform(platform);
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into orders.purchase_order (id, reference, distributor, platforms, window_start, time_zone, content_hash, placed_by, placed_at, changed_at)
                    values (:id, :reference, :distributor, :platforms, date '2027-01-15', 'Europe/Oslo', '', 'test', now(), now())""")
                .param("id", id)
                .param("reference", reference)
                .param("distributor", distributor)
                .param("platforms", platforms)
                .update();
        return id;
    }

    /** A film of an order, and its consignment to each of the order's platforms. */
    public UUID film(UUID order, String reference, String name, int year, int runtimeMinutes) {
        return title(order, reference, "MOVIE", name, null, null, null, year, runtimeMinutes);
    }

    public UUID episode(UUID order, String reference, String series, String name, int season, int episode) {
        return title(order, reference, "EPISODE", name, series, season, episode, null, 45);
    }

    private UUID title(
            UUID order,
            String reference,
            String type,
            String name,
            @Nullable String series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            int runtimeMinutes) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into orders.title (id, order_id, distributor, reference, type, name, series, season, episode, year, runtime)
                    select :id, o.id, o.distributor, :reference, :type, :name, :series, :season, :episode, :year, make_interval(mins => :minutes)
                    from orders.purchase_order o where o.id = :order""")
                .param("id", id)
                .param("order", order)
                .param("reference", reference)
                .param("type", type)
                .param("name", name)
                .param("series", series)
                .param("season", season)
                .param("episode", episode)
                .param("year", year)
                .param("minutes", runtimeMinutes)
                .update();
        jdbc.sql("""
                    insert into orders.consignment (id, order_id, title_id, distributor, platform, created_at)
                    select gen_random_uuid(), o.id, :title, o.distributor, p, now()
                    from orders.purchase_order o, unnest(o.platforms) p where o.id = :order""").param("title", id).param("order", order).update();
        return id;
    }

    /** A required line of a title, for all platforms of its order. */
    public UUID line(
            UUID title, String reference, String kind, @Nullable String language, @Nullable String use, Instant due) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into orders.line (id, order_id, title_id, distributor, reference, kind, language, use, platforms, due, due_rule, created_at)
                    select :id, o.id, t.id, o.distributor, :reference, :kind, :language, :use, o.platforms, :due, 'given', now()
                    from orders.title t join orders.purchase_order o on o.id = t.order_id where t.id = :title""")
                .param("id", id)
                .param("title", title)
                .param("reference", reference)
                .param("kind", kind)
                .param("language", language)
                .param("use", use)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A drop point of a distributor. */
    public void dropPoint(String key, String distributor) {
        distributor(distributor);
        jdbc.sql("""
                    insert into partners.drop_point (key, partner, connector, created_at)
                    values (:key, :partner, 'sftp-drop-source', now()) on conflict do nothing""").param("key", key).param("partner", distributor).update();
    }

    /** A file that was seen, uploaded (without a drop point) by the distributor. */
    public UUID file(String distributor, String path, long size) {
        distributor(distributor);
        // As in the application, ids of files grow with time.
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                    insert into drops.file (id, distributor, path, name, size, fingerprint, announced_at)
                    values (:id, :distributor, :path, :name, :size, :fingerprint, now())""")
                .param("id", id)
                .param("distributor", distributor)
                .param("path", path)
                .param("name", path.substring(path.lastIndexOf('/') + 1))
                .param("size", size)
                .param("fingerprint", id.toString())
                .update();
        return id;
    }

    /** The file's bytes lie in the vault under the key. */
    public void stored(UUID file, String vaultKey, long size, String sha256) {
        jdbc.sql("""
                    insert into drops.stored (file_id, distributor, vault_key, size, sha256, md5, bytes_pulled, started_at, ended_at)
                    select f.id, f.distributor, :key, :size, :sha256, md5(:sha256), :size, now(), now() from drops.file f where f.id = :file""")
                .param("file", file)
                .param("key", vaultKey)
                .param("size", size)
                .param("sha256", sha256)
                .update();
    }

    /** An active match of a file with a line. */
    public UUID match(UUID file, UUID line) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into matching.match (id, file_id, line_id, distributor, decided_by, at)
                    select :id, :file, l.id, l.distributor, 'hub', now() from orders.line l where l.id = :line""").param("id", id).param("file", file).param("line", line).update();
        return id;
    }

    public UUID conformed(UUID match, String name, String vaultKey, String format) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into conform.conformed (id, match_id, file_id, line_id, distributor, name, vault_key, format, size, md5, sha256, at)
                    select :id, m.id, m.file_id, m.line_id, m.distributor, :name, :key, :format, 1, md5(:key), sha256(:key::bytea)::text, now()
                    from matching.match m where m.id = :match""")
                .param("id", id)
                .param("match", match)
                .param("name", name)
                .param("key", vaultKey)
                .param("format", format)
                .update();
        return id;
    }

    /** @param verdict ACCEPTED, REVIEW or REJECTED */
    public UUID verdict(UUID conformed, String verdict) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                    insert into qc.verdict (id, conformed_id, file_id, line_id, distributor, verdict, rule_sets, at)
                    select :id, c.id, c.file_id, c.line_id, c.distributor, :verdict, '[]', now() from conform.conformed c where c.id = :conformed""")
                .param("id", id)
                .param("conformed", conformed)
                .param("verdict", verdict)
                .update();
        return id;
    }

    /** A file in house form, as it lies in the vault, that answers the line and was accepted. */
    public UUID accepted(UUID line, String distributor, String name, Stored stored) {
        var file = file(distributor, "drop/" + line + "/" + name, stored.size());
        var format = name.endsWith("vtt") ? "webvtt" : name.substring(name.lastIndexOf('.') + 1);
        var conformed = conformed(match(file, line), name, stored.key(), format);
        jdbc.sql("update conform.conformed set size = :size, md5 = :md5, sha256 = :sha256 where id = :id")
                .param("size", stored.size())
                .param("md5", stored.md5())
                .param("sha256", stored.sha256())
                .param("id", conformed)
                .update();
        verdict(conformed, "ACCEPTED");
        return file;
    }

    public UUID consignment(UUID title) {
        return jdbc.sql("select id from orders.consignment where title_id = :title")
                .param("title", title)
                .query(UUID.class)
                .single();
    }

    public String lineStatus(UUID line) {
        return jdbc.sql("select status from progress.line where line_id = :line")
                .param("line", line)
                .query(String.class)
                .single();
    }
}
