package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.Heads;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.Spellings;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the titles that clues may speak of, each with how it was found. Identifiers beat titles. */
public final class Search {

    private static final int LONGEST_TITLE = 120;
    static final int SAME_NAME = 2000;

    private static final String LAST_SEQUEL = "12";
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}*)([2-9]|1[0-2])");
    private static final Pattern COPY = Pattern.compile("\\([2-9]\\)");
    private static final int PART_OF_NAME = 4;
    private static final int LONGEST_LABEL = 8;

    private final LineIndex index;
    private final Said said;
    private final Weights weights;
    private final PathWords words;
    private final WrittenIds ids;
    private final Map<LineIndex.Entry, Found> identified = new LinkedHashMap<>(4);
    private final Map<LineIndex.Entry, Found> named = new LinkedHashMap<>();
    private final Set<LineIndex.Entry> episodeNames = new HashSet<>(2);
    private final Set<LineIndex.Entry> twins = new HashSet<>(2);
    private final ToldEpisodes told;
    private final NumberedSeries numbered;
    private final OrderedEpisodes episodes;
    private final NearNames near;
    private final SaidIds identifiers;

    private Search(LineIndex index, Said said, Weights weights) {
        this.index = index;
        this.said = said;
        this.weights = weights;
        this.words = new PathWords(said);
        this.ids = new WrittenIds(words);
        this.identifiers = new SaidIds(index, said, words, ids, this::add);
        this.told = new ToldEpisodes(index, said, words, ids.used);
        this.numbered = new NumberedSeries(index, said, words, told.told, this::add);
        this.episodes = new OrderedEpisodes(index, said);
        this.near = new NearNames(index.names, this::of);
    }

    public static Hits of(LineIndex index, Said said, Weights weights) {
        Search search = new Search(index, said, weights);
        search.identifiers.said();
        search.ids.find(search.identifiers::written);
        search.identifiers.rest();
        search.names();
        search.labels();
        search.told.tell(search.named);
        search.episodeNames.addAll(search.told.told);
        boolean unknown =
                search.identified.isEmpty() && (said.clues.reference() != null || search.ids.hasOneLikeOf(index));
        return new Hits(
                search.identified,
                search.named,
                search.episodeNames,
                search.episodes.joined,
                search.episodes.countedOn,
                search.episodes.doubtful,
                search.episodes.absolute,
                search.told.told,
                search.ids,
                search.words,
                unknown,
                search.loneCode(),
                search.twins,
                CalledFolders.of(index, said.name),
                search.identifiers.order,
                search.identifiers.pointed);
    }

    /** KMH, where references are built like KMH-S2E03, is no language. */
    private @Nullable String loneCode() {
        String code = new OpenWords(words).loneCode(ids.used);
        return code != null && code.length() > 2 && index.labels.has(LineIndex.squash(code)) ? null : code;
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
        WrittenNames.Run opening = named.isEmpty() && identified.isEmpty() ? all.opening() : null;
        if (opening != null) {
            written(opening);
        }
        for (int i = 0; i < folded.size(); i++) {
            Evidence seen = said.titles.get(i);
            if (!folded.get(i).isEmpty() && !seen.clue().equals("numberedTitle")) {
                nearly(folded.get(i), seen);
            }
        }
    }

    /** BRN_S01E02, where references of The Burn are built like BRN-102. */
    private void labels() {
        Integer season = said.season;
        Integer episode = said.episode;
        if (season == null
                || episode == null
                || !identified.isEmpty()
                || named.values().stream().anyMatch(Found::isSpelled)) {
            return;
        }
        for (Evidence seen : said.titles) {
            String label = LineIndex.squash(seen.value());
            if (label.length() <= LONGEST_LABEL) {
                index.labelled(label, season, episode, SAME_NAME)
                        .forEach(entry -> add(Found.named(Sign.LABEL, seen).of(entry, true)));
            }
        }
    }

    /** No title is longer, and other scripts take long to fold. */
    static FoldedTitle fold(String title) {
        return FoldedTitle.of(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    }

    private void nearly(FoldedTitle folded, Evidence seen) {
        if (named.values().stream().noneMatch(Found::isSpelled)) {
            near.misspelled(folded, seen);
        }
        if (named.values().stream().noneMatch(Found::isSpelled)) {
            near.alike(folded, seen);
        }
        near.initials(folded, seen);
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
        Evidence part = said.why("part");
        if (part != null && part.from() >= seen.to()) {
            List<Integer> longer = part(folded.words(), part.value());
            for (int name : longer.isEmpty() ? numbered(folded.words(), part.value()) : List.<Integer>of()) {
                // A second part may be half of the first film as well.
                of(name, found.by(Sign.ALIKE).at(seen.from(), part.to()));
            }
            names = longer.isEmpty() ? names : longer;
            found = longer.isEmpty() ? found : found.at(seen.from(), part.to());
        } else if (names.isEmpty() && folded.words().size() > 1) {
            int last = folded.words().size() - 1;
            names = part(folded.words().subList(0, last), folded.words().get(last));
        }
        Evidence copy = said.why("revision");
        if (!names.isEmpty() && copy != null && COPY.matcher(copy.text()).matches()) {
            for (int name : numbered(folded.words(), copy.text().substring(1, 2))) {
                of(name, found.by(Sign.ALIKE).at(seen.from(), copy.to()));
            }
        }
        names = names.isEmpty() ? names : withoutLetter(folded.words(), names);
        if (names.isEmpty()) {
            names = sequel(folded.words());
        }
        for (int name : names) {
            of(name, found);
        }
    }

    /** Silver_Crane_S is not yet Silver Cranes where Silver Crane is ordered too. */
    private List<Integer> withoutLetter(List<String> title, List<Integer> names) {
        int last = title.size() - 1;
        if (last < 1
                || title.get(last).length() > 1
                || !Character.isLetter(title.get(last).charAt(0))) {
            return names;
        }
        List<Integer> all = new ArrayList<>(names);
        all.addAll(index.names.whole(String.join("", title.subList(0, last))));
        return all;
    }

    /** the-drowned-bell-part-2 and the-drowned-bell-2, where The Drowned Bell Part II is ordered. */
    private List<Integer> part(List<String> title, String number) {
        if (number.length() > 2 || !Character.isDigit(number.charAt(0))) {
            return List.of();
        }
        List<String> words = new ArrayList<>(title);
        words.add("part");
        words.add(number);
        return index.names.whole(Spellings.of(words));
    }

    /** Drishti Part 2, where Drishti 2 is ordered. */
    private List<Integer> numbered(List<String> title, String number) {
        List<String> words = new ArrayList<>(title);
        words.add(number);
        return index.names.whole(Spellings.of(words));
    }

    /** Night Servants 2 and NightServants2, where Night Servants 2: The Return is ordered, and no other of that number. */
    private List<Integer> sequel(List<String> title) {
        Matcher last = NUMBERED.matcher(title.isEmpty() ? "" : title.getLast());
        if (!last.matches() || title.getFirst().length() < PART_OF_NAME) {
            return List.of();
        }
        String begin = String.join(" ", title.subList(0, title.size() - 1)) + ' ' + last.group(1) + ' ' + last.group(2);
        String spaced = begin.strip().replaceAll(" +", " ") + ' ';
        List<Integer> longer = index.names.byWord(spaced.substring(0, spaced.indexOf(' ')), SAME_NAME).stream()
                .filter(name -> index.names.spaced(name).startsWith(spaced))
                .toList();
        return longer.size() == 1 ? longer : List.of();
    }

    /** A name of something ordered stands in the path, among other words. */
    private void written(WrittenNames.Run run) {
        if (numbered.glued(run) || numbered.counted(run) || numbered.seasoned(run)) {
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
                    && (found.text().equals(entry.title.year().toString())
                            // UltimaFrontera21: no sequel counts so far.
                            || found.text().length() == 2
                                    && found.text().compareTo(LAST_SEQUEL) > 0
                                    && entry.title.year().toString().endsWith(found.text())
                            // The first of a row, where the year says so too.
                            || found.text().equals("1") && entry.title.year().equals(said.year));
            // "Pip and Bramble Christmas Special" says its series too.
            boolean whole = entry.series >= 0
                    && found.sign() == Sign.NAME
                    && index.names.spaced(name).startsWith(index.names.spaced(entry.series) + ' ');
            if (whole) {
                told.told.add(entry);
            }
            boolean thin = entry.series >= 0 && entry.title.isEpisode() && !whole;
            if (thin && entries.size() == 1 && found.sign() == Sign.NAME) {
                told.told.add(entry);
            }
            if (thin && numbered.isOfSeveral(name, entry, entries)) {
                series(entry.series, null, found);
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
        List<LineIndex.Entry> entries = episodes.ofSeries(name, season);
        entries.forEach(entry -> add(found.of(entry, true)));
        if (!entries.isEmpty()) {
            told.series(name, found, weights);
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
