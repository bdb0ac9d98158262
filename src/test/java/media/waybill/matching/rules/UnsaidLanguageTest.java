package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.SUBTITLE;
import static org.assertj.core.api.Assertions.assertThat;

import media.waybill.matching.Outcome;
import media.waybill.matching.lines.OpenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtitles whose name says no language. */
class UnsaidLanguageTest {

    private static final OpenLine.OrderedTitle SEA = film("QX-1", "The Patient Sea", 2015);
    private static final OpenLine.OrderedTitle ENTRY = film("QX-2", "Forced Entry", 2011);
    private static final OpenLine.OrderedTitle CORBIN = film("QX-3", "L'Affaire Corbin", 2017);
    private static final OpenLine.OrderedTitle NOTHING = film("QX-4", "Trois fois rien", 2022);

    private final OwedLines owed = new OwedLines()
            .owed("PO-1", "en", SEA, SUBTITLE, "en", "FULL", null)
            .owed("PO-1", "el", SEA, SUBTITLE, "el", "SDH", null)
            .owed("PO-1", "de", ENTRY, SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "de-forced", ENTRY, SUBTITLE, "de", "FORCED", null)
            .owed("PO-1", "corbin", CORBIN, SUBTITLE, "en", "FULL", null)
            .owed("PO-1", "nothing", NOTHING, SUBTITLE, "tr", "FULL", null);

    @ParameterizedTest
    @ValueSource(strings = {"The Patient Sea.srt", "Forced Entry.srt"})
    void areAskedAboutWhereMoreThanOneIsOwed(String name) {
        var answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s", answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).startsWith("Nothing says the language, and more than one");
    }

    @Test
    void areThoseThatAreOwedWhereOneIs() {
        assertThat(owed.ask("Trois fois rien.srt").line()).isEqualTo(id("PO-1/nothing"));
    }

    /** A title's own word says no use; its article goes; numbers are written out or not. */
    @ParameterizedTest
    @CsvSource({
        "Forced Entry DE.srt, de",
        "Forced_Entry_DE_forced.srt, de-forced",
        "'Affaire Corbin, L_EN.srt', corbin",
        "Affaire_Corbin_ENG.srt, corbin",
        "LAffaireCorbin_ENG.srt, corbin",
        "3 fois rien_TUR.srt, nothing"
    })
    void areFoundByTitlesAsPeopleWriteThem(String name, String line) {
        var answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }
}
