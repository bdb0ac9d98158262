package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.matching.lines.Heads;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the titles that clues may speak of, each with how it was found. Identifiers beat titles. */
public final class Search {

    private static final int LONGEST_TITLE = 120;
    static final int SAME_NAME = 2000;

    private static final String LAST_SEQUEL = "12";
    private static final int LONGEST_LABEL = 8;
    private static final Pattern LAST_DIGITS = Pattern.compile("^.*?(\\d*)$");

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
    private final SpelledTitles spelled;
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
        this.spelled = new SpelledTitles(index.names, said, words, this::of);
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
            spelled.find(title, seen);
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
                index.labelled(label, season, episode, SAME_NAME).stream()
                        .filter(this::isNumberedSo)
                        .forEach(entry -> add(Found.named(Sign.LABEL, seen).of(entry, true)));
            }
        }
    }

    /** LP_111 is not LP-011: where references count in as many digits, the number is theirs. */
    private boolean isNumberedSo(LineIndex.Entry entry) {
        Evidence number = said.why("episode");
        String written = number == null ? "" : number.text();
        String own = LAST_DIGITS.matcher(entry.title.reference()).replaceAll("$1");
        boolean mere = written.length() == 3 && written.chars().allMatch(Character::isDigit);
        return !mere || own.length() != written.length() || own.equals(written);
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
