package media.waybill.matching.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.rules.Ranking.Group;
import media.waybill.matching.rules.Scales.Mode;
import media.waybill.matching.rules.Scales.Pointed;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Said;
import media.waybill.matching.search.Search;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Weights;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * Lets one line win: likely enough, with a margin to the second, across no language and no episode without proof.
 * Lines of several orders that ask for the same thing win together.
 */
public final class Decision {

    private static final int SHOWN = 5;
    /** Less than this, for all lines together, is not worth a person's look. */
    private static final double FAINT = 0.1;
    /** A candidate below this share of the best one is not shown. */
    private static final double WORTH_SHOWING = 0.02;

    private final MatchingSettings settings;
    private final Weights weights;

    public Decision(MatchingSettings settings) {
        this(settings, Weights.fitted());
    }

    public Decision(MatchingSettings settings, Weights weights) {
        this.settings = settings;
        this.weights = weights;
    }

    /**
     * @param chosen the line that the uploader named
     * @param denied lines that a person took from this file before
     */
    public Resolution decide(
            LineIndex index, String name, Clues clues, Witness witness, @Nullable UUID chosen, Set<UUID> denied) {
        return index.read(() -> new Question(index, name, clues, witness, chosen, denied).answer());
    }

    /** All lines that were looked at, with the signs that were seen: what the weights are fitted to. */
    Ranking weigh(LineIndex index, String name, Clues clues, Witness witness) {
        return index.read(() -> new Question(index, name, clues, witness, null, Set.of()).ranking(Mode.COUNTING));
    }

    private final class Question {
        private final LineIndex index;
        private final Said said;
        private final Witness witness;
        private final @Nullable UUID chosen;
        private final Set<UUID> denied;
        private final Hits hits;
        private final Map<Weighed, Weighed> told = new IdentityHashMap<>(4);

        Question(LineIndex index, String name, Clues clues, Witness witness, @Nullable UUID chosen, Set<UUID> denied) {
            this.index = index;
            this.said = new Said(clues, name);
            this.witness = witness;
            this.denied = denied;
            this.hits = Search.of(index, said, weights);
            this.chosen = chosen != null && !denied.contains(chosen) && index.line(chosen) != null ? chosen : null;
        }

        Ranking ranking(Mode mode) {
            List<Weighed> all = new ArrayList<>();
            for (LineIndex.Entry entry : hits.entries()) {
                Found found = hits.best(entry);
                for (OpenLine line : entry.lines) {
                    if (found != null
                            && (denied.isEmpty() || !denied.contains(line.id()))
                            && !line.id().equals(chosen)) {
                        all.add(weigh(line, found, mode));
                    }
                }
            }
            OpenLine line = chosen == null ? null : index.line(chosen);
            LineIndex.Entry entry = chosen == null ? null : index.entryOf(chosen);
            if (line != null && entry != null) {
                all.add(weigh(line, Found.identified(entry, Sign.CHOSEN, line.shown()), mode));
            }
            return Ranking.of(all);
        }

        private Weighed weigh(OpenLine line, Found found, Mode mode) {
            return Scales.weigh(said, witness, line, hits, found, pointed(line), weights, mode);
        }

        private Pointed pointed(OpenLine line) {
            if (chosen != null) {
                return line.id().equals(chosen) ? Pointed.THIS : Pointed.OTHER;
            }
            return line == hits.pointed() ? Pointed.THIS : Pointed.NONE;
        }

        /** Weighs again, with sentences. */
        private Weighed told(Weighed weighed) {
            return told.computeIfAbsent(weighed, one -> weigh(one.line(), one.found(), Mode.TELLING));
        }

        /** Weighs the one that would win, with all that speaks against it. */
        private Weighed carefully(Weighed weighed) {
            Weighed careful = weigh(weighed.line(), weighed.found(), Mode.CAREFUL);
            told.put(weighed, careful);
            return careful;
        }

