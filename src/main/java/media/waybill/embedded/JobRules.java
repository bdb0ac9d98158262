package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.mediaconvert.model.CreateJobRequest;

/** What the service refuses at once with 400, rather than accept and fail. */
final class JobRules {

    private static final Set<String> VIDEO_CODECS = Set.of("H_264", "H_265", "PRORES", "FRAME_CAPTURE");
    private static final Set<String> AUDIO_CODECS = Set.of("AAC", "AC3", "EAC3", "MP2", "WAV", "FLAC", "OPUS");
    private static final Set<String> CAPTION_SOURCES =
            Set.of("SRT", "WEBVTT", "TTML", "IMSC", "SMPTE_TT", "STL", "SCC");
    private static final Set<String> CAPTION_FILES = Set.of("SRT", "WEBVTT");
    private static final Set<String> CONTAINERS = Set.of("MP4", "MOV", "M2TS", "M3U8", "RAW");

    private final List<String> faults = new ArrayList<>();

    private JobRules() {}

    /** Throws with every fault of the request, each with its place as a JSON pointer. */
    static void check(JsonNode request) {
        var rules = new JobRules();
        rules.faults.addAll(ApiSchema.faults(request, CreateJobRequest.builder().build(), ""));
        if (rules.faults.isEmpty()) {
            rules.job(request);
        }
        if (!rules.faults.isEmpty()) {
            throw ServiceError.badRequest(String.join(" | ", rules.faults));
        }
    }

    private void job(JsonNode request) {
        require(request, "", "role");
        require(request, "", "settings");
        if (!request.path("role").asText("").matches("arn:aws[a-z-]*:iam::\\d{12}:role/.+")) {
            fault("/role", "must match pattern arn:aws:iam::<account>:role/<name>");
        }
        range(request, "", "priority", -50, 50);
        if (request.path("clientRequestToken").asText("").length() > 64) {
            fault("/clientRequestToken", "must be at most 64 characters long");
        }
        var settings = request.path("settings");
        var inputs = settings.path("inputs");
        if (inputs.size() != 1) {
            fault(
                    "/settings/inputs",
                    inputs.isEmpty()
                            ? "must have at least 1 items but has 0 items"
                            : "this encoder takes one input; it does not stitch several");
        } else {
            input(inputs.get(0), "/settings/inputs/0");
        }
        if (settings.path("outputGroups").isEmpty()) {
            fault("/settings/outputGroups", "must have at least 1 items but has 0 items");
        }
        for (var i = 0; i < settings.path("outputGroups").size(); i++) {
            group(settings.path("outputGroups").get(i), inputs.path(0), "/settings/outputGroups/" + i);
        }
    }

    private void input(JsonNode input, String at) {
        address(input.path("fileInput").asText(""), at + "/fileInput");
        if (input.path("inputClippings").size() > 1) {
            fault(at + "/inputClippings", "this encoder takes one clipping of an input");
        }
        for (var unsupported : List.of(
                "audioSelectorGroups", "decryptionSettings", "imageInserter", "videoOverlays", "supplementalImps")) {
            if (!input.path(unsupported).isMissingNode()) {
                fault(at + "/" + unsupported, "is not available in this encoder");
            }
        }
        input.path("audioSelectors").properties().forEach(selector -> {
            var external = selector.getValue().path("externalAudioFileInput");
            if (!external.isMissingNode()) {
                address(external.asText(""), at + "/audioSelectors/" + selector.getKey() + "/externalAudioFileInput");
            }
        });
        input.path("captionSelectors").properties().forEach(selector -> {
            var source = selector.getValue().path("sourceSettings");
            var place = at + "/captionSelectors/" + selector.getKey() + "/sourceSettings";
            if (!CAPTION_SOURCES.contains(source.path("sourceType").asText(""))) {
                fault(place + "/sourceType", "this encoder reads captions from files: " + CAPTION_SOURCES);
            } else {
                address(
                        source.path("fileSourceSettings").path("sourceFile").asText(""),
                        place + "/fileSourceSettings/sourceFile");
            }
        });
    }

    private void group(JsonNode group, JsonNode input, String at) {
        var settings = group.path("outputGroupSettings");
        var type = settings.path("type").asText("");
        var own =
                switch (type) {
                    case "HLS_GROUP_SETTINGS" -> "hlsGroupSettings";
                    case "FILE_GROUP_SETTINGS" -> "fileGroupSettings";
                    default -> "";
                };
        if (own.isEmpty()) {
            fault(
                    at + "/outputGroupSettings/type",
                    type.isEmpty() ? "is a required property" : type + " is not available in this encoder");
            return;
        }
        var hls = own.equals("hlsGroupSettings");
        var place = at + "/outputGroupSettings/" + own;
        if (!settings.path(own).path("destination").asText("").matches("s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?")) {
            fault(place + "/destination", "must match pattern ^s3://<bucket>/<path>");
        }
        if (hls) {
            require(settings.path(own), place, "segmentLength");
            require(settings.path(own), place, "minSegmentLength");
            range(settings.path(own), place, "segmentLength", 1, Integer.MAX_VALUE);
            if (!settings.path(own).path("encryption").isMissingNode()) {
                fault(place + "/encryption", "is not available in this encoder");
            }
            if (settings.path(own)
                    .path("directoryStructure")
                    .asText("SINGLE_DIRECTORY")
                    .startsWith("SUB")) {
                fault(place + "/directoryStructure", "this encoder writes SINGLE_DIRECTORY");
            }
        }
        if (group.path("outputs").isEmpty()) {
            fault(at + "/outputs", "must have at least 1 items but has 0 items");
        }
        var names = new HashSet<String>();
        for (var i = 0; i < group.path("outputs").size(); i++) {
            var output = group.path("outputs").get(i);
            var name = output.path("nameModifier").asText("");
            if (name.isEmpty() && (hls || group.path("outputs").size() > 1)) {
                fault(at + "/outputs/" + i + "/nameModifier", "is a required property");
            } else if (!names.add(name + "." + output.path("extension").asText(""))) {
                fault(at + "/outputs/" + i + "/nameModifier", "must be unique within its output group");
            }
            output(output, input, hls, at + "/outputs/" + i);
        }
    }

