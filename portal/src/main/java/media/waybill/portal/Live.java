package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import media.waybill.journal.Journal;
import media.waybill.journal.Signal;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pages that look at rows are drawn again soon after those rows change, on any node. */
@org.springframework.stereotype.Component
class Live {

    /** A burst of facts is one redraw. */
    private static final long GATHER_MILLIS = 400;

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portal-live").factory());
    private final Runnable hangUp;

    Live(Journal journal) {
        hangUp = journal.listen(this::heard);
    }

    /** Runs the redraw in the component's UI while it is shown, after each signal that concerns it. */
    void follow(Component page, Predicate<Signal> concerns, Runnable redraw) {
        page.addAttachListener(attached -> {
            var follower = new Follower(attached.getUI(), concerns, redraw);
            followers.add(follower);
            page.addDetachListener(detached -> {
                followers.remove(follower);
                detached.unregisterListener();
            });
        });
    }

    void heard(Signal signal) {
        for (var follower : followers) {
            if ((signal.isAnything() || follower.concerns.test(signal))
                    && follower.pending.compareAndSet(false, true)) {
                later.schedule(() -> redraw(follower), GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void redraw(Follower follower) {
        follower.pending.set(false);
        try {
            follower.ui.access(() -> {
                // The page of a session that ended has no account to read with, and stays as it was.
                if (SecurityContextHolder.getContext().getAuthentication() != null) {
                    follower.redraw.run();
                }
            });
        } catch (UIDetachedException gone) {
            followers.remove(follower);
        }
    }

    @PreDestroy
    void close() {
        hangUp.run();
        later.shutdownNow();
    }

    private record Follower(UI ui, Predicate<Signal> concerns, Runnable redraw, AtomicBoolean pending) {
        Follower(UI ui, Predicate<Signal> concerns, Runnable redraw) {
            this(ui, concerns, redraw, new AtomicBoolean());
        }
    }
}
