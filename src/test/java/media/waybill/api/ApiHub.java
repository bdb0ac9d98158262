package media.waybill.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.TestDatabase;
import media.waybill.packaging.Packaging;
import media.waybill.partners.Account;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.partners.Role;
import media.waybill.partners.Viewer;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.Ordered;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * One running hub for all tests of the API, without portal and routes, called as programs call it. Two distributors each
 * have an order with a film, its line, a stored file that answers it and a drop point.
 */
final class ApiHub {

    static final String PASSWORD = "waybill";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** For whom the threads of requests spoke before and after their caller was known. */
    static final Set<Viewer> BARE = ConcurrentHashMap.newKeySet();

    private static @Nullable ApiHub running;

    private final TestDatabase db;
    private final TestVault store;
    private final ConfigurableApplicationContext context;
    private final Map<String, UUID> lines = new HashMap<>();
    private final Map<String, UUID> files = new HashMap<>();

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
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
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

        /** Before the filter that asks who calls, and so on the bare thread of each request. */
        @Bean
        FilterRegistrationBean<Filter> bareThreads() {
            var first = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                BARE.add(Viewer.current());
                chain.doFilter(request, response);
                BARE.add(Viewer.current());
            });
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }
    }

    record Answered(int status, String type, String body, Map<String, List<String>> headers) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }

        /** The place or parameter of each fault. */
        List<String> pointers() {
            return json().at("/errors").findValuesAsText("pointer");
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private ApiHub() throws IOException {
        var folder = Files.createTempDirectory("waybill-api");
        db = TestDatabase.fresh();
        store = TestVault.in(folder);
        var s3 = store.settings();
        context = new SpringApplicationBuilder(Hub.class)
                .properties(Map.of(
                        "server.address",
                        "127.0.0.1",
                        "spring.datasource.url",
                        db.url(),
                        "spring.datasource.username",
                        "postgres",
                        "waybill.data",
                        folder.toString(),
                        "waybill.partners.data",
                        folder.toString(),
                        "waybill.s3.endpoint",
                        String.valueOf(s3.endpoint()),
                        "waybill.s3.access-key",
                        TestVault.ACCESS_KEY,
                        "waybill.s3.secret-key",
                        TestVault.SECRET_KEY))
                .run("--camel.main.routes-include-pattern=false", "--server.port=0");
        for (var distributor : List.of("nordlys", "meridian")) {
            distributor(distributor);
        }
        endpoint();
        account("nordlys", Role.DISTRIBUTOR, "nordlys");
        account("meridian", Role.DISTRIBUTOR, "meridian");
        account("aurora", Role.PLATFORM, "aurora");
        account("kanal9", Role.PLATFORM, "kanal9");
        account("operator", Role.OPERATOR, null);
        account("admin", Role.ADMIN, null);
    }

    private void distributor(String key) {
        var order = db.order("PO-" + key, key, "aurora", "kanal9");
        var title = db.film(order, "T-" + key, "A film of " + key, 2024, 90);
        var line = db.line(title, "1", "VIDEO", null, null, Instant.parse("2027-01-01T00:00:00Z"));
        var bytes = ("the bytes of " + key).getBytes(StandardCharsets.UTF_8);
        var file = db.file(key, "in/=1+1 " + key + ".mov", bytes.length);
        var stored = context.getBean(Vault.class).put("files/" + file, bytes);
        db.stored(file, stored.key(), stored.size(), stored.sha256());
        db.match(file, line);
        db.dropPoint("drop-" + key, key);
        lines.put(key, line);
        files.put(key, file);
    }

    /** Where kanal9 takes its parcels: a bucket of the tests' own store. */
    private void endpoint() {
        var incoming = "kanal9-incoming";
        context.getBean(S3Client.class).createBucket(request -> request.bucket(incoming));
        context.getBean(Partners.class)
                .put(
                        new PlatformEndpoint(
                                "kanal9-s3",
                                "kanal9",
                                "s3-platform-sink",
                                Map.of(
                                        "endpoint",
                                        String.valueOf(store.settings().endpoint()),
                                        "region",
                                        "us-east-1",
                                        "bucket",
                                        incoming),
                                "kanal9",
                                PlatformEndpoint.Acknowledgement.API),
                        Map.of("accessKey", TestVault.ACCESS_KEY, "secretKey", TestVault.SECRET_KEY));
    }

    private void account(String login, Role role, @Nullable String partner) {
        context.getBean(Partners.class).put(new Account(login, role, partner, ZoneId.of("UTC")), PASSWORD);
    }

    /** Starts with the first test that asks and ends with the JVM, as the tests' PostgreSQL does. */
    private static synchronized ApiHub hub() {
        var hub = running;
        if (hub == null) {
            try {
                hub = new ApiHub();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = hub;
        }
        return hub;
    }

    static TestDatabase db() {
        return hub().db;
    }

    static <T> T bean(Class<T> type) {
        return hub().context.getBean(type);
    }

    static HttpClient http() {
        return HTTP;
    }

    static UUID nordlysLine() {
        return lineOf("nordlys");
    }

    static UUID nordlysFile() {
        return fileOf("nordlys");
    }

    static UUID meridianLine() {
        return lineOf("meridian");
    }

    static UUID lineOf(String distributor) {
        return Objects.requireNonNull(hub().lines.get(distributor));
    }

    static UUID fileOf(String distributor) {
        return Objects.requireNonNull(hub().files.get(distributor));
    }

    static String basic(String login) {
        return "Basic " + encode(login + ":" + PASSWORD);
    }

    static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Answered get(String path, @Nullable String login) {
        return call("GET", path, login == null ? null : basic(login), null, null);
    }

    static Answered post(String path, String login, String json) {
        return call("POST", path, basic(login), "application/json", json);
    }

    static Answered put(String path, String login, String json) {
        return call("PUT", path, basic(login), "application/json", json);
    }

    static Answered delete(String path, String login) {
        return call("DELETE", path, basic(login), null, null);
    }

    static Answered withHeader(String method, String path, String login, String name, String value) {
        return send(request(path, basic(login))
                .header(name, value)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    static Answered call(
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

    static HttpRequest.Builder request(String path, @Nullable String authorization) {
        var port = hub().context.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    static Answered send(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answered(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT),
                    response.body(),
                    response.headers().map());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.uri().toString(), e);
        }
    }

    static Answered upload(String login, String filename, UUID line, int size) {
        return send(request("/uploads", basic(login))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", "filename " + encode(filename) + ",line " + encode(line.toString()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** What kanal9 needs of a film, accepted and sealed: the delivery's id. */
    static UUID sealed(String distributor, String reference) {
        var db = db();
        var title = db.film(db.order(reference, distributor, "kanal9"), "F-" + reference, "Sealed", 2024, 102);
        accepted(title, "1", "VIDEO", null, null, distributor, "v.mov");
        accepted(title, "2", "DUB", "de", null, distributor, "de.wav");
        accepted(title, "3", "SUBTITLE", "sv", "FULL", distributor, "sv.vtt");
        return bean(Packaging.class).seal(db.consignment(title)).getFirst();
    }

    private static void accepted(
            UUID title,
            String reference,
            String kind,
            @Nullable String language,
            @Nullable String use,
            String distributor,
            String name) {
        var line = db().line(title, reference, kind, language, use, Instant.parse("2026-12-01T00:00:00Z"));
        var bytes = ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        db().accepted(line, distributor, name, bean(Vault.class).put("house/" + line + "/" + name, bytes));
    }

    /** An order of nordlys with one film and one line. */
    static String order(String reference, String due) {
        return """
                {"reference": "%s", "distributor": "nordlys", "platforms": ["aurora"],
                  "window": {"start": "2027-01-15", "timeZone": "Europe/Oslo"},
                  "titles": [{"reference": "NL-1", "type": "MOVIE", "name": "The Quiet Fjord"}],
                  "lines": [{"reference": "1", "title": "NL-1", "kind": "VIDEO", "due": "%s"}]}""".formatted(reference, due);
    }

    /** The id of the only line of a new order of nordlys. */
    static String line(String reference) {
        post("/orders", "operator", order(reference, "2026-12-01"));
        return get("/lines?order=" + reference, "operator")
                .json()
                .at("/items/0/id")
                .asText();
    }
}
