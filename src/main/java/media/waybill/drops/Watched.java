package media.waybill.drops;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import media.waybill.connectors.Seen;
import media.waybill.naming.Naming;

/**
 * What this node remembers of one drop point, so that listing a hundred thousand known files asks the database nothing:
 * what was announced, what is not still yet, and which done markers lie there. The unique index is the final guard.
 */
final class Watched {

    private static final Set<String> MARKERS = Set.of("done", "ready", "complete", "ok", "go");

    /** 128 bits of a hash: a collision, which would hide a file, is out of reach; the text itself would be ten times as large. */
    private record Mark(long high, long low) {}

    private record Still(String fingerprint, Instant since, int poll) {}

    private final Set<Mark> known = new HashSet<>();
    private final Map<String, Still> waiting = new HashMap<>();
    private final Set<String> markers = new HashSet<>();
    private final Duration settle;
    private int poll;
    private long seen;

    Watched(Duration settle) {
        this.settle = settle;
    }

    synchronized void known(String path, String fingerprint) {
        known.add(mark(path, fingerprint));
    }

    /** Asked for each file of each listing: true when it may have to be announced. */
    synchronized boolean wants(Seen file) {
        var path = Names.keepable(file.path());
        if (isMarker(path)) {
            markers.add(path.substring(0, path.lastIndexOf('.')));
            return false;
        }
        if (Naming.isPartial(Names.last(path)) || Naming.isJunk(path)) {
            return false;
        }
        seen++;
        return !known.contains(mark(path, file.fingerprint()));
    }

    /** Of the wanted files, those that nobody writes to any more. */
    synchronized List<Announced> ready(List<Seen> files, Instant now) {
        var said = new HashSet<>(markers);
        for (var file : files) {
            Sidecar.about(Names.keepable(file.path())).ifPresent(said::add);
        }
        var ready = new ArrayList<Announced>();
        for (var file : files) {
            var path = Names.keepable(file.path());
            if (!known.contains(mark(path, file.fingerprint())) && isReady(file, path, said, now)) {
                ready.add(Announced.of(file));
            }
        }
        return ready;
    }

    private boolean isReady(Seen file, String path, Set<String> said, Instant now) {
        if (file.atomic() || said.contains(path) || said.contains(stem(path))) {
            return true;
        }
        var before = waiting.get(path);
        if (before == null || !before.fingerprint().equals(file.fingerprint())) {
            waiting.put(path, new Still(file.fingerprint(), now, poll));
            return false;
        }
        waiting.put(path, new Still(before.fingerprint(), before.since(), poll));
        return !now.isBefore(before.since().plus(settle));
    }

    synchronized void announced(Collection<Announced> files) {
        for (var file : files) {
            known.add(mark(file.path(), file.fingerprint()));
            waiting.remove(file.path());
        }
    }

    /** A listing ended. Answers how many files it showed; what it no longer showed is no longer waited for. */
    synchronized long polled() {
        int ended = poll++;
        waiting.values().removeIf(still -> still.poll() < ended);
        markers.clear();
        long files = seen;
        seen = 0;
        return files;
    }

    /** A listing broke off: what it did not show may well be there. */
    synchronized void failed() {
        seen = 0;
        markers.clear();
    }

    private static boolean isMarker(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1
                && MARKERS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    private static Mark mark(String path, String fingerprint) {
        var hash = ByteBuffer.wrap(
                Hashes.digest("SHA-256").digest((path + "\n" + fingerprint).getBytes(StandardCharsets.UTF_8)));
        return new Mark(hash.getLong(), hash.getLong());
    }
}
