package media.waybill.api;

import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a decision to an accepted rule and back, as programs do it. */
class NamingRulesApiIT {

    private static final String NAMES = "{\"distributor\": \"nordlys\", \"names\": [\"KVX_S03E02_SWE_SUB.srt\"]}";

    private static UUID line(String reference, int episode) {
        var order = db().order(reference, "nordlys", "aurora");
        return db().line(
                        db().episode(order, "KV-" + episode, "Kvarnvik", "Part " + episode, 3, episode),
                        "1",
                        "SUBTITLE",
                        "sv",
                        null,
                        Instant.parse("2027-01-01T00:00:00Z"));
    }

    private static String outcome(String body) {
        var answer = post("/names:resolve", "operator", body);
        return answer.json().at("/items/0/outcome").asText(answer.body());
    }

    @Test
    void aDecisionIsProposedPreviewedAcceptedAndTakenBack() {
        var first = line("PO-RULES-1", 1);
        line("PO-RULES-2", 2);
        var file = db().file("nordlys", "in/KVX_S03E01_SWE_SUB.srt", 10);
        db().file("nordlys", "in/KVX_S03E02_SWE_SUB.srt", 10);
        assertThat(get("/naming-rules:proposals?file=" + file, "operator")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        post("/files/" + file + "/match", "operator", "{\"line\": \"" + first + "\"}");

        var proposals = get("/naming-rules:proposals?file=" + file, "operator");
        assertThat(proposals.json().at("/items/0/type").asText())
                .as(proposals.body())
                .isEqualTo("TITLE");
        assertThat(proposals.json().at("/items/0/means/title").asText()).isEqualTo("Kvarnvik");
        assertThat(outcome(NAMES)).isEqualTo("UNMATCHED");

        var rule =
                "{\"distributor\": \"nordlys\", \"type\": \"TITLE\", \"word\": \"KVX\", \"means\": {\"title\": \"Kvarnvik\"}";
        var sentBack = post(
                "/naming-rules:preview",
                "operator",
                proposals.json().at("/items/0").toString());
        assertThat(sentBack.json().at("/solved").asInt()).as(sentBack.body()).isEqualTo(1);
        var preview = post("/naming-rules:preview", "operator", rule + "}");
        assertThat(preview.json().at("/solved").asInt()).as(preview.body()).isEqualTo(1);
        assertThat(preview.json().at("/conflicts").asInt()).isZero();
        assertThat(outcome(NAMES)).isEqualTo("UNMATCHED");
        assertThat(
                        outcome(
                                NAMES.replace(
                                        "}",
                                        ", \"rules\": [{\"type\": \"TITLE\", \"word\": \"KVX\", \"means\": {\"title\": \"Kvarnvik\"}}]}")))
                .isEqualTo("MATCHED");

        var accepted = post("/naming-rules", "operator", rule + ", \"file\": \"" + file + "\"}");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
        var id = accepted.json().at("/id").asText();
        assertThat(accepted.json().at("/acceptedBy").asText()).isEqualTo("operator");
        assertThat(outcome(NAMES)).isEqualTo("MATCHED");
        assertThat(get("/naming-rules?distributor=nordlys&active=true", "operator")
                        .json()
                        .findValuesAsText("id"))
                .contains(id);
        assertThat(get("/naming-rules:yaml?distributor=nordlys", "operator")
                        .json()
                        .at("/yaml")
                        .asText())
                .contains("KVX: Kvarnvik");

        var reverted = post("/naming-rules/" + id + "/revert", "operator", "{\"reason\": \"a test\"}");
        assertThat(reverted.json().at("/active").asBoolean(true))
                .as(reverted.body())
                .isFalse();
        assertThat(reverted.json().at("/revertedWhy").asText()).isEqualTo("a test");
        assertThat(post("/naming-rules/" + id + "/revert", "operator", "{}").status())
                .isEqualTo(409);
        assertThat(outcome(NAMES)).isEqualTo("UNMATCHED");
    }

    @Test
    void aRuleThatCannotBeUsedIsRefusedWithEveryFault() {
        var bad = post("/naming-rules", "operator", "{\"type\": \"VERB\", \"word\": \"\", \"colour\": 1}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.type()).startsWith("application/problem+json");
        assertThat(bad.pointers()).contains("/type", "/word", "/distributor", "/colour");
        var tag = post(
                "/naming-rules:preview",
                "operator",
                "{\"distributor\": \"nordlys\", \"type\": \"LANGUAGE\", \"word\": \"CAN\", \"means\": {\"language\": \"no tag\"}}");
        assertThat(tag.json().at("/errors/0/code").asText()).as(tag.body()).isEqualTo("naming-rule");
        assertThat(tag.body()).contains("BCP 47");
        var stranger = db().file("meridian", "in/x.srt", 1);
        assertThat(post(
                                "/naming-rules",
                                "operator",
                                "{\"distributor\": \"nordlys\", \"type\": \"NOISE\", \"word\": \"zap\", \"file\": \""
                                        + stranger + "\"}")
                        .pointers())
                .containsExactly("/file");
    }

    @Test
    void aConventionIsLintedByLine() {
        var answer =
                post("/names:lint", "operator", "{\"text\": \"\\nlanguages:\\n  CAN: not a tag\\npattern: []\\n\"}");
        assertThat(answer.json().at("/usable").asBoolean(true))
                .as(answer.body())
                .isFalse();
        assertThat(answer.json().at("/complaints").findValuesAsText("line")).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void namesAreTriedWithAConventionThatLiesNowhereYet() {
        var asked = "{\"distributor\": \"nordlys\", \"names\": [\"QF_7_KVARN_SV.srt\"], \"naming\": \"%s\"}";

        var read = post(
                "/names:resolve",
                "operator",
                asked.formatted(
                        "patterns:\\n  - \\\"QF_{episode}_{series}_{language}\\\"\\ntitles: {KVARN: Kvarnvik}"));
        assertThat(read.json().at("/items/0/clues/series").asText())
                .as(read.body())
                .isEqualTo("Kvarnvik");
        assertThat(read.json().at("/items/0/clues/episode").asInt()).isEqualTo(7);

        var wrong = post("/names:resolve", "operator", asked.formatted("patterns: [{title}]\\nlanguages: {X: no tag}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).contains("/naming");
        assertThat(wrong.body()).contains("line 2");
        assertThat(post("/names:resolve", "nordlys", asked.formatted("noise: [zap]"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyOperatorsTeachAndWhatIsNotThereIsNotFound() {
        var rule = "{\"distributor\": \"nordlys\", \"type\": \"NOISE\", \"word\": \"zap\"}";
        assertThat(post("/naming-rules", "nordlys", rule).status()).isEqualTo(403);
        assertThat(post("/naming-rules:preview", "nordlys", rule).status()).isEqualTo(403);
        assertThat(get("/naming-rules?distributor=nordlys", "aurora").status()).isEqualTo(403);
        assertThat(post("/names:lint", "nordlys", "{\"text\": \"\"}").status()).isEqualTo(403);
        assertThat(get("/naming-rules/" + UUID.randomUUID(), "operator").status())
                .isEqualTo(404);
        assertThat(post("/naming-rules/" + UUID.randomUUID() + "/revert", "operator", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(get("/naming-rules:proposals?file=" + UUID.randomUUID(), "operator")
                        .status())
                .isEqualTo(404);
        assertThat(get("/naming-rules:yaml?distributor=nobody", "operator").status())
                .isEqualTo(404);
    }
}
