package media.waybill.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PackagingSql {

    private static final TypeReference<List<Part.Form>> FORMS = new TypeReference<>() {};

    /** What is owed of a title for a platform: the accepted file, or none yet. */
    record Owed(
            String reference, boolean required, @Nullable Part part) {}

    record Latest(UUID id, int version, String contentsHash) {}

    /** A finished encode: its token and files, {@code [{path, vaultKey}]}. */
    record Job(String token, JsonNode outputs) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PackagingSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The word of a person outweighs a platform's refusal before it, and that outweighs the machine's verdict. */
    List<Owed> owed(UUID title, String platform) {
        return jdbc.sql("""
                    select l.id as line_id, l.reference, l.kind, l.language, l.use, l.version as edition, l.layout, l.required,
                           h.id as conformed_id, h.name, h.vault_key, h.format, h.size, h.md5, h.sha256, h.companions, h.facts
                    from orders.line l
                    left join lateral (
                        select c.* from conform.conformed c
                        join matching.match m on m.id = c.match_id and m.revoked_at is null
                        left join qc.verdict v on v.conformed_id = c.id
                        left join lateral (select decision, at from qc.decision x
                                           where x.line_id = c.line_id and x.file_id = c.file_id order by at desc limit 1) d on true
                        left join lateral (select at from qc.redelivery x
                                           where x.line_id = c.line_id and x.file_id = c.file_id and x.asked_by <> 'hub'
                                           order by at desc limit 1) r on true
                        where c.line_id = l.id
                          and case when d.decision = 'REJECT' then false
                                   when d.decision = 'ACCEPT' and (r.at is null or r.at <= d.at) then true
                                   when r.at is not null and (v.at is null or r.at > v.at) then false
                                   else v.verdict is not distinct from 'ACCEPTED' end
                        order by m.at desc, m.file_id desc limit 1) h on true
                    where l.title_id = :title and :platform = any (l.platforms)
                      and not exists (select from orders.cancellation x where x.line_id = l.id)
                      and not exists (select from orders.waiver x where x.line_id = l.id)""")
                .param("title", title)
                .param("platform", platform)
                .query(this::owed)
                .list();
    }

    /** The newest encode of a consignment, when it is complete. */
    Optional<Job> encode(UUID consignment) {
        return jdbc.sql("""
                    select token, state, outputs from encoding.job where consignment_id = :id order by created_at desc limit 1""")
                .param("id", consignment)
                .query((row, n) -> row.getString("state").equals("COMPLETE")
                        ? Optional.of(new Job(row.getString("token"), tree(row.getString("outputs"))))
                        : Optional.<Job>empty())
                .optional()
                .flatMap(job -> job);
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

    private Owed owed(ResultSet row, int number) throws SQLException {
        var conformed = row.getObject("conformed_id", UUID.class);
        if (conformed == null) {
            return new Owed(row.getString("reference"), row.getBoolean("required"), null);
        }
        var forms = new ArrayList<Part.Form>();
        forms.add(new Part.Form(
                row.getString("name"),
                row.getString("format"),
                row.getString("vault_key"),
                row.getLong("size"),
                row.getString("md5"),
                row.getString("sha256")));
        forms.addAll(json.convertValue(tree(row.getString("companions")), FORMS));
        var part = new Part(
                row.getObject("line_id", UUID.class),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getString("edition"),
                row.getString("layout"),
                conformed,
                List.copyOf(forms),
                tree(row.getString("facts")));
        return new Owed(row.getString("reference"), row.getBoolean("required"), part);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
