package media.waybill.connectors;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import media.waybill.connectors.Shipment.Item;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Brings one shipment to its place. What is complete there is not sent again, and nothing is seen half: where there are
 * folders, the shipment grows under a hidden name and is renamed when whole; where there are none, its last item comes
 * last.
 */
final class Shipping {

    private final Shipment shipment;
    private final Shipment.Log log;
    private final Sink sink;
    private final String hidden;

    Shipping(Shipment shipment, Sink sink) {
        this.shipment = shipment;
        this.log = shipment.log();
        this.sink = sink;
        this.hidden = ".waybill-" + shipment.name();
    }

    /** Answers what was done, in words. */
    String ship() {
        return sink.hasFolders() ? underHiddenName() : inPlace();
    }

    private String underHiddenName() {
        if (log.isHandedOver().getAsBoolean() && !isThere(hidden, shipment.last())) {
            return isWhole()
                    ? "found complete at the platform, sent before the record of it was written"
                    : "taken by the platform before the record of it was written";
        }
        int sent = put(hidden, shipment.items().size());
        log.handingOver().run();
        reveal();
        return done(sent);
    }

    /** Where each file is seen whole, as an object is. */
    private String inPlace() {
        if (log.isHandedOver().getAsBoolean()) {
            if (log.sent().get().contains(shipment.last().number()) || !shipment.again() && isWhole()) {
                return "found complete at the platform, sent before the record of it was written";
            }
            // One that is alone leaves no others whose absence would tell that it was taken.
            if (shipment.items().size() > 1
                    && shipment.items().stream().noneMatch(item -> isThere(shipment.folder(), item))) {
                return "taken by the platform before the record of it was written";
            }
        }
        int sent = put(shipment.folder(), shipment.items().size() - 1);
        log.handingOver().run();
        send(shipment.folder(), shipment.last());
        return done(sent + 1);
    }

    private String done(int sent) {
        int files = shipment.items().size();
        return "%d files, %d bytes to %s%s"
                .formatted(
                        files,
                        shipment.size(),
                        shipment.folder(),
                        files == sent ? "" : ", " + (files - sent) + " of them by an earlier attempt");
    }

    private int put(String folder, int count) {
        var recorded = log.sent().get();
        int sent = 0;
        for (var item : shipment.items().subList(0, count)) {
            if (isComplete(folder, item, recorded)) {
                log.itemSent().accept(item.number());
            } else {
                send(folder, item);
                sent++;
            }
        }
        return sent;
    }

    private void send(String folder, Item item) {
        var path = folder + "/" + item.path();
        sink.put(path, new Sink.Content(item.size(), item.bytes()));
        var there = sink.find(path)
                .orElseThrow(() -> new Failure(
                        FailureCode.CONNECTION_CUT, "the file is not there after it was sent  path=" + path));
        if (there.size() != item.size() || contradicts(there.etag(), item) && !isSame(path, item)) {
            sink.delete(path);
            throw new Failure(
                    FailureCode.CONNECTION_CUT,
                    "the platform holds other bytes than were sent  path=" + path + " sent=" + item.size() + " there="
                            + there.size());
        }
        log.itemSent().accept(item.number());
    }

    /** A file has its own name only when it is whole: sinks write under another one first. */
    private boolean isComplete(String folder, Item item, Set<Integer> recorded) {
        var there = sink.find(folder + "/" + item.path());
        return there.isPresent()
                && there.get().size() == item.size()
                && (recorded.contains(item.number()) || !contradicts(there.get().etag(), item));
    }

    /** An ETag of 32 digits is the MD5 of an object put in one piece; others say nothing about the bytes. */
    private static boolean contradicts(@Nullable String etag, Item item) {
        if (etag == null) {
            return false;
        }
        var plain = etag.replace("\"", "");
        return plain.matches("[0-9a-fA-F]{32}") && !plain.equalsIgnoreCase(item.md5());
    }

    /** Reads the file back: an encrypting bucket's ETags look like an MD5 and are none. */
    private boolean isSame(String path, Item item) {
        try (var bytes = new DigestInputStream(sink.read(path), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(item.sha256());
        } catch (IOException e) {
            throw new Failure(FailureCode.CONNECTION_CUT, "read back " + path + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isThere(String folder, Item item) {
        return sink.find(folder + "/" + item.path()).isPresent();
    }

    private boolean isWhole() {
        return shipment.items().stream().allMatch(item -> isComplete(shipment.folder(), item, Set.of()));
    }

    /** The whole folder in one step; where the server refuses that, file by file with the last item last. */
    private void reveal() {
        var folder = shipment.folder();
        var last = shipment.last();
        int slash = folder.lastIndexOf('/');
        if (slash > 0) {
            sink.folder(folder.substring(0, slash));
        }
        if (isThere(hidden, last) && !isThere(folder, last)) {
            try {
                sink.rename(hidden, folder);
                return;
            } catch (Failure refused) {
                if (!isThere(hidden, last)) {
                    return; // the answer was lost, not the rename
                }
            }
        }
        sink.folder(folder);
        sink.delete(shipment.path(last)); // of an earlier sending: it must come last again
        for (var item : shipment.items()) {
            if (isThere(hidden, item)) {
                var path = shipment.path(item);
                sink.folder(path.substring(0, path.lastIndexOf('/')));
                sink.rename(hidden + "/" + item.path(), path);
            }
        }
        var folders = new LinkedHashSet<String>();
        for (var item : shipment.items()) {
            for (int i = item.path().lastIndexOf('/'); i > 0; i = item.path().lastIndexOf('/', i - 1)) {
                folders.add(hidden + "/" + item.path().substring(0, i));
            }
        }
        var deepestFirst = new ArrayList<>(folders);
        deepestFirst.sort(Comparator.comparingInt(String::length).reversed());
        deepestFirst.forEach(sink::removeFolder);
        sink.removeFolder(hidden);
    }
}
