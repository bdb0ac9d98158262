package media.waybill.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the media itself says. Empty before the bytes are here.
 *
 * @param kind what the content can be: VIDEO, AUDIO, SUBTITLE, ARTWORK, METADATA or DOCUMENT
 * @param channels of the widest audio, 0 when there is none or nobody has looked
 */
record Witness(@Nullable String kind, @Nullable Duration duration, int channels) {
    static final Witness ABSENT = new Witness(null, null, 0);

    static Witness of(@Nullable String kind, @Nullable Long durationMs, JsonNode probe) {
        int widest = 0;
        int monos = 0;
        for (JsonNode stream : probe.path("streams")) {
            if (stream.path("codec_type").asText().equals("audio")) {
                int channels = stream.path("channels").asInt();
                widest = Math.max(widest, channels);
                monos += channels == 1 ? 1 : 0;
            }
        }
        return new Witness(kind, durationMs == null ? null : Duration.ofMillis(durationMs), Math.max(widest, monos));
    }
}
