package media.waybill.drops;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import media.waybill.partners.Viewer;
import media.waybill.vault.Part;
import media.waybill.vault.Stored;
import media.waybill.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Brings the bytes of one file into the vault in constant memory. A small file is one request; a large one goes in
 * parts, each of which is written down once it is stored and never pulled again.
 */
@Component
class Engine {

    private static final long MOST_PARTS = 9000;
    private static final long MIB = 1 << 20;

    private final Vault vault;
    private final TransferSql sql;
    private final DropsSettings settings;
    private final Clock clock;
    private final Memory memory;

    Engine(Vault vault, TransferSql sql, DropsSettings settings, Clock clock) {
        this.vault = vault;
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.memory = new Memory(settings.memory().toBytes());
    }

    /** Pulls what is not in the vault yet. Afterwards the vault holds all of it under the key. */
    Pulled pull(UUID file, String key, long size, Origin origin) {
        return size <= settings.partSize().toBytes() ? whole(key, size, origin) : parts(file, key, size, origin);
    }

    private Pulled whole(String key, long size, Origin origin) {
        var block = memory.take(size);
        try (var reader = new Reader(origin.bytes(), size)) {
            reader.read(block, 0, size);
            origin.unchanged().run();
            var hashes = new Hashes();
            hashes.add(block);
            vault.put(key, size, block::stream);
            return hashes.done(size);
        } finally {
            block.release();
        }
    }

    private Pulled parts(UUID file, String key, long size, Origin origin) {
        var begun = sql.begun(file).orElse(null);
        var stored = begun == null ? Map.<Integer, Part>of() : stored(file, key, begun.uploadId());
        if (begun != null && stored.isEmpty()) {
            // Nothing of it is left in the store, or the object was put together and only its record is missing.
            if (vault.find(key).orElse(-1) == size) {
                return hashed(vault.hash(key), begun.pulled());
            }
            sql.end(file);
            begun = null;
        }
        if (begun == null) {
            begun = new TransferSql.Begun(vault.begin(key), partSize(size), clock.instant(), 0);
            sql.begin(file, key, begun);
        }
        var transfer = new Transfer(
                vault,
                memory,
                key,
                begun.uploadId(),
                size,
                begun.partSize(),
                settings.ranges(),
                settings.enough().toBytes());
        try {
            // Called on threads of the transfer's own.
            transfer.run(origin, stored, part -> Viewer.hubs(() -> sql.part(file, part))
                    .run());
        } catch (RuntimeException e) {
            sql.lost(file, transfer.lost()); // what was stored is counted already
            throw e;
        }
        origin.unchanged().run();
        vault.complete(key, begun.uploadId(), transfer.parts());
        long pulled = begun.pulled() + transfer.pulled();
        // Parts of an earlier attempt did not pass by here: the whole is read once more for its hashes.
        return stored.isEmpty() ? transfer.hashes(pulled) : hashed(vault.hash(key), pulled);
    }

    /** Only what both the record and the store know is stored. */
    private Map<Integer, Part> stored(UUID file, String key, String upload) {
        var held = vault.parts(key, upload).stream().collect(Collectors.toMap(Part::number, p -> p));
        var kept = new TreeMap<Integer, Part>();
        for (var part : sql.parts(file)) {
            var there = held.get(part.number());
            if (there != null && there.size() == part.size()) {
                kept.put(part.number(), part);
            }
        }
        return kept;
    }

    /** Gives up what was stored of a file whose bytes are no longer wanted. */
    void forget(UUID file, String key) {
        sql.begun(file).ifPresent(begun -> {
            vault.abort(key, begun.uploadId());
            sql.end(file);
        });
    }

    /** Forgets the parts of a transfer whose object is whole and written down; in the caller's transaction. */
    void ended(UUID file) {
        sql.end(file);
    }

    private long partSize(long size) {
        long smallest = (size / MOST_PARTS + MIB) / MIB * MIB;
        return Math.max(settings.partSize().toBytes(), smallest);
    }

    private static Pulled hashed(Stored stored, long bytes) {
        return new Pulled(stored.sha256(), stored.md5(), bytes);
    }
}
