package media.waybill.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Clues.Evidence;
import org.jspecify.annotations.Nullable;

/** Gathers evidence from a name and its folders, and weighs it into clues. */
final class Findings {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "series",
            "season",
            "episode",
            "episodes",
            "year",
            "eidr",
            "reference",
            "order",
            "orderLine",
            "code",
            "language",
            "kind",
            "use",
            "version",
            "revision",
            "extension",
            "rejectedEidr",
            "pattern",
            "only",
            "numberedTitle",
            "seasonEpisode");
    private static final Set<String> SOUND = Set.of("audio", "audios", "sound", "ton", "audiotrack", "tonspur", "ljudspar", "lydspor");
    /** Two languages closer than this leave it open which one is meant. */
    private static final double OPEN = 0.15;

    private final List<Evidence> seen = new ArrayList<>();
    private final List<Map<String, String>> together = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    void add(String clue, String value, String text, String source, double weight, int from, int to) {
        seen.add(new Evidence(clue, value, text, source, Math.round(weight * 100) / 100.0, from, to));
    }

    /** What one word says all at once, so that the use of a poster never sticks to a film. */
    void add(Map<String, String> clues, String text, String source, double weight, int from, int to) {
        together.add(clues);
        clues.forEach((clue, value) -> {
            if (!clue.equals("only")) {
                add(clue, value, text, source, weight, from, to);
            }
        });
    }

    void leaveOpen(List<String> languages, String text, String source, double weight, int from, int to) {
        open.addAll(languages);
        languages.forEach(tag -> add("language", tag, text, source, weight, from, to));
    }

    /** Adds to another what that one does not have yet; a folder's title becomes the series of a numbered episode. */
    void into(Findings name) {
        boolean episode = name.has("episode");
        boolean titled = name.has("series") || (name.has("title") && !episode);
        Set<String> missing = new LinkedHashSet<>();
        for (Evidence e : seen) {
            boolean heading = e.clue().equals("title") || e.clue().equals("series");
            boolean own = e.clue().equals("episodes") ? episode : name.has(e.clue());
            if (heading ? !titled : !own) {
                missing.add(e.clue());
            }
        }
        // A season and its episode come from one place, or the folder's season beside the name's episode.
        for (Evidence e : seen) {
            if (missing.contains(e.clue())) {
                boolean heading = e.clue().equals("title") && (episode || has("season"));
                name.seen.add(
                        heading
                                ? new Evidence("series", e.value(), e.text(), e.source(), e.weight(), e.from(), e.to())
                                : e);
            }
        }
        together.stream().filter(clues -> missing.containsAll(clues.keySet())).forEach(name.together::add);
        name.open.addAll(open);
    }

    /**
     * Whether the folder knows better: the name is no more than a lone number beside a folder that says season and
     * episode, or a maker's abbreviation in the folder of a release.
     */
    boolean yieldsTo(Findings folder, boolean abbreviated) {
        boolean numbered = folder.weight("episode") > 0.6 && folder.has("season");
        boolean lone = has("episode") && weight("episode") <= 0.6 && !has("season") && !has("series");
        return numbered && lone && !has("title") || abbreviated && folder.has("source") && folder.hasHeading();
    }

    void forgetFor(Findings folder) {
        Set<String> weak = folder.has("episode")
                ? Set.of("title", "series", "season", "episode", "episodes")
                : Set.of("title", "series");
        seen.removeIf(e -> weak.contains(e.clue()));
    }

    boolean hasHeading() {
        return has("title") || has("series");
    }

    /** NF_51.wav in a folder called Night Ferry: the name's title is short for the folder's. */
    void spellOut(Findings folder) {
        for (String clue : Headings.CLUES) {
            String own = best(clue);
            for (String above : Headings.CLUES) {
                String whole = folder.best(above);
                if (own != null
                        && whole != null
                        && (Headings.isShortFor(own, whole) || Headings.isPartOf(clue, own, whole))) {
                    Evidence seenAbove = folder.seen.stream()
                            .filter(e -> e.clue().equals(above) && e.value().equals(whole))
                            .findFirst()
                            .orElseThrow();
                    add(
                            clue,
                            whole,
                            seenAbove.text(),
                            seenAbove.source(),
                            Math.min(1, weight(clue) + 0.05),
                            seenAbove.from(),
                            seenAbove.to());
                    return;
                }
            }
        }
    }

    boolean has(String clue) {
        for (Evidence e : seen) {
            if (e.clue().equals(clue)) {
                return true;
            }
        }
        return false;
    }

    double weight(String clue) {
        double weight = 0;
        for (Evidence e : seen) {
            weight = e.weight() > weight && e.clue().equals(clue) ? e.weight() : weight;
        }
        return weight;
    }

    @Nullable
    String best(String clue) {
        return best(seen, clue);
    }

    static @Nullable String best(List<Evidence> seen, String clue) {
        Evidence best = null;
        for (Evidence e : seen) {
            if (e.clue().equals(clue) && (best == null || e.weight() > best.weight())) {
                best = e;
            }
        }
        return best == null ? null : best.value();
    }

    /** @param defaults what holds by kind where nothing says it */
    Clues clues(@Nullable Kind byExtension, boolean loose, Map<String, Map<String, String>> defaults) {
        boolean saysAudio = saysWhichSound();
        Kind kind = kind(byExtension, loose);
        fill(defaults.getOrDefault("any", Map.of()));
        fill(kind == null ? Map.of() : defaults.getOrDefault(kind.name(), Map.of()));
        List<String> languages = languages();
        if (kind == Kind.AUDIO && byExtension == Kind.AUDIO && !saysAudio && !languages.isEmpty() && !has("original")) {
            kind = Kind.DUB;
            add("kind", "DUB", String.join(" or ", languages), "a language on an audio file", 0.5, 0, 0);
        }
        List<Integer> episodes = numbers(best("episodes"));
        Integer episode = number(best("episode"));
        if (episodes.isEmpty() && episode != null) {
            episodes = List.of(episode);
        }
        return new Clues(
                best("title"),
                best("series"),
                number(best("season")),
                episode,
                episodes,
                number(best("year")),
                best("eidr"),
                best("reference"),
                best("order"),
                best("orderLine"),
                seen.stream()
                        .filter(e -> e.clue().equals("code"))
                        .map(Evidence::value)
                        .distinct()
                        .toList(),
                languages.size() == 1 ? languages.get(0) : null,
                languages.size() > 1 ? languages : List.of(),
                kind,
                use(kind),
                best("version"),
                revision(),
                technical(),
                best("extension"),
                Alternatives.of(seen, kind),
                List.copyOf(seen));
    }

    private void fill(Map<String, String> defaults) {
        defaults.forEach((clue, value) -> {
            if (!has(clue)) {
                together.add(Map.of(clue, value));
                add(clue, value, "", "naming.yaml", 0.3, 0, 0);
            }
        });
    }

    /** The strongest tag; one that narrows another wins over it; two that differ and weigh alike stay open. */
    private List<String> languages() {
        double top = weight("language");
        List<String> found = new ArrayList<>();
        for (Evidence e : seen) {
            if (e.clue().equals("language") && e.weight() >= top - OPEN && !found.contains(e.value())) {
                found.add(e.value());
            }
        }
        found.removeIf(tag -> found.stream().anyMatch(other -> other.startsWith(tag + "-")));
        if (found.size() > 1 && !open.isEmpty()) {
            List<String> decided = found.stream().filter(open::contains).toList();
            List<String> plain =
                    found.stream().filter(tag -> !open.contains(tag)).toList();
            return plain.size() == 1 ? plain : decided;
        }
        return found;
    }

    /** Whether a word says more of a sound file than that it is one. */
    private boolean saysWhichSound() {
        return seen.stream()
                .anyMatch(e -> e.clue().equals("kind")
                        && e.value().equals("AUDIO")
                        && !SOUND.contains(Text.phraseKey(e.text())));
    }

    /** A word's kind counts where the extension allows it; otherwise the extension's. */
    private @Nullable Kind kind(@Nullable Kind extension, boolean loose) {
        Kind best = null;
        double weight = -1;
        for (Evidence e : seen) {
            if (e.clue().equals("kind") && e.weight() > weight && allows(extension, loose, Kind.valueOf(e.value()))) {
                best = Kind.valueOf(e.value());
                weight = e.weight();
            }
        }
        if (best != null) {
            return best;
        }
        if (extension != null) {
            add("kind", extension.name(), "." + best("extension"), "extension", loose ? 0.3 : 0.6, 0, 0);
        }
        return extension;
    }

    static boolean allows(@Nullable Kind extension, boolean loose, Kind said) {
        if (extension == null || extension == said) {
            return true;
        }
        return switch (extension) {
            // A dub card is a paper that is often sent as a picture.
            case VIDEO ->
                said == Kind.TRAILER || said == Kind.DUB || said == Kind.DOCUMENT || (loose && said != Kind.ARTWORK);
            case AUDIO -> said == Kind.DUB;
            case SUBTITLE -> loose && (said == Kind.METADATA || said == Kind.DOCUMENT);
            case ARTWORK -> said == Kind.DOCUMENT;
            case METADATA, DOCUMENT ->
                loose && (said == Kind.SUBTITLE || said == Kind.DOCUMENT || said == Kind.METADATA)
                        || said == Kind.DOCUMENT;
            case DUB, TRAILER -> false;
        };
    }

    @SuppressWarnings("NullAway") // a default that may be absent itself
    private @Nullable String use(@Nullable Kind kind) {
        String use = null;
        for (Map<String, String> clues : together) {
            String said = clues.get("use");
            String of = clues.getOrDefault("only", clues.get("kind"));
            if (said != null && kind != null && (of == null || fits(kind, Kind.valueOf(of)))) {
                use = use == null || weightOf(said) > weightOf(use) || isForced(said, use) ? said : use;
            }
        }
        return use;
    }

    /** SDH_forced: whoever it is for, a forced file holds only what is forced. */
    private boolean isForced(String said, String other) {
        return said.equals("FORCED") && other.matches("SDH|CAPTION") && weightOf(said) >= weightOf(other);
    }

    private static boolean fits(Kind kind, Kind said) {
        return kind == said || (kind == Kind.DUB && said == Kind.AUDIO);
    }

    private double weightOf(String use) {
        return seen.stream()
                .filter(e -> e.clue().equals("use") && e.value().equals(use))
                .mapToDouble(Evidence::weight)
                .max()
                .orElse(0);
    }

    /** A counted revision says more than "final" or "new". */
    private @Nullable String revision() {
        return best("revision");
    }

    private Map<String, String> technical() {
        Map<String, String> technical = new LinkedHashMap<>();
        for (Evidence e : seen) {
            if (!FIELDS.contains(e.clue())) {
                technical.merge(e.clue(), e.value(), (a, b) -> merged(e.clue(), a, b));
            }
        }
        return technical;
    }

    /** Of two readings the longer says more; subtitles of several languages are all there. */
    private static String merged(String clue, String a, String b) {
        if (clue.equals("subtitles")) {
            return List.of(a.split(",")).contains(b) ? a : a + ',' + b;
        }
        return a.length() >= b.length() ? a : b;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static List<Integer> numbers(@Nullable String list) {
        if (list == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>();
        for (String one : list.split(",")) {
            all.add(Integer.valueOf(one));
        }
        return List.copyOf(all);
    }
}
