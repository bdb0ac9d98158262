package media.waybill.timedtext.substation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Look;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.subrip.SrtWriter;

/** Writes Advanced SubStation Alpha, or its older sister SubStation Alpha. */
public final class AssWriter {

    private AssWriter() {}

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    /** Of the letters, as the style says it. */
    private static final int SIZE = 54;
    /** Of the default style, in per cent. */
    private static final double MARGIN = 5;

    private static final String SSA_HEAD = """
            [Script Info]
            Title: %s
            ScriptType: v4.00
            PlayResX: 1920
            PlayResY: 1080

            [V4 Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, TertiaryColour, BackColour, Bold, \
            Italic, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, AlphaLevel, Encoding
            Style: Default,Arial,54,16777215,16777215,0,0,0,0,1,3,0,2,96,96,54,0,1

            [Events]
            Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    public static String write(boolean isSsa, Document document, WriteOptions options) {
        var title = options.title() == null ? "" : options.title().replaceAll("[\\r\\n]", " ");
        var out = new StringBuilder(isSsa ? SSA_HEAD.formatted(title) : """
                [Script Info]
                Title: %s
                ScriptType: v4.00+
                WrapStyle: 0
                PlayResX: 1920
                PlayResY: 1080

                [V4+ Styles]
                Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
                Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, \
                MarginL, MarginR, MarginV, Encoding
                Style: Default,Arial,54,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,3,0,2,96,96,54,1

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                """.formatted(title));
        var regions = Standing.regions(document);
        for (var cue : document.cues()) {
            out.append(isSsa ? "Dialogue: Marked=0," : "Dialogue: 0,")
                    .append(time(cue.begin()))
                    .append(',')
                    .append(time(cue.end()));
            out.append(",Default,").append(name(cue)).append(",0,0,0,,").append(alignment(Standing.of(cue, regions)));
            for (var span : cue.spans()) {
                span(span, isSsa, out);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The field is called Name and holds who speaks. */
    private static String name(Cue cue) {
        var voice =
                cue.spans().isEmpty() ? null : cue.spans().getFirst().style().voice();
        return voice == null ? "" : voice.replaceAll("[,\\r\\n]", " ");
    }

    private static String alignment(Standing standing) {
        int key = SrtWriter.key(standing);
        var line = standing.line();
        var column = standing.column();
        boolean known = column == null && (!standing.isBetween() || (key > 3 && key < 7));
        if (!standing.isHorizontal() || known) {
            return key == 2 ? "" : "{\\an" + key + "}";
        }
        int row =
                switch (standing.anchor()) {
                    case START -> 6;
                    case CENTER -> 3;
                    case END, AUTO -> 0;
                };
        int side = (key - 1) % 3 + 1;
        double usual = side == 1 ? MARGIN : side == 3 ? 100 - MARGIN : 50;
        return String.format(
                Locale.ROOT,
                "{\\an%d\\pos(%s,%s)}",
                side + row,
                pixels((column == null ? usual : column) * WIDTH / 100),
                pixels((line == null ? 100 - MARGIN : line) * HEIGHT / 100));
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** SSA knows no colour around letters. */
    private static String dress(Look look, boolean isSsa) {
        double size = SIZE * (look.size() == null ? 1 : look.size() / 100.0);
        var outline = look.outline() == null || isSsa ? "" : look.outline();
        int blank = outline.indexOf(' ');
        var width = blank < 0 ? "" : outline.substring(blank + 1).replaceAll("%.*", "");
        boolean isDrawn = outline.startsWith("#") && width.matches("\\d{1,3}(?:\\.\\d{1,4})?");
        return (look.font() == null ? "" : "\\fn" + look.font().replaceAll("[\\\\{},]", " "))
                + (look.size() == null ? "" : "\\fs" + pixels(size))
                + (isDrawn ? "\\bord" + pixels(Double.parseDouble(width) * size / 100) + "\\3c" + color(outline) : "");
    }

    private static void span(Span span, boolean isSsa, StringBuilder out) {
        var s = span.style();
        if (s.ruby() == Style.Ruby.TEXT) {
            return;
        }
        var codes = (s.italic() ? "\\i1" : "")
                + (s.bold() ? "\\b1" : "")
                + (s.underline() ? "\\u1" : "")
                + (s.look().struck() ? "\\s1" : "")
                + (s.color() == null ? "" : "\\c" + color(s.color()))
                + dress(s.look(), isSsa);
        out.append(codes.isEmpty() ? "" : "{" + codes + "}");
        // Braces would open an override block, and not every player knows an escape.
        out.append(span.text().replace('{', '(').replace('}', ')').replace("\n", "\\N"));
        out.append(codes.isEmpty() ? "" : "{\\r}");
    }

    private static String color(String color) {
        return ("&H" + color.substring(5, 7) + color.substring(3, 5) + color.substring(1, 3) + "&")
                .toUpperCase(Locale.ROOT);
    }

    private static String time(long millis) {
        return Digits.hundredths(Math.max(0, millis), 1, new StringBuilder(11)).toString();
    }
}
