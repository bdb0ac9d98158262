package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real browser signs in as each role; what it saw lies in target/screenshots. */
class PortalLookIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static PortalStand stand;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "no chromium at " + CHROMIUM + ": apt install chromium to run the browser test");
        stand = new PortalStand();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void oneClickSignsASampleDistributorIn() {
        var page = page(1440, 900);
        page.navigate(stand.address);
        assertThat(page.locator("#as-nordlys")).isVisible();
        shot(page, "sign-in");
        page.locator("#as-nordlys").click();
        assertThat(page.locator(".whoami .name")).hasText("nordlys");
        shot(page, "distributor-home");
    }

    private static Page page(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }
}
