package media.waybill.packaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PackagingSql {

    record Latest(UUID id, int version, String contentsHash) {}

    private final JdbcClient jdbc;

    PackagingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Latest> latest(UUID consignment) {
        return jdbc.sql("""
                    select id, version, contents_hash from packaging.parcel
                    where consignment_id = :id order by version desc limit 1""")
                .param("id", consignment)
                .query((row, n) -> new Latest(
                        row.getObject("id", UUID.class), row.getInt("version"), row.getString("contents_hash")))
                .optional();
    }

    boolean isPackaged(UUID consignment, String contentsHash) {
        return jdbc.sql(
                        "select exists (select from packaging.parcel where consignment_id = :id and contents_hash = :hash)")
                .param("id", consignment)
                .param("hash", contentsHash)
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(String endpoint, String folder) {
        return jdbc.sql("select exists (select from packaging.parcel where endpoint = :endpoint and folder = :folder)")
                .param("endpoint", endpoint)
                .param("folder", folder)
                .query(Boolean.class)
                .single();
    }

    /** Until the end of the transaction nobody else seals for this consignment. */
    void lock(UUID consignment) {
        jdbc.sql("select id from orders.consignment where id = :id for update")
                .param("id", consignment)
                .query(UUID.class)
                .single();
    }

    void insert(Parcel parcel, String contentsHash) {
        jdbc.sql("""
                    insert into packaging.parcel (id, consignment_id, order_id, title_id, distributor, platform, endpoint, version, contents_hash, manifest, folder, sealed_at)
                    values (:id, :consignment, :order, :title, :distributor, :platform, :endpoint, :version, :hash, :manifest, :folder, :at)""")
                .param("id", parcel.id())
                .param("consignment", parcel.consignment())
                .param("order", parcel.order())
                .param("title", parcel.title())
                .param("distributor", parcel.distributor())
                .param("platform", parcel.platform())
                .param("endpoint", parcel.endpoint())
                .param("version", parcel.version())
                .param("hash", contentsHash)
                .param("manifest", parcel.manifest())
                .param("folder", parcel.folder())
                .param("at", parcel.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var file : parcel.files()) {
            jdbc.sql("""
                        insert into packaging.parcel_file (parcel_id, number, path, vault_key, size, md5, sha256, line_id)
                        values (:parcel, :number, :path, :key, :size, :md5, :sha256, :line)""")
                    .param("parcel", parcel.id())
                    .param("number", file.number())
                    .param("path", file.path())
                    .param("key", file.vaultKey())
                    .param("size", file.size())
                    .param("md5", file.md5())
                    .param("sha256", file.sha256())
                    .param("line", file.line())
                    .update();
        }
        // One statement: a trigger brings the progress of all lines up to date after each.
        jdbc.sql("""
                    insert into packaging.parcel_line (parcel_id, line_id, conformed_id, distributor)
                    select :parcel, line_id, conformed_id, :distributor
                    from unnest(:lines::uuid[], :conformed::uuid[]) as t (line_id, conformed_id)""")
                .param("parcel", parcel.id())
                .param("distributor", parcel.distributor())
                .param("lines", parcel.lines().keySet().toArray(UUID[]::new))
                .param("conformed", parcel.lines().values().toArray(UUID[]::new))
                .update();
    }

    Optional<Parcel> parcel(UUID id) {
        return jdbc.sql("""
                    select p.*, o.reference as order_reference, t.reference as title_reference
                    from packaging.parcel p
                    join orders.purchase_order o on o.id = p.order_id
                    join orders.title t on t.id = p.title_id
                    where p.id = :id""")
                .param("id", id)
                .query((row, n) -> new Parcel(
                        id,
                        row.getObject("consignment_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        row.getObject("title_id", UUID.class),
                        row.getString("order_reference"),
                        row.getString("title_reference"),
                        row.getString("distributor"),
                        row.getString("platform"),
                        row.getString("endpoint"),
                        row.getInt("version"),
                        row.getString("folder"),
                        row.getString("manifest"),
                        instant(row, "sealed_at"),
                        files(id),
                        lines(id)))
                .optional();
    }

    Optional<UUID> at(String endpoint, String folder) {
        return jdbc.sql("select id from packaging.parcel where endpoint = :endpoint and folder = :folder")
                .param("endpoint", endpoint)
                .param("folder", folder)
                .query(UUID.class)
                .optional();
    }

    private List<ParcelFile> files(UUID parcel) {
        return jdbc.sql("select * from packaging.parcel_file where parcel_id = :id order by number")
                .param("id", parcel)
                .query((row, n) -> new ParcelFile(
                        row.getInt("number"),
                        row.getString("path"),
                        row.getString("vault_key"),
                        row.getLong("size"),
                        row.getString("md5"),
                        row.getString("sha256"),
                        row.getObject("line_id", UUID.class)))
                .list();
    }

    private Map<UUID, UUID> lines(UUID parcel) {
        var lines = new HashMap<UUID, UUID>();
        jdbc.sql("select line_id, conformed_id from packaging.parcel_line where parcel_id = :id")
                .param("id", parcel)
                .query(row -> {
                    lines.put(row.getObject("line_id", UUID.class), row.getObject("conformed_id", UUID.class));
                });
        return lines;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
