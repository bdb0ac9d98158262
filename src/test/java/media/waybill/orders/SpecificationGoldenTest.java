package media.waybill.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a platform is owed of an order that names no lines: mappings/platforms/&lt;key&gt;/samples/specification,
 * order.json in, lines.txt out.
 */
class SpecificationGoldenTest {

    private static final Path PLATFORMS = Path.of("mappings/platforms");

    static Stream<Path> specifications() throws IOException {
        try (var files = Files.walk(PLATFORMS, 2)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("specification.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void anOrderWithoutLinesOwesTheLinesThatStandBesideIt(Path folder) throws IOException {
        var platform = folder.getFileName().toString();
        var specifications =
                Map.of(platform, new Specifications("").of(platform, platform).orElseThrow());
        var samples = folder.resolve("samples/specification");
        var read = OrderReader.read(
                (ObjectNode) new ObjectMapper().readTree(Files.readString(samples.resolve("order.json"))));
        assertThat(OrderRules.faults(
                        read,
                        OrderIntake.VALIDATOR,
                        Map.of("nordlys", "DISTRIBUTOR", platform, "PLATFORM")::get,
                        specifications))
                .isEmpty();

        var owed = Plan.of(read.draft(), specifications).lines().stream()
                .map(SpecificationGoldenTest::shown)
                .collect(Collectors.joining("\n", "", "\n"));

        expect(samples.resolve("lines.txt"), owed);
    }

    private static String shown(Plan.PlannedLine planned) {
        var line = planned.line();
        var words = new ArrayList<>(List.of(planned.reference(), line.required() ? "required" : "optional"));
        words.add("due " + planned.due());
        words.add(planned.dueRule());
        return String.join(" | ", words);
    }

    /** With -Dgolden.write=true the file is written anew, to be read before it is committed. */
    private static void expect(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
