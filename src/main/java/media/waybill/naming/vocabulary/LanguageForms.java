package media.waybill.naming.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import media.waybill.naming.text.Text;

/**
 * Words that say a language only beside one for text or speech: "Deutsche Untertitel", "suomenkieliset tekstitykset".
 * They share the stem of a language's name, and what follows it is an ending of some grammar.
 */
final class LanguageForms {
    /** A stem shorter than this, or less of the name than this share, is too little to be that name. */
    private static final int SHORTEST = 4;

    private static final double SHARE = 0.6;

    private final Map<String, Languages.Meaning> shortened;
    private final Map<String, Map<String, String>> byStem;
    private final Set<String> endings;

    private LanguageForms(
            Map<String, Languages.Meaning> shortened, Map<String, Map<String, String>> byStem, Set<String> endings) {
        this.shortened = shortened;
        this.byStem = byStem;
        this.endings = endings;
    }

    /**
     * @param names of languages, as they are looked up
     * @param shortened by tag, what is short for its name
     * @param endings what may follow a stem
     */
    static LanguageForms of(
            Map<String, Languages.Meaning> names, Map<String, List<String>> shortened, List<String> endings) {
        Map<String, Map<String, String>> byStem = new HashMap<>();
        names.forEach((name, meaning) -> {
            String bare = name.startsWith("ال") ? name.substring(2) : name;
            if (meaning.name() && !meaning.open() && bare.length() >= SHORTEST && bare.indexOf(' ') < 0) {
                byStem.computeIfAbsent(bare.substring(0, SHORTEST), stem -> new HashMap<>())
                        .put(bare, meaning.tags().getFirst());
            }
        });
        Map<String, Languages.Meaning> all = new HashMap<>();
        shortened.forEach((tag, words) ->
                words.forEach(word -> all.put(Text.phraseKey(word), new Languages.Meaning(List.of(tag), false, true))));
        Set<String> known = new HashSet<>();
        endings.forEach(ending -> known.add(Text.phraseKey(ending)));
        known.add("");
        return new LanguageForms(Map.copyOf(all), byStem, Set.copyOf(known));
    }

    Optional<Languages.Meaning> shortened(String key) {
        return Optional.ofNullable(shortened.get(key));
    }

    Optional<Languages.Meaning> meaning(String key) {
        Languages.Meaning known = shortened.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Languages.Meaning> plain = inflected(key).or(() -> inflected(umlauts(key)));
        // בעברית, بالعربية: in Hebrew, in Arabic
        return plain.isPresent() || key.length() <= SHORTEST || !(key.startsWith("ב") || key.startsWith("بال"))
                ? plain
                : inflected(key.substring(key.startsWith("ב") ? 1 : 3));
    }

    /** franzoesisch, daenisch: umlauts that a keyboard had not. */
    private static String umlauts(String key) {
        return key.replace("oe", "o").replace("ae", "a").replace("ue", "u");
    }

    /** The one language whose name shares the longest stem with a word; none where two share it alike. */
    private Optional<Languages.Meaning> inflected(String key) {
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        int longest = 0;
        Set<String> tags = new HashSet<>();
        for (Map.Entry<String, String> name :
                byStem.getOrDefault(key.substring(0, SHORTEST), Map.of()).entrySet()) {
            int shared = shared(name.getKey(), key);
            if (shared >= longest
                    && shared >= name.getKey().length() * SHARE
                    && endings.contains(key.substring(shared))) {
                if (shared > longest) {
                    tags.clear();
                }
                longest = shared;
                tags.add(name.getValue());
            }
        }
        return tags.size() == 1 ? Optional.of(new Languages.Meaning(List.copyOf(tags), false, true)) : Optional.empty();
    }

    private static int shared(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
