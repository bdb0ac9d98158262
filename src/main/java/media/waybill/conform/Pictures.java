package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The mezzanine stays as it came; what a rule or a package needs to know of it is written down. */
final class Pictures {

    private Pictures() {}

    static ObjectNode describe(JsonNode probe, List<Change> changes) {
        var facts = JsonNodeFactory.instance.objectNode();
        for (var stream : probe.path("streams")) {
            boolean moving = stream.path("codec_type").asText().equals("video")
                    && stream.path("disposition").path("attached_pic").asInt() == 0;
            if (moving && !facts.has("video")) {
                var video = facts.putObject("video");
                video.put("codec", stream.path("codec_name").asText(""));
                video.put("profile", stream.path("profile").asText(""));
                video.put("width", stream.path("width").asInt());
                video.put("height", stream.path("height").asInt());
                video.put("frameRate", stream.path("r_frame_rate").asText(""));
                video.put("fieldOrder", stream.path("field_order").asText("unknown"));
                video.put("pixelFormat", stream.path("pix_fmt").asText(""));
                video.put("aspectRatio", stream.path("display_aspect_ratio").asText(""));
                copy(stream, video, "color_space", "colorSpace");
                copy(stream, video, "color_primaries", "colorPrimaries");
                copy(stream, video, "color_transfer", "colorTransfer");
            }
        }
        var duration = probe.path("format").path("duration").asDouble(-1);
        if (duration >= 0) {
            facts.put("durationMs", Math.round(duration * 1000));
        }
        facts.set("audio", AudioLayouts.describe(probe, changes));
        return facts;
    }

    private static void copy(JsonNode from, ObjectNode to, String name, String as) {
        var value = from.path(name).asText("");
        if (!value.isEmpty()) {
            to.put(as, value);
        }
    }
}
