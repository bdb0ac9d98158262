package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import media.waybill.vault.Vault;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people come to the portal for, done with a real browser from the first click to what it changed. */
class PortalTasksIT {

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
    void aLargeFileIsToldItsLineBeforeItIsSent() {
        var bytes = new byte[30_000_000];
        new Random(30).nextBytes(bytes);
        var page = browser.signedIn(stand, "nordlys");
        page.navigate(stand.address + "send");
        page.locator("#waybill-files").setInputFiles(new FilePayload("NL-0042_sv_SUB.srt", "text/plain", bytes));
        assertThat(page.locator(".card .chip").first()).hasText("Fits one line");
        assertThat(page.getByText("not sent yet")).isVisible();
        page.locator("#send-all").click();
        page.getByText("Received", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("h1")).hasText("NL-0042_sv_SUB.srt");
        assertThat(page.getByText("30,000,000 bytes")).isVisible();
    }

    @Test
    void whoLeavesWhileFilesAreNotSentIsAskedFirst() {
        var page = browser.signedIn(stand, "nordlys");
        page.navigate(stand.address + "send");
        page.locator("#waybill-files")
                .setInputFiles(new FilePayload("NL-0042_fi_SUB.srt", "text/plain", new byte[] {1, 2, 3}));
        assertThat(page.getByText("not sent yet")).isVisible();
        page.locator("a[href='lines']").first().click();

        var asked = page.locator("vaadin-confirm-dialog-overlay");
        assertThat(asked).containsText("1 file has not arrived yet");
        button(page, "Stay").click();
        assertThat(page.getByText("not sent yet")).isVisible();

        page.locator("a[href='lines']").first().click();
        button(page, "Leave the page").click();
        assertThat(page.locator("h1")).hasText("Lines");
        page.locator("a[href='send']").first().click();
        page.locator("a[href='lines']").first().click();
        assertThat(page.locator("h1")).hasText("Lines");
    }

    @Test
    void anOriginalComesBackByteForByte() throws IOException {
        var bytes = "1\n00:00:01,000 --> 00:00:02,000\nÅpne døren.\n".getBytes(StandardCharsets.UTF_8);
        var file = stand.database.file("nordlys", "Quiet Fjord NOB.srt", bytes.length);
        stand.database.stored(file, "files/" + file, bytes.length, "beef");
        stand.context.getBean(Vault.class).put("files/" + file, bytes);
        var page = browser.signedIn(stand, "nordlys");
        page.navigate(stand.address + "files/" + file);

        var download =
                page.waitForDownload(() -> page.getByText("Download original").click());

        Assertions.assertThat(download.suggestedFilename()).isEqualTo("Quiet Fjord NOB.srt");
        Assertions.assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
    }

