package media.waybill.naming.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import media.waybill.naming.Naming;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table recognises its own example; docs/naming.md shows the table. */
class ShapeTableTest {

    private static final Shapes SHAPES =
            new Naming("").convention("default").rules().shapes();

    static Stream<ShapeRule> rules() {
        return SHAPES.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRowReadsItsExample(ShapeRule rule) {
        List<Hit> hits = SHAPES.find(rule.example(), List.of(), List.of(), found -> false);
        assertThat(hits).extracting(Hit::rule).contains(rule.name());
    }
}
