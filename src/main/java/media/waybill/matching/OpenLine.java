package media.waybill.matching;

import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** A line that is neither cancelled nor waived, with what its order says of the title. */
record OpenLine(
        UUID id,
        UUID orderId,
        String order,
        String reference,
        Kind kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String version,
        @Nullable String layout,
        Instant due,
        OrderedTitle title) {

    /** Bounded by the languages that orders and mappings know. */
    private static final Map<String, String> LANGUAGE_NAMES = new ConcurrentHashMap<>();

    /** @param type MOVIE, EPISODE, SEASON, SERIES or SHORT */
    record OrderedTitle(
            String reference,
            String type,
            String name,
            @Nullable String originalName,
            List<String> aliases,
            @Nullable String series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Nullable Duration runtime,
            @Nullable String eidr) {

        boolean isEpisode() {
            return episode != null;
        }

        String shown() {
            if (season != null && episode != null && series != null) {
                return "%s S%02dE%02d %s"
                        .formatted(series, season, episode, name)
                        .strip();
            }
            return name;
        }
    }

    /** Lines of several orders that ask for the very same thing; one file answers all of them. */
    String same() {
        var id = title.eidr() == null ? LineIndex.squash(title.reference()) : title.eidr();
        return id + '|' + kind + '|' + language + '|' + use + '|' + version + '|' + layout;
    }

    String shown() {
        var what = new StringBuilder();
        if (language != null) {
            what.append(languageName(language)).append(' ');
        }
        what.append(kind.name().toLowerCase(Locale.ROOT));
        if (use != null) {
            what.append(", ").append(use.toLowerCase(Locale.ROOT));
        }
        if (version != null) {
            what.append(", ").append(version);
        }
        return "line %s of %s (%s of %s)".formatted(reference, order, what, title.shown());
    }

    static String languageName(String tag) {
        return LANGUAGE_NAMES.computeIfAbsent(tag.length() > 20 ? "und" : tag, key -> ULocale.forLanguageTag(key)
                .getDisplayName(ULocale.ENGLISH));
    }
}
