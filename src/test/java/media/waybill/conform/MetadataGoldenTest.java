package media.waybill.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metadata mapping of a distributor, proved on a file as they send it. */
class MetadataGoldenTest {

    private static final Path DISTRIBUTORS = Path.of("mappings/distributors");

    static Stream<Path> samples() throws IOException {
        try (var walk = Files.walk(DISTRIBUTORS)) {
            return walk
                    .filter(p ->
                            Files.isDirectory(p) && p.getFileName().toString().startsWith("metadata-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theRecordIsAsExpected(Path sample) throws IOException {
        var map = MetadataMap.of(
                sample.toString(),
                Files.readAllBytes(sample.resolve("../../metadata.yaml").normalize()));
        var said = Files.readString(sample.resolve("subject.txt")).strip().split(" ", 2);

        var form = Metadata.conform(Subjects.aRecordOf(said[0], said[1]), input(sample), List.of(map));

        assertThat(form.refusals()).isEmpty();
        var json = new ObjectMapper();
        var expected = sample.resolve("out.json");
        assertThat(json.readTree(form.bytes())).isEqualTo(json.readTree(expected.toFile()));
    }

    private static byte[] input(Path sample) throws IOException {
        try (var files = Files.list(sample)) {
            return Files.readAllBytes(
                    files.filter(f -> f.getFileName().toString().startsWith("in."))
                            .findFirst()
                            .orElseThrow());
        }
    }
}
