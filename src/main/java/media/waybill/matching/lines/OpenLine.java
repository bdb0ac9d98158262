package media.waybill.matching.lines;

import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** A line that is neither cancelled nor waived, with what its order says of the title. */
public record OpenLine(
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

    private static final Pattern COUNTED =
            Pattern.compile("(?:\\p{L}{1,12}[. ]{1,2}|#)?(\\d{2,4})(?:[. ]{1,2}\\p{L}{1,12})?");

    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,8}[-_ ]?\\d{3,8}\\p{Lu}?");

    /** L'Affaire Corbin is Affaire Corbin too, as other titles are found without their article. */
    private static final Pattern ELIDED = Pattern.compile("(?i)(?:l|un|gl|all|dell)['’](.{3,200})");

    /** @param type MOVIE, EPISODE, SEASON, SERIES or SHORT */
    public record OrderedTitle(
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

        /** Second names that are numbers of a house, as HSN-4005 is, and not the reference itself. */
        public List<String> codes() {
            return aliases.stream()
                    .filter(alias -> CODE.matcher(alias).matches() && !alias.equals(reference))
                    .toList();
        }

        public boolean isEpisode() {
            return episode != null;
        }

        /**
         * The number that an episode is called by where another one is its number in the season: S02E87 of the name
         * "Avsnitt 187"; null where its name holds none.
         */
        public @Nullable Integer counted() {
            if (episode == null) {
                return null;
            }
            var called = COUNTED.matcher(name);
            Integer number = called.matches() ? Integer.valueOf(called.group(1)) : null;
            return episode.equals(number) ? null : number;
        }

        /** Whether it is a series or a season. */
        public boolean isHead() {
            return type.equals("SERIES") || type.equals("SEASON");
        }

        /** All its names, each once. */
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            names.add(name);
            if (originalName != null) {
                names.add(originalName);
            }
            names.addAll(aliases);
            for (String spelled : List.copyOf(names)) {
                var elided = ELIDED.matcher(spelled);
                if (elided.matches()) {
                    names.add(elided.group(1));
                }
            }
            return names;
        }

        private boolean isSame(OrderedTitle other, boolean sameOrder) {
            if (this == other) {
                return true;
            }
            if (!Objects.equals(season, other.season) || !Objects.equals(episode, other.episode)) {
                return false;
            }
            if (eidr != null && other.eidr != null) {
                return eidr.equals(other.eidr);
            }
            boolean named = name.equalsIgnoreCase(other.name)
                    && (series == null ? other.series == null : series.equalsIgnoreCase(other.series));
            boolean referenced = LineIndex.squash(reference).equals(LineIndex.squash(other.reference));
            return named && (referenced || !sameOrder && year != null && year.equals(other.year));
        }

        private static String padded(int number) {
            return number < 10 ? "0" + number : String.valueOf(number);
        }

        public String shown() {
            if (season != null && episode != null && series != null) {
                return (series + " S" + padded(season) + "E" + padded(episode) + " " + name).strip();
            }
            // A remake is told by its year.
            return year == null || season != null || name.endsWith("(" + year + ")") ? name : name + " (" + year + ")";
        }
    }

    /**
     * Whether another line asks for the very same thing, so that one file answers both. The title is the same by EIDR,
     * by its reference and name, or, in another order, by its name and year.
     */
    public boolean isSame(OpenLine other) {
        return kind == other.kind
                && Objects.equals(language, other.language)
                && Objects.equals(use, other.use)
                && Objects.equals(version, other.version)
                && Objects.equals(layout, other.layout)
                && title.isSame(other.title, orderId.equals(other.orderId));
    }

    /** Equal for lines that may ask for the same thing. */
    public int sameness() {
        int hash = kind.ordinal() + 1;
        for (Object part : new @Nullable Object[] {language, use, version, layout, title.season, title.episode}) {
            hash = hash * 31 + (part == null ? 0 : part.hashCode());
        }
        return hash;
    }

    public String shown() {
        String material = Terms.material(kind, use, language);
        var what = new StringBuilder(material);
        if (version != null) {
            what.append(", ").append(Terms.version(version));
        }
        if (layout != null) {
            what.append(", ").append(layout);
        }
        return "line " + reference + " of " + order + " (" + what
                + (what.length() > material.length() ? ", of " : " of ") + title.shown() + ")";
    }

    public static String languageName(String tag) {
        return LANGUAGE_NAMES.computeIfAbsent(tag.length() > 20 ? "und" : tag, key -> ULocale.forLanguageTag(key)
                .getDisplayName(ULocale.ENGLISH));
    }
}
