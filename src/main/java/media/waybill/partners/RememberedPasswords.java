package media.waybill.partners;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A program that sends its password with each call pays for the slow hash once in five minutes, not with each call.
 * Only passwords that were right are remembered, as a keyed hash whose key ends with this process: guessing stays as
 * slow as it was, and nothing here is worth stealing. A changed password is another stored hash, so it is not found.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int AT_MOST = 1000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> right = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        if (password == null || stored == null) {
            return false;
        }
        var mark = mark(password, stored);
        var now = clock.instant();
        synchronized (right) {
            var since = right.get(mark);
            if (since != null && now.isBefore(since.plus(FOR))) {
                return true;
            }
            right.remove(mark);
        }
        if (!slow.matches(password, stored)) {
            return false;
        }
        synchronized (right) {
            right.put(mark, now);
        }
        return true;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return slow.upgradeEncoding(stored);
    }

    private String mark(CharSequence password, String stored) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
