package media.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matching on two nodes: they see each other's orders at once, and make one whole of what each of them pulled. */
class GroupsOnTwoHubsIT {

    private static final List<String> LANGUAGES = List.of("de", "sv", "da", "fi");
    private static final List<String> BEFORE = List.of("L", "R", "C");
    private static final List<String> BETWEEN = List.of("LFE");
    private static final List<String> AFTER = List.of("Ls", "Rs");
    private static final int TITLES = 1_250;
    private static final int LINES_EACH = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private HubProcesses hubs;
    private final Map<String, UUID> dubs = new HashMap<>();

    @BeforeEach
    void aFilmInFourLanguages() throws IOException {
        hubs = new HubProcesses(folder);
        var title = hubs.db.film(hubs.db.order("PO-1", "nordlys", "kanal9"), "NL-0042", "The Quiet Fjord", 2024, 1);
        for (var language : LANGUAGES) {
            dubs.put(
                    language,
                    hubs.db.line(title, language, "DUB", language, null, Instant.parse("2026-12-01T00:00:00Z")));
        }
        hubs.db.jdbc().sql("update orders.line set layout = '5.1'").update();
    }

    @AfterEach
    void end() throws Exception {
        hubs.close();
    }

    @Test
    void whatTwoNodesPulledIsOneWholeThoughOneDies() throws Exception {
        hubs.dropPoint();
        drop(BEFORE);
        hubs.start("one");
        HubProcesses.await(
                "one pulls the first half, alone",
                () -> hubs.isUp("one") && hubs.count("drops.stored") == pulled(BEFORE));
        hubs.start("two");
        HubProcesses.await("two is up", () -> hubs.isUp("two"));
        aLargeOrderPlacedOnOneIsKnownToTheOther();

        drop(BETWEEN);
        HubProcesses.await("the one is at work", () -> hubs.count("work.job where picked_by like 'one/%'") > 0);
        hubs.kill("one");
        drop(AFTER);
        HubProcesses.await(
                "two pulls the rest, and finishes what one had begun",
                () -> hubs.count("drops.stored") == pulled(BEFORE) + pulled(BETWEEN) + pulled(AFTER)
                        && hubs.count("qc.verdict") >= LANGUAGES.size()
                        && hubs.count("work.job") == 0);

        assertThat(hubs.isAlive("two")).isTrue();
        assertThat(hubs.count("work.parked")).isZero();
        assertThat(hubs.count("matching.file_group")).isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("matching.file_group where formed_at is not null and whole"))
                .isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("matching.part")).isEqualTo(hubs.count("drops.stored"));
        assertThat(hubs.count("matching.group_match")).isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("conform.conformed")).isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("journal.event where kind = 'matching.matched'")).isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("journal.event where kind = 'conform.conformed'")).isEqualTo(LANGUAGES.size());
        assertThat(hubs.count("qc.verdict")).isEqualTo(LANGUAGES.size());
        dubs.forEach((language, line) -> {
            assertThat(hubs.count("matching.match where line_id = '" + line + "'"))
                    .as(language)
                    .isEqualTo(1);
            assertThat(hubs.count("matching.match_part p join matching.match m on m.id = p.match_id"
                            + " join drops.file f on f.id = p.file_id where m.line_id = '" + line
                            + "' and f.name like '%\\_" + language + ".%'"))
                    .as(language)
                    .isEqualTo(6);
        });
    }

    private static long pulled(List<String> channels) {
        return (long) channels.size() * LANGUAGES.size();
    }

    private void drop(List<String> channels) throws IOException {
        for (var channel : channels) {
            for (var language : LANGUAGES) {
                hubs.drop("The_Quiet_Fjord_5.1_" + language + "." + channel + ".wav", stem(language, channel));
            }
        }
    }

    /** No two are alike, or the second would be a duplicate. */
    private byte[] stem(String language, String channel) throws IOException {
        var made = folder.resolve("stem.wav");
        Files.deleteIfExists(made);
        int hertz = 300 + Math.floorMod((language + channel).hashCode(), 5000);
        new Ffmpeg(null, folder)
                .run(Command.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=" + hertz + ":sample_rate=48000:duration=1",
                        "-c:a",
                        "pcm_s24le",
                        made.toString()));
        return Files.readAllBytes(made);
    }

    /** Until the other node answers a name of the order's last title. How long that takes is printed. */
    private void aLargeOrderPlacedOnOneIsKnownToTheOther() throws Exception {
        var reference = "BIG-%05d".formatted(TITLES - 1);
        var name = reference + "_nb_SUB.srt";
        assertThat(resolved("two", name).path("outcome").asText()).isEqualTo("UNMATCHED");
        long begun = System.nanoTime();
        var placed = CompletableFuture.supplyAsync(() -> call("one", "/orders", order()));
        HubProcesses.await(
                "the order stands", () -> hubs.count("orders.purchase_order where reference = 'PO-BIG'") == 1);
        long committed = System.nanoTime();
        HubProcesses.await(
                "the other node knows it",
                () -> resolved("two", name).path("outcome").asText().equals("MATCHED"));
        System.out.printf(
                "%,d lines placed on one node: written after %.1f s, matched on the other %.2f s later%n",
                TITLES * LINES_EACH, (committed - begun) / 1e9, (System.nanoTime() - committed) / 1e9);
        var line = hubs.db
                .jdbc()
                .sql("select id from orders.line where reference = :reference")
                .param("reference", reference + "/SUBTITLE-nb-FULL")
                .query(UUID.class)
                .single();
        assertThat(resolved("two", name).path("line").asText()).isEqualTo(line.toString());
        assertThat(hubs.count(
                        "orders.line l join orders.purchase_order o on o.id = l.order_id where o.reference = 'PO-BIG'"))
                .isEqualTo(TITLES * LINES_EACH);
        assertThat(placed.join().path("reference").asText()).isEqualTo("PO-BIG");
    }

    private JsonNode resolved(String node, String name) {
        var body = JSON.createObjectNode().put("distributor", "nordlys");
        body.putArray("names").add(name);
        return call(node, "/names:resolve", body).path("items").path(0);
    }

    private JsonNode order() {
        var order = JSON.createObjectNode().put("reference", "PO-BIG").put("distributor", "nordlys");
        order.putArray("platforms").add("kanal9");
        order.putObject("window").put("start", "2027-01-15").put("timeZone", "Europe/Oslo");
        var titles = order.putArray("titles");
        var lines = order.putArray("lines");
        for (int i = 0; i < TITLES; i++) {
            var reference = "BIG-%05d".formatted(i);
            titles.addObject()
                    .put("reference", reference)
                    .put("type", "MOVIE")
                    .put("name", "Picture of " + reference)
                    .put("year", 2000)
                    .put("runtime", "PT90M");
            lines.addObject().put("title", reference).put("kind", "VIDEO").put("due", "2026-12-01");
            for (var language : List.of("de", "fr", "it")) {
                lines.addObject()
                        .put("title", reference)
                        .put("kind", "DUB")
                        .put("language", language)
                        .put("due", "2026-12-01");
            }
            for (var language : List.of("sv", "nb", "da", "fi")) {
                lines.addObject()
                        .put("title", reference)
                        .put("kind", "SUBTITLE")
                        .put("language", language)
                        .put("use", "FULL")
                        .put("due", "2026-12-01");
            }
        }
        return order;
    }

    private JsonNode call(String node, String path, JsonNode body) {
        try {
            var said = ("admin:" + HubProcesses.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create(hubs.api(node) + path))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(said))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofMinutes(2))
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(path + " answered " + answer.statusCode() + " " + answer.body())
                    .isBetween(200, 201);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }
}
