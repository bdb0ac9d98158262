package media.waybill.api;

import static media.waybill.api.ApiHub.basic;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.encode;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.nordlysLine;
import static media.waybill.api.ApiHub.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import media.waybill.partners.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what, and how callers sign in. */
class AccessApiIT {

    @Test
    void whoIsNotSignedInIsToldHowInAProblem() {
        var answer = get("/lines", null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.headers().get("www-authenticate")).anyMatch(h -> h.startsWith("Basic"));
        assertThat(call("GET", "/lines", "Basic " + encode("nordlys:wrong"), null, null)
                        .status())
                .isEqualTo(401);
        assertThat(call("GET", "/lines", "Bearer wb_nothing", null, null).status())
                .isEqualTo(401);
        assertThat(get("/openapi.json", null).json().at("/paths").has("/api/v1/lines"))
                .isTrue();
    }

    @Test
    void aPlatformSeesItsDeliveriesAndNoLinesOrFiles() {
        var deliveries = get("/deliveries", "aurora");

        assertThat(deliveries.json().at("/items").size()).isPositive();
        assertThat(deliveries.json().findValuesAsText("platform")).containsOnly("aurora");
        for (var list : List.of("/lines", "/files", "/orders", "/parked", "/drop-points", "/partners")) {
            assertThat(get(list, "aurora").status()).as(list).isEqualTo(403);
        }
        assertThat(get("/lines/" + nordlysLine(), "aurora").type()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "nordlys,  PUT,  /partners/x,  403",
        "operator, PUT, /users/x,          403",
        "nordlys, GET, /users,       403",
        "nordlys,  POST, /orders,      403",
        "nordlys,  GET, /parked,           403",
        "admin,   GET, /nowhere,     404",
        "operator, GET,  /parked,      200",
        "operator, GET, /lines?limit=501,  400",
        "admin,   GET, /lines/x,     404",
        "operator, GET,  /lines?status=GONE, 400",
        "operator, GET, /lines?cursor=x, 400",
        "operator, GET, /lines?dueBefore=soon, 400",
        "nordlys, GET, /nowhere,     404",
        "operator, POST, /nowhere,   404",
        "aurora, GET, /lines/x/y/z,    404",
        "nordlys, DELETE, /lines,  405",
        "operator, PATCH, /orders,   405",
        "operator, GET, /files?status=x, 400"
    })
    void callsThatMayNotBeOrMakeNoSenseAreProblems(String login, String method, String path, int status) {
        var answer = call(method, path, basic(login), "application/json", "{}");

        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("Exception", "at media.");
        }
    }

    @Test
    void theThreadOfARequestIsNeverTheHubs() {
        get("/openapi.json", null);
        get("/lines", "operator");
        get("/lines", "nordlys");
        get("/nowhere", "nobody");

        assertThat(ApiHub.BARE).containsExactly(Viewer.NOBODY);
    }

    @Test
    void tokensSignInAndAreForOnesOwnAccount() {
        var made = post("/tokens", "nordlys", "{\"name\": \"robot\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var token = made.json().at("/token").asText();

        assertThat(call("GET", "/lines", "Bearer " + token, null, null).body())
                .contains("nordlys")
                .doesNotContain("meridian");
        assertThat(post("/tokens", "nordlys", "{\"login\": \"admin\", \"name\": \"robot\"}")
                        .status())
                .isEqualTo(403);
        var expired = post(
                "/tokens",
                "admin",
                "{\"login\": \"meridian\", \"name\": \"old\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}");
        assertThat(call("GET", "/lines", "Bearer " + expired.json().at("/token").asText(), null, null)
                        .status())
                .isEqualTo(401);
    }
}
