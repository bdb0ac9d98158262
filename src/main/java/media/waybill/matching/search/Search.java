package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.Heads;
import media.waybill.matching.lines.Likeness;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.lines.Spellings;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the titles that clues may speak of, each with how it was found. Identifiers beat titles. */
public final class Search {

    /** A word that stands in more names than this finds nothing. */
    private static final int COMMON = 200;
    /** So many episodes are enough to tell what of a series is ordered. */
    private static final int SHOWN = 24;

    private static final int LONGEST_TITLE = 120;
    private static final int SAME_NAME = 2000;
    private static final int MOST_INITIALS = 40;
    /** The season's number stands before that of the episode: 102. */
    private static final int MANY = 100;

    private static final double ALIKE = 0.6;
    /** Fewer letters than this with a number onto them are a house's number. */
    private static final int GLUED = 6;
    /** Folders further up say where a delivery lies. */
    private static final int DEEPEST = 6;
    /** A season that is counted from 1 has one of these first numbers among those that are ordered. */
    private static final int LONG_SEASON = 10;

    private static final int A_FEW = 3;
    private static final Pattern OF_YEAR = Pattern.compile("(.{1,200}?)[ ._(\\[-]+((?:19|20)\\d{2})[)\\]]?");
    /** A folder of so few letters is called after nothing. */
    private static final int SHORTEST = 4;
    /** How a line of an order is marked in a name. */
    private static final Pattern OF_LINE = Pattern.compile("(?i)(?:l|ln|line|pos|item)[ ._-]?(\\d{1,5})");

    private final LineIndex index;
    private final Said said;
    private final Weights weights;
    private final PathWords words;
    private final WrittenIds ids;
    private final Map<LineIndex.Entry, Found> identified = new LinkedHashMap<>(4);
    private final Map<LineIndex.Entry, Found> named = new LinkedHashMap<>();
    private final Set<LineIndex.Entry> episodeNames = new HashSet<>(2);
    private final Set<LineIndex.Entry> joined = new HashSet<>(2);
    private final Set<LineIndex.Entry> countedOn = new HashSet<>(2);
    private final Set<LineIndex.Entry> twins = new HashSet<>(2);
    private final ToldEpisodes told;
    private @Nullable String order;
    private @Nullable OpenLine pointed;

    private Search(LineIndex index, Said said, Weights weights) {
        this.index = index;
        this.said = said;
        this.weights = weights;
        this.words = new PathWords(said);
        this.ids = new WrittenIds(words);
        this.told = new ToldEpisodes(index, said, words, ids.used);
    }

    public static Hits of(LineIndex index, Said said, Weights weights) {
        Search search = new Search(index, said, weights);
        search.identifiers();
        search.ids.find(search::written);
        search.names();
        search.told.tell(search.named);
        search.episodeNames.addAll(search.told.told);
        boolean unknown =
                search.identified.isEmpty() && (said.clues.reference() != null || search.ids.hasOneLikeOf(index));
        return new Hits(
                search.identified,
                search.named,
                search.episodeNames,
                search.joined,
                search.countedOn,
                search.told.told,
                search.ids,
                search.words,
                unknown,
                search.words.loneCode(search.ids.used),
                search.twins,
                search.otherFolders(),
                search.order,
                search.pointed);
    }

    /** Folders that are called after something ordered, with what that is. */
    private Map<String, Set<LineIndex.Entry>> otherFolders() {
        Map<String, Set<LineIndex.Entry>> folders = new LinkedHashMap<>(2);
        String path = said.name;
        for (int end = path.lastIndexOf('/'), i = 0; end > 0 && i < DEEPEST; i++) {
            int start = path.lastIndexOf('/', end - 1);
            String folder = path.substring(start + 1, end);
            Matcher year = OF_YEAR.matcher(folder);
            boolean dated = year.matches();
            FoldedTitle folded = fold(dated ? year.group(1) : folder);
            Set<LineIndex.Entry> entries = new HashSet<>();
            if (folded.squashed().length() > SHORTEST && !WrittenNames.KINDS.contains(folded.squashed())) {
                for (int name : index.names.whole(folded.squashed())) {
                    entries.addAll(index.named(name, SAME_NAME));
                    entries.addAll(index.ofSeries(name, null, null, SAME_NAME));
                    index.headed(name)
                            .forEach(head -> entries.addAll(index.ofSeries(head.series(), null, null, SAME_NAME)));
                }
            }
            if (dated && entries.stream().anyMatch(entry -> isOf(entry, year.group(2)))) {
                entries.removeIf(entry -> entry.title.year() != null && !isOf(entry, year.group(2)));
            }
            if (!entries.isEmpty()) {
                folders.put(folder, entries);
            }
            end = start;
        }
        return folders;
    }

