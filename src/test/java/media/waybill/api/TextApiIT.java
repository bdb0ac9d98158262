package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.nordlysLine;
import static media.waybill.api.ApiHub.post;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names are resolved and subtitles converted without a file. */
class TextApiIT {

    @Test
    void subtitlesAreConvertedOrRefusedWithFindings() {
        var auth = basic("nordlys");
        var vtt = call(
                "POST",
                "/timedtext:convert?to=webvtt",
                auth,
                "application/octet-stream",
                "1\n00:00:01,000 --> 00:00:02,000\nHei\n");
        var refused = call(
                "POST", "/timedtext:convert?to=webvtt", auth, "application/octet-stream", "\u0001\u0002 no subtitle");

        assertThat(vtt.body()).startsWith("WEBVTT").contains("00:00:01.000 --> 00:00:02.000");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").size()).isPositive();
        assertThat(call("POST", "/timedtext:convert?to=docx", auth, "application/octet-stream", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void namesAreResolvedForTheCallersOwnLines() {
        var resolved =
                post("/names:resolve", "nordlys", "{\"names\": [\"A_film_of_nordlys_2024.mov\", \"holiday.jpg\"]}");

        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(resolved.json().at("/items/0/name").asText()).isEqualTo("A_film_of_nordlys_2024.mov");
        assertThat(resolved.json().at("/items/0/outcome").asText())
                .as(resolved.body())
                .isEqualTo("MATCHED");
        assertThat(resolved.json().at("/items/0/evidence").size()).isPositive();
        assertThat(resolved.json().at("/items/1/outcome").asText()).isEqualTo("UNMATCHED");
        assertThat(post("/names:resolve", "nordlys", "{\"distributor\": \"meridian\", \"names\": [\"x\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(post(
                                "/names:resolve",
                                "operator",
                                "{\"distributor\": \"meridian\", \"names\": [\"A film of nordlys.mov\"]}")
                        .body())
                .doesNotContain(nordlysLine().toString());
    }
}
