package media.waybill.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConventionsSql {

    private static final TypeReference<Map<String, String>> CLUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ConventionsSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What changes with the distributor's rules; nothing while it has none. */
    Optional<UUID> stamp(String distributor) {
        return jdbc.sql("select stamp from conventions.state where distributor = :distributor")
                .param("distributor", distributor)
                .query(UUID.class)
                .optional();
    }

    /** Counts a change; others who change the same distributor's rules wait for its end. */
    long next(String distributor, UUID stamp, Instant at) {
        return jdbc.sql("""
                    insert into conventions.state (distributor, version, stamp, changed_at)
                    values (:distributor, 1, :stamp, :at)
                    on conflict (distributor) do update
                    set version = conventions.state.version + 1, stamp = excluded.stamp, changed_at = excluded.changed_at
                    returning version""")
                .param("distributor", distributor)
                .param("stamp", stamp)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    List<AcceptedRule> active(String distributor) {
        return jdbc.sql("""
                    select * from conventions.rule where distributor = :distributor and reverted_at is null
                    order by version""").param("distributor", distributor).query(this::row).list();
    }

    List<String> distributors() {
        return jdbc.sql(
                        "select distinct distributor from conventions.rule where reverted_at is null order by distributor")
                .query(String.class)
                .list();
    }

    /** All versions that ever were, the newest first; of every distributor when none is named. */
    List<AcceptedRule> all(@Nullable String distributor, int offset, int limit) {
        return jdbc.sql("""
                    select * from conventions.rule where :distributor::text is null or distributor = :distributor
                    order by accepted_at desc, id desc offset :offset limit :limit""")
                .param("distributor", distributor)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Optional<AcceptedRule> find(UUID id) {
        return jdbc.sql("select * from conventions.rule where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    void insert(AcceptedRule rule) {
        jdbc.sql("""
                    insert into conventions.rule (id, distributor, version, type, word, key, means, reason, file_id, replaced, accepted_by, accepted_at)
                    values (:id, :distributor, :version, :type, :word, :key, :means::jsonb, :reason, :file, :replaced, :by, :at)""")
                .param("id", rule.id())
                .param("distributor", rule.distributor())
                .param("version", rule.version())
                .param("type", rule.rule().type().name())
                .param("word", rule.rule().word())
                .param("key", rule.rule().key())
                .param("means", write(rule.rule().means()))
                .param("reason", rule.reason())
                .param("file", rule.file())
                .param("replaced", rule.replaced())
                .param("by", rule.acceptedBy())
                .param("at", rule.acceptedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it was taken back before. */
    boolean revert(UUID id, String by, Instant at, String why) {
        return jdbc.sql("""
                    update conventions.rule set reverted_at = :at, reverted_by = :by, reverted_why = :why
                    where id = :id and reverted_at is null""")
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .update()
                > 0;
    }

    private AcceptedRule row(ResultSet row, int n) throws SQLException {
        try {
            OffsetDateTime reverted = row.getObject("reverted_at", OffsetDateTime.class);
            return new AcceptedRule(
                    row.getObject("id", UUID.class),
                    row.getString("distributor"),
                    row.getLong("version"),
                    new LearnedRule(
                            LearnedRule.Type.valueOf(row.getString("type")),
                            row.getString("word"),
                            json.readValue(row.getString("means"), CLUES)),
                    row.getString("reason"),
                    row.getObject("file_id", UUID.class),
                    row.getObject("replaced", UUID.class),
                    row.getString("accepted_by"),
                    row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                    row.getString("reverted_by"),
                    reverted == null ? null : reverted.toInstant(),
                    row.getString("reverted_why"));
        } catch (JsonProcessingException e) {
            throw new SQLException("rule " + row.getString("id") + " cannot be read", e);
        }
    }

    private String write(Map<String, String> means) {
        try {
            return json.writeValueAsString(means);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-friendly", e);
        }
    }
}
