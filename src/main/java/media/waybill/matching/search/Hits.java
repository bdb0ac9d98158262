package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import media.waybill.matching.lines.Labels;
import media.waybill.matching.lines.Likeness;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.lines.OpenLine.OrderedTitle;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/**
 * All titles that were found.
 *
 * @param identified by an identifier
 * @param named by a name
 * @param episodeNames episodes whose own name is said beside that of their series
 * @param joined episodes whose season and number are written as one
 * @param countedOn episodes of a season that goes on counting where the one before it ended
 * @param doubtful episodes whose number may as well be a season, or another episode, that is ordered
 * @param absolute episodes whose number is written as if it held a season
 * @param told episodes that are said by their own name in the place of a number
 * @param ids what stands in the path and could be an identifier
 * @param words of the path
 * @param unknownReference the name carries what is a reference by its shape, and no open line has it
 * @param loneCode letters that could be a language and that nothing explains
 * @param twins episodes of a series beside which one of the same name and of a country is ordered
 * @param folders folders that are called after something ordered, with what that is
 * @param order the order that the name speaks of, squashed
 * @param pointed the very line that the name speaks of
 */
public record Hits(
        Map<LineIndex.Entry, Found> identified,
        Map<LineIndex.Entry, Found> named,
        Set<LineIndex.Entry> episodeNames,
        Set<LineIndex.Entry> joined,
        Set<LineIndex.Entry> countedOn,
        Set<LineIndex.Entry> doubtful,
        Set<LineIndex.Entry> absolute,
        Set<LineIndex.Entry> told,
        WrittenIds ids,
        PathWords words,
        boolean unknownReference,
        @Nullable String loneCode,
        Set<LineIndex.Entry> twins,
        Map<String, Set<LineIndex.Entry>> folders,
        @Nullable String order,
        @Nullable OpenLine pointed) {

    /** Beside an identifier, words so short are a house's labels. */
    private static final int SHORT = 3;
    /** A word of a series' name that has so many letters tells it from most. */
    private static final int TELLING = 5;

    public Collection<LineIndex.Entry> entries() {
        if (identified.isEmpty()) {
            return named.keySet();
        }
        List<LineIndex.Entry> all = new ArrayList<>(identified.keySet());
        for (LineIndex.Entry entry : named.keySet()) {
            if (!identified.containsKey(entry)) {
                all.add(entry);
            }
        }
        return all;
    }

    @Nullable
    public Found best(LineIndex.Entry entry) {
        Found id = identified.get(entry);
        return id == null ? named.get(entry) : id;
    }

    /**
     * Whether the file's own name says another title than an identifier does: in full, or in several words; and not
     * where the title itself is said.
     *
     * @param own how the name says the title, or null; a reference that reads like a name is not yet the title
     */
    public boolean isOtherSaid(LineIndex.Entry entry, @Nullable Found own) {
        return named.values().stream()
                .anyMatch(found -> found.entry() != entry
                        && !(found.entry().series >= 0 && found.entry().series == entry.series)
                        && (own == null || own.to() <= found.from() || own.from() >= found.to())
                        && words.isInName(found.from())
                        && isSaid(found)
                        && (own == null || words.isAmong(own.from(), own.to(), ids.used)));
    }

    private boolean isSaid(Found found) {
        return switch (found.sign()) {
            case NAME -> true;
            case PART_IN_FIELD, PART_IN_FRONT, PART_AT_END, MISSPELLED ->
                found.seen() != null && found.seen().value().matches(".*[^\\p{L}\\p{N}].*");
            default -> false;
        };
    }

    /** What is said outside the episode's own name, where that stands in the name: The Trailer of S01E03 is no trailer. */
    public Said outsideOwnName(LineIndex.Entry entry, Said said) {
        return entry.title.isEpisode()
                ? said.outside(entry, () -> {
                    String own = entry.title.name().toLowerCase(Locale.ROOT);
                    return said.mayBeOwn(own) ? words.find(FoldedTitle.of(own).words()) : null;
                })
                : said;
    }

    /** Words behind the title in the name that are neither explained nor its own. */
    public List<String> stray(Found found) {
        int place = found.to() > 0 && words.isInName(found.from()) ? found.to() : 0;
        place = found.isIdentified() ? Math.max(place, words.endOf(ids.used)) : place;
        List<Integer> open = new OpenWords(words).strayBehind(place, ids.used, true);
        if (open.isEmpty()) {
            return List.of();
        }
        OrderedTitle title = found.entry().title;
        Set<String> own = new HashSet<>();
        List<String> names = new ArrayList<>(title.names());
        names.add(title.series() == null ? title.name() : title.series());
        for (String name : names) {
            FoldedTitle folded = FoldedTitle.of(name);
            own.addAll(folded.words());
            own.add(folded.squashed());
            own.add(LineIndex.squash(name));
            // GlassOrchardThe: catalogues put the article behind.
            NameIndex.ARTICLES.forEach(article -> own.add(folded.squashed() + article));
        }
        if (place == 0) {
            // Wolves of Kestrel/WOK_102: short for the title that its folder is called.
            names.forEach(name -> own.add(initials(FoldedTitle.of(name).words())));
        }
        // What the distributor's references begin with is its own label.
        own.add(Labels.beginning(title.reference()));
        int behind = place > 0 ? place : lastOf(own);
        // What follows the number of an episode may be its name in another language, unless it has its own there.
        boolean titles = !title.isEpisode()
                || isNamed(title)
                || open.stream().anyMatch(word -> own.contains(words.folded(word)) && !isArticle(word));
        return new OpenWords(words)
                .strayBehind(behind, ids.used, titles).stream()
                        .filter(word -> !isArticle(word)
                                && !own.contains(words.folded(word))
                                && !isOfMaterial(word, title)
                                && !(found.isIdentified() && isBesideIdentifier(word, own)))
                        .map(words::word)
                        .toList();
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.length() > 1 ? initials.toString() : "";
    }

    /** A label, or a slip in the title's own words: the identifier has told the title. */
    private boolean isBesideIdentifier(int word, Set<String> own) {
        String folded = words.folded(word);
        int most = Likeness.edits(folded.length());
        return words.word(word).length() <= SHORT
                || most > 0 && own.stream().anyMatch(name -> Likeness.edits(folded, name, most) <= most);
    }

    private boolean isOfMaterial(int word, OrderedTitle title) {
        String folded = words.folded(word);
        boolean of = WrittenNames.KINDS.contains(folded)
                || FieldWords.MATERIAL.has(folded)
                || FieldWords.FILLER.has(folded)
                || FieldWords.IDENTIFIER.has(folded)
                || title.isEpisode() && (FieldWords.EPISODE.has(folded) || FieldWords.SEASON.has(folded))
                || title.isHead() && FieldWords.HEAD.has(folded);
        return of && !(word > 0 && words.isOfName(word - 1) && FieldWords.NEGATION.has(words.folded(word - 1)));
    }

    /** Whether an episode has a name of its own, so that other words are not it: "Episode 4" and "4" are none. */
    private static boolean isNamed(OrderedTitle title) {
        return FoldedTitle.of(title.name()).words().stream()
                .anyMatch(word -> word.chars().anyMatch(Character::isLetter) && !FieldWords.EPISODE.has(word));
    }

    private boolean isArticle(int word) {
        return NameIndex.isArticle(words.folded(word));
    }

    /** Where the last word of a title stands in the name; 0 where there is none. */
    private int lastOf(Set<String> own) {
        int place = 0;
        for (int w = 0; w < words.count(); w++) {
            place = words.isOfName(w) && own.contains(words.folded(w)) ? words.end(w) : place;
        }
        return place;
    }

    /** Whether brackets hold words that nothing explains. */
    public boolean isBracketed(Found found) {
        if (words.path().indexOf('(') < 0 && words.path().indexOf('[') < 0) {
            return false;
        }
        Set<String> own = new HashSet<>();
        found.entry()
                .title
                .names()
                .forEach(name -> own.addAll(FoldedTitle.of(name).words()));
        return new OpenWords(words).hasBracketed(found.from(), found.to(), own);
    }

    /** Whether what was seen stands within an identifier: the letters of HY-102 are no language. */
    public boolean isIdentifier(Evidence seen) {
        return words.isAmong(seen.from(), seen.to(), ids.used);
    }

    /** A word behind the title in the name that nothing explains, however short; null where there is none. */
    @Nullable
    public String loneWord(Found found) {
        return new OpenWords(words).unexplainedBehind(words.isInName(found.from()) ? found.to() : 0, ids.used);
    }

    /** Whether another title of the same name and of another year is ordered. */
    public boolean hasNamesake(LineIndex.Entry entry) {
        return namesakes(entry).findAny().isPresent();
    }

    /** Whether such a title asks for the same kind in the same language. */
    public boolean hasNamesakeFor(LineIndex.Entry entry, OpenLine line) {
        return namesakes(entry)
                .flatMap(other -> Stream.of(other.lines))
                .anyMatch(one -> one.kind() == line.kind() && Objects.equals(one.language(), line.language()));
    }

    private Stream<LineIndex.Entry> namesakes(LineIndex.Entry entry) {
        Integer year = entry.title.year();
        String name = LineIndex.squash(entry.title.name());
        return named.keySet().stream()
                .filter(other -> year != null
                        && other.title.year() != null
                        && !year.equals(other.title.year())
                        && LineIndex.squash(other.title.name()).equals(name));
    }

    /** Whether a number such as 102 was taken for the season and the episode of this one. */
    public boolean isJoined(LineIndex.Entry entry) {
        return joined.contains(entry);
    }

    /** Whether another episode of the series is said by its own name. */
    public boolean isToldOther(LineIndex.Entry entry) {
        return !told.contains(entry) && told.stream().anyMatch(other -> other.series == entry.series);
    }

    /**
     * A word of the name outside the episode's own that is one of its series' name, its first letters, or what its
     * reference begins with; null where there is none, or where other words stand there too.
     */
    public @Nullable String seriesHint(Found found) {
        LineIndex.Entry entry = found.entry();
        Set<String> hints = new HashSet<>();
        hints.add(Labels.field(entry.title.reference()));
        if (entry.title.series() != null) {
            List<String> said = FoldedTitle.of(entry.title.series()).words();
            said.stream().filter(word -> word.length() >= TELLING).forEach(hints::add);
            StringBuilder initials = new StringBuilder();
            said.forEach(word -> initials.append(Character.isDigit(word.charAt(0)) ? word : word.substring(0, 1)));
            hints.add(initials.toString());
        }
        hints.removeIf(one -> one.length() < 2);
        String hint = null;
        for (int w = 0; w < words.count(); w++) {
            boolean outside = words.end(w) <= found.from() || words.start(w) >= found.to();
            if (!outside || !words.isOfName(w) || words.isExplained(w) || NameIndex.isArticle(words.folded(w))) {
                continue;
            }
            boolean number = w + 1 < words.count() && words.start(w + 1) == words.end(w);
            String whole = number ? words.folded(w) + words.folded(w + 1) : words.folded(w);
            if (hints.contains(whole)) {
                hint = number ? words.between(w, w + 2) : words.word(w);
                w += number ? 1 : 0;
            } else if (hints.contains(words.folded(w))) {
                hint = words.word(w);
            } else if (words.isOpen(w) || words.isOfTitle(w)) {
                // Dock Street North is another series than Dock Street.
                return null;
            }
        }
        return hint;
    }

    /** Whether the same episode of another season is ordered of that series. */
    public boolean hasOtherSeason(LineIndex.Entry entry) {
        return entry.series >= 0
                && named.keySet().stream()
                        .anyMatch(other -> other.series == entry.series
                                && other.title.season() != null
                                && !other.title.season().equals(entry.title.season()));
    }
}
