package media.waybill.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import media.waybill.conventions.AcceptedRule;
import media.waybill.learning.LearningSql.Judged;
import media.waybill.learning.LearningSql.Said;
import media.waybill.naming.Clues;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;

/** Which readings of a rule people corrected afterwards. */
final class Misfires {

    private static final int SHOWN = 20;

    private final LearningSettings settings;

    Misfires(LearningSettings settings) {
        this.settings = settings;
    }

    /** @param judged files that came or were decided since the rule was accepted, as they are read with it */
    RuleUse of(AcceptedRule accepted, List<Judged> judged, Map<UUID, Clues> readings) {
        int hits = 0;
        List<RuleUse.Misfire> misfires = new ArrayList<>();
        for (Judged file : judged) {
            Clues clues = file.seen().isAfter(accepted.acceptedAt()) ? readings.get(file.file()) : null;
            Map<String, String> said = clues == null ? null : said(accepted.rule(), clues);
            if (said == null) {
                continue;
            }
            hits++;
            String wrong = wrong(accepted, said, file);
            if (wrong != null) {
                misfires.add(new RuleUse.Misfire(file.file(), file.path(), wrong));
            }
        }
        boolean flagged =
                misfires.size() >= settings.misfires() && misfires.size() >= settings.share() * Math.max(hits, 1);
        return new RuleUse(
                accepted,
                hits,
                misfires.size(),
                List.copyOf(misfires.subList(0, Math.min(misfires.size(), SHOWN))),
                flagged);
    }

    private static @Nullable String wrong(AcceptedRule accepted, Map<String, String> said, Judged file) {
        OwedLine chosen = since(accepted, file.chosen());
        if (chosen != null) {
            return Agreement.contradicts(said, chosen)
                    ? "A person chose " + chosen.shown() + " although the rule says " + spoken(said) + "."
                    : null;
        }
        OwedLine taken = since(accepted, file.takenBack());
        // Where no other line was chosen yet, the rule stands accused of every match that it spoke for.
        return taken != null && !Agreement.contradicts(said, taken)
                ? "Its match with " + taken.shown() + " was taken back."
                : null;
    }

    private static @Nullable OwedLine since(AcceptedRule accepted, @Nullable Said said) {
        return said != null && said.at().isAfter(accepted.acceptedAt()) ? said.line() : null;
    }

    private static String spoken(Map<String, String> said) {
        return said.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The clues of a reading that come from the rule; null where it had no part in it. */
    static @Nullable Map<String, String> said(LearnedRule rule, Clues clues) {
        Map<String, String> said = new HashMap<>();
        switch (rule.type()) {
            case PATTERN -> {
                if (clues.why("pattern")
                        .filter(why -> why.value().equals(rule.word()))
                        .isEmpty()) {
                    return null;
                }
                put(said, "series", clues.series());
                put(said, "season", clues.season());
                put(said, "episode", clues.episode());
                put(said, "language", clues.language());
                return said;
            }
            case TITLE -> {
                String title = rule.means().getOrDefault("title", "");
                boolean seen = clues.evidence().stream()
                        .anyMatch(
                                one -> (one.clue().equals("title") || one.clue().equals("series"))
                                        && one.value().equals(title)
                                        && isWord(rule, one.text()));
                said.put("title", title);
                return seen ? said : null;
            }
            case NOISE -> {
                return null; // a word that is nothing leaves no trace in a reading
            }
            default -> {
                for (Clues.Evidence one : clues.evidence()) {
                    boolean own =
                            switch (rule.type()) {
                                case DEFAULT -> one.source().equals("naming.yaml");
                                case FOLDER -> one.source().startsWith("folder ") && isWord(rule, one.text());
                                default -> isWord(rule, one.text());
                            };
                    if (own && one.value().equals(rule.means().get(one.clue()))) {
                        said.put(one.clue(), one.value());
                    }
                }
                return said.isEmpty() ? null : said;
            }
        }
    }

    private static boolean isWord(LearnedRule rule, String text) {
        return new LearnedRule(rule.type(), text, Map.of()).key().equals(rule.key());
    }

    private static void put(Map<String, String> said, String clue, @Nullable Object value) {
        if (value != null) {
            said.put(clue, value.toString());
        }
    }
}
