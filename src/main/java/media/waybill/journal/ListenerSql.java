package media.waybill.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One LISTEN a node on channel waybill, handed to everybody in this process who asked. Reconnects by itself. It reads no
 * rows, so its thread need not be the hub's.
 */
@Component
class ListenerSql implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerSql.class);
    private static final int WAIT_MILLIS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataSource source;
    private final ObjectMapper json;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;

    ListenerSql(DataSource source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    Runnable add(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void start() {
        // Known before it runs: it ends as soon as it finds that another took its place.
        var listener = Thread.ofPlatform().daemon().name("journal-listener").unstarted(this::run);
        thread = listener;
        listener.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean gap = false;
        while (isCurrent()) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen waybill");
                if (gap) {
                    tell(Signal.ANYTHING);
                }
                var postgres = connection.unwrap(PGConnection.class);
                while (isCurrent()) {
                    var notifications = postgres.getNotifications(WAIT_MILLIS);
                    for (int i = 0; notifications != null && i < notifications.length; i++) {
                        tell(read(notifications[i].getParameter()));
                    }
                }
                statement.execute("unlisten waybill");
            } catch (SQLException | RuntimeException e) {
                if (isCurrent()) {
                    LOG.warn("live updates lost their connection, trying again  cause={}", e.getMessage());
                    gap = true;
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private void tell(Signal signal) {
        for (var listener : listeners) {
            try {
                listener.accept(signal);
            } catch (RuntimeException e) {
                LOG.warn("a listener did not take a signal  kind={}", signal.kind(), e);
            }
        }
    }

    private Signal read(String payload) {
        try {
            var node = json.readTree(payload);
            return new Signal(
                    node.path("id").asLong(),
                    node.path("kind").asText(),
                    text(node, "distributor"),
                    text(node, "platform"),
                    id(node, "line"),
                    id(node, "file"),
                    id(node, "delivery"));
        } catch (JsonProcessingException e) {
            return Signal.ANYTHING;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static @Nullable UUID id(JsonNode node, String field) {
        var text = text(node, field);
        return text == null ? null : UUID.fromString(text);
    }
}
