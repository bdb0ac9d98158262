package media.waybill.partners;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The principal of a session or request: an account whose password or token was right. */
public final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final String viewer;

    SignedIn(Account account, String passwordHash) {
        super(account.login(), passwordHash, List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
        this.account = account;
        this.viewer = account.partner() == null ? Viewer.HUB.key() : account.partner();
    }

    public Account account() {
        return account;
    }

    Viewer viewer() {
        return new Viewer(viewer);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
