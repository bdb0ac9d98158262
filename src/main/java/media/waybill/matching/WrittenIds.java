package media.waybill.matching;

/** Goes through what could be an identifier in a path: up to five words in a row that hold a digit, the longest first. */
final class WrittenIds {

    interface Taker {
        /**
         * @param key that of the words without case and punctuation, as a reference has it
         * @return whether it is one, so that no shorter one within it is tried
         */
        boolean isOne(long key, int from, int to);
    }

    private static final int WORDS = 5;
    private static final int SHORTEST = 4;
    /** Fewer digits than this and nothing else are a height, a year or a number. */
    private static final int BARE_DIGITS = 5;

    private WrittenIds() {}

    static void in(String path, Taker taker) {
        int[] starts = new int[path.length() / 2 + 1];
        int[] ends = new int[starts.length];
        int count = words(path, starts, ends);
        boolean[] used = new boolean[count];
        for (int n = Math.min(WORDS, count); n > 0; n--) {
            for (int first = 0; first + n <= count; first++) {
                if (!used[first] && !used[first + n - 1] && one(path, starts, ends, first, n, taker)) {
                    for (int i = first; i < first + n; i++) {
                        used[i] = true;
                    }
                }
            }
        }
    }

    private static int words(String path, int[] starts, int[] ends) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i <= path.length(); i++) {
            boolean letter = i < path.length() && isPart(path.charAt(i));
            if (letter && !inside) {
                starts[count] = i;
            } else if (!letter && inside) {
                ends[count++] = i;
            }
            inside = letter;
        }
        return count;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean one(String path, int[] starts, int[] ends, int first, int n, Taker taker) {
        long hash = LineIndex.referenceKeyStart();
        int letters = 0;
        int digits = 0;
        for (int w = first; w < first + n; w++) {
            for (int i = starts[w]; i < ends[w]; i++) {
                char c = path.charAt(i);
                boolean digit = c >= '0' && c <= '9';
                digits += digit ? 1 : 0;
                letters++;
                hash = Postings.step(hash, digit ? c : Character.toLowerCase(c));
            }
        }
        boolean bare = digits == letters && letters < BARE_DIGITS;
        return digits > 0
                && letters >= SHORTEST
                && !bare
                && taker.isOne(Postings.end(hash), starts[first], ends[first + n - 1]);
    }
}
