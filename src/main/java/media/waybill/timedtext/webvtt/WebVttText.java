package media.waybill.timedtext.webvtt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.text.Entities;
import org.jspecify.annotations.Nullable;

/** Cue text of W3C WebVTT, section 6.4: tags become styles of runs. */
final class WebVttText {

    private record Open(String name, Style before) {}

    private static final Pattern TIMESTAMP = Pattern.compile("(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3}");
    private static final int MAX_OPEN = 64;

    private final WebVttCss css;
    private final Findings findings;
    private final int cue;
    private final int line;
    private final Spans spans = new Spans();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> lost = new TreeSet<>();
    private Style style = Style.PLAIN;

    WebVttText(WebVttCss css, Findings findings, int cue, int line) {
        this.css = css;
        this.findings = findings;
        this.cue = cue;
        this.line = line;
    }

    List<Span> parse(String text) {
        int at = 0;
        style = css.all(lost);
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                spans.add(Entities.decode(text.substring(at)), style);
                break;
            }
            spans.add(Entities.decode(text.substring(at, tag)), style);
            int end = text.indexOf('>', tag);
            // An unclosed tag runs to the end of the cue (section 6.4, tag states at end of input).
            tag(text.substring(tag + 1, end < 0 ? text.length() : end));
            at = end < 0 ? text.length() : end + 1;
        }
        if (open.stream().anyMatch(o -> !o.name().equals("v"))) {
            findings.mended(
                    "webvtt.tag-not-closed", cue, line, "<" + open.getFirst().name() + "> is never closed");
        }
        if (!lost.isEmpty()) {
            findings.loss("webvtt.css", cue, line, "not kept: " + String.join(", ", lost));
        }
        return spans.trimmed();
    }

    private void tag(String tag) {
        if (tag.startsWith("/")) {
            close(tag.substring(1).trim());
            return;
        }
        if (!tag.isEmpty() && Character.isDigit(tag.charAt(0))) {
            if (TIMESTAMP.matcher(tag).matches()) {
                findings.loss("webvtt.inner-time", cue, line, "times inside a cue are not kept: <" + tag + ">");
            }
            return;
        }
        int nameEnd = 0;
        while (nameEnd < tag.length() && " \t\n\f\r.".indexOf(tag.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        int classEnd = nameEnd;
        while (classEnd < tag.length() && " \t\n\f\r".indexOf(tag.charAt(classEnd)) < 0) {
            classEnd++;
        }
        var name = tag.substring(0, nameEnd);
        var annotation =
                Entities.decode(tag.substring(classEnd)).replaceAll("\\s+", " ").trim();
        if (open.size() >= MAX_OPEN) {
            findings.warning(
                    "webvtt.too-deep",
                    Terms.FORMATTING,
                    cue,
                    line,
                    "more than 64 open tags",
                    "simplify the cue's tags");
            return;
        }
        var before = style;
        var next = opened(name, annotation);
        if (next == null) {
            return;
        }
        open.push(new Open(name, before));
        style = withRules(next, name, tag.substring(nameEnd, classEnd));
    }

    private @Nullable Style opened(String name, String annotation) {
        return switch (name) {
            case "b" -> style.withBold(true);
            case "i" -> style.withItalic(true);
            case "u" -> style.withUnderline(true);
            case "c" -> style;
            case "v" -> style.withVoice(annotation.isEmpty() ? null : annotation);
            case "lang" -> style.withLanguage(annotation.isEmpty() ? null : annotation);
            case "ruby" -> style.withRuby(Style.Ruby.BASE);
            case "rt" -> style.ruby() == Style.Ruby.BASE ? style.withRuby(Style.Ruby.TEXT) : null;
            default -> null;
        };
    }

    private Style withRules(Style style, String name, String classes) {
        var result = style;
        var own = new ArrayList<String>(style.look().classes());
        result = css.of(name, result, lost);
        for (var cssClass : classes.split("\\.", 32)) {
            if (cssClass.isEmpty()) {
                continue;
            }
            if (css.has("." + cssClass)) {
                result = css.of("." + cssClass, result, lost);
            } else if (cssClass.startsWith("bg_") && Colors.NAMED.containsKey(cssClass.substring(3))) {
                result = result.withBackground(Colors.NAMED.get(cssClass.substring(3)));
            } else if (Colors.NAMED.containsKey(cssClass)) {
                result = result.withColor(Colors.NAMED.get(cssClass));
            } else if (own.size() < 32 && !own.contains(cssClass)) {
                own.add(cssClass);
            }
        }
        return result.withLook(result.look().withClasses(own));
    }

    private void close(String name) {
        if (open.isEmpty()) {
            return;
        }
        // Section 6.4: an end tag counts only when it closes the current node; </ruby> also closes an open <rt>.
        if (name.equals("ruby") && open.getFirst().name().equals("rt")) {
            style = open.pop().before();
        }
        if (!open.isEmpty() && open.getFirst().name().equals(name)) {
            style = open.pop().before();
        }
    }
}
