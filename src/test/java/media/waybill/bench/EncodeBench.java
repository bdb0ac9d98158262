package media.waybill.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import media.waybill.embedded.Keys;
import media.waybill.embedded.MediaConvertServer;
import media.waybill.embedded.S3Server;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.mediaconvert.MediaConvertClient;
import software.amazon.awssdk.services.mediaconvert.model.AudioSelector;
import software.amazon.awssdk.services.mediaconvert.model.ContainerType;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;
import software.amazon.awssdk.services.mediaconvert.model.JobStatus;
import software.amazon.awssdk.services.mediaconvert.model.Output;
import software.amazon.awssdk.services.mediaconvert.model.OutputGroupType;
import software.amazon.awssdk.services.mediaconvert.model.VideoCodec;
import software.amazon.awssdk.services.s3.S3Client;

/** The embedded encoder from CreateJob to COMPLETE, S3 to S3, beside one ffmpeg that makes the same ladder on disk. */
public final class EncodeBench {

    private static final int[] HEIGHTS = {720, 480, 360};
    private static final int[] WIDTHS = {1280, 854, 640};
    private static final int[] RATES = {3_500_000, 1_600_000, 800_000};
    private static final int SEGMENT = 6;

    /** @param sourceSeconds playing time of what was encoded */
    public record Result(int sourceSeconds, Duration encoder, Duration ffmpeg) {

        /** 1 means: as fast as ffmpeg alone. */
        public double overhead() {
            return (double) encoder.toMillis() / Math.max(1, ffmpeg.toMillis());
        }
    }

    private EncodeBench() {}

    /** @param folder empty, for everything that is written */
    public static Result run(Path folder, int seconds) throws Exception {
        var ffmpeg = new Ffmpeg(null, folder);
        var source = folder.resolve("source.mov");
        ffmpeg.run(Command.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=25:duration=" + seconds,
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
                "-crf",
                "18",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "pcm_s16le",
                source.toString()));
        var alone = plain(ffmpeg, source, Files.createDirectories(folder.resolve("plain")));
        return new Result(seconds, embedded(ffmpeg, source, folder), alone);
    }

    private static Duration plain(Ffmpeg ffmpeg, Path source, Path folder) {
        var arguments = new ArrayList<>(List.of("-i", source.toString(), "-filter_complex"));
        var graph = new StringBuilder("[0:v]split=" + HEIGHTS.length);
        for (var i = 0; i < HEIGHTS.length; i++) {
            graph.append("[s").append(i).append(']');
        }
        for (var i = 0; i < HEIGHTS.length; i++) {
            graph.append(";[s" + i + "]scale=" + WIDTHS[i] + ":" + HEIGHTS[i] + ",format=yuv420p[v" + i + "]");
        }
        arguments.add(graph.toString());
        for (var i = 0; i < HEIGHTS.length; i++) {
            arguments.addAll(List.of("-map", "[v" + i + "]", "-c:v", "libx264", "-preset", "veryfast", "-profile:v"));
            arguments.addAll(List.of("main", "-crf", "23", "-maxrate", "" + RATES[i], "-bufsize", "" + 2 * RATES[i]));
            arguments.addAll(List.of("-g", "50", "-keyint_min", "50", "-sc_threshold", "0"));
            arguments.addAll(hls("v" + i));
        }
        arguments.addAll(List.of("-map", "0:a", "-c:a", "aac", "-b:a", "128000"));
        arguments.addAll(hls("a"));
        var start = System.nanoTime();
        ffmpeg.run(Command.of(arguments).in(folder));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> hls(String name) {
        return List.of("-f", "hls", "-hls_time", "" + SEGMENT, "-hls_list_size", "0", name + ".m3u8");
    }

    private static Duration embedded(Ffmpeg ffmpeg, Path source, Path folder) {
        var keys = Keys.SAMPLES;
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKey(), keys.secretKey()));
        try (var store = S3Server.start(folder, "127.0.0.1", 0, keys);
                var server = MediaConvertServer.start(new MediaConvertServer.Options(
                        folder, "127.0.0.1", 0, keys, store.endpoint(), keys, null, "", ffmpeg, 1, Clock.systemUTC()));
                var s3 = S3Client.builder()
                        .endpointOverride(store.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .forcePathStyle(true)
                        .build();
                var client = MediaConvertClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build()) {
            s3.createBucket(r -> r.bucket("bench"));
            s3.putObject(r -> r.bucket("bench").key("source.mov"), RequestBody.fromFile(source));
            var start = System.nanoTime();
            var id = client.createJob(
                            r -> r.role("arn:aws:iam::000000000000:role/bench").settings(settings()))
                    .job()
                    .id();
            for (var job = client.getJob(r -> r.id(id)).job(); job.status() != JobStatus.COMPLETE; ) {
                if (job.status() == JobStatus.ERROR) {
                    throw new IllegalStateException(job.errorMessage());
                }
                LockSupport.parkNanos(50_000_000);
                job = client.getJob(r -> r.id(id)).job();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static JobSettings settings() {
        var outputs = new ArrayList<Output>();
        for (var i = 0; i < HEIGHTS.length; i++) {
            var rung = i;
            outputs.add(Output.builder()
                    .nameModifier("_" + HEIGHTS[i])
                    .containerSettings(c -> c.container(ContainerType.M3_U8))
                    .videoDescription(v -> v.width(WIDTHS[rung])
                            .height(HEIGHTS[rung])
                            .codecSettings(c -> c.codec(VideoCodec.H_264).h264Settings(h -> h.rateControlMode("QVBR")
                                    .maxBitrate(RATES[rung])
                                    .gopSize(2.0)
                                    .gopSizeUnits("SECONDS"))))
                    .build());
        }
        outputs.add(Output.builder()
                .nameModifier("_audio")
                .containerSettings(c -> c.container(ContainerType.M3_U8))
                .audioDescriptions(a -> a.audioSourceName("sound").codecSettings(c -> c.codec("AAC")
                        .aacSettings(s -> s.bitrate(128_000).sampleRate(48_000).codingMode("CODING_MODE_2_0"))))
                .build());
        return JobSettings.builder()
                .inputs(i -> i.fileInput("s3://bench/source.mov")
                        .audioSelectors(Map.of(
                                "sound",
                                AudioSelector.builder()
                                        .defaultSelection("DEFAULT")
                                        .build())))
                .outputGroups(g -> g.outputGroupSettings(s -> s.type(OutputGroupType.HLS_GROUP_SETTINGS)
                                .hlsGroupSettings(h -> h.destination("s3://bench/out/film")
                                        .segmentLength(SEGMENT)
                                        .minSegmentLength(0)))
                        .outputs(outputs))
                .build();
    }
}
