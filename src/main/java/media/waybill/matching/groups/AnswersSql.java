package media.waybill.matching.groups;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.facts.Jsonb;
import media.waybill.matching.groups.GroupsSql.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that groups answer, and the files that make up the match of a whole one. */
@Component
class AnswersSql {

    /** A line that a group answers. */
    record Answer(UUID id, UUID line, String decidedBy, List<String> evidence, Instant at) {}

    private final JdbcClient jdbc;
    private final Jsonb json;

    AnswersSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Answer> answers(UUID group) {
        return jdbc.sql("""
                    select m.* from matching.group_match m
                    where m.group_id = :group and m.revoked_at is null order by m.at, m.id""")
                .param("group", group)
                .query((row, n) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getObject("line_id", UUID.class),
                        row.getString("decided_by"),
                        json.sentences(row.getString("evidence")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Lines that a person took from the group; what somebody undid of his own is no judgement on the line. */
    Set<UUID> denied(UUID group) {
        return new HashSet<>(jdbc.sql(
                        "select line_id from matching.group_match where group_id = :group and revoked_at is not null and revoked_by <> decided_by")
                .param("group", group)
                .query(UUID.class)
                .list());
    }

    void answer(UUID id, Group group, UUID line, String by, double score, List<String> evidence, Instant at) {
        jdbc.sql("""
                    insert into matching.group_match (id, group_id, line_id, distributor, decided_by, score, evidence, at)
                    values (:id, :group, :line, :distributor, :by, :score, :evidence::jsonb, :at)
                    on conflict (group_id, line_id) where revoked_at is null do nothing""")
                .param("id", id)
                .param("group", group.id())
                .param("line", line)
                .param("distributor", group.distributor())
                .param("by", by)
                .param("score", score)
                .param("evidence", json.write(evidence))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The group an answer belongs to; empty when it was taken back before. The whole's matches go with it. */
    Optional<Group> revoke(UUID answer, String by, Instant at) {
        return jdbc.sql("""
                    with gone as (
                        update matching.group_match set revoked_at = :at, revoked_by = :by
                        where id = :id and revoked_at is null returning group_id, line_id),
                    wholes as (
                        update matching.match m set revoked_at = :at, revoked_by = :by from gone
                        where m.line_id = gone.line_id and m.revoked_at is null
                          and exists (select from matching.match_part x join matching.part p on p.file_id = x.file_id
                                      where x.match_id = m.id and p.group_id = gone.group_id))
                    select g.* from matching.file_group g join gone on gone.group_id = g.id""")
                .param("id", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(GroupsSql::groupRow)
                .optional();
    }

    /** The answer that a whole's match was made from. */
    Optional<UUID> answerOf(UUID match) {
        return jdbc.sql("""
                    select gm.id from matching.match m
                    join matching.match_part x on x.match_id = m.id
                    join matching.part p on p.file_id = x.file_id
                    join matching.group_match gm on gm.group_id = p.group_id and gm.line_id = m.line_id and gm.revoked_at is null
                    where m.id = :match limit 1""").param("match", match).query(UUID.class).optional();
    }

    void copy(UUID from, UUID to) {
        jdbc.sql("""
                    insert into matching.match_part (match_id, number, file_id, distributor, place)
                    select :to, number, file_id, distributor, place from matching.match_part where match_id = :from
                    on conflict do nothing""").param("from", from).param("to", to).update();
    }

    /** The active match of a line that is made of exactly these files in this order. */
    Optional<UUID> sealed(UUID line, List<UUID> files) {
        return jdbc.sql("""
                    select m.id from matching.match m
                    where m.line_id = :line and m.revoked_at is null
                      and (select array_agg(x.file_id order by x.number) from matching.match_part x where x.match_id = m.id)
                          = :files::uuid[]""")
                .param("line", line)
                .param("files", files.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Whether a person said of the file alone what it is for. */
    boolean heldByPerson(UUID file) {
        return jdbc.sql("""
                    select exists (select from matching.match m
                                   where m.file_id = :file and m.revoked_at is null and m.decided_by <> 'hub'
                                     and not exists (select from matching.match_part x where x.match_id = m.id))""").param("file", file).query(Boolean.class).single();
    }

    boolean answers(UUID file, UUID line) {
        return jdbc.sql(
                        "select exists (select from matching.match where file_id = :file and line_id = :line and revoked_at is null)")
                .param("file", file)
                .param("line", line)
                .query(Boolean.class)
                .single();
    }

    void seal(UUID match, String distributor, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            jdbc.sql("""
                        insert into matching.match_part (match_id, number, file_id, distributor, place)
                        values (:match, :number, :file, :distributor, :place) on conflict do nothing""")
                    .param("match", match)
                    .param("number", i + 1)
                    .param("file", parts.get(i).file())
                    .param("distributor", distributor)
                    .param("place", parts.get(i).place())
                    .update();
        }
    }
}
