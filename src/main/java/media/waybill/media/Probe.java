package media.waybill.media;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe saw in a file.
 *
 * @param format ffprobe's names of the container, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param duration null when the container does not say
 * @param bitRate bits per second, 0 when unknown
 * @param timecode the start timecode, when the file carries one
 */
public record Probe(
        String format,
        @Nullable Duration duration,
        long bitRate,
        long size,
        @Nullable String timecode,
        List<Stream> streams,
        Map<String, String> tags) {

    public sealed interface Stream permits Video, Audio, Text, Data {
        int index();

        String codec();

        /** As the file writes it (usually ISO 639-2), null when it does not say. */
        @Nullable
        String language();
    }

    /**
     * @param rate the nominal frame rate (r_frame_rate)
     * @param averageRate frames divided by duration (avg_frame_rate)
     * @param fieldOrder progressive, tt, bb, tb, bt or unknown
     * @param attachedPicture a cover image rather than a moving picture
     */
    public record Video(
            int index,
            String codec,
            @Nullable String profile,
            @Nullable String language,
            int width,
            int height,
            @Nullable String sampleAspectRatio,
            @Nullable String displayAspectRatio,
            @Nullable FrameRate rate,
            @Nullable FrameRate averageRate,
            String fieldOrder,
            @Nullable String pixelFormat,
            int bitDepth,
            @Nullable String colorSpace,
            @Nullable String colorPrimaries,
            @Nullable String colorTransfer,
            @Nullable String colorRange,
            @Nullable Duration duration,
            long bitRate,
            long frames,
            int rotation,
            boolean attachedPicture)
            implements Stream {

        public boolean interlaced() {
            return switch (fieldOrder) {
                case "tt", "bb", "tb", "bt" -> true;
                default -> false;
            };
        }
    }

    public record Audio(
            int index,
            String codec,
            @Nullable String profile,
            @Nullable String language,
            @Nullable String title,
            int channels,
            @Nullable String layout,
            int sampleRate,
            int bitDepth,
            @Nullable Duration duration,
            long bitRate)
            implements Stream {}

    public record Text(
            int index,
            String codec,
            @Nullable String language,
            @Nullable String title,
            boolean forced,
            boolean hearingImpaired)
            implements Stream {}

    /** Timecode, ancillary and other tracks that are neither picture, sound nor text. */
    public record Data(int index, String codec, @Nullable String language) implements Stream {}

    /** The moving pictures, cover images left out. */
    public List<Video> video() {
        return streams.stream()
                .filter(Video.class::isInstance)
                .map(Video.class::cast)
                .filter(video -> !video.attachedPicture())
                .toList();
    }

    public Optional<Video> mainVideo() {
        return video().stream().findFirst();
    }

    public List<Audio> audio() {
        return streams.stream()
                .filter(Audio.class::isInstance)
                .map(Audio.class::cast)
                .toList();
    }

    public List<Text> text() {
        return streams.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }
}
