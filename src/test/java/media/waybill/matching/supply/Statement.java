package media.waybill.matching.supply;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a made-up name states, written down while it is made. Null where it states nothing.
 *
 * @param title as it is spelled before anything befalls it
 * @param tongues tags that its language word may mean
 */
record Statement(
        @Nullable String line,
        @Nullable String reference,
        @Nullable String eidr,
        @Nullable String title,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Integer year,
        String kind,
        @Nullable Set<String> tongues,
        @Nullable String use,
        @Nullable String version) {

    /** Letters and digits alone, without an article in front. */
    static String plain(String title) {
        String folded = Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace("&", "and"), Normalizer.Form.NFKC);
        return folded.replaceAll("^(the|der|die|das|le|la|el|den|a) ", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The different things on order that it can mean. */
    Set<String> means(Ledger ledger) {
        List<Owed> near = reference != null
                ? ledger.byReference.getOrDefault(reference, List.of())
                : title != null ? ledger.byTitle.getOrDefault(plain(title), List.of()) : ledger.lines;
        return near.stream().filter(this::mayMean).map(Statement::thing).collect(Collectors.toSet());
    }

    static String thing(Owed line) {
        return line.work().reference()
                + '|'
                + line.kind()
                + '|'
                + line.language()
                + '|'
                + line.use()
                + '|'
                + line.version();
    }

    private boolean mayMean(Owed owed) {
        if (line != null) {
            return line.equals(owed.id());
        }
        if (eidr != null && !eidr.equals(owed.work().eidr())) {
            return false;
        }
        return kind.equals(owed.kind()) && isNumber(owed) && isLanguage(owed) && isUse(owed) && isVersion(owed);
    }

    private boolean isNumber(Owed owed) {
        boolean identified = reference != null || eidr != null;
        if (year != null && year != owed.work().year() && !identified) {
            return false;
        }
        if (!owed.work().isEpisode()) {
            return episode == null || identified;
        }
        if (title != null
                && !identified
                && owed.work().names().stream().anyMatch(name -> plain(name).equals(plain(title)))) {
            return true;
        }
        return (season == null || season == owed.work().season())
                && (episode == null || episode == owed.work().episode());
    }

    private boolean isLanguage(Owed owed) {
        return owed.language() == null || tongues == null || tongues.contains(owed.language());
    }

    /** Subtitles of which nothing is said are full ones. */
    private boolean isUse(Owed owed) {
        String said = use == null && owed.kind().equals("SUBTITLE") ? "FULL" : use;
        return said == null || said.equals(owed.use());
    }

    private boolean isVersion(Owed owed) {
        if (version == null || version.equals("theatrical")) {
            return owed.version() == null || owed.version().equals("theatrical");
        }
        return version.equals(owed.version());
    }
}
