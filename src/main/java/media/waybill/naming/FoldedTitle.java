package media.waybill.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A title made comparable: any script in Latin letters, no case, no accents, no articles, numerals as digits.
 *
 * @param words the words that are left, in order
 * @param squashed the same without spaces, since names often have none
 */
public record FoldedTitle(List<String> words, String squashed) {
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "der", "die", "das", "den", "det", "de", "le", "la", "les", "l", "el", "los", "las", "il",
            "lo", "gli", "i", "o", "os", "as", "un", "une", "ein", "eine", "het", "een", "en", "et", "uma", "um");
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));
    private static final int LONGEST = 300;

    public static FoldedTitle of(String title) {
        String latin = ascii(title.length() > LONGEST ? title.substring(0, LONGEST) : title);
        List<String> all = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= latin.length(); i++) {
            char c = i < latin.length() ? latin.charAt(i) : ' ';
            boolean digit = c >= '0' && c <= '9';
            // A number behind a word is a word of its own: Fjord2 is Fjord 2.
            if (digit && word.length() > 2 && word.charAt(word.length() - 1) > '9') {
                all.add(word.toString());
                word.setLength(0);
            }
            if ((c >= 'a' && c <= 'z') || digit) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                all.add(word.toString());
                word.setLength(0);
            }
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String w = all.get(i);
            boolean edge = i == 0 || i == all.size() - 1;
            if (!(edge && all.size() > 1 && ARTICLES.contains(w)) && !w.equals("and")) {
                kept.add(NUMERALS.getOrDefault(w, w));
            }
        }
        List<String> words = List.copyOf(kept.isEmpty() ? all : kept);
        return new FoldedTitle(words, String.join("", words));
    }

    /** Lower case ASCII, whatever the script. */
    static String ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return Romanisation.of(text);
            }
        }
        return text.toLowerCase(Locale.ROOT).replace("'", "");
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
