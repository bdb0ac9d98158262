package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.bean;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.line;
import static media.waybill.api.ApiHub.meridianLine;
import static media.waybill.api.ApiHub.order;
import static media.waybill.api.ApiHub.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.Test;

/** Answers of distributors, decisions of operators. */
class LinesApiIT {

    @Test
    void aDistributorAnswersItsLineAndTheOperatorWaivesIt() {
        post("/orders", "operator", order("PO-API-2", "2099-12-01"));
        var line =
                get("/lines?order=PO-API-2", "nordlys").json().at("/items/0/id").asText();

        var bad = post("/lines/" + line + "/answer", "nordlys", "{\"answer\": \"PERHAPS\", \"when\": \"soon\"}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().at("/errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/answer", "/when");
        var promised =
                post("/lines/" + line + "/answer", "nordlys", "{\"answer\": \"PROMISE\", \"date\": \"2099-11-20\"}");
        assertThat(promised.json().at("/status").asText()).as(promised.body()).isEqualTo("PROMISED");
        assertThat(promised.json().at("/promisedFor").asText()).isEqualTo("2099-11-20");
        assertThat(post("/lines/" + line + "/waive", "nordlys", "{\"reasons\": [\"x\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/lines/" + line + "/waive", "operator", "{}").status()).isEqualTo(422);
        assertThat(post("/lines/" + line + "/waive", "operator", "{\"reasons\": [\"no rights\"]}")
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("WAIVED");
        assertThat(post("/lines/" + line + "/cancel", "operator", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(get("/lines/" + line + "/events", "nordlys").json().findValuesAsText("kind"))
                .contains("orders.answered", "orders.line-waived");
    }

    @Test
    void anOperatorRefusesAFileInHandAndTakesItAfterAll() {
        var line = UUID.fromString(line("PO-API-REJECT"));
        var stored = bean(Vault.class).put("house/" + line, new byte[] {1});
        db().accepted(line, "nordlys", "fjord.mov", stored);
        assertThat(get("/lines/" + line, "nordlys").json().at("/status").asText())
                .isEqualTo("ACCEPTED");

        var refused = post("/lines/" + line + "/reject", "operator", "{\"reasons\": [\"a stranger's logo\"]}");

        assertThat(refused.json().at("/status").asText()).as(refused.body()).isEqualTo("REJECTED");
        assertThat(refused.json().at("/ball").asText()).isEqualTo("DISTRIBUTOR");
        assertThat(refused.json().at("/reasons").toString()).contains("a stranger's logo");
        var taken = post("/lines/" + line + "/accept", "operator", "{\"reason\": \"the logo may stay\"}");
        assertThat(taken.json().at("/status").asText()).as(taken.body()).isEqualTo("ACCEPTED");
        assertThat(get("/lines/" + line + "/events", "nordlys").json().findValuesAsText("kind"))
                .contains("qc.rejected", "qc.waived");
        assertThat(post("/lines/" + line("PO-API-EMPTY") + "/reject", "operator", "{\"reasons\": [\"x\"]}")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("nothing-in-hand");
    }

    @Test
    void aListOfChecksumsAnswersNoLine() {
        var list = db().file("nordlys", "in/fjord.mov.md5", 50);

        var refused = post("/files/" + list + "/match", "operator", "{\"line\": \"" + line("PO-API-MD5") + "\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("not-assigned");
        assertThat(refused.body()).contains("checksums");
    }

    @Test
    void operatorsMatchFilesAndDecideOnLines() {
        var loose = db().file("nordlys", "loose.mov", 3);
        post("/orders", "operator", order("PO-API-4", "2026-12-01"));
        var line = get("/lines?order=PO-API-4", "operator")
                .json()
                .at("/items/0/id")
                .asText();

        assertThat(post("/files/" + loose + "/match", "nordlys", "{\"line\": \"" + line + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/files/" + loose + "/match", "operator", "{\"line\": \"nothing\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("/files/" + loose + "/match", "operator", "{\"line\": \"" + meridianLine() + "\"}")
                        .status())
                .isEqualTo(409);
        var matched = post("/files/" + loose + "/match", "operator", "{\"line\": \"" + line + "\"}");
        assertThat(matched.json().at("/match/line").asText()).as(matched.body()).isEqualTo(line);
        assertThat(post("/lines/" + line + "/accept", "operator", "{\"reasons\": []}")
                        .status())
                .isEqualTo(422);
        assertThat(post("/lines/" + meridianLine() + "/reject", "nordlys", "{\"reasons\": [\"x\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(call("DELETE", "/files/" + loose + "/match", basic("operator"), null, null)
                        .json()
                        .at("/match")
                        .isNull())
                .isTrue();
    }
}
