package media.waybill.naming.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import media.waybill.naming.text.Headings;
import org.jspecify.annotations.Nullable;

/** Gathers evidence from a name and its folders. */
public final class Findings {
    private final List<Evidence> seen = new ArrayList<>();
    private final List<Map<String, String>> together = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    public void add(String clue, String value, String text, String source, double weight, int from, int to) {
        seen.add(new Evidence(clue, value, text, source, Math.round(weight * 100) / 100.0, from, to));
    }

    /** What one word says all at once, so that the use of a poster never sticks to a film. */
    public void add(Map<String, String> clues, String text, String source, double weight, int from, int to) {
        together.add(clues);
        clues.forEach((clue, value) -> {
            if (!clue.equals("only")) {
                add(clue, value, text, source, weight, from, to);
            }
        });
    }

    public void leaveOpen(List<String> languages, String text, String source, double weight, int from, int to) {
        open.addAll(languages);
        languages.forEach(tag -> add("language", tag, text, source, weight, from, to));
    }

    /** Adds to another what that one does not have yet; a folder's title becomes the series of a numbered episode. */
    public void into(Findings name) {
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
    public boolean yieldsTo(Findings folder, boolean abbreviated) {
        boolean numbered = folder.weight("episode") > 0.6 && folder.has("season");
        boolean lone = has("episode") && weight("episode") <= 0.6 && !has("season") && !has("series");
        return numbered && lone && !has("title") || abbreviated && folder.has("source") && folder.hasHeading();
    }

    public void forgetFor(Findings folder) {
        Set<String> weak = folder.has("episode")
                ? Set.of("title", "series", "season", "episode", "episodes")
                : Set.of("title", "series");
        seen.removeIf(e -> weak.contains(e.clue()));
    }

    public boolean hasHeading() {
        return has("title") || has("series");
    }

    /** NF_51.wav in a folder called Night Ferry: the name's title is short for the folder's. */
    public void spellOut(Findings folder) {
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

    public boolean has(String clue) {
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
    public String best(String clue) {
        return best(seen, clue);
    }

    public static @Nullable String best(List<Evidence> seen, String clue) {
        Evidence best = null;
        for (Evidence e : seen) {
            if (e.clue().equals(clue) && (best == null || e.weight() > best.weight())) {
                best = e;
            }
        }
        return best == null ? null : best.value();
    }

    public Clues clues(@Nullable Kind byExtension, boolean loose, Map<String, Map<String, String>> defaults) {
        return new Weighing(this, seen, together, open).clues(byExtension, loose, defaults);
    }

    public static boolean allows(@Nullable Kind extension, boolean loose, Kind said) {
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
}
