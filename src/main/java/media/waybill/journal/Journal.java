package media.waybill.journal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes down what happened, and tells the story again. */
@Component("journal")
public class Journal {

    /** The actor of what the hub does by itself. */
    public static final String HUB = "hub";

    private final JournalSql sql;
    private final Clock clock;
    private final ListenerSql listener;

    Journal(JournalSql sql, Clock clock, ListenerSql listener) {
        this.sql = sql;
        this.clock = clock;
        this.listener = listener;
    }

    /** Writes an entry in the caller's transaction, under the login of the session, or as the hub. */
    public void record(Entry entry) {
        record(entry, actor());
    }

    public void record(Entry entry, String actor) {
        sql.insert(entry, actor, clock.instant());
    }

    /** The login that this thread works for, or {@link #HUB}. */
    public static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || "anonymousUser".equals(authentication.getName())
                ? HUB
                : authentication.getName();
    }

    /** Events after the given id, oldest first. */
    public List<Event> after(long id, int limit) {
        return sql.after(id, limit);
    }

    /** All that happened to a line and the files that answer it, oldest first. */
    public List<Event> ofLine(UUID line, Collection<UUID> files) {
        return sql.story(line, files, null, 1000);
    }

    public List<Event> ofFile(UUID file) {
        return sql.story(null, List.of(file), null, 1000);
    }

    public List<Event> ofDelivery(@Nullable UUID delivery) {
        return sql.story(null, List.of(), delivery, 1000);
    }

    /**
     * Tells the consumer of every entry that any node commits, from now on, on the listener's thread: hand over and
     * return. Running what is returned ends it.
     */
    public Runnable listen(Consumer<Signal> consumer) {
        return listener.add(consumer);
    }
}
