package media.waybill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.mediaconvert.MediaConvertClient;
import software.amazon.awssdk.services.mediaconvert.model.AudioCodec;
import software.amazon.awssdk.services.mediaconvert.model.AudioDescription;
import software.amazon.awssdk.services.mediaconvert.model.AudioSelector;
import software.amazon.awssdk.services.mediaconvert.model.BadRequestException;
import software.amazon.awssdk.services.mediaconvert.model.CaptionDestinationType;
import software.amazon.awssdk.services.mediaconvert.model.CaptionSelector;
import software.amazon.awssdk.services.mediaconvert.model.CaptionSourceType;
import software.amazon.awssdk.services.mediaconvert.model.ConflictException;
import software.amazon.awssdk.services.mediaconvert.model.ForbiddenException;
import software.amazon.awssdk.services.mediaconvert.model.H264RateControlMode;
import software.amazon.awssdk.services.mediaconvert.model.Job;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;
import software.amazon.awssdk.services.mediaconvert.model.JobStatus;
import software.amazon.awssdk.services.mediaconvert.model.LanguageCode;
import software.amazon.awssdk.services.mediaconvert.model.MediaConvertException;
import software.amazon.awssdk.services.mediaconvert.model.NotFoundException;
import software.amazon.awssdk.services.mediaconvert.model.Output;
import software.amazon.awssdk.services.mediaconvert.model.OutputGroupType;
import software.amazon.awssdk.services.mediaconvert.model.QueueStatus;
import software.amazon.awssdk.services.mediaconvert.model.VideoCodec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

class MediaConvertServerIT {

    private static final String ROLE = "arn:aws:iam::000000000000:role/waybill";

    @TempDir
    Path data;

    private Ffmpeg ffmpeg;
    private S3Server store;
    private S3Client s3;
    private SqsServer queue;
    private MediaConvertServer server;
    private MediaConvertClient mediaConvert;

    @BeforeEach
    void start() {
        ffmpeg = new Ffmpeg(null, data);
        store = S3Server.start(data, "127.0.0.1", 0, Keys.SAMPLES);
        s3 = S3ServerIT.client(store, Keys.SAMPLES);
        s3.createBucket(r -> r.bucket("vault"));
        queue = SqsServer.start(0);
        startEncoder();
    }

    @AfterEach
    void stop() {
        stopEncoder();
        queue.close();
        s3.close();
        store.close();
    }

