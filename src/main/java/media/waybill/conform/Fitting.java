package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether files can become one without a sample or a frame being changed, and if not, which of them is different. */
final class Fitting {

    /** Channels of one sound begin and end together; tools round the end to a packet. */
    private static final long LENGTH = 100;

    private Fitting() {}

    /** Why these channels are not one sound; nothing when they are. */
    static List<Refusal> channels(List<Piece> pieces) {
        var refusals = new ArrayList<Refusal>();
        var first = pieces.getFirst();
        for (var piece : pieces) {
            var sound = piece.stream("audio");
            if (sound.path("channels").asInt() != 1) {
                refusals.add(differ(
                        piece.name() + " has " + sound.path("channels").asInt() + " channels; a stem has one",
                        "Send each channel as a file of its own, or all of them in one file."));
            }
            if (sound.path("sample_rate").asInt()
                    != first.stream("audio").path("sample_rate").asInt()) {
                refusals.add(differ(
                        piece.name() + " has " + sound.path("sample_rate").asText() + " samples a second, "
                                + first.name() + " has "
                                + first.stream("audio").path("sample_rate").asText(),
                        "Export all channels at the same sample rate, from the same session."));
            }
            var length = piece.durationMs();
            var other = first.durationMs();
            if (length != null && other != null && Math.abs(length - other) > LENGTH) {
                refusals.add(differ(
                        piece.name() + " lasts " + seconds(length) + ", " + first.name() + " lasts " + seconds(other),
                        "Export all channels from the same first sample to the same last one."));
            }
        }
        return refusals;
    }

    /** Why these reels cannot follow each other as they are; nothing when they can. */
    static List<Refusal> reels(List<Piece> pieces) {
        var refusals = new ArrayList<Refusal>();
        var first = pieces.getFirst();
        var wanted = parameters(first);
        for (var piece : pieces.subList(1, pieces.size())) {
            var has = parameters(piece);
            wanted.forEach((what, value) -> {
                var own = has.getOrDefault(what, "none");
                if (!own.equals(value)) {
                    refusals.add(differ(
                            "reel " + piece.place() + " (" + piece.name() + ") differs from reel " + first.place()
                                    + ": its " + what + " is " + own + ", not " + value,
                            "Export all reels with the same settings, or send one file."));
                }
            });
            has.keySet().stream()
                    .filter(what -> !wanted.containsKey(what))
                    .forEach(what -> refusals.add(differ(
                            "reel " + piece.place() + " (" + piece.name() + ") has a " + what + " that reel "
                                    + first.place() + " has not",
                            "Export all reels with the same tracks, or send one file.")));
        }
        return refusals;
    }

    private static Map<String, String> parameters(Piece piece) {
        var all = new LinkedHashMap<String, String>();
        var picture = piece.stream("video");
        put(all, "picture codec", picture, "codec_name");
        put(all, "codec profile", picture, "profile");
        if (!picture.isMissingNode()) {
            all.put(
                    "frame size",
                    picture.path("width").asInt() + "x" + picture.path("height").asInt());
        }
        put(all, "frame rate", picture, "r_frame_rate");
        put(all, "pixel format", picture, "pix_fmt");
        var track = 0;
        for (var stream : piece.probe().path("streams")) {
            if (stream.path("codec_type").asText().equals("audio")) {
                track++;
                all.put(
                        "audio track " + track,
                        stream.path("codec_name").asText("") + " "
                                + stream.path("sample_rate").asText("") + " Hz "
                                + stream.path("channels").asInt() + " channels");
            }
        }
        return all;
    }

    private static void put(Map<String, String> all, String what, JsonNode stream, String field) {
        var value = stream.path(field).asText("");
        if (!value.isEmpty()) {
            all.put(what, value);
        }
    }

    private static Refusal differ(String text, String advice) {
        return Refusal.blocker("conform.parts-differ", "DELIVERY-PACKAGE", "OTHER", text, advice);
    }

    private static String seconds(@Nullable Long millis) {
        return String.format(Locale.ROOT, "%.3f s", (millis == null ? 0 : millis) / 1000.0);
    }
}
