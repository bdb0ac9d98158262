package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import media.waybill.media.Probe;

/** Finds the sound that an audio description asks for, and what must be done to it before it is encoded. */
final class AudioSource {

    private AudioSource() {}

    /** What ffmpeg maps: a stream of an input, or the label of a filter that is added to the graph. */
    static String of(
            JsonNode input, List<EncodeLine.Source> sources, JsonNode audio, List<String> filters, String label) {
        var selectors = EncodeLine.selectors(input);
        var name = audio.path("audioSourceName")
                .asText(selectors.isEmpty() ? "" : selectors.keySet().iterator().next());
        var selector = selectors.getOrDefault(name, MissingNode.getInstance());
        var from = 0;
        for (var i = 1; i < sources.size(); i++) {
            if (name.equals(sources.get(i).selector())) {
                from = i;
            }
        }
        var streams = streams(selector, sources.get(from).probe());
        if (streams.isEmpty()) {
            throw new JobFailed(
                    JobFailed.NOTHING_SELECTED,
                    "Audio selector [" + name + "] selects nothing: the input holds "
                            + sources.get(from).probe().audio().size() + " audio tracks");
        }
        var chain = new ArrayList<String>();
        if (streams.size() > 1) {
            chain.add("amerge=inputs=" + streams.size());
        }
        var offset = selector.path("offset").asInt(0);
        if (offset > 0) {
            chain.add("adelay=" + offset + ":all=1");
        } else if (offset < 0) {
            chain.add(String.format(Locale.ROOT, "atrim=start=%.3f,asetpts=PTS-STARTPTS", -offset / 1000.0));
        }
        pan(selector.path("remixSettings"), chain);
        pan(audio.path("remixSettings"), chain);
        var loudness = audio.path("audioNormalizationSettings");
        if (loudness.has("targetLkfs")) {
            chain.add(String.format(
                    Locale.ROOT,
                    "loudnorm=I=%.1f:TP=-2",
                    loudness.path("targetLkfs").asDouble()));
        }
        var at = from;
        if (chain.isEmpty()) {
            return at + ":" + streams.getFirst();
        }
        var pads = new StringBuilder();
        streams.forEach(
                stream -> pads.append('[').append(at).append(':').append(stream).append(']'));
        filters.add(pads + String.join(",", chain) + "[" + label + "]");
        return "[" + label + "]";
    }

    /** Absolute stream indexes, in the order asked for. */
    private static List<Integer> streams(JsonNode selector, Probe probe) {
        var all = probe.audio();
        var type = selector.path("selectorType").asText(selector.has("tracks") ? "TRACK" : "");
        return switch (type) {
            case "TRACK" -> {
                var chosen = new ArrayList<Integer>();
                for (var track : selector.path("tracks")) {
                    if (track.asInt() >= 1 && track.asInt() <= all.size()) {
                        chosen.add(all.get(track.asInt() - 1).index());
                    }
                }
                yield chosen.size() == selector.path("tracks").size() ? chosen : List.of();
            }
            case "LANGUAGE_CODE" -> {
                var wanted = Language.of(selector);
                yield all.stream()
                        .filter(audio -> audio.language() != null
                                && Language.tag(audio.language()).equals(wanted))
                        .map(Probe.Audio::index)
                        .limit(1)
                        .toList();
            }
            case "ALL_PCM" ->
                all.stream()
                        .filter(audio -> audio.codec().startsWith("pcm"))
                        .map(Probe.Audio::index)
                        .toList();
            default -> all.stream().map(Probe.Audio::index).limit(1).toList();
        };
    }

    /** The service's matrix of gains in decibel becomes a pan filter. */
    private static void pan(JsonNode remix, List<String> chain) {
        var outputs = remix.path("channelMapping").path("outputChannels");
        if (outputs.isEmpty()) {
            return;
        }
        var pan = new StringBuilder("pan=" + (outputs.size() == 6 ? "5.1" : outputs.size() + "c"));
        for (var out = 0; out < outputs.size(); out++) {
            var gains = outputs.get(out).path("inputChannels");
            if (gains.isMissingNode()) {
                gains = outputs.get(out).path("inputChannelsFineTune");
            }
            var terms = new ArrayList<String>();
            for (var in = 0; in < gains.size(); in++) {
                if (gains.get(in).asDouble() > -60) {
                    terms.add(String.format(
                            Locale.ROOT, "%.6f*c%d", Math.pow(10, gains.get(in).asDouble() / 20), in));
                }
            }
            pan.append("|c").append(out).append('=').append(terms.isEmpty() ? "0*c0" : String.join("+", terms));
        }
        chain.add(pan.toString());
    }
}
