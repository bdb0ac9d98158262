package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import org.jspecify.annotations.Nullable;

/**
 * What a name says, laid out so that many lines can be held against it quickly. Words that are part of an ordered
 * title say nothing else: {@link #outside} is what is said without them.
 */
public final class Said {

    private static final Set<String> TITLES = Set.of("title", "series", "numberedTitle");
    /** Clues that a title's own words are sometimes taken for. */
    private static final Set<String> TAKEN =
            Set.of("season", "episode", "year", "language", "kind", "use", "version", "quality", "layout", "rate");

    /** What words of an episode's own name are taken for, unlike its number. */
    private static final Set<String> OWN = Set.of("kind", "use", "version", "language");

    private static final int MOST_TITLES = 8;
    /** Name and content may speak of two languages; the content weighs from here on. */
    private static final double HEARD = 0.5;
    /** Readings that weigh nearly alike stay open. */
    private static final double OPEN = 0.1;

    public final Clues clues;
    public final String name;
    final List<Evidence> titles = new ArrayList<>(3);
    public final @Nullable Integer season;
    public final @Nullable Integer episode;
    public final @Nullable Integer year;
    public final @Nullable Kind kind;
    public final @Nullable String language;
    public final List<String> languages;
    public final @Nullable String use;
    public final @Nullable String version;
    public final @Nullable String quality;
    public final @Nullable String layout;
    public final @Nullable String rate;
    /** What desktops and servers leave behind; asked of each line, so told once. */
    public final boolean isJunk;

    public final boolean isPartial;
    public final boolean isSidecar;

    /** A language that something inside the file states, and that is not the one of the name. */
    public final @Nullable Evidence inside;

    /** Where ordered titles stand, each from one place to another. */
    private final List<int[]> apart;

    private final Map<String, Evidence> strongest;
    private final Map<Long, Said> others = new HashMap<>(2);
    private LineIndex.@Nullable Entry asked;
    private Said answered = this;

    public Said(Clues clues, String name) {
        this.clues = clues;
        this.name = name;
        this.apart = List.of();
        this.strongest = strongest();
        this.season = clues.season();
        this.episode = clues.episode();
        this.year = clues.year();
        this.kind = clues.kind();
        String exact = clues.language() == null ? exact(clues.languageAlternatives()) : null;
        this.language = exact == null ? clues.language() : exact;
        this.languages = exact == null ? clues.languageAlternatives() : List.of();
        this.use = clues.use();
        this.version = clues.version();
        this.quality = clues.technical().get("quality");
        this.layout = clues.technical().get("layout");
        this.rate = clues.technical().get("rate");
        this.inside = inside();
        this.isJunk = Naming.isJunk(name);
        this.isPartial = Naming.isPartial(name);
        this.isSidecar = Naming.sidecarOf(name).isPresent();
        titles();
    }

    /** What the same name says without the words from one place to another, where an ordered title stands. */
    private Said(Said all, int from, int to) {
        this.clues = all.clues;
        this.name = all.name;
        this.apart = new ArrayList<>(all.apart);
        this.apart.add(new int[] {from, to});
        this.strongest = strongest();
        this.season = number("season");
        this.episode = number("episode");
        this.year = number("year");
        String kind = value("kind");
        this.kind = kind == null ? null : Kind.valueOf(kind);
        List<String> open = open();
        String exact = open.size() == 1 ? open.get(0) : exact(open);
        this.language = exact;
        this.languages = exact == null ? open : List.of();
        this.use = value("use");
        this.version = value("version");
        this.quality = value("quality");
        this.layout = value("layout");
        this.rate = value("rate");
        this.inside = inside();
        this.isJunk = all.isJunk;
        this.isPartial = all.isPartial;
        this.isSidecar = all.isSidecar;
        titles();
    }

    public Said outside(int from, int to) {
        if (to <= from || !isAnyTaken(from, to)) {
            return this;
        }
        return others.computeIfAbsent((long) from << 32 | to, key -> new Said(this, from, to));
    }

    /**
     * What is said outside an episode's own name; asked for one line of it after another, so found once.
     *
     * @param place from where the name stands to behind it, null where it stands nowhere
     */
    Said outside(LineIndex.Entry entry, Supplier<int @Nullable []> place) {
        if (entry != asked) {
            asked = entry;
            int[] at = place.get();
            answered = at == null ? this : outside(at[0], at[1]);
        }
        return answered;
    }

