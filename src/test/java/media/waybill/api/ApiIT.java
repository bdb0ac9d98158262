package media.waybill.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.partners.Account;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The API of a running hub without portal and routes, called as programs call it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "waybill";

    private final HttpClient http = HttpClient.newHttpClient();
    private TestDatabase db;
    private TestVault store;
    private ConfigurableApplicationContext hub;
    private String base;
    private UUID meridianLine;
    private UUID meridianFile;
    private UUID nordlysLine;
    private UUID nordlysFile;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ConfigurationPropertiesScan("media.waybill")
    @ComponentScan(
            basePackages = "media.waybill",
            nameGenerator = org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "media\\.waybill\\.portal\\..*",
                                "media\\.waybill\\.samples\\..*",
                                "media\\.waybill\\.[A-Z].*",
                                ".*(IT|Test|RecordingWork)(\\$.*)?",
                                ".*[$]Modules"
                            }))
    static class Hub {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record Answered(int status, String type, String body, Map<String, List<String>> headers) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (java.io.IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    @BeforeAll
    void aHubWithTwoDistributors(@TempDir Path folder) {
        db = TestDatabase.fresh();
        store = TestVault.in(folder);
        var s3 = store.settings();
        hub = new SpringApplicationBuilder(Hub.class)
                .properties(Map.ofEntries(
                        Map.entry("server.port", "0"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("spring.datasource.url", db.url()),
                        Map.entry("spring.datasource.username", "postgres"),
                        Map.entry("waybill.data", folder.toString()),
                        Map.entry("waybill.partners.data", folder.toString()),
                        Map.entry("waybill.s3.endpoint", String.valueOf(s3.endpoint())),
                        Map.entry("waybill.s3.access-key", TestVault.ACCESS_KEY),
                        Map.entry("waybill.s3.secret-key", TestVault.SECRET_KEY),
                        Map.entry("camel.main.routes-include-pattern", "false")))
                .run("--camel.main.routes-include-pattern=false", "--server.port=0");
        base = "http://127.0.0.1:" + hub.getEnvironment().getProperty("local.server.port") + "/api/v1";
        for (var distributor : List.of("nordlys", "meridian")) {
            var order = db.order("PO-" + distributor, distributor, "aurora", "kanal9");
            var title = db.film(order, "T-" + distributor, "A film of " + distributor, 2024, 90);
            var line = db.line(title, "1", "VIDEO", null, null, Instant.parse("2027-01-01T00:00:00Z"));
            var bytes = ("the bytes of " + distributor).getBytes(StandardCharsets.UTF_8);
            var file = db.file(distributor, "in/=1+1 " + distributor + ".mov", bytes.length);
            var stored = hub.getBean(media.waybill.vault.Vault.class).put("files/" + file, bytes);
            db.stored(file, stored.key(), stored.size(), stored.sha256());
            db.match(file, line);
            db.dropPoint("drop-" + distributor, distributor);
            if (distributor.equals("nordlys")) {
                nordlysLine = line;
                nordlysFile = file;
            } else {
                meridianLine = line;
                meridianFile = file;
            }
        }
        var partners = hub.getBean(Partners.class);
        var utc = java.time.ZoneId.of("UTC");
        partners.put(new Account("nordlys", Role.DISTRIBUTOR, "nordlys", utc), PASSWORD);
        partners.put(new Account("meridian", Role.DISTRIBUTOR, "meridian", utc), PASSWORD);
        partners.put(new Account("aurora", Role.PLATFORM, "aurora", utc), PASSWORD);
        partners.put(new Account("operator", Role.OPERATOR, null, utc), PASSWORD);
        partners.put(new Account("admin", Role.ADMIN, null, utc), PASSWORD);
    }

    @AfterAll
    void stop() throws Exception {
        if (hub != null) {
            hub.close();
        }
        store.close();
    }

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

    /** Promise 4: a stranger's lists hold nothing of another's, and another's ids name nothing. */
    @Test
    void aDistributorFindsNothingOfAnother() {
        for (var list : List.of(
                "/lines",
                "/files",
                "/deliveries",
                "/events",
                "/orders",
                "/drop-points",
                "/lines?format=csv",
                "/deliveries?format=csv",
                "/lines?order=PO-meridian",
                "/lines?q=meridian",
                "/files?name=meridian",
                "/deliveries?distributor=meridian",
                "/files?dropPoint=drop-meridian",
                "/files?line=" + meridianLine)) {
            var answer = get(list, "nordlys");
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.body()).as(list).doesNotContain("meridian");
        }
        assertThat(get("/lines", "nordlys").json().findValuesAsText("distributor"))
                .contains("nordlys")
                .containsOnly("nordlys");
        assertThat(get("/files", "nordlys").json().findValuesAsText("distributor"))
                .contains("nordlys")
                .containsOnly("nordlys");
        assertThat(get("/deliveries", "nordlys").json().findValuesAsText("distributor"))
                .contains("nordlys")
                .containsOnly("nordlys");
        assertThat(get("/lines", "operator").json().at("/items").size()).isGreaterThan(1);
        var delivery = db.jdbc()
                .sql("select id from progress.delivery where distributor = 'meridian' limit 1")
                .query(UUID.class)
                .single();
        for (var one : List.of(
                "/lines/" + meridianLine,
                "/lines/" + meridianLine + "/events",
                "/files/" + meridianFile,
                "/files/" + meridianFile + "/content",
                "/files/" + meridianFile + "/events",
                "/orders/PO-meridian",
                "/deliveries/" + delivery,
                "/drop-points/drop-meridian",
                "/lines?distributor=meridian",
                "/files?distributor=meridian",
                "/orders?distributor=meridian")) {
            assertThat(get(one, "nordlys").status()).as(one).isEqualTo(404);
            assertThat(get(one, "operator").status())
                    .as("the operator's " + one)
                    .isEqualTo(200);
        }
        assertThat(post("/lines/" + meridianLine + "/answer", "nordlys", "{\"answer\": \"QUESTION\"}")
                        .status())
                .isEqualTo(404);
        assertThat(upload("nordlys", "x.mov", meridianLine, 3).status()).isEqualTo(404);
    }

    @Test
    void aPlatformSeesItsDeliveriesAndNoLinesOrFiles() {
        var deliveries = get("/deliveries", "aurora");

        assertThat(deliveries.json().at("/items").size()).isPositive();
        assertThat(deliveries.json().findValuesAsText("platform")).containsOnly("aurora");
        for (var list : List.of("/lines", "/files", "/orders", "/parked", "/drop-points", "/partners")) {
            assertThat(get(list, "aurora").status()).as(list).isEqualTo(403);
        }
        assertThat(get("/lines/" + nordlysLine, "aurora").type()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "nordlys,  PUT,  /partners/x,  403", "operator, PUT, /users/x,          403", "nordlys, GET, /users,       403",
        "nordlys,  POST, /orders,      403", "nordlys,  GET, /parked,           403", "admin,   GET, /nowhere,     404",
        "operator, GET,  /parked,      200", "operator, GET, /lines?limit=501,  400", "admin,   GET, /lines/x,     404",
        "operator, GET,  /lines?status=GONE, 400", "operator, GET, /lines?cursor=x, 400",
                "operator, GET, /lines?dueBefore=soon, 400"
    })
    void callsThatMayNotBeOrMakeNoSenseAreProblems(String login, String method, String path, int status) {
        var answer = call(method, path, "Basic " + encode(login + ":" + PASSWORD), "application/json", "{}");

        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("Exception", "at media.");
        }
    }

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
        assertThat(call("DELETE", "/orders/PO-API-1?reason=off", "Basic " + encode("operator:" + PASSWORD), null, null)
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
                "Basic " + encode("operator:" + PASSWORD),
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
    void theOriginalBytesComeWholeOrByRange() {
        var path = "/files/" + nordlysFile + "/content";
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
    void anUploadGoesOnWhereItStopped() {
        var created = upload("nordlys", "late delivery.srt", nordlysLine, 6);
        assertThat(created.status()).isEqualTo(201);
        var location = String.valueOf(created.headers().get("location"))
                .replaceAll("[\\[\\]]", "")
                .substring("/api/v1".length());

        assertThat(patch(location, 0, "abc").headers().get("upload-offset")).containsExactly("3");
        assertThat(patch(location, 0, "abc").status()).isEqualTo(409);
        var head = call("HEAD", location, "Basic " + encode("nordlys:" + PASSWORD), null, null);
        assertThat(head.headers().get("upload-offset")).containsExactly("3");
        assertThat(head.headers().get("upload-length")).containsExactly("6");
        var done = patch(location, 3, "def");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(done.headers()).containsKey("waybill-file");
        assertThat(call("HEAD", location, "Basic " + encode("meridian:" + PASSWORD), null, null)
                        .status())
                .isEqualTo(404);
        assertThat(call("OPTIONS", "/uploads", null, null, null).headers().get("tus-version"))
                .containsExactly("1.0.0");
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
        assertThat(put("/drop-points/fjell-sftp", "operator", """
                {"partner": "fjell", "connector": "sftp-drop-source", "parameters": {"host": "evil.example"}}""").status())
                .as("an operator may not send a stored secret elsewhere")
                .isEqualTo(403);
        assertThat(call("DELETE", "/drop-points/fjell-sftp", "Basic " + encode("admin:" + PASSWORD), null, null)
                        .status())
                .isEqualTo(204);
        assertThat(get("/drop-points/fjell-sftp", "admin").status()).isEqualTo(404);
    }

    @Test
    void listsLeaveAsTablesInWhichNothingComputes() {
        post("/orders", "operator", order("PO-API-3", "2026-12-01").replace("The Quiet Fjord", "=HYPERLINK(1)"));

        var csv = withHeader("GET", "/lines?order=PO-API-3", "operator", "Accept", "text/csv");

        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("order,reference,").contains(",'=HYPERLINK(1),");
        var xlsx = get("/deliveries?format=xlsx", "operator");
        assertThat(xlsx.type()).isEqualTo(Table.XLSX);
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var whole = get("/lines?limit=500", "operator").json().at("/items").findValuesAsText("id");
        var paged = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = get("/lines?limit=2" + cursor, "operator").json();
            paged.addAll(page.at("/items").findValuesAsText("id"));
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : null;
        } while (cursor != null);

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void subtitlesAreConvertedOrRefusedWithFindings() {
        var auth = "Basic " + encode("nordlys:" + PASSWORD);
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
                .doesNotContain(nordlysLine.toString());
    }

    @Test
    void operatorsMatchFilesAndDecideOnLines() {
        var loose = db.file("nordlys", "loose.mov", 3);
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
        assertThat(post("/files/" + loose + "/match", "operator", "{\"line\": \"" + meridianLine + "\"}")
                        .status())
                .isEqualTo(409);
        var matched = post("/files/" + loose + "/match", "operator", "{\"line\": \"" + line + "\"}");
        assertThat(matched.json().at("/match/line").asText()).as(matched.body()).isEqualTo(line);
        assertThat(post("/lines/" + line + "/accept", "operator", "{\"reasons\": []}")
                        .status())
                .isEqualTo(422);
        assertThat(post("/lines/" + meridianLine + "/reject", "nordlys", "{\"reasons\": [\"x\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(call("DELETE", "/files/" + loose + "/match", "Basic " + encode("operator:" + PASSWORD), null, null)
                        .json()
                        .at("/match")
                        .isNull())
                .isTrue();
    }

    @Test
    void onlyAPlatformsOwnSealedDeliveriesTakeItsReceipt() {
        var own = get("/deliveries", "aurora").json().at("/items/0/id").asText();
        var foreign = db.jdbc()
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
    void eventsGoOnLive() throws Exception {
        var last = get("/events?limit=500", "operator").json().at("/items");
        var after = last.get(last.size() - 1).at("/id").asText();
        var request = request("/events?after=" + after, "Basic " + encode("nordlys:" + PASSWORD))
                .header("Accept", "text/event-stream")
                .build();
        var stream = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo(": waybill");
            post("/orders", "operator", order("PO-LIVE-" + System.nanoTime(), "2026-12-01"));
            var seen = new StringBuilder();
            for (var line = reader.readLine(); !seen.toString().contains("orders.placed"); line = reader.readLine()) {
                seen.append(line).append('\n');
            }
            assertThat(seen.toString()).contains("event: orders.placed").contains("id: ");
        }
    }

    private static String order(String reference, String due) {
        return """
                {"reference": "%s", "distributor": "nordlys", "platforms": ["aurora"],
                  "window": {"start": "2027-01-15", "timeZone": "Europe/Oslo"},
                  "titles": [{"reference": "NL-1", "type": "MOVIE", "name": "The Quiet Fjord"}],
                  "lines": [{"reference": "1", "title": "NL-1", "kind": "VIDEO", "due": "%s"}]}""".formatted(reference, due);
    }

    private Answered upload(String login, String filename, UUID line, int size) {
        var request = request("/uploads", "Basic " + encode(login + ":" + PASSWORD))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", "filename " + encode(filename) + ",line " + encode(line.toString()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return send(request);
    }

    private Answered patch(String path, long offset, String bytes) {
        return send(request(path, "Basic " + encode("nordlys:" + PASSWORD))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(bytes))
                .build());
    }

    private Answered get(String path, @Nullable String login) {
        return call("GET", path, login == null ? null : "Basic " + encode(login + ":" + PASSWORD), null, null);
    }

    private Answered post(String path, String login, String json) {
        return call("POST", path, "Basic " + encode(login + ":" + PASSWORD), "application/json", json);
    }

    private Answered put(String path, String login, String json) {
        return call("PUT", path, "Basic " + encode(login + ":" + PASSWORD), "application/json", json);
    }

    private Answered withHeader(String method, String path, String login, String name, String value) {
        return send(request(path, "Basic " + encode(login + ":" + PASSWORD))
                .header(name, value)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private Answered call(
            String method, String path, @Nullable String authorization, @Nullable String type, @Nullable String body) {
        var request = request(path, authorization)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private Answered send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answered(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT),
                    response.body(),
                    response.headers().map());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(request.uri().toString(), e);
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
