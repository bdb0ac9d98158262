package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.ARTWORK;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import media.waybill.matching.Outcome;
import media.waybill.matching.lines.OpenLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Under which names the episodes of a series are known, and how their numbers may be written. */
class SeriesNamesTest {

    private static OpenLine.OrderedTitle head(String type, @Nullable Integer season, String original, String alias) {
        return new OpenLine.OrderedTitle(
                "KX-50", type, "Dock Street", original, List.of(alias), "Dock Street", season, null, null, null, null);
    }

    private static OpenLine.OrderedTitle called(int episode, String name, String alias) {
        return new OpenLine.OrderedTitle(
                "KX-60-" + episode, "EPISODE", name, null, List.of(alias), "Тихая улица", 1, episode, null, null, null);
    }

    private static void matched(OwedLines owed, String name, String line) {
        var answer = owed.ask(name);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    private static OwedLines dockStreet() {
        return new OwedLines()
                .owed("PO-1", "1", episode("KX-50-101", "Dock Street", 1, 1, "Ballast"), VIDEO, null)
                .owed("PO-1", "2", episode("KX-50-102", "Dock Street", 1, 2, "Bilge"), VIDEO, null)
                .owed("PO-1", "3", episode("KX-50-202", "Dock Street", 2, 2, "Rudder"), VIDEO, null);
    }

    @Test
    void theOtherNamesOfASeriesAreThoseOfItsEpisodes() {
        var owed = dockStreet()
                .owed("PO-1", "4", head("SERIES", null, "Kaigata", "Rue des Docks"), ARTWORK, null, "POSTER", null);
        matched(owed, "Rue_des_Docks_S01E02.mov", "2");
        matched(owed, "Kaigata_S02E02.mov", "3");
        matched(owed, "Rue_des_Docks_Poster.jpg", "4");
    }

    @Test
    void theOtherNameOfASeasonIsNotThatOfAnotherSeason() {
        var owed = dockStreet()
                .owed("PO-1", "4", head("SEASON", 2, "Kaigata", "Dock Street Rising"), ARTWORK, null, "POSTER", null);
        matched(owed, "Dock_Street_Rising_S02E02.mov", "3");
        assertThat(owed.ask("Dock_Street_Rising_S01E01.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aSecondNameThatAllEpisodesCarryIsThatOfTheSeries() {
        var owed = new OwedLines()
                .owed("PO-1", "1", called(1, "Шторм", "Quiet Street"), VIDEO, null)
                .owed("PO-1", "2", called(2, "Берег", "Quiet Street"), VIDEO, null);
        matched(owed, "Quiet_Street_S01E02.mov", "2");
        var one = new OwedLines().owed("PO-1", "1", called(1, "Шторм", "Quiet Street"), VIDEO, null);
        assertThat(one.ask("Quiet_Street_S01E02.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
    }

    @Test
    void aNumberOfThreeDigitsIsSeasonAndEpisodeWhereNoSeriesSoLongIsOrdered() {
        matched(dockStreet(), "Dock_Street_Ep102.mov", "2");
        matched(dockStreet(), "Dock_Street_Ep202.mov", "3");
        assertThat(dockStreet().ask("Dock_Street_Ep103.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
        var daily = dockStreet().owed("PO-1", "9", episode("KX-50-188", "Dock Street", 1, 88, "Keel"), VIDEO, null);
        assertThat(daily.ask("Dock_Street_Ep102.mov").outcome()).isNotEqualTo(Outcome.MATCHED);
        var hundred = dockStreet().owed("PO-1", "9", episode("KX-50-902", "Dock Street", 1, 102, "Keel"), VIDEO, null);
        matched(hundred, "Dock_Street_Ep102.mov", "9");
    }
}
