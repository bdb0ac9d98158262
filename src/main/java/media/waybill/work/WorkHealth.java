package media.waybill.work;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when jobs are taken. */
@Component("workHealthIndicator")
class WorkHealth implements HealthIndicator {

    private final Work work;

    WorkHealth(Work work) {
        this.work = work;
    }

    @Override
    public Health health() {
        return work.isTaken()
                ? Health.up().build()
                : Health.down().withDetail("jobs", "none are taken yet").build();
    }
}
