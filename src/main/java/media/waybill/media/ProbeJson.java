package media.waybill.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.media.FfmpegFailed.Reason;
import org.jspecify.annotations.Nullable;

/** Reads ffprobe's JSON. */
final class ProbeJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProbeJson() {}

    static Probe read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new FfmpegFailed(
                    Reason.UNREADABLE, "ffprobe's answer is no JSON", String.valueOf(e.getOriginalMessage()));
        }
        var format = root.path("format");
        var streams = new ArrayList<Probe.Stream>();
        var timecode = text(format.path("tags").path("timecode"));
        for (var stream : root.path("streams")) {
            var own = text(stream.path("tags").path("timecode"));
            timecode = timecode == null ? own : timecode;
            streams.add(stream(stream));
        }
        return new Probe(
                format.path("format_name").asText("unknown"),
                duration(format.path("duration")),
                format.path("bit_rate").asLong(0),
                format.path("size").asLong(0),
                timecode,
                List.copyOf(streams),
                tags(format.path("tags")));
    }

    private static Probe.Stream stream(JsonNode node) {
        var index = node.path("index").asInt();
        var codec = node.path("codec_name").asText(node.path("codec_tag_string").asText("unknown"));
        var language = language(node);
        var title = text(node.path("tags").path("title"));
        var disposition = node.path("disposition");
        return switch (node.path("codec_type").asText()) {
            case "video" ->
                new Probe.Video(
                        index,
                        codec,
                        text(node.path("profile")),
                        language,
                        node.path("width").asInt(),
                        node.path("height").asInt(),
                        text(node.path("sample_aspect_ratio")),
                        text(node.path("display_aspect_ratio")),
                        FrameRate.parse(text(node.path("r_frame_rate"))),
                        FrameRate.parse(text(node.path("avg_frame_rate"))),
                        node.path("field_order").asText("unknown"),
                        text(node.path("pix_fmt")),
                        bitDepth(node),
                        text(node.path("color_space")),
                        text(node.path("color_primaries")),
                        text(node.path("color_transfer")),
                        text(node.path("color_range")),
                        duration(node.path("duration")),
                        node.path("bit_rate").asLong(0),
                        node.path("nb_frames").asLong(0),
                        rotation(node),
                        disposition.path("attached_pic").asInt() == 1);
            case "audio" ->
                new Probe.Audio(
                        index,
                        codec,
                        text(node.path("profile")),
                        language,
                        title,
                        node.path("channels").asInt(),
                        text(node.path("channel_layout")),
                        node.path("sample_rate").asInt(),
                        bitDepth(node),
                        duration(node.path("duration")),
                        node.path("bit_rate").asLong(0));
            case "subtitle" ->
                new Probe.Text(
                        index,
                        codec,
                        language,
                        title,
                        disposition.path("forced").asInt() == 1,
                        disposition.path("hearing_impaired").asInt() == 1);
            default -> new Probe.Data(index, codec, language);
        };
    }

    /** ffprobe states the depth in different places: raw sample bits, or hidden in the pixel format's name. */
    private static int bitDepth(JsonNode node) {
        var raw = node.path("bits_per_raw_sample").asInt(0);
        var plain = node.path("bits_per_sample").asInt(0);
        if (raw > 0 || plain > 0) {
            return raw > 0 ? raw : plain;
        }
        var format = node.path("pix_fmt").asText("");
        if (format.isEmpty()) {
            return 0;
        }
        return format.matches(".*(p|gray)(9|10|12|14|16)(le|be)$")
                ? Integer.parseInt(format.replaceAll(".*(?:p|gray)(9|10|12|14|16)(?:le|be)$", "$1"))
                : 8;
    }

    private static int rotation(JsonNode node) {
        for (var side : node.path("side_data_list")) {
            if (side.has("rotation")) {
                return Math.floorMod(side.path("rotation").asInt(), 360);
            }
        }
        return 0;
    }

    private static @Nullable String language(JsonNode node) {
        var language = text(node.path("tags").path("language"));
        return language == null || language.equals("und") ? null : language.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Duration duration(JsonNode node) {
        var seconds = node.asDouble(-1);
        return seconds < 0 ? null : Duration.ofNanos(Math.round(seconds * 1_000_000) * 1000);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private static Map<String, String> tags(JsonNode node) {
        var tags = new HashMap<String, String>();
        node.fields()
                .forEachRemaining(field -> tags.put(
                        field.getKey().toLowerCase(Locale.ROOT),
                        field.getValue().asText()));
        return Map.copyOf(tags);
    }
}
