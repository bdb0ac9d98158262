package media.waybill.timedtext.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.subrip.SrtMarkup;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/** Reads MicroDVD, whose times are frame numbers, and MPL2, whose times are tenths of a second. */
public final class FrameTextReader {

    private static final Pattern LINE =
            Pattern.compile("^\\s*[\\[{](\\d{1,9})[\\]}]\\s*[\\[{](\\d{0,9})[\\]}](.*)$", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{([a-zA-Z]):([^{}]{0,80})\\}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,4})?");
    private static final FrameRate USUAL = new FrameRate(24000, 1001, false);
    private static final long OPEN_END_MILLIS = 3000;

    private final boolean isMicroDvd;
    private final ReadOptions options;
    private final Findings findings;
    private final List<Cue> cues = new ArrayList<>();
    private FrameRate rate;
    private boolean isRateKnown;
    private Style defaults = Style.PLAIN;

    private FrameTextReader(Format format, ReadOptions options, Findings findings) {
        this.isMicroDvd = format == Format.MICRODVD;
        this.options = options;
        this.findings = findings;
        this.rate = options.frameRate() == null ? USUAL : options.frameRate();
        this.isRateKnown = options.frameRate() != null;
    }

    public static Document read(Format format, Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new FrameTextReader(format, options, findings);
        reader.readAll(Lines.of(decoded.text()));
        return new Document(
                format,
                decoded.encoding(),
                null,
                reader.isMicroDvd ? reader.rate : null,
                null,
                List.of(),
                List.of(),
                reader.ended());
    }

    private void readAll(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            if (usual(text, i + 1)) {
                continue;
            }
            var m = LINE.matcher(text);
            if (!m.matches()) {
                if (isMicroDvd && text.stripLeading().toUpperCase(Locale.ROOT).startsWith("{DEFAULT}")) {
                    defaults = codes(text, Style.PLAIN).style();
                } else if (!text.isBlank()) {
                    findings.error(
                            "frames.line-unreadable",
                            Terms.CORRUPT_FILE,
                            null,
                            i + 1,
                            text,
                            isMicroDvd ? "write {begin}{end}text" : "write [begin][end]text");
                }
                continue;
            }
            line(Long.parseLong(m.group(1)), m.group(2).isEmpty() ? -1 : Long.parseLong(m.group(2)), m.group(3), i + 1);
        }
        if (isMicroDvd && !isRateKnown && !cues.isEmpty()) {
            findings.warning(
                    "frames.rate-missing",
                    Terms.FORMATTING,
                    null,
                    null,
                    "times count frames, but the frame rate is not given; read at " + rate.perSecond(),
                    "say the frame rate, or deliver times in milliseconds");
        }
    }

    /** Reads {@code {12}{34}text} or {@code [12][34]text}, as nearly all lines are; answers whether it is one. */
    private boolean usual(String text, int number) {
        char open = isMicroDvd ? '{' : '[';
        char close = isMicroDvd ? '}' : ']';
        int first = text.indexOf(close);
        if (text.isEmpty() || text.charAt(0) != open || first < 2 || first > 10) {
            return false;
        }
        int second = text.indexOf(close, first + 1);
        boolean both = second > first + 2
                && second <= first + 11
                && text.charAt(first + 1) == open
                && areDigits(text, 1, first)
                && areDigits(text, first + 2, second);
        if (both) {
            line(
                    Long.parseLong(text, 1, first, 10),
                    Long.parseLong(text, first + 2, second, 10),
                    text.substring(second + 1),
                    number);
        }
        return both;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void line(long from, long until, String text, int number) {
        var body = text.strip();
        if (isMicroDvd && cues.isEmpty() && from <= 1 && RATE.matcher(body).matches()) {
            // By custom, a first line at frame 0 or 1 holds the frame rate.
            rate = FrameRate.parse(body.replace(',', '.')).orElse(rate);
            isRateKnown = true;
            return;
        }
        TooMuch.checkCues(cues.size() + 1, options);
        cues.add(cue(number, from, until, body));
    }

    private Cue cue(int line, long from, long until, String body) {
        var spans = new Spans();
        var cueStyle = defaults;
        Placement placement = Placement.BOTTOM_CENTRE;
        var parts = body.split("\\|", 100);
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i].strip();
            var style = cueStyle;
            if (isMicroDvd) {
                var coded = codes(part, cueStyle);
                style = coded.style();
                cueStyle = coded.lasting();
                placement = coded.isTop() ? Placement.TOP_CENTRE : placement;
                part = coded.text();
            }
            int mark = 0;
            for (; mark < part.length() && isMark(part.charAt(mark)); mark++) {
                style = marked(style, part.charAt(mark));
            }
            part = part.substring(mark);
            if (i > 0) {
                spans.add("\n", style);
            }
            var markup = SrtMarkup.parse(part, findings, cues.size() + 1, line);
            for (var span : markup.spans()) {
                spans.add(span.text(), merged(style, span.style()));
            }
        }
        return new Cue(cues.size() + 1, null, line, at(from), at(until), spans.trimmed(), null, placement, null, false);
    }

    /** Both families write a slash before a line in italics; MPL2 has marks for bold and underlined lines too. */
    private boolean isMark(char c) {
        return c == '/' || (!isMicroDvd && (c == '\\' || c == '_'));
    }

    private static Style marked(Style style, char mark) {
        return switch (mark) {
            case '/' -> style.withItalic(true);
            case '_' -> style.withUnderline(true);
            default -> style.withBold(true);
        };
    }

    private static Style merged(Style outer, Style inner) {
        return outer.withItalic(outer.italic() || inner.italic())
                .withBold(outer.bold() || inner.bold())
                .withUnderline(outer.underline() || inner.underline())
                .withColor(inner.color() == null ? outer.color() : inner.color())
                .withLook(inner.look().struck() ? outer.look().withStruck(true) : outer.look());
    }

    private Time at(long count) {
        return count < 0 ? Time.ofMillis(-1) : isMicroDvd ? Time.ofFrame(rate, count) : new Time(count, 10);
    }

    /** @param lasting what holds for the lines after this one too */
    private record Coded(Style style, Style lasting, boolean isTop, String text) {}

    /** {@code {y:i}} holds for a line, {@code {Y:i}} for all of the cue. */
    private Coded codes(String part, Style base) {
        if (part.indexOf('{') < 0) {
            return new Coded(base, base, false, part.strip());
        }
        var style = base;
        var lasting = base;
        boolean isTop = false;
        var m = CODE.matcher(part);
        while (m.find()) {
            var key = m.group(1);
            var value = m.group(2).toLowerCase(Locale.ROOT);
            if (key.equalsIgnoreCase("p")) {
                isTop = value.startsWith("1") || value.startsWith("0");
                continue;
            }
            style = coded(style, key, value, m.group(2));
            if (Character.isUpperCase(key.charAt(0))) {
                lasting = coded(lasting, key, value, m.group(2));
            }
            if (!key.equalsIgnoreCase("y") && !key.equalsIgnoreCase("c") && !key.equalsIgnoreCase("f")) {
                findings.note("frames.code", cues.size() + 1, null, m.group());
            }
        }
        return new Coded(
                style, lasting, isTop, CODE.matcher(part).replaceAll("").strip());
    }

    private static Style coded(Style style, String key, String value, String asWritten) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "y" ->
                style.withItalic(style.italic() || value.contains("i"))
                        .withBold(style.bold() || value.contains("b"))
                        .withUnderline(style.underline() || value.contains("u"))
                        .withLook(style.look().withStruck(style.look().struck() || value.contains("s")));
            case "c" -> color(style, value);
            case "f" -> style.withLook(style.look().withFont(asWritten));
            default -> style;
        };
    }

    private static Style color(Style style, String value) {
        var hex = value.replace("$", "").replace("h", "");
        @Nullable
        String bgr = hex.matches("[0-9a-f]{6}")
                ? "#" + hex.substring(4, 6) + hex.substring(2, 4) + hex.substring(0, 2)
                : null;
        return bgr == null ? style : style.withColor(bgr);
    }

    /** A line without an end stands until the next, three seconds at most. */
    private List<Cue> ended() {
        var result = new ArrayList<Cue>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            if (cue.end() < 0) {
                var most = cue.from().plusMillis(OPEN_END_MILLIS);
                var next = i + 1 < cues.size() ? cues.get(i + 1).from() : most;
                boolean soon = next.compareTo(most) < 0 && next.compareTo(cue.from()) > 0;
                cue = cue.withTimes(cue.from(), soon ? next : most);
                findings.mended("frames.no-end", cue.number(), cue.line(), "the line has no end");
            }
            result.add(cue);
        }
        return result;
    }
}
