package media.waybill.naming.vocabulary;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import media.waybill.naming.text.Text;

/**
 * Which BCP 47 tag a word means. ISO codes and names come from CLDR, the industry's own words from mappings, and a
 * partner's aliases stand above both.
 */
public final class Languages {
    /** @param tags one tag, or several where the word leaves it open */
    public record Meaning(List<String> tags, boolean everyday, boolean name) {
        public boolean open() {
            return tags.size() > 1;
        }
    }

    private static final Set<String> KNOWN = known();
    private static final Set<String> REGIONAL = regional();
    /** Regions with a second language of their own whose code is also a language's. */
    private static final Set<String> BILINGUAL = Set.of(
            "fr-CA", "fr-BE", "de-BE", "sv-FI", "en-CA", "it-CH", "fr-CH", "en-IN", "es-US", "en-SG", "en-GB", "en-IE",
            "cy-GB", "ga-IE", "ca-ES", "eu-ES", "gl-ES", "se-NO", "nn-NO", "en-MT", "fr-LU", "en-PH", "ta-LK", "sr-ME",
            "sr-BA", "hr-BA", "bs-BA", "ru-UA", "ru-KZ", "ar-IL", "fr-MA", "ms-SG", "zh-SG", "ta-SG", "zh-MY", "en-MY",
            "en-HK", "en-ZA", "af-ZA", "nl-SR");
    /** The language that most speak in a region; bounded by the regions that are languages' codes too. */
    private static final Map<String, String> SPOKEN = new ConcurrentHashMap<>();

    private static final Set<String> SCRIPTS =
            Set.of("hans", "hant", "latn", "cyrl", "arab", "deva", "guru", "mong", "jpan", "kore", "hebr", "grek");
    private final Map<String, Meaning> words;
    private final Set<String> everyday;
    private final LanguageForms forms;
    private final Set<String> versions;

    private Languages(Map<String, Meaning> words, Set<String> everyday, LanguageForms forms, Set<String> versions) {
        this.words = words;
        this.everyday = everyday;
        this.forms = forms;
        this.versions = versions;
    }

    /** Reads the lists of languages.yaml. */
    public static Languages of(
            Map<String, List<String>> words,
            Map<String, List<String>> countries,
            Map<String, List<String>> open,
            List<String> common,
            List<String> everyday,
            Map<String, List<String>> shortened,
            List<String> endings,
            List<String> versions) {
        Set<String> seldom = new HashSet<>();
        everyday.forEach(word -> seldom.add(Text.phraseKey(word)));
        Map<String, Meaning> all = new HashMap<>();
        LanguageNames.into(all, common, seldom);
        countries.forEach((tag, names) -> names.forEach(name -> put(all, name, List.of(tag), seldom)));
        words.forEach((tag, names) -> names.forEach(name -> put(all, name, List.of(tag), seldom)));
        open.forEach((name, tags) -> put(all, name, tags, seldom));
        return new Languages(
                all,
                seldom,
                LanguageForms.of(LanguageNames.toInflect(all, common), shortened, endings),
                versions.stream().map(Text::phraseKey).collect(Collectors.toUnmodifiableSet()));
    }

    /** The same with a partner's words above. A word the partner uses is never an everyday word. */
    public Languages with(Map<String, String> aliases) {
        if (aliases.isEmpty()) {
            return this;
        }
        Map<String, Meaning> all = new HashMap<>(words);
        aliases.forEach((name, tag) -> all.put(Text.phraseKey(name), new Meaning(List.of(tag), false, false)));
        return new Languages(all, everyday, forms, versions);
    }

    /** A word that stands beside one for text or speech: an inflected form of a language's name, or short for it. */
    public Optional<Meaning> inflection(String key) {
        return forms.meaning(key);
    }

    /** dt., franz.: short for a language's name; none of its forms. */
    public Optional<Meaning> shortened(String key) {
        return forms.shortened(key);
    }

    /** A word for "version" or "speech": beside a language it says that the language is spoken. */
    public boolean isVersion(String key) {
        return versions.contains(key);
    }

    static void put(Map<String, Meaning> all, String name, List<String> tags, Set<String> everyday) {
        String key = Text.phraseKey(name);
        all.put(key, new Meaning(List.copyOf(tags), everyday.contains(key), key.length() > 4));
    }

    /** What a phrase of up to three words means; {@code key} is the phrase's key, words parted by spaces. */
    public Optional<Meaning> meaning(String key) {
        Meaning known = words.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (key.indexOf(' ') < 0) {
            if (isPrivate(key)) {
                return Optional.of(new Meaning(List.of(key), true, false));
            }
            return key.length() == 5 && key.endsWith("419")
                    ? compound(new String[] {key.substring(0, 2), "419"})
                    : Optional.empty();
        }
        // No code of a language is longer.
        return key.indexOf(' ') > 3 ? Optional.empty() : compound(key.split(" ", 4));
    }

