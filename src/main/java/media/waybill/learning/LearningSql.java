package media.waybill.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LearningSql {

    record PastName(UUID file, String path, @Nullable String dropPoint) {}

    /**
     * What is known of a past file's lines.
     *
     * @param lines that it answers now
     * @param denied that a person took from it
     * @param retired it answers nothing any more
     */
    record Held(Set<UUID> lines, Set<UUID> denied, boolean retired) {
        static final Held NONE = new Held(Set.of(), Set.of(), false);
    }

    /** A decision of a person, without the reading of the name. */
    record Decided(UUID file, String path, @Nullable String dropPoint, UUID line) {}

    /**
     * A file with what was decided of it since the first rule counted.
     *
     * @param seen when the file came, or when it was last given a line
     * @param chosen the line that a person chose
     * @param takenBack the hub's match that a person took back
     */
    record Judged(
            UUID file,
            String path,
            @Nullable String dropPoint,
            Instant seen,
            @Nullable Said chosen,
            @Nullable Said takenBack) {}

    /** @param at when the line was given to the file */
    record Said(OwedLine line, Instant at) {}

    private final JdbcClient jdbc;

    LearningSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long names(String distributor) {
        return jdbc.sql("select count(*) from drops.file where distributor = :distributor")
                .param("distributor", distributor)
                .query(Long.class)
                .single();
    }

    /** The distributor's names, the newest first. */
    List<PastName> past(String distributor, int limit) {
        return jdbc.sql("""
                    select id, path, drop_point from drops.file where distributor = :distributor
                    order by announced_at desc, id desc limit :limit""")
                .param("distributor", distributor)
                .param("limit", limit)
                .query((row, n) -> new PastName(
                        row.getObject("id", UUID.class), row.getString("path"), row.getString("drop_point")))
                .list();
    }

    Map<UUID, Held> held(Collection<UUID> files) {
        Map<UUID, Held> held = new HashMap<>();
        jdbc.sql("""
                    select f.id,
                           array(select m.line_id from matching.match m where m.file_id = f.id and m.revoked_at is null) as lines,
                           array(select m.line_id from matching.match m where m.file_id = f.id and m.revoked_at is not null) as denied,
                           exists (select from drops.duplicate x where x.file_id = f.id)
                           or exists (select from drops.superseded x where x.file_id = f.id)
                           or exists (select from drops.refusal x where x.file_id = f.id) as retired
                    from drops.file f where f.id = any (:files)""").param("files", files.toArray(UUID[]::new)).query(row -> {
            held.put(
                    row.getObject("id", UUID.class),
                    new Held(ids(row, "lines"), ids(row, "denied"), row.getBoolean("retired")));
        });
        return held;
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return new HashSet<>(List.of((UUID[]) row.getArray(column).getArray()));
    }

    /** What a person last decided of a file. */
    Optional<Decided> decision(UUID file) {
        return jdbc.sql("""
                    select f.id, f.path, f.drop_point, m.line_id from drops.file f
                    join matching.match m on m.file_id = f.id and m.revoked_at is null and m.decided_by <> 'hub'
                    where f.id = :file order by m.at desc limit 1""").param("file", file).query(LearningSql::decidedRow).optional();
    }

    Optional<String> distributor(UUID file) {
        return jdbc.sql("select distributor from drops.file where id = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    /** Decisions of people on a distributor's files that still stand, the newest first. */
    List<Decided> decisions(String distributor, int limit) {
        return jdbc.sql("""
                    select f.id, f.path, f.drop_point, m.line_id from matching.match m join drops.file f on f.id = m.file_id
                    where m.distributor = :distributor and m.revoked_at is null and m.decided_by <> 'hub'
                    order by m.at desc limit :limit""")
                .param("distributor", distributor)
                .param("limit", limit)
                .query(LearningSql::decidedRow)
                .list();
    }

    private static Decided decidedRow(ResultSet row, int n) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                row.getString("path"),
                row.getString("drop_point"),
                row.getObject("line_id", UUID.class));
    }

    /** Files without a line that are still asked about, the newest first, by their paths. */
    Map<UUID, String> waiting(String distributor, int limit) {
        Map<UUID, String> waiting = new HashMap<>();
        jdbc.sql("""
                    select f.id, f.path from matching.verdict v join drops.file f on f.id = v.file_id
                    where v.outcome <> 'MATCHED' and v.distributor = :distributor
                      and not exists (select from drops.duplicate x where x.file_id = v.file_id)
                      and not exists (select from drops.superseded x where x.file_id = v.file_id)
                      and not exists (select from drops.refusal x where x.file_id = v.file_id)
                    order by f.announced_at desc limit :limit""").param("distributor", distributor).param("limit", limit).query(row -> {
            waiting.put(row.getObject("id", UUID.class), row.getString("path"));
        });
        return waiting;
    }

    /** Files that came or were decided since then, with what people decided of them since. */
    List<Judged> judged(String distributor, Instant since, int limit) {
        record Row(
                UUID file,
                String path,
                @Nullable String point,
                Instant seen,
                @Nullable UUID chosen,
                @Nullable Instant chosenAt,
                @Nullable UUID taken,
                @Nullable Instant takenAt) {}
        List<Row> rows = jdbc.sql("""
                    select f.id, f.path, f.drop_point, c.line_id as chosen, c.at as chosen_at, t.line_id as taken, t.at as taken_at,
                           greatest(f.announced_at, (select max(m.at) from matching.match m where m.file_id = f.id)) as seen
                    from drops.file f
                    left join lateral (
                        select m.line_id, m.at from matching.match m
                        where m.file_id = f.id and m.revoked_at is null and m.decided_by <> 'hub' and m.at > :since
                        order by m.at desc limit 1) c on true
                    left join lateral (
                        select m.line_id, m.at from matching.match m
                        where m.file_id = f.id and m.decided_by = 'hub' and m.at > :since and m.revoked_by <> 'hub'
                        order by m.revoked_at desc limit 1) t on true
                    where f.distributor = :distributor
                      and (f.announced_at > :since
                           or exists (select from matching.match m where m.file_id = f.id and m.at > :since))
                    order by f.announced_at desc limit :limit""")
                .param("distributor", distributor)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("path"),
                        row.getString("drop_point"),
                        row.getObject("seen", OffsetDateTime.class).toInstant(),
                        row.getObject("chosen", UUID.class),
                        instant(row, "chosen_at"),
                        row.getObject("taken", UUID.class),
                        instant(row, "taken_at")))
                .list();
        Map<UUID, OwedLine> lines = lines(rows.stream()
                .flatMap(row -> Stream.of(row.chosen(), row.taken()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Judged(
                        row.file(),
                        row.path(),
                        row.point(),
                        row.seen(),
                        said(lines, row.chosen(), row.chosenAt()),
                        said(lines, row.taken(), row.takenAt())))
                .toList();
    }

    private static @Nullable Said said(Map<UUID, OwedLine> lines, @Nullable UUID id, @Nullable Instant at) {
        OwedLine line = id == null ? null : lines.get(id);
        return line == null || at == null ? null : new Said(line, at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Lines, open or not, by their ids. */
    Map<UUID, OwedLine> lines(Collection<UUID> ids) {
        Map<UUID, OwedLine> lines = new HashMap<>();
        jdbc.sql("""
                    select l.id, o.reference as order_reference, l.reference, l.kind, l.language, l.use, l.version,
                           t.reference as title_reference, t.name, t.original_name, t.aliases, t.series, t.season, t.episode, t.year
                    from orders.line l join orders.title t on t.id = l.title_id
                    join orders.purchase_order o on o.id = l.order_id
                    where l.id = any (:ids)""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
            OwedLine line = lineRow(row);
            lines.put(line.id(), line);
        });
        return lines;
    }

    private static OwedLine lineRow(ResultSet row) throws SQLException {
        List<String> names =
                new ArrayList<>(List.of((String[]) row.getArray("aliases").getArray()));
        if (row.getString("original_name") != null) {
            names.add(row.getString("original_name"));
        }
        return new OwedLine(
                row.getObject("id", UUID.class),
                row.getString("order_reference"),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("use"),
                row.getString("version"),
                row.getString("title_reference"),
                row.getString("name"),
                List.copyOf(names),
                row.getString("series"),
                row.getObject("season", Integer.class),
                row.getObject("episode", Integer.class),
                row.getObject("year", Integer.class));
    }
}
