package media.waybill.timedtext;

import java.util.Locale;
import java.util.function.Function;

/** Writes the small text formats: MicroDVD, MPL2, SubViewer, Spruce STL, SAMI and LRC. */
final class PlainWriter {

    private final Format format;
    private final Document document;
    private final Findings losses;
    private final FrameRate rate;
    private final StringBuilder out = new StringBuilder();

    private PlainWriter(Format format, Document document, WriteOptions options, Findings losses) {
        this.format = format;
        this.document = document;
        this.losses = losses;
        var wanted = options.frameRate() == null ? document.frameRate() : options.frameRate();
        this.rate = wanted == null ? FrameRate.FPS_25 : wanted;
    }

    static String write(Format format, Document document, WriteOptions options, Findings losses) {
        var writer = new PlainWriter(format, document, options, losses);
        switch (format) {
            case MICRODVD -> writer.microDvd();
            case MPL2 -> writer.mpl2();
            case SUBVIEWER -> writer.subViewer(options);
            case SPRUCE_STL -> writer.spruce();
            case SAMI -> writer.sami(options);
            case LYRICS -> writer.lyrics();
            default -> throw new IllegalArgumentException("no plain format  format=" + format.key());
        }
        return writer.out.toString();
    }

    private void microDvd() {
        // Times are frames: the first line says of which rate, as players expect it.
        out.append("{1}{1}")
                .append(String.format(Locale.ROOT, "%.3f", rate.perSecond()))
                .append("\r\n");
        for (var cue : document.cues()) {
            out.append('{')
                    .append(frame(cue.from()))
                    .append("}{")
                    .append(frame(cue.until()))
                    .append('}');
            boolean italic = isAll(cue, Style::italic);
            boolean bold = isAll(cue, Style::bold);
            boolean underline = isAll(cue, Style::underline);
            if (italic || bold || underline) {
                out.append("{Y:")
                        .append(String.join(
                                ",",
                                java.util.stream.Stream.of(italic ? "i" : "", bold ? "b" : "", underline ? "u" : "")
                                        .filter(s -> !s.isEmpty())
                                        .toList()))
                        .append('}');
            }
            if (Writer.isAtTop(cue, document)) {
                out.append("{P:0}");
            }
            text(cue, "|", s -> clean(s.text(), "{}|"), italic, bold, underline);
            out.append("\r\n");
        }
    }

    private long frame(Time time) {
        return Math.max(0, time.frame(rate));
    }

    private void mpl2() {
        for (var cue : document.cues()) {
            out.append('[')
                    .append(tenths(cue.from()))
                    .append("][")
                    .append(tenths(cue.until()))
                    .append(']');
            boolean italic = isAll(cue, Style::italic);
            out.append(italic ? "/" : "");
            text(cue, italic ? "|/" : "|", s -> clean(s.text(), "|"), italic, false, false);
            out.append("\r\n");
        }
    }

    private static long tenths(Time time) {
        return Math.max(0, (time.millis() + 50) / 100);
    }

    private void subViewer(WriteOptions options) {
        out.append("[INFORMATION]\r\n[TITLE]").append(options.title() == null ? "" : clean(options.title(), "[]"));
        out.append("\r\n[END INFORMATION]\r\n[SUBTITLE]\r\n");
        for (var cue : document.cues()) {
            out.append(hundredths(cue.begin()))
                    .append(',')
                    .append(hundredths(cue.end()))
                    .append("\r\n");
            text(cue, "[br]", s -> clean(s.text(), "|"), false, false, false);
            out.append("\r\n\r\n");
        }
    }

    private static String hundredths(long millis) {
        long h = Math.max(0, (millis + 5) / 10);
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%02d", h / 360_000, h / 6000 % 60, h / 100 % 60, h % 100);
    }

    private void spruce() {
        out.append("// Spruce STL\r\n$FontName = Arial\r\n$HorzAlign = Center\r\n");
        boolean top = false;
        out.append("$VertAlign = Bottom\r\n\r\n");
        document.notes()
                .forEach(n -> out.append("// ").append(n.replaceAll("\\R", " ")).append("\r\n"));
        for (var cue : document.cues()) {
            if (Writer.isAtTop(cue, document) != top) {
                top = !top;
                out.append("$VertAlign = ").append(top ? "Top" : "Bottom").append("\r\n");
            }
            out.append(rate.timecodeOfFrame(frame(cue.from()))).append(" , ");
            out.append(rate.timecodeOfFrame(frame(cue.until()))).append(" , ");
            text(
                    cue,
                    "|",
                    s -> {
                        var mark = (s.style().italic() ? "^I" : "")
                                + (s.style().bold() ? "^B" : "")
                                + (s.style().underline() ? "^U" : "");
                        return mark + clean(s.text(), "|^") + mark;
                    },
                    true,
                    true,
                    true);
            out.append("\r\n");
        }
    }

