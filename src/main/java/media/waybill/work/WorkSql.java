package media.waybill.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WorkSql {

    private final JdbcClient jdbc;

    WorkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One partition a stage. The stage is checked by the caller: a word of lower-case letters. */
    void ensureStage(String stage) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('work.job'))")
                .query((row, n) -> 1)
                .list();
        jdbc.sql("create table if not exists work.job_" + stage + " partition of work.job for values in ('" + stage
                        + "')")
                .update();
        jdbc.sql("grant select, insert, update on work.job_" + stage + " to waybill_partner")
                .update();
    }

    boolean stageExists(String stage) {
        return jdbc.sql("select to_regclass('work.job_' || :stage) is not null")
                .param("stage", stage)
                .query(Boolean.class)
                .single();
    }

    /**
     * A waiting job is only hurried; one that runs just now is asked for again behind it, since it may have read the
     * facts before they changed.
     */
    void enqueue(String stage, String subject, int priority, Instant at) {
        var due = at.atOffset(ZoneOffset.UTC);
        int hurried = jdbc.sql("""
                    insert into work.job as j (task_name, task_instance, execution_time, picked, version, priority, consecutive_failures)
                    values (:stage, :subject, :at, false, 1, :priority, 0)
                    on conflict (task_name, task_instance) do update
                    set execution_time = least(j.execution_time, excluded.execution_time),
                        priority = greatest(j.priority, excluded.priority), version = j.version + 1
                    where not j.picked""")
                .param("stage", stage)
                .param("subject", subject)
                .param("at", due)
                .param("priority", priority)
                .update();
        if (hurried == 0) {
            jdbc.sql("""
                        insert into work.job (task_name, task_instance, execution_time, picked, version, priority, consecutive_failures)
                        values (:stage, :subject, :at, false, 1, :priority, 0)
                        on conflict (task_name, task_instance) do nothing""")
                    .param("stage", stage)
                    .param("subject", subject + "@again")
                    .param("at", due)
                    .param("priority", priority)
                    .update();
        }
    }

    void park(String stage, String subject, int priority, Failure failure, int attempts, Instant at) {
        jdbc.sql("""
                    insert into work.parked (id, stage, subject, priority, code, cause, attempts, parked_at)
                    values (:id, :stage, :subject, :priority, :code, :cause, :attempts, :at)
                    on conflict (stage, subject) do update set code = excluded.code, cause = excluded.cause,
                        attempts = work.parked.attempts + excluded.attempts, parked_at = excluded.parked_at""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("stage", stage)
                .param("subject", subject)
                .param("priority", priority)
                .param("code", failure.code().name())
                .param("cause", failure.detail())
                .param("attempts", attempts)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Parked> parked(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                    select * from work.parked where :before::uuid is null or id < :before::uuid
                    order by id desc limit :limit""")
                .param("before", before)
                .param("limit", limit)
                .query(WorkSql::parkedRow)
                .list();
    }

    Optional<Parked> takeParked(UUID id) {
        return jdbc.sql("delete from work.parked where id = :id returning *")
                .param("id", id)
                .query(WorkSql::parkedRow)
                .optional();
    }

    /** Jobs that an earlier life of this node held: it is dead, so they are free at once. */
    int release(String node) {
        return jdbc.sql("""
                    update work.job set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                    where picked and picked_by like :node || '/%'""").param("node", node).update();
    }

    boolean isRunning(String stage, String instance) {
        return jdbc.sql(
                        "select exists (select from work.job where task_name = :stage and task_instance = :instance and picked)")
                .param("stage", stage)
                .param("instance", instance)
                .query(Boolean.class)
                .single();
    }

    Map<String, Long> waiting() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select task_name, count(*) as jobs from work.job group by task_name")
                .query((row, n) -> counts.put(row.getString("task_name"), row.getLong("jobs")))
                .list();
        return counts;
    }

    boolean hold(String lease, String node, Instant now, Instant until) {
        return jdbc.sql("""
                    insert into work.lease as l (name, node, until) values (:name, :node, :until)
                    on conflict (name) do update set node = excluded.node, until = excluded.until
                    where l.node = excluded.node or l.until < :now""")
                        .param("name", lease)
                        .param("node", node)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void release(String lease, String node) {
        jdbc.sql("delete from work.lease where name = :name and node = :node")
                .param("name", lease)
                .param("node", node)
                .update();
    }

    private static Parked parkedRow(ResultSet row, int number) throws SQLException {
        return new Parked(
                row.getObject("id", UUID.class),
                row.getString("stage"),
                row.getString("subject"),
                row.getInt("priority"),
                FailureCode.valueOf(row.getString("code")),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getString("distributor"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
