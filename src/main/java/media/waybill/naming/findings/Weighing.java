package media.waybill.naming.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import media.waybill.naming.text.Text;
import org.jspecify.annotations.Nullable;

/** Weighs what was found into clues: of several readings the likeliest, or all that are left open. */
final class Weighing {
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
            "rejectedIsan",
            "pattern",
            "only",
            "numberedTitle",
            "seasonEpisode",
            "noise");
    private static final Set<String> SOUND =
            Set.of("audio", "audios", "sound", "ton", "audiotrack", "tonspur", "ljudspar", "lydspor");
    /** Two languages closer than this leave it open which one is meant. */
    private static final double OPEN = 0.15;

    private final Findings findings;
    private final List<Evidence> seen;
    private final List<Map<String, String>> together;
    private final Set<String> open;

    Weighing(Findings findings, List<Evidence> seen, List<Map<String, String>> together, Set<String> open) {
        this.findings = findings;
        this.seen = seen;
        this.together = together;
        this.open = open;
    }

    private List<String> codes() {
        return findings.has("code")
                ? seen.stream()
                        .filter(e -> e.clue().equals("code"))
                        .map(Evidence::value)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** @param defaults what holds by kind where nothing says it */
    Clues clues(@Nullable Kind byExtension, boolean loose, Map<String, Map<String, String>> defaults) {
        boolean saysAudio = saysWhichSound();
        Kind kind = kind(byExtension, loose);
        fill(defaults.getOrDefault("any", Map.of()));
        fill(kind == null ? Map.of() : defaults.getOrDefault(kind.name(), Map.of()));
        List<String> languages = languages(kind);
        if (kind == Kind.AUDIO
                && byExtension == Kind.AUDIO
                && !saysAudio
                && !languages.isEmpty()
                && !findings.has("original")) {
            kind = Kind.DUB;
            findings.add("kind", "DUB", String.join(" or ", languages), "a language on an audio file", 0.5, 0, 0);
        }
        List<Integer> episodes = numbers(findings.best("episodes"));
        Integer episode = number(findings.best("episode"));
        if (episodes.isEmpty() && episode != null) {
            episodes = List.of(episode);
        }
        return new Clues(
                findings.best("title"),
                findings.best("series"),
                number(findings.best("season")),
                episode,
                episodes,
                number(findings.best("year")),
                findings.best("eidr"),
                findings.best("reference"),
                findings.best("order"),
                findings.best("orderLine"),
                codes(),
                languages.size() == 1 ? languages.get(0) : null,
                languages.size() > 1 ? languages : List.of(),
                kind,
                use(kind),
                findings.best("version"),
                revision(),
                technical(),
                findings.best("extension"),
                Alternatives.of(seen, kind),
                List.copyOf(seen));
    }

    private void fill(Map<String, String> defaults) {
        defaults.forEach((clue, value) -> {
            // "All is season 2" speaks of series: a film has none.
            boolean ofSeries = clue.equals("season") && !findings.has("series") && !findings.has("episode");
            if (!findings.has(clue) && !ofSeries) {
                together.add(Map.of(clue, value));
                findings.add(clue, value, "", "naming.yaml", 0.3, 0, 0);
            }
        });
    }

    /** The strongest tag; one that narrows another wins over it; two that differ and weigh alike stay open. */
    private List<String> languages(@Nullable Kind kind) {
        double top = findings.weight("language");
        List<String> found = new ArrayList<>();
        for (Evidence e : seen) {
            if (e.clue().equals("language") && e.weight() >= top - OPEN && !found.contains(e.value())) {
                found.add(e.value());
            }
        }
        if (found.size() > 1) {
            // "dublado inglês": the word for the dub says a language only where no other word does.
            List<String> own = found.stream().filter(this::isOfItsOwn).toList();
            if (kind == Kind.SUBTITLE && own.size() < found.size()) {
                // VN_EngSub: the subtitles' language is written onto them, the other is the picture's.
                found.removeAll(own);
            } else if (!own.isEmpty()) {
                found.retainAll(own);
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

    /** Whether a word says this language and not what kind it is as well. */
    private boolean isOfItsOwn(String tag) {
        return seen.stream()
                .anyMatch(e -> e.clue().equals("language")
                        && e.value().equals(tag)
                        && seen.stream()
                                .noneMatch(kind -> kind.clue().equals("kind")
                                        && kind.from() == e.from()
                                        && kind.to() == e.to()
                                        && e.to() > e.from()));
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
            if (e.clue().equals("kind")
                    && e.weight() > weight
                    && Findings.allows(extension, loose, Kind.valueOf(e.value()))) {
                best = Kind.valueOf(e.value());
                weight = e.weight();
            }
        }
        if (best == Kind.AUDIO && dubbed(weight)) {
            return Kind.DUB;
        }
        if (best == Kind.DUB && extension == Kind.VIDEO && pictured()) {
            findings.add("kind", Kind.VIDEO.name(), "." + findings.best("extension"), "a picture's words", 0.5, 0, 0);
        }
        if (best != null && extension != null && !loose) {
            // The word may turn out to be of a title ("Forced Entry"): the format goes on saying it.
            double goesOn = best == extension ? 0.5 : 0.3;
            findings.add("kind", extension.name(), "." + findings.best("extension"), "extension", goesOn, 0, 0);
        }
        if (best != null) {
            return best;
        }
        if (extension != null) {
            findings.add(
                    "kind", extension.name(), "." + findings.best("extension"), "extension", loose ? 0.3 : 0.6, 0, 0);
        }
        return extension;
    }

    /** PM_dub: a print master of a dub is a dub; music and effects of one are none. */
    private boolean dubbed(double weight) {
        return !findings.has("use")
                && seen.stream()
                        .anyMatch(e ->
                                e.clue().equals("kind") && e.value().equals(Kind.DUB.name()) && e.weight() >= weight);
    }

    /** Whether a name speaks of a picture, so that a dub in a film's format may be the film in another language. */
    private boolean pictured() {
        return findings.has("resolution") || findings.has("range") || findings.has("codec") || findings.has("rate");
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
        return findings.best("revision");
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
