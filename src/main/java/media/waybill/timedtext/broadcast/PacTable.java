package media.waybill.timedtext.broadcast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.timedtext.text.CodeTable;
import media.waybill.timedtext.text.Readability;
import org.jspecify.annotations.Nullable;

/** The character tables of PAC. A file does not say which it uses. */
enum PacTable {
    LATIN("pac-latin", Set.of()),
    GREEK("pac-greek", Set.of("el")),
    CYRILLIC("pac-cyrillic", Set.of("ru", "uk", "be", "bg", "mk", "sr", "kk")),
    ARABIC("pac-arabic", Set.of("ar", "fa", "ur")),
    HEBREW("pac-hebrew", Set.of("he", "yi")),
    THAI("pac-thai", Set.of("th"));

    /** Which table, and why. */
    record Choice(PacTable table, String evidence, boolean isCertain) {}

    /** Letters of more do not tell more. */
    private static final int SAMPLE = 100_000;

    private static final int ENOUGH_LETTERS = 12;
    /** How much better the second must read to be taken for the text's own. */
    private static final double CLEARLY = 0.3;

    private final CodeTable codes;
    private final Set<String> languages;

    PacTable(String codes, Set<String> languages) {
        this.codes = CodeTable.named(codes);
        this.languages = languages;
    }

    CodeTable codes() {
        return codes;
    }

    boolean isRightToLeft() {
        return this == ARABIC || this == HEBREW;
    }

    String title() {
        return "PAC " + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * The table in which rows read as text.
     *
     * @param said the language that the file names
     * @param ordered the language that was ordered
     */
    static Choice choose(List<byte[]> rows, @Nullable String said, @Nullable String ordered) {
        var texts =
                Arrays.stream(values()).map(t -> new Scored(t, t.text(rows))).toList();
        long letters = texts.stream().mapToLong(Scored::letters).max().orElseThrow();
        var best = texts.stream().max(Comparator.comparingDouble(Scored::score)).orElseThrow();
        var language = said == null ? ordered : said;
        var named = language == null ? null : of(language);
        if (named != null) {
            var own = texts.get(named.ordinal());
            // A language that is not the text's own, as that of the programme, shows in a text that cannot be read.
            boolean isDisproved = letters >= ENOUGH_LETTERS && best.score() > own.score() + 1.5;
            if (!isDisproved) {
                var why = said == null ? "the ordered language " : "the language of the file, ";
                return new Choice(named, why + language, said != null);
            }
        }
        var first = texts.getFirst();
        var chosen = letters >= ENOUGH_LETTERS && best.score() > first.score() + CLEARLY ? best : first;
        return new Choice(chosen.table(), "its letters make words", false);
    }

    private static PacTable of(String language) {
        var primary = Locale.forLanguageTag(language).getLanguage();
        return Arrays.stream(values())
                .filter(t -> t.languages.contains(primary))
                .findFirst()
                .orElse(LATIN);
    }

    private record Scored(PacTable table, String text, double score) {
        Scored(PacTable table, String text) {
            this(table, text, Readability.of(text));
        }

        long letters() {
            return text.codePoints().filter(Character::isLetter).count();
        }
    }

    private String text(List<byte[]> rows) {
        var out = new StringBuilder();
        for (var row : rows) {
            if (out.length() > SAMPLE) {
                break;
            }
            out.append(codes.decode(row, (position, code) -> {})).append('\n');
        }
        return out.toString();
    }
}
