package media.waybill.naming.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import media.waybill.naming.Kind;
import media.waybill.naming.text.Text;
import org.jspecify.annotations.Nullable;

/** The words of kinds.yaml and naming.yaml by what they mean. */
public final class Vocabulary {
    /** @param strong whether the word ends a title */
    public record Meaning(Map<String, String> clues, boolean strong) {

        /** Whether it is meant in the name of such a file; formats that hold several kinds say it later. */
        public boolean countsFor(@Nullable Kind extension) {
            String only = clues.get("only");
            return only == null
                    || extension == null
                    || extension == Kind.METADATA
                    || extension == Kind.DOCUMENT
                    || extension.name().equals(only);
        }
    }

    public static final int LONGEST_PHRASE = 4;

    /** What stands before the last word of a compound has so many letters: composter is no poster. */
    private static final int LEAST_BEFORE = 4;

    private final Map<String, List<Meaning>> phrases = new HashMap<>();
    private final List<String> heads;

    /** @param heads words that are said in one with another before them */
    public Vocabulary(List<String> heads) {
        this.heads = heads.stream().map(Text::phraseKey).toList();
    }

    public Vocabulary(Vocabulary other) {
        this.heads = other.heads;
        other.phrases.forEach((key, meanings) -> phrases.put(key, new ArrayList<>(meanings)));
    }

    public void add(String phrase, Map<String, String> clues, boolean strong) {
        Meaning meaning = new Meaning(Map.copyOf(clues), strong);
        for (String key : new LinkedHashSet<>(List.of(Text.phraseKey(phrase), Text.phraseKey(umlauts(phrase))))) {
            phrases.computeIfAbsent(key, none -> new ArrayList<>()).add(meaning);
        }
    }

    /** What Germans and Scandinavians write where a keyboard has no umlauts. */
    private static String umlauts(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    /** A partner's meaning takes the place of everybody's. */
    public void replace(String phrase, Map<String, String> clues, boolean strong) {
        phrases.put(Text.phraseKey(phrase), new ArrayList<>(List.of(new Meaning(Map.copyOf(clues), strong))));
    }

    @Nullable
    public List<Meaning> meanings(String key) {
        List<Meaning> found = phrases.get(key);
        return found == null && key.length() > LEAST_BEFORE && key.indexOf(' ') < 0 ? ofHead(key) : found;
    }

    /** Every value that a word of the vocabulary gives a clue, by clue. */
    public SortedMap<String, SortedSet<String>> values() {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        phrases.values()
                .forEach(meanings -> meanings.forEach(meaning -> meaning.clues()
                        .forEach((clue, value) -> values.computeIfAbsent(clue, none -> new TreeSet<>())
                                .add(value))));
        return values;
    }

    private @Nullable List<Meaning> ofHead(String key) {
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            if (key.length() - head.length() >= LEAST_BEFORE && key.endsWith(head)) {
                return phrases.get(head);
            }
        }
        return null;
    }
}
