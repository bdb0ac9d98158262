package media.waybill.timedtext.sami;

import java.util.LinkedHashMap;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Entities;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/** Writes SAMI: one class of paragraphs, or one for each language of a file that was SAMI before. */
public final class SamiWriter {

    private final Document document;
    private final Findings losses;
    private final StringBuilder out = new StringBuilder();
    /** Languages and their classes, that of the document first. */
    private final Map<String, String> classes = new LinkedHashMap<>();

    private final String language;

    private SamiWriter(Document document, WriteOptions options, Findings losses) {
        this.document = document;
        this.losses = losses;
        var said = document.language() != null ? document.language() : options.language();
        this.language = said == null ? "und" : safe(said);
    }

    public static String write(Document document, WriteOptions options, Findings losses) {
        return new SamiWriter(document, options, losses).write(options.title());
    }

    private String write(@Nullable String title) {
        classes.put(language, "TEXT");
        // The classes of SAMI are shown instead of each other: only where that was meant may a language be one.
        boolean tracks = document.format() == Format.SAMI;
        for (var cue : document.cues()) {
            if (cue.language() != null && tracks) {
                classes.computeIfAbsent(safe(cue.language()), l -> "TEXT" + classes.size());
            } else if (cue.language() != null) {
                losses.loss("sami.cue-language", cue.number(), "the language of a part is not kept: " + cue.text());
            }
        }
        out.append("<SAMI>\r\n<HEAD>\r\n<TITLE>").append(Entities.encode(title == null ? "" : title));
        out.append("</TITLE>\r\n<STYLE TYPE=\"text/css\">\r\n<!--\r\nP { text-align: center; }\r\n");
        classes.forEach((tag, name) -> out.append('.')
                .append(name)
                .append(" { Name: Subtitles; lang: ")
                .append(tag)
                .append("; SAMI_Type: CC; }\r\n"));
        out.append("-->\r\n</STYLE>\r\n</HEAD>\r\n<BODY>\r\n");
        var open = new LinkedHashMap<String, Cue>();
        for (var cue : document.cues()) {
            var track = track(cue);
            ended(cue.begin(), track, open);
            var before = open.put(track, cue);
            if (before != null && before.end() > cue.begin()) {
                losses.loss("sami.overlap", before.number(), "the next text takes its place");
            }
            out.append("<SYNC Start=")
                    .append(Math.max(0, cue.begin()))
                    .append("><P Class=")
                    .append(track)
                    .append('>');
            text(cue);
            out.append("\r\n");
        }
        ended(Long.MAX_VALUE, "", open);
        return out.append("</BODY>\r\n</SAMI>\r\n").toString();
    }

    private String track(Cue cue) {
        return cue.language() == null ? "TEXT" : classes.getOrDefault(safe(cue.language()), "TEXT");
    }

    /** A no-break space clears what ends before a time, or at it where nothing new takes its place. */
    private void ended(long before, String track, Map<String, Cue> open) {
        open.entrySet().stream()
                .filter(e -> e.getValue().end() < before
                        || (e.getValue().end() == before && !e.getKey().equals(track)))
                .sorted((a, b) -> Long.compare(a.getValue().end(), b.getValue().end()))
                .toList()
                .forEach(e -> {
                    out.append("<SYNC Start=").append(Math.max(0, e.getValue().end()));
                    out.append("><P Class=").append(e.getKey()).append(">&nbsp;\r\n");
                    open.remove(e.getKey());
                });
    }

    private void text(Cue cue) {
        for (var span : cue.spans()) {
            if (span.style().ruby() != Style.Ruby.TEXT) {
                span(span);
            }
        }
    }

    private void span(Span span) {
        var style = span.style();
        var color = style.color();
        if (color != null) {
            out.append("<font color=\"").append(color, 0, 7).append("\">");
        }
        out.append(style.bold() ? "<b>" : "").append(style.italic() ? "<i>" : "");
        out.append(style.underline() ? "<u>" : "").append(style.look().struck() ? "<s>" : "");
        var text = Entities.encode(Lines.singleBreaks(span.text()));
        out.append(text.replace("\n", "<br>").replace("\u00a0", "&nbsp;"));
        out.append(style.look().struck() ? "</s>" : "").append(style.underline() ? "</u>" : "");
        out.append(style.italic() ? "</i>" : "").append(style.bold() ? "</b>" : "");
        out.append(color == null ? "" : "</font>");
    }

    private static String safe(String tag) {
        return tag.replaceAll("[^\\w-]", "");
    }
}
