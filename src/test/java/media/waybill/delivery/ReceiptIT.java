package media.waybill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import media.waybill.delivery.Receipt.Reason;
import media.waybill.delivery.Receipt.Status;
import media.waybill.failure.Failure;
import media.waybill.partners.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platforms' answers over a real database and server. */
class ReceiptIT {

    @TempDir
    Path folder;

    @Test
    void aRefusalThatNamesAFileReopensExactlyItsLineAndARedeliveryBecomesTheNextVersion() throws Exception {
        Shipping.in(folder, shipping -> {
            var title = shipping.film("PO-1", "NL-0042", "kanal9");
            var video = shipping.accepted(title, "VIDEO", null, null, "v.mov", "picture");
            var dub = shipping.accepted(title, "DUB", "de", null, "de.wav", "deutsch");
            var first = shipping.sealed(title);
            shipping.delivery().send(first.id());
            Files.writeString(shipping.platform.resolve("receipts/NL-0042_v1.receipt.json"), """
                    {"folder": "NL-0042_v1", "status": "REFUSED",
                     "reasons": [{"code": "LOUDNESS", "detail": "too loud", "file": "NL-0042_de_v1.wav"}]}""");

            shipping.delivery().collectReceipts();
            shipping.delivery().collectReceipts();

            assertThat(receipts(shipping, first.id())).containsExactly("REFUSED");
            assertThat(reopened(shipping)).containsExactly(dub);
            assertThat(shipping.packaging().seal(shipping.db.consignment(title)))
                    .isEmpty();

            shipping.answer(dub, "de2.wav", "deutsch, leiser");
            var second = shipping.sealed(title);
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.folder()).isEqualTo("NL-0042_v2");
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.lines().get(video)).isEqualTo(first.lines().get(video));
            assertThat(shipping.sealed(title).id()).isEqualTo(second.id());
        });
    }

    @Test
    void aRefusalThatNamesNoFileOpensNothingAndIsToldInEveryStory() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.delivery().send(parcel.id());

            var outcome = shipping.delivery()
                    .receipt(parcel.id(), new Receipt(Status.REFUSED, List.of(new Reason("X", "no", null)), "kanal9"));

            assertThat(outcome).isEqualTo(new ReceiptOutcome.Recorded(List.of()));
            assertThat(reopened(shipping)).isEmpty();
            assertThat(count(shipping, "delivery.line-in-doubt"))
                    .isEqualTo(parcel.lines().size());
        });
    }

    @Test
    void aPlatformSpeaksForItselfAlone() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            var receipt = new Receipt(Status.LIVE, List.of(), "x");

            assertThat(as("aurora", shipping, parcel.id(), receipt)).isEqualTo(new ReceiptOutcome.Unknown());
            assertThat(as("nordlys", shipping, parcel.id(), receipt)).isEqualTo(new ReceiptOutcome.NotAllowed());
            assertThat(as("kanal9", shipping, parcel.id(), receipt)).isInstanceOf(ReceiptOutcome.Recorded.class);
            assertThat(as("kanal9", shipping, parcel.id(), receipt)).isEqualTo(new ReceiptOutcome.Repeated());
            assertThat(as("kanal9", shipping, parcel.id(), new Receipt(Status.INGESTED, List.of(), "x")))
                    .isEqualTo(new ReceiptOutcome.Late(Status.LIVE));
            assertThat(receipts(shipping, parcel.id())).containsExactly("LIVE");
        });
    }

    @Test
    void inABucketTheManifestComesLastAndWhatIsThereIsNotSentAgain() throws Exception {
        Shipping.in(folder, shipping -> {
            var title = shipping.film("PO-1", "NL-0042", "aurora");
            shipping.accepted(title, "ARTWORK", null, "POSTER", "p.jpg", "a poster");
            shipping.accepted(title, "METADATA", null, null, "m.json", "{\"title\": \"The Quiet Fjord\"}");
            var parcel = shipping.sealed(title);
            var second = parcel.files().get(1);
            var bytes = shipping.store.vault().bytes(second.vaultKey(), 1000);
            shipping.store.vault().delete(second.vaultKey());
            assertThatThrownBy(() -> shipping.delivery().send(parcel.id())).isInstanceOf(Failure.class);
            assertThat(objects(shipping))
                    .containsExactly("NL-0042/v1/" + parcel.files().getFirst().path());
            shipping.store.vault().put(second.vaultKey(), bytes);

            shipping.delivery().send(parcel.id());
            shipping.delivery().send(parcel.id());

            assertThat(objects(shipping))
                    .containsExactlyInAnyOrderElementsOf(parcel.files().stream()
                            .map(file -> "NL-0042/v1/" + file.path())
                            .toList());
            assertThat(parcel.manifest()).isEqualTo("manifest.json");
            assertThat(shipping.attempts(parcel.id())).hasSize(2);
            assertThat(shipping.attempts(parcel.id()).getLast())
                    .startsWith("SENT")
                    .contains("1 of them by an earlier");
        });
    }

    private static ReceiptOutcome as(String viewer, Shipping shipping, UUID parcel, Receipt receipt) {
        return Viewer.as(new Viewer(viewer), () -> shipping.delivery().receipt(parcel, receipt));
    }

    private static List<String> objects(Shipping shipping) {
        return shipping.s3().listObjectsV2(b -> b.bucket("aurora-incoming")).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private static List<String> receipts(Shipping shipping, UUID parcel) {
        return shipping.db
                .jdbc()
                .sql("select status from delivery.receipt where parcel_id = :id order by at")
                .param("id", parcel)
                .query(String.class)
                .list();
    }

    private static List<UUID> reopened(Shipping shipping) {
        return shipping.db
                .jdbc()
                .sql("select line_id from qc.redelivery where asked_by = 'kanal9'")
                .query(UUID.class)
                .list();
    }

    private static int count(Shipping shipping, String kind) {
        return shipping.db
                .jdbc()
                .sql("select count(*) from journal.event where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
