package media.waybill.matching.supply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a made-up order.
 *
 * @param kind VIDEO, DUB, AUDIO, SUBTITLE, METADATA, ARTWORK or TRAILER
 */
public record Owed(
        String order,
        String number,
        Work work,
        String kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String version) {

    /**
     * A film, or an episode where it has a series.
     *
     * @param names its names in several languages, the one it is ordered by first
     */
    public record Work(
            String reference,
            List<String> names,
            @Nullable String series,
            int season,
            int episode,
            int year,
            int minutes,
            @Nullable String eidr) {

        boolean isEpisode() {
            return series != null;
        }
    }

    public String id() {
        return order + "/" + number;
    }
}
