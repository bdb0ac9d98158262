package media.waybill.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.encoding.Profile.Rung;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.mediaconvert.model.AudioCodec;
import software.amazon.awssdk.services.mediaconvert.model.AudioDefaultSelection;
import software.amazon.awssdk.services.mediaconvert.model.AudioLanguageCodeControl;
import software.amazon.awssdk.services.mediaconvert.model.AudioSelector;
import software.amazon.awssdk.services.mediaconvert.model.CaptionDestinationType;
import software.amazon.awssdk.services.mediaconvert.model.CaptionSelector;
import software.amazon.awssdk.services.mediaconvert.model.CaptionSourceType;
import software.amazon.awssdk.services.mediaconvert.model.ContainerType;
import software.amazon.awssdk.services.mediaconvert.model.H264CodecProfile;
import software.amazon.awssdk.services.mediaconvert.model.H264GopSizeUnits;
import software.amazon.awssdk.services.mediaconvert.model.H264QualityTuningLevel;
import software.amazon.awssdk.services.mediaconvert.model.H264RateControlMode;
import software.amazon.awssdk.services.mediaconvert.model.HlsAudioTrackType;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;
import software.amazon.awssdk.services.mediaconvert.model.Output;
import software.amazon.awssdk.services.mediaconvert.model.OutputGroupType;
import software.amazon.awssdk.services.mediaconvert.model.VideoCodec;
import software.amazon.awssdk.services.mediaconvert.model.WebvttAccessibilitySubs;

/** A job's settings: the ladder of one video, each sound and each text as a rendition of its own. */
final class JobPlan {

    static final String BASE = "index";
    private static final String SOUNDS = "sound";

    /**
     * A sound beside the video.
     *
     * @param source null: the video's own
     */
    record Sound(@Nullable String source, @Nullable String language) {}

    /** @param format as the vault's form says: webvtt, imsc, srt … */
    record Text(
            String source,
            String format,
            @Nullable String language,
            @Nullable String use) {}

    private final Profile profile;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, AudioSelector> audioSelectors = new LinkedHashMap<>();
    private final Map<String, CaptionSelector> captionSelectors = new LinkedHashMap<>();

    private JobPlan(Profile profile) {
        this.profile = profile;
    }

    /**
     * @param video its address, s3://…
     * @param destination folder of the outputs, s3://…/
     */
    static JobSettings of(
            Profile profile, String video, int height, List<Sound> sounds, List<Text> texts, String destination) {
        var plan = new JobPlan(profile);
        profile.rungsFor(height).forEach(plan::rung);
        for (var i = 0; i < sounds.size(); i++) {
            plan.sound(sounds.get(i), i + 1);
        }
        for (var i = 0; i < texts.size(); i++) {
            plan.text(texts.get(i), i + 1);
        }
        return JobSettings.builder()
                .inputs(input -> input.fileInput(video)
                        .timecodeSource("ZEROBASED")
                        .audioSelectors(plan.audioSelectors)
                        .captionSelectors(plan.captionSelectors))
                .outputGroups(group -> group.name("Apple HLS")
                        .outputGroupSettings(settings -> settings.type(OutputGroupType.HLS_GROUP_SETTINGS)
                                .hlsGroupSettings(hls -> hls.destination(destination + BASE)
                                        .segmentLength(profile.segment())
                                        .minSegmentLength(0)
                                        .segmentControl("SEGMENTED_FILES")
                                        .directoryStructure("SINGLE_DIRECTORY")
                                        .manifestDurationFormat("FLOATING_POINT")
                                        .streamInfResolution("INCLUDE")))
                        .outputs(plan.outputs))
                .build();
    }

