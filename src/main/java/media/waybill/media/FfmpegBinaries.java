package media.waybill.media;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two programs that were found, and the environment they need. */
record FfmpegBinaries(Path ffmpeg, Path ffprobe, String version, Map<String, String> environment) {

    private static final String RELEASE = "ffmpeg-8.0.1";
    private static final String IN_JAR = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final Pattern MISSING_LIBRARY = Pattern.compile(
            "error while loading shared libraries: ((?:libpulse|libxcb|libasound)[\\w.+-]*): cannot open");
    private static final int FEW_LIBRARIES = 12;

    /** Looks in the folder from the settings, then on the path, then unpacks the one that ships with the hub. */
    static FfmpegBinaries find(@Nullable Path folder, Path data, String path) {
        var tried = new ArrayList<String>();
        if (folder != null) {
            // A folder that brings its own libraries along is used with them, as the one is that ships with the hub.
            return in(folder, Map.of(), tried)
                    .or(() -> in(folder, libraries(folder), tried))
                    .orElseThrow(() -> missing("The folder in waybill.ffmpeg holds no working ffmpeg", tried));
        }
        for (var place : path.split(":", -1)) {
            if (!place.isBlank()) {
                var found = in(Path.of(place), Map.of(), tried);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return unpacked(data.resolve("tools").resolve(RELEASE), tried)
                .orElseThrow(() -> missing(
                        "No working ffmpeg; install one (Debian, Ubuntu: apt install ffmpeg) or set waybill.ffmpeg to"
                                + " the folder of ffmpeg and ffprobe",
                        tried));
    }

    private static FfmpegFailed missing(String message, List<String> tried) {
        return new FfmpegFailed(FfmpegFailed.Reason.MISSING, message, String.join("; ", tried));
    }

    private static Optional<FfmpegBinaries> in(Path folder, Map<String, String> environment, List<String> tried) {
        var ffmpeg = folder.resolve("ffmpeg");
        var ffprobe = folder.resolve("ffprobe");
        if (!Files.isExecutable(ffmpeg) || !Files.isExecutable(ffprobe)) {
            return Optional.empty();
        }
        var answer = version(ffmpeg, environment);
        if (answer.startsWith("ffmpeg version ")
                && version(ffprobe, environment).startsWith("ffprobe version ")) {
            return Optional.of(new FfmpegBinaries(
                    ffmpeg.toAbsolutePath(), ffprobe.toAbsolutePath(), answer.split(" ", 4)[2], environment));
        }
        tried.add(ffmpeg + ": " + answer.lines().findFirst().orElse("says nothing"));
        return Optional.empty();
    }

    private static Optional<FfmpegBinaries> unpacked(Path target, List<String> tried) {
        try {
            if (!Files.isExecutable(target.resolve("ffmpeg")) && !unpack(target)) {
                return Optional.empty();
            }
            var environment = libraries(target);
            for (var round = 0; round < FEW_LIBRARIES; round++) {
                var missing = MISSING_LIBRARY.matcher(version(target.resolve("ffmpeg"), environment));
                if (!missing.find()) {
                    break;
                }
                Files.write(target.resolve(missing.group(1)), StubLibrary.named(missing.group(1)));
            }
            return in(target, environment, tried);
        } catch (IOException e) {
            tried.add(target + ": " + e);
            return Optional.empty();
        }
    }

    private static Map<String, String> libraries(Path folder) {
        return Map.of("LD_LIBRARY_PATH", folder.toAbsolutePath().toString());
    }

    private static boolean unpack(Path target) throws IOException {
        var first = FfmpegBinaries.class.getClassLoader().getResource(IN_JAR + "ffmpeg");
        if (first == null || !first.getProtocol().equals("jar")) {
            return false;
        }
        var jar = first.getPath();
        jar = jar.substring("file:".length(), jar.indexOf('!'));
        var beside = Files.createDirectories(target.toAbsolutePath().getParent());
        var half = Files.createTempDirectory(beside, ".unpacking");
        try (var entries = new JarFile(URLDecoder.decode(jar, StandardCharsets.UTF_8))) {
            for (var entry : entries.stream().toList()) {
                var name = entry.getName().startsWith(IN_JAR) ? entry.getName().substring(IN_JAR.length()) : "";
                if (!name.isEmpty() && !name.contains("/") && !name.startsWith("libjni")) {
                    try (var bytes = entries.getInputStream(entry)) {
                        Files.copy(bytes, half.resolve(name));
                    }
                    half.resolve(name).toFile().setExecutable(true, false);
                }
            }
        }
        half.toFile().setReadable(true, false);
        half.toFile().setExecutable(true, false);
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process unpacked it meanwhile: its copy is as good as ours.
            if (!Files.isExecutable(target.resolve("ffmpeg"))) {
                throw e;
            }
        }
        return true;
    }

    private static String version(Path program, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(program.toString(), "-version").redirectErrorStream(true);
            builder.environment().putAll(new HashMap<>(environment));
            var process = builder.start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return text.lines()
                    .filter(line -> !line.contains("no version information available"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "cannot be started (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
