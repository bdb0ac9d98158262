package media.waybill.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.partners.Partners;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders: what is owed, by whom, for whom, by when. */
@Component("orders")
public class Orders {

    /** The stage that tries again the files of a distributor that nothing had asked for. */
    public static final String REMATCH = "rematch";

    private final OrdersSql sql;
    private final OrderIntake intake;
    private final Specifications specifications;
    private final Partners partners;
    private final Journal journal;
    private final Work work;
    private final ObjectMapper json;
    private final Clock clock;

    Orders(
            OrdersSql sql,
            OrderIntake intake,
            Specifications specifications,
            Partners partners,
            Journal journal,
            Work work,
            ObjectMapper json,
            Clock clock) {
        this.sql = sql;
        this.intake = intake;
        this.specifications = specifications;
        this.partners = partners;
        this.journal = journal;
        this.work = work;
        this.json = json;
        this.clock = clock;
    }

    /** Places an order, or amends the one of the same reference. */
    public Placing place(OrderFormat format, byte[] bytes, boolean amend) {
        return place(format, bytes, amend, line -> false);
    }

    /** @param isDelivered lines that a platform has already: an amendment cannot take them out */
    @Transactional
    public Placing place(OrderFormat format, byte[] bytes, boolean amend, Predicate<UUID> isDelivered) {
        return place(intake.read(format, bytes, this::specifications), amend, isDelivered);
    }

    @Transactional
    public Placing place(OrderDraft draft, boolean amend) {
        return place(intake.check(draft, this::specifications), amend, line -> false);
    }

    /** What is wrong with an order, without keeping anything of it. */
    public List<Fault> faults(OrderFormat format, byte[] bytes) {
        return intake.read(format, bytes, this::specifications).faults();
    }

    private Placing place(OrderReader.Read read, boolean amend, Predicate<UUID> isDelivered) {
        if (!read.faults().isEmpty()) {
            return new Placing.Refused(read.faults());
        }
        var draft = read.draft();
        var reference = Plan.known(draft.reference());
        var plan = Plan.of(draft, specifications(draft.platforms()));
        var hash = intake.hash(draft);
        sql.lock(reference);
        var standing = sql.order(reference);
        if (standing.isEmpty()) {
            return new Placing.Placed(placeNew(plan, hash));
        }
        var before = contents(standing.get());
        if (sql.contentHash(before.order().id()).equals(hash)) {
            return new Placing.Unchanged(before);
        }
        var amendment = Amendment.between(before, sql.cancelled(before.order().id()), plan, isDelivered);
        if (!amendment.faults().isEmpty()) {
            return amend ? new Placing.Refused(amendment.faults()) : conflict(reference, amendment);
        }
        if (!amend) {
            return amendment.isEmpty() ? new Placing.Unchanged(before) : conflict(reference, amendment);
        }
        return amended(before, plan, hash, amendment);
    }

    private static Placing conflict(String reference, Amendment amendment) {
        var differences = new ArrayList<>(amendment.inWords());
        amendment.faults().forEach(fault -> differences.add(fault.detail()));
        return new Placing.Conflict(reference, differences);
    }

    private OrderContents placeNew(Plan plan, String hash) {
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        var draft = plan.draft();
        var distributor = Plan.known(draft.distributor());
        sql.insert(id, plan, hash, Journal.actor(), now);
        var titles = new HashMap<String, UUID>();
        for (var title : draft.titles()) {
            titles.put(Plan.known(title.reference()), put(id, distributor, title));
        }
        sql.insert(
                plan.lines().stream()
                        .map(line -> line(id, distributor, titles, line))
                        .toList(),
                now);
        sql.consign(id, now);
        var order = contents(sql.order(id).orElseThrow());
        journal.record(Entry.of(
                        "orders.placed",
                        "Order " + draft.reference() + " was placed: "
                                + order.titles().size() + " titles, "
                                + order.lines().size() + " lines for " + String.join(", ", draft.platforms()))
                .distributor(distributor)
                .order(draft.reference())
                .detail(Map.of(
                        "titles", order.titles().size(), "lines", order.lines().size())));
        order.lines().stream().map(Line::due).min(Instant::compareTo).ifPresent(due -> rematch(distributor, due));
        return order;
    }