    private static boolean isOf(LineIndex.Entry entry, String year) {
        return Integer.valueOf(year).equals(entry.title.year());
    }

    private void identifiers() {
        Clues clues = said.clues;
        if (clues.order() != null) {
            order = LineIndex.squash(clues.order());
            if (clues.orderLine() != null) {
                point(clues.order(), clues.orderLine(), 0, 0);
            }
        }
        if (clues.eidr() != null) {
            for (LineIndex.Entry entry : index.byEidr(clues.eidr())) {
                add(Found.identified(entry, Sign.EIDR, clues.eidr()));
            }
        }
        if (clues.reference() != null) {
            reference(clues.reference(), Sign.REFERENCE);
        }
        for (String code : clues.codes()) {
            reference(code, Sign.CODE);
        }
    }

    private boolean point(String orderNumber, String number, int from, int to) {
        OpenLine line = index.orderLineOf(orderNumber, number);
        LineIndex.Entry entry = line == null ? null : index.entryOf(line.id());
        if (line == null || entry == null) {
            return false;
        }
        order = LineIndex.squash(orderNumber);
        pointed = line;
        add(Found.identified(entry, Sign.ORDER_LINE, "order " + line.order() + ", line " + line.reference())
                .at(from, to));
        return true;
    }

    private boolean reference(String id, Sign sign) {
        return reference(id, sign, 0, 0);
    }

    /** @param from where it stands in the path, and {@code to} behind it: the number in HY-102 is no episode */
    private boolean reference(String id, Sign sign, int from, int to) {
        List<LineIndex.Entry> entries = index.byReference(LineIndex.squash(id));
        entries.forEach(entry -> add(Found.identified(entry, sign, id).at(from, to)));
        return !entries.isEmpty();
    }

    /** References and orders of any shape, where the name holds one letter by letter; the longest one counts. */
    private boolean written(long referenceKey, long orderKey, int from, int to) {
        if (index.mayHaveReference(referenceKey)
                && reference(words.between(from, to), Sign.WRITTEN_REFERENCE, words.start(from), words.end(to - 1))) {
            return true;
        }
        if (!index.mayHaveOrder(orderKey)) {
            return false;
        }
        String id = words.between(from, to);
        order = LineIndex.squash(id);
        for (int next = Math.min(to + 2, words.count()); pointed == null && next > to; next--) {
            if (point(id, lineNumber(to, next), words.start(from), words.end(next - 1))) {
                Arrays.fill(ids.used, to, next, true);
            }
        }
        return true;
    }

    /** 8 of "line 8" and of L8. */
    private String lineNumber(int from, int to) {
        int first = from + 1 < to && FieldWords.LINE.has(words.folded(from)) ? from + 1 : from;
        String written = words.between(first, to);
        Matcher marked = OF_LINE.matcher(written);
        return marked.matches() ? marked.group(1) : written;
    }

    private void names() {
        List<FoldedTitle> folded = new ArrayList<>(said.titles.size());
        for (Evidence seen : said.titles) {
            FoldedTitle title = fold(seen.value());
            folded.add(title);
            exact(title, seen);
        }
        WrittenNames all = new WrittenNames(index, words, ids.used, said.kind == Kind.AUDIO || said.kind == Kind.DUB);
        if (named.values().stream().anyMatch(Found::isSpelled)) {
            if (told.isOpen()) {
                all.find(run -> run.names().forEach(name -> told.episodes(name, found(run, name))));
            }
            return;
        }
        all.find(this::written);
        for (int i = 0; i < folded.size(); i++) {
            Evidence seen = said.titles.get(i);
            if (!folded.get(i).isEmpty() && !seen.clue().equals("numberedTitle")) {
                nearly(folded.get(i), seen);
            }
        }
    }

