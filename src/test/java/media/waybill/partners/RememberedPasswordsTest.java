package media.waybill.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private int asked;

    private final RememberedPasswords passwords = new RememberedPasswords(
            new PasswordEncoder() {
                @Override
                public String encode(CharSequence password) {
                    return "stored " + password;
                }

                @Override
                public boolean matches(CharSequence password, String stored) {
                    asked++;
                    return stored.equals("stored " + password);
                }
            },
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void aRightPasswordIsHashedSlowlyOnce() {
        assertThat(passwords.matches("tide", "stored tide")).isTrue();
        assertThat(passwords.matches("tide", "stored tide")).isTrue();

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aWrongOneIsHashedSlowlyEachTime() {
        assertThat(passwords.matches("ebb", "stored tide")).isFalse();
        assertThat(passwords.matches("ebb", "stored tide")).isFalse();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void anOldPasswordIsWrongAtOnceWhereItWasChanged() {
        assertThat(passwords.matches("tide", "stored tide")).isTrue();

        assertThat(passwords.matches("tide", "stored ebb")).isFalse();
    }

    @Test
    void itIsAskedForAgainAfterAWhile() {
        assertThat(passwords.matches("tide", "stored tide")).isTrue();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(passwords.matches("tide", "stored tide")).isTrue();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void manyPasswordsDoNotFillTheMemory() {
        for (int i = 0; i < 1001; i++) {
            passwords.matches("tide" + i, "stored tide" + i);
        }
        passwords.matches("tide0", "stored tide0");

        assertThat(asked).as("the oldest was forgotten").isEqualTo(1002);
    }
}
