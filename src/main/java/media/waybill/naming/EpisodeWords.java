package media.waybill.naming;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for season and episode of naming.yaml, as alternatives of a pattern. */
record EpisodeWords(
        String season, String episode, String seasonAfter, String episodeAfter, String longSeason, String longEpisode) {
    static EpisodeWords of(List<String> season, List<String> episode, List<String> seasonAfter, List<String> after) {
        return new EpisodeWords(
                any(season), any(episode), any(seasonAfter), any(after), any(longer(season)), any(longer(episode)));
    }

    /** The alternatives of a pattern as words. */
    static Set<String> words(String alternatives) {
        Set<String> words = new HashSet<>();
        for (String word : alternatives.split("\\|")) {
            if (word.startsWith("\\Q")) {
                words.add(word.substring(2, word.length() - 2).toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(words);
    }

    /** The letters that the alternatives of a pattern begin with. */
    static String firsts(String alternatives) {
        StringBuilder firsts = new StringBuilder();
        for (String word : alternatives.split("\\|")) {
            if (word.startsWith("\\Q")) {
                firsts.append(Character.toLowerCase(word.charAt(2)));
            }
        }
        return firsts.toString();
    }

    /** One letter alone is too little to call a lone number an episode. */
    private static List<String> longer(List<String> words) {
        return words.stream().filter(word -> word.length() > 1).toList();
    }

    private static String any(List<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : String.join(
                        "|",
                        words.stream()
                                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC))
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .toList());
    }
}
