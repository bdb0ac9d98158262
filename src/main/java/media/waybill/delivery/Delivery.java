package media.waybill.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Shipment;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.orders.Orders;
import media.waybill.packaging.Packaging;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.partners.Viewer;
import media.waybill.vault.Vault;
import media.waybill.work.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings sealed parcels to their platforms and follows what these answer. */
@Component("delivery")
public class Delivery {

    private static final String STAGE = "delivery";

    private final DeliverySql sql;
    private final Packaging packaging;
    private final Partners partners;
    private final Orders orders;
    private final Connectors connectors;
    private final Vault vault;
    private final Work work;
    private final Journal journal;
    private final PlatformRefusals refusals;
    private final ReceiptFiles receiptFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            DeliverySql sql,
            Packaging packaging,
            Partners partners,
            Orders orders,
            Connectors connectors,
            Vault vault,
            Work work,
            Journal journal,
            PlatformRefusals refusals,
            ReceiptFiles receiptFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.packaging = packaging;
        this.partners = partners;
        this.orders = orders;
        this.connectors = connectors;
        this.vault = vault;
        this.work = work;
        this.journal = journal;
        this.refusals = refusals;
        this.receiptFiles = receiptFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends a parcel; nothing when it is there already. Long: call it outside a transaction. */
    public void send(UUID parcelId) {
        var parcel = packaging
                .parcel(parcelId)
                .orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such parcel  id=" + parcelId));
        int round = sql.round(parcelId);
        if (sql.timesSent(parcelId) >= round) {
            return;
        }
        if (sql.lastWord(parcelId).isPresent()) {
            sent(parcel, round, "the platform answered before the record of the sending was written");
            return;
        }
        if (round == 1 && isOvertaken(parcel)) {
            overtaken(parcel);
            return;
        }
        try {
            var endpoint = partners.endpoint(parcel.endpoint())
                    .orElseThrow(() -> new Failure(
                            FailureCode.CONFIGURATION, "the endpoint is gone  endpoint=" + parcel.endpoint()));
            var done = connectors.ship(endpoint.key(), access(endpoint), shipment(parcel, round));
            sent(parcel, round, done);
        } catch (RuntimeException e) {
            failed(parcel, Failure.of(e));
            throw e;
        }
    }

    /** How it is brought there is the connector's matter; what came of it is written down as it happens. */
    private Shipment shipment(Parcel parcel, int round) {
        var id = parcel.id();
        return new Shipment(
                id + (round == 1 ? "" : "-" + round),
                parcel.folder(),
                parcel.files().stream().map(this::item).toList(),
                round > 1,
                new Shipment.Log(
                        () -> sql.sentFiles(id, round),
                        number -> sql.fileSent(id, number, round, clock.instant()),
                        () -> sql.isHandedOver(id, round),
                        () -> sql.handover(id, round, clock.instant())));
    }

    private Shipment.Item item(ParcelFile file) {
        return new Shipment.Item(
                file.number(),
                file.path(),
                file.size(),
                file.md5(),
                file.sha256(),
                offset -> vault.open(file.vaultKey(), offset, file.size()));
    }

    private Access access(PlatformEndpoint endpoint) {
        return new Access(endpoint.connector(), endpoint.parameters(), partners.secrets(endpoint.secretOwner()));
    }

    // An older version never lands on a platform after a newer one.
    private boolean isOvertaken(Parcel parcel) {
        return packaging
                .newest(parcel.consignment())
                .filter(newest -> !newest.equals(parcel.id()))
                .filter(newest -> sql.timesSent(newest) > 0)
                .isPresent();
    }

    private void overtaken(Parcel parcel) {
        transaction.executeWithoutResult(status -> {
            sql.attempt(parcel, false, "not sent: a newer version stands at the platform", clock.instant());
            journal.record(about(
                    parcel,
                    "delivery.overtaken",
                    "%s is not sent: a newer version stands at %s".formatted(name(parcel), parcel.platform())));
        });
    }

    private void sent(Parcel parcel, int round, String detail) {
        transaction.executeWithoutResult(status -> {
            sql.lock(parcel.id());
            if (sql.timesSent(parcel.id()) >= round) {
                return;
            }
            sql.attempt(parcel, true, detail, clock.instant());
            journal.record(about(
                    parcel, "delivery.sent", "%s sent to %s: %s".formatted(name(parcel), parcel.platform(), detail)));
            for (var line : parcel.lines().keySet()) {
                journal.record(ofLine(
                        parcel,
                        line,
                        "delivery.line-sent",
                        "Sent to %s in package %d".formatted(parcel.platform(), parcel.version())));
            }
        });
    }

