package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import media.waybill.media.FfmpegHere;

/** Open converters of subtitles that are on this machine, or that npm brings. */
final class Converters {

    private static final String SUBSRT = "subsrt-ts@2.1.2";
    private static final String ONCE = """
            const m = require('subsrt-ts'), s = m.default || m, fs = require('fs');
            fs.writeFileSync(process.argv[2], s.convert(fs.readFileSync(process.argv[1], 'utf8'), {format: 'vtt', fps: 25}));
            """;
    private static final String WARM = """
            const m = require('subsrt-ts'), s = m.default || m, fs = require('fs');
            const turn = ms => { let n = 0; const t = Date.now();
              while (Date.now() - t < ms) { n++;
                fs.writeFileSync(process.argv[2], s.convert(fs.readFileSync(process.argv[1], 'utf8'), {format: 'vtt', fps: 25})); }
              return n * 1000 / (Date.now() - t); };
            turn(500); console.log(turn(500));
            """;

    /** What ffmpeg calls the formats that it reads too. */
    private static final Map<String, String> FFMPEG = Map.of(
            "srt",
            "srt",
            "webvtt",
            "vtt",
            "ass",
            "ass",
            "ssa",
            "ssa",
            "sami",
            "smi",
            "microdvd",
            "sub",
            "mpl2",
            "mpl",
            "scc",
            "scc",
            "subviewer",
            "sub");

    private static final Map<String, String> NODE = Map.of(
            "srt", "srt", "webvtt", "vtt", "ass", "ass", "ssa", "ssa", "sami", "smi", "microdvd", "sub", "lrc", "lrc");

    private Converters() {}

    /**
     * One of them.
     *
     * @param isWarm whether it stays in one process, as a library does
     */
    record Converter(String name, boolean isWarm, Map<String, String> extensions, Path folder) {

        boolean reads(String format) {
            return extensions.containsKey(format);
        }

        double filesPerSecond(String format, byte[] bytes, int files) throws IOException, InterruptedException {
            var in = Files.write(folder.resolve("in." + extensions.get(format)), bytes);
            var out = folder.resolve("out.vtt");
            if (isWarm) {
                return Double.parseDouble(output(node(folder, WARM, in, out)).strip());
            }
            long start = System.nanoTime();
            for (int i = 0; i < files; i++) {
                Files.deleteIfExists(out);
                output(
                        name.startsWith("ffmpeg")
                                ? FfmpegHere.with(
                                        "-v",
                                        "quiet",
                                        "-nostdin",
                                        "-y",
                                        "-i",
                                        in.toString(),
                                        "-f",
                                        "webvtt",
                                        out.toString())
                                : node(folder, ONCE, in, out));
                if (!Files.exists(out) || !Files.readString(out).contains("said number 7,")) {
                    throw new IOException(name + " did not convert  format=" + format);
                }
            }
            return files / ((System.nanoTime() - start) / 1e9);
        }
    }

    static List<Converter> here(Path folder) throws IOException, InterruptedException {
        var all = new ArrayList<Converter>();
        all.add(new Converter("ffmpeg, a process a file", false, FFMPEG, folder));
        try {
            output(new ProcessBuilder(
                    "npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), SUBSRT));
            all.add(new Converter("subsrt-ts of npm, a process a file", false, NODE, folder));
            all.add(new Converter("subsrt-ts of npm, warm", true, NODE, folder));
        } catch (IOException e) {
            System.err.println("without a converter of npm: " + e.getMessage());
        }
        return all;
    }

    private static ProcessBuilder node(Path folder, String script, Path in, Path out) {
        return new ProcessBuilder("node", "-e", script, in.toString(), out.toString()).directory(folder.toFile());
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        var log = Files.createTempFile("waybill-bench", ".log");
        try {
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(builder.command().getFirst() + ": " + Files.readString(log));
            }
            return Files.readString(log);
        } finally {
            Files.delete(log);
        }
    }
}
