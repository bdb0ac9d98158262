package media.waybill.samples;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;

/** Makes the sample files, once, with the hub's own ffmpeg. */
final class SampleMedia {

    private final Ffmpeg ffmpeg;
    private final SampleSubtitles subtitles;
    private final SampleMetadata metadata;
    private final Path folder;

    SampleMedia(Ffmpeg ffmpeg, SampleSubtitles subtitles, SampleMetadata metadata, Path folder) {
        this.ffmpeg = ffmpeg;
        this.subtitles = subtitles;
        this.metadata = metadata;
        this.folder = folder;
    }

    /** The finished file; made whole under another name first, so that a crash leaves none half made. */
    Path make(SampleFile file) throws IOException {
        var name = Integer.toHexString(file.hashCode() & 0x7fffffff) + "-" + file.make() + extension(file);
        var finished = folder.resolve(name);
        if (Files.exists(finished)) {
            return finished;
        }
        Files.createDirectories(folder);
        var half = folder.resolve("making-" + name);
        switch (file.make()) {
            case "video" -> video(file, half);
            case "dub" -> dub(file, half);
            case "poster" -> poster(file, half);
            case "subtitle" -> Files.write(half, subtitles.write(file));
            case "metadata" -> Files.write(half, metadata.write(file));
            case "bytes" ->
                Files.writeString(half, file.content() == null ? "" : file.content(), StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("a sample cannot be made  make=" + file.make());
        }
        if ("truncated".equals(file.fault())) {
            truncate(half);
        }
        return Files.move(half, finished, StandardCopyOption.ATOMIC_MOVE);
    }

    private void video(SampleFile file, Path target) {
        var arguments = new ArrayList<String>(List.of("-y", "-f", "lavfi", "-i", picture(file)));
        arguments.addAll(List.of("-f", "lavfi", "-i", sound(List.of(440, 554), file.seconds(), -23)));
        var black = "black".equals(file.fault()) ? "drawbox=color=black:t=fill:enable='between(t,4,8)'," : "";
        arguments.addAll(List.of(
                "-vf",
                black + "scale=1920:1080,setsar=1,format=yuv420p",
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-t",
                Integer.toString(file.seconds()),
                "-r",
                "25",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "20",
                "-g",
                "25",
                "-profile:v",
                "high",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-colorspace",
                "bt709",
                "-c:a",
                "pcm_s24le",
                "-ar",
                "48000",
                "-movflags",
                "+faststart",
                "-f",
                "mov",
                target.toString()));
        ffmpeg.run(Command.of(arguments));
    }

    private static String picture(SampleFile file) {
        var source = file.picture() == null ? "testsrc2" : file.picture();
        var size = "s=960x540:r=25";
        return switch (source) {
            case "mandelbrot" -> "mandelbrot=" + size + ":end_scale=0.02";
            case "life" -> "life=s=480x270:r=25:ratio=0.15:death_color=0x1d4e63:life_color=0xf2e9d8:mold=20";
            case "gradients" -> "gradients=s=960x540:r=25:speed=0.05:d=" + file.seconds();
            case "rgbtestsrc" -> "rgbtestsrc=" + size + ",hue=h=t*40";
            default -> source + "=" + size;
        };
    }

    private void dub(SampleFile file, Path target) {
        var surround = "5.1".equals(file.layout());
        int level = file.level() == null ? -23 : file.level();
        // Tones of its own: the same bytes twice would be a duplicate delivery.
        int base = 400 + Math.floorMod(file.path().hashCode(), 100);
        var tones = surround ? List.of(base, 550, 660, 50, 770, 880) : List.of(base, 660);
        ffmpeg.run(Command.of(
                "-y",
                "-f",
                "lavfi",
                "-i",
                sound(tones, file.seconds(), level),
                "-c:a",
                "pcm_s24le",
                "-ar",
                "48000",
                "-f",
                "wav",
                target.toString()));
    }

    /**
     * One tone a channel, together as loud as asked. A full-scale sine on two front channels measures about 0 LUFS
     * (ITU-R BS.1770); five channels of which two weigh 1.5 dB more measure 4.6 dB above two.
     */
    private static String sound(List<Integer> tones, int seconds, int level) {
        var amplitude = Math.pow(10, (level + 0.6 - (tones.size() > 2 ? 4.6 : 0)) / 20);
        var channels = tones.stream()
                .map(hertz -> String.format(Locale.ROOT, "%.5f*sin(2*PI*%d*t)", amplitude, hertz))
                .toList();
        return "aevalsrc=" + String.join("|", channels) + ":s=48000:c=" + (tones.size() > 2 ? "5.1" : "stereo") + ":d="
                + seconds;
    }

    private void poster(SampleFile file, Path target) {
        var size = "square".equals(file.fault()) ? "1500x1500" : "2000x3000";
        var colour = file.picture() == null ? "0x224466" : file.picture();
        ffmpeg.run(Command.of(
                "-y",
                "-f",
                "lavfi",
                "-i",
                "gradients=s=" + size + ":c0=" + colour + ":c1=0xf2e9d8:x0=0:y0=0:d=1:speed=0.00001",
                "-frames:v",
                "1",
                "-q:v",
                "3",
                "-update",
                "1",
                "-pix_fmt",
                extension(file).equals(".png") ? "rgb24" : "yuvj420p",
                "-c:v",
                extension(file).equals(".png") ? "png" : "mjpeg",
                "-f",
                "image2",
                target.toString()));
    }

    private static void truncate(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 3 / 5);
        }
    }

    private static String extension(SampleFile file) {
        int dot = file.path().lastIndexOf('.');
        return dot < 0 ? "" : file.path().substring(dot);
    }
}
