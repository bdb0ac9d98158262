package media.waybill.matching.lines;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a distributor writes before its names and is no part of them: its own name, and the letters of its references. */
public final class Labels {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Pattern DIVIDER = Pattern.compile("[-_./ ]");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private final String sender;
    /** The letters that references hold, with how many do: nl and s of NL-S-0042. */
    private final Map<String, Integer> parts = new HashMap<>();

    /** @param sender the distributor's key; empty where it is not known */
    Labels(String sender) {
        this.sender = LineIndex.squash(sender);
    }

    void change(String reference, boolean add) {
        for (String part : NO_LETTER.split(reference)) {
            String letters = LineIndex.squash(part);
            if (isShort(letters)) {
                parts.merge(letters, add ? 1 : -1, (a, b) -> a + b == 0 ? null : a + b);
            }
        }
    }

    /** What stands before the first divider of a reference, or before its digits: gn7 of GN7-103, hy of HY102. */
    public static String field(String reference) {
        String first = DIVIDER.split(reference, 2)[0];
        return LineIndex.squash(first.length() == reference.length() ? NO_LETTER.split(reference, 2)[0] : first);
    }

    /** Small letters that a reference begins with: nl of NL-0042. */
    public static String beginning(String reference) {
        return LineIndex.squash(NO_LETTER.split(reference, 2)[0]);
    }

    /** @param word folded; LVT is Levante's, as its key and the first letters of its references are */
    public boolean has(String word) {
        return isShort(word) && (parts.containsKey(word) || isShortFor(word))
                || !sender.isEmpty() && word.equals(sender);
    }

    private static boolean isShort(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** Its letters are some of the sender's in their order, the first among them, and no vowel but a first one. */
    private boolean isShortFor(String word) {
        if (sender.isEmpty() || word.charAt(0) != sender.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = sender.indexOf(word.charAt(i), at) + 1;
            if (at == 0 || i > 0 && "aeiouy".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
