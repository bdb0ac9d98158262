package media.waybill.drops;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.vault.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers under way: each stored part stays stored, whatever happens to the node. */
@Component
class TransferSql {

    /** A transfer as an earlier attempt left it. */
    record Begun(String uploadId, long partSize, Instant startedAt, long pulled) {}

    private final JdbcClient jdbc;

    TransferSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Begun> begun(UUID file) {
        return jdbc.sql("""
                    update drops.transfer set resumed = resumed + 1 where file_id = :file
                    returning upload_id, part_size, started_at, pulled""")
                .param("file", file)
                .query((row, n) -> new Begun(
                        row.getString("upload_id"),
                        row.getLong("part_size"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getLong("pulled")))
                .optional();
    }

    void begin(UUID file, String key, Begun begun) {
        jdbc.sql("""
                    insert into drops.transfer (file_id, vault_key, upload_id, part_size, started_at)
                    values (:file, :key, :upload, :partSize, :at)""")
                .param("file", file)
                .param("key", key)
                .param("upload", begun.uploadId())
                .param("partSize", begun.partSize())
                .param("at", begun.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Part> parts(UUID file) {
        return jdbc.sql("select number, size, etag from drops.part where file_id = :file order by number")
                .param("file", file)
                .query((row, n) -> new Part(row.getInt("number"), row.getLong("size"), row.getString("etag")))
                .list();
    }

    /** A part is stored, and its bytes are counted with it: a crash forgets neither. */
    void part(UUID file, Part part) {
        jdbc.sql("""
                    with counted as (update drops.transfer set pulled = pulled + :size where file_id = :file)
                    insert into drops.part (file_id, number, size, etag) values (:file, :number, :size, :etag)
                    on conflict (file_id, number) do update set size = excluded.size, etag = excluded.etag""")
                .param("file", file)
                .param("number", part.number())
                .param("size", part.size())
                .param("etag", part.etag())
                .update();
    }

    /** Bytes that were pulled and must be pulled again. */
    void lost(UUID file, long bytes) {
        jdbc.sql("update drops.transfer set pulled = pulled + :bytes where file_id = :file")
                .param("file", file)
                .param("bytes", bytes)
                .update();
    }

    void end(UUID file) {
        jdbc.sql("delete from drops.transfer where file_id = :file")
                .param("file", file)
                .update();
    }
}
