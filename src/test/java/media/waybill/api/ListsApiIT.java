package media.waybill.api;

import static media.waybill.api.ApiHub.db;
import static media.waybill.api.ApiHub.get;
import static media.waybill.api.ApiHub.nordlysLine;
import static media.waybill.api.ApiHub.order;
import static media.waybill.api.ApiHub.post;
import static media.waybill.api.ApiHub.sealed;
import static media.waybill.api.ApiHub.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all lists promise: pages, filters, tables. */
class ListsApiIT {

    @BeforeAll
    static void somethingInEveryList() {
        var title = db().film(db().order("PO-LISTS", "nordlys", "aurora"), "L-1", "The Long List", 2023, 90);
        db().line(title, "1", "SUBTITLE", "fi", "SDH", java.time.Instant.parse("2020-01-01T00:00:00Z"));
        db().line(title, "2", "DUB", "da", null, java.time.Instant.parse("2099-01-01T00:00:00Z"));
        db().dropPoint("lists-one", "nordlys");
        db().dropPoint("lists-two", "nordlys");
        sealed("nordlys", "PO-LISTS-SEALED");
        for (var subject : new String[] {"one", "two"}) {
            db().jdbc().sql("""
                    insert into work.parked (id, stage, subject, priority, code, cause, attempts, parked_at)
                    values (gen_random_uuid(), 'intake', :subject, 0, 'UNREACHABLE', 'a cause', 3, now())""").param("subject", subject).update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lines",
                "/files",
                "/orders",
                "/deliveries",
                "/events",
                "/parked",
                "/partners",
                "/users",
                "/drop-points"
            })
    void pagesFollowEachOtherWithoutGapOrRepetition(String list) {
        var key = Set.of("/partners", "/drop-points").contains(list) ? "key" : list.equals("/users") ? "login" : "id";
        var whole = get(list + "?limit=500", "admin").json().at("/items").findValuesAsText(key);
        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(list + "?limit=" + Math.max(1, whole.size() / 3) + cursor, "admin")
                    .json();
            assertThat(page.has("next")).isTrue();
            paged.addAll(page.at("/items").findValuesAsText(key));
            cursor = page.at("/next").isTextual()
                    ? "&cursor="
                            + java.net.URLEncoder.encode(
                                    page.at("/next").asText(), java.nio.charset.StandardCharsets.UTF_8)
                    : null;
        } while (cursor != null);

        assertThat(paged).hasSizeGreaterThan(1).isEqualTo(whole);
        for (var wrong : new String[] {"limit=0", "limit=501", "limit=x", "cursor=nonsense"}) {
            var refused = get(list + "?" + wrong, "admin");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.pointers()).as(wrong).containsExactly("?" + wrong.split("=")[0]);
        }
    }

    /** Each filter alone keeps what it names and nothing else; the third column is the field that shows it. */
    @ParameterizedTest
    @CsvSource({
        "/lines?kind=SUBTITLE, kind, SUBTITLE",
        "/lines?language=fi, language, fi",
        "/lines?status=ACCEPTED, status, ACCEPTED",
        "'/lines?status=ordered,promised', status, ORDERED",
        "/lines?timeliness=LATE, timeliness, LATE",
        "/lines?title=L-1, title, L-1",
        "/lines?order=PO-LISTS, order, PO-LISTS",
        "/lines?distributor=meridian, distributor, meridian",
        "/lines?q=long%20list, titleName, The Long List",
        "/lines?dueBefore=2020-02-01T00:00:00%2B01:00, order, PO-LISTS",
        "/files?distributor=meridian, distributor, meridian",
        "/files?name=meridian, distributor, meridian",
        "/deliveries?platform=kanal9, platform, kanal9",
        "/deliveries?order=PO-LISTS, order, PO-LISTS",
        "/deliveries?title=F-PO-LISTS-SEALED, title, F-PO-LISTS-SEALED",
        "/deliveries?distributor=meridian, distributor, meridian",
        "/orders?distributor=meridian, distributor, meridian"
    })
    void filtersKeepWhatTheyName(String list, String field, String value) {
        var found = get(list, "operator").json().at("/items");

        var values = new TreeSet<String>();
        found.forEach(item -> values.add(item.path(field).asText()));
        assertThat(values).as(found.toString()).containsExactly(value);
    }

    @Test
    void filesAreFoundByLineAndStatus() {
        var byLine = get("/files?line=" + nordlysLine(), "operator").json().at("/items");
        assertThat(byLine.findValuesAsText("distributor"))
                .containsOnly("nordlys")
                .hasSize(1);
        var status = byLine.get(0).at("/status").asText();
        assertThat(get("/files?status=" + status, "operator").json().findValuesAsText("id"))
                .contains(byLine.get(0).at("/id").asText());
        var others = Arrays.stream(media.waybill.progress.FileStatus.values())
                .map(Enum::name)
                .filter(name -> !name.equals(status))
                .toList();
        assertThat(get("/files?limit=500&status=" + String.join(",", others), "operator")
                        .json()
                        .findValuesAsText("id"))
                .doesNotContain(byLine.get(0).at("/id").asText());
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
}
