package media.waybill.naming.mappings;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Which clues a convention may name, and with which values: asked by the linter, and again when it is put to use. */
public final class Usable {
    static final Set<String> CLUES = Set.of(
            "kind",
            "only",
            "use",
            "version",
            "revision",
            "language",
            "season",
            "episode",
            "year",
            "title",
            "series",
            "content",
            "quality",
            "text",
            "original",
            "subtitles",
            "layout",
            "rate",
            "resolution",
            "codec",
            "range",
            "aspect",
            "stem",
            "pad",
            "part",
            "source",
            "edition",
            "service",
            "sampling",
            "reel",
            "band",
            "mix",
            "includes",
            "burned",
            "sound",
            "other",
            "languages",
            "container",
            "package");
    private static final Set<String> NUMBERS = Set.of("season", "episode", "year");

    /** @param rule of the linter */
    record Fault(String rule, String detail) {}

    private Usable() {}

    /** What is wrong with a clue or with its value; null where it can be used. */
    static @Nullable Fault fault(String clue, String value) {
        if (!CLUES.contains(clue)) {
            return new Fault(
                    "clue", "there is no clue \"" + clue + "\"; there are " + String.join(", ", new TreeSet<>(CLUES)));
        }
        if (value.isBlank()) {
            return new Fault("empty", clue + " says nothing");
        }
        if (clue.equals("kind") || clue.equals("only")) {
            return kind(value);
        }
        if (clue.equals("language")) {
            return language(value);
        }
        return NUMBERS.contains(clue) && !value.matches("\\d{1,4}")
                ? new Fault("number", clue + " is a number, not \"" + value + "\"")
                : null;
    }

    static @Nullable Fault kind(String value) {
        return List.of(Kind.values()).stream().anyMatch(kind -> kind.name().equals(value))
                ? null
                : new Fault("kind", "there is no kind \"" + value + "\"; there are " + List.of(Kind.values()));
    }

    static @Nullable Fault language(String tag) {
        try {
            ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
            if (!locale.toLanguageTag().equals(tag)
                    && !ULocale.createCanonical(tag).toLanguageTag().equals(tag)) {
                return new Fault("language", "\"" + tag + "\" is written " + locale.toLanguageTag());
            }
            return locale.getDisplayLanguage(ULocale.ENGLISH).equals(locale.getLanguage())
                    ? new Fault("language", "\"" + tag + "\" is no language that CLDR knows")
                    : null;
        } catch (IllformedLocaleException e) {
            return new Fault("language", "\"" + tag + "\" is no BCP 47 tag");
        }
    }
}
