package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The playlist over a group's renditions: variants of the picture, languages of sound and text. */
final class HlsMaster {

    /** A media playlist as it was measured: its segments' lengths and sizes, and what ffprobe says of the first. */
    record Measured(
            Rendition rendition,
            List<Double> lengths,
            List<Long> sizes,
            @Nullable JsonNode streams) {

        double seconds() {
            return lengths.stream().mapToDouble(d -> d).sum();
        }

        long average() {
            return seconds() == 0
                    ? 0
                    : Math.round(sizes.stream().mapToLong(s -> s).sum() * 8 / seconds());
        }

        long peak() {
            var peak = 0L;
            for (var i = 0; i < lengths.size(); i++) {
                // A last segment of a few frames says nothing about the rate.
                if (lengths.get(i) >= 0.5 || lengths.size() == 1) {
                    peak = Math.max(peak, Math.round(sizes.get(i) * 8 / Math.max(0.04, lengths.get(i))));
                }
            }
            return peak;
        }

        JsonNode stream(String kind) {
            if (streams != null) {
                for (var stream : streams) {
                    if (stream.path("codec_type").asText().equals(kind)) {
                        return stream;
                    }
                }
            }
            return MissingNode.getInstance();
        }
    }

    private static final String SUBTITLES = "subs";

    private final List<Measured> group;
    private final StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n");

    private HlsMaster(List<Measured> group) {
        this.group = group;
    }

    static String of(List<Measured> group) {
        var master = new HlsMaster(group);
        master.sound();
        master.words();
        master.pictures();
        return master.text.toString();
    }

    /** Reads a media playlist's segments. */
    static List<Double> lengths(Path playlist) throws IOException {
        try (var lines = Files.lines(playlist)) {
            return lines.filter(line -> line.startsWith("#EXTINF:"))
                    .map(line -> Double.valueOf(line.substring("#EXTINF:".length(), line.indexOf(','))))
                    .toList();
        }
    }

    private void sound() {
        var names = new HashSet<String>();
        var first = new HashSet<String>();
        for (var measured : group) {
            if (!isSound(measured)) {
                continue;
            }
            var hls = hls(measured);
            var audio = measured.rendition().node().path("audioDescriptions").path(0);
            var audioGroup = hls.path("audioGroupId").asText("program_audio");
            var type = hls.path("audioTrackType")
                    .asText(
                            first.add(audioGroup)
                                    ? "ALTERNATE_AUDIO_AUTO_SELECT_DEFAULT"
                                    : "ALTERNATE_AUDIO_AUTO_SELECT");
            first.add(audioGroup);
            if (type.equals("AUDIO_ONLY_VARIANT_STREAM")) {
                continue;
            }
            var language = Language.of(audio);
            line("#EXT-X-MEDIA:TYPE=AUDIO")
                    .quoted("GROUP-ID", audioGroup)
                    .quoted(
                            "NAME",
                            unique(names, audioGroup, audio.path("streamName").asText(name(language, "Audio"))))
                    .quoted("LANGUAGE", language)
                    .plain("DEFAULT", type.endsWith("DEFAULT") ? "YES" : "NO")
                    .plain("AUTOSELECT", type.contains("NOT_AUTO_SELECT") ? "NO" : "YES")
                    .quoted(
                            "CHARACTERISTICS",
                            hls.path("descriptiveVideoServiceFlag").asText().equals("FLAG")
                                    ? "public.accessibility.describes-video"
                                    : null)
                    .quoted(
                            "CHANNELS",
                            measured.stream("audio").path("channels").asText(null))
                    .quoted("URI", measured.rendition().name() + ".m3u8")
                    .end();
        }
    }

    private void words() {
        var names = new HashSet<String>();
        for (var measured : group) {
            if (!measured.rendition().isCaptions()) {
                continue;
            }
            var captions =
                    measured.rendition().node().path("captionDescriptions").path(0);
            var language = Language.of(captions);
            var name = captions.path("languageDescription").asText(name(language, "Subtitles"));
            var accessible = captions.path("destinationSettings")
                    .path("webvttDestinationSettings")
                    .path("accessibility")
                    .asText()
                    .equals("ENABLED");
            // The API has no word for forced narratives: the description that people read says it.
            var forced = name.toLowerCase(Locale.ROOT).contains("forced");
            line("#EXT-X-MEDIA:TYPE=SUBTITLES")
                    .quoted("GROUP-ID", SUBTITLES)
                    .quoted("NAME", unique(names, SUBTITLES, name))
                    .quoted("LANGUAGE", language)
                    .plain("DEFAULT", "NO")
                    .plain("AUTOSELECT", "YES")
                    .plain("FORCED", forced ? "YES" : "NO")
                    .quoted(
                            "CHARACTERISTICS",
                            accessible
                                    ? "public.accessibility.transcribes-spoken-dialog,"
                                            + "public.accessibility.describes-music-and-sound"
                                    : null)
                    .quoted("URI", measured.rendition().name() + ".m3u8")
                    .end();
        }
    }

