package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import media.waybill.journal.Journal;
import media.waybill.naming.Kind;
import media.waybill.orders.Answer;
import media.waybill.orders.Fault;
import media.waybill.orders.Fields;
import media.waybill.orders.Orders;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Page;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import media.waybill.qc.Qc;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lines")
@Tag(name = "lines")
class LinesApi {

    private static final int MOST_ROWS = 200_000;
    private static final Fault CLOSED = Fault.at("", "line-closed", "The line is cancelled or waived already.");
    private static final Fault NOTHING_IN_HAND =
            Fault.at("", "nothing-in-hand", "The line has no judged file to decide on.");

    private final Orders orders;
    private final Qc qc;
    private final Progress progress;
    private final Journal journal;

    LinesApi(Orders orders, Qc qc, Progress progress, Journal journal) {
        this.orders = orders;
        this.qc = qc;
        this.progress = progress;
        this.journal = journal;
    }

    @GetMapping
    @Operation(
            summary = "Lines owed, by due date",
            description = "With format=csv or xlsx, or by Accept, the whole list as a table.")
    Object list(
            @RequestParam(required = false) @Nullable String distributor,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String language,
            @Parameter(description = "One or more, separated by commas") @RequestParam(required = false) @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String timeliness,
            @Parameter(description = "ISO 8601 with offset") @RequestParam(required = false) @Nullable String dueBefore,
            @Parameter(description = "Part of a title's name or a reference") @RequestParam(required = false) @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "json, csv or xlsx") @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) HttpServletRequest request) {
        var query = LineQuery.ALL
                .distributor(Caller.current().distributor(distributor))
                .order(order)
                .title(title)
                .kind(kind == null ? null : Lists.word("kind", kind, Kind.class).name())
                .language(language)
                .statuses(Lists.words("status", status, Status.class))
                .timeliness(timeliness == null ? null : Lists.word("timeliness", timeliness, Timeliness.class))
                .dueBefore(time("dueBefore", dueBefore))
                .text(q);
        var table = Table.asked(format, request.getHeader("Accept"));
        if (table != null) {
            return download(table, lines(query));
        }
        return Lists.page(() -> progress.lines(query, cursor, Lists.limit(limit)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A line")
    LineView get(@PathVariable UUID id) {
        return line(id);
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "A line's story", description = "All that happened to the line and the files that answer it.")
    Page<EventsApi.EventJson> story(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var line = line(id);
        return EventsApi.page(journal.ofLine(id, line.files()), cursor, limit);
    }

    @PostMapping("/{id}/answer")
    @Operation(
            summary = "The distributor's answer",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.AnswerBody.class))))
    LineView answer(@PathVariable UUID id, Fields body) {
        line(id);
        var says = body.word("answer", Answer.Says.class);
        if (says == null && body.faults().isEmpty()) {
            body.fault("answer", "required", "answer is required");
        }
        var date = body.date("date");
        var reason = body.text("reason");
        var detail = body.text("detail");
        Bodies.check(body);
        if (says != null) {
            var fault = orders.answer(id, new Answer(says, date, reason, detail));
            if (fault != null && fault.code().equals("line-closed")) {
                throw Refused.conflict(fault.detail(), List.of(fault));
            }
            if (fault != null) {
                throw Refused.faults(List.of(fault));
            }
        }
        return line(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Cancel a line that is not delivered",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.ReasonsBody.class))))
    LineView cancel(@PathVariable UUID id, Fields body) {
        if (line(id).status() == Status.DELIVERED) {
            throw conflict("line-delivered", "The line is delivered and cannot be cancelled.");
        }
        return decided(id, body, reasons -> orders.cancel(id, inOne(reasons)), CLOSED);
    }

    @PostMapping("/{id}/waive")
    @Operation(
            summary = "Do without a line",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.ReasonsBody.class))))
    LineView waive(@PathVariable UUID id, Fields body) {
        return decided(id, body, reasons -> orders.waive(id, inOne(reasons)), CLOSED);
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Take the file in hand as it is",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.ReasonsBody.class))))
    LineView accept(@PathVariable UUID id, Fields body) {
        return decided(id, body, reasons -> qc.accept(id, reasons), NOTHING_IN_HAND);
    }

    @PostMapping("/{id}/reject")
    @Operation(
            summary = "Refuse the file in hand and ask for another",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.ReasonsBody.class))))
    LineView reject(@PathVariable UUID id, Fields body) {
        return decided(id, body, reasons -> qc.reject(id, reasons), NOTHING_IN_HAND);
    }

    /** @param decision false when the line is not in the state for it */
    private LineView decided(UUID id, Fields body, Predicate<List<String>> decision, Fault otherwise) {
        line(id);
        if (!decision.test(reasons(body))) {
            throw Refused.conflict(otherwise.detail(), List.of(otherwise));
        }
        return line(id);
    }

    private static String inOne(List<String> reasons) {
        return String.join("; ", reasons);
    }

    /** A decision says why: "reasons", or "reason" for one. */
    static List<String> reasons(Fields body) {
        var reasons = new ArrayList<>(body.texts("reasons"));
        var single = body.text("reason");
        if (single != null) {
            reasons.add(single);
        }
        reasons.removeIf(String::isBlank);
        if (reasons.isEmpty() && body.faults().isEmpty()) {
            body.fault("reasons", "required", "a decision names its reasons");
        }
        Bodies.check(body);
        return reasons;
    }

    static Refused conflict(String code, String detail) {
        return Refused.conflict(detail, List.of(Fault.at("", code, detail)));
    }

    LineView line(UUID id) {
        return progress.line(id).orElseThrow(() -> Refused.notFound("line"));
    }

    private List<LineView> lines(LineQuery query) {
        var lines = new ArrayList<LineView>();
        String cursor = null;
        do {
            var page = progress.lines(query, cursor, Lists.MOST);
            lines.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && lines.size() < MOST_ROWS);
        return lines;
    }

    private static ResponseEntity<byte[]> download(String format, List<LineView> lines) {
        var table = new Table(
                "lines",
                List.of(
                        "order",
                        "reference",
                        "distributor",
                        "title",
                        "titleName",
                        "series",
                        "season",
                        "episode",
                        "kind",
                        "language",
                        "use",
                        "version",
                        "required",
                        "due",
                        "status",
                        "ball",
                        "timeliness",
                        "promisedFor",
                        "reasons",
                        "id"),
                lines.stream().map(LinesApi::row).toList());
        return Table.download(table, format);
    }

    private static List<@Nullable Object> row(LineView line) {
        return Arrays.asList(
                line.order(),
                line.reference(),
                line.distributor(),
                line.title(),
                line.titleName(),
                line.series(),
                line.season(),
                line.episode(),
                line.kind(),
                line.language(),
                line.use(),
                line.version(),
                line.required(),
                line.due(),
                line.status(),
                line.ball(),
                line.timeliness(),
                line.promisedFor(),
                String.join("; ", line.reasons()),
                line.id());
    }

    static @Nullable Instant time(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            // A plus sign that was not escaped arrives as a blank.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.parameter(parameter, "\"" + value + "\" is not a time with offset like 2027-01-15T12:00:00Z");
        }
    }
}
