package media.waybill.drops;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file turned out to be once its bytes were here: stored, a duplicate, a newer version, wrong. */
@Component
class FactSql {

    private final JdbcClient jdbc;

    FactSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two files with the same bytes at the same moment: one of them waits here until the other is written down. */
    void oneAtATime(String distributor, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 50))")
                .param("what", distributor + "/" + sha256)
                .query((row, n) -> 1)
                .list();
    }

    /** The file with the same bytes that counts: neither refused nor superseded nor itself a duplicate. */
    Optional<StoredFile> twin(DroppedFile file, Pulled pulled) {
        return jdbc.sql("""
                    select s.* from drops.stored s
                    where s.distributor = :distributor and s.sha256 = :sha256 and s.size = :size and s.file_id <> :file
                      and not exists (select from drops.refusal r where r.file_id = s.file_id)
                      and not exists (select from drops.superseded u where u.file_id = s.file_id)
                      and not exists (select from drops.duplicate d where d.file_id = s.file_id)
                    order by s.file_id limit 1""")
                .param("distributor", file.distributor())
                .param("sha256", pulled.sha256())
                .param("size", file.size())
                .param("file", file.id())
                .query(DropsSql::stored)
                .optional();
    }

    boolean stored(DroppedFile file, String key, Pulled pulled, Instant startedAt, Instant endedAt) {
        return jdbc.sql("""
                    insert into drops.stored (file_id, distributor, vault_key, size, sha256, md5, bytes_pulled, started_at, ended_at)
                    values (:file, :distributor, :key, :size, :sha256, :md5, :pulled, :startedAt, :endedAt)
                    on conflict (file_id) do nothing""")
                        .param("file", file.id())
                        .param("distributor", file.distributor())
                        .param("key", key)
                        .param("size", file.size())
                        .param("sha256", pulled.sha256())
                        .param("md5", pulled.md5())
                        .param("pulled", pulled.bytes())
                        .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                        .param("endedAt", endedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void duplicate(DroppedFile file, UUID of, Instant at) {
        jdbc.sql("""
                    insert into drops.duplicate (file_id, distributor, of_file_id, at)
                    values (:file, :distributor, :of, :at) on conflict (file_id) do nothing""")
                .param("file", file.id())
                .param("distributor", file.distributor())
                .param("of", of)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isDuplicate(UUID file) {
        return jdbc.sql("select exists (select from drops.duplicate where file_id = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Older files of the same name at the same place give way to this one; answers which. */
    List<UUID> supersede(DroppedFile file, Instant at) {
        return jdbc.sql("""
                    insert into drops.superseded (file_id, distributor, by_file_id, at)
                    select f.id, f.distributor, :file, :at from drops.file f
                    where f.path = :path and f.id < :file and f.distributor = :distributor
                      and (f.drop_point = :dropPoint or f.drop_point is null and :dropPoint::text is null
                           and f.chosen_line is not distinct from :line::uuid)
                      and not exists (select from drops.duplicate d where d.file_id = f.id)
                    on conflict (file_id) do nothing returning file_id""")
                .param("file", file.id())
                .param("path", file.path())
                .param("distributor", file.distributor())
                .param("dropPoint", file.dropPoint())
                .param("line", file.chosenLine())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    void checksum(DroppedFile sidecar, String place, Sidecar.Claim claim, String algorithm) {
        jdbc.sql("""
                    insert into drops.checksum (drop_point, path, algorithm, value, sidecar_id, distributor)
                    values (:place, :path, :algorithm, :value, :sidecar, :distributor)
                    on conflict (drop_point, path, algorithm)
                    do update set value = excluded.value, sidecar_id = excluded.sidecar_id""")
                .param("place", place)
                .param("path", claim.path())
                .param("algorithm", algorithm)
                .param("value", claim.value())
                .param("sidecar", sidecar.id())
                .param("distributor", sidecar.distributor())
                .update();
    }

    /** Algorithm to value, as sidecars said it of exactly this path. */
    Map<String, String> checksums(String place, String path) {
        var claims = new TreeMap<String, String>();
        jdbc.sql("select algorithm, value from drops.checksum where drop_point = :place and path = :path")
                .param("place", place)
                .param("path", path)
                .query((row, n) -> claims.put(row.getString("algorithm"), row.getString("value")))
                .list();
        return claims;
    }

    /** The newest stored file at a path; with any extension when the path ends in {@code .*}, if there is only one. */
    List<UUID> storedAt(String place, String distributor, String path) {
        var any = path.endsWith(Sidecar.ANY);
        return jdbc.sql("""
                    select distinct on (f.path) f.id from drops.file f join drops.stored s on s.file_id = f.id
                    where f.distributor = :distributor and coalesce(f.drop_point, 'upload:' || f.distributor) = :place
                      and (f.path = :path or :any and starts_with(f.path, :stem) and f.path !~* '\\.(md5|sha1|sha256)$'
                           and position('/' in substr(f.path, length(:stem) + 1)) = 0)
                    order by f.path, f.id desc""")
                .param("distributor", distributor)
                .param("place", place)
                .param("path", path)
                .param("any", any)
                .param("stem", any ? path.substring(0, path.length() - 1) : path)
                .query(UUID.class)
                .list();
    }
}
