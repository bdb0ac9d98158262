package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read or refused within ten seconds of a processor and 256 MB of memory. */
class HostileMemoryTest {

    private static final long MOST_MILLIS = 10_000;

    @Test
    void hostileFilesAreReadOrRefusedWithin256Megabytes(@TempDir Path folder) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        var rows = Files.readAllLines(out).stream()
                .map(line -> List.of(line.split("\t")))
                .filter(cells -> cells.size() == 4)
                .toList();
        assertThat(rows).hasSameSizeAs(HostileReading.files().keySet());
        assertThat(rows).allSatisfy(cells -> {
            assertThat(Long.parseLong(cells.get(2))).as(cells.toString()).isLessThan(MOST_MILLIS);
            assertThat(cells.get(3)).isNotEqualTo("timedtext.unreadable");
        });
    }
}
