package media.waybill.progress;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where everything stands. Reads only; who sees what is decided by the database. */
@Component("progress")
@Transactional(readOnly = true)
public class Progress {

    private final LinesSql lines;
    private final TitlesSql titles;
    private final TallySql tally;
    private final FilesSql files;
    private final DeliveriesSql deliveries;
    private final OrdersStandSql orders;
    private final Clock clock;

    Progress(
            LinesSql lines,
            TitlesSql titles,
            TallySql tally,
            FilesSql files,
            DeliveriesSql deliveries,
            OrdersStandSql orders,
            Clock clock) {
        this.lines = lines;
        this.titles = titles;
        this.tally = tally;
        this.files = files;
        this.deliveries = deliveries;
        this.orders = orders;
        this.clock = clock;
    }

    /** Lines by due date from a cursor on. Throws {@link IllegalArgumentException} for a cursor that no list gave out. */
    public Page<LineView> lines(LineQuery query, @Nullable String cursor, int limit) {
        var from = decode(cursor);
        var items = lines.after(query, clock.instant(), due(from), id(from, 1), limit + 1);
        return page(items, limit, line -> line.due() + "|" + line.id());
    }

    /** A stretch of the sorted list, for grids. @param sort due, title, order, kind, language, status, distributor, ball or reference */
    public List<LineView> lines(LineQuery query, @Nullable String sort, boolean descending, int offset, int limit) {
        return lines.lines(query, clock.instant(), sort, descending, offset, limit);
    }

    public long count(LineQuery query) {
        return lines.count(query, clock.instant());
    }

    public Optional<LineView> line(UUID id) {
        return lines.line(id, clock.instant());
    }

    /** Titles that have a line which the query finds, each with all of its lines, the most urgent first. */
    public List<TitleRow> titles(LineQuery query, int offset, int limit) {
        var now = clock.instant();
        var ids = titles.titles(query, now, offset, limit);
        var rows = new LinkedHashMap<UUID, List<LineView>>();
        ids.forEach(id -> rows.put(id, new ArrayList<>()));
        lines.ofTitles(ids, now).forEach(line -> rows.computeIfAbsent(line.titleId(), id -> new ArrayList<>())
                .add(line));
        return rows.values().stream()
                .filter(row -> !row.isEmpty())
                .map(Progress::titleRow)
                .toList();
    }

    public long countTitles(LineQuery query) {
        return titles.countTitles(query, clock.instant());
    }

    /** How the lines stand, of one distributor or of all that the viewer sees. */
    public Home home(@Nullable String distributor) {
        return tally.home(distributor, clock.instant());
    }

    /** Whom to chase, the worst first. */
    public List<Chase> chase() {
        return tally.chase(clock.instant());
    }

    /** Orders with how their lines stand. @param sort placed, reference, distributor, window, late, missing or nextDue */
    public List<OrderView> orders(
            @Nullable String distributor,
            @Nullable String text,
            @Nullable String sort,
            boolean descending,
            int offset,
            int limit) {
        return orders.orders(distributor, text, clock.instant(), sort, descending, offset, limit);
    }

    public long countOrders(@Nullable String distributor, @Nullable String text) {
        return orders.count(distributor, text);
    }

    public Page<FileView> files(FileQuery query, @Nullable String cursor, int limit) {
        return page(files.before(query, id(decode(cursor), 0), limit + 1), limit, file -> file.id()
                .toString());
    }

    /** @param sort announced, name, size, status or distributor */
    public List<FileView> files(FileQuery query, @Nullable String sort, boolean descending, int offset, int limit) {
        return files.files(query, sort, descending, offset, limit);
    }

    public long count(FileQuery query) {
        return files.count(query);
    }

    public Optional<FileView> file(UUID id) {
        return files.file(id);
    }

    public Page<DeliveryView> deliveries(DeliveryQuery query, @Nullable String cursor, int limit) {
        return page(deliveries.after(query, id(decode(cursor), 0), limit + 1), limit, delivery -> delivery.id()
                .toString());
    }

    /** @param sort order, title, platform, status, version, sent or distributor */
    public List<DeliveryView> deliveries(
            DeliveryQuery query, @Nullable String sort, boolean descending, int offset, int limit) {
        return deliveries.deliveries(query, sort, descending, offset, limit);
    }

    public long count(DeliveryQuery query) {
        return deliveries.count(query);
    }

    public Optional<DeliveryView> delivery(UUID id) {
        return deliveries.delivery(id);
    }

    /** Brings the changes of lines into the tally that the first pages read, so that it stays short. */
    @Transactional
    public void settle() {
        tally.settle();
    }

    /** Computes every line anew from facts. */
    @Transactional
    public void rebuild() {
        tally.rebuild();
    }

    private static TitleRow titleRow(List<LineView> lines) {
        var first = lines.getFirst();
        return new TitleRow(
                first.titleId(),
                first.title(),
                first.titleName(),
                first.series(),
                first.season(),
                first.episode(),
                first.order(),
                first.distributor(),
                lines);
    }

    private static <T> Page<T> page(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        var last = key.apply(items.getLast());
        return new Page<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }

    private static String @Nullable [] decode(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
        } catch (IllegalArgumentException e) {
            throw badCursor(e);
        }
    }

    private static @Nullable Instant due(String @Nullable [] parts) {
        try {
            return parts == null ? null : Instant.parse(parts[0]);
        } catch (DateTimeParseException e) {
            throw badCursor(e);
        }
    }

    private static @Nullable UUID id(String @Nullable [] parts, int index) {
        try {
            return parts == null ? null : UUID.fromString(parts[index]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw badCursor(e);
        }
    }

    private static IllegalArgumentException badCursor(Exception e) {
        return new IllegalArgumentException("the cursor is not one that this list gave out", e);
    }
}
