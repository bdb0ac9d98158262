package media.waybill.naming.shapes;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as languages spell them, from one to twenty, as ICU knows them in all genders and cases. */
final class NumberWords {
    private static final int MOST = 20;
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "cs", "ru", "el", "tr", "ro", "hu");

    /** Ten, two and four in other languages, and words of any title in English: Series On Fire. */
    private static final Set<String> ENGLISH = Set.of("on", "to", "do", "fire", "set", "an", "en", "et");

    private static final Map<String, Integer> ORDINALS = spelled(true);
    private static final Map<String, Integer> ALL = all();

    private NumberWords() {}

    /** Ordinals as alternatives of a pattern. */
    static String ordinals() {
        return alternatives(ORDINALS);
    }

    /** All numbers as alternatives of a pattern. */
    static String numbers() {
        return alternatives(ALL);
    }

    static int value(String written) {
        return ALL.getOrDefault(written.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> all() {
        Map<String, Integer> all = new HashMap<>(ORDINALS);
        all.putAll(spelled(false));
        return all;
    }

    private static String alternatives(Map<String, Integer> words) {
        return String.join(
                "|",
                words.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
    }

    private static Map<String, Integer> spelled(boolean ordinals) {
        Map<String, Integer> words = new HashMap<>();
        for (String language : LANGUAGES) {
            RuleBasedNumberFormat format =
                    new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
            for (String rules : format.getRuleSetNames()) {
                if (rules.startsWith(ordinals ? "%spellout-ordinal" : "%spellout-cardinal")) {
                    for (int i = 1; i <= MOST; i++) {
                        String word =
                                format.format(i, rules).replace("\u00AD", "").toLowerCase(Locale.ROOT);
                        // A number that is spelled like another of a language before it stays what it was.
                        if (word.length() > 1
                                && !ENGLISH.contains(word)
                                && word.chars().allMatch(Character::isLetter)) {
                            words.putIfAbsent(word, i);
                        }
                    }
                }
            }
        }
        return words;
    }
}
