package media.waybill.timedtext;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import media.waybill.timedtext.Writing.NotWritten;
import media.waybill.timedtext.Writing.Written;
import media.waybill.timedtext.broadcast.EbuStlWriter;
import media.waybill.timedtext.captions.SccWriter;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.plain.PlainWriter;
import media.waybill.timedtext.sami.SamiWriter;
import media.waybill.timedtext.subrip.SrtWriter;
import media.waybill.timedtext.substation.AssWriter;
import media.waybill.timedtext.ttml.TtmlRun;
import media.waybill.timedtext.ttml.TtmlTarget;
import media.waybill.timedtext.ttml.TtmlWriter;
import media.waybill.timedtext.webvtt.WebVttWriter;

/** Chooses the writer of a target. */
final class Writer {

    static final Set<String> TARGETS = new LinkedHashSet<>(List.of(
            "webvtt",
            "srt",
            "imsc",
            "ebu-stl",
            "scc",
            "ass",
            "json",
            "imsc1",
            "ttml",
            "dfxp",
            "smpte-tt",
            "ebu-tt",
            "ebu-tt-d",
            "itt",
            "ssa",
            "spruce-stl",
            "sami",
            "microdvd",
            "mpl2",
            "subviewer",
            "lrc"));

    private Writer() {}

    static Writing write(Document document, String target, WriteOptions options) {
        if (!TARGETS.contains(target)) {
            return new NotWritten(target, "unknown target; known are " + String.join(", ", TARGETS));
        }
        var shifted = options.offset() == 0 ? document : shifted(document, options.offset());
        var losses = new Findings();
        Capabilities.of(target).say(shifted, target, losses);
        return switch (written(shifted, target, options, losses)) {
            case Written w ->
                new Written(
                        w.format(),
                        w.bytes(),
                        w.mediaType(),
                        w.extension(),
                        Findings.timed(w.losses(), shifted.cues()));
            case NotWritten n -> n;
        };
    }

    private static Writing written(Document shifted, String target, WriteOptions options, Findings losses) {
        var ttml = TtmlTarget.byKey(target);
        if (ttml.isPresent()) {
            var t = ttml.get();
            TtmlRun.sayLosses(shifted, t, losses);
            return written(t.format(), TtmlWriter.write(shifted, t, options), t.mediaType(), t.extension(), losses);
        }
        return switch (target) {
            case "webvtt" ->
                written(Format.WEBVTT, WebVttWriter.write(shifted, options, losses), "text/vtt", "vtt", losses);
            case "srt" -> written(Format.SRT, SrtWriter.write(shifted, losses), "application/x-subrip", "srt", losses);
            case "ass" -> written(Format.ASS, AssWriter.write(false, shifted, options), "text/x-ssa", "ass", losses);
            case "ssa" -> written(Format.SSA, AssWriter.write(true, shifted, options), "text/x-ssa", "ssa", losses);
            case "sami" ->
                written(Format.SAMI, SamiWriter.write(shifted, options, losses), "application/smil", "smi", losses);
            case "spruce-stl", "microdvd", "mpl2", "subviewer", "lrc" ->
                plain(Format.byKey(target).orElseThrow(), shifted, options, losses);
            case "scc" -> written(Format.SCC, SccWriter.write(shifted, options, losses), "text/x-scc", "scc", losses);
            case "ebu-stl" ->
                new Written(
                        Format.EBU_STL,
                        EbuStlWriter.write(shifted, options, losses),
                        "application/x-ebu-stl",
                        "stl",
                        losses.list());
            case "json" -> written(Format.JSON, JsonWriter.write(shifted), "application/json", "json", losses);
            default -> throw new IllegalStateException("a target without a writer  target=" + target);
        };
    }

    private static Written written(Format format, String text, String type, String extension, Findings losses) {
        return new Written(format, text.getBytes(StandardCharsets.UTF_8), type, extension, losses.list());
    }

    private static Written plain(Format format, Document document, WriteOptions options, Findings losses) {
        var extension =
                switch (format) {
                    case SPRUCE_STL -> "stl";
                    case MICRODVD, SUBVIEWER -> "sub";
                    case MPL2 -> "mpl";
                    default -> "lrc";
                };
        return written(format, PlainWriter.write(format, document, options, losses), "text/plain", extension, losses);
    }

    private static Document shifted(Document document, long offset) {
        return document.withCues(document.cues().stream()
                .map(c -> c.withTimes(
                        notBefore(c.from().plusMillis(offset)),
                        notBefore(c.until().plusMillis(offset))))
                .toList());
    }

    private static Time notBefore(Time time) {
        return time.count() < 0 ? Time.ZERO : time;
    }
}
