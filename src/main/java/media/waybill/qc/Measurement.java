package media.waybill.qc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import media.waybill.media.Probe;
import org.jspecify.annotations.Nullable;

/** Decodes a file once, from beginning to end, and measures everything on the way. */
final class Measurement {

    /** Picture lengths below which nothing is worth saying; the rule sets decide above it. */
    private static final String SHORTEST_BLACK = "0.2";

    /** Per cent of change between two pictures that is a cut; 8 to 14 is where the measure tells cuts from movement. */
    private static final String CUT = "10";

    private static final String SHORTEST_STILL = "0.5";
    private static final Map<Integer, String> MONO_STEMS = Map.of(2, "stereo", 6, "5.1", 8, "7.1");
    private static final Duration LEAST = Duration.ofMinutes(5);

    private Measurement() {}

    /** @param url a path or presigned address */
    static Measured take(Ffmpeg ffmpeg, String url, Probe probe) {
        return take(ffmpeg, url, probe, null);
    }

    /**
     * @param url a path or presigned address
     * @param preview where a small copy is written that browsers play, or null for none; there is none without a picture
     */
    static Measured take(Ffmpeg ffmpeg, String url, Probe probe, @Nullable Path preview) {
        if (preview == null || probe.mainVideo().isEmpty()) {
            return measure(ffmpeg, url, probe, null);
        }
        try {
            return measure(ffmpeg, url, probe, preview).withPreview();
        } catch (FfmpegFailed e) {
            if (e.reason() != FfmpegFailed.Reason.FAILED) {
                throw e;
            }
            // What cannot be shown can be judged all the same; if it cannot, that is said of the file and not of the
            // copy.
            return measure(ffmpeg, url, probe, null);
        }
    }

    private static Measured measure(Ffmpeg ffmpeg, String url, Probe probe, @Nullable Path preview) {
        var chains = new ArrayList<String>();
        var maps = new ArrayList<String>();
        var names = new ArrayList<String>();
        var rates = new ArrayList<Integer>();
        probe.mainVideo().ifPresent(video -> {
            // Small pictures are black, still or cut when large ones are, and cost a tenth of the time.
            var looked = "scale=320:-2:flags=fast_bilinear,scdet=threshold=" + CUT + ",blackdetect=d=" + SHORTEST_BLACK
                    + ":pix_th=0.10:pic_th=0.98,freezedetect=n=-60dB:d=" + SHORTEST_STILL + "[v]";
            var decoded = "[0:" + video.index() + "]vfrdet,";
            if (preview == null) {
                chains.add(decoded + looked);
            } else {
                chains.add(decoded + "split[looked][shown]");
                chains.add("[looked]" + looked);
                chains.add("[shown]" + Preview.PICTURE + "[preview]");
            }
            maps.add("[v]");
        });
        sound(probe.audio(), chains, maps, names, rates, preview != null);
        if (maps.isEmpty()) {
            return new MeasureLog().done(0, names, rates);
        }
        var arguments = new ArrayList<String>(
                List.of("-loglevel", "level+info", "-i", url, "-filter_complex", String.join(";", chains)));
        maps.forEach(map -> arguments.addAll(List.of("-map", map)));
        arguments.addAll(List.of("-f", "null", "-"));
        if (preview != null) {
            arguments.addAll(Preview.output(preview, !probe.audio().isEmpty()));
        }
        var log = new MeasureLog();
        ffmpeg.run(Command.of(arguments).within(limit(probe)).onLog(log::line));
        var perFrame = probe.mainVideo()
                .map(video -> video.averageRate() == null ? video.rate() : video.averageRate())
                .map(rate -> 1 / rate.perSecond())
                .orElse(0.0);
        return log.done(perFrame, names, rates);
    }

    private static void sound(
            List<Probe.Audio> audio,
            List<String> chains,
            List<String> maps,
            List<String> names,
            List<Integer> rates,
            boolean heard) {
        if (audio.isEmpty()) {
            return;
        }
        var layout = MONO_STEMS.get(audio.size());
        var stems = layout != null && audio.stream().allMatch(track -> track.channels() == 1);
        var inputs = new StringBuilder();
        audio.forEach(track -> inputs.append("[0:").append(track.index()).append(']'));
        // Silence counts only when everything is silent, so it is looked for in all tracks joined.
        if (stems) {
            chains.add(inputs + "join=inputs=" + audio.size() + ":channel_layout=" + layout + ",asplit=2[m0][all]");
            measured("m0", 0, layout + " of " + audio.size() + " tracks", audio.getFirst(), chains, maps, names, rates);
            chains.add("[all]" + (heard ? "asplit=2[joined][heard];[joined]" : "") + silence());
        } else {
            for (var i = 0; i < audio.size(); i++) {
                // Tracks are other languages or mixes of the same: the first is heard in the preview, never all at
                // once.
                var first = heard && i == 0;
                chains.add("[0:" + audio.get(i).index() + "]asplit=" + (first ? 3 : 2) + "[m" + i + "][s" + i + "]"
                        + (first ? "[heard]" : ""));
                measured("m" + i, i, "audio " + (i + 1), audio.get(i), chains, maps, names, rates);
            }
            var joined = new StringBuilder();
            for (var i = 0; i < audio.size(); i++) {
                joined.append("[s").append(i).append(']');
            }
            chains.add(joined + (audio.size() > 1 ? "amix=inputs=" + audio.size() + ":normalize=0," : "") + silence());
        }
        maps.add("[silence]");
    }

    private static String silence() {
        return "silencedetect=n=-60dB:d=" + SHORTEST_STILL + "[silence]";
    }

    private static void measured(
            String input,
            int index,
            String name,
            Probe.Audio track,
            List<String> chains,
            List<String> maps,
            List<String> names,
            List<Integer> rates) {
        // Each instance says its own name in the log; that is how what it says is told from the others'.
        chains.add(
                "[%s]astats@stats%d=measure_overall=Number_of_samples:measure_perchannel=Peak_level,ebur128@loud%d=peak=true:framelog=verbose[a%d]"
                        .formatted(input, index, index, index));
        maps.add("[a" + index + "]");
        names.add(name);
        rates.add(track.sampleRate());
    }

    private static Duration limit(Probe probe) {
        var duration = probe.duration();
        var long3 = duration == null ? Duration.ofHours(2) : duration.multipliedBy(3);
        return long3.compareTo(LEAST) < 0 ? LEAST : long3;
    }
}
