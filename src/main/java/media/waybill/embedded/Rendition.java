package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * One output of a job: what is written, under which local name, and where it goes.
 *
 * @param local name in the work folder, free of anything a partner wrote
 * @param group the destination without a modifier, {@code s3://bucket/path/base}
 * @param target the destination with the modifier, without extension
 */
record Rendition(
        int groupIndex,
        int outputIndex,
        JsonNode node,
        JsonNode groupSettings,
        boolean hls,
        String local,
        String group,
        String target,
        String extension) {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    /** All outputs of a job, in the order of its settings. */
    static List<Rendition> of(JsonNode settings, Instant submitted) {
        var all = new ArrayList<Rendition>();
        var input = baseName(settings.path("inputs").path(0).path("fileInput").asText());
        for (var g = 0; g < settings.path("outputGroups").size(); g++) {
            var group = settings.path("outputGroups").get(g);
            var hls = group.path("outputGroupSettings").path("type").asText().startsWith("HLS");
            var own = group.path("outputGroupSettings").path(hls ? "hlsGroupSettings" : "fileGroupSettings");
            var destination = own.path("destination").asText();
            if (destination.indexOf('/', "s3://".length()) < 0) {
                destination += "/";
            }
            var base = filled(destination.endsWith("/") ? destination + input : destination, input, submitted);
            for (var o = 0; o < group.path("outputs").size(); o++) {
                var output = group.path("outputs").get(o);
                var size = output.path("videoDescription");
                var modifier = filled(output.path("nameModifier").asText(""), input, submitted)
                        .replace("$w$", size.path("width").asText(""))
                        .replace("$h$", size.path("height").asText(""));
                all.add(new Rendition(
                        g, o, output, own, hls, "g" + g + "o" + o, base, base + modifier, extension(output, hls)));
            }
        }
        return all;
    }

    boolean isCaptions() {
        return !node.path("captionDescriptions").isEmpty();
    }

    boolean isFrames() {
        return node.path("videoDescription")
                .path("codecSettings")
                .path("codec")
                .asText()
                .equals("FRAME_CAPTURE");
    }

    boolean hasVideo() {
        return node.has("videoDescription");
    }

    /** The destination's last element: what stands in a playlist. */
    String name() {
        return target.substring(target.lastIndexOf('/') + 1);
    }

    String segmentName() {
        return name()
                + node.path("outputSettings")
                        .path("hlsSettings")
                        .path("segmentModifier")
                        .asText("");
    }

    private static String extension(JsonNode output, boolean hls) {
        if (output.has("extension")) {
            return output.path("extension").asText();
        }
        if (hls) {
            return "m3u8";
        }
        var video = output.path("videoDescription")
                .path("codecSettings")
                .path("codec")
                .asText();
        if (video.equals("FRAME_CAPTURE")) {
            return "jpg";
        }
        var captions = output.path("captionDescriptions").path(0).path("destinationSettings");
        if (!captions.isMissingNode()) {
            return captions.path("destinationType").asText().equals("SRT") ? "srt" : "vtt";
        }
        return switch (output.path("containerSettings").path("container").asText("MP4")) {
            case "MOV" -> "mov";
            case "M2TS" -> "m2ts";
            case "RAW" ->
                raw(output.path("audioDescriptions")
                        .path(0)
                        .path("codecSettings")
                        .path("codec")
                        .asText());
            default -> "mp4";
        };
    }

    private static String raw(String codec) {
        return switch (codec) {
            case "AC3" -> "ac3";
            case "EAC3" -> "ec3";
            case "MP2" -> "mp2";
            case "WAV" -> "wav";
            case "FLAC" -> "flac";
            case "OPUS" -> "opus";
            default -> "aac";
        };
    }

    private static String baseName(String address) {
        var path = address.startsWith("s3://")
                ? address
                : URLDecoder.decode(
                        String.valueOf(URI.create(address).getRawPath()).replace("+", "%2B"), StandardCharsets.UTF_8);
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String filled(String text, String input, Instant submitted) {
        var stamp = DATE_TIME.format(submitted);
        return text.replace("$dt$", stamp)
                .replace("$d$", stamp.substring(0, 8))
                .replace("$t$", stamp.substring(9))
                .replace("$fn$", input);
    }
}
