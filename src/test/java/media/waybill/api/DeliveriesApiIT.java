package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.bean;
import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.http;
import static media.waybill.api.ApiHub.order;
import static media.waybill.api.ApiHub.post;
import static media.waybill.api.ApiHub.request;
import static media.waybill.api.ApiHub.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import media.waybill.delivery.Delivery;
import org.junit.jupiter.api.Test;

/** Platforms answer, operators send again, and everybody may follow. */
class DeliveriesApiIT {

    @Test
    void onlyAPlatformsOwnSealedDeliveriesTakeItsReceipt() {
        var own = get("/deliveries", "aurora").json().at("/items/0/id").asText();
        var foreign = db().jdbc()
                .sql("select id from progress.delivery where platform = 'kanal9' limit 1")
                .query(UUID.class)
                .single();

        assertThat(post("/deliveries/" + own + "/receipt", "aurora", "{\"status\": \"INGESTED\"}")
                        .status())
                .isEqualTo(409);
        assertThat(post("/deliveries/" + own + "/receipt", "aurora", "{\"status\": \"EATEN\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("/deliveries/" + foreign + "/receipt", "aurora", "{\"status\": \"LIVE\"}")
                        .status())
                .isEqualTo(404);
        assertThat(post("/deliveries/" + own + "/receipt", "nordlys", "{\"status\": \"LIVE\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/deliveries/" + own + "/resend", "operator", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void aSealedDeliveryIsSentAnsweredAndSentAgain() {
        var id = sealed("nordlys", "PO-SEALED");
        bean(Delivery.class).send(id);
        var sent = get("/deliveries/" + id, "kanal9");
        assertThat(sent.json().at("/status").asText()).as(sent.body()).isEqualTo("SENT");
        assertThat(sent.json().at("/attempts")).hasSize(1);
        assertThat(sent.json().at("/parcel/files").findValuesAsText("sha256")).isNotEmpty();
        assertThat(answer(id, "kanal9", "{\"status\": \"INGESTED\"}")
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("INGESTED");
        assertThat(answer(id, "kanal9", "{\"status\": \"INGESTED\"}").status())
                .as("the same twice changes nothing")
                .isEqualTo(200);
        assertThat(answer(id, "operator", "{\"status\": \"LIVE\"}")
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("LIVE");
        var late = answer(id, "kanal9", "{\"status\": \"INGESTED\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/errors/0/code").asText()).isEqualTo("late");
        assertThat(answer(id, "aurora", "{\"status\": \"LIVE\"}").status()).isEqualTo(404);
        var again = post("/deliveries/" + id + "/resend", "operator", "{}");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(jobs("delivery", id.toString())).isOne();
        bean(Delivery.class).send(id);
        assertThat(get("/deliveries/" + id, "operator").json().at("/attempts")).hasSize(2);
        assertThat(get("/deliveries/" + id + "/events", "nordlys").json().findValuesAsText("kind"))
                .contains("delivery.sent", "delivery.ingested", "delivery.live", "delivery.resend");
    }

    @Test
    void aRefusalOpensTheLinesOfTheFilesThatItNames() {
        var id = sealed("nordlys", "PO-REFUSED");
        var file = get("/deliveries/" + id, "kanal9").json().at("/parcel/files").findValuesAsText("path").stream()
                .filter(path -> path.endsWith(".mov"))
                .findFirst()
                .orElseThrow();

        var unexplained = answer(id, "kanal9", "{\"status\": \"REFUSED\"}");
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.pointers()).containsExactly("/reasons");
        var refused = answer(id, "kanal9", """
                {"status": "REFUSED", "reasons": [{"code": "VIDEO/BLACK", "detail": "black from 00:10", "file": "%s"}]}""".formatted(file));

        assertThat(refused.json().at("/status").asText()).as(refused.body()).isEqualTo("REFUSED");
        var lines = get("/lines?order=PO-REFUSED", "nordlys").json().at("/items");
        assertThat(lines).hasSize(3);
        lines.forEach(line -> assertThat(line.at("/status").asText().equals("REJECTED"))
                .as(line.toString())
                .isEqualTo(line.at("/kind").asText().equals("VIDEO")));
    }

    @Test
    void whatGaveUpIsTriedAgain() {
        var subject = UUID.randomUUID().toString();
        var id = UUID.randomUUID();
        db().jdbc().sql("""
                insert into work.parked (id, stage, subject, priority, code, cause, attempts, parked_at)
                values (:id, 'qc', :subject, 7, 'UNREACHABLE', 'nobody answers', 4, now())""").param("id", id).param("subject", subject).update();

        var parked = get("/parked?limit=500", "operator").json().at("/items");
        assertThat(parked.findValuesAsText("subject")).contains(subject);
        for (var job : parked) {
            assertThat(job.at("/code").asText()).isNotBlank();
            assertThat(job.at("/remedy").asText()).isNotBlank();
        }
        assertThat(post("/parked/" + id + "/retry", "nordlys", "{}").status()).isEqualTo(403);
        assertThat(post("/parked/" + id + "/retry", "operator", "{}").status()).isEqualTo(200);
        assertThat(jobs("qc", subject)).isOne();
        assertThat(post("/parked/" + id + "/retry", "operator", "{}").status()).isEqualTo(404);
    }

    @Test
    void eventsGoOnLive() throws Exception {
        var last = get("/events?limit=500", "operator").json().at("/items");
        var after = last.get(last.size() - 1).at("/id").asText();
        var request = request("/events?after=" + after, basic("nordlys"))
                .header("Accept", "text/event-stream")
                .build();
        var stream = http().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo(": waybill");
            post("/orders", "operator", order("PO-LIVE-" + System.nanoTime(), "2026-12-01"));
            var seen = new StringBuilder();
            for (var line = reader.readLine(); !seen.toString().contains("orders.placed"); line = reader.readLine()) {
                seen.append(line).append('\n');
            }
            assertThat(seen.toString()).contains("event: orders.placed").contains("id: ");
        }
        onlySoManyStreamsAreOpen();
    }

    /** Each holds a thread of the server: other calls keep theirs. */
    private static void onlySoManyStreamsAreOpen() throws Exception {
        var made = post("/tokens", "admin", "{\"login\": \"nordlys\", \"name\": \"many\"}");
        var request = request("/events", "Bearer " + made.json().at("/token").asText())
                .header("Accept", "text/event-stream")
                .build();
        var open = new ArrayList<InputStream>();
        var status = 200;
        while (status == 200 && open.size() <= EventsApi.MOST_STREAMS) {
            var answer = http().send(request, HttpResponse.BodyHandlers.ofInputStream());
            status = answer.statusCode();
            open.add(answer.body());
        }

        assertThat(status).isEqualTo(503);
        assertThat(get("/lines", "nordlys").status()).isEqualTo(200);
        for (var stream : open) {
            stream.close();
        }
    }

    private static ApiHub.Answered answer(UUID delivery, String login, String json) {
        return post("/deliveries/" + delivery + "/receipt", login, json);
    }

    private static long jobs(String stage, String subject) {
        return db().jdbc()
                .sql("select count(*) from work.job where task_name = :stage and task_instance = :subject")
                .param("stage", stage)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
