package media.waybill.timedtext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.timedtext.Writing.NotWritten;
import media.waybill.timedtext.Writing.Written;

/** Chooses the writer of a target, and writes the plain ones itself. */
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
    private static final ObjectMapper JSON = new ObjectMapper();

    private Writer() {}

    static Writing write(Document document, String target, WriteOptions options) {
        var shifted = options.offset() == 0 ? document : shifted(document, options.offset());
        var losses = new Findings();
        WholeLosses.say(shifted, target, losses);
        var ttml = TtmlTarget.byKey(target);
        if (ttml.isPresent()) {
            var t = ttml.get();
            return written(
                    t.format(), TtmlWriter.write(shifted, t, options, losses), t.mediaType(), t.extension(), losses);
        }
        return switch (target) {
            case "webvtt" ->
                written(Format.WEBVTT, WebVttWriter.write(shifted, options, losses), "text/vtt", "vtt", losses);
            case "srt" -> written(Format.SRT, srt(shifted, losses), "application/x-subrip", "srt", losses);
            case "ass" ->
                written(Format.ASS, AssWriter.write(false, shifted, options, losses), "text/x-ssa", "ass", losses);
            case "ssa" ->
                written(Format.SSA, AssWriter.write(true, shifted, options, losses), "text/x-ssa", "ssa", losses);
            case "spruce-stl", "sami", "microdvd", "mpl2", "subviewer", "lrc" ->
                plain(Format.byKey(target).orElseThrow(), shifted, options, losses);
            case "scc" -> written(Format.SCC, SccWriter.write(shifted, options, losses), "text/x-scc", "scc", losses);
            case "ebu-stl" ->
                new Written(
                        Format.EBU_STL,
                        EbuStlWriter.write(shifted, options, losses),
                        "application/x-ebu-stl",
                        "stl",
                        losses.list());
            case "json" -> written(Format.JSON, json(shifted), "application/json", "json", losses);
            default -> new NotWritten(target, "unknown target; known are " + String.join(", ", TARGETS));
        };
    }

    private static Written written(Format format, String text, String type, String extension, Findings losses) {
        return new Written(format, text.getBytes(StandardCharsets.UTF_8), type, extension, losses.list());
    }

    private static Written plain(Format format, Document document, WriteOptions options, Findings losses) {
        var extension =
                switch (format) {
                    case SPRUCE_STL -> "stl";
                    case SAMI -> "smi";
                    case MICRODVD, SUBVIEWER -> "sub";
                    case MPL2 -> "mpl";
                    default -> "lrc";
                };
        var type = format == Format.SAMI ? "application/smil" : "text/plain";
        return written(format, PlainWriter.write(format, document, options, losses), type, extension, losses);
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

    static String srt(Document document, Findings losses) {
        var out = new StringBuilder();
        int number = 0;
        for (var cue : document.cues()) {
            number++;
            out.append(number).append("\r\n");
            out.append(srtTime(cue.begin()))
                    .append(" --> ")
                    .append(srtTime(cue.end()))
                    .append("\r\n");
            if (isAtTop(cue, document)) {
                out.append("{\\an8}");
            } else if (!cue.placement().isDefault() && cue.placement().line() != null) {
                losses.loss("srt.position", cue.number(), "SubRip holds no position");
            }
            for (var span : cue.spans()) {
                srtSpan(span, cue.number(), out, losses);
            }
            out.append("\r\n\r\n");
        }
        return out.toString();
    }

    private static void srtSpan(Span span, int cue, StringBuilder out, Findings losses) {
        var style = span.style();
        if (style.ruby() == Style.Ruby.TEXT) {
            losses.loss("srt.ruby", cue, "SubRip holds no ruby: " + span.text());
            return;
        }
        boolean lost = style.background() != null
                || style.voice() != null
                || style.look().isSpecial();
        if (lost) {
            losses.loss("srt.style", cue, "SubRip holds no background, no voice and no classes");
        }
        var open =
                (style.color() == null ? "" : "<font color=\"" + style.color().substring(0, 7) + "\">")
                        + (style.bold() ? "<b>" : "")
                        + (style.italic() ? "<i>" : "")
                        + (style.underline() ? "<u>" : "")
                        + (style.look().struck() ? "<s>" : "");
        var close = (style.look().struck() ? "</s>" : "")
                + (style.underline() ? "</u>" : "")
                + (style.italic() ? "</i>" : "")
                + (style.bold() ? "</b>" : "")
                + (style.color() == null ? "" : "</font>");
        // An empty line would end the cue.
        var text = WebVttWriter.singleBreaks(span.text()).replace("\n", "\r\n");
        out.append(open).append(text).append(close);
    }

    static boolean isAtTop(Cue cue, Document document) {
        var p = cue.placement();
        if (p.line() != null) {
            return p.lineIsNumber() ? p.line() >= 0 && p.line() < 5 : p.line() < 40;
        }
        if (cue.region() == null) {
            return false;
        }
        return document.regions().stream()
                .filter(r -> r.id().equals(cue.region()))
                .anyMatch(r -> switch (r.vertical()) {
                    case BEFORE -> r.y() < 40;
                    case CENTER -> r.y() + r.height() / 2 < 40;
                    case AFTER -> r.y() + r.height() < 40;
                });
    }

    private static String srtTime(long millis) {
        return Findings.timecode(Math.max(0, millis)).replace('.', ',');
    }

    private static String json(Document document) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", document.format().key());
        root.put("encoding", document.encoding().charset());
        root.put("language", document.language());
        ArrayNode cues = root.putArray("cues");
        for (var cue : document.cues()) {
            var node = cues.addObject();
            node.put("begin", cue.begin());
            node.put("end", cue.end());
            node.put("region", cue.region());
            node.put("text", cue.text());
            if (cue.forced()) {
                node.put("forced", true);
            }
            if (cue.language() != null) {
                node.put("language", cue.language());
            }
            node.put("align", cue.placement().align().name().toLowerCase(Locale.ROOT));
            var spans = node.putArray("spans");
            for (var span : cue.spans()) {
                spans.add(json(span));
            }
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    private static ObjectNode json(Span span) {
        var node = JSON.createObjectNode();
        var s = span.style();
        node.put("text", span.text());
        putTrue(node, "italic", s.italic());
        putTrue(node, "bold", s.bold());
        putTrue(node, "underline", s.underline());
        putTrue(node, "struck", s.look().struck());
        if (s.look().emphasis() != null) {
            node.put("emphasis", s.look().emphasis());
        }
        if (!s.look().classes().isEmpty()) {
            s.look().classes().forEach(node.putArray("classes")::add);
        }
        if (s.color() != null) {
            node.put("color", s.color());
        }
        if (s.background() != null) {
            node.put("background", s.background());
        }
        if (s.language() != null) {
            node.put("language", s.language());
        }
        if (s.voice() != null) {
            node.put("voice", s.voice());
        }
        if (s.ruby() != Style.Ruby.NONE) {
            node.put("ruby", s.ruby().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    private static void putTrue(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }
}
