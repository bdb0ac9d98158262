package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import media.waybill.media.FfmpegHere;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.jspecify.annotations.Nullable;

/** A feature's subtitles of each format turned into WebVTT in process, beside ffmpeg doing the same. */
final class TimedTextBench {

    private static final int CUES = 1500;
    private static final long MEASURED = 1_500_000_000L;

    /** What ffmpeg calls the formats that it reads too. */
    private static final Map<String, String> PEER_READS = Map.of(
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

    private final TimedText timedText = new TimedText();
    private final Path folder;

    private TimedTextBench(Path folder) {
        this.folder = folder;
    }

    static List<Row> run(Path folder, Bench.Sizes sizes) throws Exception {
        var bench = new TimedTextBench(folder);
        var rows = new ArrayList<Row>();
        for (var format : bench.timedText.targets()) {
            if (!format.equals("json")) {
                bench.format(format, sizes, rows);
            }
        }
        return rows;
    }

    private void format(String format, Bench.Sizes sizes, List<Row> rows) throws Exception {
        var bytes = written(document(), format).bytes();
        convert(bytes, MEASURED / 3);
        double ours = convert(bytes, MEASURED);
        var what = "%s of %d cues (%d KB) to WebVTT".formatted(format, CUES, bytes.length >> 10);
        var peer = PEER_READS.containsKey(format) ? ffmpeg(format, bytes, sizes.rounds()) : null;
        rows.add(
                peer == null
                        ? Row.alone("timedtext", what + ", files", "/s", ours)
                        : new Row("timedtext", what + ", files", "/s", ours, peer, "ffmpeg, a process a file"));
        rows.add(Row.alone("timedtext", format + ", cues", "/s", ours * CUES));
    }

    private double convert(byte[] bytes, long nanos) {
        long files = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            var reading = timedText.read(bytes, ReadOptions.DEFAULT.withFrameRate(FrameRate.FPS_25));
            written(((Reading.Understood) reading).document(), "webvtt");
            files++;
        }
        return files / ((System.nanoTime() - start) / 1e9);
    }

    private Writing.Written written(Document document, String target) {
        return (Writing.Written)
                timedText.write(document, target, new WriteOptions("en", 0, FrameRate.FPS_25, "bench"));
    }

    private @Nullable Double ffmpeg(String format, byte[] bytes, int rounds) throws IOException, InterruptedException {
        var in = folder.resolve("in." + PEER_READS.get(format));
        Files.write(in, bytes);
        var out = folder.resolve("out.vtt");
        int files = Math.max(5, rounds * 5);
        long start = System.nanoTime();
        for (int i = 0; i < files; i++) {
            var process = FfmpegHere.with(
                            "-v", "quiet", "-nostdin", "-y", "-i", in.toString(), "-f", "webvtt", out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                return null;
            }
        }
        return files / ((System.nanoTime() - start) / 1e9);
    }

    private static Document document() {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < CUES; i++) {
            var from = Time.ofMillis(i * 4000L + 1000);
            var style = i % 7 == 0 ? Style.PLAIN.withItalic(true) : Style.PLAIN;
            var spans =
                    List.of(new Span("I have been here before, said number " + i + ",\nand I shall come back.", style));
            cues.add(new Cue(
                    i + 1, null, 0, from, from.plusMillis(2600), spans, null, Placement.BOTTOM_CENTRE, null, false));
        }
        return new Document(
                Format.WEBVTT, new Encoding("UTF-8", "made here", true), "en", null, null, List.of(), List.of(), cues);
    }
}
