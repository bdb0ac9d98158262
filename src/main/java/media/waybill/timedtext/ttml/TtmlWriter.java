package media.waybill.timedtext.ttml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.findings.Findings;
import org.jspecify.annotations.Nullable;

/** Writes the TTML family; IMSC 1.1 Text with media time is the house form. */
public final class TtmlWriter {

    /** What makes white text readable on any picture; read again, it is the normal look. */
    static final String HOUSE_OUTLINE = "#000000 5%";

    private static final String LETTERS = "80%";

    private static final String HOUSE =
            "tts:fontFamily=\"proportionalSansSerif\" tts:lineHeight=\"125%\" tts:color=\"#ffffff\" tts:backgroundColor=\"#00000000\"";

    private final Document document;
    private final TtmlTarget target;
    private final TtmlPlaces places;
    private final FrameRate rate;
    private final Map<String, String> styles = new LinkedHashMap<>();

    private TtmlWriter(Document document, TtmlTarget target, WriteOptions options) {
        this.document = document;
        this.target = target;
        this.places = new TtmlPlaces(document, target);
        var wanted = options.frameRate() == null ? document.frameRate() : options.frameRate();
        this.rate = wanted == null ? FrameRate.FPS_25 : wanted;
    }

    public static String write(Document document, TtmlTarget target, WriteOptions options) {
        return new TtmlWriter(document, target, options).write(options);
    }