    private void rung(Rung rung) {
        outputs.add(Output.builder()
                .nameModifier("_video_" + rung.name())
                .containerSettings(container -> container.container(ContainerType.M3_U8))
                .outputSettings(settings -> settings.hlsSettings(hls -> hls.audioRenditionSets(SOUNDS)))
                .videoDescription(
                        video -> video.width(rung.width()).height(rung.height()).codecSettings(codec -> codec.codec(
                                        VideoCodec.H_264)
                                .h264Settings(h264 -> h264.rateControlMode(H264RateControlMode.QVBR)
                                        .qvbrSettings(qvbr -> qvbr.qvbrQualityLevel(rung.quality()))
                                        .maxBitrate(rung.maxBitrate())
                                        .codecProfile(H264CodecProfile.HIGH)
                                        .qualityTuningLevel(H264QualityTuningLevel.SINGLE_PASS_HQ)
                                        .gopSize((double) profile.groupOfPictures())
                                        .gopSizeUnits(H264GopSizeUnits.SECONDS)
                                        .gopClosedCadence(1)
                                        .framerateControl("INITIALIZE_FROM_SOURCE")
                                        .parControl("SPECIFIED")
                                        .parNumerator(1)
                                        .parDenominator(1))))
                .build());
    }

    private void sound(Sound sound, int number) {
        var selector = "sound " + number;
        audioSelectors.put(
                selector,
                AudioSelector.builder()
                        .defaultSelection(
                                number == 1 ? AudioDefaultSelection.DEFAULT : AudioDefaultSelection.NOT_DEFAULT)
                        .externalAudioFileInput(sound.source())
                        .build());
        outputs.add(Output.builder()
                .nameModifier("_audio_" + number + suffix(sound.language()))
                .containerSettings(container -> container.container(ContainerType.M3_U8))
                .outputSettings(settings -> settings.hlsSettings(hls -> hls.audioGroupId(SOUNDS)
                        .audioTrackType(
                                number == 1
                                        ? HlsAudioTrackType.ALTERNATE_AUDIO_AUTO_SELECT_DEFAULT
                                        : HlsAudioTrackType.ALTERNATE_AUDIO_AUTO_SELECT)))
                .audioDescriptions(audio -> audio.audioSourceName(selector)
                        .customLanguageCode(sound.language())
                        .languageCodeControl(AudioLanguageCodeControl.USE_CONFIGURED)
                        .streamName(name(sound.language(), "Original"))
                        .codecSettings(codec -> codec.codec(AudioCodec.AAC)
                                .aacSettings(aac -> aac.bitrate(profile.audio().bitrate())
                                        .sampleRate(profile.audio().sampleRate())
                                        .codingMode("CODING_MODE_2_0"))))
                .build());
    }

    private void text(Text text, int number) {
        var selector = "text " + number;
        captionSelectors.put(
                selector,
                CaptionSelector.builder()
                        .sourceSettings(source -> source.sourceType(type(text.format()))
                                .fileSourceSettings(file -> file.sourceFile(text.source())))
                        .build());
        var accessible = "SDH".equals(text.use()) || "CAPTION".equals(text.use());
        outputs.add(Output.builder()
                .nameModifier("_text_" + number + suffix(text.language()))
                .containerSettings(container -> container.container(ContainerType.M3_U8))
                .captionDescriptions(captions -> captions.captionSelectorName(selector)
                        .customLanguageCode(text.language())
                        .languageDescription(name(text.language(), "Subtitles") + description(text.use()))
                        .destinationSettings(to -> to.destinationType(CaptionDestinationType.WEBVTT)
                                .webvttDestinationSettings(webvtt -> webvtt.accessibility(
                                        accessible
                                                ? WebvttAccessibilitySubs.ENABLED
                                                : WebvttAccessibilitySubs.DISABLED))))
                .build());
    }

    private static String description(@Nullable String use) {
        return use == null || use.equals("FULL")
                ? ""
                : use.equals("SDH") ? " (SDH)" : " (" + use.toLowerCase(Locale.ROOT) + ")";
    }

    private static CaptionSourceType type(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "srt" -> CaptionSourceType.SRT;
            case "webvtt", "vtt" -> CaptionSourceType.WEBVTT;
            case "scc" -> CaptionSourceType.SCC;
            case "stl", "ebu-stl" -> CaptionSourceType.STL;
            default -> CaptionSourceType.IMSC;
        };
    }

    /** The extension by which the service knows what a captions file is. */
    static String extension(String format) {
        return switch (type(format)) {
            case SRT -> "srt";
            case WEBVTT -> "vtt";
            case SCC -> "scc";
            case STL -> "stl";
            default -> "ttml";
        };
    }

    private static String suffix(@Nullable String language) {
        return language == null ? "" : "_" + language.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String name(@Nullable String language, String otherwise) {
        return language == null ? otherwise : Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }
}
