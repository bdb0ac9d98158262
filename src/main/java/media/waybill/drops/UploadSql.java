package media.waybill.drops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UploadSql {

    private final JdbcClient jdbc;

    UploadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, Instant at) {
        jdbc.sql("""
                    insert into drops.upload (id, distributor, login, filename, line_id, size, received, created_at)
                    values (:id, :distributor, :login, :filename, :line, :size, 0, :at)""")
                .param("id", upload.id())
                .param("distributor", upload.distributor())
                .param("login", upload.login())
                .param("filename", upload.filename())
                .param("line", upload.line())
                .param("size", upload.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> upload(UUID id) {
        return jdbc.sql("select * from drops.upload where id = :id")
                .param("id", id)
                .query(UploadSql::row)
                .optional();
    }

    Optional<UUID> uploadOf(UUID file) {
        return jdbc.sql("select id from drops.upload where file_id = :file")
                .param("file", file)
                .query(UUID.class)
                .optional();
    }

    /** False when the upload no longer stands where the bytes began: somebody else appended meanwhile. */
    boolean advance(UUID id, long from, long to) {
        return jdbc.sql(
                                "update drops.upload set received = :to where id = :id and received = :from and file_id is null")
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .update()
                > 0;
    }

    boolean becomes(UUID id, UUID file) {
        return jdbc.sql(
                                "update drops.upload set file_id = :file where id = :id and received = size and file_id is null")
                        .param("id", id)
                        .param("file", file)
                        .update()
                > 0;
    }

    /** False when it is complete: its pieces are a file's then. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from drops.upload where id = :id and file_id is null")
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean isLineOf(UUID line, String distributor) {
        return jdbc.sql("select exists (select from orders.line where id = :line and distributor = :distributor)")
                .param("line", line)
                .param("distributor", distributor)
                .query(Boolean.class)
                .single();
    }

    private static Upload row(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("distributor"),
                row.getString("login"),
                row.getString("filename"),
                row.getObject("line_id", UUID.class),
                row.getLong("size"),
                row.getLong("received"),
                row.getObject("file_id", UUID.class));
    }
}
