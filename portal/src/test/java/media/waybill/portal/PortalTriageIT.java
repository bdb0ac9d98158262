package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import media.waybill.conventions.Conventions;
import media.waybill.matching.Matching;
import media.waybill.naming.LearnedRule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inbox by keyboard alone, what its decisions teach, and the page on which names are tried. */
class PortalTriageIT {

    private static PortalStand stand;
    private static PortalBrowser browser;

    @BeforeAll
    static void open() {
        browser = PortalBrowser.open();
        stand = new PortalStand();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    /** A series whose files come under a short form that nobody knows yet: its references do not begin with it. */
    private static UUID[] series(String distributor, String series, String shortForm, int episodes) {
        var order = stand.database.order("PO-" + shortForm, distributor, "aurora");
        var files = new UUID[episodes];
        for (int n = 1; n <= episodes; n++) {
            stand.database.line(
                    stand.database.episode(order, "TRIAGE-" + shortForm + "-" + n, series, "Part " + n, 1, n),
                    Integer.toString(n),
                    "SUBTITLE",
                    "sv",
                    null,
                    Instant.now(Clock.systemUTC()).plus(Duration.ofDays(n)));
        }
        for (int n = 1; n <= episodes; n++) {
            files[n - 1] =
                    stand.database.file(distributor, "in/%s_S01E%02d_SWE_SUB.srt".formatted(shortForm, n), 48_000 + n);
            stand.database.stored(files[n - 1], "files/" + files[n - 1], 48_000 + n, files[n - 1].toString());
            stand.database
                    .jdbc()
                    .sql("update drops.file set announced_at = now() - make_interval(mins => :n) where id = :id")
                    .param("n", n)
                    .param("id", files[n - 1])
                    .update();
            stand.context.getBean(Matching.class).match(files[n - 1]);
        }
        return files;
    }

    private static Locator selected(Page page) {
        return page.locator(".triage-row[aria-selected=true] .name");
    }

    private static void candidate(UUID file, UUID line) {
        stand.database.jdbc().sql("""
                update matching.verdict set outcome = 'AMBIGUOUS', candidates = jsonb_build_array(jsonb_build_object(
                    'line', :line::text, 'score', 0.58, 'reasons', jsonb_build_array('Season and episode fit.'))) where file_id = :file""").param("line", line).param("file", file).update();
    }

    private static UUID line(String order, String reference) {
        return stand.database
                .jdbc()
                .sql(
                        "select l.id from orders.line l join orders.purchase_order o on o.id = l.order_id where o.reference = :order and l.reference = :line")
                .param("order", order)
                .param("line", reference)
                .query(UUID.class)
                .single();
    }

    @Test
    void filesAreDecidedByKeyboardAloneAndADecisionTeachesARule() {
        var files = series("meridian", "Kvarnvik", "KVX", 4);
        candidate(files[0], line("PO-KVX", "1"));
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "assign?distributor=meridian");
        assertThat(page.locator(".triage-row")).hasCount(4);
        assertThat(selected(page)).hasText("KVX_S01E01_SWE_SUB.srt");
        page.keyboard().press("j");
        assertThat(selected(page)).hasText("KVX_S01E02_SWE_SUB.srt");
        page.keyboard().press("ArrowDown");
        assertThat(selected(page)).hasText("KVX_S01E03_SWE_SUB.srt");
        page.keyboard().press("k");
        page.keyboard().press("k");
        assertThat(selected(page)).hasText("KVX_S01E01_SWE_SUB.srt");
        PortalBrowser.shot(page, "triage");

        page.keyboard().press("1");

        assertThat(page.locator("vaadin-notification-card").first()).containsText("KVX_S01E01_SWE_SUB.srt is for");
        assertThat(selected(page)).hasText("KVX_S01E02_SWE_SUB.srt");
        assertThat(page.locator(".triage-row")).hasCount(3);
        var lesson = page.locator(".lesson").first();
        assertThat(lesson).containsText("\"KVX\" is the title \"Kvarnvik\"");
        assertThat(lesson).containsText("3 files find their line");
        assertThat(lesson).containsText("Against no match");
        PortalBrowser.shot(page, "triage-lesson");

        page.keyboard().press("u");
        assertThat(page.locator(".triage-row")).hasCount(4);
        assertThat(selected(page)).hasText("KVX_S01E01_SWE_SUB.srt");
        assertThat(page.locator(".lesson")).hasCount(0);

        page.keyboard().press("/");
        page.keyboard().type("Kvarnvik");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#assign-other")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".triage-row")).hasCount(3);
        assertThat(lesson).containsText("3 files find their line");
        page.keyboard().press("a");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("accepted as version 1");

        for (int n = 1; n < 4; n++) {
            Assertions.assertThat(stand.context.getBean(Matching.class).match(files[n]))
                    .hasSize(1);
        }
        page.navigate(stand.address + "assign?distributor=meridian");
        assertThat(page.locator(".triage-list")).containsText("No file fits");
        page.keyboard().press("?");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("Undo the last decision");
        PortalBrowser.shot(page, "triage-keys");
    }