    private void sami(WriteOptions options) {
        var language = document.language() != null ? document.language() : options.language();
        out.append("<SAMI>\r\n<HEAD>\r\n<TITLE>");
        out.append(WebVttWriter.escape(options.title() == null ? "" : options.title()));
        out.append("</TITLE>\r\n<STYLE TYPE=\"text/css\">\r\n<!--\r\nP { text-align: center; }\r\n");
        out.append(".TEXT { Name: Subtitles; lang: ").append(language == null ? "und" : clean(language, "{};"));
        out.append("; SAMI_Type: CC; }\r\n-->\r\n</STYLE>\r\n</HEAD>\r\n<BODY>\r\n");
        var cues = document.cues();
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            out.append("<SYNC Start=").append(Math.max(0, cue.begin())).append("><P Class=TEXT>");
            text(
                    cue,
                    "<br>",
                    s -> {
                        var style = s.style();
                        var color = style.color();
                        var open = (color == null ? "" : "<font color=\"" + color.substring(0, 7) + "\">")
                                + (style.bold() ? "<b>" : "")
                                + (style.italic() ? "<i>" : "")
                                + (style.underline() ? "<u>" : "");
                        var close = (style.underline() ? "</u>" : "")
                                + (style.italic() ? "</i>" : "")
                                + (style.bold() ? "</b>" : "")
                                + (color == null ? "" : "</font>");
                        return open + WebVttWriter.escape(s.text()).replace("\u00a0", "&nbsp;") + close;
                    },
                    true,
                    true,
                    true);
            out.append("\r\n");
            long next = i + 1 < cues.size() ? cues.get(i + 1).begin() : Long.MAX_VALUE;
            if (next > cue.end()) {
                out.append("<SYNC Start=").append(Math.max(0, cue.end())).append("><P Class=TEXT>&nbsp;\r\n");
            } else if (next < cue.end()) {
                losses.loss("sami.overlap", cue.number(), "the next text takes its place");
            }
        }
        out.append("</BODY>\r\n</SAMI>\r\n");
    }

    private void lyrics() {
        for (var cue : document.cues()) {
            long h = Math.max(0, (cue.begin() + 5) / 10);
            out.append(String.format(Locale.ROOT, "[%02d:%02d.%02d]", h / 6000, h / 100 % 60, h % 100));
            text(cue, " ", Span::text, false, false, false);
            out.append('\n');
            long until = Math.max(0, (cue.end() + 5) / 10);
            out.append(String.format(Locale.ROOT, "[%02d:%02d.%02d]%n", until / 6000, until / 100 % 60, until % 100));
        }
    }

    private static boolean isAll(Cue cue, Function<Style, Boolean> what) {
        return !cue.spans().isEmpty() && cue.spans().stream().allMatch(s -> what.apply(s.style()));
    }

    private void text(
            Cue cue,
            String lineBreak,
            Function<Span, String> written,
            boolean italic,
            boolean bold,
            boolean underline) {
        for (var span : cue.spans()) {
            var s = span.style();
            if (s.ruby() == Style.Ruby.TEXT) {
                losses.loss(format.key() + ".ruby", cue.number(), format.title() + " holds no ruby: " + span.text());
                continue;
            }
            boolean lost = (s.italic() && !italic)
                    || (s.bold() && !bold)
                    || (s.underline() && !underline)
                    || s.background() != null
                    || s.voice() != null
                    || (s.color() != null && format != Format.SAMI)
                    || s.look().struck()
                    || s.look().isSpecial();
            if (lost) {
                losses.loss(format.key() + ".style", cue.number(), "some styles are not kept: " + span.text());
            }
            out.append(WebVttWriter.singleBreaks(written.apply(span)).replace("\n", lineBreak));
        }
        boolean placed = !cue.placement().isDefault() && !Writer.isAtTop(cue, document);
        if (placed && cue.placement().line() != null) {
            losses.loss(format.key() + ".position", cue.number(), format.title() + " holds no position");
        }
    }

    /** What has a meaning of its own in the format is replaced by its nearest harmless kin. */
    private static String clean(String text, String special) {
        var result = text.replace('\r', ' ');
        for (char c : special.toCharArray()) {
            result = result.replace(
                    c,
                    switch (c) {
                        case '{', '[' -> '(';
                        case '}', ']' -> ')';
                        case '|' -> '\u00a6';
                        case '^' -> '\u02c6';
                        default -> ' ';
                    });
        }
        return result;
    }
}
