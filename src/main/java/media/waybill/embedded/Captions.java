package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;

/** Reads captions from files and writes them beside the pictures: whole, or in segments as long as the pictures'. */
final class Captions {

    private static final TimedText TIMED_TEXT = new TimedText();

    private Captions() {}

    /** @param name how the file is called in a refusal */
    static Document read(byte[] bytes, JsonNode source, String name) {
        var options = ReadOptions.DEFAULT;
        var rate = source.path("framerate");
        if (rate.has("framerateNumerator")) {
            var fraction = rate.path("framerateNumerator").asText() + "/"
                    + rate.path("framerateDenominator").asText("1");
            options = options.withFrameRate(FrameRate.parse(fraction).orElse(null));
        }
        return switch (TIMED_TEXT.read(bytes, options)) {
            case Reading.Understood understood -> shifted(understood.document(), source);
            case Reading.Refused refused ->
                throw new JobFailed(
                        JobFailed.UNREADABLE_INPUT,
                        "Unable to read captions file [" + name + "]: "
                                + refused.findings().getLast().text());
        };
    }

    private static Document shifted(Document document, JsonNode source) {
        var delta = source.path("timeDelta").asLong(0)
                * (source.path("timeDeltaUnits").asText("SECONDS").equals("SECONDS") ? 1000 : 1);
        return delta == 0
                ? document
                : document.withCues(document.cues().stream()
                        .map(cue -> cue.withTimes(Math.max(0, cue.begin() + delta), cue.end() + delta))
                        .filter(cue -> cue.end() > 0)
                        .toList());
    }

    static String write(Document document, String target) {
        return switch (TIMED_TEXT.write(document, target, WriteOptions.DEFAULT)) {
            case Writing.Written written -> new String(written.bytes(), StandardCharsets.UTF_8);
            case Writing.NotWritten not -> throw new JobFailed(JobFailed.ENCODER, not.reason());
        };
    }

    /**
     * Writes segments and their playlist.
     *
     * @param lengths of the pictures' segments, in seconds
     */
    static void segments(Document document, List<Double> lengths, Path folder, String local) throws IOException {
        var playlist = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:")
                .append((int)
                        Math.ceil(lengths.stream().mapToDouble(d -> d).max().orElse(1)))
                .append("\n#EXT-X-MEDIA-SEQUENCE:1\n#EXT-X-PLAYLIST-TYPE:VOD\n");
        var from = 0.0;
        for (var i = 0; i < lengths.size(); i++) {
            var begin = Math.round(from * 1000);
            from += lengths.get(i);
            var end = i == lengths.size() - 1 ? Long.MAX_VALUE : Math.round(from * 1000);
            var cues = new ArrayList<Cue>();
            for (var cue : document.cues()) {
                // A cue over a boundary stands in both segments, with its own times: players join them.
                if (cue.begin() < end && cue.end() > begin) {
                    cues.add(cue);
                }
            }
            var file = String.format(Locale.ROOT, "%s_%05d.vtt", local, i + 1);
            Files.writeString(folder.resolve(file), timed(write(document.withCues(cues), "webvtt")));
            playlist.append(String.format(Locale.ROOT, "#EXTINF:%.3f,%n%s%n", lengths.get(i), file));
        }
        Files.writeString(folder.resolve(local + ".m3u8"), playlist.append("#EXT-X-ENDLIST\n"));
    }

    /** The header says where zero of the text lies in the pictures' clock. */
    private static String timed(String webvtt) {
        var end = webvtt.indexOf('\n');
        return webvtt.substring(0, end + 1)
                + "X-TIMESTAMP-MAP=MPEGTS:" + EncodeLine.TIME_OFFSET * 90_000L + ",LOCAL:00:00:00.000\n"
                + webvtt.substring(end + 1);
    }
}
