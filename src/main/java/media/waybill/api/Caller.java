package media.waybill.api;

import java.util.Objects;
import media.waybill.partners.Account;
import media.waybill.partners.Role;
import media.waybill.partners.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account whose call this is. */
record Caller(Account account) {

    static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return new Caller(signedIn.account());
        }
        throw Refused.forbidden("Sign in first.");
    }

    boolean isAdmin() {
        return account.role() == Role.ADMIN;
    }

    /** Operators and administrators: they see every partner's rows. */
    boolean isStaff() {
        return account.role() == Role.OPERATOR || isAdmin();
    }

    @Nullable
    String partner() {
        return account.partner();
    }

    /** A distributor's own key whatever it asked for; anybody else's wish. A stranger's key names nothing. */
    @Nullable
    String distributor(@Nullable String asked) {
        if (isStaff()) {
            return asked;
        }
        if (asked != null && !asked.isEmpty() && !Objects.equals(asked, partner())) {
            throw Refused.notFound("distributor");
        }
        return partner();
    }
}
