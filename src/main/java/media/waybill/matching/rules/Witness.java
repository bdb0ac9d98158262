package media.waybill.matching.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the media itself says. Empty before the bytes are here.
 *
 * @param kind what the content can be: VIDEO, AUDIO, SUBTITLE, ARTWORK, METADATA or DOCUMENT
 * @param channels of the widest audio, 0 when there is none or nobody has looked
 * @param rate frames a second of the picture, 0 when there is none or nobody has looked
 * @param pictures how long the picture lasts that is held for a line's title, by line
 */
public record Witness(
        @Nullable String kind, @Nullable Duration duration, int channels, double rate, Map<UUID, Duration> pictures) {
    public static final Witness ABSENT = new Witness(null, null, 0);

    private static final Pattern RATE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:/(\\d{1,9}))?");

    public Witness(@Nullable String kind, @Nullable Duration duration, int channels) {
        this(kind, duration, channels, 0, Map.of());
    }

    public static Witness of(@Nullable String kind, @Nullable Long durationMs, JsonNode probe) {
        int widest = 0;
        int monos = 0;
        double rate = 0;
        for (JsonNode stream : probe.path("streams")) {
            if (stream.path("codec_type").asText().equals("audio")) {
                int channels = stream.path("channels").asInt();
                widest = Math.max(widest, channels);
                monos += channels == 1 ? 1 : 0;
            } else if (stream.path("codec_type").asText().equals("video") && rate == 0) {
                rate = rate(stream.path("r_frame_rate").asText());
            }
        }
        Duration duration = durationMs == null ? null : Duration.ofMillis(durationMs);
        return new Witness(kind, duration, Math.max(widest, monos), rate, Map.of());
    }

    public Witness with(Map<UUID, Duration> held) {
        return new Witness(kind, duration, channels, rate, held);
    }

    /** 24000/1001, 25, 23.976 or 25i; 0 where it is none. */
    static double rate(String written) {
        Matcher rate = RATE.matcher(written);
        if (!rate.lookingAt()) {
            return 0;
        }
        double value = Double.parseDouble(rate.group(1));
        int below = rate.group(2) == null ? 1 : Integer.parseInt(rate.group(2));
        return below == 0 ? 0 : value / below;
    }
}
