package media.waybill.partners;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * For whom a thread reads and writes the database: the hub, or one partner. Row-level security lets a partner's
 * statements see its own rows only, whatever they ask for.
 *
 * @param key a partner's key, or {@link #HUB}'s
 */
public record Viewer(String key) {

    public static final Viewer HUB = new Viewer("*");
    /** Sees nothing. No partner can have this key. */
    public static final Viewer NOBODY = new Viewer("-");

    private static final ThreadLocal<@Nullable Viewer> CHOSEN = new ThreadLocal<>();

    /** The viewer chosen for this thread, else the signed-in account's, else nobody: the hub's threads say so. */
    public static Viewer current() {
        var chosen = CHOSEN.get();
        if (chosen != null) {
            return chosen;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn account
                ? account.viewer()
                : NOBODY;
    }

    public boolean isHub() {
        return equals(HUB);
    }

    /** Runs as the hub its own work, or what a partner may not do itself and the caller has checked. */
    public static <T> T asHub(Supplier<T> task) {
        return as(HUB, task);
    }

    /** The task, as the hub's: for threads that do the hub's work. */
    public static Runnable hubs(Runnable task) {
        return () -> asHub(() -> {
            task.run();
            return HUB;
        });
    }

    public static <T> T as(Viewer viewer, Supplier<T> task) {
        var before = CHOSEN.get();
        CHOSEN.set(viewer);
        try {
            return task.get();
        } finally {
            if (before == null) {
                CHOSEN.remove();
            } else {
                CHOSEN.set(before);
            }
        }
    }
}
