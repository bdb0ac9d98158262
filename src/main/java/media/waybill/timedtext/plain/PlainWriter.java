package media.waybill.timedtext.plain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.fidelity.Trait;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/** Writes the small text formats: MicroDVD, MPL2, SubViewer, Spruce STL and LRC. */
public final class PlainWriter {

    private final Document document;
    private final Findings losses;
    private final FrameRate rate;
    private final StringBuilder out = new StringBuilder();

    private PlainWriter(Document document, WriteOptions options, Findings losses) {
        this.document = document;
        this.losses = losses;
        var wanted = options.frameRate() == null ? document.frameRate() : options.frameRate();
        this.rate = wanted == null ? FrameRate.FPS_25 : wanted;
    }

    public static String write(Format format, Document document, WriteOptions options, Findings losses) {
        var writer = new PlainWriter(document, options, losses);
        switch (format) {
            case MICRODVD -> writer.microDvd();
            case MPL2 -> writer.mpl2();
            case SUBVIEWER -> writer.subViewer(options);
            case SPRUCE_STL -> writer.spruce();
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
        var regions = Standing.regions(document);
        for (var cue : document.cues()) {
            out.append('{').append(frame(cue.from())).append("}{");
            out.append(frame(cue.until())).append('}');
            out.append(Standing.of(cue, regions).isAtTop() ? "{P:0}" : "");
            lines(cue, "|", line -> {
                var marks = (isAll(line, Trait.ITALIC) ? ",i" : "")
                        + (isAll(line, Trait.BOLD) ? ",b" : "")
                        + (isAll(line, Trait.UNDERLINE) ? ",u" : "")
                        + (isAll(line, Trait.STRUCK) ? ",s" : "");
                out.append(marks.isEmpty() ? "" : "{y:" + marks.substring(1) + "}");
                if (ofAll(line, Trait.COLOR) instanceof String color) {
                    out.append("{c:$").append(color, 5, 7).append(color, 3, 5);
                    out.append(color, 1, 3).append('}');
                }
                text(line, "{}|", "/");
            });
        }
    }

    private long frame(Time time) {
        return Math.max(0, time.frame(rate));
    }

    private void mpl2() {
        for (var cue : document.cues()) {
            out.append('[').append(tenths(cue.from())).append("][");
            out.append(tenths(cue.until())).append(']');
            lines(cue, "|", line -> {
                out.append(isAll(line, Trait.ITALIC) ? "/" : "").append(isAll(line, Trait.BOLD) ? "\\" : "");
                out.append(isAll(line, Trait.UNDERLINE) ? "_" : "");
                text(line, "|", "/\\_");
            });
        }
    }

    private static long tenths(Time time) {
        return Math.max(0, (time.millis() + 50) / 100);
    }

    private void subViewer(WriteOptions options) {
        out.append("[INFORMATION]\r\n[TITLE]");
        cleaned(options.title() == null ? "" : options.title(), "[]");
        out.append("\r\n[END INFORMATION]\r\n[SUBTITLE]\r\n");
        for (var cue : document.cues()) {
            Digits.hundredths(Math.max(0, cue.begin()), 2, out).append(',');
            Digits.hundredths(Math.max(0, cue.end()), 2, out).append("\r\n");
            lines(cue, "[br]", line -> text(line, "|", ""));
            out.append("\r\n");
        }
    }

    private void spruce() {
        out.append("// Spruce STL\r\n$FontName = Arial\r\n$HorzAlign = Center\r\n$VertAlign = Bottom\r\n\r\n");
        document.notes().stream()
                .filter(n -> !n.equals("Spruce STL"))
                .forEach(n -> out.append("// ").append(n.replaceAll("\\R", " ")).append("\r\n"));
        var regions = Standing.regions(document);
        boolean top = false;
        var side = Placement.Align.CENTER;
        for (var cue : document.cues()) {
            var standing = Standing.of(cue, regions);
            if (standing.isAtTop() != top) {
                top = !top;
                out.append("$VertAlign = ").append(top ? "Top" : "Bottom").append("\r\n");
            }
            if (standing.side() != side) {
                side = standing.side();
                out.append("$HorzAlign = ");
                out.append(side == Placement.Align.LEFT ? "Left" : side == Placement.Align.RIGHT ? "Right" : "Center");
                out.append("\r\n");
            }
            rate.timecodeOfFrame(frame(cue.from()), out).append(" , ");
            rate.timecodeOfFrame(frame(cue.until()), out).append(" , ");
            var style = Style.PLAIN;
            for (var span : cue.spans()) {
                if (span.style().ruby() != Style.Ruby.TEXT) {
                    switches(style, span.style());
                    style = span.style();
                    int from = out.length();
                    cleaned(Lines.singleBreaks(span.text()), "|^");
                    for (int at = out.indexOf("\n", from); at >= 0; at = out.indexOf("\n", at)) {
                        out.setCharAt(at, '|');
                    }
                }
            }
            switches(style, Style.PLAIN);
            out.append("\r\n");
        }
    }

    /** The same mark begins and ends a style. */
    private void switches(Style from, Style to) {
        out.append(from.italic() == to.italic() ? "" : "^I").append(from.bold() == to.bold() ? "" : "^B");
        out.append(from.underline() == to.underline() ? "" : "^U");
    }

    private void lyrics() {
        var cues = document.cues();
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            lyricsTime(cue.begin());
            lines(cue, " ", line -> text(line, "", ""));
            if (i + 1 < cues.size() && cues.get(i + 1).begin() < cue.end()) {
                losses.loss("lrc.overlap", cue.number(), "the next text takes its place");
            } else {
                lyricsTime(cue.end());
                out.append("\r\n");
            }
        }
    }

