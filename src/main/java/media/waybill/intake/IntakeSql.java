package media.waybill.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.naming.Clues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IntakeSql {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IntakeSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the file was identified before. */
    boolean insert(Identity identity) {
        return jdbc.sql("""
                    insert into intake.identity (file_id, distributor, format, kind, duration_ms, probe, clues, notes, at)
                    values (:file, :distributor, :format, :kind, :duration, :probe::jsonb, :clues::jsonb, :notes::jsonb, :at)
                    on conflict do nothing""")
                        .param("file", identity.fileId())
                        .param("distributor", identity.distributor())
                        .param("format", identity.format())
                        .param("kind", identity.kind())
                        .param("duration", identity.durationMs())
                        .param("probe", write(identity.probe()))
                        .param("clues", write(identity.clues()))
                        .param("notes", write(identity.notes()))
                        .param("at", identity.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The reading of a name is no fact of its own: it follows the convention. */
    void reread(UUID fileId, Clues clues) {
        jdbc.sql("update intake.identity set clues = :clues::jsonb where file_id = :file")
                .param("file", fileId)
                .param("clues", write(clues))
                .update();
    }

    Optional<Identity> identity(UUID fileId) {
        return jdbc.sql("select * from intake.identity where file_id = :file")
                .param("file", fileId)
                .query(this::row)
                .optional();
    }

    /** PostgreSQL's jsonb holds no U+0000, which tags of damaged media may carry. */
    private String write(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-friendly", e);
        }
    }

    private Identity row(ResultSet row, int number) throws SQLException {
        try {
            return new Identity(
                    row.getObject("file_id", UUID.class),
                    row.getString("distributor"),
                    row.getString("format"),
                    row.getString("kind"),
                    row.getObject("duration_ms", Long.class),
                    json.readTree(row.getString("probe")),
                    json.readValue(row.getString("clues"), Clues.class),
                    json.readValue(row.getString("notes"), new TypeReference<List<String>>() {}),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new SQLException("identity of " + row.getString("file_id") + " cannot be read", e);
        }
    }
}
