package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.List;
import media.waybill.matching.lines.Likeness;
import media.waybill.matching.lines.NameIndex;

/** Tells a slip of the keys from a word that somebody meant: Lost is not a misspelled Last. */
final class Slips {

    private static final int SHORT = 5;
    private static final int SMALL = 4;
    private static final int LONG = 9;

    private Slips() {}

    /** @param ordered the name that it is nearly, its words divided by spaces */
    static boolean couldBeMeant(List<String> written, String ordered, NameIndex names) {
        List<String> words = List.of(ordered.split(" "));
        if (words.size() != written.size()) {
            if (isOneWordMore(written, words) || isOneWordOther(written, String.join("", words))) {
                return true;
            }
            return isInSmallWord(String.join("", written), words);
        }
        for (int i = 0; i < words.size(); i++) {
            String word = written.get(i);
            String meant = words.get(i);
            boolean other = !word.equals(meant)
                    && (names.isWord(word)
                            || isShortAndNoSlip(word, meant)
                            || isTwiceWrong(word, meant)
                            || words.size() == 1 && isPlural(word, meant)
                            || isOtherBeginning(word, meant)
                            || isSpeakable(word, meant));
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** Harbour Nights US is no slip of Harbour Nights: the word more is meant. */
    private static boolean isOneWordMore(List<String> written, List<String> words) {
        if (written.size() != words.size() + 1) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            List<String> rest = new ArrayList<>(written);
            rest.remove(i);
            if (rest.equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** Tribunal US is no slip of Tribunalet: what differs is a word. */
    private static boolean isOneWordOther(List<String> written, String ordered) {
        String first = String.join("", written.subList(1, written.size()));
        String last = String.join("", written.subList(0, written.size() - 1));
        if (written.size() == 1) {
            return false;
        }
        return ordered.endsWith(first)
                        && isOther(written.getFirst(), ordered.substring(0, ordered.length() - first.length()))
                || ordered.startsWith(last) && isOther(written.getLast(), ordered.substring(last.length()));
    }

    private static boolean isOther(String word, String meant) {
        int longest = Math.max(word.length(), meant.length());
        return Likeness.edits(word, meant, longest) >= longest;
    }

    /** Keys slip within a word: Lights, Sights and Fights are words of their own beside Nights. */
    private static boolean isOtherBeginning(String word, String meant) {
        return word.charAt(0) != meant.charAt(0) && !isSwap(word, meant);
    }

    /**
     * One letter for another of its sort makes another word as often as a slip: Inland is not a misspelled Island.
     * Letters left out, doubled or swapped, and a vowel where a consonant was, are slips.
     */
    private static boolean isSpeakable(String word, String meant) {
        if (word.length() != meant.length()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != meant.charAt(i)) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        if (at < 0 || isVowel(word.charAt(at)) != isVowel(meant.charAt(at))) {
            return false;
        }
        boolean before = at > 0 && isVowel(word.charAt(at - 1));
        boolean after = at + 1 < word.length() && isVowel(word.charAt(at + 1));
        return isVowel(word.charAt(at)) ? !before && !after : before || after;
    }

    /** Counters may well be another series than Counter. */
    private static boolean isPlural(String word, String meant) {
        return word.equals(meant + "s") || meant.equals(word + "s");
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /** Two slips in one word of middling length make another word: Matters is not a misspelled Waters. */
    private static boolean isTwiceWrong(String word, String meant) {
        return Math.min(word.length(), meant.length()) < LONG && Likeness.edits(word, meant, 1) > 1;
    }

    /** Plan C is not a slip of Plan B, however the words are written together. */
    private static boolean isInSmallWord(String written, List<String> words) {
        int at = 0;
        int start = 0;
        for (String word : words) {
            while (at < start + word.length()
                    && at < written.length()
                    && written.charAt(at) == word.charAt(at - start)) {
                at++;
            }
            if (at < start + word.length()) {
                return word.length() < SMALL;
            }
            start += word.length();
        }
        return false;
    }

    /** Short words are near to other words; swapped neighbours and a doubled letter are slips all the same. */
    private static boolean isShortAndNoSlip(String word, String meant) {
        if (Math.min(word.length(), meant.length()) > SHORT) {
            return false;
        }
        return !isSwap(word, meant) && !undoubled(word).equals(undoubled(meant));
    }

    private static boolean isSwap(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static String undoubled(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }
}
