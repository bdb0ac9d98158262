package media.waybill.matching.lines;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.naming.FoldedTitle;

/**
 * How a title is written by people whose keyboard has not its letters, or who write its numerals and articles out: each
 * spelling folded and written together. Cyrillic by {@code matching/romanisation.csv}.
 */
final class OtherSpellings {

    private static final String FILE = "matching/romanisation.csv";
    private static final List<Map<Integer, String>> HABITS = read();
    private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
    private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");

    /** What Germans and Scandinavians write for the letters that other keyboards have not. */
    private static final Map<Integer, String> UMLAUTS =
            Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'å', "aa", (int) 'ø', "oe");

    /** "The River Keepers, Part Two: The Dams" is sent as The River Keepers Part Two. */
    private static final Pattern PART = Pattern.compile(
            "^(\\S.{2,}?[,:–—-]? (?:part|teil|partie|parte|del|volume|vol\\.?|chapter|kapitel) \\p{Alnum}{1,8})\\s*[:–—-]\\s*\\S");

    /** What keyboards leave out: the genitive's s, and an article or preposition that lost its vowel. */
    private static final Pattern APOSTROPHES = Pattern.compile("(\\p{L}{2})['’]s\\b|\\b[dl]['’](\\p{L})");

    /** Letters from here on are of other scripts. */
    private static final int LATIN = 0x250;

    private OtherSpellings() {}

    /** None for a script that is romanised in one way only. */
    static Set<String> of(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>();
        if (name.chars().allMatch(c -> c <= 0x7f)) {
            spellings.add(plain(name));
        } else if (name.chars().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC)) {
            spellings.add(squashed(RUSSIAN.transliterate(name)));
            HABITS.forEach(letters -> spellings.add(squashed(written(name, letters))));
        } else if (name.chars().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.GREEK)) {
            spellings.add(squashed(GREEK.transliterate(name)));
        } else if (name.chars().anyMatch(UMLAUTS::containsKey)) {
            FoldedTitle folded = FoldedTitle.of(written(name, UMLAUTS));
            spellings.add(folded.squashed());
            spellings.add(Spellings.of(folded.words()));
        }
        if (name.chars().allMatch(c -> c < LATIN)) {
            leftOut(name, spellings);
        }
        Matcher part = PART.matcher(name);
        if (part.find()) {
            FoldedTitle folded = FoldedTitle.of(part.group(1));
            spellings.add(folded.squashed());
            spellings.add(Spellings.of(folded.words()));
        }
        spellings.remove("");
        return spellings;
    }

    /** Thomas Boat, Comté Ashgrove, Letzte Fähre Sorlange. */
    private static void leftOut(String name, Set<String> spellings) {
        String bare = APOSTROPHES.matcher(name).replaceAll("$1$2");
        if (!bare.equals(name)) {
            spellings.add(squashed(bare));
        }
        for (String one : List.of(name, written(name, UMLAUTS))) {
            FoldedTitle whole = FoldedTitle.of(one);
            if (whole.words().size() > 2) {
                spellings.add(NameIndex.bare(whole.words()));
            }
        }
    }

    /** Without folding of numerals, and with articles but the first. */
    private static String plain(String name) {
        StringBuilder out = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (c != '\'') {
                String letters = word.toString();
                boolean dropped = letters.equals("and") || (out.isEmpty() && NameIndex.isArticle(letters));
                out.append(dropped ? "" : letters);
                word.setLength(0);
            }
        }
        return out.toString();
    }

    private static String squashed(String name) {
        return FoldedTitle.of(name).squashed();
    }

    private static String written(String name, Map<Integer, String> letters) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        name.codePoints().forEach(c -> out.append(letters.getOrDefault(c, Character.toString(c))));
        return out.toString();
    }

    private static List<Map<Integer, String>> read() {
        List<Map<Integer, String>> habits = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OtherSpellings.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                for (int i = 1; i < cells.length && !line.startsWith("#"); i++) {
                    if (habits.size() < i) {
                        habits.add(new HashMap<>());
                    }
                    habits.get(i - 1).put(cells[0].codePointAt(0), cells[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return List.copyOf(habits);
    }
}
