package media.waybill.matching.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.naming.Clues.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Episodes that a name says without a number: by the series and the episode's own name, which may be a day or a year.
 * Only one episode of the series may have it.
 */
final class ToldEpisodes {

    private static final int MOST = 2000;

    private final LineIndex index;
    private final Said said;
    private final PathWords words;
    private final boolean[] ids;
    /** How each series was found, by its name. */
    private final Map<Integer, Found> series = new HashMap<>();
    /** Where an episode's own name stands. */
    private final Map<LineIndex.Entry, Found> names = new HashMap<>();

    final Set<LineIndex.Entry> told = new HashSet<>(2);

    ToldEpisodes(LineIndex index, Said said, PathWords words, boolean[] ids) {
        this.index = index;
        this.said = said;
        this.words = words;
        this.ids = ids;
    }

    /** Whether a series is said and no number. */
    boolean isOpen() {
        return said.episode == null && !series.isEmpty();
    }

    void series(int name, Found found, Weights weights) {
        Found before = series.get(name);
        if (before == null || found.weight(weights) > before.weight(weights)) {
            series.put(name, found);
        }
    }

    /** A name that may be an episode's own stands letter by letter in the path. */
    void episodes(int name, Found found) {
        if (said.episode == null && found.sign() != Sign.ALIKE && found.sign() != Sign.INITIALS) {
            index.named(name, MOST).stream()
                    .filter(entry -> entry.series >= 0 && entry.title.isEpisode())
                    .forEach(entry -> names.put(entry, found));
        }
    }

    /** Puts what is told in the place of how it was found. */
    void tell(Map<LineIndex.Entry, Found> named) {
        if (said.episode != null || !said.clues.episodes().isEmpty()) {
            return;
        }
        series.forEach((name, found) -> {
            Map<LineIndex.Entry, Found> meant = meant(name, found);
            LineIndex.Entry first = meant.keySet().stream().findFirst().orElse(null);
            if (first != null && meant.keySet().stream().allMatch(entry -> isSame(entry, first))) {
                told.addAll(meant.keySet());
                named.putAll(meant);
            }
        });
    }

    private static boolean isSame(LineIndex.Entry one, LineIndex.Entry other) {
        return Objects.equals(one.title.season(), other.title.season())
                && Objects.equals(one.title.episode(), other.title.episode());
    }

    private Map<LineIndex.Entry, Found> meant(int name, Found found) {
        Map<LineIndex.Entry, Found> meant = new HashMap<>();
        names.forEach((entry, own) -> {
            boolean apart = own.from() >= found.to() || own.to() <= found.from();
            if (entry.series == name && apart && fits(entry)) {
                meant.put(entry, together(entry, found, own).of(entry, true));
            }
        });
        String day = said.clues.technical().get("date");
        Evidence year = said.why("year");
        int next = words.nextIn(found.to());
        boolean small = next >= 0 && isSmallName(next);
        Set<String> days = day == null ? written() : Days.either(day, said.why("date"));
        if (meant.isEmpty() && (!days.isEmpty() || year != null || small)) {
            for (LineIndex.Entry entry : index.ofSeries(name, null, null, MOST)) {
                if (entry.title.isEpisode() && fits(entry)) {
                    Found one = isDay(entry, days, day != null) ? found : year(entry, found, year);
                    one = one == null && small && isCalled(entry, next)
                            ? together(entry, found, found.at(words.start(next), words.end(next)))
                            : one;
                    if (one != null) {
                        meant.put(entry, one.of(entry, true));
                    }
                }
            }
        }
        return meant;
    }

    private boolean fits(LineIndex.Entry entry) {
        return said.season == null || entry.title.season() == null || said.season.equals(entry.title.season());
    }

    /** A word of the title that is too short to be looked up as a name of its own: Fog. */
    private boolean isSmallName(int word) {
        return words.folded(word).length() < WrittenNames.SHORTEST
                && words.title(word) >= 0
                && !words.isExplained(word)
                && !ids[word];
    }

    private boolean isCalled(LineIndex.Entry entry, int word) {
        return ownNames(entry).anyMatch(words.folded(word)::equals);
    }

    private boolean isDay(LineIndex.Entry entry, Set<String> days, boolean whole) {
        return !days.isEmpty()
                && ownNames(entry)
                        .map(name -> Days.of(List.of(name.split(" "))))
                        .anyMatch(own -> own != null
                                && days.stream().anyMatch(own::endsWith)
                                // 030426 may be the third of April, too: nobody can tell.
                                && (whole
                                        || days.stream()
                                                .noneMatch(other -> !own.endsWith(other) && Days.isNear(own, other))));
    }

    /** Days as people write them for themselves, 260303 or "Mon 2 March": no year, or one nobody can tell from a month. */
    private Set<String> written() {
        Set<String> days = new HashSet<>();
        for (int w = 0; w < words.count(); w++) {
            days.addAll(ids[w] ? Set.of() : Days.ofSix(words.folded(w)));
            String day = w + 1 < words.count() && words.segment(w) == words.segment(w + 1)
                    ? Days.ofTwo(words.folded(w), words.folded(w + 1))
                    : null;
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    private Stream<String> ownNames(LineIndex.Entry entry) {
        return Stream.of(entry.names).flatMapToInt(java.util.Arrays::stream).mapToObj(index.names::spaced);
    }

    /** 1914 behind the series' name is the episode of that name, and not when the series was made. */
    private @Nullable Found year(LineIndex.Entry entry, Found found, @Nullable Evidence year) {
        boolean own = year != null
                && year.from() >= found.to()
                && words.isAllBetween(found.to(), year.from(), ids)
                && ownNames(entry).anyMatch(year.value()::equals);
        return own && year != null ? found.at(found.from(), year.to()) : null;
    }

    /** The two names as one where nothing else stands beside them that could be a title. */
    private Found together(LineIndex.Entry entry, Found found, Found own) {
        int from = Math.min(found.from(), own.from());
        int to = Math.max(found.to(), own.to());
        boolean next = words.isAllBetween(Math.min(found.to(), own.to()), Math.max(found.from(), own.from()), ids);
        Found whole = next ? found.at(from, to) : found;
        boolean alone = words.titleWords(ids)
                .allMatch(w -> isIn(found, w)
                        || isIn(own, w)
                        || isNumber(entry, w)
                        || NameIndex.isArticle(words.folded(w))
                        || WrittenNames.KINDS.contains(words.folded(w)));
        return alone && !found.isSpelled() && isPart(found)
                ? whole.by(Sign.NAME).withAmount(0)
                : whole;
    }

    private static boolean isPart(Found found) {
        return switch (found.sign()) {
            case PART_AT_END, PART_IN_FRONT, PART_BESIDE_NUMBER -> true;
            default -> false;
        };
    }

    /** "Captain Tuppence 1 - The Biscuit Map" says the first episode's number too. */
    private boolean isNumber(LineIndex.Entry entry, int word) {
        Integer number = entry.title.episode();
        return number != null && words.folded(word).equals(number.toString());
    }

    private boolean isIn(Found found, int word) {
        return words.start(word) >= found.from() && words.end(word) <= found.to();
    }
}
