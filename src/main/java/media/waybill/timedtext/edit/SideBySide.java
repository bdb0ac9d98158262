package media.waybill.timedtext.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.timedtext.Comparison;
import media.waybill.timedtext.Comparison.Difference;
import media.waybill.timedtext.Comparison.Row;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import org.jspecify.annotations.Nullable;

/** Finds which cue of one document is which of the other. */
public final class SideBySide {

    /** Cues whose letters are this much alike are one cue that was reworded. */
    private static final double ALIKE = 0.4;

    /** A cue that begins when the other one did is that cue, whatever became of its text. */
    private static final long AT_ONCE = 200;

    private SideBySide() {}

    public static Comparison of(Document before, Document after) {
        var deltas = patch(before.cues(), after.cues()).getDeltas();
        long shift = shift(pairs(before.cues(), after.cues(), deltas, 0, false));
        var pairs = pairs(before.cues(), after.cues(), deltas, shift, true);
        return new Comparison(
                pairs.stream()
                        .map(pair -> new Row(pair.before, pair.after, differences(pair.before, pair.after, shift)))
                        .toList(),
                shift);
    }

    private record Pair(@Nullable Cue before, @Nullable Cue after) {}

    private static List<Pair> pairs(
            List<Cue> before, List<Cue> after, List<AbstractDelta<String>> deltas, long shift, boolean all) {
        var result = new ArrayList<Pair>();
        int a = 0;
        int b = 0;
        for (var delta : deltas) {
            while (a < delta.getSource().getPosition()) {
                result.add(new Pair(before.get(a++), after.get(b++)));
            }
            int endA = a + delta.getSource().size();
            int endB = b + delta.getTarget().size();
            if (all) {
                reworded(before.subList(a, endA), after.subList(b, endB), shift, result);
            }
            a = endA;
            b = endB;
        }
        while (a < before.size()) {
            result.add(new Pair(before.get(a++), after.get(b++)));
        }
        return result;
    }

    private static Patch<String> patch(List<Cue> before, List<Cue> after) {
        return DiffUtils.diff(
                before.stream().map(SideBySide::key).toList(),
                after.stream().map(SideBySide::key).toList(),
                new MyersDiff<>(),
                (DiffAlgorithmListener) null);
    }

    /** Among cues that do not say the same, those alike or at the same time stay together in their order. */
    private static void reworded(List<Cue> before, List<Cue> after, long shift, List<Pair> into) {
        int b = 0;
        for (var cue : before) {
            int match = -1;
            for (int i = b; i < after.size() && i < b + 4 && match < 0; i++) {
                if (Math.abs(after.get(i).begin() - cue.begin() - shift) <= AT_ONCE
                        || alike(cue.text(), after.get(i).text()) >= ALIKE) {
                    match = i;
                }
            }
            if (match < 0) {
                into.add(new Pair(cue, null));
                continue;
            }
            while (b < match) {
                into.add(new Pair(null, after.get(b++)));
            }
            into.add(new Pair(cue, after.get(b++)));
        }
        while (b < after.size()) {
            into.add(new Pair(null, after.get(b++)));
        }
    }

    /** Share of pairs of letters that both have. */
    private static double alike(String a, String b) {
        var left = letters(a);
        var right = letters(b);
        if (left.isEmpty() || right.isEmpty()) {
            return left.equals(right) ? 1 : 0;
        }
        var both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    private static Set<String> letters(String text) {
        var key = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        if (key.length() == 1) {
            pairs.add(key);
        }
        return pairs;
    }

    private static String key(Cue cue) {
        return cue.text().replaceAll("\\s+", " ").strip();
    }

    /** The commonest move of a begin, where at least half of the pairs made it; else 0. */
    private static long shift(List<Pair> pairs) {
        var moves = new ArrayList<Long>();
        for (var pair : pairs) {
            if (pair.before != null && pair.after != null) {
                moves.add(pair.after.begin() - pair.before.begin());
            }
        }
        if (moves.isEmpty()) {
            return 0;
        }
        moves.sort(null);
        long middle = moves.get(moves.size() / 2);
        long made = moves.stream().filter(move -> Math.abs(move - middle) <= 1).count();
        return made * 2 >= moves.size() ? middle : 0;
    }

    private static Set<Difference> differences(@Nullable Cue before, @Nullable Cue after, long shift) {
        var found = new HashSet<Difference>();
        if (before == null || after == null) {
            return Set.of();
        }
        if (Math.abs(after.begin() - before.begin() - shift) > 1 || Math.abs(after.end() - before.end() - shift) > 1) {
            found.add(Difference.TIMES);
        }
        if (!before.text().equals(after.text())) {
            found.add(Difference.TEXT);
        } else if (!CueMarkup.of(before).equals(CueMarkup.of(after)) || before.forced() != after.forced()) {
            found.add(Difference.STYLE);
        }
        if (!before.placement().equals(after.placement()) && before.region() == null && after.region() == null) {
            found.add(Difference.PLACE);
        }
        return Set.copyOf(found);
    }
}
