package media.waybill.api;

import static media.waybill.api.ApiHub.bean;
import static media.waybill.api.ApiHub.call;
import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.fileOf;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.lineOf;
import static media.waybill.api.ApiHub.post;
import static media.waybill.api.ApiHub.sealed;
import static media.waybill.api.ApiHub.upload;
import static media.waybill.api.ApiHub.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import media.waybill.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promise 4: a stranger's lists hold nothing of another's, and another's ids name nothing. Every call of the OpenAPI
 * document is asked for every id that the database has of the other, so that a new call is asked as well.
 */
class StrangersApiIT {

    private static final Set<String> METHODS = Set.of("get", "head", "put", "post", "patch", "delete");
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void theOtherHasSomethingEverywhere() {
        // Some thousand calls: a password would be hashed for each.
        for (var login : List.of("nordlys", "aurora", "kanal9", "admin")) {
            var made = post("/tokens", "admin", "{\"login\": \"" + login + "\", \"name\": \"walk\"}");
            TOKENS.put(login, "Bearer " + made.json().at("/token").asText());
        }
        for (var distributor : List.of("nordlys", "meridian")) {
            subtitle(distributor);
            picture(distributor);
            sealed(distributor, "PO-SECRET-" + distributor);
            post(
                    "/naming-rules",
                    "operator",
                    "{\"distributor\": \"" + distributor + "\", \"type\": \"NOISE\", \"word\": \"secretword\"}");
            db().jdbc().sql("""
                    insert into work.parked (id, stage, subject, priority, code, cause, attempts, distributor, parked_at)
                    values (gen_random_uuid(), 'intake', :who, 0, 'UNREACHABLE', :who, 3, :who, now())""").param("who", distributor).update();
        }
        var film =
                db().film(db().order("PO-OTHERS", "meridian", "aurora"), "T-OTHERS", "A film for meridian", 2020, 80);
        db().line(film, "1", "VIDEO", null, null, java.time.Instant.parse("2027-01-01T00:00:00Z"));
    }

    /** A text that is read and conformed, as the calls about timed text need one. */
    private static void subtitle(String distributor) {
        var title =
                db().film(db().order("PO-TEXT-" + distributor, distributor, "aurora"), "T-TEXT", "A text", 2020, 80);
        var due = java.time.Instant.parse("2027-01-01T00:00:00Z");
        var line = db().line(title, "1", "SUBTITLE", "sv", "FULL", due);
        var text = "1\n00:00:01,000 --> 00:00:02,000\nHej.\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var file = db().file(distributor, "in/text.srt", text.length);
        var stored = bean(Vault.class).put("files/" + file, text);
        db().stored(file, stored.key(), stored.size(), stored.sha256());
        db().conformed(db().match(file, line), "text.srt", stored.key(), "srt");
    }

    /** A picture that was measured, of which there is a preview. */
    private static void picture(String distributor) {
        var order = db().order("PO-PICTURE-" + distributor, distributor, "aurora");
        var due = java.time.Instant.parse("2027-01-01T00:00:00Z");
        var line = db().line(db().film(order, "T-PICTURE", "A picture", 2020, 80), "1", "VIDEO", null, null, due);
        var vault = bean(Vault.class);
        var bytes = "moving".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var file = db().file(distributor, "in/picture.mov", bytes.length);
        var stored = vault.put("files/" + file, bytes);
        db().stored(file, stored.key(), stored.size(), stored.sha256());
        var verdict =
                db().verdict(db().conformed(db().match(file, line), "picture.mov", stored.key(), "mov"), "ACCEPTED");
        db().jdbc()
                .sql("update qc.verdict set measured = '{\"previewed\": true}' where id = :id")
                .param("id", verdict)
                .update();
        vault.put("previews/" + file + ".mp4", bytes);
    }

