package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import media.waybill.partners.Viewer;
import org.springframework.stereotype.Component;

/** Answers that take a moment: the page goes on, and shows them when they are there. */
@Component
class Later {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("portal-later-", 0).factory());

    /** Asks on another thread for whom this one asks, and shows the answer where it was asked for. */
    <T> void ask(UI ui, Supplier<T> question, Consumer<T> show) {
        var viewer = Viewer.current();
        try {
            threads.execute(() -> {
                try {
                    var answer = Viewer.as(viewer, question);
                    ui.access(() -> show.accept(answer));
                } catch (UIDetachedException gone) {
                    return;
                } catch (RuntimeException e) {
                    report(ui, e);
                }
            });
        } catch (RejectedExecutionException closing) {
            return;
        }
    }

    private static void report(UI ui, RuntimeException e) {
        try {
            ui.access(() -> Errors.show(e));
        } catch (UIDetachedException gone) {
            return;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
