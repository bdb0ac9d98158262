package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that the contract names: none may be missing from the OpenAPI document, and each is answered. */
class ContractApiIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put /partners/{key}",
                "put /users/{login}",
                "post /tokens",
                "get /drop-points",
                "put /drop-points/{key}",
                "get /drop-points/{key}",
                "delete /drop-points/{key}",
                "post /drop-points/{key}/check",
                "put /endpoints/{key}",
                "post /orders",
                "get /orders/{reference}",
                "delete /orders/{reference}",
                "get /lines",
                "post /lines/{id}/answer",
                "post /lines/{id}/cancel",
                "post /lines/{id}/waive",
                "post /lines/{id}/accept",
                "post /lines/{id}/reject",
                "post /names:resolve",
                "get /files",
                "get /files/{id}",
                "get /files/{id}/content",
                "post /files/{id}/match",
                "post /uploads",
                "head /uploads/{id}",
                "patch /uploads/{id}",
                "delete /uploads/{id}",
                "post /timedtext:convert",
                "get /deliveries",
                "get /deliveries/{id}",
                "post /deliveries/{id}/receipt",
                "post /deliveries/{id}/resend",
                "get /parked",
                "post /parked/{id}/retry",
                "get /events"
            })
    void everyCallIsDescribedAndAnswered(String named) {
        var method = named.split(" ")[0];
        var path = named.split(" ")[1];

        var described = get("/openapi.json", null)
                .json()
                .at("/paths")
                .path("/api/v1" + path)
                .path(method);
        assertThat(described.at("/summary").asText()).as(named).isNotBlank();
        assertThat(described.at("/responses")).as(named).isNotEmpty();

        var address = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var type = method.equals("patch") ? "application/offset+octet-stream" : "application/json";
        var answer = call(
                method.toUpperCase(Locale.ROOT), address, basic("admin"), type, method.equals("get") ? null : "{}");
        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 404, 422);
        if (answer.status() >= 400 && !method.equals("head")) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
            assertThat(answer.json().at("/detail").asText()).as(answer.body()).isNotBlank();
        }
        assertThat(call(method.toUpperCase(Locale.ROOT), address, null, type, null)
                        .status())
                .as("without an account")
                .isEqualTo(401);
    }

    @Test
    void theDocumentNamesTheOrderAndItsWaysIn() {
        var document = get("/openapi.json", null).json();

        assertThat(document.at("/openapi").asText()).startsWith("3.");
        assertThat(document.at("/components/securitySchemes")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(document.at("/components/schemas").has("Order")).isTrue();
        var content = document.at("/paths").path("/api/v1/orders").at("/post/requestBody/content");
        assertThat(content.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("application/json", Table.CSV, Table.XLSX);
    }
}
