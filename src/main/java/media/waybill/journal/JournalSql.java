package media.waybill.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JournalSql {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JournalSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Entry entry, String actor, Instant at) {
        try {
            jdbc.sql("""
                    insert into journal.event (at, actor, kind, distributor, platform, order_ref, line_id, file_id, delivery_id, summary, detail)
                    values (:at, :actor, :kind, :distributor, :platform, :order, :line, :file, :delivery, :summary, :detail::jsonb)""")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("actor", actor)
                    .param("kind", entry.kind())
                    .param("distributor", entry.distributor())
                    .param("platform", entry.platform())
                    .param("order", entry.order())
                    .param("line", entry.line())
                    .param("file", entry.file())
                    .param("delivery", entry.delivery())
                    .param("summary", entry.summary())
                    .param("detail", json.writeValueAsString(entry.detail()))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("journal detail is not JSON-friendly  kind=" + entry.kind(), e);
        }
    }

    List<Event> after(long id, int limit) {
        return jdbc.sql("select * from journal.event where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    List<Event> story(@Nullable UUID line, Collection<UUID> files, @Nullable UUID delivery, int limit) {
        return jdbc.sql("""
                    select * from (
                        select id, at, actor, kind, distributor, platform, order_ref, line_id, file_id, delivery_id, summary, detail from journal.event where line_id = :line::uuid
                        union all select id, at, actor, kind, distributor, platform, order_ref, line_id, file_id, delivery_id, summary, detail from journal.event where file_id = any (:files) and (line_id is null or :line::uuid is null)
                        union all select id, at, actor, kind, distributor, platform, order_ref, line_id, file_id, delivery_id, summary, detail from journal.event where delivery_id = :delivery::uuid) e
                    order by id limit :limit""")
                .param("line", line)
                .param("files", files.toArray(UUID[]::new))
                .param("delivery", delivery)
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        try {
            return new Event(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("kind"),
                    row.getString("distributor"),
                    row.getString("platform"),
                    row.getString("order_ref"),
                    row.getObject("line_id", UUID.class),
                    row.getObject("file_id", UUID.class),
                    row.getObject("delivery_id", UUID.class),
                    row.getString("summary"),
                    json.readTree(row.getString("detail")));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
