package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Partners, accounts, drop points and endpoints are set. */
class ConnectionsApiIT {

    @Test
    void partnersUsersAndDropPointsAreSetAndSecretsNeverComeBack() {
        assertThat(put("/partners/fjell", "operator", """
                {"kind": "DISTRIBUTOR", "name": "Fjell", "contacts": [{"email": "ops@fjell.example", "level": 1}], "languageAliases": {"SVE": "sv"}}""").status()).isEqualTo(201);
        assertThat(put(
                                "/partners/fjell",
                                "operator",
                                "{\"kind\": \"PLATFORM\", \"name\": \"\", \"contacts\": [{\"email\": \"x\"}], \"languageAliases\": {\"A\": \"b_c\"}}")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/contacts/0/email", "/languageAliases", "/kind");
        assertThat(put(
                                "/users/fjell",
                                "admin",
                                "{\"role\": \"DISTRIBUTOR\", \"partner\": \"fjell\", \"password\": \"waybill\"}")
                        .status())
                .isEqualTo(201);
        assertThat(get("/lines", "fjell").json().at("/items")).isEmpty();
        var point = """
                {"partner": "fjell", "connector": "sftp-drop-source", "parameters": {"host": "sftp.fjell.example"}, "secrets": {"password": "hunter2"}}""";
        var made = put("/drop-points/fjell-sftp", "operator", point);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("hunter2");
        assertThat(made.json().at("/state").asText()).isEqualTo("STOPPED");
        assertThat(made.json().at("/namingComplaints")).isEmpty();
        assertThat(put(
                                "/drop-points/fjell-sftp",
                                "operator",
                                point.replace("\"secrets\"", "\"naming\": \"fjel\", \"secrets\""))
                        .json()
                        .at("/namingComplaints/0/rule")
                        .asText())
                .as("a folder that is not there is told")
                .isEqualTo("missing");
        assertThat(put("/drop-points/fjell-sftp", "operator", """
                {"partner": "fjell", "connector": "sftp-drop-source", "parameters": {"host": "evil.example"}}""").status())
                .as("an operator may not send a stored secret elsewhere")
                .isEqualTo(403);
        assertThat(call("DELETE", "/drop-points/fjell-sftp", basic("admin"), null, null)
                        .status())
                .isEqualTo(204);
        assertThat(get("/drop-points/fjell-sftp", "admin").status()).isEqualTo(404);
    }
}
