package media.waybill.matching.search;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** Series whose episode is a bare number onto their name or behind it, which only what is ordered tells. */
final class NumberedSeries {
    /** Fewer letters than this with a number onto them are a house's number. */
    private static final int GLUED = 6;

    private static final int PADDED = 3;

    private final LineIndex index;
    private final Said said;
    private final PathWords words;
    private final Set<LineIndex.Entry> told;
    private final Consumer<Found> taker;

    /** @param told takes the episodes whose number was found so */
    NumberedSeries(LineIndex index, Said said, PathWords words, Set<LineIndex.Entry> told, Consumer<Found> taker) {
        this.index = index;
        this.said = said;
        this.words = words;
        this.told = told;
        this.taker = taker;
    }

    /** DOCKSTREET0102 is the series with the season's and the episode's number behind it, where just that is ordered. */
    boolean glued(WrittenNames.Run run) {
        String number = words.numberOnto(run.to() - 1);
        Evidence other = said.why("episode");
        // Another number in the name says it better.
        if (other != null
                && (other.from() >= words.end(run.to() - 1) + number.length()
                        || other.to() <= words.start(run.from()))) {
            return false;
        }
        if (number.length() < 3 || run.letters().length() < GLUED) {
            return false;
        }
        int season = Integer.parseInt(number.substring(0, number.length() - 2));
        int episode = Integer.parseInt(number.substring(number.length() - 2));
        return take(run, season, episode, words.end(run.to()));
    }

    /** Jade Palace 2 - Ep 12: behind the series' name a number beside that of an episode is the season's. */
    boolean seasoned(WrittenNames.Run run) {
        int behind = run.to();
        String number = said.season == null
                        && said.episode != null
                        && behind < words.count()
                        && words.segment(behind) == words.segment(run.from())
                ? words.folded(behind)
                : "";
        Evidence episode = said.why("episode");
        boolean apart = episode != null && episode.from() >= words.end(Math.min(behind, words.count() - 1));
        if (number.length() != 1 || !Character.isDigit(number.charAt(0)) || !apart) {
            return false;
        }
        return take(run, Integer.valueOf(number), said.episode, words.end(behind));
    }

    private boolean take(WrittenNames.Run run, Integer season, @Nullable Integer episode, int end) {
        boolean any = false;
        for (int name : run.names()) {
            for (int one : seriesOf(name)) {
                for (LineIndex.Entry entry : index.ofSeries(one, season, episode, Search.SAME_NAME)) {
                    take(run, name, end, entry);
                    any = true;
                }
            }
        }
        return any;
    }

    /** @param end behind the number */
    private void take(WrittenNames.Run run, int name, int end, LineIndex.Entry entry) {
        boolean several = index.names.spaced(name).indexOf(' ') > 0;
        Found found = run.found(said, words, several).by(Sign.NAME).at(words.start(run.from()), end);
        taker.accept(found.withAmount(0).of(entry, true));
        told.add(entry);
    }

    /** The series that are called so, themselves or by a second name that their episodes carry. */
    private Set<Integer> seriesOf(int name) {
        Set<Integer> series = new HashSet<>(List.of(name));
        index.headed(name).forEach(head -> series.add(head.series()));
        List<LineIndex.Entry> entries = index.named(name, Search.SAME_NAME);
        entries.stream()
                .filter(entry -> entry.series >= 0 && entry.title.isEpisode() && isOfSeveral(name, entry, entries))
                .forEach(entry -> series.add(entry.series));
        return series;
    }

    /** Kvarteret_187 where the order calls S02E87 "Avsnitt 187"; CORCOBRE_001, counted in three digits. */
    boolean counted(WrittenNames.Run run) {
        int behind = run.to();
        String number =
                said.episode == null && behind < words.count() && words.segment(behind) == words.segment(run.from())
                        ? words.folded(behind)
                        : "";
        if (number.length() < 2 || number.length() > 4 || !number.chars().allMatch(Character::isDigit)) {
            return false;
        }
        Integer count = Integer.valueOf(number);
        boolean any = false;
        for (int name : run.names()) {
            List<LineIndex.Entry> entries = seriesOf(name).stream()
                    .flatMap(one -> index.ofSeries(one, null, count, Search.SAME_NAME).stream())
                    .toList();
            boolean padded = number.length() == PADDED
                    && number.charAt(0) == '0'
                    && entries.stream()
                                    .map(entry -> entry.title.season())
                                    .distinct()
                                    .count()
                            == 1;
            for (LineIndex.Entry entry : entries) {
                if (count.equals(entry.title.counted()) || padded) {
                    take(run, name, words.end(behind), entry);
                    any = true;
                }
            }
        }
        return any;
    }

    /** A second name that several episodes of a series carry is one of the series; their own names may well be alike. */
    boolean isOfSeveral(int name, LineIndex.Entry entry, List<LineIndex.Entry> entries) {
        boolean second = !FoldedTitle.of(entry.title.name()).squashed().equals(index.names.squashed(name));
        return second
                && entries.stream()
                        .anyMatch(other -> other.series == entry.series
                                && other.title.isEpisode()
                                && !(Objects.equals(other.title.season(), entry.title.season())
                                        && Objects.equals(other.title.episode(), entry.title.episode())));
    }
}
