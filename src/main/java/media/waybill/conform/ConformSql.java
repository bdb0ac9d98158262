package media.waybill.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.vault.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a match is about, and the row of its house form. */
@Component
class ConformSql {

    /** A further form of the same content, as the packages name it. */
    record Companion(String name, String vaultKey, String format, long size, String md5, String sha256) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    ConformSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> conformed(UUID match) {
        return jdbc.sql("select id from conform.conformed where match_id = :match")
                .param("match", match)
                .query(UUID.class)
                .optional();
    }

    /** Empty when the match was taken back, or its line is cancelled. */
    Optional<Subject> subject(UUID match) {
        return jdbc.sql("""
                    select m.id as match_id, m.file_id, m.line_id, m.distributor, f.name,
                           coalesce(d.naming, m.distributor) as mapping,
                           s.vault_key, s.size, s.md5, s.sha256,
                           coalesce(i.format, 'unknown') as format, i.kind as content, i.duration_ms,
                           coalesce(i.probe, '{}') as probe,
                           l.kind, l.language, l.use, l.version as edition, l.layout,
                           t.reference as title_reference, t.name as title_name,
                           (select coalesce((select sum(pi.duration_ms)::bigint from matching.match_part vp
                                             join intake.identity pi on pi.file_id = vp.file_id where vp.match_id = vm.id),
                                            vi.duration_ms)
                            from orders.line vl
                            join matching.match vm on vm.line_id = vl.id and vm.revoked_at is null
                            join intake.identity vi on vi.file_id = vm.file_id
                            where vl.title_id = t.id and vl.kind = 'VIDEO' and vi.duration_ms is not null
                            order by vm.at desc limit 1) as programme_ms,
                           (select count(*) + 1 from conform.conformed c where c.line_id = m.line_id) as version
                    from matching.match m
                    join drops.file f on f.id = m.file_id
                    join drops.stored s on s.file_id = m.file_id
                    join orders.line l on l.id = m.line_id
                    join orders.title t on t.id = l.title_id
                    left join intake.identity i on i.file_id = m.file_id
                    left join partners.drop_point d on d.key = f.drop_point
                    where m.id = :match and m.revoked_at is null
                      and not exists (select from orders.cancellation x where x.line_id = l.id)
                    """).param("match", match).query(ConformSql::subject).optional();
    }

    /** Where the bytes of a file lie, and those of its newest house form where there is a usable one. */
    record Places(
            String key,
            @Nullable String language,
            @Nullable UUID conformed,
            @Nullable String houseKey) {}

    Optional<Places> places(UUID file) {
        return jdbc.sql("""
                    select s.vault_key, c.language, c.id, c.vault_key as house_key
                    from drops.stored s
                    left join lateral (
                        select c.id, c.vault_key, l.language from conform.conformed c
                        join matching.match m on m.id = c.match_id and m.revoked_at is null
                        join orders.line l on l.id = c.line_id
                        where c.file_id = s.file_id and jsonb_array_length(c.refusals) = 0
                        order by c.at desc limit 1) c on true
                    where s.file_id = :file""")
                .param("file", file)
                .query((row, n) -> new Places(
                        row.getString("vault_key"),
                        row.getString("language"),
                        row.getObject("id", UUID.class),
                        row.getString("house_key")))
                .optional();
    }

    /** The files that a match is made of, in order; none where it stands for one file. */
    List<Piece> pieces(UUID match) {
        return jdbc.sql("""
                    select x.file_id, f.name, s.vault_key, s.size, x.place, i.duration_ms, coalesce(i.probe, '{}') as probe
                    from matching.match_part x
                    join drops.file f on f.id = x.file_id
                    join drops.stored s on s.file_id = x.file_id
                    left join drops.duplicate d on d.file_id = x.file_id
                    left join intake.identity i on i.file_id = coalesce(d.of_file_id, x.file_id)
                    where x.match_id = :match order by x.number""")
                .param("match", match)
                .query((row, n) -> new Piece(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("vault_key"),
                        row.getLong("size"),
                        row.getString("place"),
                        millis(row, "duration_ms"),
                        tree(row.getString("probe"))))
                .list();
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getObject("match_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getString("distributor"),
                row.getString("mapping"),
                row.getString("name"),
                row.getString("vault_key"),
                row.getLong("size"),
                row.getString("md5"),
                row.getString("sha256"),
                row.getString("format"),
                row.getString("content"),
                millis(row, "duration_ms"),
                tree(row.getString("probe")),
                row.getString("kind"),
                row.getString("language"),
                row.getString("use"),
                row.getString("edition"),
                row.getString("layout"),
                row.getString("title_reference"),
                row.getString("title_name"),
                millis(row, "programme_ms"),
                row.getInt("version"));
    }

    private static @Nullable Long millis(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** False when another run was first. */
    boolean insert(
            UUID id,
            Subject subject,
            String name,
            Stored stored,
            HouseForm form,
            List<Companion> companions,
            Instant at) {
        return jdbc.sql("""
                    insert into conform.conformed (id, match_id, file_id, line_id, distributor, name, vault_key, format,
                        size, md5, sha256, companions, facts, changes, refusals, at)
                    values (:id, :match, :file, :line, :distributor, :name, :key, :format,
                        :size, :md5, :sha256, :companions::jsonb, :facts::jsonb, :changes::jsonb, :refusals::jsonb, :at)
                    on conflict (match_id) do nothing
                    """)
                        .param("id", id)
                        .param("match", subject.match())
                        .param("file", subject.file())
                        .param("line", subject.line())
                        .param("distributor", subject.distributor())
                        .param("name", name)
                        .param("key", stored.key())
                        .param("format", form.format())
                        .param("size", stored.size())
                        .param("md5", stored.md5())
                        .param("sha256", stored.sha256())
                        .param("companions", json(companions))
                        .param("facts", json(form.facts()))
                        .param("changes", json(form.changes()))
                        .param("refusals", json(form.refusals()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String json(Object value) {
        try {
            // PostgreSQL's jsonb holds no NUL; a text that has one never meant it.
            return JSON.writeValueAsString(value).replace("\\u0000", "\\uFFFD");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }
}
