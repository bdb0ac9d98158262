package media.waybill.intake;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/** Joins what the name says with what stands in the file. The name leads; the file fills in and speaks up. */
final class InsideClues {

    private static final Set<String> SPOKEN = Set.of("AUDIO", "SUBTITLE");

    private InsideClues() {}

    record Joined(Clues clues, List<String> notes) {}

    static Joined join(Clues name, String kind, List<Clues.Evidence> inside) {
        var seen = new ArrayList<Clues.Evidence>();
        var notes = new ArrayList<String>();
        var language = name.language();
        var alternatives = name.languageAlternatives();
        for (var clue : inside) {
            var tag = clue.clue().equals("language") ? bcp47(clue.value()) : null;
            if (tag == null) {
                continue;
            }
            seen.add(new Clues.Evidence("language", tag, clue.text(), clue.source(), clue.weight()));
            if (language != null && !primary(language).equals(primary(tag))) {
                var weaker = name.weight("language") < clue.weight() && SPOKEN.contains(kind);
                language = weaker ? tag : language;
                notes.add("the name says language " + name.language() + ", the " + clue.source() + " says " + tag);
            } else if (language == null && SPOKEN.contains(kind)) {
                // A picture's track language is that of the original, not of what was ordered.
                var agreeing = alternatives.stream()
                        .filter(other -> primary(other).equals(primary(tag)))
                        .toList();
                if (alternatives.isEmpty() || agreeing.size() == 1) {
                    language = agreeing.isEmpty() ? tag : agreeing.getFirst();
                    alternatives = List.of();
                }
            }
        }
        return new Joined(name.withLanguage(language, alternatives, seen), List.copyOf(notes));
    }

    /** Tags in files are ISO 639-2 in either form, BCP 47, or an old Macintosh code. */
    static @Nullable String bcp47(String raw) {
        if (!raw.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            return null;
        }
        var tag = ULocale.createCanonical(raw.replace('_', '-')).toLanguageTag();
        var lower = tag.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "und", "mis", "mul", "zxx" -> null;
            // Norwegian without a form is Bokmål in this trade.
            case "no", "no-no" -> "nb";
            default -> tag;
        };
    }

    private static String primary(String tag) {
        var language = tag.split("-", 2)[0];
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }
}