    private String write(WriteOptions options) {
        var language = document.language() != null ? document.language() : options.language();
        var title =
                options.title() != null ? options.title() : document.metadata().get("title");
        var body = new StringBuilder();
        boolean forced = target.holdsForced() && document.cues().stream().anyMatch(Cue::forced);
        for (var cue : document.cues()) {
            paragraph(cue, body);
        }
        var base = target.namespace();
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tt xmlns=\"" + base + "\"");
        out.append(" xmlns:ttp=\"")
                .append(base)
                .append("#parameter\"\n    xmlns:tts=\"")
                .append(base);
        out.append(target == TtmlTarget.DFXP ? "#style" : "#styling")
                .append("\" xmlns:ttm=\"")
                .append(base);
        out.append("#metadata\"\n    ");
        if (target.holdsForced() || uses("itts", body)) {
            out.append("xmlns:itts=\"http://www.w3.org/ns/ttml/profile/imsc1#styling\"\n    ");
        }
        var area = document.metadata().get(Document.ACTIVE_AREA);
        if (area != null && target.holdsForced()) {
            out.append("xmlns:ittp=\"http://www.w3.org/ns/ttml/profile/imsc1#parameter\" ittp:activeArea=\"")
                    .append(attribute(area))
                    .append("\"\n    ");
        }
        if (uses("ebutts", body)) {
            out.append("xmlns:ebutts=\"urn:ebu:tt:style\"\n    ");
        }
        out.append(target.parameters()).append(parameters());
        out.append(" xml:space=\"preserve\" xml:lang=\"").append(attribute(language == null ? "" : language));
        out.append("\">\n  <head>\n");
        metadata(title, out);
        out.append("    <styling>\n      <style xml:id=\"house\" ").append(HOUSE);
        out.append(" tts:fontSize=\"")
                .append(document.metadata().getOrDefault(TtmlReader.LETTERS, LETTERS))
                .append('"');
        out.append(target.holdsForced() ? " tts:textOutline=\"" + HOUSE_OUTLINE + "\"/>\n" : "/>\n");
        styles.forEach((attributes, id) -> out.append("      <style xml:id=\"")
                .append(id)
                .append('"')
                .append(attributes)
                .append("/>\n"));
        out.append("    </styling>\n    <layout>\n");
        places.layout().forEach(out::append);
        out.append("    </layout>\n  </head>\n  <body style=\"house\"");
        out.append(forced ? " itts:forcedDisplay=\"false\"" : "").append("><div>\n");
        out.append(body);
        return out.append("  </div></body>\n</tt>\n").toString();
    }

    private boolean uses(String prefix, StringBuilder body) {
        return body.indexOf(" " + prefix + ":") >= 0
                || styles.keySet().stream().anyMatch(k -> k.contains(" " + prefix + ":"));
    }

    private String parameters() {
        if (target != TtmlTarget.ITT) {
            return " ttp:cellResolution=\"32 15\"";
        }
        boolean ntsc = rate.denominator() == 1001;
        return " ttp:frameRate=\"" + rate.nominal() + "\" ttp:frameRateMultiplier=\"" + (ntsc ? "1000 1001" : "1 1")
                + "\" ttp:dropMode=\"" + (rate.dropFrame() ? "dropNTSC" : "nonDrop") + "\"";
    }

    private void metadata(@Nullable String title, StringBuilder out) {
        var ebu = target == TtmlTarget.EBU_TT_D
                ? "<ebuttm:conformsToStandard>urn:ebu:tt:distribution:2018-04</ebuttm:conformsToStandard>"
                : target == TtmlTarget.EBU_TT ? "<ebuttm:documentEbuttVersion>v1.0</ebuttm:documentEbuttVersion>" : "";
        if (title == null && ebu.isEmpty()) {
            return;
        }
        out.append("    <metadata>");
        out.append(title == null ? "" : "<ttm:title>" + text(title) + "</ttm:title>");
        out.append(ebu.isEmpty() ? "" : "<ebuttm:documentMetadata>" + ebu + "</ebuttm:documentMetadata>");
        out.append("</metadata>\n");
    }

    private String time(Time time) {
        return target == TtmlTarget.ITT
                ? rate.timecodeOfFrame(Math.max(0, time.frame(rate)))
                : Findings.timecode(Math.max(0, time.millis()));
    }

    private void paragraph(Cue cue, StringBuilder out) {
        var region = places.of(cue);
        out.append("<p xml:id=\"c").append(cue.number()).append("\" begin=\"").append(time(cue.from()));
        out.append("\" end=\"")
                .append(time(cue.until()))
                .append("\" region=\"")
                .append(region)
                .append('"');
        var align = cue.placement().align().name().toLowerCase(Locale.ROOT);
        out.append(styled(" tts:textAlign=\"" + align + "\"" + TtmlRun.ofParagraph(cue, target)));
        if (cue.forced() && target.holdsForced()) {
            out.append(" itts:forcedDisplay=\"true\"");
        }
        if (cue.language() != null && !cue.language().isBlank()) {
            out.append(" xml:lang=\"").append(attribute(cue.language())).append('"');
        }
        out.append('>');
        spans(cue, out);
        out.append("</p>\n");
    }

    private String styled(String attributes) {
        return target.stylesByReference() && !attributes.isEmpty()
                ? " style=\"" + styles.computeIfAbsent(attributes, a -> "s" + (styles.size() + 1)) + "\""
                : attributes;
    }

    private void spans(Cue cue, StringBuilder out) {
        var list = cue.spans();
        for (int i = 0; i < list.size(); i++) {
            var span = list.get(i);
            var ruby = span.style().ruby();
            if (!target.isTtml2() && ruby == Style.Ruby.TEXT) {
                continue;
            }
            if (target.isTtml2()
                    && ruby == Style.Ruby.BASE
                    && i + 1 < list.size()
                    && list.get(i + 1).style().ruby() == Style.Ruby.TEXT) {
                // Ruby is nested in TTML2: a container with one base and one annotation.
                out.append("<span tts:ruby=\"container\">");
                span(span, out);
                span(list.get(++i), out);
                out.append("</span>");
            } else {
                span(new Span(span.text(), span.style().withRuby(Style.Ruby.NONE)), out);
            }
        }
    }

    private void span(Span span, StringBuilder out) {
        var s = span.style();
        var attributes = TtmlRun.attributes(s, target);
        var own = styled(attributes) + (s.language() == null ? "" : " xml:lang=\"" + attribute(s.language()) + "\"");
        var text = text(span.text()).replace("\n", "<br/>");
        // EBU-TT keeps text out of paragraphs: every run stands in a span.
        if (own.isEmpty() && !target.stylesByReference()) {
            out.append(text);
        } else {
            out.append("<span").append(own).append('>').append(text).append("</span>");
        }
    }

    static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", " ");
    }

    /** Text with what XML 1.0 cannot hold left out. */
    private static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c == '\n' || c == '\t' || (c >= 32 && !Character.isSurrogate(c) && c < 0xFFFE)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
