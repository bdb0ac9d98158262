package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import media.waybill.naming.text.Spelling;
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
                        "K01J02",
                        "सीजन 2",
                        "ตอนที่ 5",
                        "الحلقة الثانية",
                        "2 evad 5 resz",
                        "[0204]",
                        "2-04",
                        "0102",
                        "102")
                .list()
                .ofMaxSize(30);
    }

    /** Only the end of a long name is read, so that none can cost more than one of the longest that is read. */
    @Example
    void ofALongNameOnlyTheEndIsRead() {
        for (String name : HostileNames.LONG) {
            Clues clues = NAMING.read(name + ".mov", CONVENTION);
            assertThat(clues.extension()).as(name.substring(0, 6)).isEqualTo("mov");
            assertThat(clues.evidence())
                    .allSatisfy(seen -> assertThat(seen.to() - seen.from()).isLessThanOrEqualTo(Spelling.LONGEST))
                    .filteredOn(seen -> seen.to() > 0)
                    .allSatisfy(seen -> assertThat(seen.from()).isGreaterThanOrEqualTo(name.length() + 4 - 4096));
        }
    }

    @Property(tries = 1500)
    void evidencePointsIntoThePath(@ForAll("pieces") List<String> pieces) {
        String path = String.join("", pieces);
        assertThat(NAMING.read(path, CONVENTION).evidence()).allSatisfy(seen -> {
            assertThat(seen.from()).isBetween(0, seen.to());
            assertThat(seen.to()).isLessThanOrEqualTo(path.length());
        });
    }

    @Property(tries = 300)
    void groupsHoldEveryNameOnce(@ForAll("pieces") List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        assertThat(Naming.group(distinct).stream()
                        .flatMap(group -> group.files().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(distinct);
    }
}
