package media.waybill.naming;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which BCP 47 tag a word means. ISO codes and names come from CLDR, the industry's own words from mappings, and a
 * partner's aliases stand above both.
 */
final class Languages {
    /** @param tags one tag, or several where the word leaves it open */
    record Meaning(List<String> tags, boolean everyday, boolean name) {
        boolean open() {
            return tags.size() > 1;
        }
    }

    private static final Set<String> KNOWN = known();
    private static final Set<String> REGIONAL = regional();
    private static final Map<String, String> NAMES = names();

    private final Map<String, Meaning> words;
    private final Set<String> everyday;

    private Languages(Map<String, Meaning> words, Set<String> everyday) {
        this.words = words;
        this.everyday = everyday;
    }

    /** Reads the lists of languages.yaml. */
    static Languages of(
            Map<String, List<String>> words,
            Map<String, List<String>> countries,
            Map<String, List<String>> open,
            List<String> everyday) {
        Set<String> common = new HashSet<>();
        everyday.forEach(word -> common.add(Text.phraseKey(word)));
        Map<String, Meaning> all = new HashMap<>();
        countries.forEach((tag, names) -> names.forEach(name -> put(all, name, List.of(tag), common)));
        words.forEach((tag, names) -> names.forEach(name -> put(all, name, List.of(tag), common)));
        open.forEach((name, tags) -> put(all, name, tags, common));
        return new Languages(all, common);
    }

    /** The same with a partner's words above. A word the partner uses is never an everyday word. */
    Languages with(Map<String, String> aliases) {
        if (aliases.isEmpty()) {
            return this;
        }
        Map<String, Meaning> all = new HashMap<>(words);
        aliases.forEach((name, tag) -> all.put(Text.phraseKey(name), new Meaning(List.of(tag), false, false)));
        return new Languages(all, everyday);
    }

    private static void put(Map<String, Meaning> all, String name, List<String> tags, Set<String> everyday) {
        String key = Text.phraseKey(name);
        all.put(key, new Meaning(List.copyOf(tags), everyday.contains(key), key.length() > 4));
    }

    /** What a phrase of up to three words means; {@code key} is the phrase's key, words parted by spaces. */
    Optional<Meaning> meaning(String key) {
        Meaning alias = words.get(key);
        if (alias != null) {
            return Optional.of(alias);
        }
        int space = key.indexOf(' ');
        if (space < 0) {
            if (key.length() > 4 && !Character.isDigit(key.charAt(key.length() - 1))) {
                String tag = NAMES.get(key);
                return Optional.ofNullable(tag).map(found -> new Meaning(List.of(found), everyday.contains(key), true));
            }
            return single(key);
        }
        String named = NAMES.get(key);
        if (named != null) {
            return Optional.of(new Meaning(List.of(named), false, true));
        }
        return compound(key.split(" ", 4));
    }

    private Optional<Meaning> single(String key) {
        if (key.length() == 5 && key.endsWith("419")) {
            return compound(new String[] {key.substring(0, 2), "419"});
        }
        if (key.length() < 2 || key.length() > 3) {
            String tag = NAMES.get(key);
            return Optional.ofNullable(tag).map(found -> new Meaning(List.of(found), everyday.contains(key), true));
        }
        return language(key).map(tag -> new Meaning(List.of(tag), everyday.contains(key), false));
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
            if (part.length() == 4
                    && (part.equals("hans") || part.equals("hant") || part.equals("latn") || part.equals("cyrl"))) {
                tag.append('-').append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            } else if (part.equals("xx")) {
                continue;
            } else {
                Optional<String> region = region(part);
                if (region.isEmpty() || !REGIONAL.contains(language.get() + '-' + region.get())) {
                    return Optional.empty();
                }
                tag.append('-').append(region.get());
            }
        }
        return Optional.of(new Meaning(List.of(settle(tag.toString())), false, false));
    }

    /** Chinese by country means the script that is written there. */
    private static String settle(String tag) {
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

    private static final class Codes {
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

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String language : KNOWN) {
            for (String in : List.of(
                    language, "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "ja", "zh", "ko",
                    "ru")) {
                String key = Text.phraseKey(ULocale.getDisplayLanguage(language, in));
                if (!key.equals(language) && key.length() > (in.equals(language) || in.equals("en") ? 1 : 4)) {
                    names.putIfAbsent(key, settle(language));
                }
            }
        }
        return names;
    }
}
