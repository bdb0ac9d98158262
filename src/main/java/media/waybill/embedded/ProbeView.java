package media.waybill.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import media.waybill.media.FrameRate;
import media.waybill.media.Probe;
import org.jspecify.annotations.Nullable;

/** What was probed, in the words of the service. */
final class ProbeView {

    private ProbeView() {}

    /** The detail of an INPUT_INFORMATION event. */
    static ObjectNode inputDetails(String address, Probe probe) {
        var facts = Documents.JSON.createObjectNode();
        var input = facts.putArray("inputDetails").addObject().put("id", 1).put("uri", address);
        var audio = input.putArray("audio");
        for (var track : probe.audio()) {
            audio.addObject()
                    .put("channels", track.channels())
                    .put("codec", codec(track.codec()))
                    .put(
                            "language",
                            track.language() == null ? "UND" : track.language().toUpperCase(Locale.ROOT))
                    .put("sampleRate", track.sampleRate())
                    .put("streamId", track.index() + 1);
        }
        var video = input.putArray("video");
        for (var track : probe.video()) {
            video.addObject()
                    .put("bitDepth", track.bitDepth())
                    .put("codec", codec(track.codec()))
                    .put("colorFormat", track.pixelFormat())
                    .put(
                            "frameRate",
                            track.averageRate() == null
                                    ? 0
                                    : track.averageRate().perSecond())
                    .put("height", track.height())
                    .put("width", track.width())
                    .put("interlaceMode", track.interlaced() ? "INTERLACED" : "PROGRESSIVE")
                    .put("sar", track.sampleAspectRatio())
                    .put("streamId", track.index() + 1);
        }
        return facts;
    }

    /** One of the results of the Probe operation. */
    static ObjectNode probeResult(ObjectNode metadata, Probe probe) {
        var result = Documents.JSON.createObjectNode();
        result.set("metadata", metadata);
        var container = result.putObject("container").put("format", format(probe.format()));
        if (probe.duration() != null) {
            container.put("duration", probe.duration().toMillis() / 1000.0);
        }
        container.put("bitRate", probe.bitRate());
        if (probe.timecode() != null) {
            container.put("startTimecode", probe.timecode());
        }
        var tracks = container.putArray("tracks");
        var mapping = result.putArray("trackMappings").addObject();
        var pictures = mapping.putArray("videoTrackIndexes");
        var sounds = mapping.putArray("audioTrackIndexes");
        var others = mapping.putArray("dataTrackIndexes");
        for (var stream : probe.streams()) {
            var track = tracks.addObject().put("index", stream.index() + 1).put("codec", codec(stream.codec()));
            switch (stream) {
                case Probe.Video video -> {
                    pictures.add(video.index() + 1);
                    track.put("trackType", "video");
                    var facts = track.putObject("videoProperties");
                    facts.put("width", video.width()).put("height", video.height());
                    facts.put("bitDepth", video.bitDepth()).put("bitRate", video.bitRate());
                    rate(facts, video.averageRate());
                    facts.put("colorPrimaries", color(video.colorPrimaries(), "ITU_"));
                    facts.put("rotation", video.rotation());
                }
                case Probe.Audio audio -> {
                    sounds.add(audio.index() + 1);
                    track.put("trackType", "audio");
                    track.putObject("audioProperties")
                            .put("channels", audio.channels())
                            .put("sampleRate", audio.sampleRate())
                            .put("bitDepth", audio.bitDepth())
                            .put("bitRate", audio.bitRate())
                            .put("languageCode", audio.language());
                }
                default -> {
                    others.add(stream.index() + 1);
                    track.put("trackType", "data");
                    track.putObject("dataProperties").put("languageCode", stream.language());
                }
            }
        }
        return result;
    }

    private static void rate(ObjectNode facts, @Nullable FrameRate rate) {
        if (rate != null) {
            facts.putObject("frameRate").put("numerator", rate.numerator()).put("denominator", rate.denominator());
        }
    }

    private static @Nullable String color(@Nullable String name, String prefix) {
        return name == null ? null : name.equals("bt709") ? prefix + "709" : name.toUpperCase(Locale.ROOT);
    }

    private static String format(String names) {
        if (names.contains("mp4")) {
            return "mp4";
        }
        return switch (names) {
            case "matroska,webm" -> "matroska";
            case "wav" -> "wave";
            default -> names;
        };
    }

    private static String codec(String name) {
        return switch (name) {
            case "h264" -> "AVC";
            case "hevc" -> "HEVC";
            default -> name.startsWith("pcm") ? "PCM" : name.toUpperCase(Locale.ROOT);
        };
    }
}
