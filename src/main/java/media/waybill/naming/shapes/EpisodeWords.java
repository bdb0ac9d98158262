package media.waybill.naming.shapes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.naming.text.Text;

/**
 * The words for season and episode of naming.yaml, as alternatives of a pattern.
 *
 * @param pairs words that count only side by side, as {@code season=episode}
 * @param pairsAfter the same, each behind its number
 * @param ordinals numbers in words, as they are looked up
 */
public record EpisodeWords(
        String season,
        String episode,
        String seasonAfter,
        String episodeAfter,
        String longSeason,
        String longEpisode,
        Pairs pairs,
        Pairs letters,
        Pairs pairsAfter,
        Map<String, Integer> ordinals) {

    /**
     * Words for season and episode that belong together.
     *
     * @param seasons the first words, as alternatives of a pattern
     * @param episodes the second words
     */
    record Pairs(String seasons, String episodes, Set<String> both) {
        static Pairs of(List<String> written) {
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            Set<String> both = new HashSet<>();
            for (String pair : written) {
                String[] words = settled(pair).split("=", 2);
                first.add(words[0]);
                second.add(words[words.length - 1]);
                both.add(words[0] + '=' + words[words.length - 1]);
            }
            return new Pairs(
                    any(first.stream().distinct().toList()),
                    any(second.stream().distinct().toList()),
                    Set.copyOf(both));
        }

        boolean has(String season, String episode) {
            return both.contains(season.toLowerCase(Locale.ROOT) + '=' + episode.toLowerCase(Locale.ROOT));
        }
    }

    /** Shorter words without their accents are other words: část is no cast, tập is no tap. */
    private static final int PLAIN = 5;

    /** A character that no name holds. */
    private static final String NONE = "\uFFFF";

    /** Reads the lists of naming.yaml by their names. */
    public static EpisodeWords of(Map<String, List<String>> lists, List<List<String>> ordinals) {
        List<String> season = lists.getOrDefault("season", List.of());
        List<String> episode = lists.getOrDefault("episode", List.of());
        List<String> pairs = lists.getOrDefault("pairs", List.of());
        Map<String, Integer> numbers = new HashMap<>();
        for (List<String> row : ordinals) {
            for (int i = 0; i < row.size(); i++) {
                numbers.put(settled(row.get(i)), i + 1);
            }
        }
        return new EpisodeWords(
                any(season),
                any(episode),
                any(lists.getOrDefault("seasonAfter", List.of())),
                any(lists.getOrDefault("episodeAfter", List.of())),
                any(longer(season)),
                any(longer(episode)),
                Pairs.of(pairs.stream().filter(pair -> pair.length() > 3).toList()),
                Pairs.of(pairs.stream().filter(pair -> pair.length() == 3).toList()),
                Pairs.of(lists.getOrDefault("pairsAfter", List.of())),
                Map.copyOf(numbers));
    }

    /** The numbers in words as alternatives of a pattern. */
    String ordinal() {
        return any(List.copyOf(ordinals.keySet()));
    }

    /** Those of five letters or more: shorter ones are too much alike to other words to stand beside a word. */
    static String spelled(String alternatives) {
        return String.join(
                "|",
                Stream.of(alternatives.split("\\|"))
                        .filter(word -> word.startsWith("\\Q") && word.length() >= 5 + 4)
                        .toList());
    }

    /** The alternatives of a pattern as words. */
    static Set<String> words(String alternatives) {
        Set<String> words = new HashSet<>();
        for (String word : alternatives.split("\\|")) {
            if (word.startsWith("\\Q")) {
                String whole = word.substring(2, word.length() - 2).toLowerCase(Locale.ROOT);
                words.add(whole.indexOf(' ') < 0 ? whole : whole.substring(0, whole.indexOf(' ')));
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

    /** Those of them that are of another script than Latin; none of ours, where there are none. */
    static String foreign(String alternatives) {
        String foreign = firsts(alternatives)
                .chars()
                .filter(c -> c > 0x24F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return foreign.isEmpty() ? NONE : foreign;
    }

    /** One letter alone is too little to call a lone number an episode. */
    private static List<String> longer(List<String> words) {
        return words.stream().filter(word -> word.length() > 1).toList();
    }

    private static String settled(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }

    /** A word of Latin letters as keyboards without its accents have it; other scripts stay. */
    private static String plain(String word) {
        String key = Text.key(word);
        return key.length() >= PLAIN && key.chars().allMatch(c -> c < 0x80) ? key : word;
    }

    private static String any(List<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : String.join(
                        "|",
                        words.stream()
                                .map(EpisodeWords::settled)
                                .flatMap(word -> Stream.of(word, plain(word)))
                                .distinct()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .toList());
    }
}
