package media.waybill.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import media.waybill.partners.Partners;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a call in by its API token. A token that is wrong or expired ends the call, whatever it asks for. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    /** Answers a call that is not signed in. */
    interface Turnstile {
        void refuse(HttpServletResponse response) throws IOException;
    }

    private final Partners partners;
    private final Turnstile turnstile;

    BearerFilter(Partners partners, Turnstile turnstile) {
        this.partners = partners;
        this.turnstile = turnstile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            var account = partners.byToken(header.substring(BEARER.length()).strip());
            if (account.isEmpty()) {
                turnstile.refuse(response);
                return;
            }
            var signedIn = account.get();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
