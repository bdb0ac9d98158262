package media.waybill.drops;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when the drop points were started; one whose server is away does not make the hub unready. */
@Component("dropsHealthIndicator")
class DropsHealth implements HealthIndicator {

    private final Running running;

    DropsHealth(Running running) {
        this.running = running;
    }

    @Override
    public Health health() {
        return running.hasLooked()
                ? Health.up().build()
                : Health.down().withDetail("dropPoints", "not started yet").build();
    }
}
