package media.waybill.timedtext.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How far letters make words. A file that names no character table is read in each, and stands in the one where its
 * letters are frequent ones, words have vowels, and capitals and final letters stand where they belong.
 */
public final class Readability {

    /** Over the larger languages of Latin script together, the most frequent first. */
    private static final String LATIN = "eaintorsldumckpgvbhfzjywqx";

    private static final String VOWELS = "aeiouy\u0131\u00e6\u00f8\u0153"
            + "\u03b1\u03b5\u03b7\u03b9\u03bf\u03c5\u03c9"
            + "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456\u0454\u0451\u044a";

    private static final int LONG_WORD = 4;

    private Readability() {}

    /** From about 2 for good prose down to far below zero; 0 without letters. */
    public static double of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        double sum = 0;
        int letters = 0;
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean inWord = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (c == '\ufffd') {
                sum -= 8;
                letters++;
            } else if (Character.isLetter(c)) {
                sum += weight(c);
                letters++;
            }
            if (!inWord) {
                sum -= word(plain.substring(from, i));
                from = i + 1;
            }
        }
        return letters == 0 ? 0 : sum / letters;
    }

    private static double weight(char letter) {
        char c = Character.toLowerCase(letter);
        int at = LATIN.indexOf(c);
        return at < 0 ? CodePages.weight(c) : 3.0 - 3.0 * at / LATIN.length();
    }

    /** What speaks against a word. */
    private static double word(String word) {
        double against = 0;
        boolean hasVowel = false;
        boolean hasVowels = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char before = i == 0 ? ' ' : word.charAt(i - 1);
            char after = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            hasVowel |= VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
            hasVowels |= Scripts.hasVowels(c);
            against += Character.isUpperCase(c) && Character.isLowerCase(before) ? 4 : 0;
            against += c == '\u03c2' && after != ' ' ? 4 : 0;
            against += c == '\u03c3' && after == ' ' && word.length() > 1 ? 4 : 0;
            against += c == 'q' && after != 'u' ? 4 : 0;
        }
        boolean isUtterance = word.length() < LONG_WORD || word.equals(word.toUpperCase(Locale.ROOT));
        return against + (hasVowels && !hasVowel && !isUtterance ? 4 : 0);
    }
}
