package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words beside a title or an identifier, and the ways in which a title's own words are written. */
class WordsBesideTest {

    private static final OpenLine.OrderedTitle SERIES = new OpenLine.OrderedTitle(
            "DKST", "SERIES", "Dock Street", null, List.of(), null, null, null, null, null, null);
    private static final OpenLine.OrderedTitle COLOUR = film("KXL-60401", "The Colour of Rain", 2020);
    private static final OpenLine.OrderedTitle TRAILER_FILM = film("KXL-60402", "The Trailer", 2021);

    private final OwedLines owed = new OwedLines()
            .owed("PO-1", "series", SERIES, METADATA, null)
            .owed("PO-1", "e2", episode("DKST0102", "Dock Street", 1, 2, "Bilge"), VIDEO, null)
            .owed("PO-1", "s2", episode("DKST0102", "Dock Street", 1, 2, "Bilge"), SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "e3", episode("DKST0103", "Dock Street", 1, 3, "Episode 3"), VIDEO, null)
            .owed("PO-1", "12", episode("KX-7", "Station 12", 1, 1, "Rails"), VIDEO, null)
            .owed("PO-1", "film", COLOUR, VIDEO, null)
            .owed("PO-1", "dub", COLOUR, DUB, "de")
            .owed("PO-1", "video", TRAILER_FILM, VIDEO, null)
            .owed("PO-1", "trailer", TRAILER_FILM, TRAILER, null)
            .owed("PO-1", "winter", film("KXL-60403", "Winter Orchard", 2021), VIDEO, null);

    private void matched(String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    private void asked(String name, String sentence) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).as(name).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "DKST0102_quite_another_thing.mov, quite another thing",
        "KXL-60401_Zwischenablage.mov, Zwischenablage",
        "Dock_Street_S01E02_Zuletzt_gesehen.mov, Zuletzt gesehen",
    })
    void wordsThatNothingExplainsAreAskedAboutBesideAnIdentifierOrANumberToo(String name, String words) {
        asked(name, "Nothing says what '" + words + "' in the name means");
    }

    @ParameterizedTest
    @CsvSource({
        "DKST0102_Bilge_HD.mov, e2",
        "KXL-60401_TheColourOfRain_HD.mov, film",
        "KXL-60401_PGM_HD.mov, film",
        "KXL-60401_THECOLUOROFRAIN_HD.mov, film", // the identifier has told the title
        "Dock_Street_S01E02_Bilge.mov, e2",
        "Dock_Street_S01E03_The_Long_Way.mov, e3", // nobody told its name
        "The_Colour_of_Rain_2020_KXL_HD_1080p.mov, film", // the label of the distributor's references
    })
    void itsOwnWordsAndLabelsAreNone(String name, String line) {
        matched(name, line);
    }

    @ParameterizedTest
    @CsvSource({
        "The_Color_of_Rain_HD.mov, film",
        "ColorOfRain_2020.mov, film",
        "Station_Twelve_S01E01.mov, 12",
    })
    void twoSpellingsOfAWordAreOne(String name, String line) {
        matched(name, line);
    }

    @Test
    void metadataOfTheSeriesIsNotThatOfAFilm() {
        matched("Dock_Street_series_metadata.xlsx", "series");
        asked("Winter_Orchard_series_HD.mov", "Nothing says what 'series' in the name means");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCKSTREET0102_HD.mov", "dockstreet102.mov"})
    void numbersWrittenOntoASeriesAreSeasonAndEpisodeWhereTheyAreOrdered(String name) {
        matched(name, "e2");
        assertThat(owed.ask("DOCKSTREET0107_HD.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aTitleThatIsAKindMayBeThatKind() {
        asked("The_Trailer_HD.mov", "'trailer' is a word of the title, and may say what it is as well.");
        matched("The_Trailer_FEATURE_HD.mov", "video");
    }

    @Test
    void twoTitlesInOneNameAreAskedAbout() {
        assertThat(owed.ask("Orchard + Winter Orchard.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aHardSubbedOrADubbedPictureIsAskedAbout() {
        asked("Dock_Street_S01E02_hardsub.mp4", "text is in the picture");
        asked("The_Colour_of_Rain_2020_German_dubbed.mov", "The file is a picture by its name");
    }

    @ParameterizedTest
    @CsvSource({
        "DKST0102DEU_SUB_FULL.stl, s2",
        "DOCKSTREET0102_DEU_SUB.srt, s2",
        "DKST 102 de subtitle.srt, s2",
        "DKST0103_HD.mov, e3",
    })
    void whatIsWrittenOntoATitleSaysSomethingOfItsOwn(String name, String line) {
        matched(name, line);
    }
}
