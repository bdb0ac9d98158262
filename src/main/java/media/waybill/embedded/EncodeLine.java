package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.media.FrameRate;
import media.waybill.media.Probe;
import org.jspecify.annotations.Nullable;

/** The one line of ffmpeg that makes every picture and sound of a job: the source is decoded once for all of them. */
final class EncodeLine {

    /** The service's own time stamps begin at ten seconds; so do ours, and the captions' map says the same. */
    static final int TIME_OFFSET = 10;

    /**
     * @param address what ffmpeg opens
     * @param selector name of the audio selector it serves, null for the main input
     */
    record Source(String address, Probe probe, @Nullable String selector) {}

    private final JsonNode input;
    private final List<Source> sources;
    private final List<String> filters = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> splits = new ArrayList<>();
    private final FrameRate rate;

    private EncodeLine(JsonNode input, List<Source> sources) {
        this.input = input;
        this.sources = sources;
        this.rate = sources.getFirst()
                .probe()
                .mainVideo()
                .map(video -> video.averageRate() == null ? video.rate() : video.averageRate())
                .orElse(new FrameRate(25, 1));
    }

    static List<String> of(JsonNode input, List<Source> sources, List<Rendition> renditions) {
        var line = new EncodeLine(input, sources);
        for (var rendition : renditions) {
            if (!rendition.isCaptions()) {
                line.output(rendition);
            }
        }
        var arguments = new ArrayList<String>();
        for (var source : sources) {
            arguments.addAll(line.clipping());
            arguments.addAll(List.of("-i", source.address()));
        }
        if (!line.splits.isEmpty()) {
            var split = new StringBuilder("[0:v:0]split=" + line.splits.size());
            line.splits.forEach(split::append);
            line.filters.addFirst(split.toString());
        }
        if (!line.filters.isEmpty()) {
            arguments.addAll(List.of("-filter_complex", String.join(";", line.filters)));
        }
        arguments.addAll(line.outputs);
        return arguments;
    }

    private void output(Rendition rendition) {
        var node = rendition.node();
        if (rendition.hasVideo()) {
            video(rendition, node.path("videoDescription"));
        }
        var descriptions = node.path("audioDescriptions");
        for (var i = 0; i < descriptions.size(); i++) {
            audio(rendition, descriptions.get(i), i);
        }
        outputs.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        if (rendition.isFrames()) {
            outputs.addAll(List.of("-f", "image2", "-start_number", "0", rendition.local() + ".%07d.jpg"));
        } else if (rendition.hls()) {
            segments(rendition);
        } else {
            file(rendition);
        }
    }

    private void video(Rendition rendition, JsonNode video) {
        var codec = video.path("codecSettings").path("codec").asText();
        var own = video.path("codecSettings")
                .path(
                        switch (codec) {
                            case "H_264" -> "h264Settings";
                            case "H_265" -> "h265Settings";
                            case "PRORES" -> "proresSettings";
                            default -> "frameCaptureSettings";
                        });
        var from = "[s" + splits.size() + "]";
        var to = "[" + rendition.local() + "]";
        splits.add(from);
        filters.add(from + String.join(",", pictures(video, own, codec)) + to);
        outputs.addAll(List.of("-map", to));
        switch (codec) {
            case "H_264", "H_265" -> compressed(codec, own, rendition);
            case "PRORES" ->
                outputs.addAll(List.of(
                        "-c:v",
                        "prores_ks",
                        "-profile:v",
                        prores(own.path("codecProfile").asText())));
            default -> {
                outputs.addAll(List.of(
                        "-c:v", "mjpeg", "-q:v", quality(own.path("quality").asInt(80))));
                outputs.addAll(List.of("-frames:v", own.path("maxCaptures").asText("10000000")));
            }
        }
    }

    private List<String> pictures(JsonNode video, JsonNode own, String codec) {
        var chain = new ArrayList<String>();
        var source = sources.getFirst()
                .probe()
                .mainVideo()
                .orElseThrow(() -> new JobFailed(
                        JobFailed.NOTHING_SELECTED,
                        "No video was found in " + input.path("fileInput").asText()));
        if (source.interlaced()
                && !own.path("interlaceMode").asText("PROGRESSIVE").contains("FIELD")) {
            chain.add("bwdif=mode=send_frame:deint=interlaced");
        }
        if (codec.equals("FRAME_CAPTURE")) {
            chain.add("fps=" + own.path("framerateNumerator").asInt(1) + "/"
                    + own.path("framerateDenominator").asInt(1));
        } else if (own.path("framerateControl").asText().equals("SPECIFIED")) {
            chain.add("fps=" + own.path("framerateNumerator").asInt() + "/"
                    + own.path("framerateDenominator").asInt());
        }
        var square = source.sampleAspectRatio();
        if (square != null && !square.equals("1:1") && !square.startsWith("0:") && !square.equals("N/A")) {
            chain.add("scale=trunc(iw*sar/2)*2:ih,setsar=1");
        }
        var width = video.path("width").asInt(0);
        var height = video.path("height").asInt(0);
        if (width > 0 && height > 0) {
            var size = width + ":" + height;
            switch (video.path("scalingBehavior").asText("DEFAULT")) {
                case "STRETCH_TO_OUTPUT" -> chain.add("scale=" + size);
                case "FIT", "FIT_NO_UPSCALE" ->
                    chain.add("scale=" + size + ":force_original_aspect_ratio=decrease:force_divisible_by=2");
                case "FILL" ->
                    chain.add("scale=" + size + ":force_original_aspect_ratio=increase:force_divisible_by=2,crop="
                            + size);
                default ->
                    chain.add("scale=" + size + ":force_original_aspect_ratio=decrease:force_divisible_by=2,pad=" + size
                            + ":(ow-iw)/2:(oh-ih)/2");
            }
        } else if (width > 0 || height > 0) {
            chain.add("scale=" + (width > 0 ? width + ":-2" : "-2:" + height));
        }
        chain.add("setsar=1");
        chain.add("format="
                + switch (codec) {
                    case "PRORES" -> own.path("codecProfile").asText().contains("4444") ? "yuv444p10le" : "yuv422p10le";
                    case "FRAME_CAPTURE" -> "yuvj420p";
                    default -> own.path("codecProfile").asText().contains("10") ? "yuv420p10le" : "yuv420p";
                });
        return chain;
    }

