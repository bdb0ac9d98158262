package media.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser in which people sign in; what it saw lies in target/screenshots. */
final class PortalBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private PortalBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static PortalBrowser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "no chromium at " + CHROMIUM + ": apt install chromium to run the browser tests");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new PortalBrowser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox"))));
    }

    Page signedIn(PortalStand stand, String login) {
        return signedIn(stand, login, 1440, 900);
    }

    Page signedIn(PortalStand stand, String login, int width, int height) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
        page.navigate(stand.address + "login");
        assertThat(page.locator("#as-" + login)).isVisible();
        if (login.equals("operator")) {
            shot(page, "sign-in");
        }
        page.locator("#as-" + login).click();
        assertThat(page.locator(".page-head h1")).isVisible();
        return page;
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
