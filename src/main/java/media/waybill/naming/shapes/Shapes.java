package media.waybill.naming.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.naming.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds the shapes of the table in a name: each is asked only where it can begin, the earlier rows claim first. */
public final class Shapes {
    private static final Pattern MORE_EPISODES = Pattern.compile(
            "[ ._]?(?:[-~&+,;]|to|bis|til|till|and|и|_)?[ ._]?(?:s\\d{1,2}[ ._]?)?(?:ep|e|x)(\\d{1,5})(?![\\p{L}\\p{N}])"
                    + "|[-~&+,;](?:\\d{1,2}x)?(\\d{1,3})(?![\\p{L}\\p{N}]|[.]\\d(?!\\d))"
                    + "| ?[-~&+] ?(?:\\d{1,2}x)?(\\d{2,4})(?![\\p{L}\\p{N}]|[.]\\d(?!\\d)| \\p{L})"
                    + "|(?:ep|e|x)(\\d{1,3})"
                    + "| (?:en|and|und|et|og|och|ja|y|bis|til|till|to) (\\d{1,2})(?![\\p{L}\\p{N}]|[ .-]{1,3}\\p{L})"
                    + "|[ ._-]{1,3}\\d{1,2}x(\\d{2,3})(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    /** What says that all between two numbers are meant. */
    private static final Pattern RANGE = Pattern.compile("[-~]|\\b(?:bis|till?|to)\\b", Pattern.CASE_INSENSITIVE);
    /** The line's number right behind its order's: PO-2026-0117_2, PO-2026-0117-L03. */
    private static final Pattern ORDER_LINE =
            Pattern.compile("\\G[-_ .#/]{1,2}(?:line|pos|l)?[ ]?0*(\\d{1,3})(?=[-_ .]|$)", Pattern.CASE_INSENSITIVE);

    private static final int BUCKETS = 129;

    private record Asked(ShapeRule rule, int rank, ShapeGates.Gate gate) {}

    private record Candidate(Hit hit, int rank) {}

    private final List<ShapeRule> rules;
    private final Asked[][] byFirst = new Asked[BUCKETS][];

    public Shapes(List<ShapeRule> rules) {
        this(rules, ShapeGates::of);
    }

    /** @param gates what is looked at before a rule's pattern is asked */
    public Shapes(List<ShapeRule> rules, Function<String, ShapeGates.Gate> gates) {
        this.rules = rules;
        List<Asked> all = new ArrayList<>();
        for (int rank = 0; rank < rules.size(); rank++) {
            all.add(new Asked(rules.get(rank), rank, gates.apply(rules.get(rank).name())));
        }
        for (int c = 0; c < BUCKETS; c++) {
            char first = (char) c;
            boolean last = c == BUCKETS - 1;
            byFirst[c] = all.stream()
                    .filter(asked -> last ? isForeign(asked.rule) : asked.rule.canBegin(first))
                    .toArray(Asked[]::new);
        }
    }

    private static boolean isForeign(ShapeRule rule) {
        return rule.first().isEmpty() || rule.first().chars().anyMatch(c -> c > 127);
    }

    public List<ShapeRule> rules() {
        return rules;
    }

    /** All hits in reading order, none overlapping another; identifiers with a check character come first, then a partner's own. */
    public List<Hit> find(String text, List<Shape> references, List<Shape> orders, Predicate<String> known) {
        boolean[] taken = new boolean[text.length()];
        List<Hit> hits = new ArrayList<>();
        boolean digits = hasDigits(text);
        List<Candidate> candidates = candidates(text, known);
        candidates.sort(Comparator.comparingInt(Candidate::rank).thenComparingInt(found -> found.hit.start()));
        // ABCD-0000 within an EIDR is no reference: what carries its own check character is nothing else.
        for (Candidate found : candidates) {
            boolean checked = found.hit.says("eidr") || found.hit.says("isan");
            if (checked && free(taken, found.hit.start(), found.hit.end())) {
                claim(found.hit, taken, hits);
            }
        }
        declared(text, orders, "order", digits, known, taken, hits);
        declared(text, references, "reference", digits, known, taken, hits);
        for (Candidate found : candidates) {
            if (free(taken, found.hit.start(), found.hit.end())) {
                claim(found.hit.says("episode") ? widen(found.hit, text, taken) : found.hit, taken, hits);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    private static void declared(
            String text,
            List<Shape> shapes,
            String clue,
            boolean digits,
            Predicate<String> known,
            boolean[] taken,
            List<Hit> hits) {
        for (Shape shape : shapes) {
            if (digits || !shape.hasDigits()) {
                shapes(text, shape, clue, known, taken, hits);
            }
        }
    }

    private List<Candidate> candidates(String text, Predicate<String> known) {
        int[] runs = runs(text);
        List<Candidate> candidates = new ArrayList<>();
        @Nullable Matcher[] matchers = new Matcher[rules.size()];
        for (int i = 0; i < text.length(); i++) {
            int begin = begins(text, i);
            if (begin > 0) {
                begun(text, i, begin == 2, runs, known, matchers, candidates);
            }
        }
        return candidates;
    }

    private void begun(
            String text,
            int at,
            boolean word,
            int[] runs,
            Predicate<String> known,
            @Nullable Matcher[] matchers,
            List<Candidate> candidates) {
        for (Asked asked : byFirst[Math.min(text.charAt(at), BUCKETS - 1)]) {
            if ((word || asked.rule.inside())
                    && asked.gate.open(text, at, runs)
                    && asked.rule.canBegin(text, at, runs[at])) {
                Matcher matcher = matcher(asked, matchers, text);
                ask(matcher.region(at, text.length()), asked, known, candidates);
            }
        }
    }

    /** Where the run of letters, or of digits, that each character belongs to ends. */
    private static int[] runs(String text) {
        int[] runs = new int[text.length()];
        for (int i = text.length() - 1; i >= 0; i--) {
            boolean same = i + 1 < text.length() && runClass(text.charAt(i)) == runClass(text.charAt(i + 1));
            runs[i] = same && runClass(text.charAt(i)) > 0 ? runs[i + 1] : i + 1;
        }
        return runs;
    }

    private static int runClass(char c) {
        return isDigit(c) ? 1 : Character.isLetterOrDigit(c) || Text.isMark(c) ? 2 : 0;
    }

    private static boolean hasDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Matcher matcher(Asked asked, @Nullable Matcher[] matchers, String text) {
        Matcher matcher = matchers[asked.rank];
        if (matcher == null) {
            matcher = asked.rule
                    .pattern()
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            matchers[asked.rank] = matcher;
        }
        return matcher;
    }

    private static void ask(Matcher matcher, Asked asked, Predicate<String> known, List<Candidate> all) {
        if (!matcher.lookingAt()) {
            return;
        }
        String found = matcher.group();
        if (found.startsWith("#") || !known.test(found)) {
            Hit hit = asked.rule.reading().read(asked.rule.name(), matcher);
            if (hit != null) {
                all.add(new Candidate(hit, asked.rank));
            }
        }
    }

    /** 2 where a word or bracket begins, 1 where letters and digits, cases or scripts change within one, else 0. */
    private static int begins(String text, int at) {
        char c = text.charAt(at);
        boolean word = Character.isLetterOrDigit(c);
        if (!word && "[({#".indexOf(c) < 0) {
            return 0;
        }
        if (!word || at == 0) {
            return 2;
        }
        char before = text.charAt(at - 1);
        // Ocean's 8 is no season.
        if (before == '\'' && (at < 2 || Character.isLetterOrDigit(text.charAt(at - 2)))) {
            return 0;
        }
        if (!Character.isLetterOrDigit(before)) {
            return Text.isMark(before) ? 0 : 2;
        }
        // zoos01e11: nothing else looks so.
        if ((c == 's' || c == 'S') && at + 5 < text.length() && isGlued(text, at)) {
            return 1;
        }
        boolean changes = Character.isDigit(c) != Character.isDigit(before)
                || (Character.isUpperCase(c) && Character.isLowerCase(before))
                || (c > 0x2E80 && before != c);
        return changes ? 1 : 0;
    }

    private static boolean isGlued(String text, int at) {
        return isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (text.charAt(at + 3) == 'e' || text.charAt(at + 3) == 'E')
                && isDigit(text.charAt(at + 4))
                && isDigit(text.charAt(at + 5));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void shapes(
            String text, Shape shape, String clue, Predicate<String> known, boolean[] taken, List<Hit> hits) {
        for (int at = shape.find(text, 0); at >= 0; at = shape.find(text, at + 1)) {
            int end = at + shape.outline().length();
            boolean doubtful = shape.strict() || !shape.hasDigits();
            if (free(taken, at, end) && !(doubtful && holdsWord(text.substring(at, end), known))) {
                String id = shape.canonical(text.substring(at, end));
                Hit hit = new Hit(clue, at, end, Map.of(clue, id), 0.95, true);
                Matcher line = ORDER_LINE.matcher(text);
                if (clue.equals("order") && line.find(end)) {
                    hit = hit.as(line.end(), Map.of("order", id, "orderLine", line.group(1)));
                }
                claim(hit, taken, hits);
            }
        }
    }

    /** SDH-2398 has the outline of an id, and is two words of the trade. */
    private static boolean holdsWord(String id, Predicate<String> known) {
        int from = 0;
        for (int i = 1; i <= id.length(); i++) {
            if (i == id.length() || !Character.isLetterOrDigit(id.charAt(i))) {
                if (i - from > 2 && known.test(id.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    /** E01-E03, E01E02, 01-03: the episodes that follow the first. */
    public static Hit widen(Hit first, String text, boolean[] taken) {
        int end = first.end();
        int from = Integer.parseInt(first.clues().getOrDefault("episode", "0"));
        int last = from;
        StringBuilder all = new StringBuilder(String.valueOf(from));
        Matcher more = MORE_EPISODES.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (end < text.length() && more.region(end, text.length()).lookingAt() && free(taken, end, more.end())) {
            String digits = "";
            for (int group = 1; group <= more.groupCount(); group++) {
                digits = more.group(group) != null ? more.group(group) : digits;
            }
            int next = Integer.parseInt(digits);
            // 102 & 103: each says its season.
            next = first.rule().equals("102")
                            && String.valueOf(next / 100).equals(first.clues().get("season"))
                    ? next % 100
                    : next;
            if (next <= last || next - last > 60) {
                break;
            }
            boolean range = RANGE.matcher(more.group()).find();
            for (int i = range ? last + 1 : next; i <= next; i++) {
                all.append(',').append(i);
            }
            last = next;
            end = more.end();
        }
        if (last == from) {
            return first;
        }
        Map<String, String> clues = new LinkedHashMap<>(first.clues());
        clues.put("episodes", all.toString());
        return first.as(end, clues);
    }

    private static boolean free(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return end > start;
    }

    private static void claim(Hit hit, boolean[] taken, List<Hit> hits) {
        for (int i = hit.start(); i < hit.end(); i++) {
            taken[i] = true;
        }
        hits.add(hit);
    }
}
