package media.waybill.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import media.waybill.connectors.Sink;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Brings one parcel to its platform. What is complete there is not sent again, and nothing is seen half: on file servers
 * the folder grows under a hidden name and is renamed when whole; in buckets the manifest comes last.
 */
final class Sending {

    /** Names what was done, in words for the attempt. */
    record Done(String detail) {}

    private final Parcel parcel;
    private final int round;
    private final Sink sink;
    private final Vault vault;
    private final DeliverySql sql;
    private final Clock clock;
    private final String hidden;

    Sending(Parcel parcel, int round, Sink sink, Vault vault, DeliverySql sql, Clock clock) {
        this.parcel = parcel;
        this.round = round;
        this.sink = sink;
        this.vault = vault;
        this.sql = sql;
        this.clock = clock;
        this.hidden = ".waybill-" + parcel.id() + (round == 1 ? "" : "-" + round);
    }

    /** To a file server. */
    Done underHiddenName() {
        if (sql.isHandedOver(parcel.id(), round) && !isThere(hidden, manifest())) {
            return new Done(
                    isWhole(parcel.folder())
                            ? "found complete at the platform, sent before the record of it was written"
                            : "taken by the platform before the record of it was written");
        }
        int sent = put(hidden, parcel.files().size());
        sql.handover(parcel.id(), round, clock.instant());
        reveal();
        return done(sent);
    }

    /** To a bucket, where each object is seen whole. */
    Done inPlace() {
        var recorded = sql.sentFiles(parcel.id(), round);
        if (sql.isHandedOver(parcel.id(), round)) {
            if (recorded.contains(manifest().number()) || round == 1 && isWhole(parcel.folder())) {
                return new Done("found complete at the platform, sent before the record of it was written");
            }
            if (parcel.files().stream().noneMatch(file -> isThere(parcel.folder(), file))) {
                return new Done("taken by the platform before the record of it was written");
            }
        }
        int sent = put(parcel.folder(), parcel.files().size() - 1);
        sql.handover(parcel.id(), round, clock.instant());
        send(parcel.folder(), manifest());
        return done(sent + 1);
    }

    private Done done(int sent) {
        int there = parcel.files().size() - sent;
        return new Done("%d files, %d bytes to %s%s"
                .formatted(
                        parcel.files().size(),
                        parcel.size(),
                        parcel.folder(),
                        there == 0 ? "" : ", " + there + " of them by an earlier attempt"));
    }

    private int put(String folder, int count) {
        var recorded = sql.sentFiles(parcel.id(), round);
        int sent = 0;
        for (var file : parcel.files().subList(0, count)) {
            if (isComplete(folder, file, recorded)) {
                sql.fileSent(parcel.id(), file.number(), round, clock.instant());
            } else {
                send(folder, file);
                sent++;
            }
        }
        return sent;
    }

    private void send(String folder, ParcelFile file) {
        var path = folder + "/" + file.path();
        sink.put(path, new Sink.Content(file.size(), offset -> vault.open(file.vaultKey(), offset, file.size())));
        var there = sink.find(path)
                .orElseThrow(() -> new Failure(
                        FailureCode.CONNECTION_CUT, "the file is not there after it was sent  path=" + path));
        if (there.size() != file.size() || contradicts(there.etag(), file) && !isSame(path, file)) {
            sink.delete(path);
            throw new Failure(
                    FailureCode.CONNECTION_CUT,
                    "the platform holds other bytes than were sent  path=" + path + " sent=" + file.size() + " there="
                            + there.size());
        }
        sql.fileSent(parcel.id(), file.number(), round, clock.instant());
    }

    /** A file has its own name only when it is whole: sinks write under another one first. */
    private boolean isComplete(String folder, ParcelFile file, Set<Integer> recorded) {
        var there = sink.find(folder + "/" + file.path());
        return there.isPresent()
                && there.get().size() == file.size()
                && (recorded.contains(file.number()) || !contradicts(there.get().etag(), file));
    }

    /** An ETag of 32 digits is the MD5 of an object put in one piece; others say nothing about the bytes. */
    private static boolean contradicts(@Nullable String etag, ParcelFile file) {
        if (etag == null) {
            return false;
        }
        var plain = etag.replace("\"", "");
        return plain.matches("[0-9a-fA-F]{32}") && !plain.equalsIgnoreCase(file.md5());
    }

    /** Reads the file back: an encrypting bucket's ETags look like an MD5 and are none. */
    private boolean isSame(String path, ParcelFile file) {
        try (var bytes = new DigestInputStream(sink.read(path), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(file.sha256());
        } catch (IOException e) {
            throw new Failure(FailureCode.CONNECTION_CUT, "read back " + path + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isThere(String folder, ParcelFile file) {
        return sink.find(folder + "/" + file.path()).isPresent();
    }

    private boolean isWhole(String folder) {
        return parcel.files().stream().allMatch(file -> isComplete(folder, file, Set.of()));
    }

    private ParcelFile manifest() {
        return parcel.files().getLast();
    }

    /** The whole folder in one step; where the server refuses that, file by file with the manifest last. */
    private void reveal() {
        int slash = parcel.folder().lastIndexOf('/');
        if (slash > 0) {
            sink.folder(parcel.folder().substring(0, slash));
        }
        if (isThere(hidden, manifest()) && !isThere(parcel.folder(), manifest())) {
            try {
                sink.rename(hidden, parcel.folder());
                return;
            } catch (Failure refused) {
                if (!isThere(hidden, manifest())) {
                    return; // the answer was lost, not the rename
                }
            }
        }
        sink.folder(parcel.folder());
        sink.delete(parcel.folder() + "/" + manifest().path()); // of an earlier sending: it must come last again
        for (var file : parcel.files()) {
            if (isThere(hidden, file)) {
                makeParent(parcel.folder() + "/" + file.path());
                sink.rename(hidden + "/" + file.path(), parcel.folder() + "/" + file.path());
            }
        }
        var folders = new LinkedHashSet<String>();
        for (var file : parcel.files()) {
            for (int i = file.path().lastIndexOf('/'); i > 0; i = file.path().lastIndexOf('/', i - 1)) {
                folders.add(hidden + "/" + file.path().substring(0, i));
            }
        }
        var deepestFirst = new ArrayList<>(folders);
        deepestFirst.sort(Comparator.comparingInt(String::length).reversed());
        deepestFirst.forEach(sink::removeFolder);
        sink.removeFolder(hidden);
    }

    private void makeParent(String path) {
        sink.folder(path.substring(0, path.lastIndexOf('/')));
    }
}
