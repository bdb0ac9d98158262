package media.waybill.drops;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.naming.FileGroup;
import media.waybill.naming.Naming;
import media.waybill.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a file's bytes in and decides, by the bytes alone, what became of it. */
@Component
class Collecting {

    private final DropsSql sql;
    private final FactSql facts;
    private final Engine engine;
    private final Origins origins;
    private final Refusing refusing;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Collecting(
            DropsSql sql,
            FactSql facts,
            Engine engine,
            Origins origins,
            Refusing refusing,
            Vault vault,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.facts = facts;
        this.engine = engine;
        this.origins = origins;
        this.refusing = refusing;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The files to look at next: this one, or those that a sidecar set free. */
    List<UUID> collect(UUID id) {
        var file = sql.file(id).orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such file  file=" + id));
        if (sql.refusal(id).isPresent()) {
            return List.of();
        }
        if (sql.stored(id).isEmpty()) {
            if (file.size() == 0) {
                refusing.refuse(file, FailureCode.EMPTY_FILE, "it has no bytes", true);
                origins.done(file);
                return List.of();
            }
            if (!pull(file)) {
                return List.of();
            }
        }
        // Also after a crash just here: the facts say what is left to do.
        return onward(file);
    }

    private boolean pull(DroppedFile file) {
        var startedAt = clock.instant();
        var key = "files/" + file.id();
        Pulled pulled;
        try {
            pulled = origins.copied(file, key).orElse(null);
            if (pulled == null) {
                pulled = engine.pull(file.id(), key, file.size(), origins.of(file));
            }
        } catch (Failure e) {
            if (e.code() == FailureCode.FILE_CHANGED) {
                // What it is now is announced as another version; these bytes do not exist any more.
                engine.forget(file.id(), key);
                refusing.refuse(file, e.code(), e.detail(), false);
                return false;
            }
            if (e.code() == FailureCode.FILE_GONE && file.path().indexOf('\uFFFD') >= 0) {
                refusing.refuse(
                        file,
                        FailureCode.NAME_NOT_ALLOWED,
                        "its name is not in UTF-8, so that it cannot be asked for as it was listed",
                        false);
                return false;
            }
            throw e;
        }
        var kept = pulled;
        var twin = transaction.execute(status -> write(file, key, kept, startedAt));
        if (twin != null && twin.isPresent()) {
            vault.delete(key); // its bytes are there already, under the key of the twin
        }
        origins.done(file);
        return true;
    }

    private Optional<StoredFile> write(DroppedFile file, String key, Pulled pulled, Instant startedAt) {
        var now = clock.instant();
        facts.oneAtATime(file.distributor(), pulled.sha256());
        var sidecar = Sidecar.algorithm(file.name()).isPresent();
        var twin = sidecar ? Optional.<StoredFile>empty() : facts.twin(file, pulled);
        facts.stored(file, twin.map(StoredFile::key).orElse(key), pulled, startedAt, now);
        engine.ended(file.id());
        var shown = Names.shown(file.name());
        journal.record(entry(file, "drops.stored", "Stored " + shown + " (" + Names.size(file.size()) + ")")
                .detail(Map.of("sha256", pulled.sha256(), "size", file.size())));
        if (twin.isPresent()) {
            var of = twin.get().fileId();
            facts.duplicate(file, of, now);
            journal.record(entry(
                            file,
                            "drops.duplicate",
                            shown + " has the same bytes as "
                                    + sql.file(of)
                                            .map(f -> Names.shown(f.name()))
                                            .orElse("an earlier file"))
                    .detail(Map.of("of", of.toString())));
        } else {
            for (var older : facts.supersede(file, now)) {
                journal.record(Entry.of("drops.superseded", shown + " was delivered again with other bytes")
                        .distributor(file.distributor())
                        .file(older)
                        .detail(Map.of("by", file.id().toString())));
            }
        }
        return twin;
    }

    private List<UUID> onward(DroppedFile file) {
        if (facts.isDuplicate(file.id())) {
            return countsAsPart(file) ? List.of(file.id()) : List.of();
        }
        if (Sidecar.algorithm(file.name()).isPresent()) {
            return sidecar(file);
        }
        return verify(file) ? List.of(file.id()) : List.of();
    }

    /** Two silent channels, or two black frames, have the same bytes and are two parts of one thing all the same. */
    private static boolean countsAsPart(DroppedFile file) {
        return Naming.place(file.path())
                .filter(place -> place.kind() != FileGroup.Kind.REELS)
                .isPresent();
    }

    private List<UUID> sidecar(DroppedFile file) {
        if (file.size() > Sidecar.LARGEST) {
            refusing.refuse(file, FailureCode.UNKNOWN_FORMAT, "larger than a list of checksums may be", false);
            return List.of();
        }
        var stored = sql.stored(file.id()).orElseThrow();
        var sidecar = Sidecar.read(file.path(), vault.bytes(stored.key(), Sidecar.LARGEST));
        if (sidecar.claims().isEmpty()) {
            refusing.refuse(file, FailureCode.UNKNOWN_FORMAT, "no " + sidecar.algorithm() + " checksum in it", false);
            return List.of();
        }
        var free = new ArrayList<UUID>();
        for (var claim : sidecar.claims()) {
            transaction.executeWithoutResult(status -> facts.checksum(file, place(file), claim, sidecar.algorithm()));
            var targets = facts.storedAt(place(file), file.distributor(), claim.path());
            if (targets.size() > 1) {
                continue; // film.md5 beside film.mov and film.srt: each of them looks by itself
            }
            for (var target : targets) {
                var pardoned = transaction.execute(status -> sql.pardon(target, FailureCode.CHECKSUM_MISMATCH));
                if (verify(sql.file(target).orElseThrow()) && Boolean.TRUE.equals(pardoned)) {
                    free.add(target);
                }
            }
        }
        return free;
    }

    /** False when a sidecar says otherwise: then the file is set aside with the reason. */
    private boolean verify(DroppedFile file) {
        var stored = sql.stored(file.id()).orElseThrow();
        var exact = facts.checksums(place(file), file.path());
        var byStem = exact.isEmpty()
                ? facts.checksums(place(file), Watched.stem(file.path()) + Sidecar.ANY)
                : Map.<String, String>of();
        var alone = byStem.isEmpty()
                || facts.storedAt(place(file), file.distributor(), Watched.stem(file.path()) + Sidecar.ANY)
                                .size()
                        < 2;
        for (var claim : (exact.isEmpty() ? byStem : exact).entrySet()) {
            var actual =
                    switch (claim.getKey()) {
                        case "MD5" -> stored.md5();
                        case "SHA-256" -> stored.sha256();
                        default -> hash(stored.key(), claim.getKey());
                    };
            if (actual.equals(claim.getValue())) {
                continue;
            }
            if (alone) {
                refusing.refuse(
                        file,
                        FailureCode.CHECKSUM_MISMATCH,
                        claim.getKey() + " is " + actual + ", the checksum file says " + claim.getValue(),
                        true);
                return false;
            }
        }
        return true;
    }

    private String hash(String key, String algorithm) {
        var digest = Hashes.digest(algorithm);
        try (InputStream in = vault.open(key)) {
            digest(in, digest);
        } catch (IOException e) {
            throw new Failure(FailureCode.STORAGE, "read " + key + ": " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(InputStream in, MessageDigest digest) throws IOException {
        var buffer = new byte[Memory.CHUNK];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    /** Where sidecar and file lie together: their drop point, or all uploads of a distributor. */
    private static String place(DroppedFile file) {
        return file.dropPoint() == null ? "upload:" + file.distributor() : file.dropPoint();
    }

    private static Entry entry(DroppedFile file, String kind, String summary) {
        return Entry.of(kind, summary)
                .distributor(file.distributor())
                .file(file.id())
                .line(file.chosenLine());
    }
}
