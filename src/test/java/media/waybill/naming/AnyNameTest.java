package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names come from outside: whatever they hold, they are read quickly and nothing is thrown. */
class AnyNameTest {
    private static final Naming NAMING = new Naming("");
    private static final NamingConvention CONVENTION = NAMING.convention("nordlys");

    @Property(tries = 1500)
    void anyTextIsRead(@ForAll String name) {
        assertThatCode(() -> NAMING.read(name, CONVENTION)).doesNotThrowAnyException();
        assertThatCode(() -> Naming.isPartial(name)).doesNotThrowAnyException();
        assertThatCode(() -> Naming.isJunk(name)).doesNotThrowAnyException();
        assertThatCode(() -> Naming.sidecarOf(name)).doesNotThrowAnyException();
    }

    @Property(tries = 1500)
    void anyMixtureOfTelltalePiecesIsRead(@ForAll("pieces") List<String> pieces) {
        Clues clues = NAMING.read(String.join("", pieces), CONVENTION);
        assertThat(clues.evidence())
                .allSatisfy(seen -> assertThat(seen.weight()).isBetween(0.0, 1.0));
        assertThat(clues.languageAlternatives()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "S01",
                        "E02",
                        "-",
                        "_",
                        ".",
                        " ",
                        "1x02",
                        "第02話",
                        "NL-0042",
                        "PO-2026-0117",
                        "_2_",
                        "10.5240",
                        "AD07-310C-C59D-6785-C63A-G",
                        "DE",
                        "pt-BR",
                        "SDH",
                        "5.1",
                        "23.976",
                        "1080p",
                        "2024",
                        "99999999999",
                        "(1)",
                        "v2",
                        "/",
                        "\\",
                        "\u202e",
                        "\ud83d",
                        "é",
                        "e\u0301",
                        "의",
                        "1с2с",
                        "R1of6",
                        ".mov",
                        ".srt",
                        "M&E",
                        "E01-E03",
                        "Harbour",
                        "Lights",
                        "2x3",
                        "한글",
                        "\u0000",
                        "\ufffd",
                        "T1 C02",
                        "0102",
                        "102")
                .list()
                .ofMaxSize(30);
    }

    @Example
    void nameOfAnyLengthTakesMilliseconds() {
        List<String> hostile = List.of(
                "a".repeat(100_000),
                "1".repeat(100_000),
                "S01E".repeat(30_000),
                "_".repeat(100_000),
                "1-".repeat(50_000),
                "\ud83d\ude00".repeat(60_000),
                "E1-".repeat(30_000),
                "AD07-310C-".repeat(10_000),
                "1.".repeat(50_000),
                "/a".repeat(50_000),
                "第".repeat(50_000),
                "é".repeat(50_000),
                "A1".repeat(50_000),
                "pt-".repeat(30_000));
        for (int round = 0; round < 4; round++) {
            for (String name : hostile) {
                NAMING.read(name + ".mov", CONVENTION);
            }
        }
        for (String name : hostile) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                NAMING.read(name + ".mov", CONVENTION);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertThat(best / 1_000_000.0).as(name.substring(0, 6)).isLessThan(10);
        }
    }
}