    private void compressed(String codec, JsonNode own, Rendition rendition) {
        var avc = codec.equals("H_264");
        outputs.addAll(List.of(
                "-c:v",
                avc ? "libx264" : "libx265",
                "-preset",
                switch (own.path("qualityTuningLevel").asText("SINGLE_PASS")) {
                    case "MULTI_PASS_HQ" -> "medium";
                    case "SINGLE_PASS_HQ" -> "faster";
                    default -> "veryfast";
                }));
        if (avc) {
            outputs.addAll(List.of(
                    "-profile:v",
                    switch (own.path("codecProfile").asText("MAIN")) {
                        case "BASELINE" -> "baseline";
                        case "MAIN" -> "main";
                        case "HIGH_10BIT" -> "high10";
                        default -> "high";
                    }));
        } else {
            outputs.addAll(List.of("-tag:v", "hvc1", "-x265-params", "log-level=error"));
        }
        var level = own.path("codecLevel").asText("AUTO");
        if (avc && level.matches("LEVEL_\\d(_\\d)?")) {
            outputs.addAll(List.of("-level", level.substring("LEVEL_".length()).replace('_', '.')));
        }
        rateControl(own);
        var gop = gop(own);
        outputs.addAll(
                List.of("-g", Integer.toString(gop), "-keyint_min", Integer.toString(gop), "-sc_threshold", "0"));
        if (rendition.hls()) {
            // Segments of all renditions begin at the same instants.
            outputs.addAll(List.of(
                    "-force_key_frames",
                    "expr:gte(t,n_forced*"
                            + rendition.groupSettings().path("segmentLength").asInt() + ")"));
        }
        if (own.has("numberBFramesBetweenReferenceFrames")) {
            outputs.addAll(List.of(
                    "-bf", own.path("numberBFramesBetweenReferenceFrames").asText()));
        }
    }

    private void rateControl(JsonNode own) {
        if (own.path("rateControlMode").asText("CBR").equals("QVBR")) {
            var most = own.path("maxBitrate").asLong();
            var level = own.path("qvbrSettings").path("qvbrQualityLevel").asInt(7);
            outputs.addAll(List.of("-crf", Integer.toString(37 - 2 * level), "-maxrate", Long.toString(most)));
            outputs.addAll(
                    List.of("-bufsize", Long.toString(own.path("hrdBufferSize").asLong(2 * most))));
            return;
        }
        var rate = own.path("bitrate").asLong();
        var most = own.path("rateControlMode").asText("CBR").equals("VBR")
                ? own.path("maxBitrate").asLong(2 * rate)
                : rate;
        outputs.addAll(List.of("-b:v", Long.toString(rate), "-maxrate", Long.toString(most)));
        outputs.addAll(
                List.of("-bufsize", Long.toString(own.path("hrdBufferSize").asLong(2 * rate))));
    }

    private int gop(JsonNode own) {
        var perSecond = own.path("framerateControl").asText().equals("SPECIFIED")
                ? own.path("framerateNumerator").asDouble()
                        / own.path("framerateDenominator").asDouble(1)
                : rate.perSecond();
        var size = own.path("gopSize").asDouble(0);
        var frames =
                switch (own.path("gopSizeUnits").asText("FRAMES")) {
                    case "SECONDS" -> size * perSecond;
                    case "FRAMES" -> size == 0 ? 90 : size;
                    default -> 2 * perSecond;
                };
        return (int) Math.max(1, Math.round(frames));
    }

