package media.waybill.matching.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What people call kinds, uses and versions, for sentences. */
public final class Terms {

    private static final String FILE = "matching/terms.csv";

    /** Their uses are things of their own: music and effects, a poster. */
    private static final List<Kind> SAID_BY_USE = List.of(Kind.AUDIO, Kind.ARTWORK);

    /** An order's own word for a cut that says already what it is. */
    private static final Pattern CUT = Pattern.compile("\\b(cut|version|edition)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> CALLED = read();

    private Terms() {}

    /** @param word that of a kind or a use */
    public static String of(String word) {
        String called = CALLED.get("kind," + word);
        return called == null ? CALLED.getOrDefault("use," + word, plain(word)) : called;
    }

    public static String version(String word) {
        String called = CALLED.get("version," + word.toLowerCase(Locale.ROOT));
        return called != null ? called : CUT.matcher(word).find() ? word : word + " version";
    }

    /** German forced subtitles; music and effects. */
    static String material(Kind kind, @Nullable String use, @Nullable String language) {
        String tongue = language == null ? "" : OpenLine.languageName(language) + " ";
        String called = of(kind.name());
        if (use == null) {
            return tongue + called;
        }
        if (kind == Kind.SUBTITLE) {
            return tongue + (use.equals("CAPTION") ? of(use) : of(use) + " " + called);
        }
        return tongue + (SAID_BY_USE.contains(kind) ? of(use) : called + ", " + of(use));
    }

    /** A use of an order that no list has. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, String> read() {
        Map<String, String> called = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Terms.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(",", 3);
                    called.put(cells[0] + "," + cells[1], cells[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return Map.copyOf(called);
    }
}
