package media.waybill.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import media.waybill.media.FfmpegFailed.Reason;
import org.jspecify.annotations.Nullable;

/** Runs ffprobe and ffmpeg as separate processes, bounded in what they may open, in time and in memory. */
public final class Ffmpeg {

    /**
     * Containers we read. Playlists, concatenations, image patterns and session descriptions are left out: inside a
     * partner's file they would make ffmpeg open other files and addresses.
     */
    private static final String FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mxf,mxf_opatom,mpegts,mpeg,mpegvideo,avi,asf,gxf,wav,w64,aiff,caf,"
                    + "flac,mp3,aac,ac3,eac3,dts,ogg,h264,hevc,m4v,av1,obu,ivf,dv,flv,srt,webvtt,ass,png_pipe,jpeg_pipe,"
                    + "tiff_pipe,webp_pipe,gif,yuv4mpegpipe";

    private static final int TAIL_LINES = 12;
    private static final int LONGEST_LINE = 4000;
    private static final int LARGEST_PROBE = 32 << 20;
    private static final Fence FENCE = new Fence();
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "ffmpeg-end"));
    }

    private final @Nullable Path folder;
    private final Path data;
    private volatile @Nullable FfmpegBinaries binaries;

    /**
     * @param folder where ffmpeg and ffprobe are, or null to look for them
     * @param data the hub's data folder, where they are unpacked when the machine has none
     */
    public Ffmpeg(@Nullable Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /** The version that was found; throws {@link FfmpegFailed} with what to install when there is none. */
    public String version() {
        return binaries().version();
    }

    public Probe probe(Path file) {
        if (!Files.isReadable(file)) {
            throw new FfmpegFailed(Reason.UNREADABLE, "Cannot read " + file.getFileName(), "");
        }
        return probe(file.toAbsolutePath().toString());
    }

    /** Looks into a file path or a presigned {@code http(s)} address; only the bytes needed are read. */
    public Probe probe(String source) {
        return ProbeJson.read(probeJson(source));
    }

    /** What {@link #probe(String)} is made from, for those who keep ffprobe's answer as evidence. */
    public String probeJson(String source) {
        var arguments = new ArrayList<String>(
                List.of("-hide_banner", "-v", "error", "-print_format", "json", "-show_format", "-show_streams"));
        input(arguments, source, null, "-i");
        var json = new ByteArrayOutputStream();
        var run = Command.of(arguments)
                .within(Duration.ofMinutes(2))
                .withMemory(6L << 30)
                .onOutput(bytes -> {
                    if (json.size() < LARGEST_PROBE) {
                        json.writeBytes(bytes);
                    }
                });
        start(binaries().ffprobe(), arguments, run, Reason.UNREADABLE);
        return json.toString(StandardCharsets.UTF_8);
    }

    /** Runs ffmpeg to its end; throws {@link FfmpegFailed} when it fails, is cancelled or takes too long. */
    public void run(Command command) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y"));
        if (command.output() == null) {
            arguments.addAll(List.of("-nostats", "-progress", "pipe:1"));
        }
        String format = null;
        for (var i = 0; i < command.arguments().size(); i++) {
            var argument = command.arguments().get(i);
            if (argument.equals("-f") && i + 1 < command.arguments().size()) {
                format = command.arguments().get(i + 1);
            }
            if (argument.equals("-i") && i + 1 < command.arguments().size()) {
                input(arguments, command.arguments().get(++i), format, "-i");
                format = null;
            } else {
                arguments.add(argument);
            }
        }
        start(binaries().ffmpeg(), arguments, command, Reason.FAILED);
    }

    /** Opens nothing but the protocol that the source itself names, and reads it as nothing but a media container. */
    private static void input(List<String> arguments, String source, @Nullable String format, String option) {
        if ("lavfi".equals(format)) {
            arguments.addAll(List.of(option, source));
            return;
        }
        var protocols = "file";
        var address = source;
        if (source.startsWith("https://")) {
            protocols = "https,tls,tcp";
        } else if (source.startsWith("http://")) {
            protocols = "http,tcp";
        } else if (source.startsWith("pipe:")) {
            protocols = "pipe";
        } else if (!source.startsWith("file:")) {
            address = "file:" + source;
        }
        arguments.addAll(List.of(
                "-protocol_whitelist",
                protocols,
                "-format_whitelist",
                format == null ? FORMATS : FORMATS + "," + format,
                option,
                address));
    }

    private void start(Path program, List<String> arguments, Command command, Reason whenItFails) {
        var line = new ArrayList<>(FENCE.around(command.memory(), command.timeout()));
        line.add(program.toString());
        line.addAll(arguments);
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(binaries().environment());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("WAYBILL_"));
        if (command.folder() != null) {
            builder.directory(command.folder().toFile());
        }
        Process process;
        try {
            process = builder.start();
            if (!FENCE.isLeashed()) {
                process.getOutputStream().close();
            }
        } catch (IOException e) {
            throw new FfmpegFailed(Reason.MISSING, "Cannot start " + program, String.valueOf(e.getMessage()));
        }
        RUNNING.add(process);
        var tail = new ArrayDeque<String>();
        var said = Thread.ofPlatform()
                .daemon()
                .name("process-output")
                .start(() -> listen(process.getErrorStream(), command.log(), tail));
        var written = Thread.ofPlatform()
                .daemon()
                .name("process-output")
                .start(() -> take(process.getInputStream(), command));
        try {
            var deadline = System.nanoTime() + command.timeout().toNanos();
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (command.cancelled().getAsBoolean()) {
                    throw new FfmpegFailed(Reason.CANCELLED, "Cancelled", "");
                }
                if (System.nanoTime() > deadline) {
                    throw new FfmpegFailed(Reason.TIMED_OUT, "No end after " + command.timeout(), last(tail));
                }
            }
            said.join();
            written.join();
            if (process.exitValue() != 0) {
                throw new FfmpegFailed(
                        whenItFails, program.getFileName() + " ended with " + process.exitValue(), last(tail));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FfmpegFailed(Reason.CANCELLED, "Interrupted", "");
        } finally {
            process.destroyForcibly();
            RUNNING.remove(process);
        }
    }

    private static void listen(InputStream stream, Consumer<String> log, Deque<String> tail) {
        var line = new StringBuilder();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (var c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n' && c != '\r') {
                    if (line.length() < LONGEST_LINE) {
                        line.append((char) c);
                    }
                } else if (!line.isEmpty()) {
                    keep(line.toString(), log, tail);
                    line.setLength(0);
                }
            }
            if (!line.isEmpty()) {
                keep(line.toString(), log, tail);
            }
        } catch (IOException e) {
            // The process was killed: there is nothing more to hear.
        }
    }

    private static void keep(String line, Consumer<String> log, Deque<String> tail) {
        if (line.contains("no version information available")) {
            return;
        }
        log.accept(line);
        synchronized (tail) {
            tail.addLast(line);
            if (tail.size() > TAIL_LINES) {
                tail.removeFirst();
            }
        }
    }

    private static String last(Deque<String> tail) {
        synchronized (tail) {
            return String.join(" | ", tail);
        }
    }

    private static void take(InputStream stream, Command command) {
        var output = command.output();
        try (stream) {
            if (output != null) {
                var buffer = new byte[1 << 16];
                for (var n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    output.accept(Arrays.copyOf(buffer, n));
                }
            } else {
                ProgressLines.read(stream, command.progress());
            }
        } catch (IOException e) {
            // As above.
        }
    }

    private FfmpegBinaries binaries() {
        var found = binaries;
        if (found == null) {
            synchronized (this) {
                found = binaries;
                if (found == null) {
                    found = FfmpegBinaries.find(folder, data, System.getenv().getOrDefault("PATH", ""));
                    binaries = found;
                }
            }
        }
        return found;
    }
}