    @Test
    void whatIsUndoneIsStillOfferedUnderTheSameKey() {
        stand.database.distributor("undine");
        var order = stand.database.order("PO-UND", "undine", "aurora");
        var title = stand.database.film(order, "TRIAGE-UND-1", "Glassmakers", 2019, 90);
        var due = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(40));
        stand.database.line(title, "1", "SUBTITLE", "da", null, due);
        stand.database.line(title, "2", "SUBTITLE", "nb", null, due);
        var file = stand.database.file("undine", "in/Glassmakers_undertekster.srt", 48_100);
        stand.database.stored(file, "files/" + file, 48_100, file.toString());
        stand.context.getBean(Matching.class).match(file);
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "assign?distributor=undine");
        assertThat(page.locator(".candidate")).hasCount(2);
        var first = page.locator(".candidate").first().locator("a").first().innerText();

        page.keyboard().press("1");
        assertThat(page.locator(".triage-row")).hasCount(0);
        page.keyboard().press("u");

        assertThat(page.locator(".triage-row")).hasCount(1);
        assertThat(page.locator(".candidate")).hasCount(2);
        assertThat(page.locator(".candidate").first()).containsText(first);
    }

    @Test
    void aLinkLeadsToItsFileThoughItStandsOnAnotherPageAndToNoOtherFile() {
        stand.database.distributor("lang");
        var files = series("lang", "Langveien", "LGV", 30);
        candidate(files[29], line("PO-LGV", "30"));
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "assign?distributor=lang&file=" + files[29]);
        assertThat(selected(page)).hasText("LGV_S01E30_SWE_SUB.srt");
        assertThat(page.locator(".triage-foot")).containsText("1 to 25 of 30");
        page.keyboard().press("1");
        assertThat(page.locator("vaadin-notification-card").first()).containsText("LGV_S01E30_SWE_SUB.srt is for");

        page.navigate(stand.address + "assign?distributor=lang&file=" + UUID.randomUUID());
        assertThat(page.locator("vaadin-notification-card").last()).containsText("There is no such file");
    }

    @Test
    void severalFilesAreTickedAndAssignedAtOnceAndTakenBackAtOnce() {
        stand.database.distributor("havre");
        var files = series("havre", "Nordlyset", "NRX", 3);
        candidate(files[0], line("PO-NRX", "1"));
        candidate(files[1], line("PO-NRX", "2"));
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "assign?distributor=havre");
        assertThat(page.locator(".triage-row")).hasCount(3);
        page.keyboard().press("x");
        assertThat(page.locator(".triage-ticks")).containsText("1 ticked");
        page.locator("#tick-all").click();
        assertThat(page.locator(".triage-ticks")).containsText("3 ticked");
        PortalBrowser.shot(page, "triage-ticked");

        page.locator("#assign-ticked").click();
        var asked = page.locator("vaadin-dialog-overlay");
        assertThat(asked.locator(".triage-pair")).hasCount(3);
        assertThat(asked).containsText("no suggestion, it goes on waiting");
        page.waitForTimeout(300);
        PortalBrowser.shot(page, "triage-assign-all");
        page.locator("#assign-all").click();

        assertThat(page.locator("vaadin-notification-card").first()).containsText("2 files are assigned");
        assertThat(page.locator(".triage-row")).hasCount(1);
        assertThat(selected(page)).hasText("NRX_S01E03_SWE_SUB.srt");
        assertThat(asked).hasCount(0);
        page.keyboard().press("u");
        assertThat(page.locator(".triage-row")).hasCount(3);
        assertThat(page.locator("#assign-ticked")).isHidden();
    }

    @Test
    void theInboxOpensAtAFileAndReadsOnAPhone() {
        var files = series("sundby", "Fyrvakten", "FVT", 2);
        var page = browser.signedIn(stand, "operator", 390, 844);
        page.navigate(stand.address + "assign?file=" + files[1]);
        assertThat(page.locator(".triage-detail .spelled")).containsText("FVT_S01E02");
        assertThat(page.locator(".triage-rows")).isHidden();
        page.waitForTimeout(300);
        PortalBrowser.shot(page, "phone-triage");
        page.locator(".triage-detail .back").click();
        assertThat(page.locator(".triage-rows")).isVisible();
        PortalBrowser.shot(page, "phone-triage-list");
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void namesAreReadWhileTheyAreTypedAndAConventionIsCheckedByLine() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "names?distributor=nordlys");
        page.locator("#names-to-read textarea")
                .fill("in/Harbour_Lights_S01E02_FIN_FORCED.srt\nQuiet_Fjord_CAN_51.wav\nholiday photos 3.jpg");
        var read = page.locator(".read-name");
        assertThat(read).hasCount(3);
        assertThat(read.first().locator(".says.title")).hasText("Harbour_Lights");
        assertThat(read.first().locator(".chip").first()).hasText("Fits one line");
        assertThat(read.nth(1).locator(".says.open")).hasText("CAN");
        assertThat(read.nth(1)).containsText("Cantonese (yue) or");
        page.locator("#naming-yaml textarea").fill("languages:\n  CAN: yue\n  XX: not a tag\n");
        assertThat(page.locator(".lint")).containsText("line 3");
        page.waitForTimeout(300);
        PortalBrowser.shot(page, "names");
        var phone = browser.signedIn(stand, "operator", 390, 844);
        phone.navigate(stand.address + "names?distributor=nordlys&name=in/Harbour_Lights_S01E02_FIN_FORCED.srt");
        assertThat(phone.locator(".read-name")).hasCount(1);
        phone.waitForTimeout(300);
        PortalBrowser.shot(phone, "phone-names");
        Assertions.assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void aRuleThatMisfiresIsFlaggedWithItsFilesAndTakenBack() {
        stand.database.distributor("havn");
        stand.context
                .getBean(Conventions.class)
                .accept("havn", LearnedRule.title("BRG", "The Bridge"), "Written by hand.", null, "operator");
        var files = series("havn", "Bergvik", "BRG", 2);
        var matching = stand.context.getBean(Matching.class);
        matching.assign(files[0], line("PO-BRG", "1"), "operator");
        matching.assign(files[1], line("PO-BRG", "2"), "operator");
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "assign");
        assertThat(page.locator(".notice.bad")).containsText("A learned rule of havn misfires, 2 files of 2");
        PortalBrowser.shot(page, "triage-flagged");
        page.locator(".notice.bad a").click();
        var rules = page.locator(".learned table.plain");
        assertThat(rules).containsText("\"BRG\" is the title \"The Bridge\"");
        assertThat(rules.locator("td[data-label=Misfires] .chip.bad")).hasText("2 files");
        rules.locator("vaadin-details-summary").first().click();
        assertThat(rules).containsText("A person chose subtitle sv of Bergvik S01E01");
        page.waitForTimeout(300);
        PortalBrowser.shot(page, "names-misfire");
        page.locator(".learned vaadin-button", new Page.LocatorOptions().setHasText("Take back"))
                .click();
        page.locator("#reason textarea").fill("The series is Bergvik");
        page.locator("#decide").click();
        assertThat(page.locator(".learned")).containsText("Nothing learned yet");
        page.locator(".learned vaadin-details-summary").click();
        assertThat(page.locator(".learned")).containsText("taken back by operator: The series is Bergvik");
    }

    @Test
    void anUploadIsToldByTheSameRulesWhichLineItSatisfies() {
        var page = browser.signedIn(stand, "nordlys");
        page.navigate(stand.address + "send");
        page.locator("#waybill-files").setInputFiles(new FilePayload[] {
            new FilePayload("HBX_S01E02_FIN_FORCED.srt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("Harbour_Lights_S01E02_FIN_FORCED.srt", "text/plain", "y".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(page.locator(".card .chip").first()).hasText("Fits no line");
        PortalBrowser.shot(page, "send-check");
        stand.context
                .getBean(Conventions.class)
                .accept("nordlys", LearnedRule.title("HBX", "Harbour Lights"), "Written by hand.", null, "operator");
        page.reload();
        page.locator("#waybill-files").setInputFiles(new FilePayload[] {
            new FilePayload("HBX_S01E02_FIN_FORCED.srt", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(page.locator(".card .chip").first()).hasText("Fits one line");
    }
}