    @Test
    void anOrderWithErrorsIsRefusedWithEachByRowAndField() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "orders");
        button(page, "Place order").click();
        var csv = """
                reference,distributor,platforms,title.reference,title.type,title.name,line.reference,line.kind,line.language,due
                PO-9,nordlys,aurora,NL-1,MOVIE,Sund,1,HOLOGRAM,,2026-12-01
                ,,,NL-1,,,2,SUBTITLE,xx-not-a-language,2026-13-01
                """;
        page.locator("#order-file input[type=file]")
                .setInputFiles(new FilePayload("order.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));

        var faults = page.locator("vaadin-dialog-overlay table.plain tbody");
        assertThat(faults).containsText("row 2");
        assertThat(faults).containsText("line.kind");
        assertThat(faults).containsText("row 3");
        assertThat(faults).containsText("due");
        assertThat(page.getByText("Nothing was taken")).isVisible();
        page.navigate(stand.address + "orders?q=PO-9");
        assertThat(page.getByText("No row fits these filters")).isVisible();
    }

    @Test
    void aReviewNeedsAReasonAndThenMovesOn() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "review");
        var open = page.locator(".page .card");
        assertThat(open).hasCount(1);
        button(page, "Accept with a waiver").click();
        page.locator("#decide").click();
        assertThat(page.getByText("Say why: it is kept in the story.")).isVisible();
        page.locator("#reason textarea").fill("The viewer has more time than the rule knows");
        page.locator("#decide").click();

        assertThat(page.getByText("Nothing to review")).isVisible();
        page.navigate(stand.address + "lines/" + stand.inReview);
        assertThat(page.locator(".story")).containsText("The viewer has more time than the rule knows");
        button(page, "Reject with reasons").click();
        page.locator("#reason textarea").fill("The second reel is missing");
        page.locator("#decide").click();
        assertThat(page.locator(".notice.bad")).containsText("The second reel is missing");
    }

    @Test
    void aFileIsAssignedInOneClickAndTakenBackInAnother() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "files/" + stand.unmatched);
        page.locator(".candidate vaadin-button").click();
        assertThat(page.getByText("Take the match back")).isVisible();
        page.locator("vaadin-notification-card vaadin-button").click();

        assertThat(page.getByText("operator took its match back.")).isVisible();
        assertThat(page.getByText("Take the match back")).isHidden();
    }

    @Test
    void aDropPointThatCannotBeReachedSaysAtWhichStepAndWhatToDo() {
        stand.database
                .jdbc()
                .sql(
                        "update partners.drop_point set parameters = '{\"host\": \"127.0.0.1\", \"port\": \"1\", \"user\": \"nordlys\"}' where key = 'nordlys-sftp'")
                .update();
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "drop-points");
        button(page, "Check").click();

        var steps = page.locator("vaadin-dialog-overlay table.plain tbody");
        assertThat(steps).containsText("Failed");
        assertThat(steps).containsText("127.0.0.1");
    }

    @Test
    void aParkedJobIsTriedAgain() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "parked");
        assertThat(page.getByText("aurora-s3 answers 403")).isVisible();
        button(page, "Retry").click();

        assertThat(page.getByText("Nothing is parked")).isVisible();
    }

    @Test
    void aPlatformAnswersADeliveryAndTheOperatorSeesItWithoutReloading() {
        var operator = browser.signedIn(stand, "operator");
        operator.navigate(stand.address + "deliveries/" + stand.sent);
        assertThat(operator.locator(".page .chip").first()).hasText("Sent, no answer yet");
        var platform = browser.signedIn(stand, "aurora");
        button(platform, "Ingested").click();

        assertThat(operator.getByText("The platform answered ingested")).isVisible();
        platform.navigate(stand.address + "deliveries/" + stand.sent);
        button(platform, "Refuse").click();
        platform.locator("vaadin-dialog-overlay vaadin-text-area textarea").fill("The first minute is silent");
        button(platform, "Refuse the parcel").click();
        assertThat(operator.locator(".page .notice.bad")).containsText("The first minute is silent");
    }

    @Test
    void aFigureLeadsToExactlyTheRowsThatItCounts() {
        var page = browser.signedIn(stand, "nordlys");
        var figure = page.locator(".figure", new Page.LocatorOptions().setHasText("Refused"));
        assertThat(figure.locator(".n")).hasText("1");
        figure.click();

        assertThat(page.locator(".total")).hasText("1 line");
        page.navigate(stand.address + "lines?status=REJECTED,IN_REVIEW");
        assertThat(page.locator("#filter-status input")).hasValue("Refused or In review");
    }

    @Test
    void aListIsCardsOnAPhoneAndItsFiltersAreFoldedAway() {
        var page = browser.signedIn(stand, "nordlys", 390, 844);
        page.navigate(stand.address + "lines");
        assertThat(page.locator("vaadin-grid.cards .asked").first()).isVisible();
        assertThat(page.locator("#filter-status")).isHidden();
        button(page, "Filters").click();
        assertThat(page.locator("#filter-status")).isVisible();
        page.locator(".asked .lead").first().click();

        page.locator(".story").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .locator("visible=true")
                .first();
    }
}
