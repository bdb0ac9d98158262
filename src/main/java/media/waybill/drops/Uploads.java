package media.waybill.drops;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.partners.Viewer;
import media.waybill.vault.Held;
import media.waybill.vault.Vault;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads that may stop and go on, on any node: what arrives is kept in the vault in pieces, each named by the offset
 * where it begins, and counts once it is there.
 */
@Component
class Uploads {

    static final int PIECE = 8 << 20;

    private final UploadSql sql;
    private final DropsSql files;
    private final Vault vault;
    private final Work work;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Uploads(
            UploadSql sql,
            DropsSql files,
            Vault vault,
            Work work,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.files = files;
        this.vault = vault;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    Upload begin(String distributor, String login, String filename, long size, @Nullable UUID line) {
        if (size < 0) {
            throw new Failure(FailureCode.CONFIGURATION, "an upload needs a size  size=" + size);
        }
        if (line != null && !sql.isLineOf(line, distributor)) {
            throw new Failure(FailureCode.CONFIGURATION, "no such line of " + distributor + "  line=" + line);
        }
        var upload = new Upload(
                UuidCreator.getTimeOrderedEpoch(), distributor, login, Names.keepable(filename), line, size, 0, null);
        sql.insert(upload, clock.instant());
        return size == 0 ? upload(upload.id()).map(this::finish).orElseThrow() : upload;
    }

    Optional<Upload> upload(UUID id) {
        return sql.upload(id);
    }

    OptionalLong append(UUID id, long offset, InputStream bytes) {
        var upload =
                sql.upload(id).orElseThrow(() -> new Failure(FailureCode.FILE_GONE, "no such upload  upload=" + id));
        if (upload.received() != offset || upload.fileId() != null) {
            return OptionalLong.empty();
        }
        var buffer = new byte[(int) Math.min(PIECE, Math.max(upload.size() - offset, 1))];
        var cut = false;
        while (!cut && offset < upload.size()) {
            int filled = 0;
            try {
                while (filled < buffer.length && offset + filled < upload.size()) {
                    int read = bytes.read(
                            buffer, filled, (int) Math.min(buffer.length - filled, upload.size() - offset - filled));
                    if (read < 0) {
                        cut = true;
                        break;
                    }
                    filled += read;
                }
            } catch (IOException e) {
                cut = true; // what came so far is kept; the client asks where to go on
            }
            if (filled > 0) {
                var piece = filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled);
                vault.put(key(id, offset), piece);
                if (!sql.advance(id, offset, offset + filled)) {
                    if (upload(id).isEmpty()) {
                        vault.delete(key(id, offset)); // given up meanwhile
                    }
                    return OptionalLong.empty();
                }
                offset += filled;
            }
        }
        if (offset == upload.size()) {
            upload(id).ifPresent(this::finish);
        }
        return OptionalLong.of(offset);
    }

    /** What is complete becomes a dropped file; asking twice gives the same one. */
    Upload finish(Upload upload) {
        if (upload.fileId() != null || !upload.isComplete()) {
            return upload;
        }
        // A partner's session may not write file rows itself; what it may upload was checked when it began.
        Viewer.asHub(() -> transaction.execute(status -> {
            var file = UuidCreator.getTimeOrderedEpoch();
            files.insertUploaded(file, upload, clock.instant());
            if (sql.becomes(upload.id(), file)) {
                journal.record(Entry.of("drops.announced", Names.shown(upload.filename()) + " was uploaded")
                        .distributor(upload.distributor())
                        .file(file)
                        .line(upload.line())
                        .detail(Map.of("size", upload.size())));
                work.enqueue(Drops.STAGE, file.toString(), 0);
            } else {
                status.setRollbackOnly(); // another request finished it
            }
            return true;
        }));
        return sql.upload(upload.id()).orElse(upload);
    }

    /** The viewer was seen to own it; a partner's session may not delete rows itself. */
    boolean end(UUID id) {
        if (!Viewer.asHub(() -> sql.remove(id))) {
            return false;
        }
        forget(id);
        return true;
    }

    /** The pieces of an upload in their order, without any that a lost race left behind. */
    List<Held> pieces(UUID id) {
        return vault.list("uploads/" + id + "/").toList();
    }

    void forget(UUID id) {
        pieces(id).forEach(piece -> vault.delete(piece.key()));
    }

    private static String key(UUID id, long offset) {
        return "uploads/%s/%020d".formatted(id, offset);
    }
}
