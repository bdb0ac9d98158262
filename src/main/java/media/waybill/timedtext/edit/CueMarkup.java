package media.waybill.timedtext.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.text.Scripts;

/** A cue's text as a person edits it: lines, with {@code <i>}, {@code <b>} and {@code <u>} for what stands out. */
public final class CueMarkup {

    private static final Pattern TAG = Pattern.compile("</?([ibu])>");

    private CueMarkup() {}

    public static String of(Cue cue) {
        var out = new StringBuilder();
        var open = Style.PLAIN;
        for (var span : cue.spans()) {
            if (span.style().ruby() == Style.Ruby.TEXT) {
                continue;
            }
            tags(out, open, span.style());
            out.append(span.text());
            open = span.style();
        }
        tags(out, open, Style.PLAIN);
        return out.toString();
    }

    /** How much there is to read. */
    static int letters(String markup) {
        return Scripts.visible(TAG.matcher(markup).replaceAll(""));
    }

    private static void tags(StringBuilder out, Style from, Style to) {
        // Closed in the order in which they cannot cross: everything that ends, then what begins.
        boolean same = from.italic() == to.italic() && from.bold() == to.bold() && from.underline() == to.underline();
        if (same) {
            return;
        }
        out.append(from.underline() ? "</u>" : "")
                .append(from.bold() ? "</b>" : "")
                .append(from.italic() ? "</i>" : "");
        out.append(to.italic() ? "<i>" : "").append(to.bold() ? "<b>" : "").append(to.underline() ? "<u>" : "");
    }

    /**
     * Reads edited text. A tag that is never closed ends with the text; anything else in angle brackets stays as it is
     * written.
     *
     * @param base the colour, voice and language that the edited text keeps
     */
    static List<Span> read(String markup, Style base) {
        var plain = base.withItalic(false).withBold(false).withUnderline(false).withRuby(Style.Ruby.NONE);
        var spans = new ArrayList<Span>();
        var open = new ArrayDeque<String>();
        var tag = TAG.matcher(markup);
        int at = 0;
        while (tag.find()) {
            add(spans, markup.substring(at, tag.start()), plain, open);
            if (markup.charAt(tag.start() + 1) == '/') {
                open.removeFirstOccurrence(tag.group(1));
            } else {
                open.push(tag.group(1));
            }
            at = tag.end();
        }
        add(spans, markup.substring(at), plain, open);
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, String text, Style plain, ArrayDeque<String> open) {
        if (text.isEmpty()) {
            return;
        }
        spans.add(new Span(
                text,
                plain.withItalic(open.contains("i"))
                        .withBold(open.contains("b"))
                        .withUnderline(open.contains("u"))));
    }
}
