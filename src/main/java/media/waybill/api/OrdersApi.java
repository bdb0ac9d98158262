package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.orders.Fault;
import media.waybill.orders.Order;
import media.waybill.orders.OrderFormat;
import media.waybill.orders.Orders;
import media.waybill.orders.Placing;
import media.waybill.orders.Title;
import media.waybill.orders.TitleType;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Page;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "orders")
class OrdersApi {

    private static final int MOST_BYTES = 20_000_000;

    private final Orders orders;
    private final Progress progress;

    OrdersApi(Orders orders, Progress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    record OrderJson(
            UUID id,
            String reference,
            String distributor,
            List<String> platforms,
            List<String> territories,
            WindowJson window,
            int revision,
            String placedBy,
            Instant placedAt,
            Instant changedAt,
            @Nullable List<TitleJson> titles,
            @Nullable List<LineView> lines) {

        static OrderJson of(Order order, @Nullable List<TitleJson> titles, @Nullable List<LineView> lines) {
            return new OrderJson(
                    order.id(),
                    order.reference(),
                    order.distributor(),
                    order.platforms(),
                    order.territories(),
                    new WindowJson(
                            order.windowStart(),
                            order.windowEnd(),
                            order.timeZone().getId()),
                    order.revision(),
                    order.placedBy(),
                    order.placedAt(),
                    order.changedAt(),
                    titles,
                    lines);
        }
    }

    record WindowJson(@Nullable LocalDate start, @Nullable LocalDate end, String timeZone) {}

    record TitleJson(
            UUID id,
            String reference,
            TitleType type,
            String name,
            @Nullable String originalName,
            List<String> aliases,
            @Nullable String series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Nullable String runtime,
            @Nullable String eidr) {

        static TitleJson of(Title title) {
            Duration runtime = title.runtime();
            return new TitleJson(
                    title.id(),
                    title.reference(),
                    title.type(),
                    title.name(),
                    title.originalName(),
                    title.aliases(),
                    title.series(),
                    title.season(),
                    title.episode(),
                    title.year(),
                    runtime == null ? null : runtime.toString(),
                    title.eidr());
        }
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, Table.CSV, Table.XLSX})
    @Operation(
            summary = "Place or amend an order",
            description = "201 when new, 200 when the same stands already or was amended, 409 when another content"
                    + " stands under the reference and amend is not true. CSV and XLSX: one row a line owed, headings as"
                    + " in the JSON with dots, \";\" between items of a list.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Documented.OrderBody.class)),
                                @Content(mediaType = Table.CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = Table.XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<OrderJson> place(
            @Parameter(description = "Change the order of this reference") @RequestParam(defaultValue = "false")
                    boolean amend,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var bytes = Bodies.bytes(request.getInputStream(), MOST_BYTES, "20 MB");
        var placing = orders.place(format(request.getContentType()), bytes, amend, this::isDelivered);
        return switch (placing) {
            case Placing.Placed placed ->
                ResponseEntity.created(address(placed.order().order()))
                        .body(whole(placed.order().order().reference()));
            case Placing.Amended amended ->
                ResponseEntity.ok(whole(amended.order().order().reference()));
            case Placing.Unchanged unchanged ->
                ResponseEntity.ok(whole(unchanged.order().order().reference()));
            case Placing.Refused refused -> throw Refused.faults(refused.faults());
            case Placing.Conflict conflict ->
                throw Refused.conflict(
                        "The order " + conflict.reference()
                                + " stands with another content; send it with amend=true to change it.",
                        conflict.differences().stream()
                                .map(difference -> Fault.at("", "differs", difference))
                                .toList());
        };
    }

    @GetMapping
    @Operation(summary = "Orders, newest first", description = "Without their titles and lines.")
    Page<OrderJson> list(
            @RequestParam(required = false) @Nullable String distributor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Lists.limit(limit);
        var found = orders.orders(Caller.current().distributor(distributor), Lists.id("cursor", cursor), most + 1);
        var items = found.stream()
                .limit(most)
                .map(order -> OrderJson.of(order, null, null))
                .toList();
        return new Page<>(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{reference}")
    @Operation(summary = "An order with its titles and lines")
    OrderJson get(@PathVariable String reference) {
        return whole(reference);
    }

    @DeleteMapping("/{reference}")
    @Operation(summary = "Cancel what is not delivered of an order")
    Map<String, Object> cancel(
            @PathVariable String reference, @RequestParam(required = false) @Nullable String reason) {
        if (orders.order(reference).isEmpty()) {
            throw Refused.notFound("order");
        }
        var cancelled = orders.cancelOrder(
                reference, reason == null || reason.isBlank() ? "the order was cancelled" : reason, this::isDelivered);
        return Map.of("reference", reference, "cancelled", cancelled);
    }

    private OrderJson whole(String reference) {
        var order = orders.order(reference).orElseThrow(() -> Refused.notFound("order"));
        var lines = new ArrayList<LineView>();
        String cursor = null;
        do {
            var page = progress.lines(LineQuery.ALL.order(reference), cursor, Lists.MOST);
            lines.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return OrderJson.of(
                order.order(), order.titles().stream().map(TitleJson::of).toList(), lines);
    }

    private boolean isDelivered(UUID line) {
        return progress.line(line)
                .map(view -> view.status() == Status.DELIVERED)
                .orElse(false);
    }

    private static OrderFormat format(@Nullable String contentType) {
        var type = MediaType.parseMediaType(contentType == null ? "application/json" : contentType);
        if (type.isCompatibleWith(MediaType.parseMediaType(Table.CSV))) {
            return OrderFormat.CSV;
        }
        return type.isCompatibleWith(MediaType.parseMediaType(Table.XLSX)) ? OrderFormat.XLSX : OrderFormat.JSON;
    }

    private static URI address(Order order) {
        return URI.create("/api/v1/orders/" + UriUtils.encodePathSegment(order.reference(), StandardCharsets.UTF_8));
    }
}