    @ParameterizedTest
    @CsvSource({"nordlys, distributor, meridian", "aurora, platform, kanal9", "kanal9, platform, aurora"})
    void everyListHoldsNothingOfAnother(String login, String column, String other) {
        var words = words(column, other, 2);
        var lists = new ArrayList<String>();
        paths("get").stream().filter(path -> !path.contains("{")).forEach(path -> {
            lists.add(path);
            parameters(path)
                    .forEach(parameter -> words.forEach(word -> lists.add(path + "?" + parameter + "=" + word)));
        });

        assertThat(lists).hasSizeGreaterThan(60);
        for (var list : lists) {
            var answer = call("GET", list, TOKENS.get(login), null, null);
            assertThat(answer.status()).as(list).isIn(200, 400, 403, 404);
            if (answer.status() == 200 && !list.startsWith("/openapi.json")) {
                assertThat(answer.body()).as(list).doesNotContain(words);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nordlys, distributor, meridian", "aurora, platform, kanal9", "kanal9, platform, aurora"})
    void everyIdOfAnotherNamesNothing(String login, String column, String other) {
        var ids = words(column, other, 1000);
        for (var method : METHODS) {
            for (var path : paths(method)) {
                if (!path.contains("{")) {
                    continue;
                }
                var seen = new TreeSet<Integer>();
                for (var id : ids) {
                    var address = path.replaceAll("\\{\\w+}", id);
                    var type = method.equals("patch") ? "application/offset+octet-stream" : "application/json";
                    var answer = call(
                            method.toUpperCase(Locale.ROOT),
                            address,
                            TOKENS.get(login),
                            type,
                            Set.of("get", "head").contains(method) ? null : "{}");
                    assertThat(answer.status()).as(method + " " + address).isIn(NOT_THERE);
                    if (method.equals("get")) {
                        seen.add(call("GET", address, TOKENS.get("admin"), null, null)
                                .status());
                    }
                }
                if (method.equals("get") && column.equals("distributor") && !path.startsWith("/endpoints/")) {
                    assertThat(seen).as("some id of theirs is one of " + path).contains(200);
                }
            }
        }
    }

    @Test
    void aDistributorSeesItsOwnAndCanUploadForNoOther() {
        for (var list : List.of("/lines", "/files", "/deliveries")) {
            assertThat(get(list, "nordlys").json().findValuesAsText("distributor"))
                    .as(list)
                    .contains("nordlys")
                    .containsOnly("nordlys");
        }
        assertThat(get("/files/" + fileOf("nordlys"), "nordlys").status()).isEqualTo(200);
        assertThat(upload("nordlys", "x.mov", lineOf("meridian"), 3).status()).isEqualTo(404);
        var begun = upload("meridian", "x.mov", lineOf("meridian"), 3).header("location");
        assertThat(withHeader("HEAD", begun.substring("/api/v1".length()), "nordlys", "Tus-Resumable", "1.0.0")
                        .status())
                .isEqualTo(404);
    }

    /** The partner's key, and every id and reference that the database keeps of it. */
    private static Collection<String> words(String column, String partner, int most) {
        var words = new TreeSet<String>();
        words.add(partner);
        var tables =
                db().jdbc().sql("""
                select i.table_schema || '.' || i.table_name from information_schema.columns i
                join information_schema.columns p using (table_schema, table_name)
                join information_schema.tables t using (table_schema, table_name)
                where i.column_name = 'id' and i.data_type = 'uuid' and p.column_name = :column""").param("column", column).query(String.class).list();
        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            db().jdbc()
                    .sql("select id from " + table + " where " + column + " = :partner limit " + most)
                    .param("partner", partner)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> words.add(id.toString()));
        }
        if (column.equals("distributor")) {
            words.addAll(db().jdbc()
                    .sql("select reference from orders.purchase_order where distributor = :partner")
                    .param("partner", partner)
                    .query(String.class)
                    .list());
            words.add("drop-" + partner);
        }
        return words;
    }

    private static List<String> paths(String method) {
        var paths = new ArrayList<String>();
        get("/openapi.json", null).json().at("/paths").fields().forEachRemaining(path -> {
            if (path.getValue().has(method)) {
                paths.add(path.getKey().substring("/api/v1".length()));
            }
        });
        return paths;
    }

    private static List<String> parameters(String path) {
        var document = get("/openapi.json", null).json();
        var names = new ArrayList<String>();
        document.at("/paths").path("/api/v1" + path).at("/get/parameters").forEach(parameter -> {
            if (parameter.at("/in").asText().equals("query")) {
                names.add(parameter.at("/name").asText());
            }
        });
        return names;
    }
}
