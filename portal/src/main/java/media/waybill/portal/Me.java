package media.waybill.portal;

import java.time.Clock;
import java.time.ZoneOffset;
import media.waybill.partners.Account;
import media.waybill.partners.Role;
import media.waybill.partners.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at the screen, and how that person reads time. */
@Component
class Me {

    private final Clock clock;

    Me(Clock clock) {
        this.clock = clock;
    }

    /** The signed-in account; nobody is a partner without a key. */
    Account account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.account()
                : new Account("", Role.PLATFORM, null, ZoneOffset.UTC);
    }

    boolean isOperator() {
        return account().role() == Role.OPERATOR || isAdmin();
    }

    boolean isAdmin() {
        return account().role() == Role.ADMIN;
    }

    boolean isDistributor() {
        return account().role() == Role.DISTRIBUTOR;
    }

    boolean isPlatform() {
        return account().role() == Role.PLATFORM;
    }

    /** The key of the distributor or platform this person belongs to, or empty. */
    String partner() {
        var partner = account().partner();
        return partner == null ? "" : partner;
    }

    Times times() {
        return new Times(account().timeZone(), clock.instant());
    }
}
