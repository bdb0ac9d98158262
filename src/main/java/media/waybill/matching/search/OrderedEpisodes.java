package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.Clues.Evidence;
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
    /** A season and an episode in one: 101. */
    private static final int DIVIDED = 3;

    /** "2 of 4" of a season of which more is ordered is a part of an episode, or of something else. */
    private static final Pattern OF_PARTS =
            Pattern.compile("\\d{1,3} ?(?:of|/|von|de|di|av|af) ?(\\d{1,3})", Pattern.CASE_INSENSITIVE);

    private final LineIndex index;
    private final Said said;
    /** Entries that a number such as 102 was divided for. */
    final Set<LineIndex.Entry> joined = new HashSet<>(2);
    /** Entries that a number such as 105 is the number of, where no fifth episode of the first season is ordered. */
    final Set<LineIndex.Entry> absolute = new HashSet<>(2);
    /** Entries of seasons that go on counting. */
    final Set<LineIndex.Entry> countedOn = new HashSet<>(2);

    /** Entries whose number may as well be a season, or another episode, that is ordered of their series. */
    final Set<LineIndex.Entry> doubtful = new HashSet<>(2);

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
        // Parish Watch 2025 Ep 3, where seasons are called by their years.
        if (season == null
                && said.year != null
                && !index.ofSeries(name, said.year, null, 1).isEmpty()) {
            season = said.year;
        }
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
        if (isOtherwise(name, season, found)) {
            doubtful.addAll(found);
        }
        if (season == null) {
            found.stream().filter(entry -> isCountedOn(name, entry)).forEach(countedOn::add);
        }
        if (found.isEmpty() && season == null) {
            found.addAll(joined(name, episode));
            joined.addAll(found);
        }
        if (found.isEmpty() && season != null) {
            found.addAll(counted(name));
            absolute.addAll(found);
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

    /** 101 is the first episode of the first season, and number 101; a bare 02 is the second season where one is ordered. */
    private boolean isOtherwise(int name, @Nullable Integer season, List<LineIndex.Entry> found) {
        if (found.isEmpty()) {
            return false;
        }
        Matcher parts = OF_PARTS.matcher(written());
        if (season != null && parts.matches()) {
            int most = Integer.parseInt(parts.group(1));
            return index.ofSeries(name, season, null, Search.SAME_NAME).stream()
                    .anyMatch(entry -> entry.title.episode() != null && entry.title.episode() > most);
        }
        Integer value = number(season == null ? 1 : DIVIDED);
        if (value == null) {
            return false;
        }
        // 111: S01E11, and S11E01 where that is ordered too.
        if (season != null
                && written().length() == DIVIDED
                && !index.ofSeries(name, value / 10, value % 10, 1).isEmpty()) {
            return true;
        }
        List<LineIndex.Entry> others = season != null
                ? index.ofSeries(name, null, value, Search.SAME_NAME)
                : index.ofSeries(name, value, null, Search.SAME_NAME);
        return others.stream()
                .anyMatch(other -> !found.contains(other)
                        && (season != null
                                || found.stream().noneMatch(entry -> isOfSeason(entry, other.title.season()))));
    }

    /** Moonfall Diner 105, where E98 to E112 of the first season are ordered. */
    private List<LineIndex.Entry> counted(int name) {
        Integer value = number(DIVIDED);
        List<LineIndex.Entry> found = value == null ? List.of() : index.ofSeries(name, null, value, Search.SAME_NAME);
        return found.stream().map(entry -> entry.title.season()).distinct().count() > 1 ? List.of() : found;
    }

    /** What the name writes for the episode, as a whole number of so many digits; null where it is not a mere number. */
    private @Nullable Integer number(int least) {
        String number = written();
        boolean mere = number.length() >= least
                && number.length() <= 4
                && number.chars().allMatch(Character::isDigit);
        return mere ? Integer.valueOf(number) : null;
    }

    private String written() {
        Evidence seen = said.why("episode");
        return seen == null ? "" : seen.text();
    }

    private static boolean isOfSeason(LineIndex.Entry entry, @Nullable Integer season) {
        return entry.title.season() == null || entry.title.season().equals(season);
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
