package media.waybill.naming.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.naming.Complaint;
import media.waybill.naming.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionLintTest {

    static Stream<Path> conventions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mappings/distributors"))) {
            return files.filter(file -> file.endsWith("naming.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void everyConventionOfTheHouseIsClean(Path file) throws IOException {
        assertThat(Naming.lint(Files.readString(file))).isEmpty();
    }

    /** A distributor may give its words every meaning that everybody's words have. */
    @Test
    void everyClueOfTheSharedWordsMayBeNamed() {
        assertThat(Usable.CLUES).containsAll(new Naming("").values().keySet());
    }

    @Test
    void eachDoubtHasItsLine() {
        String yaml = """
                references: ["NL####", "FILM"]
                languages:
                  SVE: sv
                  XXX: sweedish-language
                  SVE: nb
                words:
                  - {means: {kind: SUBTITEL}, strong: [TXT]}
                  - {strong: [ABC]}
                patterns:
                  - "{title}_{langauge}"
                  - "{title}[_{season:2}"
                  - "{title}{series}_{language}"
                wrods: []
                """;
        assertThat(Naming.lint(yaml))
                .extracting(Complaint::line, Complaint::rule)
                .containsExactly(
                        tuple(1, "shape"),
                        tuple(4, "language"),
                        tuple(5, "twice"),
                        tuple(7, "kind"),
                        tuple(8, "key"),
                        tuple(10, "pattern"),
                        tuple(11, "pattern"),
                        tuple(12, "pattern"),
                        tuple(13, "key"));
    }

    @Test
    void whatStandsTwiceOrSaysNothingIsTold() {
        String yaml = """
                languages: {SVE: sv}
                words:
                  - {means: {kind: SUBTITLE, use: SUBS}, strong: [TXT]}
                  - {means: {kind: SUBTITLE}}
                  - {means: {langauge: sv}, weak: [""]}
                  - {means: {use: ""}, strong: [[A, B]]}
                languages: {NOR: nb}
                defaults:
                  SUBTITLE: {use: POSTER}
                  any: {season: 1, season: 2}
                """;
        assertThat(Naming.lint(yaml))
                .extracting(Complaint::line, Complaint::rule)
                .containsExactly(
                        tuple(3, "use"),
                        tuple(4, "key"),
                        tuple(5, "clue"),
                        tuple(5, "empty"),
                        tuple(6, "empty"),
                        tuple(6, "word"),
                        tuple(7, "twice"),
                        tuple(9, "use"),
                        tuple(10, "twice"));
    }

    @Test
    void aFileThatIsNoYamlSaysWhere() {
        List<Complaint> complaints = Naming.lint("references: [\"NL####\"\nlanguages: {A: b}\n");
        assertThat(complaints).extracting(Complaint::rule).containsExactly("yaml");
        assertThat(complaints.getFirst().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "{titel},there is no token",
        "{title}_{title},stands twice",
        "plain,needs a token",
        "{title}],without its",
        "{title}[_{use},without its",
        "[{title}],never absent",
        "{reference:7}_{title},no count of digits"
    })
    void aPatternThatCannotBeUsedSaysWhy(String pattern, String reason) {
        assertThat(Naming.lint("patterns: [\"" + pattern + "\"]"))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.detail()).contains(reason));
    }

    @Test
    void aWordWithASignOfNumbersIsToldThatItIsReadWithoutIt() {
        assertThat(Naming.lint("words:\n  - {means: {revision: v2}, strong: [\"#2\"]}\n"))
                .extracting(Complaint::line, Complaint::rule)
                .containsExactly(tuple(2, "word"));
    }
}
