package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import media.waybill.embedded.EncodeLine.Source;
import media.waybill.embedded.HlsMaster.Measured;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import media.waybill.media.FfmpegFailed.Reason;
import media.waybill.media.Probe;
import media.waybill.timedtext.Document;
import org.jspecify.annotations.Nullable;

/** Does one job from its probing to the last uploaded playlist. */
final class JobEncoder {

    /** What a job wants to be told on its way. */
    interface Watcher {
        void probed(ObjectNode inputDetails);

        void reached(String phase, int percent);
    }

    /** The outputs as the job shows them, and as the last event names them with their paths. */
    record Result(ArrayNode forJob, ObjectNode forEvent) {}

    private static final int LARGEST_CAPTIONS = 32 << 20;

    private final Path work;
    private final JobFiles files;
    private final Ffmpeg ffmpeg;

    JobEncoder(Path work, Aws aws, Ffmpeg ffmpeg) {
        this.work = work;
        this.files = new JobFiles(aws);
        this.ffmpeg = ffmpeg;
    }

    Result encode(ObjectNode job, BooleanSupplier cancelled, Watcher watcher) {
        var folder = work.resolve(job.path("id").asText());
        try {
            empty(folder);
            Files.createDirectories(folder);
            var settings = job.path("settings");
            var input = settings.path("inputs").path(0);
            var renditions = Rendition.of(
                    settings, Instant.ofEpochSecond(job.path("createdAt").asLong()));
            renditions.forEach(rendition -> files.checkDestination(rendition.target()));
            var sources = sources(input);
            var captions = captions(input);
            watcher.probed(ProbeView.inputDetails(
                    input.path("fileInput").asText(), sources.getFirst().probe()));
            watcher.reached("TRANSCODING", 0);
            transcode(input, sources, renditions, folder, cancelled, watcher);
            watcher.reached("UPLOADING", 99);
            return collect(renditions, captions, sources, folder, cancelled);
        } catch (IOException e) {
            throw new JobFailed(JobFailed.ENCODER, "Local storage failed: " + e.getMessage());
        } finally {
            try {
                empty(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The Probe operation: what is in these files, without a job. */
    ObjectNode probe(ObjectNode request) {
        var body = Documents.JSON.createObjectNode();
        var results = body.putArray("probeResults");
        for (var file : request.path("inputFiles")) {
            var address = file.path("fileUrl").asText("");
            if (!address.matches("(s3://[^/]+/.+)|(https?://[^/]+/.*)")) {
                throw ServiceError.badRequest("/inputFiles/" + results.size() + "/fileUrl: must match pattern ^s3://");
            }
            try {
                results.add(ProbeView.probeResult(files.metadata(address), probe(address)));
            } catch (JobFailed e) {
                throw ServiceError.badRequest(e.text());
            }
        }
        return body;
    }

    private List<Source> sources(JsonNode input) {
        var sources = new ArrayList<Source>();
        var main = input.path("fileInput").asText();
        var external = new HashMap<String, String>();
        EncodeLine.selectors(input).forEach((name, selector) -> {
            if (selector.has("externalAudioFileInput")) {
                external.put(name, selector.path("externalAudioFileInput").asText());
            }
        });
        sources.add(new Source(files.open(main), probe(main), null));
        external.forEach((name, address) -> sources.add(new Source(files.open(address), probe(address), name)));
        return sources;
    }

    private Probe probe(String address) {
        var open = files.open(address);
        try {
            return ffmpeg.probe(open);
        } catch (FfmpegFailed e) {
            if (e.reason() != Reason.UNREADABLE) {
                throw new JobFailed(JobFailed.ENCODER, e.getMessage() == null ? "" : e.getMessage());
            }
            throw new JobFailed(
                    JobFailed.UNREADABLE_INPUT,
                    "Unable to open input file [" + address + "]: [Failed probe/open: ["
                            + e.tail().replace(open, address) + "]]");
        }
    }

    private Map<String, Document> captions(JsonNode input) {
        var captions = new HashMap<String, Document>();
        input.path("captionSelectors").properties().forEach(selector -> {
            var source = selector.getValue().path("sourceSettings").path("fileSourceSettings");
            var address = source.path("sourceFile").asText();
            captions.put(selector.getKey(), Captions.read(files.bytes(address, LARGEST_CAPTIONS), source, address));
        });
        return captions;
    }

    private void transcode(
            JsonNode input,
            List<Source> sources,
            List<Rendition> renditions,
            Path folder,
            BooleanSupplier cancelled,
            Watcher watcher) {
        if (renditions.stream().allMatch(Rendition::isCaptions)) {
            return;
        }
        var whole = sources.getFirst().probe().duration();
        try {
            ffmpeg.run(Command.of(EncodeLine.of(input, sources, renditions))
                    .in(folder)
                    .within(Duration.ofHours(24))
                    .until(cancelled)
                    .onProgress(progress -> {
                        // The muxers' clock begins at the offset of the first segment.
                        var done = progress.position().toMillis();
                        var all = whole == null ? 0 : whole.toMillis();
                        watcher.reached("TRANSCODING", all == 0 ? 0 : (int) Math.clamp(done * 100 / all, 0, 98));
                    }));
        } catch (FfmpegFailed e) {
            throw new JobFailed(JobFailed.ENCODER, "Encoder error: " + e.tail().replaceAll("https?://\\S+", "[input]"));
        }
    }

    private Result collect(
            List<Rendition> renditions,
            Map<String, Document> captions,
            List<Source> sources,
            Path folder,
            BooleanSupplier cancelled)
            throws IOException {
        var forJob = Documents.JSON.createArrayNode();
        var forEvent = Documents.JSON.createObjectNode();
        var groups = forEvent.putArray("outputGroupDetails");
        var whole = sources.getFirst().probe().duration();
        var last = renditions.getLast().groupIndex();
        for (var g = 0; g <= last; g++) {
            var index = g;
            var group = renditions.stream().filter(r -> r.groupIndex() == index).toList();
            var hls = group.getFirst().hls();
            var measured = hls ? segments(group, captions, folder, whole) : new ArrayList<Measured>();
            var jobOutputs = forJob.addObject().putArray("outputDetails");
            var eventGroup = groups.addObject();
            var eventOutputs = eventGroup.putArray("outputDetails");
            for (var i = 0; i < group.size(); i++) {
                var rendition = group.get(i);
                var details = eventOutputs.addObject();
                var streams = hls ? measured.get(i) : single(rendition, captions, folder, whole);
                var paths = details.putArray("outputFilePaths");
                (hls
                                ? files.uploadSegments(rendition, folder, cancelled)
                                : files.uploadFiles(rendition, folder, cancelled))
                        .forEach(paths::add);
                details.put("durationInMs", Math.round(streams.seconds() * 1000));
                var video = streams.stream("video");
                if (rendition.hasVideo() && video.has("width")) {
                    details.putObject("videoDetails")
                            .put("widthInPx", video.path("width").asInt())
                            .put("heightInPx", video.path("height").asInt())
                            .put("averageBitrate", streams.average());
                }
                var shown = jobOutputs
                        .addObject()
                        .put("durationInMs", details.path("durationInMs").asLong());
                if (details.path("videoDetails") instanceof ObjectNode size) {
                    shown.putObject("videoDetails")
                            .put("widthInPx", size.path("widthInPx").asInt())
                            .put("heightInPx", size.path("heightInPx").asInt());
                }
            }
            eventGroup.put("type", hls ? "HLS_GROUP" : "FILE_GROUP");
            if (hls) {
                // Last of all: whoever finds the master playlist finds everything that it names.
                var master = group.getFirst().group() + ".m3u8";
                files.put(master, HlsMaster.of(measured), "application/vnd.apple.mpegurl", cancelled);
                eventGroup.putArray("playlistFilePaths").add(master);
            }
        }
        return new Result(forJob, forEvent);
    }

    private List<Measured> segments(
            List<Rendition> group, Map<String, Document> captions, Path folder, @Nullable Duration whole)
            throws IOException {
        var pace = pace(group, folder, whole);
        var all = new ArrayList<Measured>();
        for (var rendition : group) {
            if (rendition.isCaptions()) {
                Captions.segments(document(rendition, captions), pace, folder, rendition.local());
            }
            var lengths = HlsMaster.lengths(folder.resolve(rendition.local() + ".m3u8"));
            var sizes = new ArrayList<Long>();
            for (var segment : JobFiles.segments(rendition, folder)) {
                sizes.add(Files.size(segment));
            }
            var first = folder.resolve(rendition.local() + "_00001.ts");
            var streams = rendition.isCaptions()
                    ? null
                    : Documents.JSON
                            .readTree(ffmpeg.probeJson(first.toString()))
                            .path("streams");
            all.add(new Measured(rendition, lengths, sizes, streams));
        }
        return all;
    }

    /** The lengths of the pictures' segments, or of any other's, or of a ruler when there are only captions. */
    private static List<Double> pace(List<Rendition> group, Path folder, @Nullable Duration whole) throws IOException {
        var leader = group.stream()
                .filter(rendition -> !rendition.isCaptions())
                .min(Comparator.comparing(rendition -> !rendition.hasVideo()));
        if (leader.isPresent()) {
            return HlsMaster.lengths(folder.resolve(leader.get().local() + ".m3u8"));
        }
        var length = group.getFirst().groupSettings().path("segmentLength").asDouble(10);
        var lengths = new ArrayList<Double>();
        for (var rest = whole == null ? length : whole.toMillis() / 1000.0; rest > 0.001; rest -= length) {
            lengths.add(Math.min(length, rest));
        }
        return lengths;
    }

    private Measured single(Rendition rendition, Map<String, Document> captions, Path folder, @Nullable Duration whole)
            throws IOException {
        var seconds = whole == null ? 0 : whole.toMillis() / 1000.0;
        if (rendition.isCaptions()) {
            var target = rendition
                            .node()
                            .path("captionDescriptions")
                            .path(0)
                            .path("destinationSettings")
                            .path("destinationType")
                            .asText()
                            .equals("SRT")
                    ? "srt"
                    : "webvtt";
            var file = folder.resolve(rendition.local() + "." + rendition.extension());
            Files.writeString(file, Captions.write(document(rendition, captions), target));
            return new Measured(rendition, List.of(seconds), List.of(Files.size(file)), null);
        }
        var made = JobFiles.made(rendition, folder);
        if (made.isEmpty()) {
            throw new JobFailed(JobFailed.ENCODER, "Nothing was written for " + rendition.target());
        }
        if (rendition.isFrames()) {
            var frame = ImageIO.read(made.getFirst().toFile());
            var streams = Documents.JSON.createArrayNode();
            streams.addObject()
                    .put("codec_type", "video")
                    .put("width", frame.getWidth())
                    .put("height", frame.getHeight());
            return new Measured(rendition, List.of(seconds), List.of(Files.size(made.getFirst())), streams);
        }
        var json = Documents.JSON.readTree(ffmpeg.probeJson(made.getFirst().toString()));
        var length = json.path("format").path("duration").asDouble(seconds);
        return new Measured(rendition, List.of(length), List.of(Files.size(made.getFirst())), json.path("streams"));
    }

    private static Document document(Rendition rendition, Map<String, Document> captions) {
        var name = rendition
                .node()
                .path("captionDescriptions")
                .path(0)
                .path("captionSelectorName")
                .asText();
        var document = captions.get(name);
        if (document == null) {
            throw new JobFailed(JobFailed.NOTHING_SELECTED, "No captions selector [" + name + "]");
        }
        return document;
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
