package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.order;
import static media.waybill.api.ApiHub.post;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Orders come in; what is owed leaves as pages and tables. */
class OrdersApiIT {

    @Test
    void anOrderIsPlacedOnceAmendedAndCancelled() {
        var order = order("PO-API-1", "2026-12-01");

        var placed = post("/orders", "operator", order);
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        assertThat(placed.json().at("/lines/0/due").asText()).isEqualTo("2026-12-01T22:59:00Z");
        assertThat(placed.json().at("/lines/0/status").asText()).isEqualTo("ORDERED");
        assertThat(post("/orders", "operator", order).status()).isEqualTo(200);
        var other = post("/orders", "operator", order("PO-API-1", "2026-12-24"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/errors/0/code").asText()).isEqualTo("differs");
        assertThat(post("/orders?amend=true", "operator", order("PO-API-1", "2026-12-24"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/orders/PO-API-1", "nordlys").json().at("/lines/0/due").asText())
                .isEqualTo("2026-12-24T22:59:00Z");
        assertThat(call("DELETE", "/orders/PO-API-1?reason=off", basic("operator"), null, null)
                        .status())
                .isEqualTo(200);
        assertThat(get("/orders/PO-API-1", "nordlys")
                        .json()
                        .at("/lines/0/status")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aRefusedOrderListsEveryFault() {
        var json = post(
                "/orders", "operator", "{\"reference\": 7, \"distributor\": \"nobody\", \"titles\": [], \"extra\": 1}");
        var csv = call(
                "POST",
                "/orders",
                basic("operator"),
                "text/csv",
                "reference,distributor,platforms,title.reference,title.type,title.name,line.kind,line.language,due\n"
                        + "PO-9,nordlys,aurora,A,MOVIE,Alpha,SUBTITLE,klingonese,2027-01-01\n");
        var broken = post("/orders", "operator", "{\"reference\": ");

        assertThat(json.status()).isEqualTo(422);
        assertThat(json.json().at("/errors").findValuesAsText("pointer"))
                .contains("/reference", "/distributor", "/platforms", "/titles", "/extra");
        assertThat(csv.status()).isEqualTo(422);
        assertThat(csv.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(csv.json().at("/errors/0/field").asText()).isEqualTo("line.language");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().at("/errors/0/code").asText()).isEqualTo("malformed");
        assertThat(get("/orders/PO-9", "operator").status()).isEqualTo(404);
    }
}
