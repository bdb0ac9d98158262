package media.waybill.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import media.waybill.journal.Event;
import media.waybill.journal.Journal;
import media.waybill.progress.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "events")
class EventsApi {

    /** Each holds a thread of the server for as long as it lasts; as many stay for all other calls. */
    static final int MOST_STREAMS = 100;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Ids are taken before the commit: a transaction of this length may still show an older id. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(30);

    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private volatile boolean closing;

    EventsApi(Journal journal, ObjectMapper json, Clock clock) {
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    record EventJson(
            String id,
            Instant at,
            String actor,
            String kind,
            @Nullable String distributor,
            @Nullable String platform,
            @Nullable String order,
            @Nullable UUID line,
            @Nullable UUID file,
            @Nullable UUID delivery,
            String summary,
            JsonNode detail) {

        static EventJson of(Event event) {
            return new EventJson(
                    String.valueOf(event.id()),
                    event.at(),
                    event.actor(),
                    event.kind(),
                    event.distributor(),
                    event.platform(),
                    event.order(),
                    event.line(),
                    event.file(),
                    event.delivery(),
                    event.summary(),
                    event.detail());
        }
    }

    /** A page of a story, which is short enough to be read whole. */
    static Page<EventJson> page(List<Event> story, @Nullable String cursor, @Nullable Integer limit) {
        return Lists.page(story.stream().map(EventJson::of).toList(), EventJson::id, cursor, limit);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that happened, oldest first",
            description = "As text/event-stream it goes on live; Last-Event-ID or after says where to begin.")
    Page<EventJson> list(
            @Parameter(description = "The id of the last event already known") @RequestParam(required = false) @Nullable
                    String after,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Lists.limit(limit);
        var found = journal.after(cursor == null ? position("after", after) : position("cursor", cursor), most + 1);
        var items = found.stream().limit(most).map(EventJson::of).toList();
        return new Page<>(items, found.size() > most ? items.getLast().id() : null);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(hidden = true)
    void stream(
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        long from = position("after", last == null ? after : last);
        if (!streams.tryAcquire()) {
            throw Refused.busy("This hub has " + MOST_STREAMS + " live streams open. Ask again later, or without one.");
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var rung = new Semaphore(1);
        var deaf = journal.listen(signal -> rung.release());
        try {
            follow(from, rung, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
            deaf.run();
        }
    }

    /** Runs on the request's own thread, and so with the caller's eyes on the database. */
    private void follow(long from, Semaphore rung, HttpServletResponse response)
            throws IOException, InterruptedException {
        var out = response.getOutputStream();
        var sent = new TreeMap<Long, Instant>();
        var beat = clock.instant();
        out.write(": waybill\n\n".getBytes(StandardCharsets.UTF_8));
        while (!closing) {
            for (var more = true; more; ) {
                var events = journal.after(from, Lists.MOST);
                var fresh = events.stream()
                        .filter(event -> !sent.containsKey(event.id()))
                        .toList();
                for (var event : fresh) {
                    out.write(("id: " + event.id() + "\nevent: " + event.kind() + "\ndata: "
                                    + json.writeValueAsString(EventJson.of(event)) + "\n\n")
                            .getBytes(StandardCharsets.UTF_8));
                    sent.put(event.id(), event.at());
                }
                more = events.size() == Lists.MOST;
                from = settled(sent, from, more);
            }
            if (Duration.between(beat, clock.instant()).compareTo(HEARTBEAT) >= 0) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                beat = clock.instant();
            }
            out.flush();
            rung.tryAcquire(1, TimeUnit.SECONDS);
            rung.drainPermits();
        }
    }

    /** The last id before which nothing new can appear; what was sent up to it is forgotten. */
    private long settled(TreeMap<Long, Instant> sent, long from, boolean more) {
        var edge = clock.instant().minus(LONGEST_COMMIT);
        while (!sent.isEmpty() && (more || sent.firstEntry().getValue().isBefore(edge))) {
            from = sent.pollFirstEntry().getKey();
        }
        return from;
    }

    @EventListener
    void close(ContextClosedEvent closed) {
        closing = true;
    }

    private static long position(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw Refused.parameter(parameter, "\"" + value + "\" is no event's id");
        }
    }
}