        Resolution answer() {
            Ranking ranking = ranking(Mode.QUICK);
            if (ranking.standing().isEmpty() || ranking.any() < FAINT) {
                return nothing(ranking);
            }
            Group best = ranking.standing().get(0);
            Weighed told = carefully(best.best());
            String doubt = doubt(ranking, told);
            List<String> evidence = new ArrayList<>();
            if (doubt == null) {
                List<UUID> lines = best.members.stream()
                        .sorted(Comparator.comparing(
                                        (Weighed member) -> member.line().due())
                                .thenComparing(member -> member.line().id()))
                        .map(member -> member.line().id())
                        .toList();
                evidence.add("It answers " + told.line().shown()
                        + (lines.size() > 1 ? " and the same line of " + (lines.size() - 1) + " more." : "."));
                evidence.addAll(told.reasons());
                lost(ranking, told, evidence);
                UUID line = chosen != null && lines.contains(chosen) ? chosen : lines.get(0);
                return resolution(Outcome.MATCHED, line, lines, candidates(ranking, told), evidence);
            }
            evidence.add(doubt);
            evidence.add("Closest is " + told.line().shown() + ".");
            evidence.addAll(told.reasons());
            lost(ranking, told, evidence);
            return resolution(Outcome.AMBIGUOUS, null, List.of(), candidates(ranking, told), evidence);
        }

        private void lost(Ranking ranking, Weighed best, List<String> evidence) {
            Weighed second = ranking.standing().size() > 1
                    ? ranking.standing().get(1).best()
                    : ranking.fallen().isEmpty() ? null : ranking.fallen().get(0);
            if (second != null) {
                evidence.add("Second was " + second.line().shown() + ": " + Behind.why(told(second), best, weights));
            }
        }

        private Resolution nothing(Ranking ranking) {
            List<String> evidence = new ArrayList<>();
            List<Candidate> candidates = List.of();
            if (!ranking.standing().isEmpty()) {
                Weighed faint = told(ranking.standing().get(0).best());
                evidence.add("No open line fits.");
                evidence.add("Closest was " + faint.line().shown() + ".");
                evidence.addAll(faint.reasons());
                candidates = candidates(ranking, faint);
            } else if (!ranking.fallen().isEmpty()) {
                Weighed closest = told(ranking.fallen().get(0));
                evidence.add("No open line fits.");
                evidence.add("Closest was " + closest.line().shown() + ": "
                        + closest.objections().get(0));
            } else {
                evidence.add(spoken(said.clues));
            }
            return resolution(Outcome.UNMATCHED, null, List.of(), candidates, evidence);
        }

        private List<Candidate> candidates(Ranking ranking, Weighed best) {
            List<Candidate> candidates = new ArrayList<>();
            double least = ranking.standing().get(0).probability * WORTH_SHOWING;
            for (Group group : ranking.standing()) {
                if (group.probability < least || candidates.size() == SHOWN) {
                    break;
                }
                Weighed told = candidates.isEmpty() ? best : told(group.best());
                candidates.add(new Candidate(
                        told.line().id(), Math.round(group.probability * 1000) / 1000.0, List.copyOf(told.reasons())));
            }
            return List.copyOf(candidates);
        }

        private Resolution resolution(
                Outcome outcome,
                @Nullable UUID line,
                List<UUID> lines,
                List<Candidate> candidates,
                List<String> evidence) {
            return new Resolution(said.name, said.clues, outcome, line, lines, candidates, List.copyOf(evidence));
        }
    }

    /** Why the best line does not win, or null when it does. */
    private @Nullable String doubt(Ranking ranking, Weighed told) {
        Group best = ranking.standing().get(0);
        Group second = ranking.standing().size() > 1 ? ranking.standing().get(1) : null;
        if (second != null && best.probability - second.probability < settings.margin()) {
            return best.best().languageOpen() && second.best().languageOpen()
                    ? "Several lines fit and nothing says the language."
                    : "Two lines fit about equally well.";
        }
        for (Group other : ranking.standing().subList(1, ranking.standing().size())) {
            if (best.best().languageOpen()
                    && other.best().languageOpen()
                    && other.best().line().kind() == best.best().line().kind()
                    && !Objects.equals(
                            other.best().line().language(), best.best().line().language())
                    && Objects.equals(
                            other.best().line().use(), best.best().line().use())
                    && other.best().found().entry() == best.best().found().entry()) {
                return "Several languages are owed and nothing says which one this is.";
            }
        }
        if (told.doubt() != null) {
            return told.doubt();
        }
        return best.probability < settings.threshold() ? "No line fits well enough to decide without a person." : null;
    }

    private static String spoken(Clues clues) {
        for (String said :
                new @Nullable String[] {clues.series(), clues.title(), clues.reference(), clues.eidr(), clues.order()
                }) {
            if (said != null) {
                return "No open line of this distributor is for '" + said + "'.";
            }
        }
        return "The name holds no title and no identifier.";
    }
}