    /** qaa to qtz are for private use by ISO 639-2. */
    private static boolean isPrivate(String key) {
        return key.length() == 3
                && key.charAt(0) == 'q'
                && key.charAt(1) >= 'a'
                && key.charAt(1) <= 't'
                && key.charAt(2) >= 'a'
                && key.charAt(2) <= 'z';
    }

    /** {@code pt br}, {@code zh hans}, {@code es 419}, {@code prt bra}, {@code en xx}: a code and what narrows it. */
    private Optional<Meaning> compound(String[] parts) {
        if (parts.length > 3 || parts[0].length() > 3) {
            return Optional.empty();
        }
        Optional<String> language = parts[0].equals("cmn") ? Optional.of("zh") : language(parts[0]);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder tag = new StringBuilder(language.get());
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.length() == 4 && SCRIPTS.contains(part)) {
                tag.append('-').append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            } else if (part.equals("xx")) {
                continue;
            } else {
                Optional<String> region = region(part);
                if (region.isEmpty()
                        || isTwoLanguages(language.get(), part)
                        || !REGIONAL.contains(language.get() + '-' + region.get())) {
                    return Optional.empty();
                }
                tag.append('-').append(region.get());
            }
        }
        return Optional.of(new Meaning(List.of(settle(tag.toString())), false, false));
    }

    /** ENG-ITA is two languages, pt-BR is one: a region that is a language's code must speak the first of them. */
    private boolean isTwoLanguages(String language, String region) {
        Meaning other = words.get(region);
        if (other == null || other.tags().stream().anyMatch(tag -> tag.split("-")[0].equals(language))) {
            return false;
        }
        String upper = region.length() == 3
                ? Regions.BY_ISO3.getOrDefault(region.toUpperCase(Locale.ROOT), region)
                : region.toUpperCase(Locale.ROOT);
        return !language.equals(SPOKEN.computeIfAbsent(upper, key -> ULocale.addLikelySubtags(new ULocale("und", key))
                        .getLanguage()))
                && !BILINGUAL.contains(language + '-' + upper);
    }

    /** Chinese by country means the script that is written there. */
    static String settle(String tag) {
        return switch (tag) {
            case "zh-CN", "zh-SG", "zh-Hans-CN" -> "zh-Hans";
            case "zh-TW" -> "zh-Hant-TW";
            case "zh-HK" -> "zh-Hant-HK";
            case "no", "no-NO", "nb-NO" -> "nb";
            default -> tag;
        };
    }

    private static Optional<String> region(String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        if (part.length() == 2 || part.equals("419")) {
            return Optional.of(upper);
        }
        if (part.length() == 3) {
            return Optional.ofNullable(Regions.BY_ISO3.get(upper));
        }
        return Optional.empty();
    }

    private static Optional<String> language(String code) {
        if (code.length() < 2 || code.length() > 3) {
            return Optional.empty();
        }
        String tag = Codes.CANONICAL.get(code);
        return Optional.ofNullable(tag);
    }

    private static final class Regions {
        static final Map<String, String> BY_ISO3 = new HashMap<>();

        static {
            for (String country : ULocale.getISOCountries()) {
                BY_ISO3.put(new ULocale("und", country).getISO3Country(), country);
            }
        }
    }

    static final class Codes {
        static final Map<String, String> CANONICAL = new HashMap<>();

        static {
            for (String language : KNOWN) {
                CANONICAL.put(language, settle(language));
                String iso3 = new ULocale(language).getISO3Language();
                if (!iso3.isEmpty()) {
                    CANONICAL.putIfAbsent(iso3, settle(language));
                }
            }
            // The bibliographic and withdrawn codes of ISO 639-2, as CLDR maps them.
            for (String code :
                    "alb arm baq bur cze chi dut fre geo ger gre ice mac mao may mol per rum scc scr slo tib wel iw in"
                            .split(" ")) {
                String tag = ULocale.createCanonical(code).getLanguage();
                if (!tag.isEmpty() && !tag.equals(code)) {
                    CANONICAL.put(code, tag);
                }
            }
            CANONICAL.put("und", "und");
            CANONICAL.put("mul", "mul");
            CANONICAL.put("zxx", "zxx");
        }
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of(Locale.getISOLanguages()));
        for (ULocale locale : ULocale.getAvailableLocales()) {
            known.add(locale.getLanguage());
        }
        known.removeIf(code -> code.length() < 2 || code.length() > 3);
        return known;
    }

    private static Set<String> regional() {
        Set<String> regional = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            regional.add(locale.getLanguage() + '-' + locale.getCountry());
        }
        regional.add("no-NO");
        return regional;
    }
}
