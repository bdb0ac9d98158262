package media.waybill.timedtext.webvtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;

/** The WebVTT parser of W3C WebVTT, section 6.1, with what it drops said aloud. */
public final class WebVttReader {

    /** A time of W3C WebVTT, "collect a WebVTT timestamp": hours of any length, all else of two digits. */
    private static final String TIME = "(?:(\\d{1,10}):)?(\\d{2}):(\\d{2})\\.(\\d{3})";

    private static final Pattern STRICT =
            Pattern.compile("^[ \\t\\f]*" + TIME + "[ \\t\\f]*-->[ \\t\\f]*" + TIME + "(?!\\d)(.*)$");
    /** Two parts of which one has three digits or more: vtt.js and players take over 59 for hours, W3C takes none. */
    private static final Pattern LONG = Pattern.compile("^[ \\t\\f]*(?=\\d{3}|[^>]*>[ \\t\\f]*\\d{3})"
            + "(\\d{2,10}):(\\d{2})\\.(\\d{3})[ \\t\\f]*-->[ \\t\\f]*(\\d{2,10}):(\\d{2})\\.(\\d{3})(?!\\d)(.*)$");

    private static final String PLAIN_TIME = "(?:(\\d{1,10}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
    private static final Pattern PLAIN =
            Pattern.compile("^\\s*" + PLAIN_TIME + "\\s*-->\\s*" + PLAIN_TIME + "(?!\\d)(.*)$");
    private static final int MAX_TIMING_LINE = 1000;

    private static final int MAX_NOTES = 10_000;

    private final Lines lines;
    private final Findings findings;
    private final ReadOptions options;
    private final WebVttRegions regions = new WebVttRegions();
    private final WebVttCss css = new WebVttCss();
    private final List<String> notes = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private int at;
    private int unreadable;

    private WebVttReader(Lines lines, Findings findings, ReadOptions options) {
        this.lines = lines;
        this.findings = findings;
        this.options = options;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var text = decoded.text().replace('\0', '\uFFFD');
        if (!decoded.encoding().charset().equals("UTF-8")) {
            findings.mended(
                    "webvtt.encoding",
                    null,
                    null,
                    "WebVTT is UTF-8, this is " + decoded.encoding().charset());
        }
        var lines = Lines.of(text);
        lines.note(findings);
        var reader = new WebVttReader(lines, new Findings(), options);
        reader.readAll();
        if (reader.cues.isEmpty() && reader.unreadable > 1 && !options.strict() && !options.lenient()) {
            // Not a bad cue among good ones: a whole file whose maker writes times in a way of its own.
            reader = new WebVttReader(lines, new Findings(), options.withLenient(true));
            reader.readAll();
        }
        findings.take(reader.findings);
        return new Document(
                Format.WEBVTT, decoded.encoding(), null, null, null, reader.regions.list(), reader.notes, reader.cues);
    }

    private void readAll() {
        at = 1;
        boolean inHeader = true;
        // Old files say their regions in the header itself; an HLS segment says its time map there.
        while (at < lines.size()
                && !lines.get(at).isEmpty()
                && (!lines.get(at).contains("-->") || isRegion(lines.get(at)))) {
            header(lines.get(at));
            at++;
        }
        while (at < lines.size()) {
            while (at < lines.size() && lines.get(at).isEmpty()) {
                at++;
            }
            if (at < lines.size()) {
                inHeader = block(inHeader);
            }
        }
    }

    private static boolean isRegion(String line) {
        return line.regionMatches(true, 0, "Region:", 0, 7);
    }

    private void header(String line) {
        if (isRegion(line)) {
            regions.add(line.substring(7).trim().replace('=', ':'), options.strict(), at + 1, findings);
        } else if (line.startsWith("X-TIMESTAMP-MAP")) {
            findings.warning(
                    "webvtt.timestamp-map",
                    Terms.FORMATTING,
                    null,
                    at + 1,
                    line,
                    "deliver the subtitles of the whole programme, not an HLS segment");
        } else if (!line.isBlank()) {
            findings.note("webvtt.header", null, at + 1, line);
        }
    }

    /** One block; answers whether the header part may go on. */
    private boolean block(boolean inHeader) {
        int start = at;
        int timing = -1;
        for (int i = start; i < Math.min(start + 2, lines.size()) && timing < 0; i++) {
            if (lines.get(i).isEmpty()) {
                break;
            }
            if (lines.get(i).contains("-->")) {
                timing = i;
            }
        }
        if (timing >= 0) {
            int end = timing + 1;
            while (end < lines.size()
                    && !lines.get(end).isEmpty()
                    && !lines.get(end).contains("-->")) {
                end++;
            }
            at = end;
            cue(start, timing, end);
            return false;
        }
        int end = start;
        while (end < lines.size() && !lines.get(end).isEmpty() && (end == start || !startsCue(end))) {
            end++;
        }
        at = end;
        var first = lines.get(start).trim();
        var body = String.join("\n", lines.list().subList(start + 1, end));
        if (inHeader && first.equals("STYLE")) {
            css.add(body, start + 1, findings);
        } else if (inHeader && first.equals("REGION")) {
            regions.add(body, options.strict(), start + 1, findings);
        } else if (lines.get(start).startsWith("NOTE")) {
            note((lines.get(start).substring(4) + "\n" + body).trim());
        } else {
            findings.warning(
                    "webvtt.text-outside-cue",
                    Terms.EXTRA_CONTENT,
                    null,
                    start + 1,
                    first,
                    "give the text a timing line, or mark it as NOTE");
        }
        return inHeader;
    }

