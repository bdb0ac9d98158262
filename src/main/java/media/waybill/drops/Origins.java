package media.waybill.drops;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Seen;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.vault.Held;
import media.waybill.vault.Part;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a dropped file's bytes are: at its drop point, or in the pieces of its upload. */
@Component
class Origins {

    private static final long SINGLE_COPY = 4L << 30; // S3 copies up to 5 GB in one request
    private static final long COPIED_PART = 512L << 20;

    private final Partners partners;
    private final Connectors connectors;
    private final Uploads uploads;
    private final UploadSql uploadSql;
    private final Vault vault;

    Origins(Partners partners, Connectors connectors, Uploads uploads, UploadSql uploadSql, Vault vault) {
        this.partners = partners;
        this.connectors = connectors;
        this.uploads = uploads;
        this.uploadSql = uploadSql;
        this.vault = vault;
    }

    Access access(DropPoint point) {
        return new Access(point.connector(), point.parameters(), partners.secrets(point.secretOwner()));
    }

    Origin of(DroppedFile file) {
        if (file.dropPoint() == null) {
            var pieces = uploads.pieces(upload(file));
            return new Origin((from, to) -> pieces(pieces, from, to), () -> {});
        }
        var source = connectors.source(access(point(file)));
        var path = file.path();
        return new Origin((from, to) -> source.open(path, from, to), () -> unchanged(file, source.stat(path)));
    }

    /** Copied within the store when the file lies in the vault's own; empty when its bytes must be pulled. */
    Optional<Pulled> copied(DroppedFile file, String key) {
        if (file.dropPoint() == null) {
            return Optional.empty();
        }
        var access = access(point(file));
        var source = connectors.source(access);
        var place = source.place(file.path()).filter(p -> vault.sharesStore(p.endpoint(), p.accessKey()));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var now = source.stat(file.path());
        unchanged(file, now);
        var from = place.get();
        if (file.size() <= SINGLE_COPY) {
            vault.copy(from.bucket(), from.key(), now.etag(), key);
        } else {
            var upload = vault.begin(key);
            var parts = new ArrayList<Part>();
            for (long at = 0; at < file.size(); at += COPIED_PART) {
                long end = Math.min(at + COPIED_PART, file.size());
                parts.add(
                        vault.copyPart(from.bucket(), from.key(), now.etag(), at, end, key, upload, parts.size() + 1));
            }
            vault.complete(key, upload, parts);
        }
        var stored = vault.hash(key);
        if (stored.size() != file.size()) {
            throw new Failure(
                    FailureCode.FILE_CHANGED,
                    "it has " + stored.size() + " bytes now, " + file.size() + " when it was announced");
        }
        return Optional.of(new Pulled(stored.sha256(), stored.md5(), 0));
    }

    /** Nothing more is wanted from there. */
    void done(DroppedFile file) {
        if (file.dropPoint() == null) {
            uploadSql.uploadOf(file.id()).ifPresent(uploads::forget);
        }
    }

    private static void unchanged(DroppedFile file, Seen now) {
        var sameTime = file.modified() == null
                || now.modified() == null
                || file.modified().getEpochSecond() == now.modified().getEpochSecond();
        if (now.size() != file.size() || !sameTime) {
            throw new Failure(
                    FailureCode.FILE_CHANGED,
                    "it was announced with " + file.size() + " bytes of " + file.modified() + ", now it has "
                            + now.size() + " of " + now.modified());
        }
    }

    private DropPoint point(DroppedFile file) {
        var key = String.valueOf(file.dropPoint());
        return partners.dropPoint(key)
                .orElseThrow(() -> new Failure(
                        FailureCode.CONFIGURATION,
                        "the drop point was removed before its file was pulled  dropPoint=" + key));
    }

    private UUID upload(DroppedFile file) {
        return uploadSql
                .uploadOf(file.id())
                .orElseThrow(() -> new Failure(FailureCode.FILE_GONE, "no upload belongs to it  file=" + file.id()));
    }

    private InputStream pieces(List<Held> pieces, long from, long to) {
        var streams = new ArrayList<InputStream>();
        long at = 0;
        for (var piece : pieces) {
            long begin = Math.max(from, at);
            long end = Math.min(to, at + piece.size());
            if (begin < end) {
                long start = at;
                streams.add(new Later(() -> vault.open(piece.key(), begin - start, end - start)));
            }
            at += piece.size();
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /** Opened when it is read first, so that a thousand pieces are not a thousand connections. */
    private static final class Later extends InputStream {

        private final Supplier<InputStream> opener;
        private @Nullable InputStream open;

        Later(Supplier<InputStream> opener) {
            this.opener = opener;
        }

        @Override
        public int read() throws IOException {
            return stream().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return stream().read(into, offset, length);
        }

        private InputStream stream() {
            var stream = open;
            if (stream == null) {
                stream = opener.get();
                open = stream;
            }
            return stream;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
            }
        }
    }
}
