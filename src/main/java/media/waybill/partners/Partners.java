package media.waybill.partners;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Partners, their accounts, drop points and endpoints. Secrets go in and are never shown again. */
@Component("partners")
public class Partners implements UserDetailsService {

    private final PartnersSql sql;
    private final SecretBox box;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Partners(PartnersSql sql, SecretBox box, PasswordEncoder passwords, Journal journal, Clock clock) {
        this.sql = sql;
        this.box = box;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void put(Partner partner) {
        sql.put(partner, clock.instant());
        journal.record(Entry.of("partners.partner", "Partner " + partner.name() + " was set"));
    }

    public Optional<Partner> partner(String key) {
        return sql.partner(key);
    }

    public List<Partner> partners() {
        return sql.partners();
    }

    /** Sets an account. @param password the new one; null keeps the one there is */
    @Transactional
    public void put(Account account, @Nullable String password) {
        sql.put(account, password == null ? null : passwords.encode(password), clock.instant());
        journal.record(Entry.of("partners.account", "Account " + account.login() + " was set as " + account.role()));
    }

    public List<Account> accounts() {
        return sql.accounts();
    }

    public Optional<Account> account(String login) {
        return Viewer.asHub(() -> sql.signIn(login)).map(SignedIn::account);
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return Viewer.asHub(() -> sql.signIn(login)).orElseThrow(() -> new UsernameNotFoundException(login));
    }

    /** Makes a token; what is returned is shown once and kept only as a hash. */
    @Transactional
    public String newToken(String login, String name, @Nullable Instant expiresAt) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = "wb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.insertToken(UuidCreator.getTimeOrderedEpoch(), login, name, hash(token), expiresAt, clock.instant());
        journal.record(Entry.of("partners.token", "Token " + name + " was made for " + login));
        return token;
    }

    /** Whose token this is; empty when it is unknown or expired. */
    public Optional<SignedIn> byToken(String token) {
        return Viewer.asHub(() -> sql.loginOfToken(hash(token), clock.instant()).flatMap(sql::signIn));
    }

    /** Sets a drop point. Secrets that are not named keep their value. */
    @Transactional
    public void put(DropPoint point, Map<String, String> secrets) {
        sql.put(point, clock.instant());
        keep(point.secretOwner(), secrets);
        journal.record(Entry.of("partners.drop-point", "Drop point " + point.key() + " was set")
                .distributor(point.partner())
                .detail(Map.of("connector", point.connector(), "parameters", point.parameters())));
    }

    public List<DropPoint> dropPoints() {
        return sql.dropPoints();
    }

    public Optional<DropPoint> dropPoint(String key) {
        return sql.dropPoint(key);
    }

    @Transactional
    public boolean removeDropPoint(String key) {
        var removed = sql.removeDropPoint(key, clock.instant());
        if (removed) {
            sql.removeSecrets("drop-point:" + key);
            journal.record(Entry.of("partners.drop-point", "Drop point " + key + " was removed"));
        }
        return removed;
    }

    @Transactional
    public void put(PlatformEndpoint endpoint, Map<String, String> secrets) {
        sql.put(endpoint, clock.instant());
        keep(endpoint.secretOwner(), secrets);
        journal.record(Entry.of("partners.endpoint", "Endpoint " + endpoint.key() + " was set")
                .platform(endpoint.partner())
                .detail(Map.of("connector", endpoint.connector(), "parameters", endpoint.parameters())));
    }

    public List<PlatformEndpoint> endpoints() {
        return sql.endpoints();
    }

    public Optional<PlatformEndpoint> endpoint(String key) {
        return sql.endpoints().stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** Where a platform takes its parcels: the first endpoint that was made for it. */
    public Optional<PlatformEndpoint> endpointFor(String platform) {
        return sql.endpoints().stream()
                .filter(e -> e.partner().equals(platform))
                .findFirst();
    }

    /** The secrets of a drop point or endpoint, in clear: for connectors only. */
    public Map<String, String> secrets(String owner) {
        var clear = new TreeMap<String, String>();
        Viewer.asHub(() -> sql.secrets(owner))
                .forEach((name, hidden) -> clear.put(name, box.open(owner, name, hidden)));
        return clear;
    }

    private void keep(String owner, Map<String, String> secrets) {
        secrets.forEach((name, secret) -> sql.putSecret(owner, name, box.seal(owner, name, secret)));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
