package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed frontend is the one that today's theme and components make. */
class PortalDistTest {

    private static final Path PORTAL = Path.of("portal");
    private static final Path DIST = PORTAL.resolve("dist/META-INF/VAADIN");

    @Test
    void theFrontendIsBuiltFromTheSourcesAsTheyAre() throws IOException {
        assertThat(recorded())
                .as("portal/dist is older than its sources: run ./waybill frontend and commit what it makes")
                .isEqualTo(sources());
    }

    /** The record alone could be written without a build: a word that only our stylesheets have must be in the bundle. */
    @Test
    void theStylesheetsAreInTheBundle() throws IOException {
        try (var files = Files.list(DIST.resolve("webapp/VAADIN/build"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".js")).map(PortalDistTest::text))
                    .anySatisfy(
                            script -> assertThat(script).contains(".page-head").contains("--wb-accent"));
        }
    }

    private static Map<String, String> recorded() throws IOException {
        var recorded = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DIST.resolve("config/sources.sha256"))) {
            recorded.put(line.substring(66), line.substring(0, 64));
        }
        return recorded;
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        for (var folder : new String[] {"themes", "components"}) {
            try (Stream<Path> files = Files.walk(PORTAL.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(PORTAL.relativize(file).toString().replace('\\', '/'), sha256(file));
                }
            }
        }
        return sources;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
