package media.waybill.timedtext;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import media.waybill.timedtext.Placement.Align;
import media.waybill.timedtext.Placement.Direction;

/** Writes the house form: W3C IMSC 1.1 Text Profile with media time, UTF-8. */
final class ImscWriter {

    /** Where a cue stands, as one region each; the same place is the same region. */
    private record Place(double x, double y, double width, double height, Region.Vertical vertical, Direction way) {}

    private static final Place BOTTOM = new Place(10, 10, 80, 80, Region.Vertical.AFTER, Direction.HORIZONTAL);
    private static final Place TOP = new Place(10, 10, 80, 80, Region.Vertical.BEFORE, Direction.HORIZONTAL);

    private final Document document;
    private final Findings losses;
    private final Map<Place, String> places = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();

    private ImscWriter(Document document, Findings losses) {
        this.document = document;
        this.losses = losses;
        document.regions().forEach(r -> regions.put(r.id(), r));
    }

    static String write(Document document, WriteOptions options, Findings losses) {
        return new ImscWriter(document, losses).write(options);
    }

    private String write(WriteOptions options) {
        var language = document.language() != null ? document.language() : options.language();
        var body = new StringBuilder();
        boolean forced = document.cues().stream().anyMatch(Cue::forced);
        for (var cue : document.cues()) {
            paragraph(cue, body);
        }
        var out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
                    xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
                    xmlns:itts="http://www.w3.org/ns/ttml/profile/imsc1#styling"
                    ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text"
                    ttp:timeBase="media" ttp:cellResolution="32 15" xml:space="preserve" xml:lang="%s">
                  <head>
                """.formatted(attribute(language == null ? "" : language)));
        if (options.title() != null) {
            out.append("    <metadata><ttm:title>")
                    .append(text(options.title()))
                    .append("</ttm:title></metadata>\n");
        }
        out.append("""
                    <styling>
                      <style xml:id="house" tts:fontFamily="proportionalSansSerif" tts:fontSize="80%" tts:lineHeight="125%" \
                tts:color="#ffffff" tts:backgroundColor="#00000000" tts:textOutline="#000000 5%"/>
                    </styling>
                    <layout>
                """);
        places.forEach((place, id) -> region(place, id, out));
        out.append("    </layout>\n  </head>\n  <body style=\"house\"");
        out.append(forced ? " itts:forcedDisplay=\"false\"" : "").append("><div>\n");
        out.append(body);
        return out.append("  </div></body>\n</tt>\n").toString();
    }

    private void paragraph(Cue cue, StringBuilder out) {
        var place = place(cue);
        var id = places.computeIfAbsent(
                place, p -> p.equals(BOTTOM) ? "bottom" : p.equals(TOP) ? "top" : "r" + (places.size() + 1));
        out.append("<p xml:id=\"c").append(cue.number()).append("\" begin=\"");
        out.append(Findings.timecode(Math.max(0, cue.begin()))).append("\" end=\"");
        out.append(Findings.timecode(Math.max(0, cue.end())))
                .append("\" region=\"")
                .append(id)
                .append('"');
        out.append(" tts:textAlign=\"").append(align(cue.placement().align())).append('"');
        if (cue.forced()) {
            out.append(" itts:forcedDisplay=\"true\"");
        }
        if (cue.language() != null && !cue.language().isBlank()) {
            out.append(" xml:lang=\"").append(attribute(cue.language())).append('"');
        }
        out.append('>');
        spans(cue, out);
        out.append("</p>\n");
    }

    private void spans(Cue cue, StringBuilder out) {
        var list = cue.spans();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).style().ruby() == Style.Ruby.BASE
                    && i + 1 < list.size()
                    && list.get(i + 1).style().ruby() == Style.Ruby.TEXT) {
                // Ruby is nested in TTML2: a container with one base and one annotation.
                out.append("<span tts:ruby=\"container\">");
                span(list.get(i), cue.number(), out);
                span(list.get(++i), cue.number(), out);
                out.append("</span>");
            } else if (list.get(i).style().ruby() != Style.Ruby.NONE) {
                span(new Span(list.get(i).text(), list.get(i).style().withRuby(Style.Ruby.NONE)), cue.number(), out);
            } else {
                span(list.get(i), cue.number(), out);
            }
        }
    }

    private void span(Span span, int cue, StringBuilder out) {
        var s = span.style();
        if (s.voice() != null) {
            losses.loss("imsc.voice", cue, "the voice \"" + s.voice() + "\" is not kept");
        }
        var attributes = new StringBuilder();
        if (s.ruby() != Style.Ruby.NONE) {
            attributes
                    .append(" tts:ruby=\"")
                    .append(s.ruby().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (s.italic()) {
            attributes.append(" tts:fontStyle=\"italic\"");
        }
        if (s.bold()) {
            attributes.append(" tts:fontWeight=\"bold\"");
        }
        if (s.underline()) {
            attributes.append(" tts:textDecoration=\"underline\"");
        }
        if (s.color() != null) {
            attributes.append(" tts:color=\"").append(s.color()).append('"');
        }
        if (s.background() != null) {
            attributes.append(" tts:backgroundColor=\"").append(s.background()).append('"');
        }
        if (s.language() != null) {
            attributes.append(" xml:lang=\"").append(attribute(s.language())).append('"');
        }
        var text = text(span.text()).replace("\n", "<br/>");
        if (attributes.isEmpty()) {
            out.append(text);
        } else {
            out.append("<span").append(attributes).append('>').append(text).append("</span>");
        }
    }

    private Place place(Cue cue) {
        var region = cue.region() == null ? null : regions.get(cue.region());
        if (region != null) {
            double x = clamp(region.x());
            double y = clamp(region.y());
            double width = Math.min(region.width(), 100 - x);
            double height = Math.min(region.height(), 100 - y);
            if (width > 0 && height > 0) {
                return new Place(x, y, width, height, region.vertical(), region.direction());
            }
        }
        var p = cue.placement();
        if (p.direction() != Direction.HORIZONTAL) {
            return new Place(10, 10, 80, 80, Region.Vertical.BEFORE, p.direction());
        }
        double width = Math.min(p.size(), 80);
        double x = 10;
        if (p.position() != null) {
            x = switch (p.positionAnchor()) {
                case START -> p.position();
                case END -> p.position() - p.size();
                case CENTER -> p.position() - p.size() / 2;
                case AUTO ->
                    switch (p.align()) {
                        case LEFT, START -> p.position();
                        case RIGHT, END -> p.position() - p.size();
                        case CENTER -> p.position() - p.size() / 2;
                    };
            };
            x = Math.max(0, Math.min(90, x));
            width = Math.min(p.size(), 100 - x);
        }
        if (p.line() == null) {
            return new Place(x, 10, width, 80, Region.Vertical.AFTER, Direction.HORIZONTAL);
        }
        double line = p.lineIsNumber() ? p.line() < 0 ? 90 + (p.line() + 1) * 5.33 : 10 + p.line() * 5.33 : p.line();
        line = clamp(line);
        if (!p.lineIsNumber() && p.lineAnchor() == Placement.Anchor.CENTER) {
            return new Place(x, 10, width, 80, Region.Vertical.CENTER, Direction.HORIZONTAL);
        }
        boolean below = line > 60 || p.lineAnchor() == Placement.Anchor.END;
        return below
                ? new Place(x, 10, width, Math.max(10, Math.min(line, 90) - 10), Region.Vertical.AFTER, p.direction())
                : line <= 10
                        ? new Place(x, 10, width, 80, Region.Vertical.BEFORE, p.direction())
                        : new Place(x, line, width, 90 - line, Region.Vertical.BEFORE, p.direction());
    }

    private static void region(Place p, String id, StringBuilder out) {
        out.append("      <region xml:id=\"").append(id).append("\" tts:origin=\"");
        out.append(WebVttWriter.number(p.x())).append("% ").append(WebVttWriter.number(p.y()));
        out.append("%\" tts:extent=\"").append(WebVttWriter.number(p.width())).append("% ");
        out.append(WebVttWriter.number(p.height())).append("%\" tts:displayAlign=\"");
        out.append(p.vertical().name().toLowerCase(Locale.ROOT)).append('"');
        if (p.way() != Direction.HORIZONTAL) {
            out.append(" tts:writingMode=\"")
                    .append(p.way() == Direction.VERTICAL_RIGHT_TO_LEFT ? "tbrl" : "tblr")
                    .append('"');
        }
        out.append(" tts:showBackground=\"whenActive\"/>\n");
    }

    private static String align(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(100, value));
    }

    private static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", " ");
    }

    /** Text with what XML 1.0 cannot hold left out. */
    private static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    boolean allowed = c == '\n'
                            || c == '\t'
                            || (c >= 32 && c < 0xD800)
                            || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
                    if (allowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
