package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of several files that make up what a match stands for.
 *
 * @param place L, LFE, 3: a channel, or the number of a channel or reel
 * @param probe what intake saw inside
 */
record Piece(
        UUID file,
        String name,
        String vaultKey,
        long size,
        String place,
        @Nullable Long durationMs,
        JsonNode probe) {

    /** How many samples its sound has; by the clock where the container counts in another unit. */
    long samples() {
        var sound = stream("audio");
        long rate = sound.path("sample_rate").asLong();
        if (sound.path("time_base").asText().equals("1/" + rate)
                && sound.path("duration_ts").canConvertToLong()) {
            return sound.path("duration_ts").asLong();
        }
        return durationMs == null ? 0 : Math.ceilDiv(durationMs * rate, 1000);
    }

    JsonNode stream(String type) {
        for (var stream : probe.path("streams")) {
            if (stream.path("codec_type").asText().equals(type)
                    && stream.path("disposition").path("attached_pic").asInt() == 0) {
                return stream;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