    private void lyricsTime(long millis) {
        long h = Math.max(0, (millis + 5) / 10);
        Digits.padded(h / 6000, 2, out.append('[')).append(':');
        Digits.padded(h / 100 % 60, 2, out).append('.');
        Digits.padded(h % 100, 2, out).append(']');
    }

    private void lines(Cue cue, String lineBreak, Consumer<List<Span>> written) {
        boolean first = true;
        for (var line : Spans.lines(cue)) {
            out.append(first ? "" : lineBreak);
            first = false;
            written.accept(line);
        }
        out.append("\r\n");
    }

    private static boolean isAll(List<Span> line, Trait trait) {
        return ofAll(line, trait) != null;
    }

    /** What all letters of a line have of it. */
    private static @Nullable Object ofAll(List<Span> line, Trait trait) {
        Object all = null;
        boolean begun = false;
        for (var span : line) {
            if (!span.text().isBlank()) {
                var own = trait.of(span.style());
                if (begun && !Objects.equals(own, all)) {
                    return null;
                }
                begun = true;
                all = own;
            }
        }
        return all;
    }

    /** @param first what has a meaning where a line begins */
    private void text(List<Span> line, String special, String first) {
        int from = out.length();
        for (var span : line) {
            cleaned(span.text(), special);
        }
        if (out.length() > from && first.indexOf(out.charAt(from)) >= 0) {
            out.setCharAt(from, kin(out.charAt(from)));
        }
    }

    /** What has a meaning of its own in the format is replaced by its nearest harmless kin. */
    private void cleaned(String text, String special) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\r' ? ' ' : special.indexOf(c) >= 0 ? kin(c) : c);
        }
    }

    private static char kin(char c) {
        return switch (c) {
            case '{', '[' -> '(';
            case '}', ']' -> ')';
            case '|' -> '\u00a6';
            case '^' -> '\u02c6';
            case '/' -> '\u2044';
            case '\\' -> '\u2216';
            case '_' -> '\u203f';
            default -> ' ';
        };
    }
}