    private Placing amended(OrderContents before, Plan plan, String hash, Amendment amendment) {
        var now = clock.instant();
        var order = before.order();
        var distributor = order.distributor();
        sql.update(order.id(), plan, hash, now);
        var titles = new HashMap<String, UUID>();
        before.titles().forEach(title -> titles.put(title.reference(), title.id()));
        amendment
                .newTitles()
                .forEach(title -> titles.put(Plan.known(title.reference()), put(order.id(), distributor, title)));
        amendment
                .changedTitles()
                .forEach(change -> sql.put(change.before().id(), order.id(), distributor, change.after()));
        var added = amendment.newLines().stream()
                .map(line -> line(order.id(), distributor, titles, line))
                .toList();
        sql.insert(added, now);
        added.forEach(
                line -> recordLine("orders.line-added", "Line " + line.reference() + " was added", order, line.id()));
        amendment.changedLines().forEach(change -> change(order, change, now));
        amendment.restored().forEach(change -> {
            sql.restore(change.before().id());
            change(order, change, now);
        });
        amendment.cancelled().forEach(line -> cancel(order, line, "taken out by an amendment", now));
        sql.consign(order.id(), now);
        var changes = amendment.inWords();
        journal.record(Entry.of(
                        "orders.amended",
                        "Order " + order.reference() + " was amended: "
                                + (changes.isEmpty()
                                        ? "sent anew"
                                        : String.join("; ", changes.subList(0, Math.min(5, changes.size()))))
                                + (changes.size() > 5 ? " and " + (changes.size() - 5) + " more" : ""))
                .distributor(distributor)
                .order(order.reference())
                .detail(Map.of("changes", changes)));
        rematch(distributor, now);
        return new Placing.Amended(contents(sql.order(order.id()).orElseThrow()), changes);
    }

    private UUID put(UUID order, String distributor, OrderDraft.Title title) {
        var id = UuidCreator.getTimeOrderedEpoch();
        sql.put(id, order, distributor, title);
        return id;
    }

    private static Line line(UUID order, String distributor, Map<String, UUID> titles, Plan.PlannedLine planned) {
        return new Line(
                UuidCreator.getTimeOrderedEpoch(),
                order,
                Plan.known(titles.get(planned.title())),
                distributor,
                planned.reference(),
                planned.kind(),
                planned.line().language(),
                planned.line().use(),
                planned.line().version(),
                planned.line().layout(),
                planned.line().required(),
                planned.platforms(),
                planned.due(),
                planned.dueRule());
    }

    private void change(Order order, Amendment.LineChange change, Instant now) {
        var line = change.before();
        var fields = new LinkedHashMap<String, Object>(change.fields());
        if (fields.isEmpty()) {
            fields.put("cancelled", List.of("true", "false"));
        }
        sql.change(line.id(), change.after());
        sql.insertChange(line, Journal.actor(), write(fields), now);
        var words = change.fields().isEmpty() ? "wanted again" : Amendment.inWords(change.fields());
        recordLine("orders.line-changed", "Line " + line.reference() + " was changed: " + words, order, line.id());
    }

    private void cancel(Order order, Line line, String reason, Instant now) {
        if (sql.cancel(line, Journal.actor(), reason, now)) {
            recordLine(
                    "orders.line-cancelled",
                    "Line " + line.reference() + " was cancelled: " + reason,
                    order,
                    line.id());
        }
    }

    private void recordLine(String kind, String summary, Order order, UUID line) {
        journal.record(Entry.of(kind, summary)
                .distributor(order.distributor())
                .order(order.reference())
                .line(line));
    }

    private void rematch(String distributor, Instant due) {
        work.enqueue(REMATCH, distributor, work.priority(due));
    }

    /** Cancels a line; false when it was cancelled or waived already. */
    @Transactional
    public boolean cancel(UUID lineId, String reason) {
        var line = sql.line(lineId).orElse(null);
        if (line == null || sql.isClosed(lineId)) {
            return false;
        }
        cancel(sql.order(line.orderId()).orElseThrow(), line, reason, clock.instant());
        return true;
    }

    /**
     * Cancels every line of an order that no platform has yet.
     *
     * @return how many
     */
    @Transactional
    public int cancelOrder(String reference, String reason, Predicate<UUID> isDelivered) {
        var order = sql.order(reference).orElse(null);
        if (order == null) {
            return 0;
        }
        var now = clock.instant();
        var open = sql.lines(order.id()).stream()
                .filter(line -> !sql.isClosed(line.id()) && !isDelivered.test(line.id()))
                .toList();
        open.forEach(line -> cancel(order, line, reason, now));
        journal.record(Entry.of(
                        "orders.cancelled",
                        "Order " + reference + " was cancelled: " + open.size() + " lines, " + reason)
                .distributor(order.distributor())
                .order(reference));
        return open.size();
    }

    /** Does without a line; false when it was cancelled or waived already. */
    @Transactional
    public boolean waive(UUID lineId, String reason) {
        var line = sql.line(lineId).orElse(null);
        if (line == null || sql.isClosed(lineId) || !sql.waive(line, Journal.actor(), reason, clock.instant())) {
            return false;
        }
        recordLine(
                "orders.line-waived",
                "Line " + line.reference() + " was waived: " + reason,
                sql.order(line.orderId()).orElseThrow(),
                line.id());
        return true;
    }