    private void output(JsonNode output, JsonNode input, boolean hls, String at) {
        var container = output.path("containerSettings").path("container").asText(hls ? "M3U8" : "MP4");
        if (!CONTAINERS.contains(container) || hls != container.equals("M3U8")) {
            fault(at + "/containerSettings/container", container + " is not available in this output group");
        }
        var video = output.path("videoDescription");
        var audio = output.path("audioDescriptions");
        var captions = output.path("captionDescriptions");
        if (video.isMissingNode() && audio.isEmpty() && captions.isEmpty()) {
            fault(at, "must have a videoDescription, audioDescriptions or captionDescriptions");
        }
        if (!captions.isEmpty() && !(video.isMissingNode() && audio.isEmpty() && captions.size() == 1)) {
            fault(at + "/captionDescriptions", "this encoder writes each captions track to an output of its own");
        }
        if (!video.isMissingNode()) {
            video(video, hls, at + "/videoDescription");
        }
        for (var i = 0; i < audio.size(); i++) {
            audio(audio.get(i), input, at + "/audioDescriptions/" + i);
        }
        for (var i = 0; i < captions.size(); i++) {
            var place = at + "/captionDescriptions/" + i;
            if (input.path("captionSelectors")
                    .path(captions.get(i).path("captionSelectorName").asText(""))
                    .isMissingNode()) {
                fault(place + "/captionSelectorName", "must be the name of a caption selector of the input");
            }
            var to = captions.get(i)
                    .path("destinationSettings")
                    .path("destinationType")
                    .asText("");
            if (hls ? !to.equals("WEBVTT") : !CAPTION_FILES.contains(to)) {
                fault(place + "/destinationSettings/destinationType", to + " is not available in this output group");
            }
        }
        if (output.path("outputSettings")
                .path("hlsSettings")
                .path("iFrameOnlyManifest")
                .asText("")
                .startsWith("INC")) {
            fault(at + "/outputSettings/hlsSettings/iFrameOnlyManifest", "this encoder writes no I-frame playlists");
        }
    }

    private void video(JsonNode video, boolean hls, String at) {
        for (var side : List.of("width", "height")) {
            range(video, at, side, 32, 8192);
            if (video.path(side).asInt(2) % 2 != 0) {
                fault(at + "/" + side, "must be even");
            }
        }
        var codec = video.path("codecSettings").path("codec").asText("");
        var place = at + "/codecSettings";
        if (!VIDEO_CODECS.contains(codec) || hls && !codec.startsWith("H_26")) {
            fault(place + "/codec", codec.isEmpty() ? "is a required property" : codec + " is not available here");
            return;
        }
        if (codec.startsWith("H_26")) {
            var own = codec.equals("H_264") ? "h264Settings" : "h265Settings";
            var settings = video.path("codecSettings").path(own);
            var mode = settings.path("rateControlMode").asText("CBR");
            var needed = mode.equals("QVBR") ? "maxBitrate" : "bitrate";
            require(settings, place + "/" + own, needed);
            range(settings, place + "/" + own, needed, 1000, 1_466_400_000);
            if (settings.path("framerateControl").asText("").equals("SPECIFIED")) {
                require(settings, place + "/" + own, "framerateNumerator");
                require(settings, place + "/" + own, "framerateDenominator");
            }
        }
    }

    private void audio(JsonNode audio, JsonNode input, String at) {
        var source = audio.path("audioSourceName").asText("Audio Selector 1");
        if (input.path("audioSelectors").path(source).isMissingNode() && audio.has("audioSourceName")) {
            fault(at + "/audioSourceName", "must be the name of an audio selector of the input");
        }
        var codec = audio.path("codecSettings").path("codec").asText("");
        if (!AUDIO_CODECS.contains(codec)) {
            fault(
                    at + "/codecSettings/codec",
                    codec.isEmpty() ? "is a required property" : codec + " is not available here");
        }
    }

    private void address(String address, String at) {
        if (address.length() > 2048 || !address.matches("(s3://[^/]+/.+)|(https?://[^/]+/.*)")) {
            fault(at, "must match pattern ^(s3://<bucket>/<key>)|(https?://<host>/<path>)$");
        }
    }

    private void require(JsonNode node, String at, String member) {
        if (node.path(member).isMissingNode() || node.path(member).isNull()) {
            fault(at + "/" + member, "is a required property");
        }
    }

    private void range(JsonNode node, String at, String member, long least, long most) {
        var value = node.path(member);
        if (value.isNumber() && (value.asLong() < least || value.asLong() > most)) {
            fault(at + "/" + member, "must be between " + least + " and " + most);
        }
    }

    private void fault(String at, String text) {
        faults.add(at + ": " + text);
    }
}
