package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import media.waybill.delivery.Delivery;
import media.waybill.delivery.Receipt;
import media.waybill.delivery.ReceiptOutcome;
import media.waybill.journal.Journal;
import media.waybill.orders.Fields;
import media.waybill.progress.DeliveryQuery;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.DeliveryView;
import media.waybill.progress.Page;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries")
class DeliveriesApi {

    private static final int MOST_ROWS = 200_000;

    private final Progress progress;
    private final Delivery deliveries;
    private final Journal journal;

    DeliveriesApi(Progress progress, Delivery deliveries, Journal journal) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.journal = journal;
    }

    record DeliveryJson(
            UUID id,
            String order,
            String title,
            String titleName,
            String distributor,
            String platform,
            @Nullable String endpoint,
            DeliveryStatus status,
            int version,
            @Nullable Integer encodingPercent,
            @Nullable String encodingError,
            int acceptedLines,
            int requiredLines,
            ParcelJson parcel,
            List<DeliveryView.Attempt> attempts,
            DeliveryView.@Nullable Receipt receipt,
            @Nullable Instant sealedAt,
            @Nullable Instant sentAt) {

        static DeliveryJson of(DeliveryView view) {
            return new DeliveryJson(
                    view.id(),
                    view.order(),
                    view.title(),
                    view.titleName(),
                    view.distributor(),
                    view.platform(),
                    view.endpoint(),
                    view.status(),
                    view.version(),
                    view.encodingPercent(),
                    view.encodingError(),
                    view.acceptedLines(),
                    view.requiredLines(),
                    new ParcelJson(view.files()),
                    view.attempts(),
                    view.receipt(),
                    view.sealedAt(),
                    view.sentAt());
        }
    }

    record ParcelJson(List<DeliveryView.ParcelFile> files) {}

    @GetMapping
    @Operation(
            summary = "Deliveries",
            description = "With format=csv or xlsx, or by Accept, the whole list as a table.")
    Object list(
            @RequestParam(required = false) @Nullable String distributor,
            @RequestParam(required = false) @Nullable String platform,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String title,
            @Parameter(description = "One or more, separated by commas") @RequestParam(required = false) @Nullable
                    String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "json, csv or xlsx") @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) HttpServletRequest request) {
        // Rows of others are not there for a partner, whatever it asks for.
        var query = new DeliveryQuery(
                distributor, platform, order, title, Lists.words("status", status, DeliveryStatus.class));
        var asked = Table.asked(format, request.getHeader("Accept"));
        if (asked != null) {
            return Table.download(table(query), asked);
        }
        return Lists.page(() -> {
            var page = progress.deliveries(query, cursor, Lists.limit(limit));
            return new Page<>(page.items().stream().map(DeliveryJson::of).toList(), page.next());
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "A delivery")
    DeliveryJson get(@PathVariable UUID id) {
        return DeliveryJson.of(delivery(id));
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "A delivery's story")
    Page<EventsApi.EventJson> story(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        delivery(id);
        return EventsApi.page(journal.ofDelivery(id), cursor, limit);
    }

    @PostMapping("/{id}/receipt")
    @Operation(
            summary = "The platform's answer",
            description =
                    "A refusal opens the lines of the files that it names again. The same answer twice changes nothing.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.ReceiptBody.class))))
    DeliveryJson receipt(@PathVariable UUID id, Fields body) {
        delivery(id);
        var status = body.word("status", Receipt.Status.class);
        PartnersApi.need("status", status, body);
        var reasons = new ArrayList<Receipt.Reason>();
        for (var reason : body.objects("reasons")) {
            reasons.add(new Receipt.Reason(reason.text("code"), reason.text("detail"), reason.text("file")));
            reason.nothingElse();
        }
        if (status == Receipt.Status.REFUSED
                && reasons.isEmpty()
                && body.faults().isEmpty()) {
            body.fault("reasons", "required", "a refusal names its reasons");
        }
        Bodies.check(body);
        if (status == null) {
            throw Refused.badRequest("status is required");
        }
        return switch (deliveries.receipt(id, new Receipt(status, reasons, Journal.actor()))) {
            case ReceiptOutcome.Recorded recorded -> get(id);
            case ReceiptOutcome.Repeated repeated -> get(id);
            case ReceiptOutcome.Late late ->
                throw LinesApi.conflict(
                        "late", "The delivery is " + late.standing() + " already; the answer was kept in its story.");
            case ReceiptOutcome.NotAllowed not -> throw Refused.forbidden("Only the platform itself answers.");
            case ReceiptOutcome.Unknown unknown ->
                throw LinesApi.conflict("not-sealed", "The delivery is not sealed yet: there is nothing to answer.");
        };
    }

    @PostMapping("/{id}/resend")
    @Operation(summary = "A new attempt of the same parcel")
    DeliveryJson resend(@PathVariable UUID id) {
        delivery(id);
        if (!deliveries.resend(id)) {
            throw LinesApi.conflict("not-sealed", "The delivery is not sealed yet: there is nothing to send.");
        }
        return get(id);
    }

    DeliveryView delivery(UUID id) {
        return progress.delivery(id).orElseThrow(() -> Refused.notFound("delivery"));
    }

    private Table table(DeliveryQuery query) {
        var rows = new ArrayList<List<@Nullable Object>>();
        String cursor = null;
        do {
            var page = progress.deliveries(query, cursor, Lists.MOST);
            page.items().forEach(view -> rows.add(row(view)));
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_ROWS);
        return new Table(
                "deliveries",
                List.of(
                        "order",
                        "title",
                        "titleName",
                        "distributor",
                        "platform",
                        "endpoint",
                        "status",
                        "version",
                        "acceptedLines",
                        "requiredLines",
                        "sealedAt",
                        "sentAt",
                        "receipt",
                        "id"),
                rows);
    }

    private static List<@Nullable Object> row(DeliveryView view) {
        var receipt = view.receipt();
        return Arrays.asList(
                view.order(),
                view.title(),
                view.titleName(),
                view.distributor(),
                view.platform(),
                view.endpoint(),
                view.status(),
                view.version(),
                view.acceptedLines(),
                view.requiredLines(),
                view.sealedAt(),
                view.sentAt(),
                receipt == null ? null : receipt.status(),
                view.id());
    }
}