    /** Keeps a distributor's answer; the fault when it makes no sense, null when it was taken. */
    @Transactional
    public @Nullable Fault answer(UUID lineId, Answer answer) {
        var line = sql.line(lineId).orElse(null);
        if (line == null) {
            return Fault.at("", "unknown-line", "there is no such line");
        }
        if (sql.isClosed(lineId)) {
            return Fault.at("", "line-closed", "the line is cancelled or waived");
        }
        var order = sql.order(line.orderId()).orElseThrow();
        var date = answer.date();
        if (answer.says() == Answer.Says.PROMISE) {
            if (date == null) {
                return Fault.at("/date", "required", "a promise names its date");
            }
            if (date.isBefore(clock.instant().atZone(order.timeZone()).toLocalDate())) {
                return Fault.at("/date", "date", "a promise cannot be for a day that has passed");
            }
        }
        sql.answer(line, answer, Journal.actor(), clock.instant());
        var words = answer.says().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        var reason = Objects.requireNonNullElse(answer.detail(), Objects.requireNonNullElse(answer.reason(), ""));
        recordLine(
                "orders.answered",
                "Line " + line.reference() + " was answered: " + words + (date == null ? "" : " for " + date)
                        + (reason.isEmpty() ? "" : " – " + reason),
                order,
                line.id());
        return null;
    }

    public Optional<OrderContents> order(String reference) {
        return sql.order(reference).map(this::contents);
    }

    public Optional<Order> order(UUID id) {
        return sql.order(id);
    }

    /** Newest first. @param before the id of the last order of the page before */
    public List<Order> orders(@Nullable String distributor, @Nullable UUID before, int limit) {
        return sql.orders(distributor, before, limit);
    }

    public Optional<Title> title(UUID id) {
        return sql.title(id);
    }

    public Optional<Line> line(UUID id) {
        return sql.line(id);
    }

    /** The lines of a title that are neither cancelled nor waived. */
    public List<Line> linesOf(UUID title) {
        return sql.linesOf(title);
    }

    /** Whether a line is neither cancelled nor waived. */
    public boolean isOpen(UUID line) {
        return !sql.isClosed(line);
    }

    /** What a distributor owes and has owed, most urgent first, without what is cancelled or waived. */
    public List<Owed> openLines(String distributor) {
        var lines = sql.openLines(distributor);
        var titles = new HashMap<UUID, Title>();
        sql.titles(lines.stream().map(Line::titleId).distinct().toList())
                .forEach(title -> titles.put(title.id(), title));
        return lines.stream()
                .map(line -> new Owed(line, Plan.known(titles.get(line.titleId()))))
                .toList();
    }

    public List<Consignment> consignments(UUID title) {
        return sql.consignments(title);
    }

    public Optional<Consignment> consignment(UUID id) {
        return sql.consignment(id);
    }

    /** The delivery specification of a platform, by its key. */
    public Optional<Specification> specification(String platform) {
        var folder = partners.endpointFor(platform)
                .map(endpoint -> endpoint.platform())
                .orElse(platform);
        return specifications.of(platform, folder).or(() -> specifications.of(platform, platform));
    }

    private Map<String, Specification> specifications(List<String> platforms) {
        var found = new LinkedHashMap<String, Specification>();
        for (var platform : platforms) {
            specification(platform).ifPresent(specification -> found.put(platform, specification));
        }
        return found;
    }

    /** By when a refused line is to be delivered again: the shortest time of its platforms, never before its due. */
    public Instant redeliveryDue(UUID lineId) {
        var line = sql.line(lineId).orElseThrow();
        var zone = sql.order(line.orderId()).orElseThrow().timeZone();
        var today = clock.instant().atZone(zone).toLocalDate();
        return specifications(line.platforms()).values().stream()
                .map(specification -> Plan.endOf(today.plus(specification.redelivery(line.kind())), zone))
                .min(Instant::compareTo)
                .orElseGet(() -> Plan.endOf(today.plusDays(7), zone));
    }

    /** The time left until a line is due; negative when it is late. */
    public Duration slack(UUID lineId) {
        return Duration.between(clock.instant(), sql.line(lineId).orElseThrow().due());
    }

    /** The priority of work for which a line waits. */
    public int priority(UUID lineId) {
        return work.priority(sql.line(lineId).orElseThrow().due());
    }

    private OrderContents contents(Order order) {
        return new OrderContents(order, sql.titles(order.id()), sql.lines(order.id()));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
