package media.waybill.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of kinds.yaml and naming.yaml by what they mean. */
final class Vocabulary {
    /** @param strong whether the word ends a title */
    record Meaning(Map<String, String> clues, boolean strong) {

        /** Whether it is meant in the name of such a file; formats that hold several kinds say it later. */
        boolean countsFor(@Nullable Kind extension) {
            String only = clues.get("only");
            return only == null
                    || extension == null
                    || extension == Kind.METADATA
                    || extension == Kind.DOCUMENT
                    || extension.name().equals(only);
        }
    }

    static final int LONGEST_PHRASE = 4;

    private final Map<String, List<Meaning>> phrases = new HashMap<>();

    Vocabulary() {}

    Vocabulary(Vocabulary other) {
        other.phrases.forEach((key, meanings) -> phrases.put(key, new ArrayList<>(meanings)));
    }

    void add(String phrase, Map<String, String> clues, boolean strong) {
        phrases.computeIfAbsent(Text.phraseKey(phrase), key -> new ArrayList<>())
                .add(new Meaning(Map.copyOf(clues), strong));
    }

    /** A partner's meaning takes the place of everybody's. */
    void replace(String phrase, Map<String, String> clues, boolean strong) {
        phrases.put(Text.phraseKey(phrase), new ArrayList<>(List.of(new Meaning(Map.copyOf(clues), strong))));
    }

    @Nullable
    List<Meaning> meanings(String key) {
        return phrases.get(key);
    }
}
