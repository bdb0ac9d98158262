package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an audio file holds: its tracks in order, the label of each channel, and the layout that they make. */
final class AudioLayouts {

    /** SMPTE ST 2067-8 order of the house: L R C LFE Ls Rs, then the rears. */
    private static final List<String> ORDER =
            List.of("M", "L", "R", "C", "LFE", "Ls", "Rs", "Lrs", "Rrs", "Cs", "Lt", "Rt");

    /** ffmpeg's words for layouts, with the channels in the order of the file. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("mono", List.of("M")),
            Map.entry("stereo", List.of("L", "R")),
            Map.entry("downmix", List.of("Lt", "Rt")),
            Map.entry("2.1", List.of("L", "R", "LFE")),
            Map.entry("3.0", List.of("L", "R", "C")),
            Map.entry("quad", List.of("L", "R", "Lrs", "Rrs")),
            Map.entry("5.0", List.of("L", "R", "C", "Ls", "Rs")),
            Map.entry("5.0(side)", List.of("L", "R", "C", "Ls", "Rs")),
            Map.entry("5.1", List.of("L", "R", "C", "LFE", "Ls", "Rs")),
            Map.entry("5.1(side)", List.of("L", "R", "C", "LFE", "Ls", "Rs")),
            Map.entry("7.1", List.of("L", "R", "C", "LFE", "Lrs", "Rrs", "Ls", "Rs")),
            Map.entry("7.1(wide)", List.of("L", "R", "C", "LFE", "Lrs", "Rrs", "Ls", "Rs")));

    private static final Map<Integer, String> BY_COUNT =
            Map.of(1, "mono", 2, "stereo", 3, "3.0", 5, "5.0", 6, "5.1", 8, "7.1");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:^|[\\s_.-])(LFE|Lrs|Rrs|Ls|Rs|Lt|Rt|Cs|L|R|C|M|left|right|center|centre|sub|left surround|right surround)$");

    private record Track(int stream, List<String> labels, boolean assumed, JsonNode source) {}

    private AudioLayouts() {}

    /** Facts about the audio of a probe, and the changes of order that reading it in the house's way means. */
    static ObjectNode describe(JsonNode probe, List<Change> changes) {
        var tracks = new ArrayList<Track>();
        for (var stream : probe.path("streams")) {
            if (stream.path("codec_type").asText().equals("audio")) {
                tracks.add(track(stream));
            }
        }
        var facts = JsonNodeFactory.instance.objectNode();
        var list = facts.putArray("tracks");
        for (var track : tracks) {
            list.add(describe(track));
        }
        boolean stems = tracks.size() > 1
                && tracks.stream().allMatch(t -> t.labels().size() == 1)
                && tracks.stream().noneMatch(Track::assumed);
        if (stems) {
            stems(tracks, facts, changes);
        } else if (!tracks.isEmpty()) {
            var first = tracks.getFirst();
            facts.put("layout", name(first.labels()));
            labels(facts.putArray("channels"), first.labels());
            if (first.assumed()) {
                facts.put("assumed", "the file does not name its channels; the usual order is taken");
            }
        }
        return facts;
    }

    /** One track a channel: in the house's order, whatever order the file has them in. */
    private static void stems(List<Track> tracks, ObjectNode facts, List<Change> changes) {
        var sorted = new ArrayList<>(tracks);
        sorted.sort(Comparator.comparingInt(t -> ORDER.indexOf(t.labels().getFirst())));
        var labels = sorted.stream().map(t -> t.labels().getFirst()).toList();
        facts.put("layout", name(labels));
        labels(facts.putArray("channels"), labels);
        var order = facts.putArray("trackOrder");
        sorted.forEach(t -> order.add(t.stream()));
        if (!sorted.equals(tracks)) {
            changes.add(Change.of(
                    "channel-order",
                    String.join(
                            " ", tracks.stream().map(t -> t.labels().getFirst()).toList()),
                    String.join(" ", labels)));
        }
    }

    private static ObjectNode describe(Track track) {
        var node = JsonNodeFactory.instance.objectNode();
        var s = track.source();
        node.put("stream", track.stream());
        node.put("codec", s.path("codec_name").asText(""));
        node.put("sampleRate", s.path("sample_rate").asInt());
        int depth =
                s.path("bits_per_raw_sample").asInt(s.path("bits_per_sample").asInt());
        if (depth > 0) {
            node.put("bitDepth", depth);
        }
        node.put("layout", name(track.labels()));
        labels(node.putArray("channels"), track.labels());
        var language = s.path("tags").path("language").asText("");
        if (!language.isEmpty() && !language.equals("und")) {
            node.put("language", language);
        }
        return node;
    }

    private static Track track(JsonNode stream) {
        int channels = stream.path("channels").asInt();
        var layout = stream.path("channel_layout").asText("");
        var known = KNOWN.get(layout);
        var label = channels == 1 ? label(stream) : null;
        if (label != null) {
            return new Track(stream.path("index").asInt(), List.of(label), false, stream);
        }
        if (known != null && known.size() == channels) {
            boolean unnamedMono = channels == 1;
            return new Track(stream.path("index").asInt(), known, unnamedMono, stream);
        }
        var usual = KNOWN.get(BY_COUNT.getOrDefault(channels, ""));
        var labels = usual != null ? usual : numbered(channels);
        return new Track(stream.path("index").asInt(), labels, true, stream);
    }

    private static @Nullable String label(JsonNode stream) {
        for (var tag : List.of("title", "handler_name", "name")) {
            var m = LABEL.matcher(stream.path("tags").path(tag).asText("").trim());
            if (m.find()) {
                return switch (m.group(1).toLowerCase(Locale.ROOT)) {
                    case "l", "left" -> "L";
                    case "r", "right" -> "R";
                    case "c", "center", "centre" -> "C";
                    case "lfe", "sub" -> "LFE";
                    case "ls", "left surround" -> "Ls";
                    case "rs", "right surround" -> "Rs";
                    case "lrs" -> "Lrs";
                    case "rrs" -> "Rrs";
                    case "cs" -> "Cs";
                    case "lt" -> "Lt";
                    case "rt" -> "Rt";
                    default -> "M";
                };
            }
        }
        return null;
    }

    private static List<String> numbered(int channels) {
        var labels = new ArrayList<String>();
        for (int i = 1; i <= Math.min(channels, 64); i++) {
            labels.add(String.valueOf(i));
        }
        return labels;
    }

    private static String name(List<String> labels) {
        if (labels.contains("LFE")) {
            return (labels.size() - 1) + ".1";
        }
        return labels.size() + ".0";
    }

    private static void labels(ArrayNode into, List<String> labels) {
        labels.forEach(into::add);
    }
}
