package media.waybill.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How what a name says stands to a line that a person chose for it.
 *
 * @param right clues that say what the line asks for
 * @param wrong clues that say something else
 * @param missing what the line asks for and the name does not say
 */
record Agreement(List<String> right, List<String> wrong, List<String> missing) {

    static Agreement of(Clues clues, OwedLine line) {
        Agreement agreement = new Agreement(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String heading = clues.series() != null ? clues.series() : clues.title();
        boolean named = clues.evidence().stream()
                .filter(seen -> seen.clue().equals("series") || seen.clue().equals("title"))
                .anyMatch(seen -> line.isNamed(seen.value()));
        boolean referred =
                clues.reference() != null && squash(clues.reference()).equals(squash(line.titleReference()));
        agreement.put("title", heading == null && !referred ? null : named || referred, true);
        agreement.number("season", clues.season(), line.season());
        agreement.number("episode", clues.episode(), line.episode());
        agreement.put(
                "year",
                clues.year() == null || line.year() == null
                        ? null
                        : clues.year().equals(line.year()),
                false);
        agreement.put(
                "language",
                clues.language() == null || line.language() == null
                        ? null
                        : isLanguage(clues.language(), line.language()),
                line.language() != null);
        Kind kind = clues.kind();
        agreement.put("kind", kind == null ? null : isKind(kind, line.kind()), true);
        agreement.text("use", clues.use(), line.use());
        agreement.text("version", clues.version(), line.version());
        return agreement;
    }

    int score() {
        return right.size() - 2 * wrong.size();
    }

    private void number(String clue, @Nullable Integer said, @Nullable Integer asked) {
        put(clue, said == null || asked == null ? null : said.equals(asked), asked != null);
    }

    private void text(String clue, @Nullable String said, @Nullable String asked) {
        put(clue, said == null || asked == null ? null : said.equalsIgnoreCase(asked), asked != null);
    }

    private void put(String clue, @Nullable Boolean agrees, boolean asked) {
        if (agrees == null) {
            if (asked) {
                missing.add(clue);
            }
        } else {
            (agrees ? right : wrong).add(clue);
        }
    }

    /** Norwegian without its form is Bokmål; a region more or less is no contradiction. */
    static boolean isLanguage(String said, String asked) {
        String a = said.replaceFirst("^no\\b", "nb");
        String b = asked.replaceFirst("^no\\b", "nb");
        return a.equalsIgnoreCase(b) || b.startsWith(a + "-") || a.startsWith(b + "-");
    }

    /** The sound of a dub is a dub. */
    private static boolean isKind(Kind said, Kind asked) {
        return said == asked || said == Kind.AUDIO && asked == Kind.DUB;
    }

    /** Whether a clue that a rule gives says what the line asks for; a line that does not ask is not contradicted. */
    static boolean contradicts(Map<String, String> said, OwedLine line) {
        return said.entrySet().stream().anyMatch(one -> {
            String value = one.getValue();
            return switch (one.getKey()) {
                case "title", "series" -> !line.isNamed(value);
                case "language" -> line.language() != null && !isLanguage(value, line.language());
                case "kind" -> !isKind(Kind.valueOf(value), line.kind());
                case "use" -> line.use() != null && !value.equalsIgnoreCase(line.use());
                case "version" -> line.version() != null && !value.equalsIgnoreCase(line.version());
                case "season" -> line.season() != null && !value.equals(String.valueOf(line.season()));
                case "episode" -> line.episode() != null && !value.equals(String.valueOf(line.episode()));
                default -> false;
            };
        });
    }

    static String squash(@Nullable String id) {
        return Objects.requireNonNullElse(id, "")
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
