package media.waybill.timedtext.subrip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Entities;
import org.jspecify.annotations.Nullable;

/** The tags people put into SubRip: HTML ones, and SubStation's {@code {\an8}}. */
public record SrtMarkup(List<Span> spans, Placement placement) {

    private record Open(String name, Style before) {}

    private static final Pattern TOKEN = Pattern.compile(
            "<\\s*(/?)\\s*([a-zA-Z]{1,5})([^<>]{0,200})>|\\{\\\\([^{}]{1,200})\\}|\\{(/?)([ibusIBUS])\\}"
                    + "|&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern COLOR =
            Pattern.compile("color\\s*=\\s*[\"']?\\s*(#?[\\w(), ]{1,40}?)\\s*[\"']?\\s*(?:\\s\\w+=.*)?$");
    private static final Pattern ALIGN = Pattern.compile("\\\\?an?([1-9])");
    private static final Pattern UNKNOWN = Pattern.compile("(?:^|\\\\)(?![ibu][01]$|[ibu][01]\\\\|an\\d)");
    private static final Pattern BREAK = Pattern.compile("(?i)\\s{0,9}<br\\s{0,9}/?>\\s{0,9}");
    private static final int MAX_OPEN = 32;

    public static SrtMarkup parse(String raw, Findings findings, int cue, int line) {
        var text = raw;
        if (text.contains("\\N")) {
            findings.mended("srt.line-break-code", cue, line, "\\N is SubStation's line break");
            text = text.replace("\\N", "\n");
        }
        if (hasBreak(text)) {
            findings.mended("srt.line-break-code", cue, line, "<br> is HTML's line break");
            text = BREAK.matcher(text).replaceAll("\n");
        }
        if (text.indexOf('<') < 0 && text.indexOf('{') < 0 && text.indexOf('&') < 0) {
            return new SrtMarkup(text.isEmpty() ? List.of() : List.of(Span.plain(text)), Placement.BOTTOM_CENTRE);
        }
        var spans = new Spans();
        Deque<Open> open = new ArrayDeque<>();
        var style = Style.PLAIN;
        var placement = Placement.BOTTOM_CENTRE;
        var m = TOKEN.matcher(text);
        int at = 0;
        for (int sign = sign(text, 0); sign < text.length(); sign = sign(text, Math.max(at, sign + 1))) {
            if (!m.region(sign, text.length()).lookingAt()) {
                continue;
            }
            spans.add(text.substring(at, m.start()), style);
            at = m.end();
            if (m.group(7) != null) {
                var decoded = Entities.decode(m.group());
                spans.add(decoded, style);
                if (!decoded.equals(m.group())) {
                    findings.mended("srt.entity", cue, line, m.group());
                }
            } else if (m.group(6) != null) {
                style = toggled(
                        style, m.group(6).toLowerCase(Locale.ROOT), m.group(5).isEmpty());
            } else if (m.group(4) != null) {
                var aligned = placement(m.group(4));
                placement = aligned == null ? placement : aligned;
                style = overrides(style, m.group(4));
                if (aligned == null && UNKNOWN.matcher(m.group(4)).find()) {
                    findings.note("srt.override", cue, line, "this code is not kept: " + m.group());
                }
            } else {
                var name = m.group(2).toLowerCase(Locale.ROOT);
                if (!isTag(name, m.group(3))) {
                    spans.add(m.group(), style);
                } else if (m.group(1).isEmpty()) {
                    if (open.size() < MAX_OPEN) {
                        open.push(new Open(name, style));
                        style = opened(style, name, m.group(3));
                    }
                } else {
                    style = closed(open, name, style, findings, cue, line);
                }
            }
        }
        spans.add(text.substring(at), style);
        if (!open.isEmpty()) {
            findings.mended("srt.tag-not-closed", cue, line, "<" + open.peek().name() + "> is never closed");
        }
        return new SrtMarkup(spans.trimmed(), placement);
    }

    private static boolean hasBreak(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at + 1, "br", 0, 2)) {
                return BREAK.matcher(text).find();
            }
        }
        return false;
    }

    /** Where the next character stands that a tag, a code or a reference begins with; the length where none does. */
    private static int sign(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '<' && text.charAt(at) != '{' && text.charAt(at) != '&') {
            at++;
        }
        return at;
    }

    private static boolean isTag(String name, String attributes) {
        return switch (name) {
            case "i", "b", "u", "s", "em" -> attributes.isBlank();
            case "font" -> true;
            default -> false;
        };
    }

    private static Style opened(Style style, String name, String attributes) {
        if (name.equals("font")) {
            var m = COLOR.matcher(attributes.trim());
            var color = m.find() ? Colors.parse(m.group(1)) : null;
            return color == null ? style : style.withColor(color);
        }
        return toggled(style, name.equals("em") ? "i" : name, true);
    }

    private static Style closed(Deque<Open> open, String name, Style style, Findings findings, int cue, int line) {
        if (open.stream().noneMatch(o -> o.name().equals(name))) {
            findings.mended("srt.tag-not-opened", cue, line, "</" + name + "> closes nothing");
            return style;
        }
        if (!open.getFirst().name().equals(name)) {
            findings.mended("srt.tags-crossed", cue, line, "</" + name + "> closes before what it contains");
        }
        Style result = style;
        while (!open.isEmpty()) {
            var top = open.pop();
            result = top.before();
            if (top.name().equals(name)) {
                break;
            }
        }
        return result;
    }

    private static Style toggled(Style style, String name, boolean on) {
        return switch (name) {
            case "i" -> style.withItalic(on);
            case "b" -> style.withBold(on);
            case "u" -> style.withUnderline(on);
            case "s" -> style.withLook(style.look().withStruck(on));
            default -> style;
        };
    }

    private static Style overrides(Style style, String codes) {
        var result = style;
        for (var code : codes.split("\\\\", 32)) {
            result = switch (code) {
                case "i1" -> result.withItalic(true);
                case "i0" -> result.withItalic(false);
                case "b1" -> result.withBold(true);
                case "b0" -> result.withBold(false);
                case "u1" -> result.withUnderline(true);
                case "u0" -> result.withUnderline(false);
                default -> result;
            };
        }
        return result;
    }

    /** Numeric-keypad positions: 7 8 9 at the top, 4 5 6 in the middle, 1 2 3 at the bottom. */
    public static @Nullable Placement placement(String codes) {
        var m = ALIGN.matcher(codes);
        if (!m.find() || !m.group().contains("an")) {
            return null;
        }
        int key = m.group(1).charAt(0) - '0';
        var align =
                switch (key % 3) {
                    case 1 -> Placement.Align.LEFT;
                    case 2 -> Placement.Align.CENTER;
                    default -> Placement.Align.RIGHT;
                };
        if (key <= 3) {
            return Placement.BOTTOM_CENTRE.withAlign(align);
        }
        if (key >= 7) {
            return Placement.TOP_CENTRE.withAlign(align);
        }
        return new Placement(
                align,
                50.0,
                false,
                Placement.Anchor.CENTER,
                null,
                Placement.Anchor.AUTO,
                100,
                Placement.Direction.HORIZONTAL);
    }
}
