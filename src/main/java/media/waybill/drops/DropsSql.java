package media.waybill.drops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files, what became of them, and how drop points are doing. */
@Component
class DropsSql {

    private final JdbcClient jdbc;

    DropsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DroppedFile> file(UUID id) {
        return jdbc.sql("select * from drops.file where id = :id")
                .param("id", id)
                .query(DropsSql::file)
                .optional();
    }

    Optional<StoredFile> stored(UUID id) {
        return jdbc.sql("select * from drops.stored where file_id = :id")
                .param("id", id)
                .query(DropsSql::stored)
                .optional();
    }

    Optional<Refusal> refusal(UUID id) {
        return jdbc.sql("select * from drops.refusal where file_id = :id")
                .param("id", id)
                .query((row, n) -> new Refusal(
                        row.getObject("file_id", UUID.class),
                        row.getString("stage"),
                        FailureCode.valueOf(row.getString("code")),
                        row.getString("detail"),
                        row.getString("advice"),
                        row.getBoolean("quarantined"),
                        instant(row, "at")))
                .optional();
    }

    boolean refuse(Refusal refusal) {
        return jdbc.sql("""
                    insert into drops.refusal (file_id, distributor, stage, code, detail, advice, quarantined, at)
                    select f.id, f.distributor, :stage, :code, :detail, :advice, :quarantined, :at
                    from drops.file f where f.id = :file
                    on conflict (file_id) do nothing""")
                        .param("file", refusal.fileId())
                        .param("stage", refusal.stage())
                        .param("code", refusal.code().name())
                        .param("detail", refusal.detail())
                        .param("advice", refusal.advice())
                        .param("quarantined", refusal.quarantined())
                        .param("at", refusal.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Takes back a refusal of the given code; false when there is none. */
    boolean pardon(UUID file, FailureCode code) {
        return jdbc.sql("delete from drops.refusal where file_id = :file and code = :code")
                        .param("file", file)
                        .param("code", code.name())
                        .update()
                > 0;
    }

    void insertUploaded(UUID id, Upload upload, Instant at) {
        jdbc.sql("""
                    insert into drops.file (id, distributor, path, name, size, fingerprint, uploaded_by, chosen_line, announced_at)
                    values (:id, :distributor, :path, :name, :size, :fingerprint, :login, :line, :at)""")
                .param("id", id)
                .param("distributor", upload.distributor())
                .param("path", upload.filename())
                .param("name", Names.last(upload.filename().replace('\\', '/')))
                .param("size", upload.size())
                .param("fingerprint", upload.id().toString())
                .param("login", upload.login())
                .param("line", upload.line())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One row a file that is not known yet, in one statement. Answers the ids of those that are new. */
    List<UUID> announce(String dropPoint, String distributor, List<Announced> files, Instant at) {
        return jdbc.sql("""
                    insert into drops.file (id, drop_point, distributor, path, name, size, modified, fingerprint, announced_at)
                    select a.id, :dropPoint, :distributor, a.path, a.name, a.size, a.modified, a.fingerprint, :at
                    from unnest(:ids::uuid[], :paths::text[], :names::text[], :sizes::bigint[], :modified::timestamptz[], :fingerprints::text[])
                         as a (id, path, name, size, modified, fingerprint)
                    on conflict (drop_point, path, fingerprint) do nothing
                    returning id""")
                .param("dropPoint", dropPoint)
                .param("distributor", distributor)
                .param("ids", files.stream().map(f -> f.id().toString()).toArray(String[]::new))
                .param("paths", files.stream().map(Announced::path).toArray(String[]::new))
                .param("names", files.stream().map(f -> Names.last(f.path())).toArray(String[]::new))
                .param("sizes", files.stream().map(Announced::size).toArray(Long[]::new))
                .param(
                        "modified",
                        files.stream()
                                .map(f -> f.modified() == null
                                        ? null
                                        : f.modified().toString())
                                .toArray(String[]::new))
                .param(
                        "fingerprints",
                        files.stream().map(Announced::fingerprint).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Everything ever announced at a drop point, row by row. */
    void known(String dropPoint, BiConsumer<String, String> pathAndFingerprint) {
        jdbc.sql("select path, fingerprint from drops.file where drop_point = :dropPoint")
                .param("dropPoint", dropPoint)
                .query(row -> {
                    pathAndFingerprint.accept(row.getString("path"), row.getString("fingerprint"));
                });
    }

    /** Announced long ago, with neither an end nor a job: only a lost job can explain it. */
    List<UUID> forgotten(Instant before, int limit) {
        return jdbc.sql("""
                    select f.id from drops.file f
                    where f.announced_at < :before and f.announced_at > :before - interval '30 days'
                      and not exists (select from drops.stored s where s.file_id = f.id)
                      and not exists (select from drops.refusal r where r.file_id = f.id)
                      and not exists (select from work.job j where j.task_name = 'drops' and j.task_instance in (f.id::text, f.id::text || '@again'))
                      and not exists (select from work.parked p where p.stage = 'drops' and p.subject = f.id::text)
                    order by f.announced_at limit :limit""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<DropState> state(String dropPoint) {
        return states(List.of(dropPoint)).stream().findFirst();
    }

    List<DropState> states(Collection<String> dropPoints) {
        return jdbc.sql("select * from drops.poll where drop_point in (:dropPoints)")
                .param("dropPoints", dropPoints.isEmpty() ? List.of("") : dropPoints)
                .query(DropsSql::state)
                .list();
    }

    void state(
            String dropPoint, long revision, String node, DropState.State state, @Nullable String error, Instant at) {
        jdbc.sql("""
                    insert into drops.poll as p (drop_point, revision, node, state, last_error, changed_at)
                    values (:dropPoint, :revision, :node, :state, :error, :at)
                    on conflict (drop_point) do update set revision = excluded.revision, node = excluded.node,
                        state = excluded.state, last_error = excluded.last_error,
                        changed_at = case when p.state = excluded.state then p.changed_at else excluded.changed_at end""")
                .param("dropPoint", dropPoint)
                .param("revision", revision)
                .param("node", node)
                .param("state", state.name())
                .param("error", error)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void polled(String dropPoint, String node, DropState.State state, @Nullable String error, long files, Instant at) {
        jdbc.sql("""
                    update drops.poll set state = :state, last_poll = :at, last_error = :error,
                        files_seen = case when :error::text is null then :files else files_seen end,
                        changed_at = case when state = :state then changed_at else :at end
                    where drop_point = :dropPoint and node = :node""")
                .param("dropPoint", dropPoint)
                .param("node", node)
                .param("state", state.name())
                .param("error", error)
                .param("files", files)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DropState state(ResultSet row, int number) throws SQLException {
        return new DropState(
                row.getString("drop_point"),
                DropState.State.valueOf(row.getString("state")),
                instantOrNull(row, "last_poll"),
                row.getString("last_error"),
                row.getLong("files_seen"),
                row.getString("node"),
                row.getLong("revision"));
    }

    static DroppedFile file(ResultSet row, int number) throws SQLException {
        return new DroppedFile(
                row.getObject("id", UUID.class),
                row.getString("drop_point"),
                row.getString("distributor"),
                row.getString("path"),
                row.getString("name"),
                row.getLong("size"),
                instantOrNull(row, "modified"),
                row.getString("uploaded_by"),
                row.getObject("chosen_line", UUID.class),
                instant(row, "announced_at"));
    }

    static StoredFile stored(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("file_id", UUID.class),
                row.getString("vault_key"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("md5"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