    /** No title is longer, and other scripts take long to fold. */
    private static FoldedTitle fold(String title) {
        return FoldedTitle.of(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    }

    private void nearly(FoldedTitle folded, Evidence seen) {
        if (named.values().stream().noneMatch(Found::isSpelled)) {
            misspelled(folded, seen);
        }
        if (named.values().stream().noneMatch(Found::isSpelled)) {
            alike(folded, seen);
        }
        initials(folded, seen);
    }

    private void exact(FoldedTitle folded, Evidence seen) {
        if (folded.isEmpty()) {
            return;
        }
        List<Integer> names = index.names.whole(folded.squashed());
        if (names.isEmpty() && folded.words().size() > 2) {
            names = index.names.whole(NameIndex.loose(folded.words()));
        }
        if (names.isEmpty()) {
            names = index.names.whole(Spellings.of(folded.words()));
        }
        Sign sign = seen.source().startsWith("folder") ? Sign.FOLDER_NAME : Sign.NAME;
        boolean small = folded.squashed().length() < 5;
        Found found = Found.named(sign, seen).ofShort(small);
        int country = names.isEmpty() ? -1 : words.nextIn(seen.to());
        if (country >= 0 && Countries.has(words.folded(country))) {
            List<Integer> longer = index.names.whole(folded.squashed() + words.folded(country));
            names = longer.isEmpty() ? names : longer;
            found = longer.isEmpty() ? found : found.at(seen.from(), words.end(country));
        }
        for (int name : names) {
            of(name, found);
        }
    }

    /** A name of something ordered stands in the path, among other words. */
    private void written(WrittenNames.Run run) {
        if (glued(run) || counted(run)) {
            return;
        }
        for (int name : run.names()) {
            Found found = found(run, name);
            if (run.isTelling()) {
                of(name, found);
            } else {
                told.episodes(name, found);
            }
        }
    }

    /** DOCKSTREET0102 is the series with the season's and the episode's number behind it, where just that is ordered. */
    private boolean glued(WrittenNames.Run run) {
        String number = words.numberOnto(run.to() - 1);
        Evidence told = said.why("episode");
        // Another number in the name says it better.
        if (told != null
                && (told.from() >= words.end(run.to() - 1) + number.length() || told.to() <= words.start(run.from()))) {
            return false;
        }
        if (number.length() < 3 || run.letters().length() < GLUED) {
            return false;
        }
        int season = Integer.parseInt(number.substring(0, number.length() - 2));
        int episode = Integer.parseInt(number.substring(number.length() - 2));
        boolean any = false;
        for (int name : run.names()) {
            Set<Integer> series = new HashSet<>(List.of(name));
            index.headed(name).forEach(head -> series.add(head.series()));
            for (int one : series) {
                for (LineIndex.Entry entry : index.ofSeries(one, season, episode, SAME_NAME)) {
                    Found found = found(run, name).by(Sign.NAME).at(words.start(run.from()), words.end(run.to()));
                    add(found.withAmount(0).of(entry, true));
                    this.told.told.add(entry);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Kvarteret_187 where the order calls S02E87 "Avsnitt 187". */
    private boolean counted(WrittenNames.Run run) {
        int behind = run.to();
        String number =
                said.episode == null && behind < words.count() && words.segment(behind) == words.segment(run.from())
                        ? words.folded(behind)
                        : "";
        if (number.length() < 2 || number.length() > 4 || !number.chars().allMatch(Character::isDigit)) {
            return false;
        }
        Integer said = Integer.valueOf(number);
        boolean any = false;
        for (int name : run.names()) {
            for (LineIndex.Entry entry : index.ofSeries(name, null, said, SAME_NAME)) {
                if (said.equals(entry.title.counted())) {
                    Found found = found(run, name).by(Sign.NAME).at(words.start(run.from()), words.end(behind));
                    add(found.withAmount(0).of(entry, true));
                    told.told.add(entry);
                    any = true;
                }
            }
        }
        return any;
    }

    private Found found(WrittenNames.Run run, int name) {
        return run.found(said, words, index.names.spaced(name).indexOf(' ') > 0);
    }

    /** Takes the titles, and what is ordered of the series, that have the name. */
    private void of(int name, Found found) {
        List<LineIndex.Entry> entries = index.named(name, SAME_NAME);
        told.episodes(name, found);
        for (LineIndex.Entry entry : entries) {
            // An episode by its own name alone is thin: other series and seasons have such names too.
            boolean year = found.sign() == Sign.PART_BESIDE_NUMBER
                    && entry.title.year() != null
                    && found.text().equals(entry.title.year().toString());
            boolean thin = entry.series >= 0 && entry.title.isEpisode();
            if (thin && isOfSeveral(name, entry, entries)) {
                ofSeries(entry.series, null).forEach(one -> add(found.of(one, true)));
                continue;
            }
            add((year ? found.by(Sign.NAME) : thin ? found.by(Sign.EPISODE_NAME_ALONE) : found).of(entry, false));
        }
        series(name, null, found);
        twins(name);
        for (Heads.Head head : index.headed(name)) {
            if (head.series() != name || head.season() != null) {
                series(head.series(), head.season(), found);
            }
        }
    }

    /** Who says The Tribunal may mean The Tribunal (Denmark) where that episode of it is ordered too. */
    private void twins(int name) {
        List<LineIndex.Entry> own = index.ofSeries(name, said.season, said.episode, SAME_NAME);
        if (own.isEmpty()) {
            return;
        }
        for (int longer : Countries.of(index.names, name)) {
            List<Integer> series = new ArrayList<>(List.of(longer));
            index.headed(longer).forEach(head -> series.add(head.series()));
            boolean ordered = series.stream().filter(other -> other != name).anyMatch(other -> !index.ofSeries(
                            other, said.season, said.episode, 1)
                    .isEmpty());
            if (ordered) {
                twins.addAll(own);
            }
        }
    }

    private void series(int name, @Nullable Integer season, Found found) {
        List<LineIndex.Entry> entries = ofSeries(name, season);
        entries.forEach(entry -> add(found.of(entry, true)));
        if (!entries.isEmpty()) {
            told.series(name, found, weights);
        }
    }

    /** A second name that several episodes of a series carry is one of the series; their own names may well be alike. */
    private boolean isOfSeveral(int name, LineIndex.Entry entry, List<LineIndex.Entry> entries) {
        boolean second = !FoldedTitle.of(entry.title.name()).squashed().equals(index.names.squashed(name));
        return second
                && entries.stream()
                        .anyMatch(other -> other.series == entry.series
                                && other.title.isEpisode()
                                && !Objects.equals(other.title.episode(), entry.title.episode()));
    }

    /** @param only the season that the name is one of, or null where it is that of the series */
    private List<LineIndex.Entry> ofSeries(int name, @Nullable Integer only) {
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
                new ArrayList<>(season == null ? List.of() : index.ofSeries(name, season, episode, SAME_NAME));
        if (found.isEmpty()) {
            found.addAll(index.ofSeries(name, null, episode, SAME_NAME));
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
        index.ofSeries(name, season, null, SAME_NAME).forEach(other -> {
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
        boolean isLong = index.ofSeries(name, null, null, SAME_NAME).stream()
                .anyMatch(entry -> entry.title.episode() != null && entry.title.episode() > MANY / 2);
        return isLong ? List.of() : index.ofSeries(name, number / MANY, number % MANY, SAME_NAME);
    }

    private void misspelled(FoldedTitle folded, Evidence seen) {
        String written = folded.squashed();
        if (written.length() < 5) {
            return;
        }
        misspelled(written, folded, seen);
        for (String article : NameIndex.ARTICLES) {
            if (folded.words().size() == 1 && written.length() > 10 && written.startsWith(article)) {
                misspelled(written.substring(article.length()), folded, seen);
            }
        }
    }

    private void misspelled(String written, FoldedTitle folded, Evidence seen) {
        for (NameIndex.Alike alike : index.names.alike(written)) {
            boolean real = Slips.couldBeMeant(folded.words(), index.names.spaced(alike.name()), index.names);
            of(
                    alike.name(),
                    Found.named(Sign.MISSPELLED, seen)
                            .withEdits(alike.edits(), real)
                            .ofShort(written.length() < 8));
        }
    }

    /** Names that share a telling word and are spelled nearly alike. */
    private void alike(FoldedTitle folded, Evidence seen) {
        int[] pairs = Likeness.pairs(folded.squashed());
        String digits = Likeness.digits(folded.squashed());
        folded.words().stream()
                .distinct()
                .filter(word -> word.length() > 2)
                .map(word -> index.names.byWord(word, COMMON))
                .filter(names -> !names.isEmpty())
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .limit(2)
                .flatMap(List::stream)
                .distinct()
                .forEach(name -> {
                    String other = index.names.squashed(name);
                    double like = Likeness.dice(pairs, Likeness.pairs(other));
                    boolean sameNumbers = Likeness.digits(other).equals(digits);
                    if (like >= ALIKE && sameNumbers) {
                        of(name, Found.named(Sign.ALIKE, seen).withAmount(1 - like));
                    } else if (begins(folded, index.names.spaced(name))) {
                        of(name, Found.named(Sign.ALIKE, seen).withAmount(1 - ALIKE));
                    }
                });
    }

    /** Kill Shot, of Kill Shot: Volume 1; which of its parts is meant, a person tells. */
    private static boolean begins(FoldedTitle folded, String name) {
        return folded.words().size() > 1 && name.startsWith(String.join(" ", folded.words()) + ' ');
    }

    private void initials(FoldedTitle folded, Evidence seen) {
        String letters = folded.squashed();
        if (folded.words().size() == 1 && letters.length() > 1 && letters.length() <= 6) {
            List<Integer> names = index.names.byInitials(letters.toLowerCase(Locale.ROOT));
            if (names.size() <= MOST_INITIALS) {
                names.forEach(name -> of(name, Found.named(Sign.INITIALS, seen)));
            }
        }
    }

    private void add(Found found) {
        Map<LineIndex.Entry, Found> map = found.isIdentified() ? identified : named;
        Found before = map.get(found.entry());
        if (before != null && (before.sign() == Sign.EPISODE_NAME_ALONE) != (found.sign() == Sign.EPISODE_NAME_ALONE)) {
            episodeNames.add(found.entry());
        }
        if (before == null || found.weight(weights) > before.weight(weights)) {
            map.put(found.entry(), found);
        }
    }
}
