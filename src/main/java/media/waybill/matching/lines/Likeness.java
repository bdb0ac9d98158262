package media.waybill.matching.lines;

import java.util.Arrays;

/** How alike two folded names are: by edits where one is a slip of the other, else by the pairs of their letters. */
public final class Likeness {

    private Likeness() {}

    /** How many slips a name of so many letters may hold before it is another name. */
    public static int edits(int length) {
        return length < 5 ? 0 : length < 9 ? 1 : 2;
    }

    /** Letters changed, left out, added or swapped with their neighbour; more than {@code most} where it is more. */
    public static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || !digits(a).equals(digits(b)) || isNextPart(a, b)) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                next[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[b.length()];
    }

    /** The second part of a title may be told by a Roman numeral that is written onto it. */
    private static boolean isNextPart(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (!longer.startsWith(shorter) || longer.length() == shorter.length()) {
            return false;
        }
        return longer.substring(shorter.length()).chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
    }

    /** A second part is not the first one: titles whose numbers differ are never slips of each other. */
    public static String digits(String name) {
        StringBuilder digits = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits == null ? new StringBuilder() : digits;
                digits.append(c);
            }
        }
        return digits == null ? "" : digits.toString();
    }

    /** The pairs of letters of a name, sorted. */
    public static int[] pairs(String name) {
        int[] pairs = new int[Math.max(0, name.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = name.charAt(i) << 16 | name.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Dice's coefficient: 1 where all pairs are shared, 0 where none is. */
    public static double dice(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / Math.max(1, a.length + b.length);
    }
}
