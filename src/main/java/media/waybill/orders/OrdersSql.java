package media.waybill.orders;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrdersSql {

    private static final String TITLE =
            "select t.*, extract(epoch from t.runtime)::bigint as runtime_seconds from orders.title t ";
    private static final String OPEN = """
            not exists (select from orders.cancellation c where c.line_id = l.id)
            and not exists (select from orders.waiver w where w.line_id = l.id)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    OrdersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders of one reference are placed and amended one after the other. */
    void lock(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('orders.' || :reference, 0))")
                .param("reference", reference)
                .query((row, n) -> 1)
                .list();
    }

    void insert(UUID id, Plan plan, String hash, String actor, Instant at) {
        var draft = plan.draft();
        var window = draft.window();
        jdbc.sql("""
                    insert into orders.purchase_order (id, reference, distributor, platforms, territories, window_start, window_end, time_zone, content_hash, placed_by, placed_at, changed_at)
                    values (:id, :reference, :distributor, :platforms, :territories, :start, :end, :zone, :hash, :actor, :at, :at)""")
                .param("id", id)
                .param("reference", draft.reference())
                .param("distributor", draft.distributor())
                .param("platforms", draft.platforms().toArray(String[]::new))
                .param("territories", draft.territories().toArray(String[]::new))
                .param("start", window == null ? null : window.start())
                .param("end", window == null ? null : window.end())
                .param("zone", plan.zone().getId())
                .param("hash", hash)
                .param("actor", actor)
                .param("at", utc(at))
                .update();
    }

    void update(UUID id, Plan plan, String hash, Instant at) {
        var draft = plan.draft();
        var window = draft.window();
        jdbc.sql("""
                    update orders.purchase_order set platforms = :platforms, territories = :territories, window_start = :start, window_end = :end,
                        time_zone = :zone, content_hash = :hash, revision = revision + 1, changed_at = :at
                    where id = :id""")
                .param("id", id)
                .param("platforms", draft.platforms().toArray(String[]::new))
                .param("territories", draft.territories().toArray(String[]::new))
                .param("start", window == null ? null : window.start())
                .param("end", window == null ? null : window.end())
                .param("zone", plan.zone().getId())
                .param("hash", hash)
                .param("at", utc(at))
                .update();
    }

    void put(UUID id, UUID order, String distributor, OrderDraft.Title title) {
        var runtime = title.runtime();
        jdbc.sql("""
                    insert into orders.title (id, order_id, distributor, reference, type, name, original_name, aliases, series, season, episode, year, runtime, eidr)
                    values (:id, :order, :distributor, :reference, :type, :name, :original, :aliases, :series, :season, :episode, :year,
                        make_interval(secs => :seconds::double precision), :eidr)
                    on conflict (id) do update set type = excluded.type, name = excluded.name, original_name = excluded.original_name,
                        aliases = excluded.aliases, series = excluded.series, season = excluded.season, episode = excluded.episode,
                        year = excluded.year, runtime = excluded.runtime, eidr = excluded.eidr""")
                .param("id", id)
                .param("order", order)
                .param("distributor", distributor)
                .param("reference", title.reference())
                .param("type", String.valueOf(title.type()))
                .param("name", title.name())
                .param("original", title.originalName())
                .param("aliases", title.aliases().toArray(String[]::new))
                .param("series", title.series())
                .param("season", title.season())
                .param("episode", title.episode())
                .param("year", title.year())
                .param("seconds", runtime == null ? null : runtime.toMillis() / 1000.0)
                .param("eidr", title.eidr())
                .update();
    }

    /** In one statement, whatever their number: what follows a line in other modules is done once for all of them. */
    void insert(List<Line> lines, Instant at) {
        var rows = JSON.createArrayNode();
        for (var line : lines) {
            var row = rows.addObject()
                    .put("id", line.id().toString())
                    .put("order_id", line.orderId().toString())
                    .put("title_id", line.titleId().toString())
                    .put("distributor", line.distributor())
                    .put("reference", line.reference())
                    .put("kind", line.kind().name())
                    .put("language", line.language())
                    .put("use", line.use())
                    .put("version", line.version())
                    .put("layout", line.layout())
                    .put("required", line.required())
                    .put("due", line.due().toString())
                    .put("due_rule", line.dueRule());
            line.platforms().forEach(row.putArray("platforms")::add);
        }
        jdbc.sql("""
                    insert into orders.line (id, order_id, title_id, distributor, reference, kind, language, use, version, layout, required, platforms, due, due_rule, created_at)
                    select id, order_id, title_id, distributor, reference, kind, language, use, version, layout, required, platforms, due, due_rule, :at
                    from jsonb_to_recordset(:lines::jsonb) as l (id uuid, order_id uuid, title_id uuid, distributor text, reference text, kind text,
                        language text, use text, version text, layout text, required boolean, platforms text[], due timestamptz, due_rule text)""").param("lines", rows.toString()).param("at", utc(at)).update();
    }

    void change(UUID line, Plan.PlannedLine to) {
        jdbc.sql("""
                    update orders.line set version = :version, layout = :layout, required = :required, platforms = :platforms, due = :due, due_rule = :rule
                    where id = :id""")
                .param("id", line)
                .param("version", to.line().version())
                .param("layout", to.line().layout())
                .param("required", to.line().required())
                .param("platforms", to.platforms().toArray(String[]::new))
                .param("due", utc(to.due()))
                .param("rule", to.dueRule())
                .update();
    }

    void insertChange(Line line, String actor, String change, Instant at) {
        jdbc.sql("""
                    insert into orders.line_change (id, line_id, distributor, at, actor, change)
                    values (:id, :line, :distributor, :at, :actor, :change::jsonb)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("line", line.id())
                .param("distributor", line.distributor())
                .param("at", utc(at))
                .param("actor", actor)
                .param("change", change)
                .update();
    }

    /** A title goes to each platform of its order once. */
    void consign(UUID order, Instant at) {
        var missing = jdbc.sql("""
                    select t.id, p.platform from orders.purchase_order o join orders.title t on t.order_id = o.id
                    cross join lateral unnest(o.platforms) p (platform)
                    where o.id = :order and not exists (
                        select from orders.consignment c where c.title_id = t.id and c.platform = p.platform)""")
                .param("order", order)
                .query((row, n) -> new Consignment(
                        UuidCreator.getTimeOrderedEpoch(), order, uuid(row, "id"), "", row.getString("platform")))
                .list();
        for (var c : missing) {
            jdbc.sql("""
                        insert into orders.consignment (id, order_id, title_id, distributor, platform, created_at)
                        select :id, o.id, :title, o.distributor, :platform, :at from orders.purchase_order o where o.id = :order
                        on conflict (title_id, platform) do nothing""")
                    .param("id", c.id())
                    .param("order", order)
                    .param("title", c.titleId())
                    .param("platform", c.platform())
                    .param("at", utc(at))
                    .update();
        }
    }

    boolean cancel(Line line, String actor, String reason, Instant at) {
        return decide("cancellation", line, actor, reason, at);
    }

    boolean waive(Line line, String actor, String reason, Instant at) {
        return decide("waiver", line, actor, reason, at);
    }

    private boolean decide(String table, Line line, String actor, String reason, Instant at) {
        return jdbc.sql("insert into orders." + table + """
                     (line_id, distributor, at, actor, reason)
                    values (:line, :distributor, :at, :actor, :reason) on conflict (line_id) do nothing""")
                        .param("line", line.id())
                        .param("distributor", line.distributor())
                        .param("at", utc(at))
                        .param("actor", actor)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean restore(UUID line) {
        return jdbc.sql("delete from orders.cancellation where line_id = :line")
                        .param("line", line)
                        .update()
                == 1;
    }

    void answer(Line line, Answer answer, String actor, Instant at) {
        jdbc.sql("""
                    insert into orders.answer (id, line_id, distributor, at, actor, answer, date, reason, detail)
                    values (:id, :line, :distributor, :at, :actor, :answer, :date, :reason, :detail)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("line", line.id())
                .param("distributor", line.distributor())
                .param("at", utc(at))
                .param("actor", actor)
                .param("answer", answer.says().name())
                .param("date", answer.date())
                .param("reason", answer.reason())
                .param("detail", answer.detail())
                .update();
    }

    Optional<Order> order(String reference) {
        return jdbc.sql("select * from orders.purchase_order where reference = :reference")
                .param("reference", reference)
                .query(OrdersSql::orderRow)
                .optional();
    }

    Optional<Order> order(UUID id) {
        return jdbc.sql("select * from orders.purchase_order where id = :id")
                .param("id", id)
                .query(OrdersSql::orderRow)
                .optional();
    }

    /** Newest first; references break ties. */
    List<Order> orders(@Nullable String distributor, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                    select * from orders.purchase_order
                    where (:distributor::text is null or distributor = :distributor) and (:before::uuid is null or id < :before::uuid)
                    order by id desc limit :limit""")
                .param("distributor", distributor)
                .param("before", before)
                .param("limit", limit)
                .query(OrdersSql::orderRow)
                .list();
    }

    String contentHash(UUID order) {
        return jdbc.sql("select content_hash from orders.purchase_order where id = :id")
                .param("id", order)
                .query(String.class)
                .single();
    }

    List<Title> titles(UUID order) {
        return jdbc.sql(TITLE + "where t.order_id = :order order by t.reference")
                .param("order", order)
                .query(OrdersSql::titleRow)
                .list();
    }

    Optional<Title> title(UUID id) {
        return jdbc.sql(TITLE + "where t.id = :id")
                .param("id", id)
                .query(OrdersSql::titleRow)
                .optional();
    }

    List<Title> titles(Collection<UUID> ids) {
        return jdbc.sql(TITLE + "where t.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrdersSql::titleRow)
                .list();
    }

    /** In the order in which they were named. */
    List<Line> lines(UUID order) {
        return jdbc.sql("select * from orders.line l where l.order_id = :order order by l.id")
                .param("order", order)
                .query(OrdersSql::lineRow)
                .list();
    }

    List<Line> linesOf(UUID title) {
        return jdbc.sql("select * from orders.line l where l.title_id = :title and " + OPEN + " order by l.id")
                .param("title", title)
                .query(OrdersSql::lineRow)
                .list();
    }

    List<Line> openLines(String distributor) {
        return jdbc.sql("select * from orders.line l where l.distributor = :distributor and " + OPEN
                        + " order by l.due, l.id")
                .param("distributor", distributor)
                .query(OrdersSql::lineRow)
                .list();
    }

    Optional<Line> line(UUID id) {
        return jdbc.sql("select * from orders.line l where l.id = :id")
                .param("id", id)
                .query(OrdersSql::lineRow)
                .optional();
    }

    Set<UUID> cancelled(UUID order) {
        return new HashSet<>(jdbc.sql(
                        "select c.line_id from orders.cancellation c join orders.line l on l.id = c.line_id where l.order_id = :order")
                .param("order", order)
                .query(UUID.class)
                .list());
    }

    boolean isClosed(UUID line) {
        return jdbc.sql("select not (" + OPEN + ") from orders.line l where l.id = :id")
                .param("id", line)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    List<Consignment> consignments(UUID title) {
        return jdbc.sql("select * from orders.consignment where title_id = :title order by platform")
                .param("title", title)
                .query(OrdersSql::consignmentRow)
                .list();
    }

    Optional<Consignment> consignment(UUID id) {
        return jdbc.sql("select * from orders.consignment where id = :id")
                .param("id", id)
                .query(OrdersSql::consignmentRow)
                .optional();
    }

    private static Order orderRow(ResultSet row, int n) throws SQLException {
        return new Order(
                uuid(row, "id"),
                row.getString("reference"),
                row.getString("distributor"),
                texts(row.getArray("platforms")),
                texts(row.getArray("territories")),
                row.getObject("window_start", LocalDate.class),
                row.getObject("window_end", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("revision"),
                row.getString("placed_by"),
                instant(row, "placed_at"),
                instant(row, "changed_at"));
    }

    private static Title titleRow(ResultSet row, int n) throws SQLException {
        var seconds = row.getObject("runtime_seconds", Long.class);
        return new Title(
                uuid(row, "id"),
                uuid(row, "order_id"),
                row.getString("distributor"),
                row.getString("reference"),
                TitleType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("original_name"),
                texts(row.getArray("aliases")),
                row.getString("series"),
                row.getObject("season", Integer.class),
                row.getObject("episode", Integer.class),
                row.getObject("year", Integer.class),
                seconds == null ? null : Duration.ofSeconds(seconds),
                row.getString("eidr"));
    }

    private static Line lineRow(ResultSet row, int n) throws SQLException {
        return new Line(
                uuid(row, "id"),
                uuid(row, "order_id"),
                uuid(row, "title_id"),
                row.getString("distributor"),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("use"),
                row.getString("version"),
                row.getString("layout"),
                row.getBoolean("required"),
                texts(row.getArray("platforms")),
                instant(row, "due"),
                row.getString("due_rule"));
    }

    private static Consignment consignmentRow(ResultSet row, int n) throws SQLException {
        return new Consignment(
                uuid(row, "id"),
                uuid(row, "order_id"),
                uuid(row, "title_id"),
                row.getString("distributor"),
                row.getString("platform"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
