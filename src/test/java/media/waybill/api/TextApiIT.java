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
    void theBodyIsTheFileWhateverTypeTheCallerGivesIt() {
        for (var type : new String[] {"application/x-www-form-urlencoded", "text/plain", "application/x-subrip"}) {
            var answer = call(
                    "POST",
                    "/timedtext:convert?to=srt",
                    basic("nordlys"),
                    type,
                    "1\n00:00:01,000 --> 00:00:02,000\nBr\u00f8d & sm\u00f8r = 1\n");

            assertThat(answer.status()).as(type + answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("Br\u00f8d & sm\u00f8r = 1");
        }
    }

    @Test
    void whatWasNoticedIsSaidBesideTheCues() {
        var ttml = "<tt xmlns='http://www.w3.org/ns/ttml' xmlns:tts='http://www.w3.org/ns/ttml#styling' xml:lang='nb'>"
                + "<body><div><p begin='1s' end='2s' tts:textAlign='middle'>Hei</p></div></body></tt>";

        var read = call("POST", "/timedtext:convert?to=json", basic("nordlys"), "application/octet-stream", ttml);
        var strict = call(
                "POST", "/timedtext:convert?to=json&strict=true", basic("nordlys"), "application/octet-stream", ttml);

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().at("/cues/0/text").asText()).isEqualTo("Hei");
        assertThat(read.json().at("/cues/0/begin").asLong()).isEqualTo(1000);
        assertThat(read.json().at("/findings/0/rule").asText()).isEqualTo("ttml.value");
        assertThat(strict.status()).isEqualTo(422);
        assertThat(strict.json().at("/findings/0/rule").asText()).isEqualTo("ttml.value");
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
