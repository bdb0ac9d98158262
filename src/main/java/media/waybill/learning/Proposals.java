package media.waybill.learning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import media.waybill.naming.Clues;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.LearnedRule.Type;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * What a person's decision teaches of a distributor's names. Nothing is proposed that another decision speaks against,
 * and nothing that would not have read the name better.
 */
final class Proposals {

    private static final int MOST = 5;
    /** A pattern, a folder, and another meaning of a known word are seen in several decisions or not at all. */
    private static final int SEVERAL = 2;
    /** What silence means takes more than two silent names, unless nothing in the name is left to say it. */
    private static final int SILENT = 3;

    private final Naming naming;
    private final NamingConvention convention;
    private final DecidedFile decided;
    private final List<DecidedFile> others;
    private final Agreement agreement;
    private final List<String> unread;
    private final Map<LearnedRule, Proposal> found = new LinkedHashMap<>();

    private Proposals(Naming naming, NamingConvention convention, DecidedFile decided, List<DecidedFile> others) {
        this.naming = naming;
        this.convention = convention;
        this.decided = decided;
        this.others = others;
        this.agreement = Agreement.of(decided.clues(), decided.line());
        this.unread = Unread.words(decided);
    }

    /** @param others earlier decisions of people on the same distributor's files */
    static List<Proposal> of(
            Naming naming, NamingConvention convention, DecidedFile decided, List<DecidedFile> others) {
        Proposals proposals = new Proposals(naming, convention, decided, others);
        proposals.title();
        proposals.language();
        proposals.words();
        proposals.folder();
        proposals.silence();
        proposals.pattern();
        return proposals.found.values().stream()
                .sorted(Comparator.comparingInt(Proposal::decisions).reversed())
                .limit(MOST)
                .toList();
    }

    private void title() {
        if (agreement.right().contains("title")) {
            return;
        }
        Clues.Evidence heading = decided.clues().evidence().stream()
                .filter(seen -> seen.clue().equals("series") || seen.clue().equals("title"))
                .max(Comparator.comparingDouble(Clues.Evidence::weight))
                .orElse(null);
        if (heading == null) {
            return;
        }
        String word = heading.text();
        String key = FoldedTitle.of(word).squashed();
        if (key.length() < 2 || key.chars().noneMatch(Character::isLetter) || word.length() > 60) {
            return;
        }
        String target = decided.line().heading();
        List<DecidedFile> same = others.stream()
                .filter(other -> headings(other.clues()).stream()
                        .anyMatch(text -> FoldedTitle.of(text).squashed().equals(key)))
                .toList();
        if (same.stream().anyMatch(other -> !other.line().isNamed(target))) {
            return;
        }
        int decisions = 1 + same.size();
        put(
                LearnedRule.title(word, target),
                "The name says \"" + word + "\" where the line is for \"" + target + "\"" + shown(decisions),
                decisions);
    }

    private static List<String> headings(Clues clues) {
        return clues.evidence().stream()
                .filter(seen -> seen.clue().equals("series") || seen.clue().equals("title"))
                .map(Clues.Evidence::text)
                .toList();
    }

    private void language() {
        String owed = decided.line().language();
        if (owed == null || agreement.right().contains("language")) {
            return;
        }
        Clues.Evidence said = spoken(decided.clues());
        if (said == null) {
            return;
        }
        List<DecidedFile> same = others.stream()
                .filter(other -> other.line().language() != null)
                .filter(other -> {
                    Clues.Evidence seen = spoken(other.clues());
                    return seen != null && seen.text().equalsIgnoreCase(said.text());
                })
                .toList();
        if (same.stream().anyMatch(other -> !owed.equals(other.line().language()))) {
            return;
        }
        List<String> open = decided.clues().languageAlternatives();
        String before =
                open.isEmpty() ? "was read as " + decided.clues().language() : "could be " + String.join(" or ", open);
        int decisions = 1 + same.size();
        // FRE is French: one file with the wrong text in it does not make it German.
        if (open.isEmpty() && decisions < SEVERAL) {
            return;
        }
        put(
                LearnedRule.language(said.text(), owed),
                "\"" + said.text() + "\" " + before + "; the line is for " + owed + shown(decisions),
                decisions);
    }

    private static Clues.@Nullable Evidence spoken(Clues clues) {
        return clues.evidence().stream()
                .filter(seen -> seen.clue().equals("language") && seen.source().equals("name"))
                .max(Comparator.comparingDouble(Clues.Evidence::weight))
                .orElse(null);
    }