    /** @param name in small letters; whether a word that was taken for a kind, a use, a cut or a language is in it */
    boolean mayBeOwn(String name) {
        for (Evidence seen : clues.evidence()) {
            if (OWN.contains(seen.clue())
                    && seen.text().length() > 2
                    && name.contains(seen.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyTaken(int from, int to) {
        for (Evidence seen : clues.evidence()) {
            if (isTaken(seen, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaken(Evidence seen, int from, int to) {
        return seen.to() > seen.from() && seen.from() >= from && seen.to() <= to && TAKEN.contains(seen.clue());
    }

    /** Whether it was seen in words of an ordered title, and so says nothing else. */
    public boolean isTaken(Evidence seen) {
        for (int[] span : apart) {
            if (isTaken(seen, span[0], span[1])) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Evidence> strongest() {
        Map<String, Evidence> found = new HashMap<>();
        for (Evidence seen : clues.evidence()) {
            if (!isTaken(seen)) {
                Evidence before = found.get(seen.clue());
                if (before == null || seen.weight() > before.weight()) {
                    found.put(seen.clue(), seen);
                }
            }
        }
        return found;
    }

    private void titles() {
        for (Evidence seen : clues.evidence()) {
            if (isTitle(seen)
                    && titles.size() < MOST_TITLES
                    && titles.stream().noneMatch(other -> other.value().equals(seen.value()))) {
                titles.add(alone(seen));
            }
        }
    }

    /** In DKST0102ENG the title is DKST; what is written onto it says something of its own. */
    private static Evidence alone(Evidence seen) {
        int end = seen.value().length();
        boolean onto = seen.text().length() > end
                && seen.text().regionMatches(true, 0, seen.value(), 0, end)
                && Character.isDigit(seen.text().charAt(end))
                && !Character.isDigit(seen.text().charAt(end - 1));
        return onto
                ? new Evidence(
                        seen.clue(),
                        seen.value(),
                        seen.text().substring(0, end),
                        seen.source(),
                        seen.weight(),
                        seen.from(),
                        seen.from() + end)
                : seen;
    }

    public static boolean isTitle(Evidence seen) {
        return TITLES.contains(seen.clue());
    }

    private @Nullable String value(String clue) {
        Evidence seen = strongest.get(clue);
        return seen == null ? null : seen.value();
    }

    private @Nullable Integer number(String clue) {
        String value = value(clue);
        return value == null ? null : Integer.valueOf(value);
    }

    private List<String> open() {
        double top = weight("language");
        List<String> open = new ArrayList<>();
        for (Evidence seen : clues.evidence()) {
            if (seen.clue().equals("language")
                    && !isTaken(seen)
                    && seen.weight() >= top - OPEN
                    && !open.contains(seen.value())) {
                open.add(seen.value());
            }
        }
        open.removeIf(tag -> open.stream().anyMatch(other -> other.startsWith(tag + "-")));
        return open;
    }

    /** Two small letters that are a language's own code are that language: ar is Arabic where AR could be Argentina. */
    private @Nullable String exact(List<String> tags) {
        String found = null;
        for (Evidence seen : clues.evidence()) {
            boolean code = seen.clue().equals("language")
                    && seen.text().equals(seen.value())
                    && seen.text().length() == 2
                    && seen.text().equals(seen.text().toLowerCase(Locale.ROOT));
            if (code && tags.contains(seen.value()) && !isTaken(seen)) {
                if (found != null && !found.equals(seen.value())) {
                    return null;
                }
                found = seen.value();
            }
        }
        return found;
    }

    private @Nullable Evidence inside() {
        Evidence found = null;
        for (Evidence seen : clues.evidence()) {
            boolean heard = seen.clue().equals("language")
                    && !seen.source().equals("name")
                    && !seen.source().startsWith("folder")
                    && !seen.source().equals("naming.yaml");
            if (heard
                    && language != null
                    && Tags.fit(seen.value(), language) == Tags.Fit.OTHER
                    && (found == null || seen.weight() > found.weight())) {
                found = seen;
            }
        }
        return found;
    }

    @Nullable
    public Evidence why(String clue) {
        return strongest.get(clue);
    }

    public double weight(String clue) {
        Evidence seen = strongest.get(clue);
        return seen == null ? 0 : seen.weight();
    }

    /** Where a clue was seen: (from 'DE' in the name). */
    public String source(String clue) {
        Evidence seen = strongest.get(clue);
        return seen == null || seen.text().isBlank()
                ? ""
                : " (from '" + seen.text() + "' in the " + seen.source() + ")";
    }

    /** The content's language contradicts the name's, and is no mere default of a tool. */
    public boolean isContradicted() {
        return inside != null && inside.weight() >= HEARD;
    }

    /** What the name could mean by its number besides the likeliest: 101 may be the hundred and first. */
    public boolean couldBeEpisode(@Nullable Integer number) {
        return number != null
                && clues.alternatives().getOrDefault("episode", List.of()).contains(number.toString());
    }
}
