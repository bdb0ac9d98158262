package media.waybill.delivery;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Seen;
import media.waybill.connectors.Sink;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.packaging.Packaging;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the receipt files of an endpoint. They stay where they are; the same path with the same bytes is read once. */
@Component
class ReceiptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptFiles.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DeliverySql sql;
    private final Packaging packaging;
    private final Partners partners;
    private final Connectors connectors;
    private final Work work;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** What could not be read at the last look, by endpoint and path: it may still have been written. */
    private final Map<String, String> doubtful = new ConcurrentHashMap<>();

    private final Map<String, String> complaints = new ConcurrentHashMap<>();

    ReceiptFiles(
            DeliverySql sql,
            Packaging packaging,
            Partners partners,
            Connectors connectors,
            Work work,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.packaging = packaging;
        this.partners = partners;
        this.connectors = connectors;
        this.work = work;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    void collect(PlatformEndpoint endpoint, BiFunction<UUID, Receipt, ReceiptOutcome> receipts) {
        if (!work.hold("delivery.receipts." + endpoint.key(), LEASE)) {
            return; // another node looks
        }
        var folder = endpoint.parameters().get("receipts");
        if (folder == null) {
            complain(endpoint, "the endpoint answers by RECEIPT_FILE and has no parameter receipts");
            return;
        }
        try (var sink = connectors.sink(access(endpoint, folder))) {
            var files = sink.list("").stream()
                    .filter(file -> ReceiptFile.isNamedSo(file.path()))
                    .toList();
            var known = sql.readReceipts(
                    endpoint.key(), files.stream().map(Seen::path).toList());
            for (var file : files) {
                if (!known.contains(file.path() + " " + file.fingerprint())) {
                    read(endpoint, sink, file, receipts);
                }
            }
            complaints.remove(endpoint.key());
        } catch (RuntimeException e) {
            var failure = Failure.of(e);
            complain(endpoint, failure.code() + ": " + failure.detail());
        }
    }

    private void read(
            PlatformEndpoint endpoint, Sink sink, Seen file, BiFunction<UUID, Receipt, ReceiptOutcome> receipts) {
        if (file.size() > ReceiptFile.LARGEST) {
            note(endpoint, file, "-", null, "too large for a receipt");
            return;
        }
        var bytes = bytes(sink, file.path());
        var sha256 = sha256(bytes);
        if (sql.isRead(endpoint.key(), file.path(), sha256)) {
            note(endpoint, file, sha256, null, "read before");
            return;
        }
        ReceiptFile receipt;
        try {
            receipt = ReceiptFile.read(file.path(), bytes);
        } catch (ReceiptFile.Unreadable e) {
            var key = endpoint.key() + " " + file.path();
            if (file.fingerprint().equals(doubtful.put(key, file.fingerprint()))) {
                doubtful.remove(key);
                note(endpoint, file, sha256, null, "not used: " + e.getMessage());
            }
            return;
        }
        var parcel = parcel(endpoint, receipt);
        if (parcel.isEmpty()) {
            note(endpoint, file, sha256, null, "not used: no package of that name was sent there");
            return;
        }
        transaction.executeWithoutResult(status -> {
            var outcome = receipts.apply(parcel.get(), new Receipt(receipt.status(), receipt.reasons(), file.path()));
            var words =
                    switch (outcome) {
                        case ReceiptOutcome.Recorded recorded -> "recorded";
                        case ReceiptOutcome.Repeated repeated -> "said before";
                        case ReceiptOutcome.Late late -> late.standing() + " stands";
                        case ReceiptOutcome.Unknown unknown -> "not used: no such package";
                        case ReceiptOutcome.NotAllowed notAllowed -> "not used: of another platform";
                    };
            sql.receiptRead(
                    endpoint.key(), file.path(), sha256, file.fingerprint(), parcel.get(), words, clock.instant());
        });
    }

    /** Only a parcel that went to this endpoint: a platform does not speak of another's. */
    private Optional<UUID> parcel(PlatformEndpoint endpoint, ReceiptFile receipt) {
        var id = receipt.delivery();
        if (id != null) {
            return packaging
                    .parcel(id)
                    .filter(parcel -> parcel.endpoint().equals(endpoint.key()))
                    .map(parcel -> parcel.id());
        }
        return Optional.ofNullable(receipt.folder()).flatMap(folder -> packaging.parcelAt(endpoint.key(), folder));
    }

    private void note(PlatformEndpoint endpoint, Seen file, String sha256, @Nullable UUID parcel, String outcome) {
        transaction.executeWithoutResult(status -> {
            boolean isNew = sql.receiptRead(
                    endpoint.key(), file.path(), sha256, file.fingerprint(), parcel, outcome, clock.instant());
            if (isNew) {
                journal.record(Entry.of(
                                "delivery.receipt-unused",
                                "Receipt file %s of %s: %s".formatted(file.path(), endpoint.partner(), outcome))
                        .platform(endpoint.partner()));
            }
        });
    }

    private Access access(PlatformEndpoint endpoint, String folder) {
        return new Access(endpoint.connector(), endpoint.parameters(), partners.secrets(endpoint.secretOwner()))
                .in(folder);
    }

    private static byte[] bytes(Sink sink, String path) {
        try (var in = sink.read(path)) {
            return in.readNBytes(ReceiptFile.LARGEST + 1);
        } catch (IOException e) {
            throw new Failure(FailureCode.CONNECTION_CUT, "read " + path + ": " + e.getMessage(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // Once until it changes: the same words every ten seconds tell nobody anything.
    private void complain(PlatformEndpoint endpoint, String words) {
        if (!words.equals(complaints.put(endpoint.key(), words))) {
            LOG.warn("receipts cannot be read  endpoint={} cause={}", endpoint.key(), words);
        }
    }
}
