package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import media.waybill.matching.lines.LineIndex;
import org.jspecify.annotations.Nullable;

/** What is ordered of a series, by the numbers that a name says. */
final class OrderedEpisodes {

    /** So many episodes are enough to tell what of a series is ordered. */
    private static final int SHOWN = 24;
    /** The season's number stands before that of the episode: 102. */
    private static final int MANY = 100;
    /** A season that is counted from 1 has one of these first numbers among those that are ordered. */
    private static final int LONG_SEASON = 10;

    private static final int A_FEW = 3;

    private final LineIndex index;
    private final Said said;
    /** Entries that a number such as 102 was divided for. */
    final Set<LineIndex.Entry> joined = new HashSet<>(2);
    /** Entries of seasons that go on counting. */
    final Set<LineIndex.Entry> countedOn = new HashSet<>(2);

    OrderedEpisodes(LineIndex index, Said said) {
        this.index = index;
        this.said = said;
    }

    /** @param only the season that the name is one of, or null where it is that of the series */
    List<LineIndex.Entry> ofSeries(int name, @Nullable Integer only) {
        if (only != null && said.season != null && !only.equals(said.season)) {
            return List.of();
        }
        Integer season = said.season == null ? only : said.season;
        Integer episode = said.episode;
        if (episode == null) {
            List<LineIndex.Entry> ofSeason = season == null ? List.of() : index.ofSeries(name, season, null, SHOWN);
            return ofSeason.isEmpty() ? index.ofSeries(name, null, null, SHOWN) : ofSeason;
        }
        List<LineIndex.Entry> found =
                new ArrayList<>(season == null ? List.of() : index.ofSeries(name, season, episode, Search.SAME_NAME));
        if (found.isEmpty()) {
            found.addAll(index.ofSeries(name, null, episode, Search.SAME_NAME));
        }
        if (season == null) {
            found.stream().filter(entry -> isCountedOn(name, entry)).forEach(countedOn::add);
        }
        if (found.isEmpty() && season == null) {
            found.addAll(joined(name, episode));
            joined.addAll(found);
        }
        for (String other : said.clues.alternatives().getOrDefault("episode", List.of())) {
            if (other.length() < 5) {
                for (LineIndex.Entry entry : index.ofSeries(name, null, Integer.valueOf(other), SHOWN)) {
                    boolean whole =
                            entry.title.season() == null || entry.title.season().equals(said.year);
                    if (whole && !found.contains(entry)) {
                        found.add(entry);
                    }
                }
            }
        }
        return found.isEmpty() ? index.ofSeries(name, null, null, SHOWN) : found;
    }

    /** Whether the season goes on where the one before it ended, as that of a long-running series does: S02E13 to S02E24. */
    private boolean isCountedOn(int name, LineIndex.Entry entry) {
        Integer season = entry.title.season();
        if (season == null || season < 2) {
            return false;
        }
        Set<Integer> episodes = new HashSet<>();
        index.ofSeries(name, season, null, Search.SAME_NAME).forEach(other -> {
            if (other.title.episode() != null) {
                episodes.add(other.title.episode());
            }
        });
        return episodes.size() >= A_FEW && episodes.stream().allMatch(number -> number > LONG_SEASON);
    }

    /** Ep102 is the second episode of the first season where no series so long is ordered. */
    private List<LineIndex.Entry> joined(int name, int number) {
        if (number <= MANY || number % MANY == 0) {
            return List.of();
        }
        boolean isLong = index.ofSeries(name, null, null, Search.SAME_NAME).stream()
                .anyMatch(entry -> entry.title.episode() != null && entry.title.episode() > MANY / 2);
        return isLong ? List.of() : index.ofSeries(name, number / MANY, number % MANY, Search.SAME_NAME);
    }
}
