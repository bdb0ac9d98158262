package media.waybill.timedtext;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes Advanced SubStation Alpha, or its older sister SubStation Alpha. */
final class AssWriter {

    private AssWriter() {}

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
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

    static String write(boolean isSsa, Document document, WriteOptions options, Findings losses) {
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
        for (var cue : document.cues()) {
            out.append(isSsa ? "Dialogue: Marked=0," : "Dialogue: 0,")
                    .append(time(cue.begin()))
                    .append(',')
                    .append(time(cue.end()));
            out.append(",Default,").append(name(cue)).append(",0,0,0,,").append(alignment(cue, document));
            for (var span : cue.spans()) {
                span(span, cue.number(), out, losses);
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

    private static String alignment(Cue cue, Document document) {
        var p = cue.placement();
        int column =
                switch (p.align()) {
                    case LEFT, START -> 1;
                    case CENTER -> 2;
                    case RIGHT, END -> 3;
                };
        if (p.line() != null && !p.lineIsNumber() && p.position() != null) {
            int row =
                    switch (p.lineAnchor()) {
                        case START, AUTO -> 6;
                        case CENTER -> 3;
                        case END -> 0;
                    };
            return String.format(
                    Locale.ROOT,
                    "{\\an%d\\pos(%s,%s)}",
                    column + row,
                    pixels(p.position() * WIDTH / 100),
                    pixels(p.line() * HEIGHT / 100));
        }
        boolean middle = p.line() != null && !p.lineIsNumber() && p.lineAnchor() == Placement.Anchor.CENTER;
        int key = column + (middle ? 3 : Writer.isAtTop(cue, document) ? 6 : 0);
        return key == 2 ? "" : "{\\an" + key + "}";
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void span(Span span, int cue, StringBuilder out, Findings losses) {
        var s = span.style();
        if (s.ruby() == Style.Ruby.TEXT) {
            losses.loss("ass.ruby", cue, "SubStation Alpha holds no ruby: " + span.text());
            return;
        }
        boolean lost = s.background() != null || s.look().isSpecial();
        if (lost) {
            losses.loss("ass.style", cue, "backgrounds, marks and classes are not kept");
        }
        var codes = (s.italic() ? "\\i1" : "")
                + (s.bold() ? "\\b1" : "")
                + (s.underline() ? "\\u1" : "")
                + (s.look().struck() ? "\\s1" : "")
                + (s.color() == null ? "" : "\\c" + color(s.color()));
        out.append(codes.isEmpty() ? "" : "{" + codes + "}");
        // Braces would open an override block, and there is no way to escape them.
        out.append(span.text().replace('{', '(').replace('}', ')').replace("\n", "\\N"));
        out.append(codes.isEmpty() ? "" : "{\\r}");
    }

    private static String color(String color) {
        return ("&H" + color.substring(5, 7) + color.substring(3, 5) + color.substring(1, 3) + "&")
                .toUpperCase(Locale.ROOT);
    }

    private static String time(long millis) {
        long cs = Math.max(0, (millis + 5) / 10);
        return String.format(Locale.ROOT, "%d:%02d:%02d.%02d", cs / 360_000, cs / 6000 % 60, cs / 100 % 60, cs % 100);
    }
}