    private boolean startsCue(int index) {
        return lines.get(index).contains("-->");
    }

    private void cue(int start, int timing, int end) {
        TooMuch.checkCues(cues.size() + 1, options);
        int number = cues.size() + 1;
        var line = lines.get(timing);
        if (isUsual(line)) {
            take(start, timing, end, usual(line, 0), usual(line, 17), line.substring(29));
            return;
        }
        Matcher m = STRICT.matcher(line);
        boolean readable = line.length() < MAX_TIMING_LINE && m.matches() && inRange(m);
        if (!readable && !options.strict() && line.length() < MAX_TIMING_LINE) {
            var parts = LONG.matcher(line);
            if (parts.matches()) {
                findings.mended("webvtt.timing", number, timing + 1, line);
                m = STRICT.matcher(whole(parts, 1) + " --> " + whole(parts, 4) + parts.group(7));
                readable = m.matches() && inRange(m);
            }
        }
        if (!readable && options.lenient() && line.length() < MAX_TIMING_LINE) {
            m = PLAIN.matcher(line);
            readable = m.matches() && inRange(m);
            if (readable) {
                findings.mended("webvtt.timing", number, timing + 1, line);
            }
        }
        if (!readable) {
            unreadable++;
            findings.error(
                    "webvtt.timing-unreadable",
                    Terms.CORRUPT_FILE,
                    null,
                    timing + 1,
                    line,
                    "write the times as 00:00:00.000 --> 00:00:00.000");
            // Not even its other lines with arrows: a bad cue goes on until the blank line.
            while (!options.strict() && at < lines.size() && !lines.get(at).isEmpty()) {
                at++;
            }
            return;
        }
        take(start, timing, end, millis(m, 1), millis(m, 5), m.group(9));
    }

    private void take(int start, int timing, int end, long begin, long until, String set) {
        int number = cues.size() + 1;
        var id = timing > start ? lines.get(start) : null;
        var settings = WebVttSettings.parse(set, regions.byId(), options.strict(), findings, number, timing + 1);
        var text = String.join("\n", lines.list().subList(timing + 1, end));
        var spans = new WebVttText(css, findings, number, timing + 1).parse(text);
        cues.add(new Cue(
                number, id, timing + 1, begin, until, spans, settings.region(), settings.placement(), null, false));
    }

    /** {@code 00:00:00.000 --> 00:00:00.000} and nothing, or a blank, behind it: nearly all lines are written so. */
    private static boolean isUsual(String line) {
        return line.length() >= 29
                && line.length() < MAX_TIMING_LINE
                && line.startsWith(" --> ", 12)
                && (line.length() == 29 || line.charAt(29) == ' ')
                && usual(line, 0) >= 0
                && usual(line, 17) >= 0;
    }

    /** Milliseconds of {@code 00:00:00.000}; -1 where something else stands there. */
    private static long usual(String line, int at) {
        long value = 0;
        for (int i = 0; i < 12; i++) {
            char c = line.charAt(at + i);
            char sign = i == 2 || i == 5 ? ':' : i == 8 ? '.' : 0;
            if (sign == 0 ? c < '0' || c > '9' : c != sign) {
                return -1;
            }
            boolean sixty = i == 3 || i == 6;
            if (sixty && c > '5') {
                return -1;
            }
            value = sign != 0 ? value : value * (sixty ? 6 : 10) + c - '0';
        }
        return value;
    }

    /** {@code 120:00.000} is 120 hours, {@code 000:00.000} no minute. */
    private static String whole(Matcher m, int group) {
        long first = Long.parseLong(m.group(group));
        var next = m.group(group + 1);
        var time = first > 59 ? first + ":" + next + ":00" : String.format(Locale.ROOT, "%02d:%s", first, next);
        return time + "." + m.group(group + 2);
    }

    private static boolean inRange(Matcher m) {
        return Integer.parseInt(m.group(2)) < 60
                && Integer.parseInt(m.group(3)) < 60
                && Integer.parseInt(m.group(6)) < 60
                && Integer.parseInt(m.group(7)) < 60;
    }

    private static long millis(Matcher m, int group) {
        long hours = m.group(group) == null ? 0 : Long.parseLong(m.group(group));
        long minutes = Long.parseLong(m.group(group + 1));
        long seconds = Long.parseLong(m.group(group + 2));
        return ((hours * 60 + minutes) * 60 + seconds) * 1000
                + (m.group(group + 3) == null ? 0 : Long.parseLong((m.group(group + 3) + "00").substring(0, 3)));
    }

    private void note(String text) {
        if (notes.size() < MAX_NOTES) {
            notes.add(Findings.clip(text));
        }
    }
}
