package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");
    private final Times oslo = new Times(ZoneId.of("Europe/Oslo"), NOW);

    @Test
    void tomorrowIsCountedInTheReadersCalendar() {
        // 23:30 in Oslo: 25 hours ahead is the day after tomorrow there, though little more than a day away.
        assertThat(oslo.relative(NOW.plus(Duration.ofHours(25)))).isEqualTo("in 2 days");
        assertThat(oslo.relative(NOW.plus(Duration.ofHours(24)))).isEqualTo("in 1 day");
    }

    @Test
    void aDueDateThatHasPassedSaysHowLate() {
        assertThat(oslo.due(NOW.minus(Duration.ofDays(5)))).isEqualTo("5 days late");
        assertThat(oslo.due(NOW.plus(Duration.ofDays(3)))).isEqualTo("due in 3 days");
    }

    @Test
    void timesOfDayAreTheReaders() {
        assertThat(oslo.moment(Instant.parse("2026-11-22T11:05:00Z"))).isEqualTo("today 12:05");
        assertThat(oslo.day(Instant.parse("2027-01-15T23:30:00Z"))).isEqualTo("16 Jan 2027");
    }
}