    private void audio(Rendition rendition, JsonNode audio, int place) {
        var label = AudioSource.of(input, sources, audio, filters, rendition.local() + "a" + place);
        outputs.addAll(List.of("-map", label));
        var codec = audio.path("codecSettings").path("codec").asText();
        var own = audio.path("codecSettings").path(codec.toLowerCase(Locale.ROOT) + "Settings");
        var stream = ":a:" + place;
        outputs.addAll(List.of(
                "-c" + stream,
                switch (codec) {
                    case "AAC" -> "aac";
                    case "AC3" -> "ac3";
                    case "EAC3" -> "eac3";
                    case "MP2" -> "mp2";
                    case "FLAC" -> "flac";
                    case "OPUS" -> "libopus";
                    default -> own.path("bitDepth").asInt(16) == 24 ? "pcm_s24le" : "pcm_s16le";
                }));
        if (own.has("bitrate")) {
            outputs.addAll(List.of("-b" + stream, own.path("bitrate").asText()));
        }
        outputs.addAll(List.of("-ar" + stream, own.path("sampleRate").asText("48000")));
        var channels = channels(own);
        if (channels > 0) {
            outputs.addAll(List.of("-ac" + stream, Integer.toString(channels)));
        }
        var language = Language.of(audio);
        if (language != null) {
            outputs.addAll(List.of("-metadata:s" + stream, "language=" + Language.iso3(language)));
        }
    }

    /** 0: as many as the source has. */
    static int channels(JsonNode codecSettings) {
        var mode = codecSettings.path("codingMode").asText("");
        if (mode.contains("5_1") || mode.contains("3_2_LFE")) {
            return 6;
        }
        if (mode.contains("2_0")) {
            return 2;
        }
        return mode.contains("1_0") ? 1 : codecSettings.path("channels").asInt(0);
    }

    private void segments(Rendition rendition) {
        outputs.addAll(
                List.of("-muxdelay", "0", "-muxpreload", "0", "-output_ts_offset", Integer.toString(TIME_OFFSET)));
        outputs.addAll(List.of(
                "-f",
                "hls",
                "-hls_time",
                rendition.groupSettings().path("segmentLength").asText("10")));
        outputs.addAll(List.of("-hls_playlist_type", "vod", "-hls_list_size", "0", "-start_number", "1"));
        outputs.addAll(List.of("-hls_flags", "independent_segments"));
        outputs.addAll(List.of("-hls_segment_filename", rendition.local() + "_%05d.ts", rendition.local() + ".m3u8"));
    }

    private void file(Rendition rendition) {
        var container = rendition.node().path("containerSettings");
        switch (container.path("container").asText("MP4")) {
            case "MOV" -> outputs.addAll(List.of("-f", "mov"));
            case "M2TS" -> outputs.addAll(List.of("-f", "mpegts"));
            case "RAW" -> {} // the extension says which
            default -> {
                outputs.addAll(List.of("-f", "mp4"));
                if (!container
                        .path("mp4Settings")
                        .path("moovPlacement")
                        .asText()
                        .equals("NORMAL")) {
                    outputs.addAll(List.of("-movflags", "+faststart"));
                }
            }
        }
        outputs.add("file:" + rendition.local() + "." + rendition.extension());
    }

    private List<String> clipping() {
        var clip = input.path("inputClippings").path(0);
        if (clip.isMissingNode()) {
            return List.of();
        }
        var probe = sources.getFirst().probe();
        var zero = input.path("timecodeSource").asText("EMBEDDED").equals("EMBEDDED") && probe.timecode() != null
                ? seconds(probe.timecode())
                : 0;
        var start =
                clip.has("startTimecode") ? seconds(clip.path("startTimecode").asText()) - zero : 0;
        var arguments = new ArrayList<String>(List.of("-ss", decimal(Math.max(0, start))));
        if (clip.has("endTimecode")) {
            arguments.addAll(
                    List.of("-t", decimal(seconds(clip.path("endTimecode").asText()) - zero - start)));
        }
        return arguments;
    }

    private double seconds(String timecode) {
        var parts = timecode.split("[:;]", -1);
        if (parts.length != 4) {
            throw new JobFailed(JobFailed.NOTHING_SELECTED, "Not a timecode: " + timecode);
        }
        return Integer.parseInt(parts[0]) * 3600.0
                + Integer.parseInt(parts[1]) * 60.0
                + Integer.parseInt(parts[2])
                + Integer.parseInt(parts[3]) / rate.perSecond();
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    private static String prores(String profile) {
        return switch (profile) {
            case "APPLE_PRORES_422_PROXY" -> "0";
            case "APPLE_PRORES_422_LT" -> "1";
            case "APPLE_PRORES_422_HQ" -> "3";
            case "APPLE_PRORES_4444" -> "4";
            case "APPLE_PRORES_4444_XQ" -> "5";
            default -> "2";
        };
    }

    /** 1 to 100 as the service has it, as the encoder's 31 to 2. */
    private static String quality(int percent) {
        return Integer.toString(2 + (100 - Math.clamp(percent, 1, 100)) * 29 / 99);
    }

    static Map<String, JsonNode> selectors(JsonNode input) {
        var selectors = new LinkedHashMap<String, JsonNode>();
        input.path("audioSelectors").properties().forEach(entry -> selectors.put(entry.getKey(), entry.getValue()));
        return selectors;
    }
}
