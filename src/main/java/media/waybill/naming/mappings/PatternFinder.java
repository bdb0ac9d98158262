package media.waybill.naming.mappings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.files.Extensions;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.text.PathSegment;
import media.waybill.naming.text.Text;
import media.waybill.naming.text.Text.Word;
import media.waybill.naming.vocabulary.NamePattern;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;

/**
 * Writes down how a name is built once it is known what it says: each word that says something known becomes its
 * token, what stands between them stays as it is, and the rest is passed over.
 */
public final class PatternFinder {
    private static final int MOST_WORDS = 16;
    private static final Set<String> VOCABULARY = Set.of("use", "kind", "version", "layout", "rate", "resolution");

    private final Rules rules;
    private final Map<String, String> known;
    private final Set<String> names = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final StringBuilder pattern = new StringBuilder();

    private PatternFinder(Rules rules, Map<String, String> known, List<String> titles) {
        this.rules = rules;
        this.known = known;
        titles.forEach(title -> names.add(FoldedTitle.of(title).squashed()));
    }

    public static Optional<String> find(Rules rules, String path, Map<String, String> known, List<String> titles) {
        List<PathSegment> segments = PathSegment.of(path);
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        String stem = Extensions.of(rules, segments.getLast().spelling(), new Findings())
                .stem()
                .text();
        if (stem.matches(".*[{}\\[\\]].*")) {
            return Optional.empty();
        }
        return new PatternFinder(rules, known, titles).find(stem);
    }

    private Optional<String> find(String stem) {
        List<Word> words = words(stem);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        int end = 0;
        for (int at = 0; at < words.size(); ) {
            Word word = words.get(at);
            pattern.append(stem, end, word.start());
            int taken = title(words, at, stem);
            if (taken == 0) {
                pattern.append(token(word));
                taken = 1;
            }
            end = words.get(at + taken - 1).end();
            at += taken;
        }
        pattern.append(stem, end, stem.length());
        boolean numbered = used.contains("episode") || !known.containsKey("episode");
        boolean titled = used.contains("series") || used.contains("title") || used.contains("reference");
        String written = pattern.toString();
        return numbered && titled && used.size() > 1 && usable(written) ? Optional.of(written) : Optional.empty();
    }

    /** Words parted where letters and digits meet too, as a convention's fields often stand without a separator. */
    private static List<Word> words(String stem) {
        List<Word> words = new ArrayList<>();
        for (Word word : Text.words(stem)) {
            int from = word.start();
            for (int i = word.start() + 1; i <= word.end(); i++) {
                boolean cut =
                        i == word.end() || Character.isDigit(stem.charAt(i)) != Character.isDigit(stem.charAt(i - 1));
                if (cut) {
                    String part = stem.substring(from, i);
                    words.add(new Word(part, Text.key(part), from, i, ""));
                    from = i;
                }
            }
        }
        return words;
    }

    /** How many words from here on are a name of the title, the longest run first. */
    private int title(List<Word> words, int at, String stem) {
        for (int to = Math.min(words.size(), at + 10); to > at; to--) {
            String run = stem.substring(words.get(at).start(), words.get(to - 1).end());
            String meant = rules.title(run.replace('_', ' '));
            if (names.contains(FoldedTitle.of(meant).squashed())) {
                String token = known.containsKey("episode") ? "series" : "title";
                if (used.add(token)) {
                    pattern.append('{').append(token).append('}');
                    return to - at;
                }
                return 0;
            }
            String reference = known.get("reference");
            if (reference != null && squash(run).equals(squash(reference)) && used.add("reference")) {
                pattern.append("{reference}");
                return to - at;
            }
        }
        return 0;
    }

    private String token(Word word) {
        String text = word.text();
        if (text.matches("\\d{1,4}")) {
            return number(text);
        }
        String language = known.get("language");
        if (language != null
                && !used.contains("language")
                && rules.languages()
                        .meaning(word.key())
                        .filter(meaning -> meaning.tags().contains(language))
                        .isPresent()) {
            used.add("language");
            return "{language}";
        }
        List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(word.key());
        if (meanings != null) {
            for (Vocabulary.Meaning meaning : meanings) {
                for (String clue : VOCABULARY) {
                    String says = meaning.clues().get(clue);
                    if (says != null && says.equals(known.get(clue)) && used.add(clue)) {
                        return "{" + clue + "}";
                    }
                }
            }
            return "{word}";
        }
        return text.length() <= 2 && !text.matches("\\d+") ? text : "{any}";
    }

    private String number(String text) {
        int value = Integer.parseInt(text);
        for (String clue : List.of("episode", "season", "year", "part")) {
            if (String.valueOf(value).equals(known.get(clue)) && used.add(clue)) {
                return "{" + clue + ":" + text.length() + "}";
            }
        }
        String season = known.get("season");
        String episode = known.get("episode");
        if (season != null && episode != null && (text.length() == 3 || text.length() == 4)) {
            int cut = text.length() - 2;
            boolean both = Integer.parseInt(text.substring(0, cut)) == Integer.parseInt(season)
                    && Integer.parseInt(text.substring(cut)) == Integer.parseInt(episode);
            if (both && !used.contains("season") && !used.contains("episode")) {
                used.add("season");
                used.add("episode");
                return "{season:" + cut + "}{episode:2}";
            }
        }
        return "{any}";
    }

    private static String squash(String id) {
        return id.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Two tokens of any length side by side say nothing of where one ends. */
    private static boolean usable(String written) {
        if (written.contains("{any}{any}") || written.contains("{series}{any}") || written.contains("{any}{series}")) {
            return false;
        }
        try {
            NamePattern.of(written);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
