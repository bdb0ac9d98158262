package media.waybill.drops;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.connectors.Seen;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.partners.Partners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down files that are ready, each once. */
@Component
class Announcing {

    private final DropsSql sql;
    private final Partners partners;
    private final Refusing refusing;
    private final Journal journal;
    private final DropsSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();

    Announcing(
            DropsSql sql,
            Partners partners,
            Refusing refusing,
            Journal journal,
            DropsSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.partners = partners;
        this.refusing = refusing;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What this node knows of a drop point; read once, when it begins to watch it. */
    Watched watched(String dropPoint) {
        return watched.computeIfAbsent(dropPoint, key -> {
            var memory = new Watched(settings.settle());
            sql.known(key, memory::known);
            return memory;
        });
    }

    /** While another node watches, memory grows old. */
    void forget(String dropPoint) {
        watched.remove(dropPoint);
    }

    /** The ids of new files, in the caller's transaction if there is one. */
    List<UUID> announce(String dropPoint, List<Seen> files) {
        var memory = watched(dropPoint);
        var ready = memory.ready(files, clock.instant());
        if (ready.isEmpty()) {
            return List.of();
        }
        var ids = transaction.execute(status -> {
            // Remembered only when it is written: a batch that is rolled back is announced again by the next poll.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    memory.announced(ready);
                }
            });
            return write(dropPoint, ready);
        });
        return ids == null ? List.of() : ids;
    }

    private List<UUID> write(String dropPoint, List<Announced> ready) {
        var distributor = partners.dropPoint(dropPoint)
                .orElseThrow(() -> new Failure(FailureCode.CONFIGURATION, "no such drop point  dropPoint=" + dropPoint))
                .partner();
        var fresh = sql.announce(dropPoint, distributor, ready, clock.instant());
        var ids = new HashSet<>(fresh);
        for (var file : ready) {
            if (ids.contains(file.id())) {
                var shown = Names.shown(Names.last(file.path()));
                journal.record(Entry.of("drops.announced", shown + " arrived at " + dropPoint)
                        .distributor(distributor)
                        .file(file.id())
                        .detail(Map.of("path", file.path(), "size", file.size())));
                if (file.isTooLong()) {
                    refuse(file);
                    ids.remove(file.id());
                }
            }
        }
        return fresh.stream().filter(ids::contains).toList();
    }

    /** In plain sight under what could be kept of its name; it could not be asked for by that. */
    private void refuse(Announced file) {
        refusing.refuse(
                sql.file(file.id()).orElseThrow(),
                FailureCode.NAME_NOT_ALLOWED,
                "its path has " + file.pathBytes() + " bytes, and " + Names.LONGEST + " at most can be taken",
                false);
    }
}
