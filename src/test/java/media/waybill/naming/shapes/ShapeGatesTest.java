package media.waybill.naming.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.naming.GoldenNames;
import media.waybill.naming.Naming;
import media.waybill.naming.text.Spelling;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** A gate only spares a pattern that would not match: with and without gates the same is found. */
class ShapeGatesTest {
    private static final List<ShapeRule> RULES =
            new Naming("").convention("default").rules().shapes().rules();
    private static final Shapes GATED = new Shapes(RULES);
    private static final Shapes OPEN = new Shapes(RULES, rule -> (text, at, runs) -> true);

    static Stream<String> names() throws IOException {
        Path folder = Path.of("src/test/resources/media/waybill/naming");
        return Stream.concat(
                Stream.concat(
                                GoldenNames.of(folder.resolve("world-names.yaml")).stream(),
                                Stream.concat(
                                        GoldenNames.of(folder.resolve("messy-names.yaml")).stream(),
                                        GoldenNames.of(folder.resolve("trade-names.yaml")).stream()))
                        .map(GoldenNames.Golden::name),
                RULES.stream().map(ShapeRule::example));
    }

    @Example
    void nothingIsLostBehindAGate() throws IOException {
        assertThat(names()).allSatisfy(name -> assertThat(found(GATED, name)).isEqualTo(found(OPEN, name)));
    }

    @Property(tries = 1000)
    void nothingIsLostBehindAGateInAnyMixture(
            @ForAll
                    @Chars({
                        '0', '1', '2', '3', '9', 'S', 'E', 'e', 'x', 'p', 'R', 'f', 'o', 'T', 'v', 'C', 'h', '.', '-',
                        '_', ' ', '(', ')', '[', ']', '#', 'с', '第', '話'
                    })
                    @StringLength(min = 1, max = 24)
                    String name) {
        assertThat(found(GATED, name)).isEqualTo(found(OPEN, name));
    }

    private static List<Hit> found(Shapes shapes, String name) {
        return shapes.find(Spelling.of(name).text(), List.of(), List.of(), word -> false);
    }
}
