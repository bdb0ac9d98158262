package media.waybill.drops;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Watch;
import media.waybill.failure.Failure;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.partners.Viewer;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the running routes what the rows say: each drop point on exactly one node, which holds its lease. A node that
 * dies no longer renews it, and another takes over.
 */
@Component
class Running implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final long AGAIN_SECONDS = 10;

    /** @param failedAt when it did not start; null while it runs */
    private record Instance(
            long revision, Access access, @Nullable Instant failedAt) {}

    private final Partners partners;
    private final Origins origins;
    private final Connectors connectors;
    private final Announcing announcing;
    private final DropsSql sql;
    private final Work work;
    private final DropsSettings settings;
    private final Clock clock;
    private final Map<String, Instance> instances = new HashMap<>();
    private boolean stopped;
    private volatile boolean looked;

    Running(
            Partners partners,
            Origins origins,
            Connectors connectors,
            Announcing announcing,
            DropsSql sql,
            Work work,
            DropsSettings settings,
            Clock clock) {
        this.partners = partners;
        this.origins = origins;
        this.connectors = connectors;
        this.announcing = announcing;
        this.sql = sql;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void reconcileRegularly() {
        try {
            reconcile();
        } catch (RuntimeException e) {
            LOG.warn(
                    "drop points could not be looked after, will be tried again  cause={}",
                    Failure.of(e).getMessage());
        }
    }

    synchronized void reconcile() {
        if (stopped || !connectors.isReady()) {
            return;
        }
        Viewer.asHub(() -> {
            var wanted = partners.dropPoints().stream()
                    .filter(DropPoint::enabled)
                    .collect(Collectors.toMap(DropPoint::key, point -> point));
            for (var key : List.copyOf(instances.keySet())) {
                if (!wanted.containsKey(key)) {
                    stop(key);
                }
            }
            wanted.values().forEach(this::keep);
            return wanted.size();
        });
        looked = true;
    }

    /** Whether the drop points of this node were started, or tried, since it came up. */
    boolean hasLooked() {
        return looked;
    }

    private void keep(DropPoint point) {
        var key = point.key();
        var instance = instances.get(key);
        if (!work.hold(lease(key), settings.lease())) {
            if (instance != null) {
                LOG.warn("another node took the drop point over  dropPoint={}", key);
                withdraw(key);
            }
            return;
        }
        if (instance != null && instance.revision() == point.revision()) {
            if (instance.failedAt() == null
                    || clock.instant().isBefore(instance.failedAt().plusSeconds(AGAIN_SECONDS))) {
                return;
            }
        }
        if (instance != null) {
            connectors.stop(key);
            if (instance.revision() != point.revision()) {
                connectors.forget(instance.access());
            }
        }
        start(point);
    }

    private void start(DropPoint point) {
        var key = point.key();
        var access = origins.access(point);
        try {
            var memory = announcing.watched(key);
            var watch = new Watch(memory::wants, () -> polled(key, memory.polled(), null), failure -> {
                memory.failed();
                polled(key, 0, failure.getMessage());
            });
            sql.state(key, point.revision(), work.node(), DropState.State.RUNNING, null, clock.instant());
            connectors.start(key, access, point.pollEvery(), watch, "direct:drops.announce");
            instances.put(key, new Instance(point.revision(), access, null));
            LOG.info("drop point runs  dropPoint={} connector={}", key, point.connector());
        } catch (RuntimeException e) {
            var failure = Failure.of(e);
            LOG.warn("drop point does not start  dropPoint={} cause={}", key, failure.getMessage());
            sql.state(
                    key, point.revision(), work.node(), DropState.State.FAILED, failure.getMessage(), clock.instant());
            instances.put(key, new Instance(point.revision(), access, clock.instant()));
        }
    }

    private void polled(String key, long files, @Nullable String error) {
        try {
            var state = error == null ? DropState.State.RUNNING : DropState.State.FAILED;
            sql.polled(key, work.node(), state, error, files, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(
                    "poll not written down  dropPoint={} cause={}",
                    key,
                    Failure.of(e).getMessage());
        }
    }

    private void stop(String key) {
        var revision = withdraw(key);
        sql.state(key, revision, work.node(), DropState.State.STOPPED, null, clock.instant());
        work.release(lease(key));
    }

    private long withdraw(String key) {
        connectors.stop(key);
        announcing.forget(key);
        var gone = instances.remove(key);
        if (gone != null) {
            connectors.forget(gone.access());
        }
        return gone == null ? 0 : gone.revision();
    }

    /** A node that goes in good order leaves its drop points to the others at once. */
    @Override
    public synchronized void destroy() {
        stopped = true;
        for (var key : new HashSet<>(instances.keySet())) {
            try {
                withdraw(key);
                Viewer.hubs(() -> work.release(lease(key))).run();
            } catch (RuntimeException e) {
                LOG.warn(
                        "drop point not given up in good order  dropPoint={} cause={}",
                        key,
                        Failure.of(e).getMessage());
            }
        }
    }

    private static String lease(String key) {
        return "drop-point:" + key;
    }
}
