package media.waybill.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Scales.Weighed;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * Lets one line win: above the threshold, with a margin to the second, across no language and no episode without
 * proof. Lines of several orders that ask for the same thing win together.
 */
final class Decision {

    private static final int SHOWN = 5;
    /** Less than this is not worth a person's look. */
    private static final double FAINT = 0.3;

    private final MatchingSettings settings;

    Decision(MatchingSettings settings) {
        this.settings = settings;
    }

    /**
     * @param chosen the line that the uploader named
     * @param denied lines that a person took from this file before
     */
    Resolution decide(
            LineIndex index, String name, Clues clues, Witness witness, @Nullable UUID chosen, Set<UUID> denied) {
        return index.read(() -> {
            List<Weighed> all = new ArrayList<>();
            for (Search.Found found : Search.of(index, clues, name)) {
                for (OpenLine line : found.entry().lines) {
                    if (!denied.contains(line.id())) {
                        all.add(Scales.weigh(clues, witness, line, found, names(clues, line)));
                    }
                }
            }
            if (clues.order() != null && clues.orderLine() != null) {
                all.replaceAll(weighed -> named(weighed, clues));
            }
            if (chosen != null && !denied.contains(chosen)) {
                choose(index, clues, witness, chosen, all);
            }
            return settle(name, clues, all, chosen);
        });
    }

    private static boolean names(Clues clues, OpenLine line) {
        return clues.order() != null
                && line.reference().equalsIgnoreCase(clues.orderLine())
                && LineIndex.squash(line.order()).equals(LineIndex.squash(clues.order()));
    }

    /** The order's line number in a name beats the other lines of that title. */
    private static Weighed named(Weighed weighed, Clues clues) {
        boolean order =
                LineIndex.squash(weighed.line().order()).equals(LineIndex.squash(String.valueOf(clues.order())));
        if (!order) {
            return weighed;
        }
        return weighed.line().reference().equalsIgnoreCase(clues.orderLine())
                ? weighed
                : weighed.times(0.5, "The name names another line of this order.");
    }

    private static void choose(LineIndex index, Clues clues, Witness witness, UUID chosen, List<Weighed> all) {
        OpenLine line = index.line(chosen);
        LineIndex.Entry entry = index.entryOf(chosen);
        if (line == null || entry == null) {
            return;
        }
        all.removeIf(weighed -> weighed.line().id().equals(chosen));
        List<Weighed> others = all.stream()
                .map(weighed -> weighed.times(0.7, "The uploader chose another line."))
                .toList();
        all.clear();
        all.addAll(others);
        all.add(Scales.weigh(
                clues,
                witness,
                line,
                new Search.Found(entry, 1, true, "The uploader chose " + line.shown() + "."),
                true));
    }

    private Resolution settle(String name, Clues clues, List<Weighed> all, @Nullable UUID chosen) {
        Map<String, List<Weighed>> groups = new LinkedHashMap<>();
        all.sort(Comparator.comparing(Weighed::stands)
                .thenComparing(Weighed::score)
                .reversed()
                .thenComparing(weighed -> weighed.line().due())
                .thenComparing(weighed -> weighed.line().id()));
        all.forEach(weighed -> groups.computeIfAbsent(weighed.line().same(), key -> new ArrayList<>())
                .add(weighed));
        List<List<Weighed>> ranked = new ArrayList<>(groups.values());
        List<Candidate> candidates = candidates(ranked);
        if (ranked.isEmpty() || !ranked.get(0).get(0).stands()) {
            return nothing(name, clues, ranked, candidates);
        }
        Weighed best = ranked.get(0).get(0);
        Weighed second = ranked.size() > 1 ? ranked.get(1).get(0) : null;
        List<String> evidence = new ArrayList<>();
        String doubt = doubt(best, second);
        if (doubt == null) {
            List<UUID> lines = ranked.get(0).stream()
                    .filter(Weighed::stands)
                    .filter(weighed -> weighed.score() >= best.score() - settings.margin())
                    .sorted(Comparator.comparing(weighed -> weighed.line().due()))
                    .map(weighed -> weighed.line().id())
                    .distinct()
                    .toList();
            evidence.add("It answers " + best.line().shown()
                    + (lines.size() > 1 ? " and the same line of " + (lines.size() - 1) + " more." : "."));
            evidence.addAll(best.reasons());
            lost(second, evidence);
            UUID line = chosen != null && lines.contains(chosen) ? chosen : lines.get(0);
            return new Resolution(name, clues, Outcome.MATCHED, line, lines, candidates, List.copyOf(evidence));
        }
        if (best.score() < FAINT) {
            return nothing(name, clues, ranked, candidates);
        }
        evidence.add(doubt);
        evidence.add("Closest is " + best.line().shown() + ".");
        evidence.addAll(best.reasons());
        lost(second, evidence);
        return new Resolution(name, clues, Outcome.AMBIGUOUS, null, List.of(), candidates, List.copyOf(evidence));
    }

    /** Why the best line does not win, or null when it does. */
    private @Nullable String doubt(Weighed best, @Nullable Weighed second) {
        if (best.score() < settings.threshold()) {
            return "No line fits well enough to decide without a person.";
        }
        if (second != null && second.stands() && best.score() - second.score() < settings.margin()) {
            return best.languageOpen() && second.languageOpen()
                    ? "Several lines fit and nothing says the language."
                    : "Two lines fit about equally well.";
        }
        if (best.languageOpen()
                && second != null
                && second.stands()
                && second.languageOpen()
                && second.line().kind() == best.line().kind()
                && second.score() >= FAINT) {
            return "Several languages are owed and nothing says which one this is.";
        }
        return null;
    }

    private static void lost(@Nullable Weighed second, List<String> evidence) {
        if (second != null) {
            String why = second.stands()
                    ? second.reasons().get(second.reasons().size() - 1)
                    : second.objections().get(0);
            evidence.add("Second was " + second.line().shown() + ": " + why);
        }
    }

    private static Resolution nothing(
            String name, Clues clues, List<List<Weighed>> ranked, List<Candidate> candidates) {
        List<String> evidence = new ArrayList<>();
        if (ranked.isEmpty()) {
            boolean silent = clues.title() == null
                    && clues.series() == null
                    && clues.reference() == null
                    && clues.eidr() == null
                    && clues.order() == null;
            evidence.add(
                    silent
                            ? "The name holds no title and no identifier."
                            : "No open line of this distributor is for " + spoken(clues) + ".");
        } else {
            Weighed best = ranked.get(0).get(0);
            evidence.add("No open line fits.");
            lost(best, evidence);
            evidence.replaceAll(sentence -> sentence.replaceFirst("^Second was", "Closest was"));
        }
        return new Resolution(name, clues, Outcome.UNMATCHED, null, List.of(), candidates, List.copyOf(evidence));
    }

    private static String spoken(Clues clues) {
        for (String said :
                new @Nullable String[] {clues.series(), clues.title(), clues.reference(), clues.eidr(), clues.order()
                }) {
            if (said != null) {
                return "'" + said + "'";
            }
        }
        return "it";
    }

    private static List<Candidate> candidates(List<List<Weighed>> ranked) {
        List<Candidate> candidates = new ArrayList<>();
        for (List<Weighed> group : ranked) {
            Weighed one = group.get(0);
            if (one.stands() && one.score() >= 0.2 && candidates.size() < SHOWN) {
                candidates.add(new Candidate(one.line().id(), Math.round(one.score() * 100) / 100.0, one.reasons()));
            }
        }
        return List.copyOf(candidates);
    }
}
