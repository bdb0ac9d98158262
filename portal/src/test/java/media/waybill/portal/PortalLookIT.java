package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real browser signs in as each role; what it saw lies in target/screenshots. */
class PortalLookIT {

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

    @Test
    void aDistributorSeesWhatIsLateAndPromisesADate() {
        var page = signedIn("nordlys", 1440, 900);
        assertThat(page.locator(".figure.bad .n").first()).hasText("2");
        shot(page, "distributor-home");
        page.navigate(stand.address + "lines/" + stand.late);
        assertThat(page.locator("h1")).hasText("Subtitle Swedish (sv)");
        shot(page, "line");
        page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("Answer"))
                .click();
        page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Ask a question"))
                .click();
        page.locator("#answer-detail textarea").fill("Which frame rate do you want?");
        page.locator("#send-answer").click();
        assertThat(page.locator(".story li").first()).containsText("Which frame rate do you want?");
    }

    @Test
    void anOperatorSeesWhomToChaseAndWhatIsStuckWithoutReloading() {
        var page = signedIn("operator", 1440, 900);
        assertThat(page.locator("table.plain").first()).containsText("nordlys");
        assertThat(page.getByText("aurora-s3 answers 403")).isVisible();
        shot(page, "operator-home");
        for (var path : List.of(
                "assign", "review", "parked", "orders", "lines", "files", "deliveries", "drop-points", "partners")) {
            page.navigate(stand.address + path);
            assertThat(page.locator("h1")).isVisible();
            page.waitForTimeout(400);
            shot(page, path);
        }
        page.navigate(stand.address + "orders/PO-2026-0117");
        assertThat(page.locator("h1")).hasText("PO-2026-0117");
        shot(page, "order");
        page.navigate(stand.address + "files/" + stand.unmatched);
        assertThat(page.locator(".candidate")).hasCount(1);
        shot(page, "file");
        stand.database
                .jdbc()
                .sql(
                        "insert into journal.event (at, actor, kind, file_id, summary) values (now(), 'hub', 'drops.seen', :file, 'Seen once more')")
                .param("file", stand.unmatched)
                .update();
        assertThat(page.getByText("Seen once more")).isVisible();
    }

    @Test
    void aDistributorCannotReachWhatIsAnOperatorsOrAStrangers() {
        var page = signedIn("meridian", 1440, 900);
        page.navigate(stand.address + "lines/" + stand.late);
        assertThat(page.getByText("There is nothing at this address")).isVisible();
        page.navigate(stand.address + "parked");
        assertThat(page.getByText("There is nothing at this address")).isVisible();
        shot(page, "not-found");
    }

    @Test
    void aLiveRedrawShowsADistributorItsOwnFilesOnly() {
        var page = signedIn("meridian", 1440, 900);
        page.navigate(stand.address + "files");
        assertThat(page.getByText("No file has come yet")).isVisible();
        var file = stand.database.file("meridian", "El regreso.mov", 1000);
        stand.database
                .jdbc()
                .sql(
                        "insert into journal.event (at, actor, kind, file_id, summary) values (now(), 'hub', 'drops.seen', :file, 'Seen')")
                .param("file", file)
                .update();
        assertThat(page.getByText("El regreso.mov").first()).isVisible();
        assertThat(page.locator(".total")).hasText("1 file");
    }

    @Test
    void everyHomeReadsOnAPhoneAndInTheDark() {
        for (var login : List.of("nordlys", "operator", "aurora")) {
            var phone = signedIn(login, 390, 844);
            phone.waitForTimeout(400);
            shot(phone, "phone-" + login);
            var wide = (int) phone.evaluate("document.documentElement.scrollWidth");
            Assertions.assertThat(wide).isLessThanOrEqualTo(390);
        }
        var dark = signedIn("nordlys", 1440, 900);
        dark.evaluate("window.waybillTheme('dark')");
        shot(dark, "dark-distributor");
        dark.navigate(stand.address + "send");
        assertThat(dark.locator("waybill-send label")).isVisible();
        shot(dark, "dark-send");
    }

    private static Page signedIn(String login, int width, int height) {
        return browser.signedIn(stand, login, width, height);
    }

    private static void shot(Page page, String name) {
        PortalBrowser.shot(page, name);
    }
}
