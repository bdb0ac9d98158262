package media.waybill.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.naming.FoldedTitle;

/** How alike two folded titles are. */
final class Likeness {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Likeness() {}

    /** Dice's coefficient over pairs of letters; titles whose numbers differ are never alike. */
    static double of(FoldedTitle a, FoldedTitle b) {
        if (a.squashed().equals(b.squashed())) {
            return 1;
        }
        if (!numbers(a).equals(numbers(b))) {
            return 0.4;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.squashed().length(); i++) {
            pairs.merge(a.squashed().substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.squashed().length(); i++) {
            String pair = b.squashed().substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        int all = Math.max(1, a.squashed().length() - 1 + b.squashed().length() - 1);
        return 2.0 * common / all;
    }

    /** A second part is not the first one. */
    static Set<String> numbers(FoldedTitle title) {
        Set<String> numbers = new TreeSet<>();
        Matcher digits = DIGITS.matcher(String.join(" ", title.words()));
        while (digits.find()) {
            numbers.add(digits.group());
        }
        return numbers;
    }
}