    @Test
    void makesAnHlsLadderWithSoundAndWordsInTheirLanguages() throws IOException {
        put("in/film.mov", clip(4, "1280x720"));
        put("in/dub.wav", sound(4));
        s3.putObject(r -> r.bucket("vault").key("in/sub.srt"), RequestBody.fromString("""
                1
                00:00:00,500 --> 00:00:01,500
                First

                2
                00:00:01,800 --> 00:00:02,400
                Over the edge
                """));

        var job = await(submit(ladder("s3://vault/in/film.mov", "s3://vault/out/film"), Map.of("waybill", "42")));

        assertThat(job.errorMessage()).isNull();
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETE);
        assertThat(job.userMetadata()).containsEntry("waybill", "42");
        assertThat(job.outputGroupDetails()
                        .getFirst()
                        .outputDetails()
                        .getFirst()
                        .videoDetails()
                        .heightInPx())
                .isEqualTo(360);
        var master = text("out/film.m3u8");
        assertThat(master)
                .contains("RESOLUTION=640x360", "RESOLUTION=320x180")
                .contains("TYPE=AUDIO,GROUP-ID=\"program_audio\",NAME=\"Norwegian\",LANGUAGE=\"no\",DEFAULT=YES")
                .contains("NAME=\"German\",LANGUAGE=\"de\",DEFAULT=NO,AUTOSELECT=YES")
                .contains("TYPE=SUBTITLES,GROUP-ID=\"subs\",NAME=\"Swedish (forced)\",LANGUAGE=\"sv\"", "FORCED=YES")
                .contains("CODECS=\"avc1.4D4", "mp4a.40.2");
        assertThat(keys("out/"))
                .contains(
                        "out/film_360.m3u8", "out/film_360_00001.ts", "out/film_360_00002.ts", "out/film_180_00001.ts")
                .contains("out/film_de_00001.ts", "out/film_sv_00002.vtt");
        assertThat(text("out/film_360.m3u8")).contains("film_360_00001.ts", "#EXT-X-ENDLIST");
        assertThat(text("out/film_sv_00001.vtt"))
                .contains("X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000", "First", "Over the edge");
        assertThat(text("out/film_sv_00002.vtt")).contains("Over the edge").doesNotContain("First");
        // The text's map and the pictures' clock agree.
        var segment = data.resolve("segment.ts");
        s3.getObject(r -> r.bucket("vault").key("out/film_360_00001.ts"), segment);
        assertThat(Documents.JSON
                        .readTree(ffmpeg.probeJson(segment.toString()))
                        .path("format")
                        .path("start_time")
                        .asDouble())
                .isBetween(9.9, 10.1);
        assertThat(statuses()).startsWith("PROGRESSING", "INPUT_INFORMATION").endsWith("COMPLETE");
    }

    @Test
    void makesFilesAndFrames() throws IOException {
        put("in/film.mov", clip(2, "320x180"));
        var settings = JobSettings.builder()
                .inputs(i ->
                        i.fileInput("s3://vault/in/film.mov").audioSelectors(Map.of("Audio Selector 1", selector())))
                .outputGroups(
                        g -> g.outputGroupSettings(s -> s.type(OutputGroupType.FILE_GROUP_SETTINGS)
                                        .fileGroupSettings(f -> f.destination("s3://vault/mp4/")))
                                .outputs(video("_proxy", 180).toBuilder()
                                        .containerSettings(c -> c.container("MP4"))
                                        .audioDescriptions(aac("Audio Selector 1", "NOB"))
                                        .build()),
                        g -> g.outputGroupSettings(s -> s.type(OutputGroupType.FILE_GROUP_SETTINGS)
                                        .fileGroupSettings(f -> f.destination("s3://vault/stills/frame")))
                                .outputs(Output.builder()
                                        .containerSettings(c -> c.container("RAW"))
                                        .videoDescription(
                                                v -> v.width(160).height(90).codecSettings(c -> c.codec(
                                                                VideoCodec.FRAME_CAPTURE)
                                                        .frameCaptureSettings(f -> f.framerateNumerator(2)
                                                                .framerateDenominator(1)
                                                                .maxCaptures(3)
                                                                .quality(80))))
                                        .build()))
                .build();

        var job = await(submit(settings, Map.of()));

        assertThat(job.errorMessage()).isNull();
        assertThat(keys("mp4/")).containsExactly("mp4/film_proxy.mp4");
        assertThat(keys("stills/"))
                .containsExactly("stills/frame.0000000.jpg", "stills/frame.0000001.jpg", "stills/frame.0000002.jpg");
        var proxy = data.resolve("proxy.mp4");
        s3.getObject(r -> r.bucket("vault").key("mp4/film_proxy.mp4"), proxy);
        assertThat(ffmpeg.probe(proxy).audio().getFirst().language()).isEqualTo("nob");
    }

    @Test
    void aJobWithoutItsInputEndsInAnErrorThatNamesIt() throws IOException {
        s3.putObject(r -> r.bucket("vault").key("in/noise.mov"), RequestBody.fromString("no film at all"));

        var missing = await(submit(ladder("s3://vault/in/none.mov", "s3://vault/out/x"), Map.of()));
        var noise = await(submit(files("s3://vault/in/noise.mov"), Map.of()));

        assertThat(missing.errorCode()).isEqualTo(1404);
        assertThat(missing.errorMessage()).contains("s3://vault/in/none.mov");
        assertThat(noise.errorCode()).isEqualTo(1010);
        assertThat(noise.errorMessage()).startsWith("Unable to open input file [s3://vault/in/noise.mov]");
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        assertThatThrownBy(() ->
                        mediaConvert.createJob(r -> r.role(ROLE).settings(s -> s.inputs(i -> i.fileInput("ftp://x")))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("/settings/inputs/0/fileInput: must match pattern")
                .hasMessageContaining("/settings/outputGroups: must have at least 1 items");
        assertThatThrownBy(() -> submit(
                        ladder("s3://vault/in/film.mov", "s3://vault/out/x").toBuilder()
                                .outputGroups(
                                        g -> g.outputGroupSettings(s -> s.type(OutputGroupType.FILE_GROUP_SETTINGS)
                                                        .fileGroupSettings(f -> f.destination("s3://vault/o")))
                                                .outputs(video("_a", 180), video("_a", 360)))
                                .build(),
                        Map.of()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("/settings/outputGroups/0/outputs/1/nameModifier: must be unique");
        assertThatThrownBy(() -> mediaConvert.createJob(
                        r -> r.role(ROLE).queue("none").settings(files("s3://vault/in/film.mov"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> mediaConvert.getJob(r -> r.id("none"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameTokenIsTheSameJobAndAPausedQueueHoldsItsJobs() throws IOException {
        put("in/film.mov", clip(2, "320x180"));
        mediaConvert.createQueue(r -> r.name("night").status(QueueStatus.PAUSED));
        var first = mediaConvert.createJob(
                r -> r.role(ROLE).queue("night").clientRequestToken("t").settings(files("s3://vault/in/film.mov")));
        var again = mediaConvert.createJob(
                r -> r.role(ROLE).queue("night").clientRequestToken("t").settings(files("s3://vault/in/film.mov")));
        assertThat(again.job().id()).isEqualTo(first.job().id());
        assertThat(first.job().status()).isEqualTo(JobStatus.SUBMITTED);

        // Over a restart the job still waits, and its queue is still paused.
        stopEncoder();
        startEncoder();
        assertThat(mediaConvert
                        .listJobs(r -> r.queue("night").status(JobStatus.SUBMITTED))
                        .jobs())
                .hasSize(1);
        assertThat(mediaConvert.searchJobs(r -> r.inputFile("film.mov")).jobs()).hasSize(1);

        mediaConvert.updateQueue(r -> r.name("night").status(QueueStatus.ACTIVE));
        assertThat(await(first.job()).status()).isEqualTo(JobStatus.COMPLETE);
        assertThatThrownBy(() -> mediaConvert.cancelJob(r -> r.id(first.job().id())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatWasRunningWhenItStoppedRunsAgainToItsEnd() throws IOException {
        put("in/film.mov", clip(20, "1280x720"));
        var job = submit(files("s3://vault/in/film.mov"), Map.of());
        awaitStatus(job, Set.of(JobStatus.PROGRESSING));

        stopEncoder();
        startEncoder();

        assertThat(await(job).status()).isEqualTo(JobStatus.COMPLETE);
        assertThat(mediaConvert.getJob(r -> r.id(job.id())).job().retryCount()).isEqualTo(1);
    }

    @Test
    void aRunningJobCanBeCancelled() throws IOException {
        put("in/film.mov", clip(20, "1280x720"));
        var job = submit(files("s3://vault/in/film.mov"), Map.of());
        awaitStatus(job, Set.of(JobStatus.PROGRESSING));

        mediaConvert.cancelJob(r -> r.id(job.id()));

        assertThat(await(job).status()).isEqualTo(JobStatus.CANCELED);
        var next = submit(files("s3://vault/in/missing.mov"), Map.of());
        assertThat(await(next).status()).isEqualTo(JobStatus.ERROR);
        assertThat(keys("mp4/")).isEmpty();
    }

    @Test
    void strangersAreRefused() {
        try (var stranger = client(new Keys("waybill", "guess"))) {
            assertThatThrownBy(() -> stranger.listJobs(r -> {}))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("signature we calculated does not match");
        }
        try (var unknown = client(new Keys("other", "waybill-secret"))) {
            assertThatThrownBy(() -> unknown.listJobs(r -> {})).isInstanceOf(MediaConvertException.class);
        }
    }

    @Test
    void probesWithoutAJob() throws IOException {
        put("in/film.mov", clip(2, "320x180"));

        var result = mediaConvert
                .probe(r -> r.inputFiles(f -> f.fileUrl("s3://vault/in/film.mov")))
                .probeResults()
                .getFirst();

        assertThat(result.container().tracks().getFirst().videoProperties().width())
                .isEqualTo(320);
        assertThat(result.metadata().fileSize()).isPositive();
    }

    private JobSettings ladder(String input, String destination) {
        var outputs = new ArrayList<Output>();
        outputs.add(video("_360", 360));
        outputs.add(video("_180", 180));
        outputs.add(Output.builder()
                .nameModifier("_no")
                .containerSettings(c -> c.container("M3U8"))
                .audioDescriptions(aac("Audio Selector 1", "NOR"))
                .build());
        outputs.add(Output.builder()
                .nameModifier("_de")
                .containerSettings(c -> c.container("M3U8"))
                .audioDescriptions(aac("dub", "DEU"))
                .build());
        outputs.add(Output.builder()
                .nameModifier("_sv")
                .containerSettings(c -> c.container("M3U8"))
                .captionDescriptions(c -> c.captionSelectorName("sub")
                        .languageCode(LanguageCode.SWE)
                        .languageDescription("Swedish (forced)")
                        .destinationSettings(d -> d.destinationType(CaptionDestinationType.WEBVTT)))
                .build());
        return JobSettings.builder()
                .inputs(i -> i.fileInput(input)
                        .audioSelectors(Map.of(
                                "Audio Selector 1",
                                selector(),
                                "dub",
                                selector().toBuilder()
                                        .externalAudioFileInput("s3://vault/in/dub.wav")
                                        .build()))
                        .captionSelectors(Map.of(
                                "sub",
                                CaptionSelector.builder()
                                        .sourceSettings(s -> s.sourceType(CaptionSourceType.SRT)
                                                .fileSourceSettings(f -> f.sourceFile("s3://vault/in/sub.srt")))
                                        .build())))
                .outputGroups(g -> g.name("Apple HLS")
                        .outputGroupSettings(s -> s.type(OutputGroupType.HLS_GROUP_SETTINGS)
                                .hlsGroupSettings(h -> h.destination(destination)
                                        .segmentLength(2)
                                        .minSegmentLength(0)))
                        .outputs(outputs))
                .build();
    }

    private JobSettings files(String input) {
        return JobSettings.builder()
                .inputs(i -> i.fileInput(input))
                .outputGroups(g -> g.outputGroupSettings(s -> s.type(OutputGroupType.FILE_GROUP_SETTINGS)
                                .fileGroupSettings(f -> f.destination("s3://vault/mp4/")))
                        .outputs(video("_720", 720).toBuilder()
                                .containerSettings(c -> c.container("MP4"))
                                .build()))
                .build();
    }

    private static AudioSelector selector() {
        return AudioSelector.builder().defaultSelection("DEFAULT").build();
    }

    private static Output video(String name, int height) {
        return Output.builder()
                .nameModifier(name)
                .containerSettings(c -> c.container("M3U8"))
                .videoDescription(
                        v -> v.height(height).width(height * 16 / 9).codecSettings(c -> c.codec(VideoCodec.H_264)
                                .h264Settings(h -> h.rateControlMode(H264RateControlMode.QVBR)
                                        .maxBitrate(800_000)
                                        .gopSize(2.0)
                                        .gopSizeUnits("SECONDS"))))
                .build();
    }

    private static AudioDescription aac(String source, String language) {
        return AudioDescription.builder()
                .audioSourceName(source)
                .languageCode(language)
                .codecSettings(c -> c.codec(AudioCodec.AAC)
                        .aacSettings(a -> a.bitrate(96_000).sampleRate(48_000).codingMode("CODING_MODE_2_0")))
                .build();
    }

    private Job submit(JobSettings settings, Map<String, String> metadata) {
        return mediaConvert
                .createJob(r -> r.role(ROLE).settings(settings).userMetadata(metadata))
                .job();
    }

    private Job await(Job job) {
        return awaitStatus(job, Set.of(JobStatus.COMPLETE, JobStatus.ERROR, JobStatus.CANCELED));
    }

    private Job awaitStatus(Job job, Set<JobStatus> wanted) {
        var deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline) {
            var now = mediaConvert.getJob(r -> r.id(job.id())).job();
            if (wanted.contains(now.status())) {
                return now;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("job " + job.id() + " did not reach " + wanted);
    }

    private List<String> statuses() throws IOException {
        try (var sqs = SqsClient.builder()
                .endpointOverride(queue.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(S3ServerIT.credentials(Keys.SAMPLES))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build()) {
            var address = sqs.getQueueUrl(r -> r.queueName("events")).queueUrl();
            var statuses = new ArrayList<String>();
            while (!statuses.contains("COMPLETE")) {
                for (var message : sqs.receiveMessage(
                                r -> r.queueUrl(address).maxNumberOfMessages(10).waitTimeSeconds(5))
                        .messages()) {
                    JsonNode event = Documents.JSON.readTree(message.body());
                    assertThat(event.path("detail-type").asText()).isEqualTo("MediaConvert Job State Change");
                    statuses.add(event.path("detail").path("status").asText());
                    sqs.deleteMessage(r -> r.queueUrl(address).receiptHandle(message.receiptHandle()));
                }
            }
            return statuses;
        }
    }

    private void startEncoder() {
        server = MediaConvertServer.start(new MediaConvertServer.Options(
                data,
                "127.0.0.1",
                0,
                Keys.SAMPLES,
                store.endpoint(),
                Keys.SAMPLES,
                queue.endpoint(),
                "events",
                ffmpeg,
                1,
                Clock.systemUTC()));
        mediaConvert = client(Keys.SAMPLES);
    }

    private void stopEncoder() {
        mediaConvert.close();
        server.close();
    }

    private MediaConvertClient client(Keys keys) {
        return MediaConvertClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(S3ServerIT.credentials(keys))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    private Path clip(int seconds, String size) {
        var clip = data.resolve("source.mov");
        ffmpeg.run(Command.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=" + size + ":rate=25:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=" + seconds,
                "-ac",
                "2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                clip.toString()));
        return clip;
    }

    private Path sound(int seconds) {
        var wav = data.resolve("sound.wav");
        ffmpeg.run(Command.of(
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=880:sample_rate=48000:duration=" + seconds,
                "-ac",
                "2",
                wav.toString()));
        return wav;
    }

    private void put(String key, Path file) throws IOException {
        s3.putObject(r -> r.bucket("vault").key(key), RequestBody.fromBytes(Files.readAllBytes(file)));
    }

    private String text(String key) {
        return s3.getObjectAsBytes(r -> r.bucket("vault").key(key)).asUtf8String();
    }

    private List<String> keys(String prefix) {
        return s3.listObjectsV2(r -> r.bucket("vault").prefix(prefix)).contents().stream()
                .map(object -> object.key())
                .collect(Collectors.toList());
    }
}
