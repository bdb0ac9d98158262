package media.waybill.orders;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BCP 47 tags of registered languages and regions in their canonical writing. */
final class LanguageTag {

    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(ULocale.getISOCountries());
    /** Not languages of their own, but owed all the same: several, none, not determined. */
    private static final Set<String> SPECIAL = Set.of("mul", "zxx", "und");

    private LanguageTag() {}

    /** The canonical tag ("deu" and "DE" are de, "pt-br" is pt-BR), or null when it is none. */
    static @Nullable String canonical(String said) {
        try {
            var wellFormed =
                    new Locale.Builder().setLanguageTag(said.strip()).build().toLanguageTag();
            var written = ULocale.forLanguageTag(wellFormed);
            // cmn is registered, and what everybody writes zh for.
            var locale = LANGUAGES.contains(written.getLanguage()) ? written : ULocale.createCanonical(written);
            var region = locale.getCountry();
            var known = LANGUAGES.contains(locale.getLanguage()) || SPECIAL.contains(locale.getLanguage());
            return known && (region.isEmpty() || REGIONS.contains(region) || region.matches("[0-9]{3}"))
                    ? locale.toLanguageTag()
                    : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
