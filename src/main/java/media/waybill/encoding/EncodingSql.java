package media.waybill.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.encoding.EncodeJob.State;
import media.waybill.encoding.Material.Accepted;
import media.waybill.encoding.Material.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EncodingSql {

    /** @param title its reference and name, for people */
    record Work(UUID id, String distributor, String platform, String order, String title) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EncodingSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Work> consignment(UUID id) {
        return jdbc.sql("""
                        select c.id, c.distributor, c.platform, o.reference as order_ref, t.reference || ' ' || t.name as title
                        from orders.consignment c
                        join orders.purchase_order o on o.id = c.order_id
                        join orders.title t on t.id = c.title_id
                        where c.id = :id""")
                .param("id", id)
                .query((row, n) -> new Work(
                        row.getObject("id", UUID.class),
                        row.getString("distributor"),
                        row.getString("platform"),
                        row.getString("order_ref"),
                        row.getString("title")))
                .optional();
    }

    /** What the platform needs of the title, each with the newest file that was accepted for it. */
    List<Material> materials(UUID consignment) {
        return jdbc.sql("""
                        select l.id, l.reference, l.kind, l.language, l.use, l.required, l.due,
                               a.conformed_id, a.vault_key, a.format, a.companions
                        from orders.consignment c
                        join orders.line l on l.title_id = c.title_id and c.platform = any (l.platforms)
                        left join lateral (
                            select f.id as conformed_id, f.vault_key, f.format, f.companions::text as companions
                            from matching.match m
                            join conform.conformed f on f.match_id = m.id
                            left join qc.verdict v on v.conformed_id = f.id
                            left join lateral (
                                select decision, at from qc.decision x
                                where x.line_id = m.line_id and x.file_id = m.file_id order by at desc limit 1) d on true
                            left join lateral (
                                select at from qc.redelivery x
                                where x.line_id = m.line_id and x.file_id = m.file_id and x.asked_by <> 'hub'
                                order by at desc limit 1) r on true
                            where m.line_id = l.id and m.revoked_at is null
                              and case when d.decision = 'REJECT' then false
                                       when d.decision = 'ACCEPT' and (r.at is null or r.at <= d.at) then true
                                       when r.at is not null and (v.at is null or r.at > v.at) then false
                                       else coalesce(v.verdict = 'ACCEPTED', false) end
                            order by m.at desc, m.file_id desc limit 1) a on true
                        where c.id = :id
                          and not exists (select from orders.cancellation x where x.line_id = l.id)
                          and not exists (select from orders.waiver x where x.line_id = l.id)
                        order by l.reference, l.id""").param("id", consignment).query(this::material).list();
    }

    Optional<EncodeJob> job(UUID consignment, String inputsHash) {
        return jdbc.sql("select * from encoding.job where consignment_id = :id and inputs_hash = :hash")
                .param("id", consignment)
                .param("hash", inputsHash)
                .query(EncodingSql::job)
                .optional();
    }

    /** The files of a job as they were written down when it was complete. */
    String outputs(UUID token) {
        return jdbc.sql("select outputs from encoding.job where token = :token")
                .param("token", token)
                .query(String.class)
                .single();
    }

    Optional<EncodeJob> byExternalId(String id) {
        return jdbc.sql("select * from encoding.job where external_id = :id")
                .param("id", id)
                .query(EncodingSql::job)
                .optional();
    }

    Optional<EncodeJob> byToken(UUID token) {
        return jdbc.sql("select * from encoding.job where token = :token")
                .param("token", token)
                .query(EncodingSql::job)
                .optional();
    }

    /** Jobs that are not at their end, those longest unheard of first. */
    List<EncodeJob> open(int limit) {
        return jdbc.sql("""
                        select * from encoding.job where state in ('SUBMITTING', 'SUBMITTED', 'PROGRESSING')
                        order by changed_at limit :limit""").param("limit", limit).query(EncodingSql::job).list();
    }

    void insert(UUID token, Work work, String inputsHash, String profile, Instant at) {
        jdbc.sql("""
                        insert into encoding.job
                            (token, consignment_id, distributor, platform, inputs_hash, state, profile, created_at, changed_at)
                        values (:token, :consignment, :distributor, :platform, :hash, 'SUBMITTING', :profile, :at, :at)
                        on conflict (consignment_id, inputs_hash) do nothing""")
                .param("token", token)
                .param("consignment", work.id())
                .param("distributor", work.distributor())
                .param("platform", work.platform())
                .param("hash", inputsHash)
                .param("profile", profile)
                .param("at", utc(at))
                .update();
    }

    /** A job that failed is submitted again under a new name. */
    boolean renew(UUID old, UUID token, Instant at) {
        return jdbc.sql("""
                        update encoding.job
                        set token = :token, state = 'SUBMITTING', external_id = null, percent = null, phase = null,
                            error_code = null, error_message = null, changed_at = :at
                        where token = :old and state in ('ERROR', 'CANCELED')""")
                        .param("token", token)
                        .param("old", old)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean submitted(UUID token, String externalId, Instant at) {
        return jdbc.sql("""
                        update encoding.job set state = 'SUBMITTED', external_id = :id, changed_at = :at
                        where token = :token and state = 'SUBMITTING'""")
                        .param("token", token)
                        .param("id", externalId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** A job goes forward only: late news of an earlier state changes nothing. */
    boolean progressed(UUID token, @Nullable Integer percent, @Nullable String phase, Instant at) {
        return jdbc.sql("""
                        update encoding.job
                        set state = 'PROGRESSING', percent = greatest(percent, :percent), phase = coalesce(:phase, phase), changed_at = :at
                        where token = :token and state in ('SUBMITTED', 'PROGRESSING')
                          and (state, coalesce(percent, -1), coalesce(phase, ''))
                              is distinct from ('PROGRESSING', greatest(coalesce(percent, -1), coalesce(:percent, -1)), coalesce(:phase, phase, ''))""")
                        .param("token", token)
                        .param("percent", percent, Types.INTEGER)
                        .param("phase", phase, Types.VARCHAR)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean completed(UUID token, List<EncodedFile> outputs, Instant at) {
        return jdbc.sql("""
                        update encoding.job
                        set state = 'COMPLETE', percent = 100, phase = null, outputs = :outputs::jsonb, changed_at = :at
                        where token = :token and state in ('SUBMITTED', 'PROGRESSING')""")
                        .param("token", token)
                        .param("outputs", text(outputs))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean failed(UUID token, State state, int code, String message, Instant at) {
        return jdbc.sql("""
                        update encoding.job
                        set state = :state, phase = null, error_code = :code, error_message = :message, changed_at = :at
                        where token = :token and state in ('SUBMITTING', 'SUBMITTED', 'PROGRESSING')""")
                        .param("token", token)
                        .param("state", state.name())
                        .param("code", code)
                        .param("message", message)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void reported(UUID token) {
        jdbc.sql("update encoding.job set phase = 'REPORTED' where token = :token")
                .param("token", token)
                .update();
    }

    private Material material(ResultSet row, int number) throws SQLException {
        var conformed = row.getObject("conformed_id", UUID.class);
        Accepted accepted = null;
        if (conformed != null) {
            var forms = new ArrayList<Form>();
            forms.add(new Form(row.getString("format"), row.getString("vault_key")));
            for (var companion : tree(row.getString("companions"))) {
                forms.add(new Form(
                        companion.path("format").asText(),
                        companion.path("vaultKey").asText()));
            }
            accepted = new Accepted(conformed, forms);
        }
        return new Material(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getBoolean("required"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                accepted);
    }

    private static EncodeJob job(ResultSet row, int number) throws SQLException {
        return new EncodeJob(
                row.getObject("token", UUID.class),
                row.getObject("consignment_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("external_id"),
                row.getObject("error_code", Integer.class),
                row.getString("error_message"),
                "REPORTED".equals(row.getString("phase")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
