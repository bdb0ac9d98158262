package media.waybill.naming.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A name without any mark between its words: "nightferryfinnishsubtitles". Its title cannot be parted, but the labels at
 * its end can, where two of them stand there, or one behind an episode.
 */
public final class GluedTail {
    private static final int SHORTEST_NAME = 12;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_WORD = 16;
    private static final Pattern EPISODE = Pattern.compile("(?:s\\d{1,2}e\\d{1,3}|\\d{3,4})$");

    private static final Set<String> LAYOUTS = Set.of("20", "51", "71");

    private final Rules rules;

    public GluedTail(Rules rules) {
        this.rules = rules;
    }

    /** The name with underscores before the labels at its end, and before an episode that they follow. */
    public Spelling parted(Spelling name) {
        String text = name.text();
        if (text.length() < SHORTEST_NAME || !isOneWord(text)) {
            return name;
        }
        String key = text.toLowerCase(Locale.ROOT);
        List<Integer> cuts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int end = key.length();
        for (int cut = label(key, end, said); cut > 0; cut = label(key, end, said)) {
            cuts.addFirst(cut);
            end = cut;
        }
        Matcher episode = EPISODE.matcher(key.substring(0, end));
        boolean numbered = episode.find() && episode.start() >= SHORTEST_TITLE;
        boolean spoken = said.contains("language") && (numbered || said.contains("layout"));
        if (!spoken && !said.contains("kind") || cuts.size() + (numbered ? 1 : 0) < 2) {
            return name;
        }
        if (numbered) {
            cuts.addFirst(episode.start());
        }
        return cut(name, cuts);
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Where the longest label begins that ends there and says what none behind it says; 0 where none does. */
    private int label(String key, int end, List<String> said) {
        for (int length = Math.min(LONGEST_WORD, end - SHORTEST_TITLE); length > 1; length--) {
            String clue = clue(key.substring(end - length, end));
            if (clue != null && !said.contains(clue) && (length > 2 || !said.isEmpty() || clue.equals("layout"))) {
                said.add(clue);
                return end - length;
            }
        }
        return 0;
    }

    private @Nullable String clue(String word) {
        if (LAYOUTS.contains(word)) {
            return "layout";
        }
        List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(word);
        if (meanings != null) {
            for (Vocabulary.Meaning meaning : meanings) {
                String kind = meaning.clues().get("kind");
                if (kind != null && (kind.equals("SUBTITLE") || kind.equals("DUB") || kind.equals("VIDEO"))) {
                    return word.length() > 2 ? "kind" : null;
                }
                if (meaning.clues().containsKey("resolution")) {
                    return "resolution";
                }
            }
        }
        return word.length() > 2
                        && rules.languages()
                                .meaning(word)
                                .filter(m -> !m.open() && (!m.everyday() || word.equals("las")))
                                .isPresent()
                ? "language"
                : null;
    }

    private static Spelling cut(Spelling name, List<Integer> cuts) {
        StringBuilder out = new StringBuilder();
        int[] origin = new int[name.origin().length + cuts.size()];
        for (int i = 0; i < name.text().length(); i++) {
            if (cuts.contains(i)) {
                origin[out.length()] = name.origin()[i];
                out.append('_');
            }
            origin[out.length()] = name.origin()[i];
            out.append(name.text().charAt(i));
        }
        origin[out.length()] = name.origin()[name.text().length()];
        return new Spelling(out.toString(), origin);
    }
}
