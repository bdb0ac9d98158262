package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import media.waybill.drops.Drops;
import media.waybill.partners.Viewer;
import media.waybill.vault.Vault;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator mends a subtitle cue by cue, and a distributor sees what became of its own. */
class SubtitlePageIT {

    private static final String DELIVERED = """
            1
            10:00:01,000 --> 10:00:03,000
            Hamnen är <i>tyst</i> i kväll.

            2
            10:00:04,000 --> 10:00:04,400
            Har du verkligen låst den gamla båten?

            3
            10:00:06,000 --> 10:00:08,000
            Jag låser aldrig båten...
            """;

    private static final String HOUSE = DELIVERED.replace("10:00:", "00:00:").replace("...", "…");

    private static PortalStand stand;
    private static PortalBrowser browser;
    private static UUID file;
    private static UUID line;

    @BeforeAll
    static void open() {
        browser = PortalBrowser.open();
        stand = new PortalStand();
        var database = stand.database;
        var order = database.order("PO-2026-0500", "nordlys", "aurora");
        var film = database.film(order, "NL-0500", "Low Water", 2025, 90);
        line = database.line(
                film,
                "1",
                "SUBTITLE",
                "sv",
                "FULL",
                Instant.now(Clock.systemUTC()).plus(Duration.ofDays(9)));
        file = database.file("nordlys", "in/NL-0500_sv.srt", DELIVERED.length());
        var vault = stand.context.getBean(Vault.class);
        var stored = vault.put("files/" + file, DELIVERED.getBytes(StandardCharsets.UTF_8));
        database.stored(file, stored.key(), stored.size(), stored.sha256());
        database.jdbc()
                .sql(
                        "insert into intake.identity (file_id, distributor, format, kind, at) values (:file, 'nordlys', 'srt', 'SUBTITLE', now())")
                .param("file", file)
                .update();
        var house = vault.put("house/" + file, HOUSE.getBytes(StandardCharsets.UTF_8));
        database.verdict(
                database.conformed(database.match(file, line), "NL-0500_sv.srt", house.key(), "srt"), "ACCEPTED");
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
    void anOperatorMendsACueAndKeepsItAsANewRevision() {
        var page = browser.signedIn(stand, "operator");
        page.navigate(stand.address + "files/" + file);
        page.getByText("Cue by cue").click();
        assertThat(page.locator(".lead")).containsText("times moved by -10:00:00.000");
        assertThat(cells(page, "Reading speed").first()).isVisible();
        assertThat(page.locator("#keep-revision")).isDisabled();
        assertThat(page.locator(".cue-text del")).hasText("båten...");

        cells(page, "Har du verkligen").first().click();
        assertThat(page.locator("waybill-player .over p")).hasText("Har du verkligen låst den gamla båten?");
        page.locator("#cue-until input").fill("00:00:03.000");
        page.locator("#cue-change").click();
        assertThat(page.getByText("The cue must end after it begins.").first()).isVisible();
        page.locator("#cue-until input").fill("00:00:05.950");
        page.locator("#cue-text textarea").fill("Har du <i>verkligen</i> låst båten?");
        page.locator("#cue-change").click();

        assertThat(cells(page, "Reading speed")).hasCount(0);
        PortalBrowser.shot(page, "subtitle-edit");
        page.locator("#undo").click();
        assertThat(cells(page, "Reading speed").first()).isVisible();
        page.locator("#redo").click();
        assertThat(cells(page, "Reading speed")).hasCount(0);

        page.locator("#keep-revision").click();
        // The new page is shown before the browser's address says so.
        page.waitForURL("**/files/*");
        assertThat(page.locator("h1")).hasText("NL-0500_sv_edited.ttml");
        var kept = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
        var drops = stand.context.getBean(Drops.class);
        // The stand has no routes: what the queue would do next is done by hand.
        Viewer.asHub(() -> drops.collect(kept));
        var stored = Viewer.asHub(() -> drops.stored(kept)).orElseThrow();
        var bytes = stand.context.getBean(Vault.class).bytes(stored.key(), 100_000);
        Assertions.assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("Har du <span tts:fontStyle=\"italic\">verkligen</span> låst båten?")
                .contains("end=\"00:00:05.950\"");
        Assertions.assertThat(stand.database
                        .jdbc()
                        .sql("select chosen_line from drops.file where id = :id")
                        .param("id", kept)
                        .query(UUID.class)
                        .single())
                .isEqualTo(line);
    }

    @Test
    void aDistributorReadsItsOwnOnAPhoneButChangesNothingAndAStrangerSeesNothing() {
        var page = browser.signedIn(stand, "nordlys", 390, 844);
        page.navigate(stand.address + "subtitles/" + file);
        assertThat(cells(page, "Har du verkligen").first()).isVisible();
        assertThat(page.locator("#keep-revision")).hasCount(0);
        var wide = (int) page.evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(wide).isLessThanOrEqualTo(390);
        PortalBrowser.shot(page, "subtitle-phone");

        var stranger = browser.signedIn(stand, "meridian");
        stranger.navigate(stand.address + "subtitles/" + file);
        assertThat(stranger.getByText("There is nothing at this address")).isVisible();
    }

    private static Locator cells(Page page, String text) {
        return page.locator("#cues vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(text));
    }
}
