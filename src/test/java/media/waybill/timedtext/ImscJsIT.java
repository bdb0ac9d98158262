package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is shown by imsc.js, the player of the web, in a real browser: same times, same words, no complaint. */
class ImscJsIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String VERSION = "1.1.5";

    /** Everything imsc.js says is kept: it shows a document with faults as well as it can. */
    private static final String SHOW = """
            xml => {
              const said = [];
              const say = level => message => { said.push(level + ' ' + message); return false; };
              const handler = {info: () => false, warn: say('warn'), error: say('error'), fatal: say('fatal')};
              const doc = imsc.fromXML(xml, handler);
              const screen = document.createElement('div');
              screen.style.cssText = 'position:absolute;width:1280px;height:720px';
              document.body.replaceChildren(screen);
              const times = doc.getMediaTimeEvents();
              const texts = times.map(time => {
                screen.replaceChildren();
                imsc.renderHTML(imsc.generateISD(doc, time, handler), screen, null, 720, 1280, false, handler);
                return screen.innerText;
              });
              return {said, times, texts};
            }""";

    private static Playwright playwright;
    private static Page page;

    private final TimedText timedText = new TimedText();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM);
        var script = script();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        page = browser.newPage();
        page.setContent("<html><body></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(script));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** The package of the npm registry, fetched once; a machine without npm or network skips this test. */
    private static Path script() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/imsc").toAbsolutePath());
        var script = folder.resolve("package/dist/imsc.all.debug.js");
        if (!Files.exists(script)) {
            run(folder, "npm", "pack", "--silent", "imsc@" + VERSION);
            run(folder, "tar", "xzf", "imsc-" + VERSION + ".tgz");
        }
        assumeTrue(Files.exists(script), "imsc.js cannot be fetched from npm");
        return script;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assumeTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " does not answer");
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not here: " + e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsc", "imsc1", "ttml", "smpte-tt", "ebu-tt", "ebu-tt-d"})
    @SuppressWarnings("unchecked")
    void theWebsPlayerShowsWhatWasWritten(String target) {
        var document = document();
        var written = (Writing.Written) timedText.write(document, target, new WriteOptions("nb", 0, null, "Low Tide"));

        var shown = (Map<String, Object>) page.evaluate(SHOW, new String(written.bytes(), StandardCharsets.UTF_8));

        assertThat((List<Object>) shown.get("said")).isEmpty();
        var times = ((List<Number>) shown.get("times"))
                .stream().map(t -> Math.round(t.doubleValue() * 1000)).toList();
        var texts = (List<String>) shown.get("texts");
        for (var cue : document.cues()) {
            assertThat(times).contains(cue.begin(), cue.end());
            var text = texts.get(times.indexOf(cue.begin()));
            assertThat(text.replaceAll("\\s+", " ")).contains(cue.text().replaceAll("\\s+", " "));
            assertThat(texts.get(times.indexOf(cue.end()))).isBlank();
        }
    }

    private static Document document() {
        var cues = new ArrayList<Cue>();
        var styles = List.of(
                Style.PLAIN,
                Style.PLAIN.withItalic(true),
                Style.PLAIN.withColor("#ffff00").withBackground("#000000"),
                Style.PLAIN.withBold(true).withUnderline(true));
        for (int i = 0; i < 12; i++) {
            var from = Time.ofMillis(1000 + i * 3000L);
            var placement = i % 3 == 0 ? Placement.TOP_CENTRE : Placement.BOTTOM_CENTRE;
            var spans = List.of(
                    new Span("Linje " + i + ": «Æ & Ø»\n", Style.PLAIN), new Span("<neste>", styles.get(i % 4)));
            cues.add(new Cue(i + 1, null, 0, from, from.plusMillis(2000), spans, null, placement, null, i % 4 == 0));
        }
        return new Document(
                Format.SRT, new Encoding("UTF-8", "made here", true), "nb", null, null, List.of(), List.of(), cues);
    }
}
