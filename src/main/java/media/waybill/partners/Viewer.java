package media.waybill.partners;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * For whom a thread reads and writes the database: the hub, or one partner. Row-level security lets a partner's
 * statements see its own rows only, whatever they ask for.
 *
 * @param key a partner's key, or {@link #HUB}'s
 */
public record Viewer(String key) {

    public static final Viewer HUB = new Viewer("*");
    /** Signed in as nobody: sees nothing. No partner can have this key. */
    public static final Viewer NOBODY = new Viewer("-");

    private static final ThreadLocal<@Nullable Viewer> CHOSEN = new ThreadLocal<>();

    /** The viewer chosen for this thread, else the signed-in account's; a thread without an account is the hub's. */
    public static Viewer current() {
        var chosen = CHOSEN.get();
        if (chosen != null) {
            return chosen;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return HUB;
        }
        if (authentication instanceof AnonymousAuthenticationToken || !authentication.isAuthenticated()) {
            return NOBODY;
        }
        return authentication.getPrincipal() instanceof SignedIn account ? account.viewer() : NOBODY;
    }

    public boolean isHub() {
        return equals(HUB);
    }

    /** Runs as the hub what a partner may not do itself. The caller has checked what it was given. */
    public static <T> T asHub(Supplier<T> task) {
        return as(HUB, task);
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