    private void failed(Parcel parcel, Failure failure) {
        transaction.executeWithoutResult(status -> {
            sql.attempt(parcel, false, failure.code() + ": " + failure.detail(), clock.instant());
            journal.record(about(
                    parcel,
                    "delivery.failed",
                    "%s could not be sent to %s: %s".formatted(name(parcel), parcel.platform(), failure.detail())));
        });
    }

    /** A new sending of the same parcel, asked for by a person; false when there is no such parcel or it is on its way. */
    public boolean resend(UUID parcelId) {
        if (!Viewer.current().isHub()) {
            return false;
        }
        var parcel = packaging.parcel(parcelId);
        if (parcel.isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            sql.lock(parcelId);
            if (sql.timesSent(parcelId) < sql.round(parcelId)) {
                // Not sent yet: the job is only hurried, or fetched back from where it was parked.
                work.enqueue(STAGE, parcelId.toString(), priority(parcel.get()));
                return true;
            }
            sql.resend(parcelId, Journal.actor(), clock.instant());
            journal.record(about(
                    parcel.get(),
                    "delivery.resend",
                    "%s is to be sent to %s again"
                            .formatted(name(parcel.get()), parcel.get().platform())));
            work.enqueue(STAGE, parcelId.toString(), priority(parcel.get()));
            return true;
        }));
    }

    private int priority(Parcel parcel) {
        return parcel.lines().keySet().stream().mapToInt(orders::priority).max().orElse(0);
    }

    /** Takes a platform's answer. Saying the same twice changes nothing. */
    public ReceiptOutcome receipt(UUID parcelId, Receipt receipt) {
        var viewer = Viewer.current();
        return Viewer.asHub(() -> {
            var parcel = packaging.parcel(parcelId);
            if (parcel.isEmpty()) {
                return new ReceiptOutcome.Unknown();
            }
            if (!viewer.isHub() && !viewer.key().equals(parcel.get().platform())) {
                return viewer.key().equals(parcel.get().distributor())
                        ? new ReceiptOutcome.NotAllowed()
                        : new ReceiptOutcome.Unknown();
            }
            return Objects.requireNonNull(transaction.execute(status -> taken(parcel.get(), receipt)));
        });
    }

    private ReceiptOutcome taken(Parcel parcel, Receipt receipt) {
        sql.lock(parcel.id());
        var word = sql.lastWord(parcel.id());
        var known = word.map(DeliverySql.Word::status).orElse(null);
        var standing = Standing.of(known, word.map(DeliverySql.Word::reasons).orElse(List.of()), receipt);
        if (standing == Standing.REPEATED) {
            return new ReceiptOutcome.Repeated();
        }
        if (standing == Standing.LATE) {
            journal.record(about(
                    parcel,
                    "delivery.receipt-late",
                    "%s says %s of %s after %s; %s stands"
                            .formatted(parcel.platform(), receipt.status(), name(parcel), known, known)));
            return new ReceiptOutcome.Late(Objects.requireNonNull(known));
        }
        sql.receipt(parcel, receipt, clock.instant());
        if (receipt.status() == Receipt.Status.REFUSED) {
            return new ReceiptOutcome.Recorded(refusals.refused(parcel, receipt));
        }
        var what = receipt.status() == Receipt.Status.LIVE ? "live" : "ingested";
        journal.record(
                about(parcel, "delivery." + what, "%s is %s at %s".formatted(name(parcel), what, parcel.platform())));
        for (var line : parcel.lines().keySet()) {
            journal.record(ofLine(
                    parcel,
                    line,
                    "delivery.line-" + what,
                    Character.toUpperCase(what.charAt(0)) + what.substring(1) + " at " + parcel.platform()));
        }
        return new ReceiptOutcome.Recorded(List.of());
    }

    /** Reads the receipt files that platforms put down. One endpoint that fails does not hold up the others. */
    public void collectReceipts() {
        for (var endpoint : partners.endpoints()) {
            if (endpoint.acknowledgement() == PlatformEndpoint.Acknowledgement.RECEIPT_FILE) {
                receiptFiles.collect(endpoint, this::receipt);
            }
        }
    }

    static String name(Parcel parcel) {
        return "Package %d of %s".formatted(parcel.version(), parcel.titleReference());
    }

    static Entry about(Parcel parcel, String kind, String summary) {
        return Entry.of(kind, summary)
                .distributor(parcel.distributor())
                .platform(parcel.platform())
                .order(parcel.orderReference())
                .delivery(parcel.id());
    }

    /** For the story of a line; the delivery's own story has it once for all lines. */
    static Entry ofLine(Parcel parcel, UUID line, String kind, String summary) {
        return Entry.of(kind, summary)
                .distributor(parcel.distributor())
                .order(parcel.orderReference())
                .line(line);
    }
}
