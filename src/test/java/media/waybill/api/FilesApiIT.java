package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.bean;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.nordlysFile;
import static media.waybill.api.ApiHub.nordlysLine;
import static media.waybill.api.ApiHub.request;
import static media.waybill.api.ApiHub.send;
import static media.waybill.api.ApiHub.upload;
import static media.waybill.api.ApiHub.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.Test;

/** Bytes come in by tus and leave by range. */
class FilesApiIT {

    @Test
    void theOriginalBytesComeWholeOrByRange() {
        var path = "/files/" + nordlysFile() + "/content";
        var whole = get(path, "nordlys");
        var range = withHeader("GET", path, "nordlys", "Range", "bytes=4-8");
        var tail = withHeader("GET", path, "nordlys", "Range", "bytes=-7");
        var beyond = withHeader("GET", path, "nordlys", "Range", "bytes=900-");

        assertThat(whole.body()).isEqualTo("the bytes of nordlys");
        assertThat(whole.type()).isEqualTo("application/octet-stream");
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("bytes");
        assertThat(range.headers().get("content-range")).containsExactly("bytes 4-8/20");
        assertThat(tail.body()).isEqualTo("nordlys");
        assertThat(beyond.status()).isEqualTo(416);
    }

    @Test
    void aPreviewIsAPictureForBrowsersWhileItIsKept() {
        var order = db().order("PO-PREVIEW", "nordlys", "aurora");
        var due = Instant.parse("2027-01-01T00:00:00Z");
        var line = db().line(db().film(order, "T-PREVIEW", "A preview", 2020, 80), "1", "VIDEO", null, null, due);
        var vault = bean(Vault.class);
        var file = db().file("nordlys", "in/preview.mov", 6);
        var stored = vault.put("files/" + file, "moving".getBytes(StandardCharsets.UTF_8));
        db().stored(file, stored.key(), stored.size(), stored.sha256());
        var verdict =
                db().verdict(db().conformed(db().match(file, line), "preview.mov", stored.key(), "mov"), "ACCEPTED");
        var path = "/files/" + file + "/preview";
        assertThat(get(path, "nordlys").status()).as("before it is measured").isEqualTo(404);
        db().jdbc()
                .sql("update qc.verdict set measured = '{\"previewed\": true}' where id = :id")
                .param("id", verdict)
                .update();
        vault.put("previews/" + file + ".mp4", "picture".getBytes(StandardCharsets.UTF_8));

        var whole = get(path, "nordlys");
        assertThat(whole.body()).isEqualTo("picture");
        assertThat(whole.type()).isEqualTo("video/mp4");
        assertThat(whole.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(whole.headers()).doesNotContainKey("content-disposition");
        var range = withHeader("GET", path, "nordlys", "Range", "bytes=0-2");
        assertThat(range.status()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("pic");

        vault.delete("previews/" + file + ".mp4");
        assertThat(get(path, "nordlys").status()).as("thrown away").isEqualTo(404);
        assertThat(get("/files/" + file + "/content", "nordlys").body()).isEqualTo("moving");
    }

    @Test
    void anUploadGoesOnWhereItStopped() {
        var location = location(upload("nordlys", "late delivery.srt", nordlysLine(), 6));

        assertThat(patch(location, 0, "abc").headers().get("upload-offset")).containsExactly("3");
        assertThat(patch(location, 0, "abc").status()).isEqualTo(409);
        var head = call("HEAD", location, basic("nordlys"), null, null);
        assertThat(head.headers().get("upload-offset")).containsExactly("3");
        assertThat(head.headers().get("upload-length")).containsExactly("6");
        var done = patch(location, 3, "def");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(done.headers()).containsKey("waybill-file");
        assertThat(call("HEAD", location, basic("meridian"), null, null).status())
                .isEqualTo(404);
        assertThat(call("OPTIONS", "/uploads", null, null, null).headers().get("tus-version"))
                .containsExactly("1.0.0");
        assertThat(tus("DELETE", location, "nordlys").status())
                .as("a file stays")
                .isEqualTo(409);
        assertThat(get("/files/" + done.header("waybill-file"), "nordlys").status())
                .isEqualTo(200);
    }

    @Test
    void anUploadThatIsGivenUpLeavesNothing() {
        var location = location(upload("nordlys", "never.srt", nordlysLine(), 6));
        patch(location, 0, "abc");

        assertThat(call("OPTIONS", "/uploads", null, null, null).header("tus-extension"))
                .contains("termination");
        assertThat(tus("DELETE", location, "meridian").status()).isEqualTo(404);
        var ended = tus("DELETE", location, "nordlys");
        assertThat(ended.status()).as(ended.body()).isEqualTo(204);
        assertThat(ended.header("tus-resumable")).isEqualTo("1.0.0");
        assertThat(tus("HEAD", location, "nordlys").status()).isEqualTo(404);
        assertThat(patch(location, 3, "def").status()).isEqualTo(404);
        assertThat(tus("DELETE", location, "nordlys").status()).isEqualTo(404);
        assertThat(bean(Vault.class).list(location.substring(1) + "/")).isEmpty();
    }

    private static String location(ApiHub.Answered created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.header("location").substring("/api/v1".length());
    }

    private static ApiHub.Answered tus(String method, String location, String login) {
        return withHeader(method, location, login, "Tus-Resumable", "1.0.0");
    }

    private static ApiHub.Answered patch(String location, long offset, String bytes) {
        return send(request(location, basic("nordlys"))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(bytes))
                .build());
    }
}