    /** A word that nothing was read from, in names whose lines all ask for the same thing that the names do not say. */
    private void words() {
        Map<String, String> open = decided.open();
        for (String word : unread) {
            List<DecidedFile> same = others.stream()
                    .filter(other -> Unread.words(other).contains(word))
                    .toList();
            Map<String, String> common = common(open, same);
            // One decision proves a word only where it is the only one that could have said it.
            if (common.isEmpty() || same.isEmpty() && (unread.size() > 1 || common.size() > 2)) {
                continue;
            }
            int decisions = 1 + same.size();
            LearnedRule rule = common.keySet().equals(Set.of("language"))
                    ? LearnedRule.language(word, common.getOrDefault("language", ""))
                    : new LearnedRule(Type.WORD, word, common);
            put(
                    rule,
                    "Nothing was read from \"" + word + "\", and the line asks for " + said(common) + shown(decisions),
                    decisions);
        }
    }

    private void folder() {
        String folder = decided.folder();
        if (folder.isEmpty()) {
            return;
        }
        List<DecidedFile> same = others.stream()
                .filter(other -> other.folder().equalsIgnoreCase(folder))
                .toList();
        Map<String, String> common = common(decided.open(), same);
        int decisions = 1 + same.size();
        boolean silent = decided.clues().evidence().stream()
                .noneMatch(seen -> seen.source().equals("folder " + folder)
                        && !Set.of("title", "series", "code").contains(seen.clue()));
        if (decisions >= SEVERAL && !common.isEmpty() && silent) {
            put(
                    new LearnedRule(Type.FOLDER, folder, common),
                    "Files in the folder \"" + folder + "\" were for lines of " + said(common) + shown(decisions),
                    decisions);
        }
    }

    /** What the names of a kind never say, and their lines always ask for. */
    private void silence() {
        Kind kind = decided.line().kind();
        decided.open().forEach((clue, value) -> {
            if (clue.equals("kind")) {
                return;
            }
            List<DecidedFile> same = others.stream()
                    .filter(other -> clue.equals("season")
                            ? other.line().season() != null
                            : other.line().kind() == kind)
                    .filter(other ->
                            Agreement.of(other.clues(), other.line()).missing().contains(clue))
                    .toList();
            int decisions = 1 + same.size();
            boolean agreed = same.stream()
                    .allMatch(other -> value.equals(other.line().asked().get(clue)));
            boolean enough = decisions >= SILENT || clue.equals("use") && unread.isEmpty();
            if (agreed && enough) {
                put(
                        new LearnedRule(Type.DEFAULT, clue.equals("season") ? "any" : kind.name(), Map.of(clue, value)),
                        "The name does not say its " + clue + ", and the line asks for " + value + shown(decisions),
                        decisions);
            }
        });
    }

    private void pattern() {
        boolean misread = agreement.wrong().stream().anyMatch(clue -> !clue.equals("kind"))
                || agreement.missing().contains("episode")
                || agreement.missing().contains("title")
                || agreement.missing().contains("season");
        if (!misread) {
            return;
        }
        String pattern = built(decided);
        if (pattern == null) {
            return;
        }
        LearnedRule rule = new LearnedRule(Type.PATTERN, pattern, Map.of());
        NamingConvention with = convention.learned(List.of(rule));
        int decisions = 1;
        for (DecidedFile other : others) {
            if (pattern.equals(built(other))) {
                decisions++;
            } else {
                Clues clues = naming.read(other.path(), with);
                int before = Agreement.of(other.clues(), other.line()).score();
                if (clues.why("pattern").filter(w -> w.value().equals(pattern)).isPresent()
                        && Agreement.of(clues, other.line()).score() < before) {
                    return;
                }
            }
        }
        if (decisions >= SEVERAL) {
            put(rule, "Names are built this way" + shown(decisions), decisions);
        }
    }

    private @Nullable String built(DecidedFile file) {
        return convention
                .pattern(file.path(), file.line().asked(), file.line().names())
                .orElse(null);
    }

    /** What of it the lines of other files ask for too. */
    private Map<String, String> common(Map<String, String> open, List<DecidedFile> same) {
        Map<String, String> common = new LinkedHashMap<>(open);
        common.remove("season");
        for (DecidedFile other : same) {
            Map<String, String> asked = other.line().asked();
            common.entrySet().removeIf(one -> !one.getValue().equals(asked.get(one.getKey())));
        }
        // The use of a poster never sticks to a film.
        if (common.containsKey("use") && !common.containsKey("kind")) {
            common.put("only", decided.line().kind().name());
        }
        return common;
    }

    /** Kept only where the name is read better with it, and by no other rule already. */
    private void put(LearnedRule rule, String reason, int decisions) {
        if (!rule.faults().isEmpty()) {
            return;
        }
        Clues with = naming.read(decided.path(), convention.learned(List.of(rule)));
        if (Agreement.of(with, decided.line()).score() > agreement.score()) {
            found.putIfAbsent(rule, new Proposal(rule, reason, decisions));
        }
    }

    private static String said(Map<String, String> clues) {
        return clues.entrySet().stream()
                .filter(one -> !one.getKey().equals("only"))
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String shown(int decisions) {
        return decisions == 1 ? "." : ", in " + decisions + " decisions of people.";
    }
}
