package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.api.ConvertService;
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

/**
 * A feature's subtitles of each format turned from one file into another of WebVTT: in process, as a service, and by
 * other converters, who take turns so that they have the same machine.
 */
final class TimedTextBench {

    private static final int CUES = 1500;
    private static final long TURN = 400_000_000L;
    /** A turn has at least so many files, and before the first one the compiler has seen so many. */
    private static final int LEAST = 15;

    private static final int WARM = 120;

    private final TimedText timedText = new TimedText();
    private final Path folder;
    private final int rounds;
    private final List<Converters.Converter> converters;

    private TimedTextBench(Path folder, int rounds) throws IOException, InterruptedException {
        this.folder = folder;
        this.rounds = Math.clamp(rounds, 1, 2);
        this.converters = Converters.here(folder);
    }

    static List<Row> run(Path folder, Bench.Sizes sizes) throws Exception {
        var bench = new TimedTextBench(folder, sizes.rounds());
        var formats = bench.timedText.targets().stream()
                .filter(f -> !f.equals("json"))
                .toList();
        // Each reader is as warm as in a hub that has run for a while, whichever is measured first.
        for (var format : formats) {
            bench.turn(bench.written(document(), format).bytes(), WARM);
        }
        var rows = new ArrayList<Row>();
        for (var format : formats) {
            bench.format(format, rows);
        }
        bench.service(rows);
        return rows;
    }

    private void format(String format, List<Row> rows) throws Exception {
        var bytes = written(document(), format).bytes();
        double ours = 0;
        Map<String, Double> others = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            ours += turn(bytes, LEAST) / rounds;
            for (var other : converters) {
                if (other.reads(format)) {
                    others.merge(other.name(), other.filesPerSecond(format, bytes, 3) / rounds, Double::sum);
                }
            }
        }
        var what = "%s of %d cues (%d KB) to WebVTT, files".formatted(format, CUES, bytes.length >> 10);
        if (others.isEmpty()) {
            rows.add(Row.alone("timedtext", what, "/s", ours));
        }
        for (var other : others.entrySet()) {
            rows.add(new Row("timedtext", what, "/s", ours, other.getValue(), other.getKey()));
        }
        rows.add(Row.alone("timedtext", format + ", cues", "/s", ours * CUES));
    }

    /** From file to file, as the others do it. */
    private double turn(byte[] bytes, int least) throws IOException {
        var in = Files.write(folder.resolve("in"), bytes);
        var out = folder.resolve("out.vtt");
        long files = 0;
        long start = System.nanoTime();
        while (files < least || System.nanoTime() - start < TURN) {
            var reading = timedText.read(Files.readAllBytes(in), ReadOptions.DEFAULT.withFrameRate(FrameRate.FPS_25));
            Files.write(
                    out,
                    written(((Reading.Understood) reading).document(), "webvtt").bytes());
            files++;
        }
        return files / ((System.nanoTime() - start) / 1e9);
    }

    /** A call of the API after another, beside a process after another. */
    private void service(List<Row> rows) throws Exception {
        var service = new ConvertService();
        for (var format : List.of("srt", "scc", "sami", "imsc")) {
            var bytes = written(document(), format).bytes();
            calls(service, bytes, WARM);
            double ours = 0;
            double best = 0;
            var peer = "";
            for (int round = 0; round < rounds; round++) {
                ours += calls(service, bytes, LEAST) / rounds;
            }
            for (var other : converters) {
                double its = other.reads(format) && !other.isWarm() ? other.filesPerSecond(format, bytes, 4) : 0;
                peer = its > best ? other.name() : peer;
                best = Math.max(best, its);
            }
            var what = "%s of %d cues by POST /timedtext:convert, one caller".formatted(format, CUES);
            rows.add(
                    best == 0
                            ? Row.alone("timedtext", what, "/s", ours)
                            : new Row("timedtext", what, "/s", ours, best, peer));
        }
    }

    private static double calls(ConvertService service, byte[] bytes, int least)
            throws IOException, InterruptedException {
        long files = 0;
        long start = System.nanoTime();
        while (files < least || System.nanoTime() - start < TURN) {
            service.convert(bytes, "webvtt");
            files++;
        }
        return files / ((System.nanoTime() - start) / 1e9);
    }

    private Writing.Written written(Document document, String target) {
        return (Writing.Written)
                timedText.write(document, target, new WriteOptions("en", 0, FrameRate.FPS_25, "bench"));
    }

    private static Document document() {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < CUES; i++) {
            var from = Time.ofMillis(i * 4000L + 1000);
            var style = i % 7 == 0 ? Style.PLAIN.withItalic(true) : Style.PLAIN;
            // No line is wider than captions are.
            var spans = List.of(new Span("I was here, said number " + i + ",\nand I shall come back.", style));
            cues.add(new Cue(
                    i + 1, null, 0, from, from.plusMillis(2600), spans, null, Placement.BOTTOM_CENTRE, null, false));
        }
        return new Document(
                Format.WEBVTT, new Encoding("UTF-8", "made here", true), "en", null, null, List.of(), List.of(), cues);
    }
}
