package media.waybill.matching.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One spelling for words that have two, of {@code matching/spellings.csv}: The Color of Rain is The Colour of Rain. */
public final class Spellings {

    private static final String FILE = "matching/spellings.csv";
    private static final Map<String, String> OTHERS = read();

    private Spellings() {}

    /** The words as one, each in the spelling that stands for both. */
    public static String of(List<String> words) {
        StringBuilder one = new StringBuilder();
        for (String word : words) {
            one.append(OTHERS.getOrDefault(word, word));
        }
        return one.toString();
    }

    private static Map<String, String> read() {
        Map<String, String> others = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Spellings.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(",");
                    others.put(cells[0], cells[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return others;
    }
}
