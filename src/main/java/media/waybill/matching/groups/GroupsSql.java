package media.waybill.matching.groups;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.matching.Outcome;
import media.waybill.matching.facts.Jsonb;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups of files, who belongs to them, and the lines that they answer. */
@Component
class GroupsSql {

    /** @param place the drop point, or where a distributor's uploads lie */
    record Group(
            UUID id,
            String distributor,
            String place,
            FileGroup.Kind kind,
            String pattern,
            List<String> named,
            boolean formed,
            @Nullable UUID speaker) {

        /** The folder of a package. */
        String root() {
            return pattern.substring(0, pattern.length() - 1);
        }
    }

    /** A file that may belong to a group. */
    record Loose(UUID file, String path) {}

    private final JdbcClient jdbc;
    private final Jsonb json;

    GroupsSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The group of a pattern, made if absent. Whoever else asks for it waits until this transaction ends. */
    Group open(String distributor, String place, FileGroup.Kind kind, String pattern) {
        jdbc.sql("""
                    insert into matching.file_group (id, distributor, place, kind, pattern)
                    values (:id, :distributor, :place, :kind, :pattern)
                    on conflict (distributor, place, kind, pattern) do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("distributor", distributor)
                .param("place", place)
                .param("kind", kind.name())
                .param("pattern", pattern)
                .update();
        return jdbc.sql("""
                    select * from matching.file_group
                    where distributor = :distributor and place = :place and kind = :kind and pattern = :pattern for update""")
                .param("distributor", distributor)
                .param("place", place)
                .param("kind", kind.name())
                .param("pattern", pattern)
                .query(GroupsSql::groupRow)
                .single();
    }

    Optional<Group> ofFile(UUID file) {
        return jdbc.sql("""
                    select g.* from matching.part p join matching.file_group g on g.id = p.group_id
                    where p.file_id = :file and g.formed_at is not null""").param("file", file).query(GroupsSql::groupRow).optional();
    }

    /** The outermost package whose folder is one of these patterns. */
    Optional<Group> packageOf(String distributor, String place, Collection<String> patterns) {
        return jdbc.sql("""
                    select * from matching.file_group
                    where distributor = :distributor and place = :place and kind = 'PACKAGE' and pattern = any (:patterns)
                      and formed_at is not null
                    order by length(pattern) limit 1""")
                .param("distributor", distributor)
                .param("place", place)
                .param("patterns", patterns.toArray(String[]::new))
                .query(GroupsSql::groupRow)
                .optional();
    }

    /** Everything below a folder that came before its manifest did and belongs to no group yet. */
    List<Loose> below(Group group) {
        return jdbc.sql("""
                    select f.id, f.path from drops.file f join drops.stored s on s.file_id = f.id
                    where f.distributor = :distributor and coalesce(f.drop_point, 'upload:' || f.distributor) = :place
                      and starts_with(f.path, :root)
                      and not exists (select from matching.part p join matching.file_group g on g.id = p.group_id
                                      where p.file_id = f.id and g.formed_at is not null)""")
                .param("distributor", group.distributor())
                .param("place", group.place())
                .param("root", group.root())
                .query((row, n) -> new Loose(row.getObject("id", UUID.class), row.getString("path")))
                .list();
    }

    /** False when the file has its place already. A package takes a file out of a group that never formed. */
    boolean join(UUID file, Group group, GroupPlace claim, Instant at) {
        return jdbc.sql("""
                    insert into matching.part as p (file_id, group_id, distributor, place, number, total, at)
                    values (:file, :group, :distributor, :place, :number, :total, :at)
                    on conflict (file_id) do update set group_id = excluded.group_id, place = excluded.place,
                        number = excluded.number, total = excluded.total, at = excluded.at
                    where p.group_id <> excluded.group_id
                      and not exists (select from matching.file_group g where g.id = p.group_id and g.formed_at is not null)""")
                        .param("file", file)
                        .param("group", group.id())
                        .param("distributor", group.distributor())
                        .param("place", claim.place())
                        .param("number", claim.number())
                        .param("total", claim.total())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whoever counts: neither replaced by a newer file nor refused. A file with a twin's bytes was never looked into. */
    List<Part> parts(UUID group) {
        return jdbc.sql("""
                    select p.file_id, f.path, p.place, p.number, p.total, d.file_id is not null as twin, i.kind, i.duration_ms,
                           (select coalesce(max((s ->> 'channels')::int), 0) from jsonb_array_elements(
                                case jsonb_typeof(i.probe -> 'streams') when 'array' then i.probe -> 'streams' else '[]' end) s
                            where s ->> 'codec_type' = 'audio') as channels
                    from matching.part p
                    join drops.file f on f.id = p.file_id
                    left join drops.duplicate d on d.file_id = p.file_id
                    left join intake.identity i on i.file_id = coalesce(d.of_file_id, p.file_id)
                    where p.group_id = :group
                      and not exists (select from drops.superseded x where x.file_id = p.file_id)
                      and not exists (select from drops.refusal x where x.file_id = p.file_id)
                    order by p.file_id""")
                .param("group", group)
                .query((row, n) -> new Part(
                        row.getObject("file_id", UUID.class),
                        row.getString("path"),
                        row.getString("place"),
                        row.getInt("number"),
                        row.getInt("total"),
                        row.getBoolean("twin"),
                        row.getString("kind"),
                        row.getInt("channels"),
                        row.getObject("duration_ms", Long.class)))
                .list();
    }

    Instant lastJoined(UUID group) {
        return jdbc.sql("select max(at) as at from matching.part where group_id = :group")
                .param("group", group)
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .single();
    }

    void form(UUID group, Instant at) {
        jdbc.sql("update matching.file_group set formed_at = :at where id = :group and formed_at is null")
                .param("group", group)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void named(UUID group, List<String> paths) {
        jdbc.sql("update matching.file_group set named = :paths where id = :group")
                .param("group", group)
                .param("paths", paths.toArray(String[]::new))
                .update();
    }

    /** The verdicts on parts that were taken for single files; only the speaker has one of its own. */
    void silence(UUID group, UUID speaker) {
        jdbc.sql("""
                    delete from matching.verdict v using matching.part p
                    where p.group_id = :group and v.file_id = p.file_id and v.file_id <> :speaker""").param("group", group).param("speaker", speaker).update();
    }

    /** Matches that the hub gave to parts before it knew that they are parts. */
    void release(UUID group, String by, Instant at) {
        jdbc.sql("""
                    update matching.match m set revoked_at = :at, revoked_by = :by
                    from matching.part p
                    where p.group_id = :group and m.file_id = p.file_id and m.revoked_at is null and m.decided_by = :by
                      and not exists (select from matching.match_part x where x.match_id = m.id)""")
                .param("group", group)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void said(
            UUID group,
            Outcome outcome,
            RollCall roll,
            List<String> evidence,
            UUID speaker,
            boolean whole,
            Instant at,
            @Nullable Instant again) {
        jdbc.sql("""
                    update matching.file_group set outcome = :outcome, standing = :standing, missing = :missing::jsonb,
                        evidence = :evidence::jsonb, speaker = :speaker, whole = :whole, asked_at = :at, ask_again = :again
                    where id = :group""")
                .param("group", group)
                .param("outcome", outcome.name())
                .param("standing", roll.standing())
                .param("missing", json.write(roll.missing()))
                .param("evidence", json.write(evidence))
                .param("speaker", speaker)
                .param("whole", whole)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has the group asked about again when that time has come; an earlier time stands. */
    void askAgain(UUID group, Instant when) {
        jdbc.sql("update matching.file_group set ask_again = least(ask_again, :when) where id = :group")
                .param("group", group)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The speakers of groups that time may have changed. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                    select g.speaker from matching.file_group g where g.ask_again <= :now and g.speaker is not null
                    order by g.ask_again limit :limit""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<String> layout(UUID line) {
        return jdbc.sql("select layout from orders.line where id = :line and layout is not null")
                .param("line", line)
                .query(String.class)
                .optional();
    }

    @Nullable
    UUID chosenLine(UUID group) {
        return jdbc.sql("""
                    select f.chosen_line from matching.part p join drops.file f on f.id = p.file_id
                    where p.group_id = :group and f.chosen_line is not null order by f.id desc limit 1""").param("group", group).query(UUID.class).optional().orElse(null);
    }

    /** Where the bytes of a stored file lie, for a manifest of bounded size. */
    Optional<String> vaultKey(UUID file, long largest) {
        return jdbc.sql("select vault_key from drops.stored where file_id = :file and size <= :largest")
                .param("file", file)
                .param("largest", largest)
                .query(String.class)
                .optional();
    }

    static Group groupRow(ResultSet row, int n) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                row.getString("distributor"),
                row.getString("place"),
                FileGroup.Kind.valueOf(row.getString("kind")),
                row.getString("pattern"),
                List.of((String[]) row.getArray("named").getArray()),
                row.getObject("formed_at") != null,
                row.getObject("speaker", UUID.class));
    }
}
