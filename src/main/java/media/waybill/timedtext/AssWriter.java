package media.waybill.timedtext;

import java.util.Locale;

/** Writes Advanced SubStation Alpha. */
final class AssWriter {

    private AssWriter() {}

    static String write(Document document, WriteOptions options, Findings losses) {
        var title = options.title() == null ? "" : options.title().replaceAll("[\\r\\n]", " ");
        var out = new StringBuilder("""
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
            out.append("Dialogue: 0,").append(time(cue.begin())).append(',').append(time(cue.end()));
            out.append(",Default,,0,0,0,,").append(alignment(cue, document));
            for (var span : cue.spans()) {
                span(span, cue.number(), out, losses);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String alignment(Cue cue, Document document) {
        int column =
                switch (cue.placement().align()) {
                    case LEFT, START -> 1;
                    case CENTER -> 2;
                    case RIGHT, END -> 3;
                };
        int key = column + (Writer.isAtTop(cue, document) ? 6 : 0);
        return key == 2 ? "" : "{\\an" + key + "}";
    }

    private static void span(Span span, int cue, StringBuilder out, Findings losses) {
        var s = span.style();
        if (s.ruby() == Style.Ruby.TEXT) {
            losses.loss("ass.ruby", cue, "SubStation Alpha holds no ruby: " + span.text());
            return;
        }
        if (s.background() != null || s.voice() != null) {
            losses.loss("ass.style", cue, "backgrounds and voices are not kept");
        }
        var codes = (s.italic() ? "\\i1" : "")
                + (s.bold() ? "\\b1" : "")
                + (s.underline() ? "\\u1" : "")
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
