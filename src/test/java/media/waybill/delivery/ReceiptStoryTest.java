package media.waybill.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.delivery.Receipt.Reason;
import media.waybill.delivery.Receipt.Status;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a platform's answer means, whatever the order in which it comes. */
class ReceiptStoryTest {

    private static final Reason LOUD = new Reason("LOUDNESS", "too loud", "a.wav");
    private static final Reason DARK = new Reason("BLACK", "all black", "v.mov");

    @Test
    void aStatusIsSaidOnceAndNeverFallsBack() {
        assertThat(standing(null, Status.INGESTED)).isEqualTo(Standing.RECORD);
        assertThat(standing(Status.INGESTED, Status.INGESTED)).isEqualTo(Standing.REPEATED);
        assertThat(standing(Status.INGESTED, Status.LIVE)).isEqualTo(Standing.RECORD);
        assertThat(standing(Status.LIVE, Status.INGESTED)).isEqualTo(Standing.LATE);
        assertThat(standing(Status.REFUSED, Status.LIVE)).isEqualTo(Standing.LATE);
        assertThat(standing(Status.LIVE, Status.REFUSED)).isEqualTo(Standing.RECORD);
    }

    @Test
    void aSecondRefusalCountsOnlyWithNewReasons() {
        var again = new Receipt(Status.REFUSED, List.of(LOUD), "x");
        var more = new Receipt(Status.REFUSED, List.of(LOUD, DARK), "x");
        assertThat(Standing.of(Status.REFUSED, List.of(LOUD), again)).isEqualTo(Standing.REPEATED);
        assertThat(Standing.of(Status.REFUSED, List.of(LOUD), more)).isEqualTo(Standing.RECORD);
    }

    @Test
    void jsonAndXmlSayTheSame() throws Exception {
        var json = ReceiptFile.read("a.receipt.json", """
                {"folder": "NL-0042_v1", "status": "refused",
                 "reasons": [{"code": "LOUDNESS", "detail": "too loud", "file": "a.wav"}]}""".getBytes(UTF_8));
        var xml = ReceiptFile.read(
                "a.receipt.XML",
                "<Receipt folder='NL-0042_v1' status='REFUSED'><Reason code='LOUDNESS' file='a.wav'>too loud</Reason></Receipt>"
                        .getBytes(UTF_8));
        assertThat(json).isEqualTo(xml);
        assertThat(json.reasons()).containsExactly(LOUD);
    }

    @Test
    void whatIsNoReceiptSaysWhy() {
        refused("a.receipt.json", "{\"folder\": \"x\"", "no JSON");
        refused("a.receipt.json", "[]", "no JSON object");
        refused("a.receipt.json", "{\"folder\": \"x\", \"status\": \"FINE\"}", "status");
        refused("a.receipt.json", "{\"status\": \"LIVE\"}", "neither folder nor delivery");
        refused("a.receipt.json", "{\"delivery\": \"../../x\", \"status\": \"LIVE\"}", "not an id");
        refused("a.receipt.xml", "<Receipt", "no XML");
        refused("a.receipt.xml", "<Other/>", "root");
        refused(
                "a.receipt.xml",
                "<!DOCTYPE Receipt [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Receipt folder='x' status='LIVE'><Reason>&x;</Reason></Receipt>",
                "document type");
    }

    @Test
    void aFileIsFoundByPathWithOrWithoutFolderAndByItsNameWhenItIsTheOnlyOne() {
        var parcel = parcel("hls/a.ts", "artwork/a.jpg", "sub/a.jpg");
        assertThat(named(parcel, "HLS/A.TS")).isEqualTo("hls/a.ts");
        assertThat(named(parcel, "/bucket/NL-0042/v1/artwork/a.jpg")).isEqualTo("artwork/a.jpg");
        assertThat(named(parcel, "a.ts")).isEqualTo("hls/a.ts");
        assertThat(named(parcel, "a.jpg")).isNull();
        assertThat(named(parcel, "../../etc/passwd")).isNull();
        assertThat(named(parcel, null)).isNull();
    }

    private static Standing standing(@Nullable Status known, Status now) {
        return Standing.of(known, List.of(), new Receipt(now, List.of(), "x"));
    }

    private static void refused(String path, String text, String words) {
        assertThatThrownBy(() -> ReceiptFile.read(path, text.getBytes(UTF_8)))
                .isInstanceOf(ReceiptFile.Unreadable.class)
                .hasMessageContaining(words);
    }

    private static @Nullable String named(Parcel parcel, @Nullable String name) {
        var file = PlatformRefusals.file(parcel, name);
        return file == null ? null : file.path();
    }

    private static Parcel parcel(String... paths) {
        var id = UUID.randomUUID();
        var files = new java.util.ArrayList<ParcelFile>();
        for (var path : paths) {
            files.add(new ParcelFile(files.size() + 1, path, "k", 1, "m", "s", null));
        }
        return new Parcel(
                id,
                id,
                id,
                id,
                "PO-1",
                "NL-0042",
                "nordlys",
                "aurora",
                "e",
                1,
                "NL-0042/v1",
                "manifest.json",
                Instant.EPOCH,
                files,
                Map.of());
    }
}
