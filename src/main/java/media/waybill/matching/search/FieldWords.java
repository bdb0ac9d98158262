package media.waybill.matching.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code matching/words.csv}, folded. */
public enum FieldWords {
    /** stand before the number of a season */
    SEASON,
    /** stand before the number of an episode */
    EPISODE,
    /** say that the series or the season itself is meant */
    HEAD,
    /** stand before an identifier */
    IDENTIFIER,
    /** say no more than that it is a delivery of some kind */
    MATERIAL,
    /** say that something is not there */
    NEGATION,
    /** say who sends it, in front of a title */
    SENDER,
    /** stand before the number of a line of an order */
    LINE,
    /** stand in a studio's formula where it has no more to say: worldwide, not applicable */
    FILLER,
    /** are names that an episode of any series may have */
    EVERYDAY;

    private static final String FILE = "matching/words.csv";
    private static final Map<FieldWords, Set<String>> WORDS = read();

    public boolean has(String folded) {
        return WORDS.getOrDefault(this, Set.of()).contains(folded);
    }

    private static Map<FieldWords, Set<String>> read() {
        Map<FieldWords, Set<String>> words = new EnumMap<>(FieldWords.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldWords.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(",");
                    words.computeIfAbsent(valueOf(cells[1]), key -> new HashSet<>())
                            .add(cells[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return words;
    }
}
