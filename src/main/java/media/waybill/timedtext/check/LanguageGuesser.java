package media.waybill.timedtext.check;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.LanguageGuess;
import media.waybill.timedtext.text.Scripts;
import org.jspecify.annotations.Nullable;

/** Tells a text's language by Lingua, among all languages that are delivered. */
public final class LanguageGuesser {

    private static final int SAMPLE = 6000;
    private static final int ENOUGH_LETTERS = 40;
    private static final int KEPT = 4;
    /** So many letters with nothing in common with the second leave a doubt of 1/e. */
    private static final double LETTERS_A_DOUBT = 2;

    /**
     * Whatever is delivered. Asked among few languages, a text of any other is taken for the nearest of them, and
     * surely: Danish for German, Slovak for Spanish.
     */
    private static final Set<String> DELIVERED = Set.of(
            "en", "es", "fr", "de", "it", "pt", "ca", "nl", "af", "da", "sv", "nb", "nn", "is", "fi", "et", "lv", "lt",
            "pl", "cs", "sk", "sl", "hr", "bs", "hu", "ro", "sq", "tr", "az", "id", "ms", "tl", "vi", "eu", "ga", "cy",
            "ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "he", "hi", "mr", "zh", "ja", "ko", "th");

    /** In Latin letters these are told apart by a few words only, and Serbian is not known in them at all. */
    private static final Set<String> SOUTH_SLAVIC = Set.of("hr", "bs", "sr");

    /** Languages near enough to be delivered in place of each other, and to be taken for each other. */
    private static final List<Set<String>> NEIGHBOURS = List.of(
            Set.of("nb", "nn", "da", "sv"),
            Set.of("es", "pt", "ca", "it"),
            Set.of("cs", "sk", "pl"),
            Set.of("hr", "sl", "bs", "sr"),
            Set.of("nl", "de"),
            Set.of("id", "ms"),
            Set.of("ru", "uk", "bg"),
            Set.of("fi", "et"));

    private static final Map<Set<String>, LanguageDetector> DETECTORS = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, LanguageDetector> eldest) {
            return size() > KEPT;
        }
    };

    private LanguageGuesser() {}

    public static LanguageGuess guess(Document document, Set<String> candidates) {
        var text = sample(document.cues());
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        var languages = languages(candidates);
        if (letters < ENOUGH_LETTERS) {
            return new LanguageGuess(null, 0, letters);
        }
        var values = detector(languages).computeLanguageConfidenceValues(text);
        return values.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new LanguageGuess(
                        told(code(best.getKey()), text, candidates), confidence(values.values(), letters), letters))
                .orElse(new LanguageGuess(null, 0, letters));
    }

    /**
     * Lingua gives the best 1 and the others their share of it, whatever the text is: what counts is how far the second
     * stays behind, over how many letters.
     */
    private static double confidence(Collection<Double> values, int letters) {
        double second = values.stream()
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0.0);
        return 1 - Math.exp(-(1 - second) * letters / LETTERS_A_DOUBT);
    }

    /** The language, or null where its letters cannot tell which of several it is and nobody said so. */
    private static @Nullable String told(String language, String text, Set<String> candidates) {
        if (!SOUTH_SLAVIC.contains(language) || Scripts.of(text).equals("Cyrl")) {
            return language;
        }
        var asked = candidates.stream()
                .map(LanguageGuesser::known)
                .filter(SOUTH_SLAVIC::contains)
                .distinct()
                .toList();
        return asked.size() == 1 ? asked.getFirst() : null;
    }

    private static String sample(Collection<Cue> cues) {
        var out = new StringBuilder();
        int step = Math.max(1, cues.size() / 150);
        int i = 0;
        for (var cue : cues) {
            if (i++ % step == 0 && out.length() < SAMPLE) {
                out.append(cue.text().replace('\n', ' ')).append(' ');
            }
        }
        return out.toString();
    }

    private static Set<String> languages(Set<String> candidates) {
        var known = new TreeSet<String>();
        for (var tag : candidates) {
            known.add(known(tag));
        }
        known.addAll(DELIVERED);
        known.remove("");
        return known;
    }

    public static boolean areNeighbours(String one, String other) {
        return NEIGHBOURS.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    /** The code that Lingua knows a tag by; Norwegian is Bokm\u00e5l unless said otherwise. */
    public static String known(String tag) {
        var primary = Locale.forLanguageTag(tag).getLanguage();
        var code = primary.equals("no") ? "nb" : primary.equals("cmn") || primary.equals("yue") ? "zh" : primary;
        return Arrays.stream(IsoCode639_1.values())
                        .anyMatch(iso -> iso.name().equalsIgnoreCase(code) && iso != IsoCode639_1.NONE)
                ? code
                : "";
    }

    private static synchronized LanguageDetector detector(Set<String> languages) {
        return DETECTORS.computeIfAbsent(languages, set -> LanguageDetectorBuilder.fromLanguages(set.stream()
                        .map(code -> Language.getByIsoCode639_1(IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT))))
                        .toArray(Language[]::new))
                .withLowAccuracyMode()
                .build());
    }

    private static String code(Language language) {
        return language.getIsoCode639_1().name().toLowerCase(Locale.ROOT);
    }
}
