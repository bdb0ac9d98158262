package media.waybill.naming.vocabulary;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.text.Text;

/** What languages and their variants are called, as CLDR has it in the languages of partners. */
final class LanguageNames {
    /** Empty for the language's own. */
    private static final List<String> SPOKEN_BY_PARTNERS = List.of(
            "", "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "ja", "zh", "zh-Hant", "ko",
            "ru", "uk", "el", "tr", "cs", "ro", "ar", "he", "fa", "ur", "hi", "bn", "mr", "ta", "te", "ml", "kn", "th",
            "vi", "hr", "sr", "sr-Latn");

    /** Whose names of languages count only as inflected forms. */
    private static final List<String> INFLECTED_TOO =
            List.of("hu", "et", "lv", "lt", "sk", "sl", "hr", "bg", "sr", "is", "ca", "mk");
    /** The languages whose variants partners ask for by name: Portuguese of Brazil, Latin American Spanish. */
    private static final List<String> VARIANTS = List.of(
            "pt-BR", "pt-PT", "es-419", "es-ES", "es-MX", "fr-CA", "fr-FR", "en-GB", "en-US", "en-AU", "nl-BE", "de-AT",
            "de-CH", "zh-Hans", "zh-Hant", "sr-Latn", "sr-Cyrl");
    /** How Romance languages join a language and the country where it is spoken. */
    private static final List<String> OF = List.of("", "de", "do", "du", "del", "da");

    /** From Devanagari on, scripts write vowels as marks, and names are short. */
    private static final char FIRST_OF_INDIA = 0x900;

    private LanguageNames() {}

    static void into(Map<String, Languages.Meaning> all, List<String> common, Set<String> everyday) {
        common.forEach(code -> standard(all, code, everyday));
        VARIANTS.forEach(tag -> variant(all, tag));
    }

    /** All names and those of more languages, of which inflected forms can be made. */
    static Map<String, Languages.Meaning> toInflect(Map<String, Languages.Meaning> names, List<String> common) {
        Map<String, Languages.Meaning> all = new HashMap<>(names);
        common.forEach(code -> INFLECTED_TOO.forEach(in -> {
            String key = Text.phraseKey(ULocale.getDisplayLanguage(code, in));
            String tag = Languages.settle(ULocale.createCanonical(code).getLanguage());
            all.putIfAbsent(key, new Languages.Meaning(List.of(tag), false, true));
        }));
        return all;
    }

    /** A language's codes of ISO 639 in all their forms, and its names as CLDR has them in many languages. */
    private static void standard(Map<String, Languages.Meaning> all, String code, Set<String> everyday) {
        String tag = Languages.settle(ULocale.createCanonical(code).getLanguage());
        Languages.put(all, code, List.of(tag), everyday);
        Languages.Codes.CANONICAL.forEach((other, canonical) -> {
            if (canonical.equals(tag) && other.length() == 3) {
                Languages.put(all, other, List.of(tag), everyday);
            }
        });
        for (String in : SPOKEN_BY_PARTNERS) {
            String key = Text.phraseKey(ULocale.getDisplayLanguage(code, in.isEmpty() ? code : in));
            if (key.length() > (in.isEmpty() || in.equals("en") ? 3 : 4)
                    || (in.isEmpty() && key.length() > 1 && key.charAt(0) > 0x24F)
                    || (key.length() > 1 && key.charAt(0) > 0x2E80)
                    || (key.length() > 2 && key.charAt(0) >= FIRST_OF_INDIA)) {
                Languages.Meaning meaning = new Languages.Meaning(List.of(tag), everyday.contains(key), true);
                all.putIfAbsent(key, meaning);
            }
        }
    }

    /** "português do Brasil", "Portugiesisch (Brasilien)", "brasilianisches Portugiesisch": as CLDR names variants. */
    private static void variant(Map<String, Languages.Meaning> all, String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        Languages.Meaning meaning = new Languages.Meaning(List.of(Languages.settle(tag)), false, true);
        for (String in : SPOKEN_BY_PARTNERS) {
            ULocale own = in.isEmpty() ? locale : ULocale.forLanguageTag(in);
            List<String> names = new ArrayList<>();
            names.add(locale.getDisplayNameWithDialect(own));
            names.add(locale.getDisplayName(own));
            String country = locale.getDisplayCountry(own);
            if (!country.isEmpty()) {
                OF.forEach(of -> names.add(locale.getDisplayLanguage(own) + ' ' + of + ' ' + country));
            }
            for (String name : names) {
                String key = Text.phraseKey(name);
                if (key.indexOf(' ') > 0) {
                    all.putIfAbsent(key, meaning);
                }
            }
        }
    }
}
