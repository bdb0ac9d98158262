package media.waybill.timedtext.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Scripts and visible characters of a line. */
public final class Scripts {

    private Scripts() {}

    /** ISO 15924 code of the script most letters are in; Japanese is told by any kana. */
    public static String of(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            return "Jpan";
        }
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        return most.map(e -> switch (e.getKey()) {
                    case LATIN -> "Latn";
                    case HAN -> "Hani";
                    case HANGUL -> "Hang";
                    case CYRILLIC -> "Cyrl";
                    case GREEK -> "Grek";
                    case ARABIC -> "Arab";
                    case HEBREW -> "Hebr";
                    case THAI -> "Thai";
                    case DEVANAGARI -> "Deva";
                    default -> "Zyyy";
                })
                .orElse("Zyyy");
    }

    /** Whether words of a letter's script are written with their vowels. */
    static boolean hasVowels(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }

    /** What a reader sees: combining marks and invisible formatting take no place. */
    public static int visible(String line) {
        return (int) line.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL ->
                        false;
                    default -> true;
                })
                .count();
    }
}
