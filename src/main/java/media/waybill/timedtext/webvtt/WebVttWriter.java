package media.waybill.timedtext.webvtt;

import java.util.Locale;
import java.util.stream.Collectors;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Placement.Align;
import media.waybill.timedtext.Placement.Anchor;
import media.waybill.timedtext.Placement.Direction;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Entities;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/** Writes W3C WebVTT; regions of other formats become cue settings. */
public final class WebVttWriter {

    private WebVttWriter() {}

    public static String write(Document document, WriteOptions options, Findings losses) {
        var regions = Standing.regions(document);
        var out = new StringBuilder("WEBVTT\n\n");
        for (var note : document.notes()) {
            // An arrow would begin a cue, an empty line would end the comment.
            var text = note.replace("-->", "->").replaceAll("\\R\\s*", "\n").strip();
            if (!text.isEmpty()) {
                out.append(text.contains("\n") ? "NOTE\n" : "NOTE ")
                        .append(text)
                        .append("\n\n");
            }
        }
        var language = document.language() == null ? options.language() : document.language();
        for (var cue : document.cues()) {
            Digits.time(Math.max(0, cue.begin()), '.', out).append(" --> ");
            Digits.time(Math.max(0, cue.end()), '.', out);
            var region = cue.region() == null ? null : regions.get(cue.region());
            out.append(
                    region == null
                            ? settings(cue.placement())
                            : settings(region, cue.placement().align()));
            out.append('\n');
            boolean otherLanguage = cue.language() != null
                    && !cue.language().equals(language)
                    && !cue.language().isBlank();
            if (otherLanguage) {
                out.append("<lang ")
                        .append(Entities.encode(String.valueOf(cue.language())))
                        .append('>');
            }
            text(cue, out, losses);
            out.append(otherLanguage ? "</lang>" : "").append("\n\n");
        }
        return out.toString();
    }

    private static void text(Cue cue, StringBuilder out, Findings losses) {
        boolean inRuby = false;
        for (var span : cue.spans()) {
            boolean ruby = span.style().ruby() != Style.Ruby.NONE;
            if (ruby && !inRuby) {
                out.append("<ruby>");
            } else if (!ruby && inRuby) {
                out.append("</ruby>");
            }
            inRuby = ruby;
            span(span, cue.number(), out, losses);
        }
        if (inRuby) {
            out.append("</ruby>");
        }
    }

    private static void span(Span span, int cue, StringBuilder out, Findings losses) {
        var s = span.style();
        if (s.isPlain()) {
            out.append(Entities.encode(Lines.singleBreaks(span.text())));
            return;
        }
        var close = new StringBuilder();
        if (s.ruby() == Style.Ruby.TEXT) {
            open("rt", "rt", out, close);
        }
        if (s.voice() != null) {
            open("v " + Entities.encode(s.voice().replace('\n', ' ')), "v", out, close);
        }
        if (s.language() != null) {
            open("lang " + Entities.encode(s.language()), "lang", out, close);
        }
        var classes = cssClass(s.color(), "", cue, losses)
                + cssClass(s.background(), "bg_", cue, losses)
                + s.look().classes().stream()
                        .map(c -> "." + c.replaceAll("[^\\w-]", "_"))
                        .collect(Collectors.joining());
        if (!classes.isEmpty()) {
            open("c" + classes, "c", out, close);
        }
        if (s.bold()) {
            open("b", "b", out, close);
        }
        if (s.italic()) {
            open("i", "i", out, close);
        }
        if (s.underline()) {
            open("u", "u", out, close);
        }
        // An empty line would end the cue.
        out.append(Entities.encode(Lines.singleBreaks(span.text()))).append(close);
    }

    private static void open(String tag, String name, StringBuilder out, StringBuilder close) {
        out.append('<').append(tag).append('>');
        close.insert(0, "</" + name + ">");
    }

    private static String cssClass(@Nullable String color, String prefix, int cue, Findings losses) {
        if (color == null) {
            return "";
        }
        var name = Colors.webVttClass(color.substring(0, 7));
        if (name == null) {
            losses.loss(
                    prefix.isEmpty() ? "webvtt.color" : "webvtt.background",
                    cue,
                    "WebVTT has no colour class for " + color);
            return "";
        }
        return "." + prefix + name;
    }

    private static String settings(Placement p) {
        var out = new StringBuilder();
        if (p.direction() != Direction.HORIZONTAL) {
            out.append(" vertical:").append(p.direction() == Direction.VERTICAL_RIGHT_TO_LEFT ? "rl" : "lr");
        }
        if (p.line() != null) {
            out.append(" line:").append(Digits.decimal(p.line())).append(p.lineIsNumber() ? "" : "%");
            if (p.lineAnchor() != Anchor.AUTO && p.lineAnchor() != Anchor.START) {
                out.append(',').append(lower(p.lineAnchor()));
            }
        }
        if (p.position() != null) {
            out.append(" position:").append(Digits.decimal(p.position())).append('%');
            switch (p.positionAnchor()) {
                case START -> out.append(",line-left");
                case CENTER -> out.append(",center");
                case END -> out.append(",line-right");
                case AUTO -> {}
            }
        }
        if (p.size() != 100) {
            out.append(" size:").append(Digits.decimal(p.size())).append('%');
        }
        return out.append(align(p.align())).toString();
    }

    private static String settings(Region r, Align align) {
        var out = new StringBuilder();
        double x = clamp(r.x());
        double y = clamp(r.y());
        double width = Math.min(clamp(r.width()), 100 - x);
        double height = Math.min(clamp(r.height()), 100 - y);
        if (r.direction() != Direction.HORIZONTAL) {
            out.append(" vertical:").append(r.direction() == Direction.VERTICAL_RIGHT_TO_LEFT ? "rl" : "lr");
            return out.append(align(align)).toString();
        }
        switch (r.vertical()) {
            case BEFORE -> out.append(" line:").append(Digits.decimal(y)).append('%');
            case CENTER ->
                out.append(" line:").append(Digits.decimal(y + height / 2)).append("%,center");
            case AFTER ->
                out.append(" line:").append(Digits.decimal(y + height)).append("%,end");
        }
        if (width < 100 && width > 0) {
            out.append(" position:").append(Digits.decimal(x)).append("%,line-left");
            out.append(" size:").append(Digits.decimal(width)).append('%');
        }
        return out.append(align(align)).toString();
    }

    private static String align(Align align) {
        return align == Align.CENTER ? "" : " align:" + align.name().toLowerCase(Locale.ROOT);
    }

    private static String lower(Anchor anchor) {
        return anchor.name().toLowerCase(Locale.ROOT);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(100, value));
    }
}