    private void pictures() {
        var subtitled = group.stream().anyMatch(measured -> measured.rendition().isCaptions());
        for (var measured : group) {
            var variant = measured.rendition().hasVideo()
                    || isSound(measured)
                            && hls(measured).path("audioTrackType").asText().equals("AUDIO_ONLY_VARIANT_STREAM");
            if (!variant) {
                continue;
            }
            var wanted = hls(measured)
                    .path("audioRenditionSets")
                    .asText("program_audio")
                    .split("\\s*,\\s*", -1);
            var sets = Stream.of(wanted).filter(set -> !inSet(set).isEmpty()).toList();
            for (var set : sets.isEmpty() || !measured.rendition().hasVideo() ? List.of("") : sets) {
                variant(measured, set, subtitled);
            }
        }
    }

    private void variant(Measured measured, String set, boolean subtitled) {
        var sounds = inSet(set);
        var loudest = sounds.stream().mapToLong(Measured::peak).max().orElse(0);
        var average = sounds.stream().mapToLong(Measured::average).max().orElse(0);
        var codecs = new ArrayList<String>();
        codec(measured.stream("video"), codecs);
        codec(measured.stream("audio"), codecs);
        sounds.forEach(sound -> codec(sound.stream("audio"), codecs));
        var video = measured.stream("video");
        var rate = video.path("avg_frame_rate").asText("0/1").split("/", 2);
        line("#EXT-X-STREAM-INF:")
                .plain("BANDWIDTH", Long.toString(measured.peak() + loudest))
                .plain("AVERAGE-BANDWIDTH", Long.toString(measured.average() + average))
                .quoted("CODECS", String.join(",", new TreeSet<>(codecs)))
                .plain(
                        "RESOLUTION",
                        video.has("width")
                                ? video.path("width").asInt() + "x"
                                        + video.path("height").asInt()
                                : null)
                .plain(
                        "FRAME-RATE",
                        rate.length == 2 && !rate[0].equals("0")
                                ? String.format(
                                        Locale.ROOT, "%.3f", Double.parseDouble(rate[0]) / Double.parseDouble(rate[1]))
                                : null)
                .quoted("AUDIO", set.isEmpty() ? null : set)
                .quoted("SUBTITLES", subtitled ? SUBTITLES : null)
                .plain("CLOSED-CAPTIONS", measured.rendition().hasVideo() ? "NONE" : null)
                .end();
        text.append(measured.rendition().name()).append(".m3u8\n");
    }

    private List<Measured> inSet(String set) {
        return group.stream()
                .filter(HlsMaster::isSound)
                .filter(sound ->
                        hls(sound).path("audioGroupId").asText("program_audio").equals(set))
                .filter(sound -> !hls(sound).path("audioTrackType").asText().equals("AUDIO_ONLY_VARIANT_STREAM"))
                .toList();
    }

    private static boolean isSound(Measured measured) {
        return !measured.rendition().hasVideo() && !measured.rendition().isCaptions();
    }

    private static JsonNode hls(Measured measured) {
        return measured.rendition().node().path("outputSettings").path("hlsSettings");
    }

    /** RFC 6381, from what the stream itself says. */
    private static void codec(JsonNode stream, List<String> codecs) {
        var level = stream.path("level").asInt();
        switch (stream.path("codec_name").asText()) {
            case "h264" ->
                codecs.add(String.format(
                        Locale.ROOT,
                        "avc1.%s%02X",
                        switch (stream.path("profile").asText()) {
                            case "Constrained Baseline" -> "42E0";
                            case "Baseline" -> "4200";
                            case "Main" -> "4D40";
                            case "High 10" -> "6E00";
                            default -> "6400";
                        },
                        level));
            case "hevc" ->
                codecs.add("hvc1." + (stream.path("profile").asText().contains("10") ? "2.4" : "1.6") + ".L" + level
                        + ".B0");
            case "aac" -> codecs.add("mp4a.40.2");
            case "ac3" -> codecs.add("ac-3");
            case "eac3" -> codecs.add("ec-3");
            default -> {}
        }
    }

    private static String name(@Nullable String language, String otherwise) {
        return language == null ? otherwise : Language.name(language);
    }

    private static String unique(Set<String> names, String group, String name) {
        var unique = name;
        for (var i = 2; !names.add(group + "/" + unique); i++) {
            unique = name + " " + i;
        }
        return unique;
    }

    private Line line(String start) {
        return new Line(start);
    }

    private final class Line {
        private final StringBuilder line;

        Line(String start) {
            this.line = new StringBuilder(start);
        }

        Line plain(String name, @Nullable String value) {
            if (value != null) {
                line.append(line.charAt(line.length() - 1) == ':' ? "" : ",")
                        .append(name)
                        .append('=')
                        .append(value);
            }
            return this;
        }

        Line quoted(String name, @Nullable String value) {
            return plain(name, value == null ? null : "\"" + value.replaceAll("[\"\\r\\n]", "") + "\"");
        }

        void end() {
            text.append(line).append('\n');
        }
    }
}
